package import Audit
internal import CEL
package import Dossier
package import Encodings
internal import RulePack

/// The reconciliation as CSV: one sum a row, with everything it is made of.
package enum BudgetCSV {
    /// Its columns.
    package static let description = TableDescription(
        name: "budget.csv", meaning: "The sums of a funding annex, one a row.",
        columns: [
            TableColumn("kind", "What the sum is of; docs/budget.md has the kinds."),
            TableColumn("key", "Its id, number, code or name."),
            TableColumn("name", "How it is called: the activity of a line, the name of a body, the title of a task."),
            TableColumn("years", "The year or the span of years; empty for all."),
            TableColumn("declared", "What is declared, or stated in the plan.", .decimal),
            TableColumn("computed", "What was recomputed; of spending the amount of the annex.", .decimal),
            TableColumn(
                "difference",
                "What is declared less what was recomputed; of spending what remains; of a change what "
                    + "is more than in the earlier annex.", .decimal),
            TableColumn("spent", "What was spent.", .decimal),
            TableColumn("shared", "How much of it is money of lines that fund several tasks.", .decimal),
            TableColumn("currency", "The currency of the amounts."),
            TableColumn("bound", "How firm a stated cost is: exact, minimum or approximate."),
            TableColumn("state", "What is said of it, such as differs or funded."),
            TableColumn("ministries", "The ministries whose money it is.", separator: " "),
            TableColumn("body", "The body of a line, or the payer of a cost."),
            TableColumn("code", "The budget code, as printed."),
            TableColumn("code_name", "The name of the code."), TableColumn("programme", "The programme of a share."),
            TableColumn("source", "The source of the funds."),
            TableColumn("percent", "The declared share of a line, or a source's share of all money.", .decimal),
            TableColumn("lines", "The lines that it is made of.", separator: " "),
            TableColumn("tasks", "The tasks that it is about.", separator: " "),
            TableColumn("funders", "The bodies that are to pay for a task.", separator: " "),
            TableColumn("runs", "The years in which a task runs.", separator: " "),
            TableColumn("file", "The file of the dossier in which it stands."),
            TableColumn("line", "The line of the file.", .integer),
            TableColumn("printed", "The digits that the annex prints, where it prints amounts in a unit.", .decimal),
            TableColumn("before", "With an earlier annex: what it gave.", .decimal),
        ])

    /// Writes the table part by part; where `years` is empty, a row is about all years.
    package static func write(
        _ reconciliation: Reconciliation, _ store: DossierStore, _ form: CSV.Form = .standard,
        changes: AnnexChanges? = nil, to sink: ([UInt8]) -> Void
    ) {
        var table = description.table(form)
        BudgetEntries(reconciliation: reconciliation, store: store, changes: changes).forEach { entry in
            table.append(row(entry, reconciliation.currency))
            if table.count >= 1 << 16 { sink(table.take()) }
        }
        sink(table.take())
    }

    /// The whole table.
    package static func render(
        _ reconciliation: Reconciliation, _ store: DossierStore, _ form: CSV.Form = .standard,
        changes: AnnexChanges? = nil
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        write(reconciliation, store, form, changes: changes) { bytes += $0 }
        return bytes
    }

    private static func row(_ entry: BudgetEntry, _ currency: Currency) -> [String] {
        func digits(_ money: Money?) -> String { money?.digits ?? "" }
        return [
            entry.kind, entry.key, entry.name, entry.years, digits(entry.declared), digits(entry.computed),
            digits(entry.difference), digits(entry.spent), digits(entry.shared),
            (entry.currency ?? currency).description,
            entry.bound, entry.state, entry.ministries.joined(separator: " "), entry.body, entry.code, entry.codeName,
            entry.programme, entry.source,
            entry.percent.map { Money(minorUnits: $0, currency: .none).digits } ?? "",
            entry.lines.joined(separator: " "), entry.tasks.joined(separator: " "),
            entry.funders.joined(separator: " "), entry.runs.map { String($0) }.joined(separator: " "),
            entry.location?.file ?? "", entry.location.map { String($0.line) } ?? "", entry.printed,
            digits(entry.before),
        ]
    }
}
