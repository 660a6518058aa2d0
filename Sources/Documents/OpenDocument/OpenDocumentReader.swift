internal import Texts

/// Reads ODT, as LibreOffice and others write it, changes tracked or not.
///
/// OpenDocument 1.3 part 3. The content is read first, then the notes it holds, then the headers and footers of `styles.xml`.
final class OpenDocumentReader {
    let archive: Archive
    let limits: Limits
    var composer: Composer
    var styles = OpenDocumentStyles()
    var lists = OpenDocumentLists()
    /// The changes that were tracked, by their id: nil for what is no deletion, else what was deleted.
    private var changes: [String: (isInsertion: Bool, deleted: String)] = [:]
    /// The insertions that have begun and not ended.
    var insertions: Set<String> = []
    var boxes: [XMLNode] = []
    /// How many cells of tables only repeats stand for.
    var repeated = 0
    var references: [(note: XMLNode, kind: Note.Kind, mark: String, from: Address)] = []

    /// Reads the text that the archive holds.
    static func read(_ archive: Archive, main: String, _ limits: Limits) throws(DocumentError) -> Document {
        let reader = OpenDocumentReader(archive, limits)
        let styles = archive.contains("styles.xml") ? try XMLTreeBuilder.read("styles.xml", of: archive, limits) : nil
        let content = try XMLTreeBuilder.read(main, of: archive, limits)
        guard let root = content.root, let text = root.child(.officeBody)?.child(.officeText) else {
            throw DocumentError(.invalid(.noBodyOfText), part: main)
        }
        reader.styles.add(styles?.root)
        reader.styles.add(root)
        reader.collectChanges(text)
        try reader.readBlocks(of: text, OpenDocumentContext())
        try reader.readNotes()
        try reader.readMargins(styles?.root)
        return try reader.composer.finish(.odt)
    }

    init(_ archive: Archive, _ limits: Limits) {
        self.archive = archive
        self.limits = limits
        composer = Composer(limits)
    }

    private func collectChanges(_ text: XMLNode) {
        for region in text.child(.textTrackedChanges)?.children ?? XMLNode.none {
            guard let id = region[.xmlId] ?? region[.textId] else { continue }
            let deletion = region.child(.textDeletion)
            changes[id] = (
                region.child(.textInsertion) != nil,
                deletion.map { OpenDocumentText.visible(in: $0) } ?? ""
            )
        }
    }

    func change(_ element: XMLNode) -> (isInsertion: Bool, deleted: String)? { changes[element[.textChangeId] ?? ""] }

    // MARK: - Blocks

    /// Reads what stands in the text, a section, cell, note or box.
    func readBlocks(of container: XMLNode, _ context: OpenDocumentContext) throws(DocumentError) {
        for child in container.children { try readBlock(child, context) }
    }

    private func readBlock(_ child: XMLNode, _ context: OpenDocumentContext) throws(DocumentError) {
        switch child.name {
        case .textP, .textH: try readParagraph(child, context)
        case .tableTable: try readTable(child, context)
        case .textList: try readList(child, context)
        case .textNumberedParagraph: try readNumberedParagraph(child, context)
        case .textSection: try readSection(child, context)
        case .textTableOfContent, .textTableIndex, .textIllustrationIndex, .textAlphabeticalIndex, .textUserIndex,
            .textBibliography, .textObjectIndex:
            if let body = child.child(.textIndexBody) {
                var inner = context
                inner.role = .contents
                try readBlocks(of: body, inner)
            }
        case .textChangeStart, .textChangeEnd, .textChange: try readChange(child)
        case .drawFrame, .drawG, .drawCustomShape, .drawRect, .drawA, .drawLine, .drawControl:
            // Anchored to a page, it stands beside no paragraph.
            var builder = TextBuilder()
            try readDrawing(child, into: &builder)
            try readBoxes(anchoredAt: try composer.add(.paragraph, builder))
        case .characters, .textNumber, .textTrackedChanges, .officeForms, .textSequenceDecls, .textVariableDecls,
            .textUserFieldDecls, .textSoftPageBreak, .officeAnnotation, .officeAnnotationEnd:
            break
        default: try readBlocks(of: child, context)
        }
    }

    /// What was deleted as a whole between paragraphs, or the bounds of an insertion of several.
    private func readChange(_ child: XMLNode) throws(DocumentError) {
        guard let id = child[.textChangeId], let change = changes[id] else { return }
        switch child.name {
        case .textChangeStart: if change.isInsertion { insertions.insert(id) }
        case .textChangeEnd: insertions.remove(id)
        default: if !change.deleted.isEmpty { try composer.tell(.deletionAccepted, change.deleted) }
        }
    }

    private func readSection(_ section: XMLNode, _ context: OpenDocumentContext) throws(DocumentError) {
        if let source = section.child(.textSectionSource)?[.xlinkHref], !source.isEmpty {
            try composer.tell(.externalNotOpened, source)
        }
        let display = section[.textDisplay]
        let isHidden = section[.textIsHidden].map { $0 == "true" }
        guard !(isHidden ?? (display == "none")) else {
            return try composer.tell(.hiddenLeftOut, OpenDocumentText.visible(in: section))
        }
        try readBlocks(of: section, context)
    }

    // MARK: - Lists

    func readList(_ list: XMLNode, _ context: OpenDocumentContext) throws(DocumentError) {
        var inner = context
        let style = list[.textStyleName]
        if let outer = context.list {
            inner.list = OpenDocumentContext.List(key: outer.key, style: style ?? outer.style, level: outer.level + 1)
        } else {
            inner.list = OpenDocumentContext.List(key: lists.begin(list, style: style), style: style, level: 1)
        }
        for child in list.children {
            switch child.name {
            case .textListItem, .textListHeader:
                inner.isNumberDue = child.name == .textListItem
                inner.start = child.number(.textStartValue)
                inner.stored = child.child(.textNumber)?.allCharacters
                // The number stands before the first paragraph alone.
                for block in child.children {
                    try readBlock(block, inner)
                    if block.name == .textP || block.name == .textH { inner.isNumberDue = false }
                }
            default: try readBlock(child, inner)
            }
        }
    }

    private func readNumberedParagraph(_ element: XMLNode, _ context: OpenDocumentContext) throws(DocumentError) {
        var inner = context
        let level = element.number(.textLevel) ?? 1
        let key = element[.textListId] ?? "numbered paragraphs"
        inner.list = OpenDocumentContext.List(key: key, style: element[.textStyleName], level: level)
        inner.isNumberDue = element[.textIsListHeader] != "true"
        inner.start = element.number(.textStartValue)
        inner.stored = element.child(.textNumber)?.allCharacters
        try readBlocks(of: element, inner)
    }

    // MARK: - Text boxes, notes, headers and footers

    func readBoxes(anchoredAt anchor: Address) throws(DocumentError) {
        let anchored = boxes
        boxes = []
        for box in anchored {
            try composer.beginTextBox(anchoredAt: anchor)
            try readBlocks(of: box, OpenDocumentContext())
            composer.endTextBox()
        }
    }

    private func readNotes() throws(DocumentError) {
        var isRead: Set<Int> = []
        var numbers: [Note.Kind: Int] = [:]
        // A note may hold another, of either kind.
        while isRead.count < references.count {
            for kind in [Note.Kind.footnote, .endnote] {
                var index = 0
                while index < references.count {
                    let reference = references[index]
                    if reference.kind == kind, isRead.insert(index).inserted {
                        try read(reference, number: numbers[kind, default: 0] + 1)
                        numbers[kind, default: 0] += 1
                    }
                    index += 1
                }
            }
        }
    }

    private func read(
        _ reference: (note: XMLNode, kind: Note.Kind, mark: String, from: Address), number: Int
    ) throws(DocumentError) {
        guard let body = reference.note.child(.textNoteBody) else { return }
        let address = Address(steps: [.note(reference.kind, number)])
        composer.begin(address)
        try readBlocks(of: body, OpenDocumentContext())
        let blocks = composer.end()
        guard !blocks.isEmpty else { return }
        let note = Note(kind: reference.kind, mark: reference.mark, referredFrom: reference.from, blocks: blocks)
        try composer.append(Block(address: address, content: .note(note)))
    }

    private func readMargins(_ root: XMLNode?) throws(DocumentError) {
        var counts = [true: 0, false: 0]
        var seen: Set<String> = []
        for page in root?.child(.officeMasterStyles)?.children ?? XMLNode.none where page.name == .styleMasterPage {
            for margin in page.children {
                let isHeader = [.styleHeader, .styleHeaderLeft, .styleHeaderFirst].contains(margin.name)
                let isFooter = [.styleFooter, .styleFooterLeft, .styleFooterFirst].contains(margin.name)
                guard isHeader || isFooter, margin[.styleDisplay] != "false",
                    seen.insert("\(isHeader)" + OpenDocumentText.visible(in: margin)).inserted
                else { continue }
                let number = counts[isHeader, default: 0] + 1
                let address = Address(steps: [isHeader ? .header(number) : .footer(number)])
                composer.begin(address)
                try readBlocks(of: margin, OpenDocumentContext())
                let blocks = composer.end()
                guard !blocks.isEmpty else { continue }
                counts[isHeader] = number
                try composer.append(Block(address: address, content: isHeader ? .header(blocks) : .footer(blocks)))
            }
        }
    }
}

/// What the elements around a paragraph say of it.
struct OpenDocumentContext {
    struct List {
        let key: String
        let style: String?
        let level: Int
    }

    var role: Block.Role?
    var list: List?
    /// Whether the next paragraph is the one before which the item's number stands.
    var isNumberDue = false
    /// The number that the item is to have.
    var start: Int?
    /// The number that the maker stored with the item, as printed.
    var stored: String?
}
