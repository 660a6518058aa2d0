/// Reads what is drawn on a sheet of XLSX: text boxes as blocks; pictures and charts are named.
struct DrawingReader {
    private let sheet: Address
    private let relationships: Relationships
    private var holdsText = false

    init(_ sheet: Address, _ relationships: Relationships) {
        self.sheet = sheet
        self.relationships = relationships
    }

    /// Reads the part; says whether there is text in it.
    mutating func read(_ part: String, _ archive: Archive, _ limits: Limits, _ composer: inout Composer)
        throws(DocumentError) -> Bool
    {
        guard archive.contains(part), let root = try XMLTreeBuilder.read(part, of: archive, limits).root else {
            return false
        }
        try walk(root, at: sheet, &composer)
        return holdsText
    }

    private mutating func walk(_ node: XMLNode, at address: Address, _ composer: inout Composer) throws(DocumentError) {
        for child in node.children {
            switch child.name {
            case .xdrTwoCellAnchor, .xdrOneCellAnchor, .xdrAbsoluteAnchor:
                try walk(child, at: place(of: child) ?? address, &composer)
            case .xdrPic: try composer.tell(.pictureNotRead, at: address, name(of: child))
            case .xdrGraphicFrame:
                let kind: Notice.Kind =
                    child.contains(.cChart) || child.contains(.cxChart)
                    ? .chartNotRead : child.contains(.dgmRelIds) ? .diagramNotRead : .objectNotRead
                try composer.tell(kind, at: address, name(of: child))
            case .xdrSp: try readShape(child, at: address, &composer)
            case .mcAlternateContent:
                // Both branches say the same for different programs.
                if let branch = child.child(.mcChoice) ?? child.child(.mcFallback) {
                    try walk(branch, at: address, &composer)
                }
            case .xdrFrom, .characters: break
            default: try walk(child, at: address, &composer)
            }
        }
    }

    private mutating func readShape(_ shape: XMLNode, at address: Address, _ composer: inout Composer)
        throws(DocumentError)
    {
        var paragraphs: [String] = []
        for paragraph in shape.child(.xdrTxBody)?.children ?? XMLNode.none where paragraph.name == .aP {
            var text = ""
            for part in paragraph.descendants {
                if part.name == .aT { text += part.allCharacters }
                if part.name == .aBr { text += "\n" }
            }
            if !Characters.isBlank(text) { paragraphs.append(text) }
        }
        guard !paragraphs.isEmpty else { return }
        holdsText = true
        try composer.beginTextBox(anchoredAt: address)
        for text in paragraphs {
            var builder = TextBuilder()
            builder.append(text)
            try composer.add(.paragraph, builder)
        }
        composer.endTextBox()
    }

    private func place(of anchor: XMLNode) -> Address? {
        guard let from = anchor.child(.xdrFrom), let row = Int(from.child(.xdrRow)?.allCharacters ?? ""),
            let column = Int(from.child(.xdrCol)?.allCharacters ?? ""), row >= 0, column >= 0
        else { return nil }
        return sheet.adding(.sheetCell(row: row + 1, column: column + 1))
    }

    private func name(of node: XMLNode) -> String {
        guard let properties = node.descendants.first(where: { $0.name == .xdrCNvPr }) else { return "" }
        return [properties[.htmlDescr], properties[.htmlName]].compactMap(\.self).first { !$0.isEmpty } ?? ""
    }
}
