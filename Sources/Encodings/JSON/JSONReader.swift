/// Why a JSON text, or a typed value in it, cannot be read.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, and where.
    public let description: String

    package init(description: String) { self.description = description }
}

/// A strict reader of JSON (RFC 8259): no comments, no trailing commas, at most 100 levels.
package struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    package static func read(_ text: String) throws(JSONError) -> JSON {
        var reader = JSONReader(bytes: Array(text.utf8))
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.position == reader.bytes.count else { throw reader.refusal("the end") }
        return value
    }

    /// The member of this name of the object that a text is, as soon as it is read: what follows is not looked at, and may
    /// be cut off; nil where the object ends before.
    package static func member(_ name: String, of bytes: [UInt8]) throws(JSONError) -> JSON? {
        var reader = JSONReader(bytes: bytes)
        guard reader.take("{") else { throw reader.refusal("an object") }
        if reader.take("}") { return nil }
        repeat {
            let member = try reader.member()
            if member.name == name { return member.value }
        } while reader.take(",")
        guard reader.take("}") else { throw reader.refusal("',' or '}'") }
        return nil
    }

    /// What a text says as far as `selection` asks; the rest is passed over, and only its brackets and strings are looked at.
    package static func read(_ bytes: [UInt8], _ selection: JSONSelection) throws(JSONError) -> JSON {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(selection)
        reader.skipBlanks()
        guard reader.position == reader.bytes.count else { throw reader.refusal("the end") }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func refusal(_ expected: String) -> JSONError {
        JSONError(description: "JSON: expected \(expected) at byte \(position + 1)")
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 9, 10, 13, 32: position += 1
            default: return
            }
        }
    }

    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard UInt32(current) == character.value else { return false }
        position += 1
        return true
    }

    private mutating func word(_ word: String) throws(JSONError) {
        for byte in word.utf8 {
            guard current == byte else { throw refusal("'\(word)'") }
            position += 1
        }
    }

    private mutating func value() throws(JSONError) -> JSON {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 100 else { throw refusal("at most 100 levels") }
        skipBlanks()
        switch current {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["):
            position += 1
            var elements: [JSON] = []
            if take("]") { return .array(elements) }
            repeat { elements.append(try value()) } while take(",")
            guard take("]") else { throw refusal("',' or ']'") }
            return .array(elements)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"):
            try word("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try word("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try word("null")
            return .null
        default: return try number()
        }
    }

    private mutating func object() throws(JSONError) -> JSON {
        position += 1
        var members: [(name: String, value: JSON)] = []
        if take("}") { return .members(members) }
        repeat { members.append(try member()) } while take(",")
        guard take("}") else { throw refusal("',' or '}'") }
        return .members(members)
    }

    private mutating func member() throws(JSONError) -> (name: String, value: JSON) {
        let name = try name()
        return (name, try value())
    }

    private mutating func name() throws(JSONError) -> String {
        skipBlanks()
        guard current == UInt8(ascii: "\"") else { throw refusal("a name") }
        let name = try string()
        guard take(":") else { throw refusal("':'") }
        return name
    }

    /// The name that follows and what is wanted of its value, if it is among `selections`. Of a name that is not, which most are
    /// not, no text is made.
    private mutating func name(
        among selections: KeyValuePairs<String, JSONSelection>
    ) throws(JSONError) -> (name: String, selection: JSONSelection)? {
        skipBlanks()
        let start = position + 1
        guard let end = endOfPlainString else {
            let name = try name()
            return selections.first { $0.key == name }.map { ($0.key, $0.value) }
        }
        position = end + 1
        guard take(":") else { throw refusal("':'") }
        return selections.first { $0.key.utf8.elementsEqual(bytes[start..<end]) }.map { ($0.key, $0.value) }
    }

    private mutating func value(_ selection: JSONSelection) throws(JSONError) -> JSON {
        skipBlanks()
        switch (selection, current) {
        case (.members(let wanted), UInt8(ascii: "{")):
            position += 1
            var members: [(name: String, value: JSON)] = []
            if take("}") { return .members(members) }
            repeat {
                if let (name, selection) = try name(among: wanted) {
                    members.append((name, try value(selection)))
                } else {
                    try pass()
                }
            } while take(",")
            guard take("}") else { throw refusal("',' or '}'") }
            return .members(members)
        case (.each(let selection), UInt8(ascii: "[")):
            position += 1
            var elements: [JSON] = []
            if take("]") { return .array(elements) }
            repeat { elements.append(try value(selection)) } while take(",")
            guard take("]") else { throw refusal("',' or ']'") }
            return .array(elements)
        default: return try value()
        }
    }

    /// Goes on behind a value.
    private mutating func pass() throws(JSONError) {
        skipBlanks()
        var depth = 0
        repeat {
            guard position < bytes.count else { throw refusal("a value") }
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // The end of what the value stands in.
                if depth == 0 { return }
                depth -= 1
            case UInt8(ascii: ","): if depth == 0 { return }
            case UInt8(ascii: "\""):
                position += 1
                while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                    position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
                }
            default: break
            }
            position += 1
        } while depth > 0 || !isEndOfScalar
    }

    /// Whether nothing of a value without brackets follows.
    private var isEndOfScalar: Bool {
        switch current {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 9, 10, 13, 32: true
        default: position >= bytes.count
        }
    }

    private mutating func number() throws(JSONError) -> JSON {
        let start = position
        if current == UInt8(ascii: "-") { position += 1 }
        let digits = position
        while isDigit(current) { position += 1 }
        guard position > digits, bytes[digits] != 48 || position == digits + 1 else { throw refusal("a value") }
        if current == UInt8(ascii: ".") {
            position += 1
            guard isDigit(current) else { throw refusal("a digit") }
            while isDigit(current) { position += 1 }
        }
        if current | 32 == UInt8(ascii: "e") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            guard isDigit(current) else { throw refusal("a digit") }
            while isDigit(current) { position += 1 }
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    /// Where the string that begins here ends, if nothing is escaped in it.
    private var endOfPlainString: Int? {
        guard current == UInt8(ascii: "\"") else { return nil }
        var end = position + 1
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "\""): return end
            case UInt8(ascii: "\\"), 0..<32: return nil
            default: end += 1
            }
        }
        return nil
    }

    private func text(_ range: Range<Int>) -> String? { Self.text(bytes.span.extracting(range)) }

    /// The text that the bytes are; nil where they are not UTF-8. (`String(validating:as:)` takes ten times as long.)
    private static func text(_ bytes: Span<UInt8>) -> String? {
        guard let characters = try? UTF8Span(validating: bytes) else { return nil }
        return String(copying: characters)
    }

    private mutating func string() throws(JSONError) -> String {
        if let end = endOfPlainString {
            let text = text(position + 1..<end)
            position = end + 1
            guard let text else { throw refusal("UTF-8") }
            return text
        }
        position += 1
        var result: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = Self.text(result.span) else { throw refusal("UTF-8") }
                return text
            case UInt8(ascii: "\\"): try escape(into: &result)
            case 0..<32: throw refusal("no control character")
            default: result.append(byte)
            }
        }
        throw refusal("'\"'")
    }

    private mutating func escape(into result: inout [UInt8]) throws(JSONError) {
        let letter = current
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
        case UInt8(ascii: "b"): result.append(8)
        case UInt8(ascii: "f"): result.append(12)
        case UInt8(ascii: "n"): result.append(10)
        case UInt8(ascii: "r"): result.append(13)
        case UInt8(ascii: "t"): result.append(9)
        case UInt8(ascii: "u"):
            var code = try hex()
            if code >= 0xD800, code < 0xDC00, current == UInt8(ascii: "\\"), position + 1 < bytes.count,
                bytes[position + 1] == UInt8(ascii: "u")
            {
                position += 2
                let low = try hex()
                guard low >= 0xDC00, low < 0xE000 else { throw refusal("a low surrogate") }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw refusal("a code point") }
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default: throw refusal("an escape")
        }
    }

    private mutating func hex() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard isHexDigit(current) else { throw refusal("a hexadecimal digit") }
            value = value << 4 | UInt32(isDigit(current) ? current - 48 : (current | 32) - 87)
            position += 1
        }
        return value
    }
}
