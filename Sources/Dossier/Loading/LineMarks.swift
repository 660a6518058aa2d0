internal import CEL
internal import Glibc

/// How many lines and characters lie before each block of a file, so that finding a line means looking at one block.
final class LineMarks {
    /// A power of two that divides the size of a chunk.
    static let blockSize = 4096

    private let marks = GrowableColumn<Mark>(capacity: 32)
    private var end = Mark()

    /// How many blocks are known, from the first on.
    var count: Int { marks.count }

    func removeAll() {
        marks.removeAll()
        end = Mark()
    }

    /// Adds the next blocks, of which the last alone may be shorter than others.
    func add(_ bytes: Bytes) {
        for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
            marks.append(end)
            end.advance(over: Bytes(rebasing: bytes[start..<min(start + Self.blockSize, bytes.count)]))
        }
    }

    /// The line and the column behind some bytes at the beginning of a block.
    func position(in block: Int, behind bytes: Bytes) -> (line: Int, column: Int) {
        var mark = marks[block]
        mark.advance(over: bytes)
        return (Int(mark.lines) + 1, Int(mark.scalars) + 1)
    }

    /// What lies before a byte of the file.
    private struct Mark: BitwiseCopyable {
        /// Line feeds from the beginning of the file.
        var lines: UInt32 = 0
        /// Scalars from the beginning of the line.
        var scalars: UInt32 = 0

        mutating func advance(over bytes: Bytes) {
            guard var lineStart = bytes.baseAddress else { return }
            let end = lineStart + bytes.count
            while let feed = memchr(lineStart, 0x0A, end - lineStart) {
                lineStart = UnsafePointer(feed.assumingMemoryBound(to: UInt8.self)) + 1
                lines += 1
                scalars = 0
            }
            scalars += UInt32(end - lineStart) - Self.continuations(from: lineStart, to: end)
        }

        /// Counts the bytes that continue a scalar, eight at a time: their highest bit is set and the next is not.
        private static func continuations(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> UInt32 {
            let raw = UnsafeRawPointer(start)
            let count = end - start
            var total: UInt32 = 0
            var position = 0
            while position + 8 <= count {
                let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                let marks = word & ~(word << 1) & 0x8080_8080_8080_8080
                if marks != 0 { total += UInt32(marks.nonzeroBitCount) }
                position += 8
            }
            while position < count {
                if start[position] & 0xC0 == 0x80 { total += 1 }
                position += 1
            }
            return total
        }
    }
}
