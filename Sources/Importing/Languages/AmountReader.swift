/// An amount of money that words state, with what is said of it.
struct StatedAmount: Sendable, Hashable {
    /// The digits, with a point before decimals.
    var digits: String
    /// What it is counted in, by words beside it.
    var factor = 1
    var currency: String?
    var years: ClosedRange<Int>?
    /// Whether it runs from its year on.
    var isOpenEnded = false
    var isPerYear = false
    var isTotal = false
    var isMinimum = false
    var isMaximum = false
    var isApproximate = false
    /// Whether its digits may be read in two ways.
    var isDoubtful = false
    /// Whether it cannot be read for sure.
    var isUnclear = false
    /// Whether it may be for each of the years that are named.
    var mayBeYearly = false
    /// Its tokens, the words that belong to it included.
    var range: Range<Int>

    /// Whether it has more decimals than anybody writes of money: a figure may be missing, or be too many.
    var hasFourDecimals: Bool {
        factor == 1 && (digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0) > 3
    }
}

extension LanguageWords {
    /// The amounts that a text states, from left to right.
    ///
    /// A number is an amount if a currency stands beside it; where numbers are money anyway, as in a column of costs, every one that
    /// is no year, day or percentage. Which year it is for stands after it, up to the next amount, or before it with a colon.
    func amounts(in wording: Wording, _ style: NumberStyle, isMoney: Bool, isCellOfAmounts: Bool = false)
        -> [StatedAmount]
    {
        let tokens = wording.tokens
        var amounts: [StatedAmount] = []
        var position = 0
        while position < tokens.count {
            guard tokens[position].kind == .digits else {
                position += 1
                continue
            }
            if !isCellOfAmounts, let time = timeOrYears(in: wording, at: position),
                !isMoneyBeside(wording, position, time, style)
            {
                position = time
                continue
            }
            guard let number = style.number(in: wording, at: position) else {
                // What cannot be read as one number is left to whoever sees that there are digits.
                position += 1
                while position < tokens.count, tokens[position].isGlued { position += 1 }
                continue
            }
            if let amount = amount(
                number, at: position, wording, after: amounts.last?.range.upperBound ?? 0, isMoney: isMoney)
            {
                amounts.append(amount)
                position = amount.range.upperBound
            } else {
                position = number.end
            }
        }
        let isYearFirst = isYearFirst(amounts, wording)
        for index in amounts.indices {
            let before = (index > 0 ? amounts[index - 1].range.upperBound : 0)..<amounts[index].range.lowerBound
            let after =
                amounts[index].range
                .upperBound..<(index + 1 < amounts.count
                ? amounts[index + 1].range.lowerBound : tokens.count)
            qualify(
                &amounts[index], wording, before: before, after: after, isFirst: index == 0, isYearFirst: isYearFirst)
        }
        return amounts
    }

    /// Where a time ends that begins at a token; a day of a month or a year is no amount.
    private func timeOrYears(in wording: Wording, at position: Int) -> Int? {
        let time = readings(of: .time, in: wording, at: position).first?.end
        guard let span = yearSpan(in: wording, at: position)?.end else { return time }
        return max(time ?? span, span)
    }

    /// Whether what looks like a time is a number with a currency beside it: `2026 EUR`.
    private func isMoneyBeside(_ wording: Wording, _ position: Int, _ end: Int, _ style: NumberStyle) -> Bool {
        guard let number = style.number(in: wording, at: position) else { return false }
        // What goes on after the year, as 2027.50 does, is no year.
        return number.end > end || number.end >= end && currency(in: wording, at: number.end) != nil
    }

    private func amount(
        _ number: NumberStyle.Number, at position: Int, _ wording: Wording, after last: Int, isMoney: Bool
    )
        -> StatedAmount?
    {
        let tokens = wording.tokens
        // A sign before the first digit may be one before decimals: ".5 million".
        let isAfterSign = position > 0 && tokens[position].isGlued && [".", ","].contains(tokens[position - 1].folded)
        var amount = StatedAmount(
            digits: number.digits, isDoubtful: number.isDoubtful, isUnclear: isAfterSign, range: position..<number.end)
        var end = number.end
        func takeUnit() {
            guard amount.factor == 1 else { return }
            if end < tokens.count, tokens[end].isGlued, tokens[end].folded == "k" {
                amount.factor = 1000
                end += 1
            } else if let unit = first(units.map { ($0.phrase, $0.factor) }, wording, at: end) {
                amount.factor = unit.value
                end = unit.end
                // k€ and M€ say the currency too.
                if let currency = currency(in: wording, at: end - 1) { amount.currency = currency.code }
            }
        }
        takeUnit()
        var beside = end
        // "millions d'euros", "million of euros"
        if amount.factor > 1 {
            beside = self.end(of: of, wording, at: end) ?? end
        }
        if amount.currency != nil {
            amount.range = amount.range.lowerBound..<end
        } else if let currency = currency(in: wording, at: beside) {
            (amount.currency, end) = (currency.code, currency.end)
        } else if let currency = currencyBefore(position, wording), currency.start >= last {
            amount.currency = currency.code
            amount.range = currency.start..<amount.range.upperBound
        }
        // EUR 3.5 million, 3.5 EUR million.
        takeUnit()
        amount.range = amount.range.lowerBound..<end
        let isPercentage = end < tokens.count && tokens[end].folded == "%"
        return amount.currency != nil || isMoney && !isPercentage ? amount : nil
    }

    private func qualify(
        _ amount: inout StatedAmount, _ wording: Wording, before: Range<Int>, after: Range<Int>, isFirst: Bool,
        isYearFirst: Bool
    ) {
        func take(_ stated: StatedYears) {
            amount.years = stated.years
            if stated.hasGap { amount.isUnclear = true }
        }
        if isYearFirst, let stated = yearsBefore(before, wording) {
            take(stated)
            amount.mayBeYearly = stated.isList
        }
        let later = isYearFirst ? [] : statedYears(in: wording, after)
        if let stated = later.first {
            take(stated)
            amount.isOpenEnded = stated.years.count == 1 && isAfter(since, wording, stated.range.lowerBound)
            // "10,000 in 2026 (decision of 2024)"
            if later.count > 1 { amount.isUnclear = true }
            // "10,000 each for 2026 and 2027"
            if stated.isList, after.contains(where: { end(of: rates, wording, at: $0) != nil }) {
                amount.mayBeYearly = true
            }
        }
        var position = after.lowerBound
        while position < after.upperBound {
            if let end = end(of: perYear, wording, at: position) {
                amount.isPerYear = true
                position = end
            } else if let end = end(of: inTotal, wording, at: position) {
                amount.isTotal = true
                position = end
            } else {
                position += 1
            }
        }
        // What begins first says more: "no less than" ends with "less than".
        func first(_ phrases: [Phrase], _ signs: [String]) -> Int? {
            before.first { position in
                end(of: phrases, wording, at: position) == before.upperBound
                    || position + 1 == before.upperBound && signs.contains(wording.tokens[position].folded)
            }
        }
        let (least, most) = (first(atLeast, [">", "≥"]), first(atMost, ["<", "≤"]))
        amount.isMinimum = least.map { $0 < most ?? .max } ?? false
        amount.isMaximum = most.map { $0 <= least ?? .max } ?? false
        amount.isApproximate = first(about, ["~", "≈"]) != nil
        for position in before {
            if isFirst, end(of: perYear, wording, at: position) != nil { amount.isPerYear = true }
        }
        // A list that says the year first: "2026: 50.000,00 EUR".
        guard amount.years == nil, let stated = statedYears(in: wording, before).last else { return }
        // "2031. godina: 1.200.000"
        let start = end(of: afterTimes, wording, at: stated.range.upperBound) ?? stated.range.upperBound
        guard (min(start, before.upperBound)..<before.upperBound).allSatisfy({ isBesideYears(wording, $0) })
        else { return }
        take(stated)
        amount.mayBeYearly = stated.isList
    }

    /// Whether a token may stand between a year and its amount: a sign, or one of the words before amounts.
    private func isBesideYears(_ wording: Wording, _ position: Int) -> Bool {
        wording.tokens[position].kind == .sign
            || (max(0, position - 3)...position).contains { start in
                [atLeast, about, atMost].contains {
                    self.end(of: $0, wording, at: start).map { $0 > position } ?? false
                }
            }
    }

    /// Whether every amount stands after a year and a sign: `2026: 10,000; 2027: 20,000`.
    private func isYearFirst(_ amounts: [StatedAmount], _ wording: Wording) -> Bool {
        guard amounts.count > 1 else { return false }
        return amounts.indices.allSatisfy { index in
            let start = index > 0 ? amounts[index - 1].range.upperBound : 0
            return yearsBefore(start..<amounts[index].range.lowerBound, wording) != nil
        }
    }

    /// The only years of some words, which signs or one or two words part from what follows.
    private func yearsBefore(_ range: Range<Int>, _ wording: Wording) -> StatedYears? {
        let found = statedYears(in: wording, range)
        guard let only = found.first, found.count == 1 else { return nil }
        return (only.range.upperBound..<range.upperBound).count { wording.tokens[$0].kind == .word } <= 2 ? only : nil
    }

    /// Whether one of some words ends right before a token.
    func isAfter(_ phrases: [Phrase], _ wording: Wording, _ position: Int) -> Bool {
        (max(0, position - 4)..<position).contains { end(of: phrases, wording, at: $0) == position }
    }

    /// Where one of some phrases ends that stands at a token.
    func end(of phrases: [Phrase], _ wording: Wording, at position: Int) -> Int? {
        for phrase in phrases {
            if let match = phrase.match(wording, self, .beginning, from: position), !match.range.isEmpty {
                return match.range.upperBound
            }
        }
        return nil
    }

    private func first<Value>(_ phrases: [(Phrase, Value)], _ wording: Wording, at position: Int) -> (
        end: Int, value: Value
    )? {
        var best: (end: Int, value: Value)?
        for (phrase, value) in phrases {
            if let match = phrase.match(wording, self, .beginning, from: position), !match.range.isEmpty,
                best.map({ $0.end < match.range.upperBound }) ?? true
            {
                best = (match.range.upperBound, value)
            }
        }
        return best
    }

    /// The currency that a word or sign names.
    func currency(in wording: Wording, at position: Int) -> (end: Int, code: String)? {
        guard position < wording.tokens.count else { return nil }
        if let named = first(currencies.map { ($0.phrase, $0.code) }, wording, at: position) {
            return (named.end, named.value)
        }
        let token = wording.tokens[position]
        if let code = Currencies.signs[token.folded] { return (position + 1, code) }
        // Codes are written in capitals, so that "All" is a word.
        guard let code = Currencies.codes[token.folded], wording.words(position..<position + 1) == code else {
            return nil
        }
        return (position + 1, code)
    }

    private func currencyBefore(_ position: Int, _ wording: Wording) -> (start: Int, code: String)? {
        for start in stride(from: position - 1, through: max(0, position - 3), by: -1) {
            if let currency = currency(in: wording, at: start), currency.end == position {
                return (start, currency.code)
            }
        }
        return nil
    }

    /// The only currency that a text names; nil where it names none, or several.
    func onlyCurrency(in wording: Wording) -> String? {
        let codes = Set(wording.tokens.indices.compactMap { currency(in: wording, at: $0)?.code })
        return codes.count == 1 ? codes.first : nil
    }

    /// What a text says its numbers are counted in: `тис. гривень`, `in thousand EUR`, `EUR 000`.
    func onlyUnit(in wording: Wording) -> Int? {
        let factors = Set(
            wording.tokens.indices.compactMap { position in
                first(units.map { ($0.phrase, $0.factor) }, wording, at: position)?.value
                    ?? noughts(in: wording, at: position)
            })
        return factors.count == 1 ? factors.first : nil
    }

    /// The factor that noughts stand for which are the end of no number: 1000 for `EUR 000`, a million for `EUR 000,000`.
    private func noughts(in wording: Wording, at position: Int) -> Int? {
        let tokens = wording.tokens
        func areNoughts(_ index: Int) -> Bool { index < tokens.count && tokens[index].folded == "000" }
        func isAfterDigits(_ index: Int) -> Bool { index > 0 && tokens[index - 1].kind == .digits }
        guard areNoughts(position), !isAfterDigits(position) else { return nil }
        let isAfterSign = position > 0 && [".", ","].contains(tokens[position - 1].folded)
        guard !isAfterSign || !isAfterDigits(position - 1) else { return nil }
        let next = position + 1 < tokens.count && [".", ","].contains(tokens[position + 1].folded) ? 2 : 1
        return areNoughts(position + next) ? 1_000_000 : 1000
    }
}

/// Currencies of Europe and of those who pay for its plans.
enum Currencies {
    /// Codes of ISO 4217, by their letters as they are compared.
    static let codes: [String: String] = Dictionary(
        uniqueKeysWithValues: [
            "ALL", "AMD", "AZN", "BAM", "BGN", "BYN", "CHF", "CZK", "DKK", "EUR", "GBP", "GEL", "HRK", "HUF", "ISK",
            "KZT",
            "MDL", "MKD", "NOK", "PLN", "RON", "RSD", "RUB", "SEK", "TRY", "UAH", "USD",
        ].map { ($0.lowercased(), $0) })
    static let signs = [
        "€": "EUR", "$": "USD", "£": "GBP", "₴": "UAH", "₺": "TRY", "₽": "RUB", "₾": "GEL", "₸": "KZT", "֏": "AMD",
        "₼": "AZN",
    ]
}
