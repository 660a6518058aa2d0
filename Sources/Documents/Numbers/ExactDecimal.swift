/// A number of any size, digit for digit as a file states it: no binary fraction comes between.
///
/// Its value is 0.d₁d₂d₃… × 10^`point`.
struct ExactDecimal: Hashable {
    private(set) var isNegative = false
    /// The digits, each 0 to 9, without noughts at either end; none for nought.
    private(set) var digits: [UInt8] = []
    /// How many digits stand before the decimal point; may be negative.
    private(set) var point = 0

    /// Reads `45000`, `-0.1`, `1.5E-7`; nil for anything else, and for exponents that nothing real has.
    init?(_ text: String) {
        var exponent = 0
        var exponentSign = 1
        var hasPoint = false
        var hasDigit = false
        var phase = Phase.sign
        for byte in text.utf8 {
            switch (phase, byte) {
            case (.sign, 0x2B), (.sign, 0x2D):
                isNegative = byte == 0x2D
                phase = .digits
            case (.sign, 0x30...0x39), (.digits, 0x30...0x39):
                phase = .digits
                hasDigit = true
                if byte != 0x30 || !digits.isEmpty {
                    digits.append(byte - 0x30)
                    if !hasPoint { point += 1 }
                } else if hasPoint {
                    point -= 1
                }
            case (.sign, 0x2E), (.digits, 0x2E):
                guard !hasPoint else { return nil }
                hasPoint = true
                phase = .digits
            case (.digits, 0x45), (.digits, 0x65):
                guard hasDigit else { return nil }
                hasDigit = false
                phase = .exponentSign
            case (.exponentSign, 0x2B), (.exponentSign, 0x2D):
                exponentSign = byte == 0x2D ? -1 : 1
                phase = .exponent
            case (.exponentSign, 0x30...0x39), (.exponent, 0x30...0x39):
                phase = .exponent
                hasDigit = true
                exponent = exponent * 10 + Int(byte - 0x30)
                guard exponent < 1000 else { return nil }
            default: return nil
            }
        }
        guard hasDigit else { return nil }
        point += exponentSign * exponent
        trim()
    }

    private enum Phase { case sign, digits, exponentSign, exponent }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { (isNegative, point) = (false, 0) }
    }

    var isZero: Bool { digits.isEmpty }

    /// The number without its sign.
    var magnitude: ExactDecimal {
        var result = self
        result.isNegative = false
        return result
    }

    /// The number times a power of ten.
    func shifted(by places: Int) -> ExactDecimal {
        var result = self
        if !isZero { result.point += places }
        return result
    }

    /// The number with so many digits that count, rounded half away from nought. Spreadsheets show no more than 15.
    func rounded(significant count: Int) -> ExactDecimal {
        digits.count <= count ? self : rounded(keeping: count)
    }

    /// The number with so many digits after its decimal point, rounded half away from nought.
    func rounded(decimals: Int) -> ExactDecimal {
        point + decimals >= digits.count ? self : rounded(keeping: point + decimals)
    }

    private func rounded(keeping count: Int) -> ExactDecimal {
        var result = self
        guard count >= 0 else {
            result.digits = []
            result.trim()
            return result
        }
        let roundsUp = digits[count] >= 5
        result.digits.removeLast(digits.count - count)
        if roundsUp {
            var index = count - 1
            while index >= 0, result.digits[index] == 9 {
                result.digits[index] = 0
                index -= 1
            }
            if index >= 0 {
                result.digits[index] += 1
            } else {
                result.digits.insert(1, at: 0)
                result.point += 1
            }
        }
        result.trim()
        return result
    }

    /// The digits before the decimal point; none where the number is below one.
    var integerDigits: [UInt8] {
        guard point > 0 else { return [] }
        return Array(digits.prefix(point)) + repeatElement(0, count: max(0, point - digits.count))
    }

    /// The digits after the decimal point, so many of them.
    func fractionDigits(_ count: Int) -> [UInt8] {
        var result = [UInt8](repeating: 0, count: min(count, max(0, -point)))
        result += digits.dropFirst(max(0, point)).prefix(count - result.count)
        result += repeatElement(0, count: count - result.count)
        return result
    }

    /// How many digits stand after the decimal point.
    var decimals: Int { max(0, digits.count - point) }

    /// The nearest binary fraction, for comparing and for times of day.
    var approximation: Double { Double(description) ?? 0 }
}

extension ExactDecimal: CustomStringConvertible {
    /// The number without an exponent where it has at most 21 digits before and 9 noughts after the decimal point; else
    /// with one digit before the point: `1E+21`.
    var description: String {
        guard !isZero else { return "0" }
        var text = isNegative ? "-" : ""
        if point > 21 || point < -9 {
            text += Self.text(digits.prefix(1))
            if digits.count > 1 { text += "." + Self.text(digits.dropFirst()) }
            let exponent = point - 1
            return text + "E" + (exponent < 0 ? "-" : "+") + (abs(exponent) < 10 ? "0" : "") + "\(abs(exponent))"
        }
        text += point > 0 ? Self.text(integerDigits[...]) : "0"
        if decimals > 0 { text += "." + Self.text(fractionDigits(decimals)[...]) }
        return text
    }

    static func text(_ digits: ArraySlice<UInt8>) -> String {
        String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    }
}
