package import Audit
internal import CEL
package import Dossier
internal import Encodings
internal import RulePack

/// The reconciliation as CSV: one sum a row, with everything it is made of.
package enum BudgetCSV {
    /// The table; where `years` is empty, a row is about all years.
    package static func render(_ reconciliation: Reconciliation, _ store: DossierStore) -> [UInt8] {
        var table = CSV([
            "kind", "key", "name", "years", "declared", "computed", "difference", "spent", "shared", "currency",
            "bound",
            "state", "ministries", "body", "code", "code_name", "programme", "source", "percent", "lines", "tasks",
            "funders", "runs", "file", "line", "printed",
        ])
        for (_, entries) in BudgetEntries(reconciliation: reconciliation, store: store).all {
            for entry in entries {
                let amounts = [entry.declared, entry.computed, entry.difference, entry.spent, entry.shared]
                table.append(
                    [entry.kind, entry.key, entry.name, entry.years] + amounts.map { $0?.digits ?? "" } + [
                        (entry.currency ?? reconciliation.currency).description, entry.bound, entry.state,
                        entry.ministries.joined(separator: " "), entry.body, entry.code, entry.codeName,
                        entry.programme, entry.source,
                        entry.percent.map { Money(minorUnits: $0, currency: .none).digits } ?? "",
                        entry.lines.joined(separator: " "), entry.tasks.joined(separator: " "),
                        entry.funders.joined(separator: " "), entry.runs.map { String($0) }.joined(separator: " "),
                        entry.location?.file ?? "", entry.location.map { String($0.line) } ?? "", entry.printed,
                    ], amounts: 4..<9)
            }
        }
        return table.bytes
    }
}
