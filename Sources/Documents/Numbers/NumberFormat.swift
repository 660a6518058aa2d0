/// A number format of a spreadsheet: what its code says, and how a number reads in it.
///
/// What is shown has the signs of the code itself: a comma between thousands, a point before decimals. Blanks that only line
/// columns up are one blank inside and none at the ends. Source: ECMA-376 part 1, 18.8.31.
struct NumberFormat {
    /// The code, as the file has it.
    let code: String
    /// Whether the code is the general one, which shows what is stored.
    let isGeneral: Bool
    let sections: [Section]

    /// A part of a code that holds for some numbers, or for texts.
    struct Section {
        var condition: Condition?
        var tokens: [Token] = []
        var kind = Kind.literal
        /// By how many powers of ten a number is shown larger (per cent) or smaller (commas after the last digit).
        var shift = 0
        /// How many of these are commas after the last digit.
        var scalingCommas = 0
        var isGrouped = false
        /// Whether names of days or months, or the reader's language, decide how it looks.
        var isOfLanguage = false
    }

    enum Kind { case literal, general, number, date, time, elapsed, text }

    enum Token: Hashable {
        case literal(String)
        /// A blank that lines columns up.
        case pad
        /// A place for a digit: `0`, `#` or `?`.
        case place(UInt8)
        case point
        /// A comma, which groups digits or scales the number.
        case group
        case percent(String)
        /// An exponent, with a plus sign or not.
        case exponent(Bool)
        case fraction
        case general
        case text
        /// A part of a date or time: the letter and how often it stands; minutes are `n`.
        case part(Character, Int)
        /// Hours, minutes or seconds that run on: `[h]`.
        case elapsed(Character, Int)
        /// Fractions of a second, so many digits.
        case subsecond(Int)
        case amPm
    }

    struct Condition {
        let comparison: String
        let bound: Double

        func holds(_ number: Double) -> Bool {
            switch comparison {
            case "<": number < bound
            case "<=": number <= bound
            case ">": number > bound
            case ">=": number >= bound
            case "=": number == bound
            case "<>": number != bound
            default: true
            }
        }
    }

    static let general = NumberFormat("General")

    /// Reads a code; what is no part of the notation stands for itself. One longer than any spreadsheet allows is the general one.
    init(_ code: String) {
        self.code = code
        var parser = NumberFormatParser(code.utf8.count <= 1024 ? code : "General")
        sections = parser.sections()
        isGeneral = sections.count == 1 && sections[0].tokens == [.general]
    }

    /// Whether numbers in this format are days or times.
    var isDate: Bool {
        guard let first = sections.first else { return false }
        return first.kind == .date || first.kind == .time || first.kind == .elapsed
    }

    /// Whether seconds are shown in parts.
    var hasSubseconds: Bool {
        sections.first?.tokens.contains { if case .subsecond = $0 { true } else { false } } ?? false
    }

    /// The section for a number, and whether its minus sign is left to the section.
    func section(for number: ExactDecimal) -> (section: Section, dropsSign: Bool)? {
        let numeric = sections.count > 1 && sections.last?.kind == .text ? sections.dropLast() : sections.prefix(3)
        guard let first = numeric.first, first.kind != .text || sections.count == 1 else { return nil }
        if numeric.contains(where: { $0.condition != nil }) {
            let value = number.approximation
            for (index, section) in numeric.enumerated() {
                let isLast = index == numeric.count - 1
                let holds: Bool
                if let condition = section.condition {
                    holds = condition.holds(value)
                } else {
                    // Without a condition of its own, the second is for what is below nought, as ever.
                    holds = isLast || index == 0 && value > 0 || index == 1 && value < 0
                }
                if holds {
                    return (section, dropsSign(section, at: index, after: numeric.prefix(index), isLast: isLast))
                }
            }
            return nil
        }
        switch numeric.count {
        case 1: return (first, false)
        case 2: return number.isNegative ? (numeric[numeric.startIndex + 1], true) : (first, false)
        default:
            if number.isZero { return (numeric[numeric.startIndex + 2], false) }
            return number.isNegative ? (numeric[numeric.startIndex + 1], true) : (first, false)
        }
    }

    /// Whether all that a section is for lies below nought, so that it says so itself.
    private func dropsSign(_ section: Section, at index: Int, after earlier: ArraySlice<Section>, isLast: Bool) -> Bool
    {
        guard let condition = section.condition else {
            guard isLast else { return index == 1 }
            // What is left below nought is all where an earlier section takes what lies above.
            return earlier.contains { section in
                section.condition.map { [">", ">="].contains($0.comparison) && $0.bound <= 0 } ?? true
            }
        }
        return ["<", "<="].contains(condition.comparison) && condition.bound <= 0
    }

    /// The section for texts; nil where texts are shown as they are.
    var textSection: Section? {
        if let last = sections.last, last.kind == .text { return last }
        return sections.count >= 4 ? sections[3] : nil
    }

    /// The codes that files name by a number alone, as they are without a language; where the reader's language decides, the
    /// sign of the currency is the one that stands for none. Source: ECMA-376 part 1, 18.8.30.
    static func builtIn(_ number: Int) -> String? {
        switch number {
        case 0: "General"
        case 1: "0"
        case 2: "0.00"
        case 3: "#,##0"
        case 4: "#,##0.00"
        case 5: "¤#,##0_);(¤#,##0)"
        case 6: "¤#,##0_);[Red](¤#,##0)"
        case 7: "¤#,##0.00_);(¤#,##0.00)"
        case 8: "¤#,##0.00_);[Red](¤#,##0.00)"
        case 9: "0%"
        case 10: "0.00%"
        case 11: "0.00E+00"
        case 12: "# ?/?"
        case 13: "# ??/??"
        case 14, 27...31, 36, 50...54, 57, 58: "[$-x-sysdate]yyyy-mm-dd"
        case 15: "d-mmm-yy"
        case 16: "d-mmm"
        case 17: "mmm-yy"
        case 18: "h:mm AM/PM"
        case 19: "h:mm:ss AM/PM"
        case 20, 32: "h:mm"
        case 21, 33: "h:mm:ss"
        case 22: "[$-x-sysdate]yyyy-mm-dd h:mm"
        case 34, 35, 55, 56: "[$-x-sysdate]yyyy-mm-dd"
        case 37: "#,##0_);(#,##0)"
        case 38: "#,##0_);[Red](#,##0)"
        case 39: "#,##0.00_);(#,##0.00)"
        case 40: "#,##0.00_);[Red](#,##0.00)"
        case 41: "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)"
        case 42: "_(¤* #,##0_);_(¤* \\(#,##0\\);_(¤* \"-\"_);_(@_)"
        case 43: "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)"
        case 44: "_(¤* #,##0.00_);_(¤* \\(#,##0.00\\);_(¤* \"-\"??_);_(@_)"
        case 45: "mm:ss"
        case 46: "[h]:mm:ss"
        case 47: "mm:ss.0"
        case 48: "##0.0E+0"
        case 49: "@"
        default: nil
        }
    }
}
