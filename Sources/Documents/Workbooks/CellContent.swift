/// What one cell of XLSX stores and shows, worked out from its type, its style and the characters in the file.
struct CellContent {
    let style: WorkbookStyles.Style
    private let is1904: Bool
    private(set) var value = Sheet.Value.blank
    private(set) var shown = ""
    private(set) var effect = NumberFormat.Effect.none
    /// The number that a day is stored as.
    private(set) var stored: String?
    /// The characters that do not fit the type of the cell.
    private(set) var unreadable: String?

    init(style: WorkbookStyles.Style, is1904: Bool) {
        self.style = style
        self.is1904 = is1904
    }

    var isEmptyText: Bool {
        if case .text(let text) = value { text.verbatim.isEmpty && text.spans.isEmpty } else { false }
    }

    /// What is stored, in words, to be told beside what is shown.
    var stated: String {
        switch value {
        case .text(let text): text.plain
        case .number(let number): number
        default: stored ?? shown
        }
    }

    mutating func take(text: Text) { take(text: text, plain: text.plain) }

    private mutating func take(text: Text, plain: String) {
        value = .text(text)
        let result = style.format.shown(plain)
        shown = result.text
        if !plain.isEmpty { effect = result.effect }
    }

    /// Takes the characters of a cell. Source of the types: ECMA-376 part 1, 18.18.11 (ST_CellType).
    mutating func take(_ raw: String, type: String?, _ texts: [(text: Text, plain: String)]) throws(DocumentError) {
        switch type {
        case "s":
            guard !raw.isEmpty else { return }
            guard let index = Int(Self.trimmed(raw)), texts.indices.contains(index) else {
                unreadable = "shared text \(raw)"
                return
            }
            take(text: texts[index].text, plain: texts[index].plain)
        case "str", "inlineStr": take(text: Text(verbatim: RichText.decoded(raw)))
        case "b":
            guard !raw.isEmpty else { return }
            value = .boolean(RichText.isTrue(Self.trimmed(raw)))
            shown = value == .boolean(true) ? "TRUE" : "FALSE"
        case "e":
            value = .error(raw)
            shown = raw
        case "d": take(iso: Self.trimmed(raw))
        default: take(number: Self.trimmed(raw))
        }
    }

    private mutating func take(iso: String) {
        guard !iso.isEmpty else { return }
        guard let day = DayNumber(iso: iso) else {
            take(text: Text(verbatim: iso))
            unreadable = iso
            return
        }
        value = .date(day.iso)
        shown = style.format.shown(day)
    }

    private mutating func take(number raw: String) {
        guard !raw.isEmpty else { return }
        if style.format.isGeneral, Self.isPlain(raw) {
            value = .number(raw)
            shown = raw
            return
        }
        guard let number = ExactDecimal(raw) else {
            take(text: Text(verbatim: raw))
            unreadable = raw
            return
        }
        if style.format.isDate, let day = style.format.day(number, is1904: is1904) {
            value = day.value
            shown = day.shown
            stored = raw
            return
        }
        value = .number(raw)
        let result = style.format.shown(number)
        shown = result.text
        effect = result.effect
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else { return text }
        var rest = text[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    /// Whether a number shows as it is stored: a whole one of few digits.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count <= 15, let first = bytes.first, first != 0x30 || bytes.count == 1 else { return false }
        return bytes.allSatisfy { (0x30...0x39).contains($0) }
    }
}
