package import CEL

/// An amount as it is printed in a unit: 909,548.00 in thousands is 909.548.
package struct PrintedAmount: Hashable, Sendable {
    /// The digits with a point and as many decimals as it needs, at most six, and `-` before them where it is negative.
    package let digits: String
    /// The unit, a power of ten.
    package let unit: Int

    /// An amount in a unit; nil where six decimals do not hold it.
    package init?(_ money: Money, unit: Int) {
        let scale = UInt64(unit) * 100
        let (whole, rest) = money.minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
        var digits = String(whole)
        if rest > 0 {
            // The unit is a power of ten, so that there are as many decimals as it and the hundredths have zeros.
            var fraction = String(String(scale + rest).dropFirst())
            while fraction.last == "0" { fraction.removeLast() }
            guard fraction.utf8.count <= Lexical.printedDecimals else { return nil }
            digits += "." + fraction
        }
        self.digits = (money.minorUnits < 0 ? "-" : "") + digits
        self.unit = unit
    }
}
