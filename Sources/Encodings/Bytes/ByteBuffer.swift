internal import Glibc

/// Bytes in one run of memory that grows; to add some costs a comparison and a copy.
package struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    package private(set) var count = 0

    /// An empty buffer with room for `capacity` bytes.
    package init(capacity: Int = 0) {
        self.capacity = max(capacity, 256)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// What has been added.
    package var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        base[count] = byte
        count += 1
    }

    @inline(__always)
    package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if capacity - count < bytes.count { grow(by: bytes.count) }
        guard let source = bytes.baseAddress else { return }
        (base + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    package mutating func append(repeating byte: UInt8, count repeats: Int) {
        if capacity - count < repeats { grow(by: repeats) }
        (base + count).update(repeating: byte, count: repeats)
        count += repeats
    }

    @inline(__always)
    package mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    package mutating func append(utf8 text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Adds the decimal digits of a number.
    package mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var (rest, length) = (number.magnitude, 0)
        repeat {
            (rest, length) = (rest / 10, length + 1)
        } while rest > 0
        if capacity - count < length { grow(by: length) }
        rest = number.magnitude
        for position in stride(from: count + length - 1, through: count, by: -1) {
            base[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += length
    }

    /// Makes the lines from `start` on one line: a line break and the blanks behind it become one blank behind a comma, and
    /// nothing elsewhere.
    package mutating func joinLines(from start: Int) {
        var (read, written) = (start, start)
        while read < count {
            let lineEnd = memchr(base + read, 0x0A, count - read)
            let end = lineEnd.map { base.distance(to: $0.assumingMemoryBound(to: UInt8.self)) } ?? count
            memmove(base + written, base + read, end - read)
            written += end - read
            guard lineEnd != nil else { break }
            read = end + 1
            while read < count && base[read] == 0x20 { read += 1 }
            if base[written - 1] == UInt8(ascii: ",") {
                base[written] = 0x20
                written += 1
            }
        }
        count = written
    }

    /// Takes back what was added since `count` was `earlier`.
    package mutating func removeAll(from earlier: Int) { count = earlier }

    @inline(never)
    private mutating func grow(by more: Int) {
        capacity = max(2 * capacity, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
