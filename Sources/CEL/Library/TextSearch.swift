extension UnsafeBufferPointer<UInt8> {
    /// Where some bytes first stand from a position on, or nil; takes time linear in both, whatever they are.
    func first(_ part: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard part.count <= count - start else { return nil }
        guard let base = baseAddress, let wanted = part.baseAddress, part.count > 0 else { return start }
        if part.count > 16 { return firstByBorders(part, from: start) }
        let first = part[0]
        for position in start...(count - part.count) where base[position] == first {
            if compareBytes(base + position, wanted, part.count) == 0 { return position }
        }
        return nil
    }

    /// The same by the algorithm of Knuth, Morris and Pratt, which never looks at a byte again.
    private func firstByBorders(_ part: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: part.count) { borders in
            // How much of the part's beginning also stands at the end of its first n bytes, for each n.
            borders[0] = 0
            var length = 0
            for position in 1..<part.count {
                while length > 0, part[position] != part[length] { length = Int(borders[length - 1]) }
                if part[position] == part[length] { length += 1 }
                borders[position] = Int32(length)
            }
            length = 0
            for position in start..<count {
                while length > 0, self[position] != part[length] { length = Int(borders[length - 1]) }
                if self[position] == part[length] { length += 1 }
                if length == part.count { return position + 1 - length }
            }
            return nil
        }
    }
}

extension [UInt8] {
    /// Where some bytes first stand from a position on, or nil.
    func first(_ part: [UInt8], from start: Int = 0) -> Int? {
        withUnsafeBufferPointer { whole in part.withUnsafeBufferPointer { whole.first($0, from: start) } }
    }

    /// Where in UTF-8 the code point ends that begins at a position; at the end of the text, the end.
    func codePointEnd(_ start: Int) -> Int {
        var end = Swift.min(start + 1, count)
        while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// The text of a part of UTF-8 that begins and ends between code points.
    func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

/// A text whose positions count code points.
struct ScalarText {
    let bytes: [UInt8]
    /// How many code points there are.
    let count: Int

    init(_ text: String) {
        bytes = Array(text.utf8)
        count = Self.count(bytes[...])
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// Where a text first stands, at `start` or after it.
    func first(_ part: ScalarText, from start: Int) -> Int? {
        bytes.first(part.bytes, from: offset(start)).map { Self.count(bytes[..<$0]) }
    }

    /// Where a text last stands, at `end` or before it.
    func last(_ part: ScalarText, upTo end: Int) -> Int? {
        // Backwards it is the first.
        let reach = Swift.min(offset(end) + part.bytes.count, bytes.count)
        let found = [UInt8](bytes[..<reach].reversed()).first(part.bytes.reversed())
        return found.map { Self.count(bytes[..<(reach - $0 - part.bytes.count)]) }
    }

    /// The text between two positions.
    func text(_ range: Range<Int>) -> String {
        let start = offset(range.lowerBound)
        return bytes.text(start..<offset(range.upperBound - range.lowerBound, from: start))
    }

    /// The code points backwards.
    var reversed: String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var end = bytes.count
        while end > 0 {
            var start = end - 1
            while Self.continues(bytes[start]) { start -= 1 }
            for position in start..<end { result.append(bytes[position]) }
            end = start
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The byte at which the code point of a position begins, counted from one that begins at byte `start`.
    private func offset(_ position: Int, from start: Int = 0) -> Int {
        if count == bytes.count { return start + position }
        var (offset, left) = (start, position)
        while offset < bytes.count {
            if !Self.continues(bytes[offset]) {
                if left == 0 { break }
                left -= 1
            }
            offset += 1
        }
        return offset
    }

    private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 + (continues($1) ? 0 : 1) }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is white space, which for ASCII needs no table.
    var isBlank: Bool { isASCII ? value == 32 || value >= 9 && value <= 13 : properties.isWhitespace }
}
