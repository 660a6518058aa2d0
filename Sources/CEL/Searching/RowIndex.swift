/// The rows of a record type by the words of some of their keys, in the order of the rows.
///
/// Rows lie in buckets, so a look-up may yield rows of other keys too, but never misses one. Nothing changes after an
/// index is built, so threads may share it.
final class RowIndex: @unchecked Sendable {
    /// The rows of each bucket begin where those of the one before end.
    private let starts: UnsafeMutablePointer<Int32>
    private let rows: UnsafeMutablePointer<Int32>
    private let bucketCount: Int
    /// The word of the first bucket, where buckets are words; nil where words are hashed.
    private let first: Int64?
    /// The keys that can tell rows apart: those without a value in some rows, which nothing guards, cannot.
    private let used: [Int]

    deinit {
        starts.deallocate()
        rows.deallocate()
    }

    /// Whether the first key is the only one that tells rows apart.
    let usesFirstOnly: Bool

    /// An index of the rows of a record type by its keys. Rows without a value of a guarded key are left out.
    init(_ source: Compiler.IndexSource, _ frame: Frame) {
        let (count, keys, guards, place) = (Int(source.table.rowCount()), source.keys, source.guards, source.place)
        var words: [Int64] = []
        var used: [Int] = []
        for key in keys.indices {
            let code = keys[key].run
            let own = [Int64](unsafeUninitializedCapacity: count) { memory, filled in
                for row in 0..<count {
                    frame.words[place] = Int64(row)
                    memory[row] = code(frame)
                }
                filled = count
            }
            guard guards[key] || !own.contains(.min) else { continue }
            if used.isEmpty {
                words = own
            } else {
                for row in 0..<count { words[row] = Self.combine(words[row], own[row]) }
            }
            used.append(key)
        }
        usesFirstOnly = used == [0]
        self.used = used
        guard !used.isEmpty else {
            (first, bucketCount) = (0, 0)
            (starts, rows) = (.allocate(capacity: 1), .allocate(capacity: 1))
            return
        }
        var (low, high) = (Int64.max, Int64.min)
        for word in words where word != .min {
            low = min(low, word)
            high = max(high, word)
        }
        let (span, overflow) = high.subtractingReportingOverflow(low)
        if low > high {
            (first, bucketCount) = (0, 0)
        } else if !overflow, span < Int64(count) * 2 + 1024 {
            (first, bucketCount) = (low, Int(span) + 1)
        } else {
            var buckets = 16
            while buckets < count { buckets *= 2 }
            (first, bucketCount) = (nil, buckets)
        }
        starts = .allocate(capacity: bucketCount + 2)
        starts.initialize(repeating: 0, count: bucketCount + 2)
        rows = .allocate(capacity: max(1, count))
        for word in words where word != .min { starts[bucket(word) + 2] += 1 }
        if bucketCount > 0 { for bucket in 1...bucketCount { starts[bucket + 1] += starts[bucket] } }
        for (row, word) in words.enumerated() where word != .min {
            let place = bucket(word) + 1
            rows[Int(starts[place])] = Int32(row)
            starts[place] += 1
        }
    }

    /// The word by which rows are found, made of the words that `word` gives for the keys; `Int64.min` where only a scan
    /// can tell.
    func word(_ word: (_ key: Int) -> Int64) -> Int64 {
        guard let first = used.first else { return .min }
        return used.dropFirst().reduce(word(first)) { Self.combine($0, word($1)) }
    }

    /// The rows that may have a word; nil where only a scan can tell.
    @inline(__always)
    func rows(of wanted: Int64) -> Rows? {
        guard wanted != .min else { return nil }
        let bucket = bucket(wanted)
        guard bucket >= 0, bucket < bucketCount else { return Rows(start: 0, count: 0) }
        let start = starts[bucket]
        return Rows(indices: UnsafePointer(rows + Int(start)), count: starts[bucket + 1] - start)
    }

    /// The bucket of a word; outside of all where words are buckets and it is none of them.
    @inline(__always)
    private func bucket(_ word: Int64) -> Int {
        if let first {
            let (bucket, overflow) = word.subtractingReportingOverflow(first)
            return overflow ? -1 : Int(bucket)
        }
        return Int(truncatingIfNeeded: Self.mix(UInt64(bitPattern: word)) >> 20) & (bucketCount - 1)
    }

    /// One word for two; absent if one is.
    private static func combine(_ left: Int64, _ right: Int64) -> Int64 {
        if left == .min || right == .min { return .min }
        return Int64(bitPattern: mix(UInt64(bitPattern: left)) ^ UInt64(bitPattern: right) &* 0xD6E8_FEB8_6659_FD93)
    }

    private static func mix(_ word: UInt64) -> UInt64 {
        let mixed = (word ^ word >> 32) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 29
    }

    /// A word that stands for a text.
    static func word(of text: UnsafeBufferPointer<UInt8>) -> Int64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return max(.min + 1, Int64(bitPattern: hash))
    }
}
