/// Reads running text in lines: plain text, and what `pdftotext` makes of a PDF.
///
/// A paragraph is what stands between blank lines; an item that begins with a number or sign begins a paragraph too. Line ends
/// inside it are kept.
struct PlainTextReader {
    private var composer: Composer
    private let text: PagedLines
    private let isPDF: Bool

    private struct Paragraph {
        var lines: [PagedLines.Line]
        var role = Block.Role.body
    }

    init(_ text: String, _ composer: Composer, isPDF: Bool = false) {
        self.composer = composer
        self.text = PagedLines(text)
        self.isPDF = isPDF
    }

    /// Whether anything is to be read.
    var hasText: Bool { text.lines.contains { !$0.isBlank } }

    /// The document of the text.
    mutating func read(_ format: Document.Format) throws(DocumentError) -> Document {
        var paragraphs = text.pages.map { self.paragraphs(of: text.lines[$0]) }
        if isPDF { try markColumns(&paragraphs) }
        for (page, paragraphs) in paragraphs.enumerated() {
            if isPDF, paragraphs.isEmpty {
                try composer.tell(.pageWithoutText, at: Address(steps: [.page(page + 1)]), "")
            }
            for paragraph in paragraphs {
                let words = paragraph.lines.map(\.words).joined(separator: "\n")
                try composer.append(
                    Block(
                        address: address(of: paragraph), role: paragraph.role,
                        content: .paragraph(Documents.Paragraph(text: Text(verbatim: words)))))
            }
        }
        return try composer.finish(format)
    }

    private func address(of paragraph: Paragraph) -> Address {
        let line = paragraph.lines[0]
        let steps: [Address.Step] =
            isPDF || text.isPaged ? [.page(line.page + 1), .line(line.number)] : [.line(line.number)]
        return Address(steps: steps)
    }

    private func paragraphs(of lines: ArraySlice<PagedLines.Line>) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var goesOn = false
        for line in lines {
            if line.isBlank {
                goesOn = false
            } else if line.isFurniture {
                paragraphs.append(Paragraph(lines: [line], role: .furniture))
                goesOn = false
            } else if goesOn, let last = paragraphs[paragraphs.count - 1].lines.last,
                !Self.beginsItem(line.core, after: last.core)
            {
                paragraphs[paragraphs.count - 1].lines.append(line)
            } else {
                paragraphs.append(Paragraph(lines: [line]))
                goesOn = true
            }
        }
        return paragraphs
    }

    /// Whether a line begins an item, and not only a number that the line before left over.
    static func beginsItem(_ line: Substring, after last: Substring) -> Bool {
        guard let end = last.last, let mark = itemMark(line) else { return false }
        return ".;:!?".contains(end) || end == "," && !mark.hasSuffix(".")
    }

    /// The mark of an item, which a blank follows: `1.`, `1.2.`, `12)`, `a)`, `(iv)`, `•`.
    static func itemMark(_ line: Substring) -> Substring? {
        let mark = line.prefix { !$0.isWhitespace }
        guard mark.count < line.count, mark.count <= 8 else { return nil }
        if ["•", "–", "—", "-", "*", "·", "▪", "◦", "o"].contains(mark) { return mark }
        let inner = mark.hasPrefix("(") ? mark.dropFirst().dropLast() : mark.dropLast()
        guard let end = mark.last, end == ")" || end == "." && !mark.hasPrefix("("), !inner.isEmpty else { return nil }
        if inner.allSatisfy({ $0.isNumber || $0 == "." }) { return mark }
        let isRoman = inner.allSatisfy { "ivxIVX".contains($0) }
        // A capital letter with a stop is an initial.
        if end == ".", inner.count == 1 || isRoman, inner.allSatisfy(\.isLowercase) { return mark }
        return end == ")" && (inner.count == 1 && inner.allSatisfy(\.isLetter) || isRoman) ? mark : nil
    }

    // MARK: - Columns

    /// Finds lines that stand in columns; a PDF of little else is refused, since their cells could only be guessed.
    private mutating func markColumns(_ pages: inout [[Paragraph]]) throws(DocumentError) {
        var (inColumns, all) = (0, 0)
        for page in pages.indices {
            var first: Int?
            var last = 0
            for index in pages[page].indices where pages[page][index].role == .body {
                let lines = pages[page][index].lines
                all += lines.count
                if Self.standsInColumns(lines) {
                    pages[page][index].role = .columns
                    inColumns += lines.count
                    first = first ?? lines[0].number
                    last = lines[lines.count - 1].number
                }
            }
            if let first {
                let address = Address(steps: [.page(page + 1), .line(first)])
                try composer.tell(
                    .columnsOfText, at: address, first == last ? "line \(first)" : "lines \(first)–\(last)")
            }
        }
        guard inColumns * 2 <= all else { throw DocumentError(.tablePDF) }
    }

    /// Whether at least half of the lines, and two of them, have a gap; or one has two.
    private static func standsInColumns(_ lines: [PagedLines.Line]) -> Bool {
        let gaps = lines.map { Self.gaps(in: $0.core) }
        let gapped = gaps.count { $0 > 0 }
        return gapped >= 2 && gapped * 2 >= lines.count || gaps.contains { $0 > 1 } && gapped * 2 >= lines.count
    }

    /// How many runs of three blanks or more part a line, the one after an item's mark aside.
    private static func gaps(in line: Substring) -> Int {
        var (count, blanks) = (0, 0)
        for character in line.dropFirst(itemMark(line)?.count ?? 0).drop(while: { $0 == " " }) {
            if character == " " {
                blanks += 1
            } else {
                if blanks >= 3 { count += 1 }
                blanks = 0
            }
        }
        return count
    }
}
