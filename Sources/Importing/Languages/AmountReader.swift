/// An amount of money that words state, with what is said of it.
struct StatedAmount: Sendable, Hashable {
    /// The digits, with a point before decimals.
    var digits: String
    /// What it is counted in, by words beside it.
    var factor = 1
    var currency: String?
    var years: ClosedRange<Int>?
    var isPerYear = false
    var isTotal = false
    var isMinimum = false
    var isApproximate = false
    /// Its tokens, the words that belong to it included.
    var range: Range<Int>
}

extension LanguageWords {
    /// The amounts that a text states, from left to right.
    ///
    /// A number is an amount if a currency stands beside it; one that is the whole text is one where `isBareNumber`. Which year it
    /// is for stands after it, up to the next amount, or before it where a list of years does.
    func amounts(in wording: Wording, _ style: NumberStyle, isBareNumber: Bool) -> [StatedAmount] {
        let tokens = wording.tokens
        var amounts: [StatedAmount] = []
        var position = 0
        while position < tokens.count {
            guard tokens[position].kind == .digits, let number = style.number(in: wording, at: position) else {
                position += 1
                continue
            }
            var amount = StatedAmount(digits: number.digits, range: position..<number.end)
            var end = number.end
            if let unit = first(units.map { ($0.phrase, $0.factor) }, wording, at: end) {
                amount.factor = unit.value
                end = unit.end
            }
            if let currency = currency(in: wording, at: end) {
                (amount.currency, end) = (currency.code, currency.end)
            } else if let currency = currencyBefore(position, wording) {
                amount.currency = currency.code
                amount.range = currency.start..<amount.range.upperBound
            }
            // EUR 3.5 million, 3.5 EUR million.
            if amount.factor == 1, let unit = first(units.map { ($0.phrase, $0.factor) }, wording, at: end) {
                amount.factor = unit.value
                end = unit.end
            }
            amount.range = amount.range.lowerBound..<end
            if amount.currency != nil || isBareNumber && end == tokens.count && amount.range.lowerBound == 0 {
                amounts.append(amount)
                position = end
            } else {
                position = number.end
            }
        }
        for index in amounts.indices {
            let before = (index > 0 ? amounts[index - 1].range.upperBound : 0)..<amounts[index].range.lowerBound
            let after =
                amounts[index].range
                .upperBound..<(index + 1 < amounts.count
                ? amounts[index + 1].range.lowerBound : tokens.count)
            qualify(&amounts[index], wording, before: before, after: after, isFirst: index == 0)
        }
        return amounts
    }

    private func qualify(
        _ amount: inout StatedAmount, _ wording: Wording, before: Range<Int>, after: Range<Int>, isFirst: Bool
    ) {
        var position = after.lowerBound
        while position < after.upperBound {
            if let end = end(of: perYear, wording, at: position) {
                amount.isPerYear = true
                position = end
            } else if let end = end(of: inTotal, wording, at: position) {
                amount.isTotal = true
                position = end
            } else if let year = years(in: wording, at: position).first, year.end <= after.upperBound {
                let first = min(amount.years?.lowerBound ?? year.year, year.year)
                amount.years = first...max(amount.years?.upperBound ?? year.year, year.year)
                position = year.end
            } else {
                position += 1
            }
        }
        for position in before {
            if end(of: atLeast, wording, at: position) == before.upperBound { amount.isMinimum = true }
            if end(of: about, wording, at: position) == before.upperBound { amount.isApproximate = true }
            if isFirst, end(of: perYear, wording, at: position) != nil { amount.isPerYear = true }
        }
        // A list that says the year first: "2026: 50.000,00 EUR".
        if amount.years == nil, let last = before.last {
            for position in before {
                guard let year = years(in: wording, at: position).first else { continue }
                let rest = year.end..<before.upperBound
                if rest.allSatisfy({ wording.tokens[$0].kind == .sign }) || last < year.end {
                    amount.years = year.year...year.year
                }
            }
        }
    }

    private func end(of phrases: [Phrase], _ wording: Wording, at position: Int) -> Int? {
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

    /// What a text says its numbers are counted in: `тис. гривень`, `in thousand EUR`.
    func onlyUnit(in wording: Wording) -> Int? {
        let factors = Set(
            wording.tokens.indices.compactMap { first(units.map { ($0.phrase, $0.factor) }, wording, at: $0)?.value })
        return factors.count == 1 ? factors.first : nil
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
