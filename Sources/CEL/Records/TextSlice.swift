internal import Glibc

/// UTF-8 text that the host owns, valid as long as the data it was read from stays loaded.
public struct TextSlice: @unchecked Sendable {  // the host keeps the bytes in place while its data are loaded
    /// The first byte; no zero byte ends the text.
    public let base: UnsafePointer<UInt8>
    /// The length in bytes.
    public let count: Int

    /// The `count` bytes at `base`.
    public init(base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }

    /// A copy of the text that outlives the host's data.
    public var string: String {
        String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
    }
}

extension TextSlice {
    @inline(__always)
    func isSame(as other: TextSlice) -> Bool {
        count == other.count && (base == other.base || compareBytes(base, other.base, count) == 0)
    }

    /// Negative, zero or positive, as this text is before, the same as or after the other one.
    func compared(to other: TextSlice) -> Int32 {
        let order = compareBytes(base, other.base, Swift.min(count, other.count))
        return order != 0 ? order : count < other.count ? -1 : count == other.count ? 0 : 1
    }

    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
}

/// A literal text in memory that lives as long as the code that captures it.
final class LiteralText {
    let slice: TextSlice
    private let memory: UnsafeMutablePointer<UInt8>

    init(_ text: String) {
        let bytes = Array(text.utf8)
        memory = .allocate(capacity: max(1, bytes.count))
        memory.initialize(from: bytes, count: bytes.count)
        slice = TextSlice(base: UnsafePointer(memory), count: bytes.count)
    }

    deinit {
        memory.deallocate()
    }
}

@inline(__always)
func compareBytes(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    memcmp(left, right, count)
}
