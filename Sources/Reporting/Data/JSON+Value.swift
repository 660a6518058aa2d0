internal import CEL
internal import RulePack

extension JSON {
    /// A value of an expression, typed: `{"int": "1"}`, `{"money": "10.00 EUR"}`, `{"entity": "task", "key": "1.1.3"}`.
    init(_ value: Value) {
        switch value {
        case .record(let record): self = .object(["entity": .string(record.type.name), "key": .string(record.key)])
        case .null: self = .object(["null": .null])
        case .bool(let value): self = .object(["bool": .bool(value)])
        case .int(let value): self = .object(["int": .string(String(value))])
        case .uint(let value): self = .object(["uint": .string(String(value))])
        case .double(let value): self = .object(["double": .string(Self.text(value))])
        case .string(let value): self = .object(["string": .string(value)])
        case .bytes(let value): self = .object(["bytes": .string(Self.base64(value))])
        case .list(let values): self = .object(["list": .array(values.map { JSON($0) })])
        case .map(let map):
            self = .object(["map": .array(map.entries.map { .array([JSON($0.key), JSON($0.value)]) })])
        case .timestamp(let value): self = .object(["timestamp": .string(value.description)])
        case .duration(let value): self = .object(["duration": .string(value.description)])
        case .date(let value): self = .object(["date": .string(value.description)])
        case .money(let value): self = .object(["money": .string(value.description)])
        case .type(let type): self = .object(["type": .string(type.name)])
        case .optional(let value): self = .object(["optional": value.map { JSON($0) } ?? .null])
        case .opaque(let value): self = .object([value.type.name: .string("\(value.content)")])
        }
    }

    /// A text in each language.
    init(_ texts: Localized<String>) { self = .object(["en": .string(texts.en), "sl": .string(texts.sl)]) }

    /// The shortest digits that mean the same number, whole numbers without a fraction.
    private static func text(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for position in 0..<4 {
                text.append(position <= group.count ? digits[bits >> (18 - 6 * position) & 63] : "=")
            }
        }
        return text
    }
}
