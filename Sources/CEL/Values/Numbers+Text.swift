extension Numbers {
    /// The number that a text writes as cel-go reads it: decimal, hexadecimal with an exponent, or a name of infinity or
    /// of what is no number; nil for any other text and for what is too large for a `double`.
    static func double(_ text: String) -> Double? {
        // Swift reads more: hexadecimal without an exponent, `nan(1)`, a sign before `nan`, and `1e400` as infinity.
        guard let number = Double(text), !text.utf8.contains(UInt8(ascii: "(")) else { return nil }
        let letters = Set(text.utf8.map { $0 | 32 })
        if letters.contains(UInt8(ascii: "x")), !letters.contains(UInt8(ascii: "p")) { return nil }
        if number.isNaN, text.utf8.count != 3 { return nil }
        if number.isInfinite, !letters.contains(UInt8(ascii: "i")) { return nil }
        return number
    }

    /// The shortest text that reads back as the same number, in base 10 and without an exponent: `0.000000002`.
    static func positional(_ number: Double) -> String {
        guard number.isFinite else { return Value.text(of: number) }
        let (sign, digits, point) = shortest(number)
        if digits.isEmpty { return sign + "0" }
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.utf8.count {
            return sign + digits + String(repeating: "0", count: point - digits.utf8.count)
        }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    /// The shortest text that reads back as the same number, from a million on and below 0.0001 with an exponent of at
    /// least two digits: `1.5e+06`.
    static func general(_ number: Double) -> String {
        guard number.isFinite else { return Value.text(of: number) }
        let (sign, digits, point) = shortest(number)
        let exponent = point - 1
        if digits.isEmpty || (-4..<6).contains(exponent) { return positional(number) }
        let fraction = digits.utf8.count > 1 ? "." + digits.dropFirst() : ""
        let magnitude = String(abs(exponent))
        return sign + digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+")
            + (magnitude.utf8.count < 2 ? "0" : "") + magnitude
    }

    /// The fewest digits that tell a number from all others, without zeros around them, and how many of them stand before
    /// the point; no digits for zero.
    private static func shortest(_ number: Double) -> (sign: String, digits: String, point: Int) {
        let parts = number.magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        var digits = mantissa.joined()[...]
        var point = mantissa[0].utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        while digits.last == "0" { digits.removeLast() }
        while digits.first == "0" {
            digits.removeFirst()
            point -= 1
        }
        return (number.sign == .minus ? "-" : "", String(digits), point)
    }
}
