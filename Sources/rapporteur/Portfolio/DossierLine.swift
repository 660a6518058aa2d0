import Audit
import CEL
import Dossier
import Reporting
import RulePack

/// What `--format jsonl` says of a dossier, in a line of JSON.
struct DossierLine {
    private let report: DossierReport

    init(_ report: DossierReport) { self.report = report }

    var json: String {
        let audit = report.audit
        return JSON.object([
            "position": .int(report.position), "path": .string(report.path), "exit": .int(Int(report.status.rawValue)),
            "id": .optional(report.id), "title": .optional(audit?.title), "country": .optional(audit?.country),
            "revision": audit?.revision.map { .int(Int($0)) } ?? .null, "asOf": .optional(audit?.asOf),
            "conclusion": .optional(audit?.conclusion.rawValue), "scope": audit.map { JSON($0.scope) } ?? .null,
            "findings": audit.map { findings($0, .plan) } ?? .null,
            "dossierFindings": audit.map { findings($0, .dossier) } ?? .null,
            "failedRules": audit.map { .array($0.failed.map(JSON.string)) } ?? .null,
            "output": .optional(report.folder), "errors": .array(report.complaints.map(error)),
        ]).line
    }

    private func findings(_ audit: DossierReport.Audit, _ concern: Concern) -> JSON {
        .members(
            Severity.allCases.reversed().map { severity in
                let count = audit.count(severity, concern)
                let numbers = JSON.present([
                    "open": .int(count.open), "waived": .int(count.waived), "subsumed": .int(count.subsumed),
                    "new": audit.isMeasured ? .int(count.new) : .null,
                ])
                return (severity.rawValue, numbers)
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
