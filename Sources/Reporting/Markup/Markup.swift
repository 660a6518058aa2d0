internal import Encodings
internal import CEL

/// A piece of an HTML page, as the UTF-8 that it becomes.
///
/// There is no way to put text on a page that is not escaped: text goes in by `text`, names and attributes of elements are
/// written by this target, and only the style sheet, a constant of the source, goes out as it is.
struct Markup: Sendable {
    private(set) var bytes: [UInt8] = []

    static let nothing = Markup()

    private init() {}

    /// An empty piece with room for `capacity` bytes.
    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Whether it shows nothing.
    var isNothing: Bool { bytes.isEmpty }

    /// What a page begins with.
    static let documentType: Markup = {
        var markup = nothing
        markup.append(raw: "<!DOCTYPE html>\n")
        return markup
    }()

    static func text(_ content: String) -> Markup {
        var markup = Markup(capacity: content.utf8.count)
        markup.append(content)
        return markup
    }

    static func style(_ sheet: StaticString) -> Markup {
        var markup = nothing
        markup.append(raw: sheet)
        return markup
    }

    /// Several pieces, one after the other.
    static func group(_ pieces: [Markup]) -> Markup {
        var markup = Markup(capacity: pieces.reduce(0) { $0 + $1.bytes.count })
        for piece in pieces { markup.append(piece) }
        return markup
    }

    /// Several contents, each in its frame.
    static func group(_ pieces: Zip2Sequence<[Frame], [Markup]>) -> Markup {
        let length = pieces.reduce(0) { $0 + $1.0.opening.bytes.count + $1.1.bytes.count + $1.0.closing.bytes.count }
        var markup = Markup(capacity: length)
        for (frame, content) in pieces {
            markup.append(frame.opening)
            markup.append(content)
            markup.append(frame.closing)
        }
        return markup
    }

    mutating func append(_ piece: Markup) { bytes.append(contentsOf: piece.bytes) }

    /// Appends a text or the value of an attribute, escaped.
    mutating func append(_ text: String) { bytes.append(text, substituting: Self.escape) }

    private static func escape(of byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    /// Appends what the source says and needs no escape.
    fileprivate mutating func append(raw text: StaticString) { bytes.append(text) }
    fileprivate mutating func append(byte: Unicode.Scalar) { bytes.append(UInt8(ascii: byte)) }
}

/// Collects pieces of a page: markup, texts, and lists of them.
@resultBuilder
enum MarkupBuilder {
    static func buildExpression(_ text: String) -> String { text }
    static func buildExpression(_ markup: Markup) -> Markup { markup }
    static func buildExpression(_ pieces: [Markup]) -> Markup { .group(pieces) }
    static func buildBlock() -> Markup { .nothing }
    static func buildPartialBlock(first: String) -> Markup { .text(first) }
    static func buildPartialBlock(first: Markup) -> Markup { first }
    static func buildPartialBlock(accumulated: consuming Markup, next: String) -> Markup {
        accumulated.append(next)
        return accumulated
    }
    static func buildPartialBlock(accumulated: consuming Markup, next: Markup) -> Markup {
        accumulated.append(next)
        return accumulated
    }
    static func buildOptional(_ piece: Markup?) -> Markup { piece ?? .nothing }
    static func buildEither(first piece: Markup) -> Markup { piece }
    static func buildEither(second piece: Markup) -> Markup { piece }
    static func buildArray(_ pieces: [Markup]) -> Markup { .group(pieces) }
}

/// A start tag and its end tag.
struct Frame {
    let opening: Markup
    let closing: Markup
}

/// What stands in a tag: a value of nil leaves the attribute out.
typealias Attributes = KeyValuePairs<StaticString, String?>

/// Makes one kind of element.
struct Tag {
    private let name: StaticString
    private let beginsLine: Bool

    /// An element that begins a line of its own, so that two reports can be compared line by line.
    init(block name: StaticString) {
        self.name = name
        beginsLine = true
    }

    /// An element within a line.
    init(inline name: StaticString) {
        self.name = name
        beginsLine = false
    }

    /// The element with attributes and what `content` collects.
    func callAsFunction(_ attributes: Attributes = [:], @MarkupBuilder content: () -> Markup = { .nothing }) -> Markup {
        let content = content()
        var markup = opening(attributes, room: content.bytes.count + name.utf8CodeUnitCount + 3)
        markup.append(content)
        close(&markup)
        return markup
    }

    /// What many elements with the same attributes have around them.
    func frame(_ attributes: Attributes) -> Frame {
        var closing = Markup.nothing
        close(&closing)
        return Frame(opening: opening(attributes), closing: closing)
    }

    private func close(_ markup: inout Markup) {
        markup.append(raw: "</")
        markup.append(raw: name)
        markup.append(byte: ">")
    }

    /// The element without an end tag.
    func void(_ attributes: Attributes) -> Markup { opening(attributes) }

    /// The start tag, with room for what follows.
    private func opening(_ attributes: Attributes, room: Int = 0) -> Markup {
        let length = attributes.reduce(name.utf8CodeUnitCount + 3) { length, attribute in
            length + (attribute.value.map { attribute.key.utf8CodeUnitCount + $0.utf8.count + 4 } ?? 0)
        }
        var markup = Markup(capacity: length + room)
        if beginsLine { markup.append(byte: "\n") }
        markup.append(byte: "<")
        markup.append(raw: name)
        for (name, value) in attributes {
            guard let value else { continue }
            markup.append(byte: " ")
            markup.append(raw: name)
            markup.append(raw: "=\"")
            markup.append(value)
            markup.append(byte: "\"")
        }
        markup.append(byte: ">")
        return markup
    }
}
