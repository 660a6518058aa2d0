extension Sequence<UInt8> {
    /// The octets as hexadecimal digits, two for each; inlined, so that callers need not ask the runtime for types.
    @inlinable package var hexadecimal: String {
        func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * underestimatedCount)
        for octet in self {
            digits.append(digit(octet >> 4))
            digits.append(digit(octet & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
