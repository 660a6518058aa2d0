/// Puts the words of one paragraph together, and decides the same for all formats what counts and what is left out.
struct TextBuilder {
    /// How a run is set.
    struct Style: Equatable {
        var isSuperscript = false
        var isSubscript = false
        var isStruck = false
        var isHidden = false
        var isInserted = false
        var isDeleted = false
        var isPlaceholder = false
        /// The target of the link it is part of.
        var link: String?
        /// The instruction of the field whose result it is.
        var field: String?

        /// Whether its words are no part of the text.
        var isLeftOut: Bool { isDeleted || isHidden || isStruck || isPlaceholder }
    }

    private(set) var verbatim = ""
    private(set) var spans: [Text.Span] = []
    /// What is told of this paragraph once its address is known.
    private(set) var notices: [(kind: Notice.Kind, text: String)] = []

    /// Whether a line ends here if anything follows.
    private var isBreakDue = false

    /// Ends a line where words stand on both sides: what a page or column ends is no more than that.
    mutating func endPage() { isBreakDue = !verbatim.isEmpty }

    var isEmpty: Bool { verbatim.isEmpty && spans.isEmpty && notices.isEmpty }

    /// Whether a blank that comes next would be one too many: at the beginning, and after a blank or break.
    var endsInSpace: Bool { verbatim.utf8.last.map { $0 == 0x20 || $0 == 0x0A } ?? true }

    /// Adds words as they stand.
    mutating func append(_ text: String, _ style: Style = Style()) {
        guard !text.isEmpty else { return }
        if style.isDeleted { return leaveOut(text, style.isInserted ? .withdrawn : .deleted) }
        if style.isHidden { return leaveOut(text, .hidden) }
        if style.isStruck { return leaveOut(text, .struck) }
        if style.isPlaceholder { return leaveOut(text, .placeholder) }
        if style.isSuperscript, isMark(text) { return leaveOut(text, .mark) }
        if isBreakDue { verbatim += "\n" }
        isBreakDue = false
        let start = verbatim.utf8.count
        verbatim += text
        let end = verbatim.utf8.count
        if style.isSuperscript { mark(start, end, .superscript) }
        if style.isSubscript { mark(start, end, .subscript) }
        if style.isInserted { mark(start, end, .inserted) }
        if let link = style.link { mark(start, end, .link(link)) }
        if let field = style.field { mark(start, end, .field(field)) }
    }

    /// Keeps words out of the text, but not out of sight.
    mutating func leaveOut(_ text: String, _ reason: Text.Reason) {
        let place = verbatim.utf8.count
        if let last = spans.last, last.start == place, case .leftOut(reason, let earlier) = last.kind {
            spans[spans.count - 1] = Text.Span(start: place, end: place, kind: .leftOut(reason, earlier + text))
        } else {
            spans.append(Text.Span(start: place, end: place, kind: .leftOut(reason, text)))
        }
    }

    /// Marks the place where the text refers to a note.
    mutating func addMark(of kind: Note.Kind, _ mark: String) {
        let place = verbatim.utf8.count
        spans.append(Text.Span(start: place, end: place, kind: .noteMark(kind, mark)))
    }

    /// Remembers to tell something with the paragraph's address.
    mutating func tell(_ kind: Notice.Kind, _ text: String) { notices.append((kind, text)) }

    /// Adds what another paragraph says, where the mark between the two is deleted.
    mutating func append(_ other: TextBuilder) {
        let shift = verbatim.utf8.count
        verbatim += other.verbatim
        spans += other.spans.map { Text.Span(start: $0.start + shift, end: $0.end + shift, kind: $0.kind) }
        notices += other.notices
    }

    var text: Text { Text(verbatim: verbatim, spans: spans) }

    private mutating func mark(_ start: Int, _ end: Int, _ kind: Text.Span.Kind) {
        // Runs are split for reasons of their own; what is special goes on.
        let recent = max(0, spans.count - 8)
        if let index = spans[recent...].lastIndex(where: { $0.end == start && $0.start < start && $0.kind == kind }) {
            spans[index] = Text.Span(start: spans[index].start, end: end, kind: kind)
        } else {
            spans.append(Text.Span(start: start, end: end, kind: kind))
        }
    }

    /// Whether a run set above the line is the mark of a note, which nobody reads as part of the number or word before it: digits,
    /// stars or one letter. An exponent of a unit (m²) or of one letter (x²) is none, nor is what stands first, a number after a blank, nor
    /// decimals (`45.000,50` with its cents raised).
    private func isMark(_ text: String) -> Bool {
        let sign = text.unicodeScalars.filter { !Characters.isSpace($0) && !Characters.isUnseen($0) }
        guard let first = sign.first, sign.count <= 12 else { return false }
        // What goes on from a mark that was left out may begin with a comma: `1, 2`.
        var isGoingOn = false
        if let last = spans.last, last.start == verbatim.utf8.count, case .leftOut(.mark, _) = last.kind {
            isGoingOn = true
        }
        if !isGoingOn {
            let isApart = [verbatim.unicodeScalars.last, text.unicodeScalars.first].contains {
                $0.map(Characters.isSpace) ?? false
            }
            let isNumber = sign.allSatisfy { ("0"..."9").contains($0) || $0 == "," || $0 == "." }
            guard first != ",", first != ".", !(isApart && isNumber) else { return false }
        }
        let before = verbatim.unicodeScalars.reversed().drop { Characters.isSpace($0) || Characters.isUnseen($0) }
        guard let last = before.first else { return false }
        let signs: Set<Unicode.Scalar> = ["*", "†", "‡", "§", "¶", "#", ")", "(", ",", ".", ";", "[", "]", "+"]
        let isNumber = sign.allSatisfy { ("0"..."9").contains($0) || signs.contains($0) }
        if ("0"..."9").contains(last) {
            let letters = sign.filter { $0.properties.isAlphabetic }
            return isNumber
                || letters.count == 1 && sign.allSatisfy { $0.properties.isAlphabetic || signs.contains($0) }
        }
        guard isNumber else { return false }
        let word = String(String.UnicodeScalarView(before.prefix { $0.properties.isAlphabetic }.reversed()))
        let isUnit = ["m", "km", "dm", "cm", "mm", "м", "км"].contains(word) || word.unicodeScalars.count == 1
        return !isUnit
    }
}
