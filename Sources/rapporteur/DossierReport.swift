import Audit
import CEL
import Dossier
import RulePack

/// How the audit of one dossier went: what a portfolio keeps of it until its turn to be told has come.
struct DossierReport: Sendable {
    /// Something that is wrong.
    enum Complaint: Sendable, CustomStringConvertible {
        /// At a place of a file.
        case problem(Problem)
        case text(String)

        var description: String {
            switch self {
            case .problem(let problem): problem.description
            case .text(let text): text
            }
        }
    }

    /// The dossier, as it was named.
    let path: String
    /// Its position in the list of dossiers, from 1.
    let position: Int
    /// The id of its plan; nil where it could not be loaded.
    var id: String?
    var status = ExitStatus.success
    private(set) var complaints: [Complaint] = []
    /// What stands in the dossier's folder as if it were a part and is none.
    var warnings: [Problem] = []
    /// What was found; nil where no outputs were written.
    var audit: Audit?
    /// The findings and what else a detailed line says, as members of an object in JSON; nil where no line is detailed.
    var details: [UInt8]?
    /// The folder of its outputs; nil where none were written.
    var folder: String?

    init(path: String, position: Int) { (self.path, self.position) = (path, position) }

    mutating func complain(_ text: String) { complaints.append(.text(text)) }

    mutating func fail(_ failure: LoadFailure) {
        status = ExitStatus(failure)
        if case .invalid(let problems) = failure {
            complaints += problems.map(Complaint.problem)
        } else {
            complain("\(failure)")
        }
    }

    /// Reports everything that is wrong.
    func tellProblems() {
        for warning in warnings { Console.report("\(warning)") }
        for complaint in complaints { Console.report("\(complaint)") }
    }

    /// What was found, in numbers.
    struct Audit: Sendable {
        /// How many findings of a severity there are, by status, and how many of those that stand are new.
        struct Count: Sendable {
            var open = 0
            var waived = 0
            var subsumed = 0
            var new = 0
        }

        private struct Key: Hashable {
            let severity: Severity
            let concerns: Concern
        }

        let title: String?
        let country: String?
        let revision: Int64?
        let asOf: String
        let conclusion: Conclusion
        let scope: [Limitation]
        private var counts: [Key: Count] = [:]
        /// The rules of which violations stand, in the pack's order, with how many of the plan or of the dossier.
        let violated: [(rule: Int, concerns: Concern, violations: Int)]
        /// The ids of the rules that failed.
        let failed: [String]
        let isMeasured: Bool

        init(_ result: AuditResult, _ store: DossierStore) {
            title = store.plan.string("title")
            country = store.plan.string("country")
            revision = store.plan.int("revision")
            asOf = result.asOf.description
            conclusion = result.conclusion
            scope = result.scope
            let standing = Dictionary(grouping: result.openFindings, by: \.rule)
            violated = result.rules.enumerated().flatMap { position, outcome in
                Concern.allCases.compactMap { concern in
                    let count = standing[outcome.rule.id, default: []].count { $0.concerns == concern }
                    return count > 0 ? (position, concern, count) : nil
                }
            }
            failed = result.rules.filter { $0.verdict == .failed }.map(\.rule.id)
            isMeasured = result.comparison != nil
            for finding in result.findings {
                let key = Key(severity: finding.severity, concerns: finding.concerns)
                switch finding.status {
                case .open: counts[key, default: Count()].open += 1
                case .waived: counts[key, default: Count()].waived += 1
                case .subsumed: counts[key, default: Count()].subsumed += 1
                }
                if finding.isOpen, finding.baseline == .new { counts[key, default: Count()].new += 1 }
            }
        }

        func count(_ severity: Severity, _ concern: Concern = .plan) -> Count {
            counts[Key(severity: severity, concerns: concern)] ?? Count()
        }

        /// How many findings about the dossier stand.
        var dossierFindings: Int { Severity.allCases.reduce(0) { $0 + count($1, .dossier).open } }
    }
}
