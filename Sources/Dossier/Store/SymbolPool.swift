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
    /// How many symbols stay when the others are removed.
    private var permanentCount = 0

    init() {
        starts.append(0)
        slots.resize(to: 1024, filling: 0)
    }

    var count: Int { starts.count - 1 }

    @inline(__always) func text(_ symbol: Int32) -> TextSlice {
        let start = starts[Int(symbol)]
        return TextSlice(base: bytes.base + Int(start), count: Int(starts[Int(symbol) + 1] - start))
    }

    /// The number of `text`, which is added if it is new.
    func intern(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        let base = text.baseAddress ?? UnsafePointer(bytes.base)
        if slots.count * 3 < starts.count * 4 { rehash() }
        let hash = Self.hash(base, text.count)
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

    /// Forgets all but the permanent symbols.
    func removeAll() {
        if count == permanentCount { return }
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
