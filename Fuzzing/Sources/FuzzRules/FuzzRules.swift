import Dossier
import Glibc
import RulePack

/// Reads any bytes as a rule and as the header of a pack; what can be read is compiled and linted.
private final class Target {
    let asRule = Pack(header: "id: fuzzing\nversion: '1'\n", hasRule: true)
    let asHeader = Pack(header: "", hasRule: false)
    let store = DossierStore()

    func run(_ bytes: UnsafeRawBufferPointer) {
        asRule.write(bytes, to: asRule.rule)
        asHeader.write(bytes, to: asHeader.header)
        for pack in [asRule, asHeader] {
            do throws(LoadFailure) {
                let rules = try RulePack(folder: pack.folder)
                _ = RuleLinter.problems(of: rules)
                _ = try CompiledPack(rules, for: store)
            } catch {
                if case .invalid(let problems) = error {
                    precondition(!problems.isEmpty, "invalid, and nobody knows why")
                }
                precondition(!error.description.isEmpty)
            }
        }
    }
}

/// A pack in memory whose two files are written again and again.
private struct Pack {
    let folder: String
    let header: CInt
    let rule: CInt

    init(header text: StaticString, hasRule: Bool) {
        var template = Array("/dev/shm/rapporteur-fuzz-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { fatalError("no folder can be made in /dev/shm") }
        folder = template.withUnsafeBufferPointer { String(decoding: $0.dropLast().map(UInt8.init), as: UTF8.self) }
        header = open("\(folder)/pack.yaml", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if hasRule {
            mkdir("\(folder)/structure", 0o700)
            mkdir("\(folder)/structure/example", 0o700)
        }
        rule = hasRule ? open("\(folder)/structure/example/rule.yaml", O_RDWR | O_CREAT | O_CLOEXEC, 0o600) : -1
        text.withUTF8Buffer { write(UnsafeRawBufferPointer($0), to: header) }
    }

    func write(_ bytes: UnsafeRawBufferPointer, to file: CInt) {
        guard ftruncate(file, 0) == 0, pwrite(file, bytes.baseAddress, bytes.count, 0) == bytes.count else {
            fatalError("the input cannot be written to \(folder)")
        }
    }

    func remove() {
        for path in ["structure/example/rule.yaml", "pack.yaml"] { unlink("\(folder)/\(path)") }
        for path in ["structure/example", "structure", ""] { rmdir("\(folder)/\(path)") }
    }
}

private nonisolated(unsafe) var target: Target?

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    if target == nil {
        target = Target()
        atexit {
            target?.asRule.remove()
            target?.asHeader.remove()
        }
    }
    target?.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
