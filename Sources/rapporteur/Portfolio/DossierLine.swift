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
            ("position", number(report.position)), ("path", .string(report.path)),
            ("exit", number(Int(report.status.rawValue))), ("id", text(report.id)), ("title", text(audit?.title)),
            ("country", text(audit?.country)), ("revision", audit?.revision.map { number(Int($0)) } ?? .null),
            ("asOf", text(audit?.asOf)), ("conclusion", text(audit?.conclusion.rawValue)),
            ("findings", audit.map(findings) ?? .null),
            ("failedRules", audit.map { .array($0.failed.map(JSON.string)) } ?? .null), ("output", text(report.folder)),
            ("errors", .array(report.complaints.map(error))),
        ]
        var line = ""
        JSON.object(members).write(to: &line)
        return line
    }

    private func findings(_ audit: DossierReport.Audit) -> JSON {
        .object(
            Severity.allCases.reversed().map { severity in
                let count = audit.count(severity)
                var members: [(name: String, value: JSON)] = [
                    ("open", number(count.open)), ("waived", number(count.waived)),
                    ("subsumed", number(count.subsumed)),
                ]
                if audit.isMeasured { members.append(("new", number(count.new))) }
                return (severity.rawValue, .object(members))
            })
    }

    private func error(_ complaint: DossierReport.Complaint) -> JSON {
        switch complaint {
        case .text(let text): .object([("message", .string(text))])
        case .problem(let problem):
            .object([
                ("message", .string(problem.message)), ("file", .string(problem.path)),
                ("line", number(problem.line)), ("column", number(problem.column)),
            ])
        }
    }

    private func number(_ number: Int) -> JSON { .number(String(number)) }

    private func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
