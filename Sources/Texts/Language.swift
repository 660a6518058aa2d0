/// A language of the texts that users read.
package enum Language: String, CaseIterable, Sendable {
    /// Slovenian.
    case sl
    /// English.
    case en
}

/// How values are written for people in a language.
extension Language {
    /// An amount in hundredths of a currency after ISO 4217, empty for none: `45.000,00 €`, `€45,000.00`.
    package func amount(minorUnits: Int64, currency: String) -> String {
        let units = minorUnits.magnitude
        let whole = grouped(String(units / 100))
        let cents = units % 100
        let digits = "\(whole)\(self == .sl ? "," : ".")\(cents < 10 ? "0" : "")\(cents)"
        let sign = minorUnits < 0 ? "−" : ""
        switch (self, currency) {
        case (_, ""): return sign + digits
        case (.sl, "EUR"): return "\(sign)\(digits)\u{A0}€"
        case (.sl, _): return "\(sign)\(digits)\u{A0}\(currency)"
        case (.en, "EUR"): return "\(sign)€\(digits)"
        case (.en, _): return "\(sign)\(currency)\u{A0}\(digits)"
        }
    }

    /// A day: `23. januar 2023`, `23 January 2023`.
    package func date(year: Int, month: Int, day: Int) -> String {
        switch self {
        case .sl: "\(day).\u{A0}\(Self.slovenianMonths[month - 1]) \(year)"
        case .en: "\(day)\u{A0}\(Self.englishMonths[month - 1]) \(year)"
        }
    }

    /// Basis points as per cent: `37,5 %`, `37.5%`.
    package func percent(basisPoints: Int64) -> String {
        let points = basisPoints.magnitude
        var fraction = String(points % 100 + 100).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        let digits = fraction.isEmpty ? "\(points / 100)" : "\(points / 100)\(self == .sl ? "," : ".")\(fraction)"
        return (basisPoints < 0 ? "−" : "") + digits + (self == .sl ? "\u{A0}%" : "%")
    }

    /// The form of a noun that goes with a number: in English singular and plural, in Slovenian those for 1, 2, 3–4, 5–0.
    package func plural(_ count: Int64, _ forms: [String]) -> String {
        switch self {
        case .en: forms[count == 1 ? 0 : 1]
        case .sl:
            switch count.magnitude % 100 {
            case 1: forms[0]
            case 2: forms[1]
            case 3, 4: forms[2]
            default: forms[3]
            }
        }
    }

    /// Several things: `a, b in c`, `a, b and c`.
    package func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + (self == .sl ? " in " : " and ") + last
    }

    /// A whole number with its thousands set apart: `45.000`, `45,000`.
    package func text(_ number: Int) -> String {
        (number < 0 ? "−" : "") + grouped(String(number.magnitude))
    }

    /// Decimal digits in groups of three.
    private func grouped(_ digits: String) -> String {
        guard digits.utf8.count > 3 else { return digits }
        let mark = UInt8(ascii: self == .sl ? "." : ",")
        var text: [UInt8] = []
        var left = digits.utf8.count
        for digit in digits.utf8 {
            if left.isMultiple(of: 3), !text.isEmpty { text.append(mark) }
            text.append(digit)
            left -= 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let slovenianMonths = [
        "januar", "februar", "marec", "april", "maj", "junij", "julij", "avgust", "september", "oktober", "november",
        "december",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
