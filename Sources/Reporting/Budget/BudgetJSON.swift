package import Audit
internal import CEL
package import Dossier
internal import Encodings

/// The reconciliation as JSON: a list of sums for each kind.
package enum BudgetJSON {
    /// Writes the document part by part. Amounts are decimal texts; where `years` is null, a sum is about all years.
    package static func write(
        _ reconciliation: Reconciliation, _ store: DossierStore, changes: AnnexChanges? = nil,
        to sink: ([UInt8]) -> Void
    ) {
        var writer = JSONWriter(.lines)
        write(BudgetEntries(reconciliation: reconciliation, store: store, changes: changes), to: &writer) { writer in
            if writer.count >= 1 << 16 { sink(writer.take()) }
        }
        sink(writer.file)
    }

    /// The whole document.
    package static func render(
        _ reconciliation: Reconciliation, _ store: DossierStore, changes: AnnexChanges? = nil
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        write(reconciliation, store, changes: changes) { bytes += $0 }
        return bytes
    }

    /// Writes the document without the sums of some kinds; after each sum the writer is shown.
    static func write(
        _ entries: BudgetEntries, to writer: inout JSONWriter, without left: Set<String> = [],
        afterEach show: (inout JSONWriter) -> Void = { _ in }
    ) {
        let reconciliation = entries.reconciliation
        writer.object { writer in
            for (name, value) in head(reconciliation, entries.store) { writer.member(name, value) }
            writer.member("sums") { writer in
                writer.array { writer in
                    entries.forEach(without: left) { entry in
                        writer.element { $0.write(json(entry, reconciliation.currency)) }
                        show(&writer)
                    }
                }
            }
        }
    }

    private static func head(
        _ reconciliation: Reconciliation, _ store: DossierStore
    ) -> [(StaticString, JSON)] {
        [
            ("dossier", .string(store.plan.key)), ("ministry", .optional(reconciliation.ministry?.key)),
            ("currency", .optional(reconciliation.annex.map { _ in reconciliation.currency.description })),
            ("unit", reconciliation.unit.map(JSON.int) ?? .null), ("hasAnnex", .bool(reconciliation.annex != nil)),
            ("isAssessed", .bool(reconciliation.isAssessed)),
            ("years", .array(reconciliation.years.map { .int(Int($0)) })),
            ("total", .string(reconciliation.grandTotal.computed.digits)),
            (
                "totals",
                .array(
                    reconciliation.yearTotals.map {
                        .object(["year": .int(Int($0.year)), "amount": .string($0.sum.computed.digits)])
                    })
            ), ("shared", .optional(reconciliation.isAssessed ? reconciliation.shared.digits : nil)),
            (
                "withoutTask",
                .optional(
                    reconciliation.isAssessed
                        ? reconciliation.total(of: reconciliation.linesWithoutTask).digits : nil)
            ),
        ]
    }

    private static func json(_ entry: BudgetEntry, _ currency: Currency) -> JSON {
        func text(_ text: String) -> JSON { text.isEmpty ? .null : .string(text) }
        func list(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
        return .object([
            "kind": .string(entry.kind), "key": .string(entry.key), "name": text(entry.name),
            "years": text(entry.years),
            "declared": .optional(entry.declared?.digits), "computed": .optional(entry.computed?.digits),
            "difference": .optional(entry.difference?.digits), "spent": .optional(entry.spent?.digits),
            "shared": .optional(entry.shared?.digits),
            "currency": text((entry.currency ?? currency).description), "bound": text(entry.bound),
            "state": text(entry.state),
            "ministries": list(entry.ministries), "body": text(entry.body), "code": text(entry.code),
            "codeName": text(entry.codeName), "programme": text(entry.programme), "source": text(entry.source),
            "printed": text(entry.printed), "before": .optional(entry.before?.digits),
            "basisPoints": entry.percent.map { .int(Int($0)) } ?? .null, "lines": list(entry.lines),
            "tasks": list(entry.tasks), "funders": list(entry.funders),
            "runs": .array(entry.runs.map { .int(Int($0)) }),
            "location": entry.location.map {
                .object(["file": .string($0.file), "line": .int($0.line), "column": .int($0.column)])
            } ?? .null,
        ])
    }
}
