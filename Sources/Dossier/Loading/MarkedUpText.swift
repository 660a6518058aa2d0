internal import CEL

/// A text as its file has it: with references, and if it is an element's with sections, comments and other elements.
///
/// The bytes have been read as well-formed XML without a DOCTYPE before, so nothing in them can be wrong, unless somebody
/// changed the file since; then what is read is of no use, but it ends.
enum MarkedUpText {
    /// Adds the text to `column` with every run of white space made one space, and none at its ends; false, and nothing
    /// added, if it does not end within the bytes, whose first is that before the text.
    static func read(_ bytes: Bytes, into column: GrowableColumn<UInt8>) -> Bool {
        let raw = GrowableColumn<UInt8>(capacity: bytes.count)
        // A start tag's end or a quotation mark stands before the text; its end tag or the same mark ends it.
        guard let opening = bytes.first else { return false }
        let end = opening == 0x3E ? 0x3C : opening
        var rest = Bytes(rebasing: bytes.dropFirst())
        /// How many elements inside the text are open: what they hold is not the text.
        var depth = 0
        func skip(_ count: Int) { rest = Bytes(rebasing: rest.dropFirst(count)) }
        while let base = rest.baseAddress, let byte = rest.first {
            switch byte {
            case end where depth == 0 && (end != 0x3C || starts(rest, "</")):
                Lexical.fold(Lexical.trimmed(Bytes(start: raw.base, count: raw.count)), into: column)
                return true
            case 0x3C where starts(rest, "<!--"): skip(length(of: rest, through: "-->"))
            case 0x3C where starts(rest, "<?"): skip(length(of: rest, through: "?>"))
            case 0x3C where starts(rest, "<![CDATA["):
                let count = length(of: rest, through: "]]>")
                if depth == 0 { raw.append(contentsOf: base + 9, count: max(0, count - 12)) }
                skip(count)
            case 0x3C:
                let tag = Bytes(rebasing: rest.prefix(tagLength(rest)))
                if starts(tag, "</") {
                    depth -= 1
                } else if tag.dropLast().last != 0x2F {
                    depth += 1
                }
                skip(tag.count)
            case 0x26:
                let count = length(of: rest, through: ";")
                if depth == 0 { appendReference(Bytes(rebasing: rest.prefix(count)), to: raw) }
                skip(count)
            default:
                let count = max(1, rest.firstIndex { $0 == end || $0 == 0x3C || $0 == 0x26 } ?? rest.count)
                if depth == 0 { raw.append(contentsOf: base, count: count) }
                skip(count)
            }
        }
        return false
    }

    /// The text, where it ends within the bytes and is written as it is read, as most short ones are; else nil.
    static func plain(_ bytes: Bytes) -> String? {
        plainCount(bytes).map { String(decoding: bytes[1..<(1 + $0)], as: UTF8.self) }
    }

    /// How many bytes behind the first such a text has; nil of another.
    static func plainCount(_ bytes: Bytes) -> Int? {
        guard let opening = bytes.first else { return nil }
        let isElement = opening == 0x3E
        let end = isElement ? 0x3C : opening
        // A space at the beginning or behind another is not kept.
        var last: UInt8 = 0x20
        for position in 1..<bytes.count {
            let byte = bytes[position]
            if byte == end {
                guard last != 0x20, !isElement || position + 1 < bytes.count && bytes[position + 1] == 0x2F else {
                    return nil
                }
                return position - 1
            }
            if byte < 0x20 || byte == 0x3C || byte == 0x26 || byte == 0x20 && last == 0x20 { return nil }
            last = byte
        }
        return nil
    }

    private static func starts(_ bytes: Bytes, _ text: StaticString) -> Bool {
        bytes.prefix(text.utf8CodeUnitCount)
            .elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// How many bytes lie before the end of the first `end`, or all.
    private static func length(of bytes: Bytes, through end: StaticString) -> Int {
        let wanted = Bytes(start: end.utf8Start, count: end.utf8CodeUnitCount)
        guard let base = bytes.baseAddress, let found = find(wanted, in: bytes) else { return bytes.count }
        return found - base + wanted.count
    }

    /// The length of the tag at the beginning; `>` may stand in its attributes' values.
    private static func tagLength(_ bytes: Bytes) -> Int {
        var quote: UInt8?
        for (position, byte) in bytes.enumerated() {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return position + 1
            }
        }
        return bytes.count
    }

    /// Adds what `&lt;`, `&#353;` or `&#x161;` stands for.
    private static func appendReference(_ reference: Bytes, to column: GrowableColumn<UInt8>) {
        let name = String(decoding: reference.dropFirst().dropLast(), as: UTF8.self)
        let named: [String: Unicode.Scalar] = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
        let number =
            name.hasPrefix("#x")
            ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let scalar = named[name] ?? number.flatMap(Unicode.Scalar.init) else { return }
        for byte in String(Character(scalar)).utf8 { column.append(byte) }
    }
}
