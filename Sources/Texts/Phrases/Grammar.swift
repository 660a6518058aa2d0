/// How a language writes numbers, amounts, days, lists and quotations, and which form of a noun goes with a number.
package protocol Grammar: Sendable {
    /// What stands before the fraction of a number.
    var decimalMark: String { get }
    /// What sets thousands apart: one ASCII character.
    var groupMark: UInt8 { get }
    /// An amount whose digits are written, in a currency after ISO 4217: `45.000,00 €`, `€45,000.00`.
    func amount(_ digits: String, in currency: String) -> String
    /// A share whose digits are written: `37,5 %`, `37.5%`.
    func percent(_ digits: String) -> String
    /// A day; the month is 1 to 12: `23. januar 2023`, `23 January 2023`.
    func date(year: Int, month: Int, day: Int) -> String
    /// A month; 1 to 12: `januar 2023`, `January 2023`.
    func date(year: Int, month: Int) -> String
    /// A day of every year; the month is 1 to 12: `23. januar`, `23 January`.
    func date(month: Int, day: Int) -> String
    /// A day in numbers alone: `23. 1. 2023`; nil where the language has no way to write one that cannot be taken for another.
    func numericDate(year: Int, month: Int, day: Int) -> String?
    /// How many forms a noun has that is counted.
    var pluralForms: Int { get }
    /// Which of them goes with a number, from 0.
    func pluralForm(of count: UInt64) -> Int
    /// What stands before the last of several things.
    var and: String { get }
    /// What stands before the last of several things of which one is meant.
    var or: String { get }
    /// The quotation marks.
    var quotes: (open: Character, close: Character) { get }
    /// The mark that stands for a quotation mark inside a quotation; nil for what is none.
    func innerQuote(for mark: Unicode.Scalar) -> Unicode.Scalar?
    /// That something is true.
    var yes: String { get }
    /// That something is not true.
    var no: String { get }
}

extension Grammar {
    /// An amount in hundredths of a currency after ISO 4217, empty for none: `45.000,00 €`, `€45,000.00`.
    package func amount(minorUnits: Int64, currency: String) -> String {
        let units = minorUnits.magnitude
        let cents = units % 100
        let digits = "\(grouped(String(units / 100)))\(decimalMark)\(cents < 10 ? "0" : "")\(cents)"
        let sign = minorUnits < 0 ? "−" : ""
        return sign + (currency.isEmpty ? digits : amount(digits, in: currency))
    }

    /// Basis points as per cent: `37,5 %`, `37.5%`.
    package func percent(basisPoints: Int64) -> String {
        let points = basisPoints.magnitude
        var fraction = String(points % 100 + 100).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        let digits = fraction.isEmpty ? "\(points / 100)" : "\(points / 100)\(decimalMark)\(fraction)"
        return (basisPoints < 0 ? "−" : "") + percent(digits)
    }

    /// The form of a noun that goes with a number, of as many as `pluralForms`.
    package func plural(_ count: Int64, _ forms: [String]) -> String { forms[pluralForm(of: count.magnitude)] }

    /// The form of a noun that goes with a number, without the number.
    package func form(_ number: Int, _ forms: String...) -> String { plural(Int64(number), forms) }

    /// A number and the noun that goes with it.
    package func count(_ number: Int, _ forms: String...) -> String { count(number, forms) }

    /// A number and the noun that goes with it.
    package func count(_ number: Int, _ forms: [String]) -> String {
        "\(text(number))\u{A0}\(plural(Int64(number), forms))"
    }

    /// Several things: `a, b in c`, `a, b and c`.
    package func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + and + last
    }

    /// A whole number with its thousands set apart: `45.000`, `45,000`.
    package func text(_ number: Int) -> String { (number < 0 ? "−" : "") + grouped(String(number.magnitude)) }

    /// A text in quotation marks, with inner marks for its own.
    package func quoted(_ text: String) -> String { "\(quotes.open)\(innerQuotes(text))\(quotes.close)" }

    /// A text that stands in quotation marks, with inner marks for its own.
    package func innerQuotes(_ text: String) -> String {
        // All these marks begin with one of two bytes, and most texts have neither.
        guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return text }
        var inner = ""
        for scalar in text.unicodeScalars { inner.unicodeScalars.append(innerQuote(for: scalar) ?? scalar) }
        return inner
    }

    /// A text that begins with a capital letter.
    package func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// A text that begins with a small letter.
    package func uncapitalised(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    /// Decimal digits in groups of three.
    private func grouped(_ digits: String) -> String {
        guard digits.utf8.count > 3 else { return digits }
        var text: [UInt8] = []
        var left = digits.utf8.count
        for digit in digits.utf8 {
            if left.isMultiple(of: 3), !text.isEmpty { text.append(groupMark) }
            text.append(digit)
            left -= 1
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// How values are written for people in a language.
extension Language {
    /// How the language writes numbers, amounts, days, lists and quotations.
    package var grammar: any Grammar { phrases.report }

    /// An amount in hundredths of a currency after ISO 4217, empty for none: `45.000,00 €`, `€45,000.00`.
    package func amount(minorUnits: Int64, currency: String) -> String {
        grammar.amount(minorUnits: minorUnits, currency: currency)
    }

    /// A day: `23. januar 2023`, `23 January 2023`.
    package func date(year: Int, month: Int, day: Int) -> String { grammar.date(year: year, month: month, day: day) }

    /// Basis points as per cent: `37,5 %`, `37.5%`.
    package func percent(basisPoints: Int64) -> String { grammar.percent(basisPoints: basisPoints) }

    /// The form of a noun that goes with a number.
    package func plural(_ count: Int64, _ forms: [String]) -> String { grammar.plural(count, forms) }

    /// Several things: `a, b in c`, `a, b and c`.
    package func list(_ parts: [String]) -> String { grammar.list(parts) }

    /// A whole number with its thousands set apart: `45.000`, `45,000`.
    package func text(_ number: Int) -> String { grammar.text(number) }

    /// A text in quotation marks, with inner marks for its own.
    package func quoted(_ text: String) -> String { grammar.quoted(text) }
}
