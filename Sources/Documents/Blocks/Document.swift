/// What a document holds, in the order in which it is read: blocks with addresses, without a meaning.
///
/// Nothing is left out in silence: what was resolved, left out or could not be read is a notice.
package struct Document: Sendable {
    /// What the file is, by its content.
    package let format: Format
    /// The blocks, notes, headers and footers last.
    package let blocks: [Block]
    /// What the reader decided and what it could not read, in the order in which it was met.
    package let notices: [Notice]

    /// A document of blocks that were read.
    package init(format: Format, blocks: [Block], notices: [Notice]) {
        self.format = format
        self.blocks = blocks
        self.notices = notices
    }

    /// What a file is.
    package enum Format: String, Sendable, CaseIterable {
        case docx, odt, html, xlsx, ods, csv, text, pdf
    }
}

/// A part of a document that a person would point to.
package struct Block: Sendable, Hashable {
    /// Where the block stands.
    package let address: Address
    /// Where its text belongs.
    package let role: Role
    /// What it is.
    package let content: Content

    /// A block of what was read.
    package init(address: Address, role: Role = .body, content: Content) {
        self.address = address
        self.role = role
        self.content = content
    }

    /// Where a block's text belongs.
    package enum Role: String, Sendable {
        /// The running text.
        case body
        /// A line of a table of contents or of another index: it repeats what stands elsewhere.
        case contents
        /// A text box, which stands beside the text that anchors it.
        case textBox = "text-box"
        /// The navigation, the banner or the foot of a page of the web; a running head or foot, or a page number, of a text in
        /// lines.
        case furniture
        /// Lines of a PDF that stand in columns: which words belong together cannot be told.
        case columns
    }

    /// What a block is.
    package enum Content: Sendable, Hashable {
        /// A heading: its level, from 1, and its words.
        case heading(level: Int, Paragraph)
        /// A paragraph of running text.
        case paragraph(Paragraph)
        /// An item of a list: its level, from 1, and its words. A further paragraph of an item has no number.
        case listItem(level: Int, Paragraph)
        /// A table.
        case table(Table)
        /// A footnote or endnote.
        case note(Note)
        /// What stands at the head of every page.
        case header([Block])
        /// What stands at the foot of every page.
        case footer([Block])
        /// A sheet of a workbook.
        case sheet(Sheet)
    }

    /// The words of a heading, a paragraph or an item.
    package var paragraph: Paragraph? {
        switch content {
        case .heading(_, let paragraph), .paragraph(let paragraph), .listItem(_, let paragraph): paragraph
        default: nil
        }
    }

    /// The plain text of the block with all that stands in it; a line for each paragraph, tabs between cells.
    package var plainText: String {
        switch content {
        case .heading(_, let paragraph), .paragraph(let paragraph), .listItem(_, let paragraph): paragraph.text.plain
        case .table(let table):
            (0..<table.rows).map { row in
                table.cells(ofRow: row).map(\.plainText).joined(separator: "\t")
            }.joined(separator: "\n")
        case .note(let note): note.blocks.plainText
        case .header(let blocks), .footer(let blocks): blocks.plainText
        case .sheet(let sheet): sheet.cells.map(\.shown).joined(separator: "\n")
        }
    }
}

extension Sequence where Element == Block {
    /// The plain texts of the blocks, a line for each.
    package var plainText: String { map(\.plainText).joined(separator: "\n") }
}

/// A footnote or an endnote.
package struct Note: Sendable, Hashable {
    /// Which of the two it is.
    package let kind: Kind
    /// The number or sign by which the text refers to it, as printed; nil where nothing refers to it.
    package let mark: String?
    /// Where the text refers to it.
    package let referredFrom: Address?
    /// What it says.
    package let blocks: [Block]

    /// A note that was read.
    package init(kind: Kind, mark: String?, referredFrom: Address?, blocks: [Block]) {
        self.kind = kind
        self.mark = mark
        self.referredFrom = referredFrom
        self.blocks = blocks
    }

    /// Where notes of a kind are printed.
    package enum Kind: String, Sendable { case footnote, endnote }
}
