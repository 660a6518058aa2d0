import Dossier
import Glibc
import Platform
import RulePack

/// Reads any bytes as a rule, as its texts and as the header of a pack; what can be read is compiled and linted.
private final class Target {
    let packs = [
        Pack(fuzzing: "structure/example/rule.yaml"), Pack(fuzzing: "structure/example/rule.en.yaml"),
        Pack(fuzzing: "pack.yaml"),
    ]
    let store = DossierStore()

    func run(_ bytes: UnsafeRawBufferPointer) {
        for pack in packs {
            pack.write(bytes)
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

/// A pack in memory, of which one file is written again and again.
private struct Pack {
    let folder: String
    private let file: CInt

    private static let texts: StaticString =
        "title: x\ncriterion: x\nsource: x\ncondition: '{task.number}'\neffect: x\nrecommendation: x\n"
    private static let files: [(path: String, text: StaticString)] = [
        ("pack.yaml", "id: fuzzing\nversion: '1'\n"),
        ("structure/example/rule.yaml", "id: example\nseverity: minor\nfor: [task in tasks]\nrequire: 'false'\n"),
        ("structure/example/rule.en.yaml", texts), ("structure/example/rule.sl.yaml", texts),
    ]

    init(fuzzing fuzzed: String) {
        var template = Array("/dev/shm/rapporteur-fuzz-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { fatalError("no folder can be made in /dev/shm") }
        folder = template.withUnsafeBufferPointer { String(decoding: $0.dropLast().map(UInt8.init), as: UTF8.self) }
        for path in ["structure", "structure/example"] { mkdir("\(folder)/\(path)", 0o700) }
        var file: CInt = -1
        for (path, text) in Self.files {
            let descriptor = open("\(folder)/\(path)", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            text.withUTF8Buffer { Self.write(UnsafeRawBufferPointer($0), to: descriptor) }
            if path == fuzzed { file = descriptor } else { close(descriptor) }
        }
        self.file = file
    }

    func write(_ bytes: UnsafeRawBufferPointer) { Self.write(bytes, to: file) }

    private static func write(_ bytes: UnsafeRawBufferPointer, to file: CInt) {
        guard ftruncate(file, 0) == 0, pwrite(file, bytes.baseAddress, bytes.count, 0) == bytes.count else {
            fatalError("the input cannot be written")
        }
    }

    func remove() {
        for (path, _) in Self.files { unlink("\(folder)/\(path)") }
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
            for pack in target?.packs ?? [] { pack.remove() }
        }
    }
    target?.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
