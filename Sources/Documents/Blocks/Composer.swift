internal import Texts

/// Puts blocks together in the order in which they are read, counts them and gives each its address.
struct Composer {
    private struct Container {
        let address: Address
        let role: Block.Role
        var paragraphs = 0
        var tables = 0
        var blocks: [Block] = []
    }

    private let limits: Limits
    private var containers: [Container]
    /// The headings over what comes next, of the document's own text.
    private var headings: [Address.Heading] = []
    /// How often each heading stood under the same ones.
    private var occurrences: [[String]: Int] = [:]
    private var textBoxes = 0
    private var slots = 0
    private var count = 0
    private(set) var notices: [Notice] = []

    init(_ limits: Limits) {
        self.limits = limits
        containers = [Container(address: Address(steps: []), role: .body)]
    }

    /// Whether what is read stands in the document's own text, not in a cell, note or box.
    private var isOutermost: Bool { containers.count == 1 }

    private var base: Address {
        let container = containers[containers.count - 1]
        return isOutermost ? Address(headings: headings, steps: []) : container.address
    }

    /// Where the next paragraph will stand.
    var here: Address { base.adding(.paragraph(containers[containers.count - 1].paragraphs + 1)) }

    /// What a block is, before its words are known.
    enum Kind {
        case heading(Int)
        case paragraph
        case listItem(Int)
    }

    /// Adds a paragraph and tells what was decided about it; a blank one without a number is none. Returns where it stands, or would.
    @discardableResult
    mutating func add(
        _ kind: Kind, _ builder: TextBuilder, number: Paragraph.Number? = nil, isUncertain: Bool = false,
        style: String? = nil, role: Block.Role? = nil
    ) throws(DocumentError) -> Address {
        let text = builder.text
        let isBlank = text.isBlank && number == nil
        var address = here
        if !isBlank {
            let paragraph = Paragraph(number: number, text: text, style: style)
            let content: Block.Content
            switch kind {
            case .heading(let level):
                content = .heading(level: level, paragraph)
                if isOutermost, role ?? .body == .body { address = begin(level, paragraph) }
            case .paragraph: content = .paragraph(paragraph)
            case .listItem(let level): content = .listItem(level: level, paragraph)
            }
            if case .paragraph? = address.steps.last { containers[containers.count - 1].paragraphs += 1 }
            try append(Block(address: address, role: role ?? containers[containers.count - 1].role, content: content))
        }
        tell(text, builder, at: address)
        for word in text.verbatim.wordsWithRaisedDigits { try tell(.raisedDigitKept, at: address, word) }
        if let number, number.origin == .computed {
            try tell(isUncertain ? .numberUncertain : .numberComputed, at: address, number.text)
        }
        return address
    }

    /// Begins what stands under a heading, and gives the heading's own address.
    private mutating func begin(_ level: Int, _ paragraph: Paragraph) -> Address {
        headings.removeAll { $0.level >= level }
        // A number that was typed often stands before a tab.
        let title = paragraph.text.plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let path = headings.map(\.description) + ["\(level)", paragraph.number?.text ?? "", title]
        let occurrence = occurrences[path, default: 0] + 1
        occurrences[path] = occurrence
        headings.append(
            Address.Heading(level: level, number: paragraph.number?.text, title: title, occurrence: occurrence))
        containers[0].paragraphs = 0
        return Address(headings: headings, steps: [])
    }

    /// Tells what is special about a text, and what was remembered while it was read.
    mutating func tell(_ text: Text, _ builder: TextBuilder = TextBuilder(), at address: Address) {
        var before: String?
        if text.spans.contains(where: \.kind.isTracked) { before = text.before }
        func words(_ span: Text.Span) -> String {
            let bytes = text.verbatim.utf8
            let start = bytes.index(bytes.startIndex, offsetBy: span.start)
            return String(text.verbatim[start..<bytes.index(start, offsetBy: span.end - span.start)])
        }
        for span in text.spans {
            switch span.kind {
            case .inserted: notices.append(Notice(.insertionAccepted, at: address, words(span), before: before))
            case .field(let instruction):
                notices.append(Notice(.fieldResult, at: address, "\(words(span)) { \(instruction) }"))
            // Of a deleted mark alone it is told that it joins two paragraphs.
            case .leftOut(.deleted, "\n"): break
            case .leftOut(let reason, let words):
                let shown = words.hasSuffix("\n") ? String(words.dropLast()) : words
                notices.append(Notice(reason.notice, at: address, shown, before: reason == .deleted ? before : nil))
            case .noteMark(_, let mark): notices.append(Notice(.markLeftOut, at: address, mark))
            default: break
            }
        }
        count += text.spans.count + builder.notices.count
        for notice in builder.notices { notices.append(Notice(notice.kind, at: address, notice.text)) }
    }

    /// Tells something about a place, the next paragraph's where none is given.
    mutating func tell(_ kind: Notice.Kind, at address: Address? = nil, _ text: String, before: String? = nil)
        throws(DocumentError)
    {
        try countOne()
        notices.append(Notice(kind, at: address ?? here, text, before: before))
    }

    /// Tells of raised digits that somebody typed after a number in a cell of a sheet.
    mutating func tellRaisedDigits(in cells: [Sheet.Cell], of sheet: Address) throws(DocumentError) {
        for cell in cells {
            for word in cell.shown.wordsWithRaisedDigits {
                let place = sheet.adding(.sheetCell(row: cell.row + 1, column: cell.column + 1))
                try tell(.raisedDigitKept, at: place, word)
            }
        }
    }

    /// Tells something about the document as a whole.
    mutating func tellOfDocument(_ kind: Notice.Kind, _ text: String) throws(DocumentError) {
        try countOne()
        notices.append(Notice(kind, at: nil, text))
    }

    /// Adds a block that is complete, with an address of its own.
    mutating func append(_ block: Block) throws(DocumentError) {
        try countOne()
        containers[containers.count - 1].blocks.append(block)
    }

    private mutating func countOne() throws(DocumentError) {
        count += 1
        guard count <= limits.blocks else { throw DocumentError(.limit(.blocks, limits.blocks)) }
    }

    // MARK: - What holds blocks

    /// Begins the inside of a cell, note, box, header or footer.
    mutating func begin(_ address: Address, role: Block.Role? = nil) {
        containers.append(Container(address: address, role: role ?? containers[containers.count - 1].role))
    }

    /// Ends what was begun last, and gives what stands in it.
    mutating func end() -> [Block] { containers.removeLast().blocks }

    /// Begins a text box, whose blocks stand after the paragraph that anchors it.
    mutating func beginTextBox(anchoredAt anchor: Address) throws(DocumentError) {
        textBoxes += 1
        try tell(.textBoxMoved, at: anchor, "text box \(textBoxes)")
        begin(Address(steps: [.textBox(textBoxes)]), role: .textBox)
    }

    /// Ends a text box.
    mutating func endTextBox() {
        let blocks = end()
        containers[containers.count - 1].blocks += blocks
    }

    /// The address of the next table, which is thereby counted. Tables of the document's own text have no heading in theirs.
    mutating func beginTable() -> Address {
        containers[containers.count - 1].tables += 1
        return base.adding(.table(containers[containers.count - 1].tables))
    }

    /// Counts the slots of one more grid.
    mutating func count(rows: Int, columns: Int) throws(DocumentError) {
        guard rows <= limits.rows else { throw DocumentError(.limit(.rows, limits.rows)) }
        guard columns <= limits.columns else { throw DocumentError(.limit(.columns, limits.columns)) }
        let (product, overflow) = rows.multipliedReportingOverflow(by: columns)
        slots += overflow ? limits.cells : product
        guard slots <= limits.cells else { throw DocumentError(.limit(.cells, limits.cells)) }
    }

    /// The document, when all is read.
    mutating func finish(_ format: Document.Format) throws(DocumentError) -> Document {
        guard !containers[0].blocks.isEmpty else {
            guard let unread = notices.first(where: \.kind.isLoss) else { throw DocumentError(.emptyDocument(format)) }
            throw DocumentError(.withoutText(format, unread: unread.kind))
        }
        return Document(format: format, blocks: containers[0].blocks, notices: notices)
    }
}

extension Text.Span.Kind {
    fileprivate var isTracked: Bool {
        switch self {
        case .inserted, .leftOut(.deleted, _): true
        default: false
        }
    }
}

extension Text.Reason {
    fileprivate var notice: Notice.Kind {
        switch self {
        case .deleted, .withdrawn: .deletionAccepted
        case .hidden: .hiddenLeftOut
        case .struck: .struckLeftOut
        case .mark: .markLeftOut
        case .placeholder: .placeholderBlank
        case .annotation: .annotationLeftOut
        }
    }
}
