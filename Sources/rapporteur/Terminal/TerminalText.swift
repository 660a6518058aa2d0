import Encodings
import CEL
import Reporting

/// A text for a terminal, in which nothing that came from elsewhere can do anything but be read.
///
/// What a program text says literally, and what `Style` adds, is written as it is. Everything that is put into it, such
/// as the text of a dossier, the name of a file or an argument, has its controls, line breaks and marks of direction made
/// visible, such as `⟨U+009B⟩`.
struct TerminalText: ExpressibleByStringInterpolation, Sendable {
    /// What is written.
    private(set) var shown: String

    init(stringLiteral text: String) { shown = text }

    init(stringInterpolation: StringInterpolation) { shown = stringInterpolation.shown }

    /// A text that came from elsewhere, on one line.
    init(_ text: String) { shown = Self.shown(text, keepingLines: false) }

    /// A text that came from elsewhere and whose line breaks and tabs are meant.
    init(lines text: String) { shown = Self.shown(text, keepingLines: true) }

    fileprivate init(shown: String) { self.shown = shown }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var shown = ""

        init(literalCapacity: Int, interpolationCount: Int) { shown.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ text: String) { shown += text }
        mutating func appendInterpolation(_ text: TerminalText) { shown += text.shown }
        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            shown += TerminalText.shown(value.description, keepingLines: false)
        }
        mutating func appendInterpolation(_ error: any Error) {
            shown += TerminalText.shown(String(describing: error), keepingLines: false)
        }
    }

    private static func shown(_ text: String, keepingLines: Bool) -> String {
        guard text.hasUnseenCharacters else { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isUnseen, !(keepingLines && (scalar == "\n" || scalar == "\t")) {
                shown.append(contentsOf: "⟨U+\(scalar.hexadecimal)⟩".unicodeScalars)
            } else {
                shown.append(scalar)
            }
        }
        return String(shown)
    }
}

extension [TerminalText] {
    /// The texts as one, with `separator` between them.
    func joined(separator: String) -> TerminalText { TerminalText(shown: map(\.shown).joined(separator: separator)) }
}

/// The styles of a terminal's text.
enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case yellow = "33"
    case green = "32"

    /// The text in this style, where standard output shows it.
    func callAsFunction(_ text: TerminalText) -> TerminalText {
        Console.isColoured ? TerminalText(shown: "\u{1B}[\(rawValue)m\(text.shown)\u{1B}[0m") : text
    }
}
