/// Numbers of cells as money.
package enum StoredNumber {
    /// A number as a file states it, in hundredths; nil where it has parts of one, or more than 18 digits.
    ///
    /// Spreadsheets compute with binary fractions, and show no more than 15 digits: what differs behind these is the same.
    package static func hundredths(_ digits: String) -> Int64? {
        guard let number = ExactDecimal(digits)?.rounded(significant: 15) else { return nil }
        if number.isZero { return 0 }
        let places = number.point + 2
        guard number.digits.count <= places, places <= 18 else { return nil }
        let padded = number.digits + Array(repeating: 0, count: places - number.digits.count)
        let value = padded.reduce(Int64(0)) { $0 * 10 + Int64($1) }
        return number.isNegative ? -value : value
    }
}
