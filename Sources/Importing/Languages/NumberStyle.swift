/// How numbers are written: the sign between thousands and the one before decimals.
package struct NumberStyle: Sendable, Hashable {
    /// The sign between thousands; blanks of every kind are one.
    var thousands: Character = " "
    /// The sign before decimals.
    var decimals: Character = ","

    /// The style in which the two signs change places; nil where a blank parts thousands.
    var swapped: NumberStyle? {
        thousands == " "
            ? NumberStyle(thousands: decimals, decimals: decimals == "," ? "." : ",")
            : NumberStyle(thousands: decimals, decimals: thousands)
    }

    /// A number as it is written.
    struct Number: Sendable, Hashable {
        /// The token after it.
        let end: Int
        /// Its digits, with a point before decimals.
        let digits: String
        /// Whether three digits stand after the only sign, so that it may be one between thousands as well.
        let isDoubtful: Bool
    }

    /// The number that is written from a token on.
    ///
    /// A sign that stands twice, or before another one, parts thousands; a sign that has another number of digits than three
    /// after it stands before decimals; blanks part thousands. Only of a single sign before three digits the style has to say what
    /// it is.
    ///
    /// - Returns: Nil where no number is written so.
    func number(in wording: Wording, at position: Int) -> Number? {
        let tokens = wording.tokens
        guard position < tokens.count, tokens[position].kind == .digits else { return nil }
        var groups = [tokens[position].folded]
        var signs: [Character] = []
        var end = position + 1
        while end < tokens.count {
            if tokens[end].kind == .digits, !tokens[end].isGlued, tokens[end].folded.utf8.count == 3,
                groups[0].utf8.count <= 3, !groups[0].hasPrefix("0"), !signs.contains(where: { ".,".contains($0) }),
                end + 1 >= tokens.count || !tokens[end + 1].isGlued
                    || [".", ",", "€", "-", ")", ";", ":"].contains(tokens[end + 1].folded)
            {
                signs.append(" ")
                groups.append(tokens[end].folded)
                end += 1
            } else if end + 1 < tokens.count, tokens[end].isGlued, tokens[end + 1].isGlued,
                tokens[end + 1].kind == .digits,
                [".", ",", "'"].contains(tokens[end].folded)
            {
                signs.append(Character(tokens[end].folded))
                groups.append(tokens[end + 1].folded)
                end += 2
            } else {
                break
            }
        }
        // A sign and more digits make it something else: a day, a fraction.
        if end + 1 < tokens.count, tokens[end].isGlued, ["/", "-"].contains(tokens[end].folded),
            tokens[end + 1].isGlued,
            tokens[end + 1].kind == .digits, tokens[end + 1].folded.utf8.count < 4
        {
            return nil
        }
        guard let last = signs.last else { return Number(end: end, digits: groups[0], isDoubtful: false) }
        let hasDecimals: Bool
        var isDoubtful = false
        if last == " " || last == "'" {
            hasDecimals = false
        } else if signs.filter({ $0 == last }).count > 1 {
            hasDecimals = false
        } else if signs.count > 1 {
            hasDecimals = true
        } else if groups[1].utf8.count != 3 || groups[0].utf8.count > 3 || groups[0].hasPrefix("0") {
            hasDecimals = true
            // Nobody writes so many decimals of money: 1,0000 may want a figure, or have one too many.
            isDoubtful = groups[1].utf8.count > 3
        } else {
            hasDecimals = last == decimals
            isDoubtful = hasDecimals
        }
        let whole = hasDecimals ? groups.dropLast() : groups[...]
        guard whole.dropFirst().allSatisfy({ $0.utf8.count == 3 }), whole.count == 1 || whole[0].utf8.count <= 3,
            Set(signs.prefix(whole.count - 1)).count <= 1, !hasDecimals || groups[groups.count - 1].utf8.count <= 6
        else { return nil }
        let digits = whole.joined() + (hasDecimals ? "." + groups[groups.count - 1] : "")
        return Number(end: end, digits: digits, isDoubtful: isDoubtful)
    }
}

/// Decimal digits as hundredths.
enum Hundredths {
    /// The hundredths of a number times a factor; nil where they are not whole, or too large for money.
    static func of(_ digits: String, times factor: Int = 1) -> Int64? {
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        var decimals = parts.count == 2 ? String(parts[1]) : ""
        while decimals.hasSuffix("0") { decimals.removeLast() }
        guard parts[0].utf8.count <= 15, decimals.utf8.count <= 9, var amount = Int64(parts[0] + decimals) else {
            return nil
        }
        var scale = decimals.utf8.count
        let (times, overflow) = amount.multipliedReportingOverflow(by: Int64(factor))
        if overflow { return nil }
        amount = times
        while scale < 2 {
            let (larger, overflow) = amount.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            amount = larger
            scale += 1
        }
        while scale > 2 {
            guard amount % 10 == 0 else { return nil }
            amount /= 10
            scale -= 1
        }
        return amount < 100_000_000_000_000_000 ? amount : nil
    }

    /// A sum of hundredths as amounts are written: `1234.50`.
    static func written(_ sum: Int128) -> String {
        let (whole, rest) = sum.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(sum < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
