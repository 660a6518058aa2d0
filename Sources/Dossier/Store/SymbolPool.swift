internal import CEL

/// The identifiers, names and words of a dossier, each kept once and known by a number.
///
/// Equal texts have equal numbers, so joins compare integers. Open addressing over the bytes' hash.
final class SymbolPool {
    private let bytes = GrowableColumn<UInt8>(capacity: 4096)
    private let starts = GrowableColumn<UInt32>(capacity: 512)
    private var slots: [Int32]

    init() { slots = Array(repeating: -1, count: 1024) }

    var count: Int { starts.count }

    func text(_ symbol: Int32) -> TextSlice {
        let start = Int(starts[Int(symbol)])
        let end = Int(symbol) + 1 < starts.count ? Int(starts[Int(symbol) + 1]) : bytes.count
        return TextSlice(base: UnsafePointer(bytes.header.pointee.base + start), count: end - start)
    }

    /// The number of `text`, which is added if it is new.
    func intern(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        if starts.count * 2 >= slots.count { rehash() }
        let mask = slots.count - 1
        var slot = Self.hash(text) & mask
        while slots[slot] >= 0 {
            if equals(slots[slot], text) { return slots[slot] }
            slot = (slot + 1) & mask
        }
        let symbol = Int32(starts.count)
        starts.append(UInt32(bytes.count))
        if let base = text.baseAddress { bytes.append(contentsOf: base, count: text.count) }
        slots[slot] = symbol
        return symbol
    }

    func intern(_ text: String) -> Int32 {
        var text = text
        return text.withUTF8 { intern($0) }
    }

    func removeAll() {
        bytes.removeAll()
        starts.removeAll()
        for index in slots.indices { slots[index] = -1 }
    }

    private func equals(_ symbol: Int32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let known = self.text(symbol)
        guard known.count == text.count else { return false }
        return UnsafeBufferPointer(start: known.base, count: known.count).elementsEqual(text)
    }

    private func rehash() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for symbol in 0..<Int32(starts.count) {
            let known = text(symbol)
            var slot = Self.hash(UnsafeBufferPointer(start: known.base, count: known.count)) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = symbol
        }
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash ^= hash >> 29
        return Int(truncatingIfNeeded: hash & 0x7fff_ffff_ffff_ffff)
    }
}
