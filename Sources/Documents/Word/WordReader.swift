internal import Texts

/// Reads DOCX, as Word and its kin write it: transitional or strict, changes tracked or not.
///
/// ECMA-376 part 1 (WordprocessingML). The main part is read first, then the notes it refers to, then headers and footers.
final class WordReader {
    let archive: Archive
    let limits: Limits
    var composer: Composer
    let relationships: Relationships
    let styles: WordStyles
    var numbering: WordNumbering
    var fields: [WordField] = []
    /// What was read of paragraphs whose mark is deleted, and belongs to the next.
    var joining: TextBuilder?
    /// The text boxes that the present paragraph anchors.
    var boxes: [XMLNode] = []
    /// The notes that were referred to, in that order, with the mark as printed and the place.
    var references: [Note.Kind: [(id: String, mark: String, from: Address)]] = [:]
    /// How many notes that Word numbers were referred to.
    var counted: [Note.Kind: Int] = [:]
    private var margins: [(isHeader: Bool, id: String)] = []
    private var comments: [String: String]?

    /// Reads the document whose main part is `main`.
    static func read(_ archive: Archive, main: String, _ limits: Limits) throws(DocumentError) -> Document {
        let reader = try WordReader(archive, main: main, limits)
        let tree = try XMLTreeBuilder.read(main, of: archive, limits)
        guard let root = tree.root, let body = root.child(.wBody) else {
            throw DocumentError(.invalid(.noBodyOfText), part: main)
        }
        try reader.tellOfExternals()
        try reader.readBlocks(of: body, WordContext())
        try reader.readNotes()
        try reader.readMargins()
        return try reader.composer.finish(.docx)
    }

    private init(_ archive: Archive, main: String, _ limits: Limits) throws(DocumentError) {
        self.archive = archive
        self.limits = limits
        composer = Composer(limits)
        relationships = try Relationships(of: main, in: archive, limits)
        var trees: [String: XMLTree] = [:]
        for type in ["styles", "numbering"] {
            guard let part = relationships.first(ofType: type), archive.contains(part.target) else { continue }
            trees[type] = try XMLTreeBuilder.read(part.target, of: archive, limits)
        }
        styles = WordStyles(trees["styles"]?.root)
        numbering = WordNumbering(trees["numbering"]?.root, styles)
    }

    private func part(ofType type: String) throws(DocumentError) -> XMLTree? {
        guard let part = relationships.first(ofType: type), archive.contains(part.target) else { return nil }
        return try XMLTreeBuilder.read(part.target, of: archive, limits)
    }

    /// Says what the document refers to outside the file; links for readers are no such thing.
    private func tellOfExternals() throws(DocumentError) {
        for relationship in relationships.all where relationship.isExternal && relationship.type != "hyperlink" {
            try composer.tellOfDocument(.externalNotOpened, "\(relationship.type): \(relationship.target)")
        }
    }

    // MARK: - Blocks

    /// Reads what stands in a body, cell, note or box. Fields and joined paragraphs do not reach out of it.
    func readBlocks(of container: XMLNode, _ context: WordContext) throws(DocumentError) {
        let outer = (fields, joining, boxes)
        (fields, joining, boxes) = ([], nil, [])
        try readChildren(of: container, context)
        try finishJoining(context)
        for field in fields where !field.isReported { try composer.tell(.fieldWithoutResult, field.instruction) }
        (fields, joining, boxes) = outer
    }

    private func readChildren(of container: XMLNode, _ context: WordContext) throws(DocumentError) {
        for child in container.children {
            switch child.name {
            case .wP: try readParagraph(child, context)
            case .wTbl:
                try finishJoining(context)
                try readTable(child, context)
            case .wSdt:
                if let content = child.child(.wSdtContent) {
                    try readChildren(of: content, context.inControl(child.child(.wSdtPr)))
                }
            case .mcAlternateContent:
                if let branch = try branch(of: child) { try readChildren(of: branch, context) }
            case .wAltChunk:
                let target = relationships[child[.rId]]
                try composer.tell(
                    target?.isExternal ?? false ? .externalNotOpened : .embeddedDocumentNotRead, target?.target ?? "")
            case .wSectPr: collectMargins(child)
            case .wDel, .wMoveFrom:
                let text = WordText.visible(in: child)
                if !text.isEmpty { try composer.tell(.deletionAccepted, text) }
            case .wIns, .wMoveTo: try readChildren(of: child, context.inserted())
            case .wR, .wHyperlink, .wFldSimple, .mOMath, .mOMathPara:
                // Not valid here, but written; it is a paragraph of its own.
                var builder = TextBuilder()
                try readInline(child, context, into: &builder)
                try composer.add(.paragraph, builder, role: context.role)
            case .characters, .wSdtPr, .wTcPr, .wTblPr, .wTrPr: break
            default: try readChildren(of: child, context)
            }
        }
    }

    /// Ends a paragraph whose mark is deleted where nothing follows that it could be joined with.
    func finishJoining(_ context: WordContext) throws(DocumentError) {
        guard let builder = joining else { return }
        joining = nil
        let address = try composer.add(.paragraph, builder, role: context.role)
        try readBoxes(anchoredAt: address)
    }

    /// Reads the text boxes that a paragraph anchors.
    func readBoxes(anchoredAt anchor: Address) throws(DocumentError) {
        let anchored = boxes
        boxes = []
        for box in anchored {
            try composer.beginTextBox(anchoredAt: anchor)
            try readBlocks(of: box, WordContext())
            composer.endTextBox()
        }
    }

    // MARK: - Notes, headers, footers, comments

    private func readNotes() throws(DocumentError) {
        for (kind, type, element) in [
            (Note.Kind.footnote, "footnotes", Name.wFootnote), (.endnote, "endnotes", .wEndnote),
        ] {
            guard let root = try part(ofType: type)?.root else { continue }
            var notes: [String: XMLNode] = [:]
            var order: [String] = []
            for note in root.children where note.name == element {
                // Lines between text and notes are notes of their own kind.
                guard let id = note[.wId], note[.wType].map({ $0 == "normal" }) ?? true else { continue }
                notes[id] = note
                order.append(id)
            }
            var done: Set<String> = []
            // A note may refer to another.
            var index = 0
            while index < references[kind, default: []].count {
                let reference = references[kind, default: []][index]
                index += 1
                guard let note = notes[reference.id], done.insert(reference.id).inserted else { continue }
                try read(note, kind, mark: reference.mark, from: reference.from, number: done.count)
            }
            for id in order where !done.contains(id) {
                guard let note = notes[id] else { continue }
                done.insert(id)
                try read(note, kind, mark: nil, from: nil, number: done.count)
            }
        }
    }

    private func read(
        _ note: XMLNode, _ kind: Note.Kind, mark: String?, from: Address?, number: Int
    ) throws(DocumentError) {
        let address = Address(steps: [.note(kind, number)])
        composer.begin(address)
        try readBlocks(of: note, WordContext())
        let blocks = composer.end()
        guard !blocks.isEmpty else { return }
        try composer.append(
            Block(address: address, content: .note(Note(kind: kind, mark: mark, referredFrom: from, blocks: blocks))))
    }

    func collectMargins(_ section: XMLNode) {
        for child in section.children where child.name == .wHeaderReference || child.name == .wFooterReference {
            guard let id = child[.rId], !margins.contains(where: { $0.id == id }) else { continue }
            margins.append((child.name == .wHeaderReference, id))
        }
    }

    private func readMargins() throws(DocumentError) {
        var counts = [true: 0, false: 0]
        for (isHeader, id) in margins {
            guard let target = relationships[id]?.target, archive.contains(target),
                let root = try XMLTreeBuilder.read(target, of: archive, limits).root
            else { continue }
            let number = counts[isHeader, default: 0] + 1
            let address = Address(steps: [isHeader ? .header(number) : .footer(number)])
            composer.begin(address)
            try readBlocks(of: root, WordContext())
            let blocks = composer.end()
            guard !blocks.isEmpty else { continue }
            counts[isHeader] = number
            try composer.append(Block(address: address, content: isHeader ? .header(blocks) : .footer(blocks)))
        }
    }

    /// What a reviewer's comment says.
    func comment(_ id: String?) throws(DocumentError) -> String {
        if comments == nil {
            comments = [:]
            for comment in try part(ofType: "comments")?.root?.children ?? XMLNode.none where comment.name == .wComment
            {
                let text = comment.children.filter { $0.name == .wP }.map(WordText.visible).joined(separator: "\n")
                comments?[comment[.wId] ?? ""] = [comment[.wAuthor], text].compactMap(\.self).joined(separator: ": ")
            }
        }
        return comments?[id ?? ""] ?? ""
    }
}
