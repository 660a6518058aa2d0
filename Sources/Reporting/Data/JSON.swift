/// A JSON value whose keys keep their order.
indirect enum JSON {
    case null
    case bool(Bool)
    case int(Int)
    case string(String)
    case array([JSON])
    case members([(key: String, value: JSON)])

    /// An object with these members.
    static func object(_ members: KeyValuePairs<String, JSON>) -> JSON { .members(members.map { ($0.key, $0.value) }) }

    /// An object with those of the members that are not null.
    static func present(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .members(members.filter { !$0.value.isNull }.map { ($0.key, $0.value) })
    }

    private var isNull: Bool { if case .null = self { true } else { false } }

    /// The text, or null for none.
    static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// The value as UTF-8, two spaces to a level; what holds nothing nested stands on one line if it fits.
    var bytes: [UInt8] {
        var text = ""
        write(to: &text, indentation: "")
        return Array(text.utf8) + [0x0A]
    }

    private static let width = 140

    private func write(to text: inout String, indentation: String) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .int(let value): text += String(value)
        case .string(let value): Self.write(value, to: &text)
        case .array(let values):
            write(values.map { (nil, $0) }, ("[", "]"), to: &text, indentation: indentation)
        case .members(let members):
            write(members.map { ($0.key, $0.value) }, ("{", "}"), to: &text, indentation: indentation)
        }
    }

    private func write(
        _ members: [(key: String?, value: JSON)], _ brackets: (String, String), to text: inout String,
        indentation: String
    ) {
        if let line = Self.line(members, brackets), indentation.utf8.count + line.utf8.count <= Self.width {
            text += line
            return
        }
        let inner = indentation + "  "
        text += brackets.0
        for (index, member) in members.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + inner
            if let key = member.key {
                Self.write(key, to: &text)
                text += ": "
            }
            member.value.write(to: &text, indentation: inner)
        }
        text += "\n" + indentation + brackets.1
    }

    /// Members that hold nothing nested but empty lists, on one line; nil if one does.
    private static func line(_ members: [(key: String?, value: JSON)], _ brackets: (String, String)) -> String? {
        guard members.allSatisfy({ $0.value.isFlat }) else { return nil }
        var text = brackets.0
        for (index, member) in members.enumerated() {
            if index > 0 { text += ", " }
            if let key = member.key {
                write(key, to: &text)
                text += ": "
            }
            member.value.write(to: &text, indentation: "")
        }
        return text + brackets.1
    }

    private var isFlat: Bool {
        switch self {
        case .null, .bool, .int, .string: true
        case .array(let values): values.isEmpty
        case .members(let members): members.isEmpty
        }
    }

    private static func write(_ value: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        // Nearly every text stands as it is; to append it scalar by scalar took half of a large audit's time.
        if !value.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C }), !value.hasUnseenCharacters {
            text += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.isUnseen: text += "\\u" + scalar.hexadecimal
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
