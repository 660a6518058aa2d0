internal import CEL
internal import Glibc

/// The identifiers, names and words of a dossier, each kept once and known by a number.
///
/// Equal texts have equal numbers, so joins compare integers. A slot holds half of a text's hash beside its number, so
/// that a look-up reads no text but the one it finds.
final class SymbolPool {
    private let bytes = GrowableColumn<UInt8>(capacity: 4096)
    /// Where each text begins, and at last where the next would.
    private let starts = GrowableColumn<UInt32>(capacity: 512)
    /// The upper half of the hash and the number plus one; 0 is free.
    private let slots = GrowableColumn<UInt64>(capacity: 1024)
    /// The symbols of short texts met lately, by the texts themselves: most names recur within a few elements.
    private let recent: UnsafeMutablePointer<(key: UInt64, symbol: Int32)>
    private static let recentCount = 512
    /// Texts that wait to be looked up together, and their bytes.
    private let waiting: UnsafeMutablePointer<Waiting>
    private let waitingBytes = GrowableColumn<UInt8>(capacity: 4096)
    @exclusivity(unchecked) private var waitingCount = 0
    /// Keeps the compiler from leaving out what is read in advance.
    @exclusivity(unchecked) private var lastTouched: UInt64 = 0
    private static let waitingLimit = 64

    private struct Waiting {
        let hash: UInt64
        let start: Int
        let count: Int
        let column: UnsafeMutablePointer<ColumnHeader<Int32>>
        let row: Int32
        let isReference: Bool
    }

    /// How many symbols stay when the others are removed.
    private var permanentCount = 0

    init() {
        recent = .allocate(capacity: Self.recentCount)
        recent.initialize(repeating: (0, 0), count: Self.recentCount)
        waiting = .allocate(capacity: Self.waitingLimit)
        starts.append(0)
        slots.resize(to: 1024, filling: 0)
    }

    deinit {
        recent.deallocate()
        waiting.deallocate()
    }

    var count: Int { starts.count - 1 }

    @inline(__always) func text(_ symbol: Int32) -> TextSlice {
        let start = starts[Int(symbol)]
        return TextSlice(base: bytes.base + Int(start), count: Int(starts[Int(symbol) + 1] - start))
    }

    /// The number of `text`, which is added if it is new.
    func intern(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard let place = place(of: text) else { return find(text, Self.hash(text)) }
        if place.entry.pointee.key == place.key { return place.entry.pointee.symbol }
        let symbol = find(text, Self.hash(text))
        place.entry.pointee = (place.key, symbol)
        return symbol
    }

    /// Puts the number of `text`, or for a reference -2 minus it, into a row of a column: now if it was met lately, else
    /// with others, at the latest when they are `flush`ed.
    @inline(__always)
    func intern(
        _ text: UnsafeBufferPointer<UInt8>, into column: UnsafeMutablePointer<ColumnHeader<Int32>>, row: Int32,
        isReference: Bool
    ) {
        if let place = place(of: text), place.entry.pointee.key == place.key {
            let symbol = place.entry.pointee.symbol
            column.pointee.base[Int(row)] = isReference ? -2 - symbol : symbol
        } else {
            if waitingCount == Self.waitingLimit { flush() }
            (waiting + waitingCount).initialize(
                to: Waiting(
                    hash: Self.hash(text), start: waitingBytes.count, count: text.count, column: column, row: row,
                    isReference: isReference))
            waitingCount += 1
            if let base = text.baseAddress { waitingBytes.append(contentsOf: base, count: text.count) }
        }
    }

    /// Gives all texts that wait their numbers.
    func flush() {
        // What the look-ups will read of a table too large for any cache is asked for at once and comes side by side.
        let mask = slots.count - 1
        var touched: UInt64 = 0
        if mask > 0 {
            for index in 0..<waitingCount { touched |= slots[Int(truncatingIfNeeded: waiting[index].hash) & mask] }
        }
        lastTouched = touched
        for index in 0..<waitingCount {
            let entry = waiting[index]
            let text = UnsafeBufferPointer(start: UnsafePointer(waitingBytes.base + entry.start), count: entry.count)
            let symbol = find(text, entry.hash)
            if let place = place(of: text) { place.entry.pointee = (place.key, symbol) }
            entry.column.pointee.base[Int(entry.row)] = entry.isReference ? -2 - symbol : symbol
        }
        waitingCount = 0
        waitingBytes.removeAll()
    }

    /// Where a short text would be among those met lately, and the word that stands for it; nil for other texts.
    @inline(__always)
    private func place(
        of text: UnsafeBufferPointer<UInt8>
    ) -> (entry: UnsafeMutablePointer<(key: UInt64, symbol: Int32)>, key: UInt64)? {
        guard (1...8).contains(text.count), let base = text.baseAddress else { return nil }
        let key = Self.key(base, text.count)
        return (recent + Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55), key)
    }

    /// A word for a text of one to eight bytes, different for different texts: shorter ones have their length on top,
    /// where longer ones have a character.
    @inline(__always)
    private static func key(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(base)
        if count == 8 { return raw.loadUnaligned(as: UInt64.self) }
        var key: UInt64
        if count >= 4 {
            let low = UInt64(raw.loadUnaligned(as: UInt32.self))
            let high = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            key = low | high << UInt64(8 * (count - 4))
        } else {
            key = UInt64(base[0]) | UInt64(base[count / 2]) << UInt64(8 * (count / 2))
            key |= UInt64(base[count - 1]) << UInt64(8 * (count - 1))
        }
        return key | UInt64(count) << 56
    }

    private func find(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32 {
        let base = text.baseAddress ?? UnsafePointer(bytes.base)
        if slots.count * 3 < starts.count * 4 { rehash() }
        let mask = slots.count - 1
        let tag = hash & Self.tagBits
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let known = slots[slot]
            if known & Self.tagBits == tag {
                let symbol = Int32(truncatingIfNeeded: (known & ~Self.tagBits) - 1)
                let found = self.text(symbol)
                if found.count == text.count, memcmp(found.base, base, text.count) == 0 { return symbol }
            }
            slot = (slot + 1) & mask
        }
        let symbol = count
        bytes.append(contentsOf: base, count: text.count)
        starts.append(UInt32(bytes.count))
        slots[slot] = tag | UInt64(symbol + 1)
        return Int32(truncatingIfNeeded: symbol)
    }

    func intern(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { intern($0) }
    }

    /// The number of a word that stays known from dossier to dossier; to be asked for before the first is read.
    func permanent(_ word: String) -> Int32 {
        let symbol = intern(word)
        permanentCount = max(permanentCount, Int(symbol) + 1)
        return symbol
    }

    /// The number of a word that stays known, which it is made if nothing is read yet; nil for other words after that.
    func permanentNumber(_ word: String) -> Int32? {
        if count == permanentCount { return permanent(word) }
        return (0..<Int32(permanentCount)).first { text($0).string == word }
    }

    /// The texts for expressions.
    var symbols: Symbols {
        Symbols(
            text: unsafelySendable { self.text($0) },
            number: unsafelySendable { self.permanentNumber($0) })
    }

    /// Forgets all but the permanent symbols.
    func removeAll() {
        waitingCount = 0
        waitingBytes.removeAll()
        if count == permanentCount { return }
        recent.update(repeating: (0, 0), count: Self.recentCount)
        starts.resize(to: permanentCount + 1, filling: 0)
        bytes.resize(to: Int(starts[permanentCount]), filling: 0)
        slots.removeAll()
        slots.resize(to: 1024, filling: 0)
        enterAll()
    }

    /// Gives back what only look-ups need, until the next one.
    func releaseSlots() {
        slots.release()
    }

    private func rehash() {
        var size = 1024
        while size < starts.count * 2 { size *= 2 }
        slots.removeAll()
        slots.resize(to: size, filling: 0)
        enterAll()
    }

    private func enterAll() {
        let mask = slots.count - 1
        for symbol in 0..<count {
            let known = text(Int32(symbol))
            let hash = Self.hash(known.base, known.count)
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = hash & Self.tagBits | UInt64(symbol + 1)
        }
    }

    private static let tagBits: UInt64 = 0xFFFF_FFFF_0000_0000

    /// Mixes eight bytes at a time by multiplication.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        text.baseAddress.map { hash($0, text.count) } ?? 0
    }

    @inline(__always)
    private static func hash(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(base)
        var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
        var position = 0
        while position + 8 <= count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash >> 32
            position += 8
        }
        if position < count {
            var tail: UInt64 = 0
            if count - position >= 4 {
                tail = UInt64(raw.loadUnaligned(fromByteOffset: position, as: UInt32.self))
                position += 4
            }
            while position < count {
                tail = tail << 8 | UInt64(raw.load(fromByteOffset: position, as: UInt8.self))
                position += 1
            }
            hash = (hash ^ tail) &* 0xD6E8_FEB8_6659_FD93
            hash ^= hash >> 32
        }
        return hash &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29
    }
}
