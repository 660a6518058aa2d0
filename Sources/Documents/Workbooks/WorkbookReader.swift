internal import Texts

/// Reads XLSX: its sheets in the order of their tabs, hidden ones included.
struct WorkbookReader {
    private let archive: Archive
    private let limits: Limits
    private var composer: Composer
    private let shared: WorksheetReader.Shared

    /// Reads the workbook whose main part is `main`.
    static func read(_ archive: Archive, main: String, _ limits: Limits) throws(DocumentError) -> Document {
        guard let root = try XMLTreeBuilder.read(main, of: archive, limits).root, root.name == .xWorkbook else {
            throw DocumentError(.invalid(.noWorkbook), part: main)
        }
        let relationships = try Relationships(of: main, in: archive, limits)
        var reader = try WorkbookReader(archive, root, relationships, limits)
        try reader.tellOfParts(relationships)
        var holdsSomething = false
        for sheet in root.child(.xSheets)?.children ?? XMLNode.none where sheet.name == .xSheet {
            holdsSomething = try reader.read(sheet, relationships) || holdsSomething
        }
        guard holdsSomething else { throw DocumentError(.emptyDocument(.xlsx)) }
        return try reader.composer.finish(.xlsx)
    }

    private init(_ archive: Archive, _ root: XMLNode, _ relationships: Relationships, _ limits: Limits)
        throws(DocumentError)
    {
        self.archive = archive
        self.limits = limits
        composer = Composer(limits)
        var styles = WorkbookStyles()
        if let part = relationships.first(ofType: "styles")?.target, archive.contains(part),
            let root = try XMLTreeBuilder.read(part, of: archive, limits).root
        {
            styles = WorkbookStyles(root)
        }
        var texts: [(text: Text, plain: String)] = []
        if let part = relationships.first(ofType: "sharedStrings")?.target, archive.contains(part),
            let root = try XMLTreeBuilder.read(part, of: archive, limits).root
        {
            for element in root.children where element.name == .xSi {
                let text = RichText.text(of: element)
                texts.append((text, text.plain))
            }
        }
        let is1904 = root.child(.xWorkbookPr)?[.sheetDate1904].map(RichText.isTrue) ?? false
        shared = WorksheetReader.Shared(texts: texts, styles: styles, is1904: is1904)
    }

    /// What the workbook refers to and a reader of cells has no use for.
    private static let silent: Set<String> = [
        "worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet", "styles", "sharedStrings",
        "theme",
        "calcChain", "sheetMetadata", "person", "customXml", "pivotCacheDefinition", "slicerCache", "timelineCache",
        "revisionHeaders", "usernames", "attachedToolbars", "customProperty", "volatileDependencies", "xmlMaps",
    ]

    private mutating func tellOfParts(_ relationships: Relationships) throws(DocumentError) {
        for relationship in relationships.all where !Self.silent.contains(relationship.type) {
            switch relationship.type {
            case "vbaProject": try composer.tellOfDocument(.macrosIgnored, relationship.target)
            case "externalLink", "externalLinkPath", "xlExternalLinkPath":
                let outside = try Relationships(of: relationship.target, in: archive, limits).all.first {
                    $0.isExternal
                }
                try composer.tellOfDocument(.externalNotOpened, outside?.target ?? relationship.target)
            case "connections": try composer.tellOfDocument(.externalNotOpened, "data connections")
            default:
                let kind: Notice.Kind = relationship.isExternal ? .externalNotOpened : .partNotRead
                try composer.tellOfDocument(kind, relationship.target)
            }
        }
    }

    /// Reads a sheet, and says whether it holds something.
    private mutating func read(_ sheet: XMLNode, _ relationships: Relationships) throws(DocumentError) -> Bool {
        let name = RichText.decoded(sheet[.htmlName] ?? "")
        let address = Address(steps: [.sheet(name)])
        guard let relationship = relationships[sheet[.rId]], !relationship.isExternal else {
            // Sheets of macros have no part of their own.
            try composer.tell(.partNotRead, at: address, "the workbook names no part for the sheet")
            return false
        }
        switch relationship.type {
        case "worksheet": break
        case "chartsheet":
            try composer.tell(.chartNotRead, at: address, name)
            return false
        default:
            try composer.tell(.partNotRead, at: address, relationship.type)
            return false
        }
        let isHidden = ["hidden", "veryHidden"].contains(sheet[.sheetState])
        var worksheet = WorksheetReader(
            part: relationship.target, shared, SheetBuilder(name: name, isHidden: isHidden, limits), archive, limits)
        return try worksheet.read(&composer)
    }
}
