/// Writes JSON as UTF-8 into one run of bytes that grows.
///
/// What would not be seen is escaped, beside what JSON demands.
package struct JSONWriter: ~Copyable {
    /// How values are laid out.
    package enum Layout {
        /// Everything on one line, without a blank.
        case compact
        /// Two spaces to a level; what holds nothing nested stands on one line if it fits.
        case lines
    }

    private var bytes: ByteBuffer
    private let layout: Layout
    private var depth: Int
    /// The list that is being written.
    private var open = OpenList()

    private struct OpenList {
        var parts = 0
        /// Whether one of its parts is, or holds, a list that is not empty.
        var holdsLists = false
    }

    private static let width = 140

    /// A writer of one value, or of the parts of a list that is `depth` levels deep, with room for `capacity` bytes.
    package init(_ layout: Layout, depth: Int = 0, capacity: Int = 0) {
        self.layout = layout
        self.depth = depth
        bytes = ByteBuffer(capacity: capacity)
    }

    /// What has been written.
    package var written: [UInt8] { Array(bytes.contents) }

    /// How much has been written and not been taken.
    package var count: Int { bytes.count }

    /// Gives what has been written since this was last asked for; between the parts of a list that is being written.
    package mutating func take() -> [UInt8] {
        let taken = written
        bytes.removeAll(from: 0)
        return taken
    }

    /// What has been written, with the end of its last line.
    package var file: [UInt8] {
        mutating get {
            bytes.append(0x0A)
            return written
        }
    }

    // MARK: - Values

    /// Writes a value.
    package mutating func write(_ value: JSON) {
        switch value {
        case .null: bytes.append("null")
        case .bool(let truth): bytes.append(truth ? "true" : "false")
        case .number(let digits): bytes.append(utf8: digits)
        case .string(let text): write(text)
        case .array(let elements):
            fittingArray { writer in for element in elements { writer.element { $0.write(element) } } }
        case .members(let members):
            fittingObject { writer in
                for member in members {
                    writer.beginName(member.name)
                    writer.write(member.value)
                }
            }
        }
    }

    // MARK: - Lists whose parts are written one by one

    /// Writes an object of the members that `content` writes, each on lines of its own.
    package mutating func object(_ content: (inout JSONWriter) -> Void) { list("{", "}", content) }

    /// Writes an array of the elements that `content` writes, each on lines of its own.
    package mutating func array(_ content: (inout JSONWriter) -> Void) { list("[", "]", content) }

    /// Writes an object of the members that `content` writes, on one line if it fits and holds nothing nested.
    package mutating func fittingObject(_ content: (inout JSONWriter) -> Void) {
        list("{", "}", isFitting: true, content)
    }

    /// Writes an array of the elements that `content` writes, on one line if it fits and holds nothing nested.
    package mutating func fittingArray(_ content: (inout JSONWriter) -> Void) {
        list("[", "]", isFitting: true, content)
    }

    private mutating func list(
        _ opening: StaticString, _ closing: StaticString, isFitting: Bool = false, _ content: (inout JSONWriter) -> Void
    ) {
        let (start, outer) = (bytes.count, open)
        bytes.append(opening)
        depth += 1
        open = OpenList()
        content(&self)
        depth -= 1
        let (parts, holdsLists) = (open.parts, open.holdsLists)
        open = OpenList(parts: outer.parts, holdsLists: outer.holdsLists || parts > 0)
        if parts > 0 { beginLine() }
        bytes.append(closing)
        guard isFitting, layout == .lines, parts > 0, !holdsLists else { return }
        // What it takes on one line: without line breaks and indents, with a blank after each comma.
        let length = bytes.count - start - parts * (2 * depth + 3) - (2 * depth + 1) + parts - 1
        if 2 * depth + length <= Self.width { bytes.joinLines(from: start) }
    }

    /// Writes an element of the array that is being written.
    package mutating func element(_ content: (inout JSONWriter) -> Void) {
        beginPart()
        content(&self)
    }

    /// Writes a member of the object that is being written.
    package mutating func member(_ name: StaticString, _ value: JSON) {
        beginName(name)
        write(value)
    }

    /// Writes a text as a member of the object that is being written, or null for none.
    package mutating func member(_ name: StaticString, text: String?) {
        beginName(name)
        if let text { write(text) } else { bytes.append("null") }
    }

    /// Writes a text as a member of the object that is being written, whose name may need escapes.
    package mutating func member(named name: String, text: String) {
        beginName(name)
        write(text)
    }

    /// Writes a whole number as a member of the object that is being written.
    package mutating func member(_ name: StaticString, number: Int) {
        beginName(name)
        bytes.append(decimal: number)
    }

    /// Writes a member of the object that is being written, whose value `content` writes.
    package mutating func member(_ name: StaticString, _ content: (inout JSONWriter) -> Void) {
        beginName(name)
        content(&self)
    }

    /// Writes parts that `parts(depth:_:)` has written for a list of this depth.
    package mutating func parts(_ written: [UInt8]) {
        beginPart()
        written.withUnsafeBufferPointer { bytes.append($0) }
    }

    /// The parts that `content` writes of a list `depth` levels deep, to be put in many texts.
    package static func parts(depth: Int, _ content: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(.lines, depth: depth)
        content(&writer)
        // The line break before the first is written with whatever list they become part of.
        return Array(writer.bytes.contents.dropFirst(1 + 2 * depth))
    }

    /// The members that `content` writes, on one line and without the braces around them.
    package static func members(_ content: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(.compact)
        writer.object(content)
        return Array(writer.bytes.contents.dropFirst().dropLast())
    }

    private mutating func beginPart() {
        if open.parts > 0 { bytes.append(UInt8(ascii: ",")) }
        open.parts += 1
        if layout == .lines { beginLine() }
    }

    private mutating func beginLine() {
        guard layout == .lines else { return }
        bytes.append(0x0A)
        bytes.append(repeating: 0x20, count: 2 * depth)
    }

    // MARK: - Texts

    /// Begins a member whose name needs no escape.
    private mutating func beginName(_ name: StaticString) {
        beginPart()
        bytes.append(0x22)
        bytes.append(name)
        bytes.append(layout == .compact ? "\":" : "\": ")
    }

    private mutating func beginName(_ name: String) {
        beginPart()
        write(name)
        bytes.append(layout == .compact ? ":" : ": ")
    }

    /// Writes a text with its quotation marks and escapes.
    package mutating func write(_ text: String) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { utf8 in
            // Nearly every text stands as it is and is copied in one piece.
            var (copied, position) = (0, 0)
            while position < utf8.count {
                let byte = utf8[position]
                guard Self.isSpecial[Int(byte)] else {
                    position += 1
                    continue
                }
                let length = byte == 0x22 || byte == 0x5C ? 1 : utf8.unseenCharacter(at: position)
                guard length > 0 else {
                    position += 1
                    continue
                }
                bytes.append(UnsafeBufferPointer(rebasing: utf8[copied..<position]))
                writeEscape(UnsafeBufferPointer(rebasing: utf8[position..<(position + length)]))
                position += length
                copied = position
            }
            bytes.append(UnsafeBufferPointer(rebasing: utf8[copied...]))
        }
        bytes.append(0x22)
    }

    /// The bytes that begin what is escaped, or may do so.
    private static let isSpecial: [Bool] = (0...255).map { byte in
        switch byte {
        case 0x00...0x1F, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
        default: false
        }
    }

    private mutating func writeEscape(_ character: UnsafeBufferPointer<UInt8>) {
        switch character[0] {
        case 0x22: bytes.append("\\\"")
        case 0x5C: bytes.append("\\\\")
        case 0x0A: bytes.append("\\n")
        case 0x0D: bytes.append("\\r")
        case 0x09: bytes.append("\\t")
        default:
            bytes.append("\\u")
            for scalar in String(decoding: character, as: UTF8.self).unicodeScalars {
                bytes.append(utf8: scalar.hexadecimal)
            }
        }
    }
}
