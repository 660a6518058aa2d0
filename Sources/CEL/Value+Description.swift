extension Value: CustomStringConvertible {
    /// The value as an expression would write it, where it has a literal.
    public var description: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .uint(let value): String(value) + "u"
        case .double(let value): Self.text(of: value)
        case .string(let value): Self.quoted(value)
        case .bytes(let value): "b\"" + value.map(Self.escaped).joined() + "\""
        case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
        case .map(let map):
            "{" + map.entries.map { $0.key.description + ": " + $0.value.description }.joined(separator: ", ") + "}"
        case .timestamp(let value): "timestamp(\"\(value)\")"
        case .duration(let value): "duration(\"\(value)\")"
        case .date(let value): "date(\"\(value)\")"
        case .money(let value): "money(\"\(value)\")"
        case .type(let value): value.name
        case .optional(let value): value.map { "optional.of(\($0))" } ?? "optional.none()"
        case .record(let value): value.description
        case .opaque(let value): "\(value.type.name)(\(value.content))"
        }
    }

    /// The shortest decimal form that reads back as the same number.
    static func text(of number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        return number.description
    }

    /// The text between double quotes, with the escapes of the language.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{07}": result += "\\a"
            case "\u{08}": result += "\\b"
            case "\u{0C}": result += "\\f"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0B}": result += "\\v"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func escaped(_ byte: UInt8) -> String {
        if byte >= 32, byte < 127, byte != 34, byte != 92 { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16)
        return "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
}
