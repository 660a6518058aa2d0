package import Audit
internal import CEL
internal import Dossier
internal import Encodings

/// What a line of a portfolio says of an audit beyond numbers: its findings, its coverage and the sums of the annex.
package enum DetailsJSON {
    /// The members `findings`, `coverage` and `annex` of an object, on one line and without its braces.
    ///
    /// A finding is that of `findings.json`, the coverage that of `recommendations --format json`, the annex that of
    /// `budget --format json` without what it says of single lines, tasks and spendings; null where there is no annex.
    package static func members(_ audited: AuditedDossier) -> [UInt8] {
        JSONWriter.members { writer in
            writer.member("findings") { writer in
                writer.array { writer in
                    let isHeard = audited.result.replies != nil
                    for finding in audited.result.findings {
                        writer.element { FindingsJSON.write(finding, isHeard: isHeard, to: &$0) }
                    }
                }
            }
            writer.member("coverage", CoverageJSON.value(audited.coverage, audited.dossier))
            if audited.reconciliation.annex == nil {
                writer.member("annex", .null)
            } else {
                let entries = BudgetEntries(reconciliation: audited.reconciliation, store: audited.dossier)
                writer.member("annex") {
                    BudgetJSON.write(entries, to: &$0, without: ["line", "task", "spending"])
                }
            }
        }
    }

    /// The members where there was no audit.
    package static let absent = JSONWriter.members { writer in
        writer.member("findings", .null)
        writer.member("coverage", .null)
        writer.member("annex", .null)
    }
}
