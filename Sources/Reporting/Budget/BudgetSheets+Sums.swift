internal import Audit
internal import CEL
internal import Dossier
internal import Texts

/// How other sheets add up what stands on the sheet of lines: by keys that stand there too, never by where a line stands, so
/// that lines may be put in, taken out and sorted.
extension BudgetSheets {
    /// Where sums may be looked for by every line; beyond that a change would keep a spreadsheet busy for long.
    private static let most = 4_000_000

    /// Whether a spreadsheet may look through all lines for each of so many sums.
    func mayLook(for sums: Int) -> Bool { sums * reconciliation.lines.count <= Self.most }

    /// What stands in a named column beside the line of which the id stands in a cell; nothing where there is no such line.
    func find(_ column: String, line id: String) -> Formula {
        layout.areIdsPlain
            ? "IFERROR(SUM(INDEX(\(column),MATCH(\(id),\(words.nameOfIds),0))),0)"
            : Formula("SUMPRODUCT(\(Self.equal(words.nameOfIds, id)),\(column))", asksEveryCell: true)
    }

    /// The sum of a named column over the lines of which the ids stand in a list: `1, 2`.
    func sum(_ column: String, lines list: String) -> Formula {
        Formula(
            "SUMPRODUCT(--ISNUMBER(FIND(\", \"&\(words.nameOfIds)&\",\",\", \"&\(list)&\",\")),\(column))",
            asksEveryCell: true)
    }

    /// The sum of a named column by what another says.
    func sum(_ column: String, where keys: String, are key: String, arePlain: Bool) -> Formula {
        arePlain
            ? "SUMIFS(\(column),\(keys),\(key))"
            : Formula("SUMPRODUCT(\(Self.equal(keys, key)),\(column))", asksEveryCell: true)
    }

    /// The sum of a named column over the lines that have no key.
    func sum(_ column: String, withoutKeyIn keys: String) -> Formula {
        Formula("SUMPRODUCT(--(LEN(\(keys))=0),\(column))", asksEveryCell: true)
    }

    /// Which cells of a named column are a text, code point by code point: `=` and `EXACT` take more for equal.
    private static func equal(_ column: String, _ text: String) -> String {
        "ISNUMBER(FIND(\(column),\(text)))*(LEN(\(column))=LEN(\(text)))"
    }

    /// A list of lines as their sums look for it.
    func list(_ lines: [Record]) -> String { lines.map(\.key).joined(separator: ", ") }

    /// A sum of cells of the sheet of lines in a column, where lines are too many to be looked through; a plain amount where
    /// a formula would be too long.
    func sum(cellsOf lines: [Record], _ column: Int, _ sheet: Sheet, _ value: Money) -> Cell {
        var ranges: [ClosedRange<Int>] = []
        for row in lines.compactMap({ layout.rows[$0] }).sorted() {
            if let last = ranges.last, last.upperBound + 1 == row {
                ranges[ranges.count - 1] = last.lowerBound...row
            } else {
                ranges.append(row...row)
            }
        }
        guard !ranges.isEmpty, ranges.count <= 200, lines.allSatisfy({ layout.rows[$0] != nil }) else {
            return .amount(value)
        }
        let parts = ranges.map { $0.count == 1 ? sheet.cell(column, $0.lowerBound) : sheet.range(column, $0) }
        return .sum("SUM(\(parts.joined(separator: ",")))", value)
    }

    /// What is shown for the sum of some lines in a year where it is nothing: that nothing is stated, or marked as nothing.
    func zero(_ sum: Money?, _ lines: [Reconciliation.Line], _ year: Int64) -> Cell.Zero {
        sum != nil ? .amount : lines.contains { $0.explicitNothings.contains(year) } ? .nothing : .dash
    }
}
