import Audit
import CEL
import Dossier
import Glibc
import Platform
import RulePack
import Texts

/// Loads any bytes as a dossier; what loads is audited by the whole catalogue, so that every rule and every derived field
/// meets what the loader lets through.
private final class Target {
    let store: DossierStore
    let auditor: Auditor
    /// A file in memory that has no name.
    let file: CInt

    init() {
        var template = Array("/dev/shm/rapporteur-fuzz-XXXXXX".utf8CString)
        file = mkstemp(&template)
        guard file >= 0 else { fatalError("no file can be made in /dev/shm") }
        unlink(template)
        let rules = getenv("FUZZ_RULES").map { String(cString: $0) } ?? "rules"
        do {
            store = DossierStore(monitors: try Monitors(folders: ["\(rules)/../monitors"]))
            auditor = try Auditor(try RulePack(folder: rules), for: store)
        } catch { fatalError("\(error)") }
    }

    func run(_ bytes: UnsafeRawBufferPointer) {
        guard ftruncate(file, 0) == 0, pwrite(file, bytes.baseAddress, bytes.count, 0) == bytes.count else {
            fatalError("the input cannot be written to memory")
        }
        do throws(LoadFailure) {
            try store.load("/proc/self/fd/\(file)")
        } catch {
            if case .invalid(let problems) = error { precondition(!problems.isEmpty, "invalid, and nobody knows why") }
            precondition(!error.description.isEmpty)
            return
        }
        for type in store.types {
            for record in type.records {
                for field in type.fields { _ = try? record.value(of: field)?.json() }
            }
        }
        for finding in auditor.audit().result.findings {
            precondition(
                Language.allCases.allSatisfy { !finding.condition[$0].isEmpty }, "a finding says nothing")
        }
    }
}

private nonisolated(unsafe) var target: Target?

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    if target == nil { target = Target() }
    target?.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
