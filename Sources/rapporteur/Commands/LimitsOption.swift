import ArgumentParser
import Dossier

/// What a dossier's files may cost, as commands take it.
struct LimitsOption: ParsableArguments {
    @Option(
        name: .customLong("limit"),
        help: "Another limit than by default: file, depth, text, tag or problems, such as text=20000000.")
    var changes: [Change] = []

    var limits: DossierStore.Limits {
        changes.reduce(into: DossierStore.Limits()) { $0[keyPath: $1.limit] = $1.value }
    }

    /// A store for dossiers within the limits, which knows the monitors that came with the program, and keeps comments where
    /// what was loaded is written again.
    func store(keepsComments: Bool = false) throws -> DossierStore {
        DossierStore(limits: limits, monitors: try Self.monitors(), keepsComments: keepsComments)
    }

    /// What is known of monitors.
    static func monitors() throws -> Monitors {
        do { return try Monitors.installed() } catch { throw Failure.report(error) }
    }

    /// One limit and what it is to be.
    struct Change: ExpressibleByArgument {
        let limit: WritableKeyPath<DossierStore.Limits, Int>
        let value: Int

        init?(argument: String) {
            let limits: [String: WritableKeyPath<DossierStore.Limits, Int>] = [
                "file": \.file, "depth": \.depth, "text": \.text, "tag": \.tag, "problems": \.problems,
            ]
            let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, let limit = limits[String(parts[0])], let value = Int(parts[1]), value > 0 else {
                return nil
            }
            (self.limit, self.value) = (limit, value)
        }
    }
}
