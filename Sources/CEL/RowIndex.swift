internal import Glibc
internal import Synchronization

@inline(__always)
func compareBytes(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    memcmp(left, right, count)
}

/// The indexes of the data that a host has loaded, shared by its frames.
///
/// An index is built when an expression first needs it. The host calls `reset` when it loads other data.
public final class IndexCache: Sendable {
    private let indexes = Mutex<[Int: RowIndex]>([:])
    private let resets = Atomic<Int>(0)

    /// A cache without indexes.
    public init() {}

    /// Forgets all indexes, because the data changed. No evaluation may be running.
    public func reset() {
        indexes.withLock { $0.removeAll() }
        resets.add(1, ordering: .releasing)
    }

    var generation: Int { resets.load(ordering: .acquiring) }

    /// The index of a number, built under the lock so that it is built once.
    func index(_ number: Int, build: () -> RowIndex) -> RowIndex {
        indexes.withLock { known in
            if let index = known[number] { return index }
            let index = build()
            known[number] = index
            return index
        }
    }
}

/// The rows of a record type by the value of one of their fields, in the order of the rows.
///
/// Nothing changes after it is built, so threads may share it.
final class RowIndex: @unchecked Sendable {
    private let offsets: UnsafeMutablePointer<Int32>
    private let rows: UnsafeMutablePointer<Int32>
    private let keys: Keys
    /// Rows that have no value.
    let absent: Int

    private enum Keys {
        /// The group of a key is the key minus the first one.
        case dense(first: Int64, count: Int)
        case hashedWords(groups: [Int64: Int32])
        case hashedTexts(table: [Int32], texts: [TextSlice])
    }

    deinit {
        offsets.deallocate()
        rows.deallocate()
    }

    /// An index by words; the rows without a value have `Int64.min`.
    init(words: [Int64]) {
        var low = Int64.max
        var high = Int64.min
        var absent = 0
        for word in words {
            if word == .min {
                absent += 1
                continue
            }
            if word < low { low = word }
            if word > high { high = word }
        }
        self.absent = absent
        var groups = [Int32](repeating: -1, count: words.count)
        var groupCount = 0
        let (span, overflow) = high.subtractingReportingOverflow(low)
        if absent == words.count {
            keys = .dense(first: 0, count: 0)
        } else if !overflow, span < Int64(words.count) * 4 + 1024 {
            groupCount = Int(span) + 1
            keys = .dense(first: low, count: groupCount)
            for (row, word) in words.enumerated() where word != .min { groups[row] = Int32(word - low) }
        } else {
            var numbers: [Int64: Int32] = [:]
            numbers.reserveCapacity(words.count)
            for (row, word) in words.enumerated() where word != .min {
                if let group = numbers[word] {
                    groups[row] = group
                } else {
                    groups[row] = Int32(numbers.count)
                    numbers[word] = groups[row]
                }
            }
            groupCount = numbers.count
            keys = .hashedWords(groups: numbers)
        }
        (offsets, rows) = Self.sort(groups, groupCount)
    }

    /// An index by texts, which must stay where they are as long as the index is used.
    init(texts: [TextSlice?]) {
        var capacity = 16
        while capacity < texts.count * 2 { capacity *= 2 }
        var table = [Int32](repeating: -1, count: capacity)
        var representatives: [TextSlice] = []
        var groups = [Int32](repeating: -1, count: texts.count)
        var absent = 0
        for (row, text) in texts.enumerated() {
            guard let text else {
                absent += 1
                continue
            }
            var place = Self.hash(text) & (capacity - 1)
            while table[place] >= 0, !representatives[Int(table[place])].isSame(as: text) {
                place = (place + 1) & (capacity - 1)
            }
            if table[place] < 0 {
                table[place] = Int32(representatives.count)
                representatives.append(text)
            }
            groups[row] = table[place]
        }
        self.absent = absent
        keys = .hashedTexts(table: table, texts: representatives)
        (offsets, rows) = Self.sort(groups, representatives.count)
    }

    /// A counting sort of rows by their groups; group -1 is left out.
    private static func sort(
        _ groups: [Int32], _ count: Int
    ) -> (UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>) {
        let offsets = UnsafeMutablePointer<Int32>.allocate(capacity: count + 2)
        offsets.initialize(repeating: 0, count: count + 2)
        for group in groups where group >= 0 { offsets[Int(group) + 2] += 1 }
        for group in 1...(count + 1) { offsets[group] += offsets[group - 1] }
        let rows = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, groups.count))
        rows.initialize(repeating: 0, count: max(1, groups.count))
        for (row, group) in groups.enumerated() where group >= 0 {
            rows[Int(offsets[Int(group) + 1])] = Int32(row)
            offsets[Int(group) + 1] += 1
        }
        return (offsets, rows)
    }

    private static func hash(_ text: TextSlice) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
    }

    func matches(_ word: Int64) -> Rows {
        switch keys {
        case .dense(let first, let count):
            let (offset, overflow) = word.subtractingReportingOverflow(first)
            guard !overflow, offset >= 0, offset < count else { return Rows(start: 0, count: 0) }
            return group(Int(offset))
        case .hashedWords(let groups):
            return groups[word].map { group(Int($0)) } ?? Rows(start: 0, count: 0)
        case .hashedTexts: return Rows(start: 0, count: 0)
        }
    }

    func matches(_ text: TextSlice) -> Rows {
        guard case .hashedTexts(let table, let texts) = keys else { return Rows(start: 0, count: 0) }
        var place = Self.hash(text) & (table.count - 1)
        while table[place] >= 0 {
            if texts[Int(table[place])].isSame(as: text) { return group(Int(table[place])) }
            place = (place + 1) & (table.count - 1)
        }
        return Rows(start: 0, count: 0)
    }

    private func group(_ number: Int) -> Rows {
        let start = offsets[number]
        return Rows(indices: UnsafePointer(rows + Int(start)), count: offsets[number + 1] - start)
    }
}

extension Rows {
    /// Of these rows, which ascend, those that lie in a contiguous run.
    func within(_ run: Rows) -> Rows {
        guard let indices, count > 0 else { return self }
        func position(of row: Int32) -> Int32 {
            var (low, high) = (Int32(0), count)
            while low < high {
                let middle = (low + high) / 2
                if indices[Int(middle)] < row { low = middle + 1 } else { high = middle }
            }
            return low
        }
        if indices[0] >= run.start, indices[Int(count) - 1] < run.start + run.count { return self }
        let first = position(of: run.start)
        return Rows(indices: indices + Int(first), count: position(of: run.start + run.count) - first)
    }
}
