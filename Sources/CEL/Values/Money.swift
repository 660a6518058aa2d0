/// A currency by its three letters, or none.
public struct Currency: Hashable, Sendable {
    /// The letters, eight bits each; 0 is none.
    public let code: UInt32

    /// The currency of amounts that have none: the sum of no money.
    public static let none = Currency(code: 0)

    /// The currency with a packed `code`, as another currency has given it.
    public init(code: UInt32) {
        self.code = code
    }

    /// The currency of three capital ASCII letters, or nil for any other text.
    public init?(_ letters: some StringProtocol) {
        var code: UInt32 = 0
        var count = 0
        for byte in letters.utf8 {
            guard byte >= 65, byte <= 90, count < 3 else { return nil }
            code = code << 8 | UInt32(byte)
            count += 1
        }
        guard count == 3 else { return nil }
        self.code = code
    }
}

extension Currency: CustomStringConvertible {
    /// The three letters, or an empty text for none.
    public var description: String {
        code == 0
            ? ""
            : String(decoding: [UInt8(code >> 16 & 255), UInt8(code >> 8 & 255), UInt8(code & 255)], as: UTF8.self)
    }
}

/// An exact amount of money in hundredths of one currency.
///
/// The sum of no money is a zero without a currency: it equals the zero of any currency and adds to any amount.
public struct Money: Hashable, Sendable {
    /// Hundredths, whatever the currency.
    public let minorUnits: Int64
    /// The currency, or none.
    public let currency: Currency

    /// An amount of `minorUnits` hundredths.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// The amount that `text` writes as `[-]digits[.d[d]] CUR`, or nil for any other text; a zero needs no currency.
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        var currency = Currency.none
        if let space = bytes.firstIndex(of: 32) {
            guard let named = Currency(String(decoding: bytes[(space + 1)...], as: UTF8.self)) else { return nil }
            currency = named
            bytes = bytes[..<space]
        }
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes = bytes.dropFirst() }
        var units: Int64 = 0
        var whole = 0
        var decimals = -1
        for byte in bytes {
            if byte == UInt8(ascii: "."), decimals < 0, whole > 0 {
                decimals = 0
                continue
            }
            guard byte >= 48, byte <= 57, decimals < 2 else { return nil }
            if decimals < 0 { whole += 1 } else { decimals += 1 }
            let (product, overflow) = units.multipliedReportingOverflow(by: 10)
            let (sum, overflowToo) = product.addingReportingOverflow(Int64(byte) - 48)
            guard !overflow, !overflowToo else { return nil }
            units = sum
        }
        guard whole > 0, decimals != 0 else { return nil }
        let missing: Int64 = decimals == 2 ? 1 : decimals == 1 ? 10 : 100
        let (scaled, overflow) = units.multipliedReportingOverflow(by: missing)
        guard !overflow, currency.code != 0 || scaled == 0 else { return nil }
        self.init(minorUnits: isNegative ? -scaled : scaled, currency: currency)
    }

    /// What amounts add up to, whatever their order: zero without a currency for none of them.
    ///
    /// - Returns: nil where the sum is beyond what an amount can be, or where amounts are in two currencies.
    @inlinable
    public static func sum(_ amounts: some Sequence<Money>) -> Money? {
        var units = Int128(0)
        var common = Currency.none
        for amount in amounts {
            units += Int128(amount.minorUnits)
            if amount.currency == common || amount == Money(minorUnits: 0, currency: .none) { continue }
            guard common == .none, units == Int128(amount.minorUnits) else { return nil }
            common = amount.currency
        }
        // The least number is how columns say that there is no amount.
        guard let sum = Int64(exactly: units), sum != .min else { return nil }
        return Money(minorUnits: sum, currency: common)
    }

    /// The currency that both amounts can be taken in, or nil if there are two.
    @inline(__always)
    func commonCurrency(_ other: Money) -> Currency? {
        if currency == other.currency { return currency }
        if currency.code == 0 { return minorUnits == 0 ? other.currency : nil }
        if other.currency.code == 0 { return other.minorUnits == 0 ? currency : nil }
        return nil
    }

    @inline(__always)
    func adding(_ other: Money) throws(EvaluationError) -> Money {
        guard let common = commonCurrency(other) else { return try raiseDifferent(other) }
        let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
        guard !overflow, sum != .min else { return try raise(.overflow) }
        return Money(minorUnits: sum, currency: common)
    }

    func negated() throws(EvaluationError) -> Money {
        guard minorUnits != .min else { throw .overflow }
        return Money(minorUnits: -minorUnits, currency: currency)
    }

    func multiplied(by factor: Int64) throws(EvaluationError) -> Money {
        let (product, overflow) = minorUnits.multipliedReportingOverflow(by: factor)
        guard !overflow, product != .min else { throw .overflow }
        return Money(minorUnits: product, currency: currency)
    }

    /// How many hundredths this amount is above the other one's: negative below, 0 for equal amounts.
    @inline(__always)
    func compared(to other: Money) throws(EvaluationError) -> Int {
        guard commonCurrency(other) != nil else { return try raiseDifferent(other) }
        return minorUnits < other.minorUnits ? -1 : minorUnits == other.minorUnits ? 0 : 1
    }

    @inline(never)
    private func raiseDifferent<Result>(_ other: Money) throws(EvaluationError) -> Result {
        throw .differentCurrencies(currency, other.currency)
    }
}

extension Money: CustomStringConvertible {
    /// The amount with two decimals and its currency, such as `10.00 EUR`.
    public var description: String {
        let magnitude = minorUnits.magnitude
        let digits = (minorUnits < 0 ? "-" : "") + String(magnitude / 100) + "." + padded(Int(magnitude % 100), 2)
        return currency.code == 0 ? digits : digits + " " + currency.description
    }
}
