package import Audit
internal import CEL
internal import Dossier
package import Encodings
package import Platform
internal import Reporting
package import RulePack
package import Texts

/// How the audit of one dossier went: what a portfolio keeps of it until its turn to be told has come.
package struct DossierReport: Sendable {
    /// Something that is wrong.
    package enum Complaint: Sendable {
        /// At a place of a file.
        case problem(Problem)
        case text(Localized<String>)
    }

    /// The dossier, as it was named.
    package let path: String
    /// Its position in the list of dossiers, from 1.
    package let position: Int
    /// The id of its plan; nil where it could not be loaded.
    package var id: String?
    package var status = ExitStatus.success
    package private(set) var complaints: [Complaint] = []
    /// What stands in the dossier's folder as if it were a part and is none.
    package var warnings: [Problem] = []
    /// What was found; nil where no outputs were written.
    package var audit: Audit?
    /// The findings and what else a detailed line says, as members of an object in JSON; nil where no line is detailed.
    package var details: [UInt8]?
    /// The folder of its outputs; nil where none were written.
    package var folder: String?

    package init(path: String, position: Int) { (self.path, self.position) = (path, position) }

    package mutating func complain(_ text: Localized<String>) { complaints.append(.text(text)) }

    /// Complains of something that could not be written.
    package mutating func complain(_ failure: OutputFailure) {
        complain(Localized { failure.problem.headline($0) })
    }

    package mutating func fail(_ failure: LoadFailure) {
        status = ExitStatus(failure)
        if case .invalid(let problems) = failure {
            complaints += problems.map(Complaint.problem)
        } else {
            for problem in failure.problems { complain(Localized { problem.headline($0) }) }
        }
    }

    /// What was found, in numbers.
    package struct Audit: Sendable {
        /// How many findings of a severity there are, by status, and how many of those that stand are new.
        package struct Count: Sendable {
            package var open = 0
            package var waived = 0
            package var withdrawn = 0
            package var subsumed = 0
            package var new = 0
        }

        private struct Key: Hashable {
            let severity: Severity
            let concerns: Concern
        }

        /// Which rules were applied.
        package let pack: JSON
        package let title: String?
        package let country: String?
        package let revision: Int64?
        package let asOf: String
        package let conclusion: Conclusion
        package let scope: [Limitation]
        private var counts: [Key: Count] = [:]
        /// The rules of which violations stand, in the pack's order, with how many of the plan or of the dossier.
        package let violated: [(rule: Int, concerns: Concern, violations: Int)]
        /// The ids of the rules that failed.
        package let failed: [String]
        package let isMeasured: Bool
        /// Whether the dossier has replies.
        package let isHeard: Bool

        package init(_ audited: AuditedDossier) {
            let (result, plan) = (audited.result, audited.dossier.plan)
            pack = JSON(result.pack)
            title = plan.title
            country = plan.country
            revision = plan.revision
            asOf = result.asOf.description
            conclusion = result.conclusion
            scope = result.scope
            let standing = Dictionary(grouping: result.openFindings, by: \.rule)
            violated = result.rules.enumerated().filter { $0.element.violations > 0 }.flatMap { position, outcome in
                let findings = standing[outcome.rule.id, default: []]
                return Concern.allCases.compactMap { concern in
                    let count = findings.count { $0.concerns == concern }
                    return count > 0 ? (position, concern, count) : nil
                }
            }
            failed = result.rules.filter { $0.verdict == .failed }.map(\.rule.id)
            isMeasured = result.comparison != nil
            isHeard = result.replies != nil
            for finding in result.findings {
                let key = Key(severity: finding.severity, concerns: finding.concerns)
                switch finding.status {
                case .open: counts[key, default: Count()].open += 1
                case .waived: counts[key, default: Count()].waived += 1
                case .withdrawn: counts[key, default: Count()].withdrawn += 1
                case .subsumed: counts[key, default: Count()].subsumed += 1
                }
                if finding.isOpen, finding.baseline == .new { counts[key, default: Count()].new += 1 }
            }
        }

        package func count(_ severity: Severity, _ concern: Concern = .plan) -> Count {
            counts[Key(severity: severity, concerns: concern)] ?? Count()
        }

        /// How many findings about the dossier stand.
        package var dossierFindings: Int { Severity.allCases.reduce(0) { $0 + count($1, .dossier).open } }
    }
}
