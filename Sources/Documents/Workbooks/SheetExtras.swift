/// What stands on a sheet of XLSX beside its cells: what is printed at head and foot, text boxes, comments, pictures, charts.
struct SheetExtras {
    private let sheet: Address
    private let archive: Archive
    private let limits: Limits

    init(_ name: String, _ archive: Archive, _ limits: Limits) {
        sheet = Address(steps: [.sheet(name)])
        self.archive = archive
        self.limits = limits
    }

    /// Reads or names all of it; says whether some of it is text.
    func read(_ root: XMLNode, _ relationships: Relationships, _ composer: inout Composer) throws(DocumentError) -> Bool
    {
        var holdsText = false
        // The threads repeat what old programs find as comments.
        var threads: Set<String> = []
        for relationship in relationships.all where relationship.type == "threadedComment" {
            threads.formUnion(try readThreads(relationship.target, &composer))
        }
        for relationship in relationships.all {
            switch relationship.type {
            case "comments" where !relationship.isExternal:
                try readComments(relationship.target, except: threads, &composer)
            case "drawing" where !relationship.isExternal:
                var reader = DrawingReader(sheet, try self.relationships(of: relationship.target))
                holdsText = try reader.read(relationship.target, archive, limits, &composer) || holdsText
            case _ where Self.silent.contains(relationship.type): break
            default: try tell(relationship, &composer)
            }
        }
        return try readPrinted(root, &composer) || holdsText
    }

    private static let silent: Set<String> = [
        "hyperlink", "threadedComment", "vmlDrawing", "table", "printerSettings", "customProperty", "tableSingleCells",
        "drawing", "comments", "legacyDrawing", "legacyDrawingHF", "namedSheetView",
    ]

    private func relationships(of part: String) throws(DocumentError) -> Relationships {
        try Relationships(of: part, in: archive, limits)
    }

    private func tell(_ relationship: Relationships.Relationship, _ composer: inout Composer) throws(DocumentError) {
        if relationship.isExternal {
            return try composer.tell(.externalNotOpened, at: sheet, relationship.target)
        }
        let kind: Notice.Kind
        var words = relationship.target
        switch relationship.type {
        case "oleObject", "package": kind = .embeddedDocumentNotRead
        case "image": kind = .pictureNotRead
        case "ctrlProp", "control": kind = .objectNotRead
        case "pivotTable": (kind, words) = (.partNotRead, "pivot table \(words)")
        default: kind = .partNotRead
        }
        try composer.tell(kind, at: sheet, words)
    }

    // MARK: - Comments

    private func address(of reference: String?) -> Address {
        guard let reference, let cell = CellReference(reference) else { return sheet }
        return sheet.adding(.sheetCell(row: cell.row + 1, column: cell.column + 1))
    }

    private func readThreads(_ part: String, _ composer: inout Composer) throws(DocumentError) -> Set<String> {
        guard archive.contains(part), let root = try XMLTreeBuilder.read(part, of: archive, limits).root else {
            return []
        }
        var cells: Set<String> = []
        for comment in root.children where comment.name == .tcThreadedComment {
            let words = comment.child(.tcText)?.allCharacters ?? ""
            try composer.tell(.commentNotRead, at: address(of: comment[.sheetRef]), words)
            if let reference = comment[.sheetRef] { cells.insert(reference) }
        }
        return cells
    }

    private func readComments(_ part: String, except cells: Set<String>, _ composer: inout Composer)
        throws(DocumentError)
    {
        guard archive.contains(part), let root = try XMLTreeBuilder.read(part, of: archive, limits).root else { return }
        for comment in root.child(.xCommentList)?.children ?? XMLNode.none where comment.name == .xComment {
            guard let reference = comment[.sheetRef], !cells.contains(reference) else { continue }
            let words = comment.child(.xText).map { RichText.text(of: $0).plain } ?? ""
            try composer.tell(.commentNotRead, at: address(of: reference), words)
        }
    }

    // MARK: - Head and foot of the printed page

    private func readPrinted(_ root: XMLNode, _ composer: inout Composer) throws(DocumentError) -> Bool {
        guard let printed = root.child(.xHeaderFooter) else { return false }
        var headers: [String] = []
        var footers: [String] = []
        for child in printed.children {
            let words = Self.words(RichText.decoded(child.allCharacters))
            switch child.name {
            case .xOddHeader, .xEvenHeader, .xFirstHeader: if !headers.contains(words) { headers.append(words) }
            case .xOddFooter, .xEvenFooter, .xFirstFooter: if !footers.contains(words) { footers.append(words) }
            default: break
            }
        }
        let isHeader = try add(headers, &composer, { .header($0) }, { .header($0) })
        return try add(footers, &composer, { .footer($0) }, { .footer($0) }) || isHeader
    }

    private func add(
        _ texts: [String], _ composer: inout Composer, _ step: (Int) -> Address.Step,
        _ content: ([Block]) -> Block.Content
    ) throws(DocumentError) -> Bool {
        var count = 0
        for text in texts where !Characters.isBlank(text) {
            count += 1
            let address = sheet.adding(step(count))
            let paragraph = Block(
                address: address.adding(.paragraph(1)), content: .paragraph(Paragraph(text: Text(verbatim: text))))
            try composer.append(Block(address: address, content: content([paragraph])))
        }
        return count > 0
    }

    /// The words of a header or footer without the codes of fonts, page numbers and dates; a tab between left, middle and
    /// right. Source: ECMA-376 part 1, 18.3.1.46.
    static func words(_ code: String) -> String {
        var parts = [""]
        var rest = code[...]
        while let character = rest.popFirst() {
            guard character == "&", let sign = rest.popFirst() else {
                parts[parts.count - 1].append(character)
                continue
            }
            switch sign {
            case "&": parts[parts.count - 1].append("&")
            case "L", "C", "R": parts.append("")
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "K": rest = rest.dropFirst(6)
            case "0"..."9": rest = rest.drop { $0.isASCII && $0.isNumber }
            default: break
            }
        }
        return parts.filter { !Characters.isBlank($0) }.joined(separator: "\t")
    }
}
