internal import Texts

/// ODS: sheets whose rows, columns and cells may stand for many.
extension OpenDocumentReader {
    /// Reads the workbook that the archive holds.
    static func readSheets(_ archive: Archive, main: String, _ limits: Limits) throws(DocumentError) -> Document {
        let reader = OpenDocumentReader(archive, limits)
        let styles = archive.contains("styles.xml") ? try XMLTreeBuilder.read("styles.xml", of: archive, limits) : nil
        let content = try XMLTreeBuilder.read(main, of: archive, limits)
        guard let root = content.root, let book = root.child(.officeBody)?.child(.officeSpreadsheet) else {
            throw DocumentError(.invalid(.noBodyOfSpreadsheet), part: main)
        }
        reader.styles.add(styles?.root)
        reader.styles.add(root)
        var looks = SpreadsheetStyles([styles?.root, root])
        var holdsSomething = false
        if let changes = book.child(.tableTrackedChanges) { try reader.tellChanges(changes) }
        for table in book.children where table.name == .tableTable {
            var sheet = OpenDocumentSheet(reader, table, looks)
            holdsSomething = try sheet.read(styles?.root) || holdsSomething
            looks = sheet.looks
        }
        guard holdsSomething else { throw DocumentError(.emptyDocument(.ods)) }
        return try reader.composer.finish(.ods)
    }

    private func tellChanges(_ changes: XMLNode) throws(DocumentError) {
        for change in changes.children {
            let words = OpenDocumentText.visible(in: change)
            switch change.name {
            case .tableDeletion: try composer.tellOfDocument(.rowDeletionAccepted, words)
            case .tableInsertion: try composer.tellOfDocument(.rowInsertionAccepted, words)
            case .tableCellContentChange: try composer.tellOfDocument(.deletionAccepted, words)
            default: break
            }
        }
    }
}

/// One sheet of an ODS while it is read.
struct OpenDocumentSheet {
    private let reader: OpenDocumentReader
    private let table: XMLNode
    private(set) var looks: SpreadsheetStyles
    private var builder: SheetBuilder
    /// The style of cells that name none, by the first column after those it holds for.
    private var columnStyles: [(end: Int, style: String?)] = []
    private var row = 0
    private var repeats = 0
    private var boxes: [(boxes: [XMLNode], anchor: Address)] = []
    private var holdsSomething = false

    private var limits: Limits { reader.limits }

    init(_ reader: OpenDocumentReader, _ table: XMLNode, _ looks: SpreadsheetStyles) {
        self.reader = reader
        self.table = table
        self.looks = looks
        let isHidden = looks.isHidden(table: table[.tableStyleName])
        builder = SheetBuilder(name: table[.tableName] ?? "", isHidden: isHidden, reader.limits)
    }

    /// Reads the sheet with what is drawn on it; says whether it holds something.
    mutating func read(_ styles: XMLNode?) throws(DocumentError) -> Bool {
        if let source = table.child(.tableTableSource)?[.xlinkHref] {
            try reader.composer.tell(.externalNotOpened, at: builder.address, source)
        }
        readColumns(table, isHidden: false)
        try readRows(table, isHidden: false)
        if let shapes = table.child(.tableShapes) { try readDrawings(shapes.children, at: builder.address) }
        try reader.composer.append(builder.finish(&reader.composer))
        for (boxes, anchor) in boxes {
            reader.boxes = boxes
            try reader.readBoxes(anchoredAt: anchor)
        }
        try readPrinted(styles)
        return holdsSomething || !boxes.isEmpty
    }

    private mutating func readColumns(_ element: XMLNode, isHidden: Bool) {
        for child in element.children {
            switch child.name {
            case .tableTableColumn:
                let start = columnStyles.last?.end ?? 0
                let end = start + min(limits.columns, max(1, child.number(.tableNumberColumnsRepeated) ?? 1))
                columnStyles.append((end, child[.tableDefaultCellStyleName]))
                if isHidden || Self.isHidden(child) { builder.hide(columns: start..<end) }
            case .tableTableColumns, .tableTableHeaderColumns: readColumns(child, isHidden: isHidden)
            case .tableTableColumnGroup:
                readColumns(child, isHidden: isHidden || child[.tableDisplay] == "false")
            default: break
            }
        }
    }

    private static func isHidden(_ element: XMLNode) -> Bool {
        ["collapse", "filter"].contains(element[.tableVisibility])
    }

    private mutating func readRows(_ element: XMLNode, isHidden: Bool) throws(DocumentError) {
        for child in element.children {
            switch child.name {
            case .tableTableRow: try read(child, isHidden: isHidden || Self.isHidden(child))
            case .tableTableRows, .tableTableHeaderRows: try readRows(child, isHidden: isHidden)
            case .tableTableRowGroup: try readRows(child, isHidden: isHidden || child[.tableDisplay] == "false")
            default: break
            }
        }
    }

    // MARK: - Rows and cells

    private mutating func read(_ element: XMLNode, isHidden: Bool) throws(DocumentError) {
        let count = min(limits.rows, try repeats(element, .tableNumberRowsRepeated, at: builder.address(row, 0)))
        if isHidden { builder.hide(rows: row..<row + count) }
        var column = 0
        var cells: [(cell: Sheet.Cell, count: Int)] = []
        for cell in element.children where cell.name == .tableTableCell || cell.name == .tableCoveredTableCell {
            let place = builder.address(row, column)
            let times = min(limits.columns, try repeats(cell, .tableNumberColumnsRepeated, at: place))
            if let content = try content(of: cell, column) { cells.append((content, times)) }
            try merge(cell, column, times: times)
            column += times
        }
        if !cells.isEmpty { try add(cells, rows: count) }
        row += count
    }

    /// How often a row or cell stands there, from 1; what is no such number is told.
    private func repeats(_ element: XMLNode, _ name: Name, at address: Address) throws(DocumentError) -> Int {
        guard let stated = element[name] else { return 1 }
        if let count = Int(stated), count > 0 { return count }
        try reader.composer.tell(.repeatsNotRead, at: address, stated)
        return 1
    }

    /// Adds the cells of a row as often as the file says that they stand there.
    private mutating func add(_ cells: [(cell: Sheet.Cell, count: Int)], rows: Int) throws(DocumentError) {
        holdsSomething = true
        let width = cells.reduce(0) { $0 + $1.count }
        guard row + rows <= limits.rows else { throw DocumentError(.limit(.rows, limits.rows)) }
        guard let last = cells.last, last.cell.column + last.count <= limits.columns else {
            throw DocumentError(.limit(.columns, limits.columns))
        }
        let (slots, overflow) = width.multipliedReportingOverflow(by: rows)
        repeats += overflow ? limits.repeats + 1 : slots - cells.count
        guard repeats <= limits.repeats else { throw DocumentError(.limit(.repeats, limits.repeats)) }
        try reader.composer.count(rows: rows, columns: width)
        for place in row..<row + rows {
            for (cell, count) in cells {
                for column in cell.column..<cell.column + count { builder.add(cell.moved(row: place, column: column)) }
            }
        }
    }

    private mutating func merge(_ cell: XMLNode, _ column: Int, times: Int) throws(DocumentError) {
        let rows = cell.number(.tableNumberRowsSpanned) ?? 1
        let columns = cell.number(.tableNumberColumnsSpanned) ?? 1
        guard rows > 1 || columns > 1, rows > 0, columns > 0 else { return }
        guard rows <= limits.rows - row else { throw DocumentError(.limit(.rows, limits.rows)) }
        guard columns <= limits.columns - column else { throw DocumentError(.limit(.columns, limits.columns)) }
        builder.merge(SheetBuilder.Merge(rows: row...row + rows - 1, columns: column...column + columns - 1))
    }

    private func style(of cell: XMLNode, _ column: Int) -> String? {
        if let style = cell[.tableStyleName] { return style }
        let index = columnStyles.partitioningIndex { $0.end > column }
        return index < columnStyles.count ? columnStyles[index].style : nil
    }

    /// What a cell holds; nil where it holds nothing. What is special is told with its place.
    private mutating func content(of cell: XMLNode, _ column: Int) throws(DocumentError) -> Sheet.Cell? {
        let hasChildren = cell.children.contains { !$0.isText }
        let isStated = cell[.officeValueType] != nil || OpenDocumentCell.values.contains { cell[$0] != nil }
        guard hasChildren || isStated || cell[.tableFormula] != nil else { return nil }
        let address = builder.address(row, column)
        var words = TextBuilder()
        var paragraphs = 0
        for child in cell.children {
            switch child.name {
            case .textP, .textH:
                if paragraphs > 0 { words.append("\n") }
                paragraphs += 1
                words.append(try reader.words(of: child))
            case .officeAnnotation: try tellComment(child, at: address)
            case .characters: break
            case .textList:
                if paragraphs > 0 { words.append("\n") }
                paragraphs += 1
                words.append(OpenDocumentText.visible(in: child))
            case .tableTable: try reader.composer.tell(.partNotRead, at: address, OpenDocumentText.visible(in: child))
            default: try readDrawings([child], at: address)
            }
        }
        let text = words.text
        reader.composer.tell(text, words, at: address)
        let look = looks.look(style(of: cell, column))
        let content = OpenDocumentCell(cell, text, isShown: paragraphs > 0, look)
        if content.value == .blank {
            guard let formula = content.formula else { return nil }
            if !content.isEmptyResult { try reader.composer.tell(.formulaWithoutResult, at: address, formula) }
        }
        if let unreadable = content.unreadable { try reader.composer.tell(.valueNotRead, at: address, unreadable) }
        if let stored = content.contradicted {
            try reader.composer.tell(.shownDiffers, at: address, content.shown, before: stored)
        }
        if look.isStruck, content.value != .blank { try reader.composer.tell(.struckKept, at: address, content.shown) }
        try builder.tell(content.effect, content.shown, stored: content.stated, at: row, column, &reader.composer)
        return Sheet.Cell(
            row: row, column: column, value: content.value, format: look.code, shown: content.shown,
            formula: content.formula, currency: cell[.officeCurrency])
    }

    private func tellComment(_ annotation: XMLNode, at address: Address) throws(DocumentError) {
        let words = annotation.children.filter { $0.name == .textP || $0.name == .textList }
            .map { $0.name == .textP ? $0.allCharacters : OpenDocumentText.visible(in: $0) }
        try reader.composer.tell(.commentNotRead, at: address, words.joined(separator: "\n"))
    }

    private mutating func readDrawings(_ drawings: some Sequence<XMLNode>, at address: Address) throws(DocumentError) {
        var words = TextBuilder()
        for drawing in drawings { try reader.readDrawing(drawing, into: &words) }
        reader.composer.tell(words.text, words, at: address)
        if !reader.boxes.isEmpty { boxes.append((reader.boxes, address)) }
        reader.boxes = []
    }

    // MARK: - Head and foot of the printed page

    private mutating func readPrinted(_ styles: XMLNode?) throws(DocumentError) {
        guard let page = table[.tableStyleName].flatMap({ looks.pages[$0] }) else { return }
        var counts = [true: 0, false: 0]
        for master in styles?.child(.officeMasterStyles)?.children ?? XMLNode.none where master[.styleName] == page {
            for margin in master.children {
                let isHeader = [.styleHeader, .styleHeaderLeft, .styleHeaderFirst].contains(margin.name)
                let isFooter = [.styleFooter, .styleFooterLeft, .styleFooterFirst].contains(margin.name)
                guard isHeader || isFooter, margin[.styleDisplay] != "false" else { continue }
                let number = counts[isHeader, default: 0] + 1
                let address = builder.address.adding(isHeader ? .header(number) : .footer(number))
                reader.composer.begin(address)
                try reader.readBlocks(of: margin, OpenDocumentContext())
                let blocks = reader.composer.end()
                guard !blocks.isEmpty else { continue }
                counts[isHeader] = number
                try reader.composer.append(
                    Block(address: address, content: isHeader ? .header(blocks) : .footer(blocks)))
            }
        }
    }
}

extension Sheet.Cell {
    fileprivate func moved(row: Int, column: Int) -> Sheet.Cell {
        Sheet.Cell(
            row: row, column: column, value: value, format: format, shown: shown, formula: formula, stored: stored,
            currency: currency)
    }
}
