internal import CEL
internal import Documents
internal import Dossier
internal import Importing
internal import Texts

extension ReadDocument {
    /// A table as it stands, with what was made of each row beside it.
    mutating func markup(_ table: Table, at address: Address, in outer: Use?) -> Markup {
        var rows = Markup.nothing
        for row in 0..<table.rows {
            var cells: [Markup] = []
            var facts: [PlacedFact] = []
            var pieces: [Said] = []
            for column in 0..<table.columns {
                guard let index = table.index(row: row, column: column) else {
                    let slot = address.adding(.cell(row: row + 1, column: column + 1))
                    cells.append(HTML.td(["id": anchor(slot), "class": "gap"]))
                    continue
                }
                let cell = table.cells[index]
                guard cell.row == row, cell.column == column else { continue }
                let own = address.adding(.cell(row: row + 1, column: column + 1))
                facts += self.facts(at: own)
                var lines: [Markup] = []
                let before = pieces.count
                for block in cell.blocks { lines += self.lines(block, in: outer, &facts, &pieces) }
                cells.append(
                    HTML.td([
                        "id": anchor(own), "lang": page.lang(document),
                        "colspan": Self.span(cell.columnSpan), "rowspan": Self.span(cell.rowSpan),
                        "class": Self.areOut(pieces[before...]) ? "out" : nil,
                    ]) { lines })
            }
            cells.append(HTML.td(["class": "made"]) { made(facts, of: pieces) })
            rows.append(HTML.tr { cells })
        }
        return framed(rows, columns: table.columns, at: address)
    }

    /// What a block in a cell says, a paragraph each.
    private mutating func lines(
        _ block: Block, in outer: Use?, _ facts: inout [PlacedFact], _ pieces: inout [Said]
    ) -> [Markup] {
        if let paragraph = block.paragraph {
            guard !paragraph.text.isBlank else { return [] }
            facts += self.facts(at: block.address)
            pieces.append(
                Said(text: paragraph.numbered, use: use(block.address, in: outer), address: block.address))
            return [HTML.p(["id": anchor(block.address)]) { words(of: paragraph) }]
        }
        guard case .table(let table) = block.content else { return [] }
        return table.cells.flatMap { cell in
            cell.blocks.flatMap { lines($0, in: outer, &facts, &pieces) }
        }
    }

    /// A sheet as it is shown, without rows and columns that hold nothing.
    mutating func markup(_ sheet: Documents.Sheet, at address: Address, in outer: Use?) -> Markup {
        let said = sheet.cells.filter { $0.said != nil }
        let columns = Set(said.map(\.column)).sorted()
        let columnOf = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        var rows = Markup.nothing
        var start = 0
        while start < said.count {
            let row = said[start].row
            var cells = [HTML.th(["scope": "row"]) { String(row + 1) }]
            var facts: [PlacedFact] = []
            var pieces: [Said] = []
            var next = 0
            while start < said.count, said[start].row == row {
                let cell = said[start]
                start += 1
                let position = columnOf[cell.column] ?? next
                cells += gaps(columns[next..<max(next, position)], row: row, at: address)
                // What a merged cell covers beside it says nothing.
                let end = columns.partitioningIndex { $0 >= cell.column + cell.columnSpan }
                next = max(position + 1, end)
                let own = address.adding(cell.step)
                facts += self.facts(at: own)
                let piece = Said(text: cell.said ?? "", use: use(own, in: outer), address: own)
                pieces.append(piece)
                cells.append(
                    HTML.td([
                        "id": anchor(own), "lang": page.lang(document),
                        "colspan": Self.span(next - position), "class": Self.areOut([piece]) ? "out" : nil,
                    ]) { HTML.p { piece.text } })
            }
            cells += gaps(columns[min(next, columns.count)...], row: row, at: address)
            cells.append(HTML.td(["class": "made"]) { made(facts, of: pieces) })
            rows.append(HTML.tr { cells })
        }
        let letters = columns.map { column in HTML.th(["scope": "col"]) { Address.columnName(column + 1) } }
        return framed(rows, letters: letters, at: address)
    }

    /// The cells of a row that hold nothing.
    private mutating func gaps(_ columns: ArraySlice<Int>, row: Int, at address: Address) -> [Markup] {
        columns.map { column in
            HTML.td([
                "id": anchor(address.adding(.sheetCell(row: row + 1, column: column + 1))), "class": "gap",
            ])
        }
    }

    private static func areOut(_ pieces: some Collection<Said>) -> Bool {
        !pieces.isEmpty
            && pieces.allSatisfy { if case .leftOut = $0.use { true } else { false } }
    }

    private static func span(_ count: Int) -> String? { count > 1 ? String(count) : nil }

    /// A table with its head, and before it the facts of the table as a whole.
    private mutating func framed(
        _ rows: Markup, columns: Int = 0, letters: [Markup] = [], at address: Address
    ) -> Markup {
        let title = words.address(address)
        let own = facts(at: address)
        let asked = Said(text: title, use: .used(.title), address: address)
        return .group([
            HTML.h3(["id": anchor(address)]) { phrases.capitalised(title) },
            own.isEmpty && page.asked[place(address)] == nil
                ? .nothing : HTML.div(["class": "made whole"]) { made(own, of: [asked]) },
            HTML.div(["class": "scroll", "role": "region", "aria-label": phrases.scrollable(title), "tabindex": "0"]) {
                HTML.table(["class": "source-table"]) {
                    HTML.thead {
                        HTML.tr {
                            if letters.isEmpty {
                                HTML.th(["scope": "colgroup", "colspan": String(max(1, columns))]) {
                                    phrases.inDocument
                                }
                            } else {
                                HTML.th(["scope": "col"]) { phrases.row }
                                letters
                            }
                            HTML.th(["scope": "col"]) { phrases.readAs }
                        }
                    }
                    HTML.tbody { rows }
                }
            },
        ])
    }
}

extension Array {
    /// The first index whose element satisfies `predicate`, which must hold for all elements after it too.
    fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
