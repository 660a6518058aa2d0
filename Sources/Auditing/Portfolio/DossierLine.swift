internal import Platform
internal import Audit
internal import CEL
internal import Dossier
internal import Encodings
internal import Reporting
internal import RulePack
internal import Texts

/// What `--format jsonl` and, in detail, `--format findings` say of a dossier, in a line of JSON.
package struct DossierLine {
    private let report: DossierReport

    private let isDetailed: Bool

    package init(_ report: DossierReport, isDetailed: Bool) { (self.report, self.isDetailed) = (report, isDetailed) }

    /// The line, with its end.
    package var json: [UInt8] {
        var line = JSONWriter.members(writeMembers)
        if isDetailed { line += [UInt8(ascii: ",")] + (report.details ?? DetailsJSON.absent) }
        return [UInt8(ascii: "{")] + line + Array("}\n".utf8)
    }

    private func writeMembers(_ writer: inout JSONWriter) {
        let audit = report.audit
        if isDetailed {
            writer.member("format", .int(Edition.format))
            writer.member("tool", .tool)
            writer.member("pack", audit?.pack ?? .null)
        }
        writer.member("position", .int(report.position))
        writer.member("path", .string(report.path))
        writer.member("exit", .int(Int(report.status.rawValue)))
        writer.member("id", .optional(report.id))
        writer.member("title", .optional(audit?.title))
        writer.member("country", .optional(audit?.country))
        writer.member("revision", audit?.revision.map { .int(Int($0)) } ?? .null)
        writer.member("asOf", .optional(audit?.asOf))
        writer.member("conclusion", .optional(audit?.conclusion.rawValue))
        writer.member("scope", audit.map { JSON($0.scope) } ?? .null)
        writer.member(isDetailed ? "counts" : "findings", audit.map { counts($0, .plan) } ?? .null)
        writer.member(isDetailed ? "dossierCounts" : "dossierFindings", audit.map { counts($0, .dossier) } ?? .null)
        writer.member("failedRules", audit.map { .array($0.failed.map(JSON.string)) } ?? .null)
        writer.member("output", .optional(report.folder))
        writer.member("errors", .array(report.complaints.map(error)))
        if isDetailed { writer.member("warnings", .array(report.warnings.map { error(.problem($0)) })) }
    }

    private func counts(_ audit: DossierReport.Audit, _ concern: Concern) -> JSON {
        .members(
            Severity.allCases.reversed().map { severity in
                let count = audit.count(severity, concern)
                let numbers = JSON.present([
                    "open": .int(count.open), "waived": .int(count.waived), "subsumed": .int(count.subsumed),
                    "withdrawn": audit.isHeard ? .int(count.withdrawn) : .null,
                    "new": audit.isMeasured ? .int(count.new) : .null,
                ])
                return (severity.rawValue, numbers)
            })
    }

    private func error(_ complaint: DossierReport.Complaint) -> JSON {
        switch complaint {
        case .text(let text): .object(["message": .string(text[.en])])
        case .problem(let problem):
            .object([
                "message": .string(problem.message), "file": .string(problem.path), "line": .int(problem.line),
                "column": .int(problem.column),
            ])
        }
    }
}
