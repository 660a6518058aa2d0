internal import CEL
internal import Dossier

/// The pieces of a text with expressions in braces, before they are checked.
struct TemplateSource {
    enum Piece {
        case text(String)
        /// An expression and the offset at which it begins in the text.
        case expression(String, offset: Int)
    }

    let pieces: [Piece]

    /// Takes a text apart; `{{` and `}}` are braces themselves.
    init(_ text: Placed<String>, path: String) throws(Problem) {
        let characters = Array(text.content)
        var pieces: [Piece] = []
        var plain = ""
        var position = 0
        while position < characters.count {
            let character = characters[position]
            let isDoubled = position + 1 < characters.count && characters[position + 1] == character
            if (character == "{" || character == "}") && isDoubled {
                plain.append(character)
                position += 2
            } else if character == "{" {
                guard let end = Self.end(of: characters, from: position + 1) else {
                    throw Problem(
                        path: path, line: text.line, column: text.column,
                        message: "The text has a { without its }; expected {expression}, or {{ for a brace.")
                }
                if !plain.isEmpty { pieces.append(.text(plain)) }
                plain = ""
                pieces.append(.expression(String(characters[(position + 1)..<end]), offset: position + 1))
                position = end + 1
            } else if character == "}" {
                throw Problem(
                    path: path, line: text.line, column: text.column,
                    message: "The text has a } without its {; expected {expression}, or }} for a brace.")
            } else {
                plain.append(character)
                position += 1
            }
        }
        if !plain.isEmpty { pieces.append(.text(plain)) }
        self.pieces = pieces
    }

    /// The position of the brace that closes an expression, past strings and braces inside it.
    private static func end(of characters: [Character], from start: Int) -> Int? {
        var depth = 0
        var quote: Character?
        var position = start
        while position < characters.count {
            let character = characters[position]
            if let open = quote {
                if character == "\\" { position += 1 } else if character == open { quote = nil }
            } else {
                switch character {
                case "\"", "'": quote = character
                case "{": depth += 1
                case "}":
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
        case expression(Program)
    }

    let pieces: [Piece]
    let language: Language

    /// The text for the frame's binding; amounts without a currency are written in `currency`.
    func text(in frame: Frame, currency: Currency) throws(EvaluationError) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let plain): text += plain
            case .expression(let program):
                let value = language.text(try program.evaluate(frame).in(currency))
                text += text.last == language.openingQuote ? language.innerQuotes(value) : value
            }
        }
        return text
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

extension Language {
    fileprivate var openingQuote: Character { self == .sl ? "»" : "“" }

    /// A text that stands in quotation marks, with inner marks for its own.
    fileprivate func innerQuotes(_ text: String) -> String {
        let marks: [Character: Character] =
            self == .sl ? ["»": "›", "«": "‹"] : ["“": "‘", "”": "’", "»": "‘", "«": "’"]
        return String(text.map { marks[$0] ?? $0 })
    }
}
