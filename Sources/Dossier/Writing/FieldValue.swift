package import CEL

/// What a field of an element states, in the type that the schema gives it.
package enum FieldValue: Hashable, Sendable, ExpressibleByStringLiteral {
    /// A name, a word of a closed set, a text for people, a number as printed, a currency, or a name that is a reference.
    case text(String)
    /// A whole number from 1, or a unit of money.
    case whole(Int)
    /// A year, 1 to 9999.
    case year(Int)
    case day(CalendarDate)
    /// Money in hundredths, whatever the unit that it is printed in; of which currency, another field says.
    case amount(Int64)
    /// A percentage in basis points, 0 to 10,000.
    case percent(Int)
    case flag(Bool)
    /// The names of a list of references, at least one.
    case names([String])

    package init(stringLiteral text: String) { self = .text(text) }

    /// The value as a dossier's file has it.
    package var written: String {
        switch self {
        case .text(let text): text
        case .whole(let number): String(number)
        case .year(let year): String(repeating: "0", count: max(0, 4 - String(year).utf8.count)) + String(year)
        case .day(let day): day.description
        case .amount(let minorUnits): Money(minorUnits: minorUnits, currency: .none).description
        case .percent(let basisPoints): Self.percent(basisPoints)
        case .flag(let flag): flag ? "true" : "false"
        case .names(let names): names.joined(separator: " ")
        }
    }

    /// The value as a dossier's file has it where money is printed in a unit: with as many decimals as it needs; nil where
    /// a file may not have that many.
    func written(in unit: Int?) -> String? {
        guard case .amount(let minorUnits) = self, let unit else { return written }
        return PrintedAmount(Money(minorUnits: minorUnits, currency: .none), unit: unit)?.digits
    }

    /// `7500` becomes `75`, and `2550` `25.5`.
    private static func percent(_ basisPoints: Int) -> String {
        let (whole, part) = basisPoints.quotientAndRemainder(dividingBy: 100)
        if part == 0 { return String(whole) }
        return "\(whole)." + (part % 10 == 0 ? String(part / 10) : part < 10 ? "0\(part)" : String(part))
    }

    /// The value as reading it gives it back, or nil where it is not of the kind.
    func canonical(_ kind: ValueKind) -> FieldValue? {
        switch (kind, self) {
        case (.identifier, .text(let text)), (.reference, .text(let text)):
            Self.isForm(text, Lexical.isIdentifier) ? self : nil
        case (.fileName, .text(let text)): Self.isForm(text, Lexical.isFileName) ? self : nil
        case (.name, .text(let text)):
            Self.folded(text).flatMap { $0.isEmpty ? nil : .text($0) }
        case (.word(let words), .text(let text)): words.all.contains(text) ? self : nil
        case (.prose, .text(let text)): Self.folded(text).map(FieldValue.text)
        case (.currency, .text(let text)): Self.isForm(text) { Lexical.currency($0) != nil } ? self : nil
        case (.number, .text(let text)): Self.isForm(text, Lexical.isQuantity) ? self : nil
        case (.country, .text(let text)): Self.isForm(text, Lexical.isCountry) ? self : nil
        case (.language, .text(let text)): text.isEmpty || Self.isForm(text, Lexical.isLanguage) ? self : nil
        case (.integer, .whole(let number)): (1...999_999_999).contains(number) ? self : nil
        case (.unit, .whole): Self.isForm(written) { Lexical.unit($0) != nil } ? self : nil
        case (.year, .year(let year)): (1...9999).contains(year) ? self : nil
        case (.date, .day), (.partialDate, .day): self
        case (.partialDate, .text(let text)):
            CalendarDate(text).map(FieldValue.day)
                ?? (Self.isForm(text) { Lexical.partialDate($0) != nil } ? self : nil)
        case (.duration, .text(let text)): Self.isForm(text) { CalendarSpan($0) != nil } ? self : nil
        case (.yearlyDays, .text(let text)):
            Self.isForm(text) { YearlyDay.list($0) != nil } ? Self.folded(text).map(FieldValue.text) : nil
        case (.money, .amount(let minorUnits)): Self.isHeld(minorUnits) ? self : nil
        case (.percent, .percent(let basisPoints)): (0...10_000).contains(basisPoints) ? self : nil
        case (.flag, .flag): self
        case (.references, .names(let names)):
            !names.isEmpty && names.allSatisfy { Self.isForm($0, Lexical.isIdentifier) } ? self : nil
        default: nil
        }
    }

    /// Whether a dossier may state an amount, in hundredths.
    package static func isHeld(_ minorUnits: Int64) -> Bool { minorUnits.magnitude < 100_000_000_000_000_000 }

    private static func isForm(_ text: String, _ isOf: (Bytes) -> Bool) -> Bool {
        var text = text
        return text.characterBeyondXML == nil && text.withUTF8(isOf)
    }

    /// The text with every run of white space made one space and none at its ends; nil where XML cannot hold it.
    private static func folded(_ text: String) -> String? {
        if text.characterBeyondXML != nil { return nil }
        let column = GrowableColumn<UInt8>()
        var text = text
        text.withUTF8 { Lexical.fold(Lexical.trimmed($0), into: column) }
        return String(decoding: Bytes(start: column.base, count: column.count), as: UTF8.self)
    }
}

extension String {
    /// The first character that no XML document may hold, not even by its number; nil where there is none.
    package var characterBeyondXML: Unicode.Scalar? {
        unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x09, 0x0A, 0x0D: false
            case 0..<0x20, 0xFFFE, 0xFFFF: true
            default: false
            }
        }
    }
}
