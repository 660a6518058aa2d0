internal import Encodings

/// An address of the Internet Protocol, version 4 or 6.
struct IPAddress: Hashable, Sendable {
    let high: UInt64
    let low: UInt64
    let isVersion4: Bool

    /// The address that a text writes. Zones are refused, and version 6 that ends in dotted form stands for no version 4.
    init?(_ text: String) {
        guard text.utf8.count <= 39 else { return nil }
        if text.utf8.contains(UInt8(ascii: ":")) {
            guard let (high, low) = Self.version6(text) else { return nil }
            (self.high, self.low, isVersion4) = (high, low, false)
        } else {
            guard let low = Self.version4(text) else { return nil }
            (high, self.low, isVersion4) = (0, low, true)
        }
    }

    init(high: UInt64, low: UInt64, isVersion4: Bool) {
        (self.high, self.low, self.isVersion4) = (high, low, isVersion4)
    }

    private static func version4(_ text: String) -> UInt64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var value: UInt64 = 0
        for part in parts {
            guard part.utf8.count <= 3, part.utf8.allSatisfy(isDigit), let number = UInt64(part), number < 256,
                part == "0" || part.first != "0"
            else { return nil }
            value = value << 8 | number
        }
        return value
    }

    private static func version6(_ text: String) -> (UInt64, UInt64)? {
        var isDotted = false
        func groups(_ half: Substring) -> [UInt64]? {
            if half.isEmpty { return [] }
            var result: [UInt64] = []
            for part in half.split(separator: ":", omittingEmptySubsequences: false) {
                // The last two groups may be written as an address of version 4.
                if part.utf8.contains(UInt8(ascii: ".")) {
                    guard part.endIndex == text.endIndex, let low = version4(String(part)) else { return nil }
                    isDotted = true
                    result += [low >> 16, low & 0xFFFF]
                    continue
                }
                guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHexDigit),
                    let number = UInt64(part, radix: 16)
                else { return nil }
                result.append(number)
            }
            return result
        }
        var all: [UInt64]
        if let gap = text.firstRange(of: "::") {
            guard let before = groups(text[..<gap.lowerBound]), let after = groups(text[gap.upperBound...]),
                before.count + after.count < 8
            else { return nil }
            all = before + Array(repeating: 0, count: 8 - before.count - after.count) + after
        } else {
            guard let exact = groups(text[...]), exact.count == 8 else { return nil }
            all = exact
        }
        // Mapped addresses are written in hexadecimal or not at all, as the conformance suite expects.
        if isDotted, all[..<5].allSatisfy({ $0 == 0 }), all[5] == 0xFFFF { return nil }
        return (all[..<4].reduce(0) { $0 << 16 | $1 }, all[4...].reduce(0) { $0 << 16 | $1 })
    }

    /// The version 4 address that a version 6 address stands for, or the address itself.
    var unmapped: IPAddress {
        !isVersion4 && high == 0 && low >> 32 == 0xFFFF
            ? IPAddress(high: 0, low: low & 0xFFFF_FFFF, isVersion4: true) : self
    }

    var isUnspecified: Bool { high == 0 && low == 0 }
    var isLoopback: Bool {
        let plain = unmapped
        return plain.isVersion4 ? plain.low >> 24 == 127 : high == 0 && low == 1
    }
    var isMulticast: Bool {
        let plain = unmapped
        return plain.isVersion4 ? plain.low >> 28 == 0xE : high >> 56 == 0xFF
    }
    var isLinkLocalUnicast: Bool {
        let plain = unmapped
        return plain.isVersion4 ? plain.low >> 16 == 0xA9FE : high >> 54 == 0x3FA
    }
    var isLinkLocalMulticast: Bool {
        let plain = unmapped
        return plain.isVersion4 ? plain.low >> 8 == 0xE00000 : high >> 48 & 0xFF0F == 0xFF02
    }
    var isGlobalUnicast: Bool {
        let plain = unmapped
        return !(plain.isVersion4 && plain.low == 0xFFFF_FFFF) && !isUnspecified && !isLoopback && !isMulticast
            && !isLinkLocalUnicast
    }

    /// The address with all bits after the first `length` cleared.
    func masked(_ length: Int) -> IPAddress {
        if isVersion4 {
            return IPAddress(high: 0, low: low & (0xFFFF_FFFF << UInt64(32 - length) & 0xFFFF_FFFF), isVersion4: true)
        }
        let upper = length >= 64 ? high : high & ~(UInt64.max >> UInt64(length))
        let lower = length <= 64 ? 0 : length == 128 ? low : low & ~(UInt64.max >> UInt64(length - 64))
        return IPAddress(high: upper, low: lower, isVersion4: false)
    }
}

extension IPAddress: CustomStringConvertible {
    /// The canonical form: the longest run of zero groups shortened to `::`, in small letters.
    var description: String {
        if isVersion4 { return [24, 16, 8, 0].map { String(low >> $0 & 255) }.joined(separator: ".") }
        let groups = [48, 32, 16, 0].map { high >> $0 & 0xFFFF } + [48, 32, 16, 0].map { low >> $0 & 0xFFFF }
        var best = (start: 0, count: 0)
        var start = 0
        while start < 8 {
            var end = start
            while end < 8, groups[end] == 0 { end += 1 }
            if end - start > best.count { best = (start, end - start) }
            start = max(end, start + 1)
        }
        let texts = groups.map { String($0, radix: 16) }
        guard best.count > 1 else { return texts.joined(separator: ":") }
        return texts[..<best.start].joined(separator: ":") + "::"
            + texts[(best.start + best.count)...].joined(separator: ":")
    }
}

/// A block of addresses that share their first bits.
struct IPBlock: Hashable, Sendable {
    let address: IPAddress
    let length: Int

    init?(_ text: String) {
        guard text.utf8.count <= 43 else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = IPAddress(String(parts[0])), (1...3).contains(parts[1].utf8.count),
            parts[1].utf8.allSatisfy(isDigit), parts[1] == "0" || parts[1].first != "0",
            let length = Int(parts[1]), length <= (address.isVersion4 ? 32 : 128)
        else { return nil }
        self.init(address: address, length: length)
    }

    init(address: IPAddress, length: Int) {
        (self.address, self.length) = (address, length)
    }

    /// The block whose address has no bits but those that all addresses of the block share.
    var masked: IPBlock { IPBlock(address: address.masked(length), length: length) }

    func contains(_ other: IPAddress) -> Bool {
        other.isVersion4 == address.isVersion4 && other.masked(length) == address.masked(length)
    }

    func contains(_ other: IPBlock) -> Bool { other.length >= length && contains(other.address) }
}

extension IPBlock: CustomStringConvertible {
    var description: String { "\(address)/\(length)" }
}
