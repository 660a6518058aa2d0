internal import CEL
internal import Glibc

/// The identifiers, names and words of a dossier, each kept once and known by a number.
///
/// Equal texts have equal numbers, so joins compare integers. A slot holds a short text itself, so that a look-up reads
/// nothing else. Slots are in the order of the texts' hashes, so that a larger table is filled from its beginning to its
/// end.
final class SymbolPool {
    private let bytes = GrowableColumn<UInt8>(capacity: 4096)
    /// Where each text begins, and at last where the next would.
    private let starts = GrowableColumn<UInt32>(capacity: 512)
    @exclusivity(unchecked) private var slots = SymbolPool.allocate(SymbolPool.smallestBits)
    /// How many bits of a hash say where its slot is.
    @exclusivity(unchecked) private var slotBits = SymbolPool.smallestBits
    private static let smallestBits: UInt64 = 10
    /// The symbols of texts met lately: most names recur within a few elements.
    private let recent: UnsafeMutablePointer<Slot>
    private static let recentBits: UInt64 = 9
    /// Texts that wait to be looked up together, and their bytes.
    private let waiting: UnsafeMutablePointer<Waiting>
    private let waitingBytes = GrowableColumn<UInt8>(capacity: 4096)
    @exclusivity(unchecked) private var waitingCount = 0
    private static let waitingLimit = 64
    /// Keeps the compiler from leaving out what is read in advance.
    @exclusivity(unchecked) private var lastTouched: UInt64 = 0
    /// How many symbols stay when the others are removed.
    private var permanentCount = 0

    /// A text's word and its symbol; zero where there is none.
    private struct Slot: BitwiseCopyable {
        var key: UInt64 = 0
        var symbol: Int32 = 0
    }

    private struct Waiting {
        let key: UInt64
        let start: Int
        let count: Int
        let column: UnsafeMutablePointer<ColumnHeader<Int32>>
        let row: Int32
        let isReference: Bool
    }

    init() {
        recent = .allocate(capacity: 1 << Int(Self.recentBits))
        recent.initialize(repeating: Slot(), count: 1 << Int(Self.recentBits))
        waiting = .allocate(capacity: Self.waitingLimit)
        starts.append(0)
    }

    deinit {
        releaseSlots()
        recent.deallocate()
        waiting.deallocate()
    }

    var count: Int { starts.count - 1 }

    @inline(__always) func text(_ symbol: Int32) -> TextSlice {
        let start = starts[Int(symbol)]
        return TextSlice(base: bytes.base + Int(start), count: Int(starts[Int(symbol) + 1] - start))
    }

    /// The number of `text`, which is added if it is new.
    func intern(_ text: Bytes) -> Int32 {
        let key = Self.key(text)
        return recentSymbol(text, key) ?? find(text, key)
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
        // Once a dossier is loaded, threads ask side by side.
        if count == permanentCount, slotCount > 0 { return permanent(word) }
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
        if count == permanentCount, slotCount > 0 { return }
        recent.update(repeating: Slot(), count: 1 << Int(Self.recentBits))
        starts.resize(to: permanentCount + 1, filling: 0)
        bytes.resize(to: Int(starts[permanentCount]), filling: 0)
        enterAll()
    }

    /// Gives back what only look-ups need, until the next dossier.
    func releaseSlots() {
        ColumnMemory.free(slots, slotCount * MemoryLayout<Slot>.stride)
        slotBits = 0
        slots = Self.allocate(slotBits)
    }

    // MARK: - Texts that wait

    /// Puts the number of `text`, or for a reference -2 minus it, into a row of a column: now if it was met lately, else
    /// with others, at the latest when they are `flush`ed.
    @inline(__always)
    func intern(
        _ text: Bytes, into column: UnsafeMutablePointer<ColumnHeader<Int32>>, row: Int32, isReference: Bool
    ) {
        let key = Self.key(text)
        if let symbol = recentSymbol(text, key) {
            column.pointee.base[Int(row)] = isReference ? -2 - symbol : symbol
            return
        }
        if waitingCount == Self.waitingLimit { flush() }
        (waiting + waitingCount).initialize(
            to: Waiting(
                key: key, start: waitingBytes.count, count: text.count, column: column, row: row,
                isReference: isReference))
        waitingCount += 1
        if let base = text.baseAddress { waitingBytes.append(contentsOf: base, count: text.count) }
    }

    /// Gives all texts that wait their numbers.
    func flush() {
        // The slots of a table too large for any cache are asked for at once, and come side by side.
        var touched: UInt64 = 0
        for index in 0..<waitingCount { touched |= slots[home(Self.hash(waiting[index].key))].key }
        lastTouched = touched
        for index in 0..<waitingCount {
            let entry = waiting[index]
            let text = Bytes(start: UnsafePointer(waitingBytes.base + entry.start), count: entry.count)
            let symbol = find(text, entry.key)
            entry.column.pointee.base[Int(entry.row)] = entry.isReference ? -2 - symbol : symbol
        }
        waitingCount = 0
        waitingBytes.removeAll()
    }

    // MARK: - Look-up

    /// The symbol of a text if it was met lately.
    @inline(__always)
    private func recentSymbol(_ text: Bytes, _ key: UInt64) -> Int32? {
        let known = recent[Int(truncatingIfNeeded: Self.hash(key) >> (64 - Self.recentBits))]
        return known.key == key && (text.count <= 8 || equals(known.symbol, text)) ? known.symbol : nil
    }

    private func find(_ text: Bytes, _ key: UInt64) -> Int32 {
        if slotCount * 3 < starts.count * 4 { grow() }
        let hash = Self.hash(key)
        var slot = home(hash)
        while slots[slot].key != 0, slots[slot].key != key || text.count > 8 && !equals(slots[slot].symbol, text) {
            slot = (slot + 1) & (slotCount - 1)
        }
        if slots[slot].key == 0 {
            slots[slot] = Slot(key: key, symbol: Int32(truncatingIfNeeded: count))
            if let base = text.baseAddress { bytes.append(contentsOf: base, count: text.count) }
            starts.append(UInt32(bytes.count))
        }
        recent[Int(truncatingIfNeeded: hash >> (64 - Self.recentBits))] = slots[slot]
        return slots[slot].symbol
    }

    private func equals(_ symbol: Int32, _ text: Bytes) -> Bool {
        let known = self.text(symbol)
        return known.count == text.count && memcmp(known.base, text.baseAddress ?? known.base, text.count) == 0
    }

    @inline(__always) private var slotCount: Int { slotBits > 0 ? 1 << Int(slotBits) : 0 }

    /// The first slot that a hash may have, which begins a line of the processor's cache: look-ups seldom need another.
    @inline(__always) private func home(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash >> (64 - slotBits)) & ~3
    }

    private func enter(_ entry: Slot) {
        var slot = home(Self.hash(entry.key))
        while slots[slot].key != 0 { slot = (slot + 1) & (slotCount - 1) }
        slots[slot] = entry
    }

    /// Fills a table that is large enough with all symbols.
    private func enterAll() {
        var bits = Self.smallestBits
        while 1 << Int(bits) < starts.count * 2 { bits += 1 }
        releaseSlots()
        slotBits = bits
        slots = Self.allocate(bits)
        for symbol in 0..<Int32(count) {
            let text = text(symbol)
            enter(Slot(key: Self.key(Bytes(start: text.base, count: text.count)), symbol: symbol))
        }
    }

    /// Doubles the table.
    private func grow() {
        guard slotCount > 0 else { return enterAll() }
        let (old, oldCount) = (slots, slotCount)
        slotBits += 1
        slots = Self.allocate(slotBits)
        for index in 0..<oldCount where old[index].key != 0 { enter(old[index]) }
        ColumnMemory.free(old, oldCount * MemoryLayout<Slot>.stride)
    }

    private static func allocate(_ bits: UInt64) -> UnsafeMutablePointer<Slot> {
        let memory = ColumnMemory.allocate(MemoryLayout<Slot>.stride << Int(bits)).assumingMemoryBound(to: Slot.self)
        memory.initialize(repeating: Slot(), count: 1 << Int(bits))
        return memory
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 { (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15 }

    /// A word for a text: one of one to eight bytes has a word of its own, longer ones may share theirs.
    ///
    /// The highest byte of a shorter text's word is its length, where a text of eight bytes has a character; that of
    /// other texts is 0.
    @inline(__always)
    private static func key(_ text: Bytes) -> UInt64 {
        let count = text.count
        guard (1...8).contains(count), let base = text.baseAddress else { return longKey(text) }
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

    /// Mixes eight bytes at a time by multiplication, the last eight at the end.
    private static func longKey(_ text: Bytes) -> UInt64 {
        guard text.count > 8, let base = text.baseAddress else { return 2 }
        let raw = UnsafeRawPointer(base)
        var key = UInt64(text.count)
        var position = 0
        while position < text.count {
            let word = raw.loadUnaligned(fromByteOffset: min(position, text.count - 8), as: UInt64.self)
            key = (key ^ word) &* 0xD6E8_FEB8_6659_FD93
            key ^= key >> 32
            position += 8
        }
        return key >> 8 | 1
    }
}
