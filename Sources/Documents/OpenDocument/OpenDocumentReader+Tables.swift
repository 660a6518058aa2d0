internal import Texts

extension OpenDocumentReader {
    private typealias Row = (element: XMLNode, isHeader: Bool)

    /// Reads a table: first where its cells lie, then what stands in them.
    func readTable(_ element: XMLNode, _ context: OpenDocumentContext) throws(DocumentError) {
        guard element[.tableDisplay] != "false" else {
            return try composer.tell(.hiddenLeftOut, OpenDocumentText.visible(in: element))
        }
        let address = composer.beginTable()
        var layout = TableLayout<XMLNode>(limits)
        for row in rows(of: element, isHeader: false) {
            if ["collapse", "filter"].contains(row.element[.tableVisibility]) {
                try composer.tell(.hiddenLeftOut, at: address, OpenDocumentText.visible(in: row.element))
                continue
            }
            for time in 0..<(try repeats(row.element, .tableNumberRowsRepeated, address)) {
                let before = layout.cells.count
                try layout.beginRow(isHeader: row.isHeader)
                try lay(row.element, address, in: &layout)
                let written = time == 0 ? row.element.children.count { $0.name == .tableTableCell } : 0
                try countRepeats(max(0, layout.cells.count - before - written))
            }
        }
        guard layout.rows > 0 else { return }
        layout.clipSpans()
        try composer.count(rows: layout.rows, columns: layout.columns)
        var contents: [[Block]] = []
        for cell in layout.cells {
            let place = address.adding(.cell(row: cell.row + 1, column: cell.column + 1))
            composer.begin(place, role: context.role)
            let outer = boxes
            boxes = []
            var inner = OpenDocumentContext()
            inner.role = context.role
            try readBlocks(of: cell.content, inner)
            if OpenDocumentText.visible(in: cell.content).isEmpty,
                let stated = OpenDocumentCell.values.lazy.compactMap({ cell.content[$0] }).first, !stated.isEmpty
            {
                try composer.tell(.valueNotRead, at: place, stated)
            }
            boxes = outer
            contents.append(composer.end())
        }
        try composer.append(
            Block(address: address, role: context.role ?? .body, content: .table(layout.table(contents))))
    }

    /// The rows of a table, inside whatever groups them.
    private func rows(of element: XMLNode, isHeader: Bool) -> [Row] {
        element.children.flatMap { (child) -> [Row] in
            switch child.name {
            case .tableTableRow: [(child, isHeader)]
            case .tableTableHeaderRows: rows(of: child, isHeader: true)
            case .tableTableRows, .tableTableRowGroup: rows(of: child, isHeader: isHeader)
            default: []
            }
        }
    }

    private func lay(_ row: XMLNode, _ address: Address, in layout: inout TableLayout<XMLNode>) throws(DocumentError) {
        var column = 0
        for cell in row.children where cell.name == .tableTableCell || cell.name == .tableCoveredTableCell {
            let count = try repeats(cell, .tableNumberColumnsRepeated, address)
            for _ in 0..<count {
                let covering = layout.covering(layout.row, column)
                if cell.name == .tableCoveredTableCell {
                    try layCovered(cell, covering, column, address, in: &layout)
                    column += 1
                    guard column <= limits.columns else { throw DocumentError(.limit(.columns, limits.columns)) }
                } else {
                    // A maker who leaves covered cells away means the next free column.
                    column = layout.freeColumn(from: column)
                    let rowSpan = max(1, cell.number(.tableNumberRowsSpanned) ?? 1)
                    let columnSpan = max(1, cell.number(.tableNumberColumnsSpanned) ?? 1)
                    guard rowSpan <= limits.rows else { throw DocumentError(.limit(.rows, limits.rows)) }
                    try layout.place(column: column, rowSpan: rowSpan, columnSpan: columnSpan, cell)
                    column += 1
                }
            }
        }
    }

    /// Words in a covered cell are shown nowhere; a cell that nothing covers is one.
    private func layCovered(
        _ cell: XMLNode, _ covering: Int?, _ column: Int, _ address: Address, in layout: inout TableLayout<XMLNode>
    ) throws(DocumentError) {
        let text = OpenDocumentText.visible(in: cell)
        guard !text.isEmpty else { return }
        if let covering {
            let origin = layout.cells[covering]
            try composer.tell(
                .coveredTextLeftOut, at: address.adding(.cell(row: origin.row + 1, column: origin.column + 1)), text)
        } else {
            let place = address.adding(.cell(row: layout.rows, column: column + 1))
            try composer.tell(.mergeMended, at: place, text)
            try layout.place(column: column, cell)
        }
    }

    /// Counts cells that repeats stand for, which a few bytes may make very many.
    private func countRepeats(_ count: Int) throws(DocumentError) {
        repeated += count
        guard repeated <= limits.repeats else { throw DocumentError(.limit(.repeats, limits.repeats)) }
    }

    /// How often a row or cell stands there; of very many empty ones only the first is kept.
    private func repeats(_ element: XMLNode, _ name: Name, _ address: Address) throws(DocumentError) -> Int {
        let number = element[name].map { Int($0) ?? 0 } ?? 1
        if number < 1 { try composer.tell(.repeatsNotRead, at: address, element[name] ?? "") }
        let count = max(1, number)
        guard count > 64, element.name != .tableCoveredTableCell, OpenDocumentText.visible(in: element).isEmpty else {
            return count
        }
        try composer.tell(.repeatsShortened, at: address, String(count))
        return 1
    }
}
