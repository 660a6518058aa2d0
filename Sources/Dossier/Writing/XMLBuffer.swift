internal import CEL
internal import Encodings

/// The bytes of an XML document that is being written.
///
/// What is not seen, such as a mark of direction, stands by its number, so that no character of a file is hidden.
struct XMLBuffer: ~Copyable {
    private var buffer = ByteBuffer(capacity: 1 << 16)
    /// Where the line begins that is being written.
    private var lineStart = 0

    /// Columns after which an attribute begins a new line.
    private static let width = 120

    var bytes: [UInt8] { Array(buffer.contents) }

    mutating func append(_ markup: StaticString) { buffer.append(markup) }

    mutating func append(name: String) { buffer.append(utf8: name) }

    mutating func newLine(indent columns: Int = 0) {
        buffer.append(0x0A)
        lineStart = buffer.count
        buffer.append(repeating: 0x20, count: columns)
    }

    /// Spaces before a tag at the beginning of a line.
    mutating func indent(_ columns: Int) { buffer.append(repeating: 0x20, count: columns) }

    /// A text between tags.
    mutating func append(text: String) { escape(text, quotes: false) }

    /// An attribute behind a blank, or on a line of its own below `column` where this one would become too long.
    mutating func append(attribute name: String, _ value: String, below column: Int) {
        let start = buffer.count
        buffer.append(0x20)
        append(pair: name, value)
        guard columns > Self.width, start - lineStart > column else { return }
        buffer.removeAll(from: start)
        newLine(indent: column)
        append(pair: name, value)
    }

    private mutating func append(pair name: String, _ value: String) {
        buffer.append(utf8: name)
        buffer.append("=\"")
        escape(value, quotes: true)
        buffer.append("\"")
    }

    /// A comment; its lines stand one below the other.
    mutating func append(comment: String, indent columns: Int) {
        var isFirst = true
        for line in comment.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if isFirst { buffer.append("<!-- ") } else { newLine(indent: columns + 5) }
            isFirst = false
            buffer.append(utf8: Self.spoken(line))
        }
        if !isFirst { buffer.append(" -->") }
    }

    /// The line of a comment, in which no two hyphens may stand together and no character can stand by its number.
    private static func spoken(_ line: Substring) -> String {
        var spoken = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            if scalar == "-", spoken.last == "-" { spoken.append(" ") }
            if scalar.isUnseen {
                spoken.append(
                    contentsOf: scalar == "\t" ? " ".unicodeScalars : "⟨U+\(scalar.hexadecimal)⟩".unicodeScalars)
            } else {
                spoken.append(scalar)
            }
        }
        return String(spoken)
    }

    /// How many characters the line has so far.
    private var columns: Int {
        buffer.contents[lineStart...].count { $0 & 0xC0 != 0x80 }
    }

    private mutating func escape(_ text: String, quotes: Bool) {
        var text = text
        text.withUTF8 { bytes in
            var (start, position) = (0, 0)
            while position < bytes.count {
                let count = Self.escape(bytes, at: position, quotes)
                if count == 0 {
                    position += 1
                    continue
                }
                buffer.append(UnsafeBufferPointer(rebasing: bytes[start..<position]))
                let character = UnsafeBufferPointer(rebasing: bytes[position..<position + count])
                switch character[0] {
                case 0x26: buffer.append("&amp;")
                case 0x3C: buffer.append("&lt;")
                case 0x3E: buffer.append("&gt;")
                case 0x22: buffer.append("&quot;")
                default:
                    for scalar in String(decoding: character, as: UTF8.self).unicodeScalars {
                        buffer.append(utf8: "&#x\(String(scalar.value, radix: 16, uppercase: true));")
                    }
                }
                position += count
                start = position
            }
            buffer.append(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    /// How many bytes of the character at `position` cannot stand as they are; 0 where they can.
    private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, _ quotes: Bool) -> Int {
        switch bytes[position] {
        case 0x26, 0x3C: 1
        case 0x3E: quotes ? 0 : 1
        case 0x22: quotes ? 1 : 0
        case 0x20...0x7E: 0
        default: bytes.unseenCharacter(at: position)
        }
    }
}
