extension Value: CustomStringConvertible {
    /// The value as an expression would write it, where it has a literal; what makes it long, `…` stands for.
    ///
    /// A list may hold the same list many times, so that what it holds is far more than what it takes.
    public var description: String {
        var text = ""
        if !write(to: &text, limit: Self.describedSize) { text += "…" }
        return text
    }

    /// So many bytes of a list or map are described.
    static let describedSize = 100_000

    /// The value as an expression would write it, where it has a literal.
    ///
    /// - Throws: an error for a list or map whose text grows beyond `limit` bytes.
    public func text(within limit: Int) throws(EvaluationError) -> String {
        var text = ""
        guard write(to: &text, limit: limit) else { throw .tooLarge(.result, limit: limit) }
        return text
    }

    /// Writes the value; false where a list or map in it was not written to the end, since the text is longer than `limit`.
    private func write(to text: inout String, limit: Int) -> Bool {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += String(value)
        case .uint(let value): text += String(value) + "u"
        case .double(let value): text += Self.text(of: value)
        case .string(let value): text += Self.quoted(value)
        case .bytes(let value): text += Self.quoted(value)
        case .list(let values):
            text += "["
            for (position, value) in values.enumerated() {
                if position > 0 { text += ", " }
                guard text.utf8.count <= limit, value.write(to: &text, limit: limit) else { return false }
            }
            text += "]"
        case .map(let map):
            text += "{"
            for (position, entry) in map.entries.enumerated() {
                if position > 0 { text += ", " }
                guard text.utf8.count <= limit, entry.key.write(to: &text, limit: limit) else { return false }
                text += ": "
                guard entry.value.write(to: &text, limit: limit) else { return false }
            }
            text += "}"
        case .timestamp(let value): text += "timestamp(\"\(value)\")"
        case .duration(let value): text += "duration(\"\(value)\")"
        case .date(let value): text += "date(\"\(value)\")"
        case .money(let value): text += "money(\"\(value)\")"
        case .type(let value): text += value.name
        case .optional(nil): text += "optional.none()"
        case .optional(let value?):
            text += "optional.of("
            guard value.write(to: &text, limit: limit) else { return false }
            text += ")"
        case .record(let value): text += value.description
        case .opaque(let value): text += "\(value.type.name)(\(value.content))"
        }
        return true
    }

    /// The shortest decimal form that reads back as the same number.
    static func text(of number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        return number.description
    }

    /// The text between double quotes, with the escapes of the language.
    static func quoted(_ text: String) -> String {
        var result: [UInt8] = [UInt8(ascii: "\"")]
        result.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            if let letter = escape(byte) {
                result += [UInt8(ascii: "\\"), letter]
            } else {
                result.append(byte)
            }
        }
        result.append(UInt8(ascii: "\""))
        return String(decoding: result, as: UTF8.self)
    }

    /// The letter that stands after `\` for a byte of a text.
    private static func escape(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
        case 0x07: UInt8(ascii: "a")
        case 0x08: UInt8(ascii: "b")
        case 0x0C: UInt8(ascii: "f")
        case 0x0A: UInt8(ascii: "n")
        case 0x0D: UInt8(ascii: "r")
        case 0x09: UInt8(ascii: "t")
        case 0x0B: UInt8(ascii: "v")
        default: nil
        }
    }

    private static func quoted(_ bytes: [UInt8]) -> String {
        var result = Array("b\"".utf8)
        for byte in bytes {
            if byte >= 32, byte < 127, byte != 34, byte != 92 {
                result.append(byte)
            } else {
                let digits = String(byte, radix: 16)
                result += Array("\\x\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
            }
        }
        result.append(UInt8(ascii: "\""))
        return String(decoding: result, as: UTF8.self)
    }
}
