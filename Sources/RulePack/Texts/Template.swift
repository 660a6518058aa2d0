internal import CEL
internal import Dossier
internal import Encodings
internal import Platform
internal import Texts

/// The pieces of a text with expressions in braces, before they are checked.
struct TemplateSource {
    enum Piece {
        case text(String)
        case expression(String)
    }

    let pieces: [Piece]

    /// Takes a text apart; `{{` and `}}` are braces themselves.
    init(_ text: Placed<String>, path: String) throws(Problem) {
        let bytes = Array(text.content.utf8)
        var pieces: [Piece] = []
        var plain: [UInt8] = []
        func endPlain() {
            if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self))) }
            plain.removeAll(keepingCapacity: true)
        }
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == Self.open || byte == Self.close else {
                plain.append(byte)
                position += 1
                continue
            }
            if position + 1 < bytes.count, bytes[position + 1] == byte {
                plain.append(byte)
                position += 2
                continue
            }
            guard byte == Self.open else {
                throw Problem(
                    path: path, line: text.line, column: text.column,
                    message: "The text has a } without its {; expected {expression}, or }} for a brace.")
            }
            guard let end = Self.end(of: bytes, from: position + 1) else {
                throw Problem(
                    path: path, line: text.line, column: text.column,
                    message: "The text has a { without its }; expected {expression}, or {{ for a brace.")
            }
            endPlain()
            pieces.append(.expression(String(decoding: bytes[(position + 1)..<end], as: UTF8.self)))
            position = end + 1
        }
        endPlain()
        self.pieces = pieces
    }

    private static let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))

    /// The position of the brace that closes an expression, past strings and braces inside it.
    private static func end(of bytes: [UInt8], from start: Int) -> Int? {
        var depth = 0
        var quote: UInt8?
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if let mark = quote {
                if byte == UInt8(ascii: "\\") { position += 1 } else if byte == mark { quote = nil }
            } else {
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
                case open: depth += 1
                case close:
                    if depth == 0 { return position }
                    depth -= 1
                default: break
                }
            }
            position += 1
        }
        return nil
    }
}

/// A text whose expressions are compiled.
struct Template {
    enum Piece {
        case text(String)
        /// The value at a position among those that the texts of the rule speak of.
        case value(Int)
    }

    let pieces: [Piece]
    let language: Language

    /// The text, of values that are those of a binding.
    fileprivate func text(_ values: inout SpokenValues) throws(EvaluationError) -> String {
        let grammar = language.grammar
        let open = String(grammar.quotes.open).utf8
        values.text.removeAll(from: 0)
        for piece in pieces {
            switch piece {
            case .text(let plain): values.text.append(utf8: plain)
            case .value(let position):
                let value = language.text(try values[position])
                // What is quoted may be what the document does not say, such as the activity of a line.
                let isQuoted = values.text.contents.suffix(open.count).elementsEqual(open)
                values.text.append(utf8: isQuoted ? value.isEmpty ? "–" : grammar.innerQuotes(value) : value)
            }
        }
        // A finding keeps its texts: each has as much memory as it needs.
        return String(decoding: values.text.contents, as: UTF8.self)
    }
}

/// The values of one binding that the texts of a rule speak of, each evaluated once for all of them.
private struct SpokenValues: ~Copyable {
    let programs: [Program]
    let frame: Frame
    /// The currency of amounts that have none of their own.
    let currency: Currency
    private var known: [Value?]
    /// The text that is being written.
    var text = ByteBuffer(capacity: 512)

    init(_ programs: [Program], _ frame: Frame, _ currency: Currency) {
        (self.programs, self.frame, self.currency) = (programs, frame, currency)
        known = Array(repeating: nil, count: programs.count)
    }

    subscript(position: Int) -> Value {
        mutating get throws(EvaluationError) {
            if let value = known[position] { return value }
            let value = try programs[position].evaluate(frame).in(currency)
            known[position] = value
            return value
        }
    }
}

/// What a rule says of its findings.
struct RuleTemplates {
    let condition: Localized<Template>
    let recommendation: Localized<Template>
    /// What the texts speak of.
    let programs: [Program]

    /// The texts for the frame's binding.
    func texts(
        in frame: Frame, currency: Currency
    ) throws(EvaluationError) -> (condition: Localized<String>, recommendation: Localized<String>) {
        var values = SpokenValues(programs, frame, currency)
        let condition = try condition.map { template throws(EvaluationError) in try template.text(&values) }
        return (condition, try recommendation.map { template throws(EvaluationError) in try template.text(&values) })
    }
}

extension Value {
    /// The value with amounts that have no currency, such as the sum of nothing, in `currency`.
    fileprivate func `in`(_ currency: Currency) -> Value {
        switch self {
        case .money(let money) where money.currency == .none:
            .money(Money(minorUnits: money.minorUnits, currency: currency))
        case .list(let values): .list(values.map { $0.in(currency) })
        default: self
        }
    }
}
