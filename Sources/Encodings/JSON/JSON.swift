/// A JSON value; numbers stand as they are written, members keep their order.
package enum JSON {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSON])
    case members([(name: String, value: JSON)])

    package subscript(name: String) -> JSON? {
        guard case .members(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    package var array: [JSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// The whole number that it is.
    package var number: Int64? {
        if case .number(let digits) = self { Int64(digits) } else { nil }
    }

    package var isTrue: Bool {
        if case .bool(true) = self { true } else { false }
    }

    package var isNull: Bool {
        if case .null = self { true } else { false }
    }
}

extension JSON {
    /// A whole number.
    package static func int(_ number: Int) -> JSON { .number(String(number)) }

    /// The text, or null for none.
    package static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// An object with these members.
    package static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .members(members.map { (name: $0.key, value: $0.value) })
    }

    /// An object with those of the members that are not null.
    package static func present(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .members(members.filter { !$0.value.isNull }.map { (name: $0.key, value: $0.value) })
    }

    /// The value on one line, without a blank.
    package var line: String {
        var writer = JSONWriter(.compact)
        writer.write(self)
        return String(decoding: writer.written, as: UTF8.self)
    }

    /// The value as a file for people and programs.
    package var file: [UInt8] {
        var writer = JSONWriter(.lines)
        writer.write(self)
        return writer.file
    }
}
