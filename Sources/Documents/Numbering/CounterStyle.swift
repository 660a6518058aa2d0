/// How a counted number is written.
enum CounterStyle: Equatable {
    case decimal
    /// With noughts before it, up to so many digits.
    case padded(Int)
    case upperRoman, lowerRoman
    /// Letters; after Z either AA, BB, CC, as Word counts, or AA, AB, AC, as the web does.
    case letters([UInt32], isRepeated: Bool)
    case ordinal
    /// The same sign for every item.
    case bullet
    case none

    static let latinUpper: [UInt32] = Array(0x41...0x5A)
    static let latinLower: [UInt32] = Array(0x61...0x7A)
    /// The Russian alphabet as Word counts by it: without ё, й, ъ and ь.
    static let russianLower: [UInt32] = Array(0x430...0x438) + Array(0x43A...0x449) + [0x44B] + Array(0x44D...0x44F)
    static let russianUpper: [UInt32] = russianLower.map { $0 - 0x20 }
    static let bulgarianLower: [UInt32] = Array(0x430...0x449) + [0x44A, 0x44C, 0x44E, 0x44F]
    static let serbianLower: [UInt32] =
        [
            0x430, 0x431, 0x432, 0x433, 0x434, 0x452, 0x435, 0x436, 0x437, 0x438, 0x458, 0x43A, 0x43B, 0x459, 0x43C,
            0x43D,
        ]
        + [0x45A, 0x43E, 0x43F, 0x440, 0x441, 0x442, 0x45B, 0x443, 0x444, 0x445, 0x446, 0x447, 0x45F, 0x448]
    static let greekLower: [UInt32] = Array(0x3B1...0x3C1) + Array(0x3C3...0x3C9)

    /// The number as it is printed.
    func text(_ number: Int) -> String {
        switch self {
        case .decimal: return String(number)
        case .padded(let digits):
            let text = String(number)
            return String(repeating: "0", count: max(0, digits - text.count)) + text
        case .upperRoman: return Self.roman(number)
        case .lowerRoman: return Self.roman(number).lowercased()
        case .letters(let alphabet, let isRepeated):
            guard number > 0 else { return String(number) }
            return isRepeated ? Self.repeated(number, alphabet) : Self.counted(number, alphabet)
        case .ordinal: return String(number) + Self.ending(number)
        case .bullet, .none: return ""
        }
    }

    private static func roman(_ number: Int) -> String {
        guard (1..<40_000).contains(number) else { return String(number) }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    private static func repeated(_ number: Int, _ alphabet: [UInt32]) -> String {
        let letter = string(alphabet[(number - 1) % alphabet.count])
        // Beyond thirty turns Word begins anew.
        return String(repeating: letter, count: (number - 1) / alphabet.count % 30 + 1)
    }

    private static func counted(_ number: Int, _ alphabet: [UInt32]) -> String {
        var rest = number
        var text = ""
        while rest > 0 {
            text = string(alphabet[(rest - 1) % alphabet.count]) + text
            rest = (rest - 1) / alphabet.count
        }
        return text
    }

    private static func string(_ scalar: UInt32) -> String { Unicode.Scalar(scalar).map { String($0) } ?? "" }

    private static func ending(_ number: Int) -> String {
        switch (number % 100, number % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
    }
}
