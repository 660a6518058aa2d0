import Audit
import CEL
import Dossier
import RulePack

/// What `--format jsonl` says of a dossier, in a line of JSON.
struct DossierLine {
    private let report: DossierReport

    init(_ report: DossierReport) { self.report = report }

    var json: String {
        let audit = report.audit
        let members: [(name: String, value: JSON)] = [
            ("position", .int(report.position)), ("path", .string(report.path)),
            ("exit", .int(Int(report.status.rawValue))), ("id", .optional(report.id)), ("title", .optional(audit?.title)),
            ("country", .optional(audit?.country)), ("revision", audit?.revision.map { .int(Int($0)) } ?? .null),
            ("asOf", .optional(audit?.asOf)), ("conclusion", .optional(audit?.conclusion.rawValue)),
            ("findings", audit.map(findings) ?? .null),
            ("failedRules", audit.map { .array($0.failed.map(JSON.string)) } ?? .null), ("output", .optional(report.folder)),
            ("errors", .array(report.complaints.map(error))),
        ]
        return JSON.members(members).line
    }

    private func findings(_ audit: DossierReport.Audit) -> JSON {
        .members(
            Severity.allCases.reversed().map { severity in
                let count = audit.count(severity)
                var members: [(name: String, value: JSON)] = [
                    ("open", .int(count.open)), ("waived", .int(count.waived)),
                    ("subsumed", .int(count.subsumed)),
                ]
                if audit.isMeasured { members.append(("new", .int(count.new))) }
                return (severity.rawValue, .members(members))
            })
    }

    private func error(_ complaint: DossierReport.Complaint) -> JSON {
        switch complaint {
        case .text(let text): .object(["message": .string(text)])
        case .problem(let problem):
            .object([
                "message": .string(problem.message), "file": .string(problem.path), "line": .int(problem.line),
                "column": .int(problem.column),
            ])
        }
    }
}
