internal import Texts

/// Reads one sheet of XLSX.
struct WorksheetReader {
    /// What all sheets of a workbook share.
    struct Shared {
        /// The shared texts, each with its plain words, which all cells that show it share.
        let texts: [(text: Text, plain: String)]
        let styles: WorkbookStyles
        let is1904: Bool
    }

    private let part: String
    private let shared: Shared
    private var builder: SheetBuilder
    private let archive: Archive
    private let limits: Limits
    private var links: [CellReference: String] = [:]
    /// The formulas that other cells share, by their index.
    private var formulas: [Int: (text: String, origin: CellReference)] = [:]
    private var sharedBytes = 0
    private var holdsSomething = false

    init(part: String, _ shared: Shared, _ builder: SheetBuilder, _ archive: Archive, _ limits: Limits) {
        self.part = part
        self.shared = shared
        self.builder = builder
        self.archive = archive
        self.limits = limits
    }

    /// Reads the sheet with what is drawn and noted on it; says whether it holds something.
    mutating func read(_ composer: inout Composer) throws(DocumentError) -> Bool {
        guard let root = try XMLTreeBuilder.read(part, of: archive, limits).root else { return false }
        let relationships = try Relationships(of: part, in: archive, limits)
        try readLayout(root)
        readLinks(root, relationships)
        if let data = root.child(.xSheetData) { try readRows(data, &composer) }
        let extras = SheetExtras(builder.name, archive, limits)
        try composer.append(builder.finish(&composer))
        let hasExtras = try extras.read(root, relationships, &composer)
        return holdsSomething || hasExtras
    }

    private mutating func readLayout(_ root: XMLNode) throws(DocumentError) {
        for column in root.child(.xCols)?.children ?? XMLNode.none where column.name == .xCol {
            let isHidden = column[.htmlHidden].map(RichText.isTrue) ?? false || column[.sheetWidth] == "0"
            guard isHidden, let first = column.number(.sheetMin), let last = column.number(.sheetMax), first > 0,
                first <= last
            else { continue }
            builder.hide(columns: first - 1..<last)
        }
        for merge in root.child(.xMergeCells)?.children ?? XMLNode.none where merge.name == .xMergeCell {
            guard let area = CellReference.area(merge[.sheetRef] ?? "") else {
                throw invalid(.noCells(merge[.sheetRef] ?? ""), merge)
            }
            try check(area.rows.upperBound, area.columns.upperBound)
            if area.rows.count > 1 || area.columns.count > 1 { builder.merge(area) }
        }
    }

    private mutating func readLinks(_ root: XMLNode, _ relationships: Relationships) {
        for link in root.child(.xHyperlinks)?.children ?? XMLNode.none where link.name == .xHyperlink {
            guard let area = CellReference.area(link[.sheetRef] ?? "") else { continue }
            let inside = link[.sheetLocation].map { "#" + $0 } ?? ""
            let target = (relationships[link[.rId]]?.target ?? "") + inside
            links[CellReference(row: area.rows.lowerBound, column: area.columns.lowerBound)] = target
        }
    }

    private func invalid(_ fault: PartFault, _ node: XMLNode) -> DocumentError {
        DocumentError(.invalid(fault), part: part, line: node.line)
    }

    private func check(_ row: Int, _ column: Int) throws(DocumentError) {
        guard row < limits.rows else { throw DocumentError(.limit(.rows, limits.rows), part: part) }
        guard column < limits.columns else { throw DocumentError(.limit(.columns, limits.columns), part: part) }
    }

    private mutating func readRows(_ data: XMLNode, _ composer: inout Composer) throws(DocumentError) {
        var next = 0
        for row in data.children where row.name == .xRow {
            // A row or a cell that does not say where it is follows the one before.
            var place = CellReference(row: next, column: 0)
            if let number = row[.sheetR] {
                guard let number = Int(number), number > 0 else { throw invalid(.noRow(number), row) }
                place = CellReference(row: number - 1, column: 0)
            }
            next = place.row + 1
            try check(place.row, 0)
            if row[.htmlHidden].map(RichText.isTrue) ?? false || row[.sheetHeight] == "0" {
                builder.hide(rows: place.row..<place.row + 1)
            }
            var count = 0
            for cell in row.children where cell.name == .xC {
                if let reference = cell[.sheetR] {
                    guard let stated = CellReference(reference) else {
                        throw invalid(.noCell(reference), cell)
                    }
                    place = stated
                }
                try check(place.row, place.column)
                try read(cell, place, &composer)
                place = CellReference(row: place.row, column: place.column + 1)
                count += 1
            }
            try composer.count(rows: 1, columns: min(count, limits.columns))
        }
    }

    // MARK: - A cell

    private mutating func read(_ cell: XMLNode, _ place: CellReference, _ composer: inout Composer)
        throws(DocumentError)
    {
        var stored: String?
        var formula: String?
        var inline: Text?
        for child in cell.children {
            switch child.name {
            case .xV: stored = child.allCharacters
            case .xF: formula = try self.formula(child, place)
            case .xIs: inline = RichText.text(of: child)
            default: break
            }
        }
        guard stored != nil || inline != nil || formula != nil else { return }
        let style = shared.styles[cell.number(.htmlS)]
        var content = CellContent(style: style, is1904: shared.is1904)
        if let inline {
            content.take(text: inline)
        } else {
            try content.take(stored ?? "", type: cell[.sheetT], shared.texts)
        }
        if let unreadable = content.unreadable {
            try composer.tell(.valueNotRead, at: builder.address(place.row, place.column), unreadable)
        }
        if content.value == .blank || content.isEmptyText {
            guard formula != nil else { return }
            // A formula may well give an empty text; that is a result.
            if stored == nil || stored == "" && cell[.sheetT] != "str" {
                try composer.tell(.formulaWithoutResult, at: builder.address(place.row, place.column), formula ?? "")
            }
        }
        try add(content, place, formula, &composer)
    }

    private mutating func add(
        _ content: CellContent, _ place: CellReference, _ formula: String?, _ composer: inout Composer
    ) throws(DocumentError) {
        var value = content.value
        if !links.isEmpty, let link = links[place] {
            if case .text(let text) = value {
                value = .text(text.adding(.link(link)))
            } else {
                try composer.tell(.externalNotOpened, at: builder.address(place.row, place.column), link)
            }
        }
        if case .text(let text) = value, !text.spans.isEmpty {
            composer.tell(text, at: builder.address(place.row, place.column))
        }
        if content.style.isStruck, value != .blank {
            try composer.tell(.struckKept, at: builder.address(place.row, place.column), content.shown)
        }
        try builder.tell(content.effect, content.shown, stored: content.stated, at: place.row, place.column, &composer)
        holdsSomething = true
        builder.add(
            Sheet.Cell(
                row: place.row, column: place.column, value: value, format: content.style.code, shown: content.shown,
                formula: formula, stored: content.stored))
    }

    /// The formula with its equals sign; that of a cell which shares another's is worked out.
    private mutating func formula(_ node: XMLNode, _ place: CellReference) throws(DocumentError) -> String {
        let words = RichText.decoded(node.allCharacters)
        guard words.utf8.count <= limits.formula else {
            throw DocumentError(.limit(.formula, limits.formula), part: part, line: node.line)
        }
        switch node[.sheetT] {
        case "shared":
            guard let index = node.number(.sheetSi) else { return "=" + words }
            if !words.isEmpty {
                formulas[index] = (words, place)
                return "=" + words
            }
            guard let shared = formulas[index] else { return "=" }
            let shift = FormulaShift(rows: place.row - shared.origin.row, columns: place.column - shared.origin.column)
            let moved = "=" + shift(shared.text)
            sharedBytes += moved.utf8.count
            guard sharedBytes <= limits.sharedFormulas else {
                throw DocumentError(.limit(.sharedFormulas, limits.sharedFormulas), part: part, line: node.line)
            }
            return moved
        case "array": return "{=\(words)}"
        case "dataTable": return "{=TABLE(\(node[.sheetR1] ?? ""),\(node[.sheetR2] ?? ""))}"
        default: return "=" + words
        }
    }
}

extension Text {
    /// The text with one thing that is special about all of it.
    fileprivate func adding(_ kind: Span.Kind) -> Text {
        Text(verbatim: verbatim, spans: spans + [Span(start: 0, end: verbatim.utf8.count, kind: kind)])
    }
}
