public import CEL

/// A language of the texts that users read.
public enum Language: String, CaseIterable, Sendable {
    /// Slovenian.
    case sl
    /// English.
    case en
}

/// A text in every language.
public struct Localized<Text> {
    /// The English text.
    public let en: Text
    /// The Slovenian text.
    public let sl: Text

    /// A text in both languages.
    public init(en: Text, sl: Text) {
        self.en = en
        self.sl = sl
    }

    /// The text in one language.
    public subscript(language: Language) -> Text {
        switch language {
        case .sl: sl
        case .en: en
        }
    }

    /// The same with each text changed.
    public func map<Other>(_ transform: (Text) -> Other) -> Localized<Other> {
        Localized<Other>(en: transform(en), sl: transform(sl))
    }
}

extension Localized: Sendable where Text: Sendable {}
extension Localized: Equatable where Text: Equatable {}
extension Localized: Hashable where Text: Hashable {}

/// How values are written for people in a language.
extension Language {
    /// An amount: `45.000,00 €`, `€45,000.00`.
    public func text(_ money: Money) -> String {
        let units = money.minorUnits.magnitude
        let whole = grouped(String(units / 100))
        let cents = units % 100
        let digits = "\(whole)\(self == .sl ? "," : ".")\(cents < 10 ? "0" : "")\(cents)"
        let sign = money.minorUnits < 0 ? "−" : ""
        let currency = money.currency.description
        switch (self, currency) {
        case (_, ""): return sign + digits
        case (.sl, "EUR"): return "\(sign)\(digits)\u{A0}€"
        case (.sl, _): return "\(sign)\(digits)\u{A0}\(currency)"
        case (.en, "EUR"): return "\(sign)€\(digits)"
        case (.en, _): return "\(sign)\(currency)\u{A0}\(digits)"
        }
    }

    /// A day: `23. januar 2023`, `23 January 2023`.
    public func text(_ date: CalendarDate) -> String {
        switch self {
        case .sl: "\(date.day).\u{A0}\(Self.slovenianMonths[date.month - 1]) \(date.year)"
        case .en: "\(date.day)\u{A0}\(Self.englishMonths[date.month - 1]) \(date.year)"
        }
    }

    /// Basis points as per cent: `37,5 %`, `37.5%`.
    public func percent(basisPoints: Int64) -> String {
        let points = basisPoints.magnitude
        var fraction = String(points % 100 + 100).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        let digits = fraction.isEmpty ? "\(points / 100)" : "\(points / 100)\(self == .sl ? "," : ".")\(fraction)"
        return (basisPoints < 0 ? "−" : "") + digits + (self == .sl ? "\u{A0}%" : "%")
    }

    /// The form of a noun that goes with a number: in English singular and plural, in Slovenian those for 1, 2, 3–4, 5–0.
    public func plural(_ count: Int64, _ forms: [String]) -> String {
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
    public func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + (self == .sl ? " in " : " and ") + last
    }

    /// A whole number with its thousands set apart: `45.000`, `45,000`.
    public func text(_ number: Int) -> String {
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
