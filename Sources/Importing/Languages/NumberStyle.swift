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

    /// The number that is written from a token on: its digits, with a point before decimals.
    ///
    /// - Returns: Nil where no number is written so.
    func number(in wording: Wording, at position: Int) -> (end: Int, digits: String)? {
        let tokens = wording.tokens
        guard position < tokens.count, tokens[position].kind == .digits else { return nil }
        var digits = tokens[position].folded
        var end = position + 1
        func isSign(_ index: Int, _ sign: Character) -> Bool {
            index + 1 < tokens.count && tokens[index].folded == String(sign) && tokens[index].isGlued
                && tokens[index + 1].kind == .digits && tokens[index + 1].isGlued
        }
        if digits.utf8.count <= 3, !digits.hasPrefix("0") {
            while true {
                if thousands == " " {
                    guard end < tokens.count, tokens[end].kind == .digits, !tokens[end].isGlued,
                        tokens[end].folded.utf8.count == 3
                    else { break }
                    digits += tokens[end].folded
                    end += 1
                } else {
                    guard isSign(end, thousands), tokens[end + 1].folded.utf8.count == 3 else { break }
                    digits += tokens[end + 1].folded
                    end += 2
                }
            }
        }
        if isSign(end, decimals), tokens[end + 1].folded.utf8.count <= 6 {
            digits += "." + tokens[end + 1].folded
            end += 2
        }
        // A sign and more digits make it something else: a day, a number of another style.
        if end + 1 < tokens.count, tokens[end].isGlued, [".", ",", "/", "-"].contains(tokens[end].folded),
            tokens[end + 1].isGlued, tokens[end + 1].kind == .digits
        {
            return nil
        }
        return (end, digits)
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
}
