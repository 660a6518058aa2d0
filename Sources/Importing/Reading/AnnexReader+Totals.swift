internal import Documents
internal import Dossier

extension AnnexReader {
    /// Whether a row has words where money should stand and says nothing else: a second row of a header.
    func isOfWords(_ grid: Grid, _ row: Int, _ header: TableHeader) -> Bool {
        var isAny = false
        for (position, column) in header.columns {
            guard let cell = grid[row, position], cell.row == row, !cell.isBlank else { continue }
            let wording = Wording(run.withoutNotes(cell.text))
            guard [.amount, .total].contains(column.rule.field), cell.number == nil,
                wording.tokens.contains(where: { $0.kind == .word }),
                !wording.tokens.contains(where: { $0.kind == .digits }), !run.saysNothing(wording)
            else { return false }
            isAny = true
        }
        return isAny
    }
}
