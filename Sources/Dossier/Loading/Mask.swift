internal import CEL

/// Copies a file's bytes for a parser that is quick with ASCII alone: in the copy every byte beyond it is DEL.
///
/// XML allows DEL wherever it allows a character beyond ASCII, but in names. So what is well-formed in the copy is so in the
/// file, if the file's bytes are characters; that is checked here, since the parser does not see them.
final class Mask {
    /// DEL, the last character of ASCII.
    static let byte: UInt8 = 0x7F

    /// Whether the bytes so far are UTF-8, and those beyond ASCII characters that XML allows.
    private(set) var isSound = true
    private let memory: UnsafeMutablePointer<UInt8>
    /// The three bytes before the next.
    private var before: (UInt8, UInt8, UInt8) = (0, 0, 0)
    /// A block at the edge of a chunk, of which less may be the file's: three bytes before it, itself, and what is wrong with
    /// each of its bytes.
    private let edge: UnsafeMutablePointer<UInt8>

    private typealias Vector = SIMD16<UInt8>
    private static let vectorSize = 16
    /// How many bytes are looked at together: most hold ASCII alone, or no character of more than two bytes.
    private static let blockSize = 4 * vectorSize

    /// A mask for chunks of up to `chunkSize` bytes.
    init(chunkSize: Int) {
        memory = .allocate(capacity: chunkSize)
        edge = .allocate(capacity: Self.vectorSize + 2 * Self.blockSize)
    }

    deinit {
        memory.deallocate()
        edge.deallocate()
    }

    /// Prepares for another file.
    func begin() { (isSound, before) = (true, (0, 0, 0)) }

    /// The copy of a file's next bytes, which lasts until the next is made; the first keep a mark of UTF-8.
    func copy(_ chunk: Bytes, isFirst: Bool) -> Bytes {
        guard let bytes = chunk.baseAddress else { return chunk }
        var position = min(Self.blockSize, chunk.count)
        copyEdge(bytes, count: position, to: memory)
        var wrong = Vector(repeating: 0)
        while position + Self.blockSize <= chunk.count {
            wrong |= Self.copyBlock(bytes + position, to: memory + position)
            position += Self.blockSize
        }
        if Self.isBeyondASCII(wrong) { isSound = false }
        if position > Self.blockSize { note(Bytes(start: bytes + position - 3, count: 3)) }
        if position < chunk.count { copyEdge(bytes + position, count: chunk.count - position, to: memory + position) }
        if isFirst, chunk.starts(with: [0xEF, 0xBB, 0xBF]) { memory.update(from: bytes, count: 3) }
        return Bytes(start: memory, count: chunk.count)
    }

    /// Whether they also end with a character.
    var isWhole: Bool { isSound && before.0 < 0xF0 && before.1 < 0xE0 && before.2 < 0xC0 }

    private func note(_ bytes: Bytes) {
        for byte in bytes.suffix(3) { before = (before.1, before.2, byte) }
    }

    /// Copies up to a block of the bytes behind `before`.
    private func copyEdge(_ bytes: UnsafePointer<UInt8>, count: Int, to copy: UnsafeMutablePointer<UInt8>) {
        let block = edge + Self.vectorSize
        edge.initialize(repeating: 0, count: Self.vectorSize + Self.blockSize)
        (block[-3], block[-2], block[-1]) = before
        block.update(from: bytes, count: count)
        for start in stride(from: 0, to: count, by: Self.vectorSize) {
            let wrong = Self.wrong(UnsafePointer(block + start))
            UnsafeMutableRawPointer(block + Self.blockSize + start).storeBytes(of: wrong, as: Vector.self)
        }
        for index in 0..<count {
            copy[index] = min(block[index], Self.byte)
            if block[Self.blockSize + index] != 0 { isSound = false }
        }
        note(Bytes(start: bytes, count: count))
    }

    /// Copies a block, and says by a byte that is not zero if something is wrong with it and the three bytes before.
    @inline(__always)
    private static func copyBlock(_ bytes: UnsafePointer<UInt8>, to copy: UnsafeMutablePointer<UInt8>) -> Vector {
        let (first, second, third, fourth) = (vector(bytes), vector(bytes + 16), vector(bytes + 32), vector(bytes + 48))
        store(first, copy)
        store(second, copy + 16)
        store(third, copy + 32)
        store(fourth, copy + 48)
        let earlier = vector(bytes - 3)
        if !isBeyondASCII(first | second | third | fourth | earlier) { return Vector(repeating: 0) }
        let greatest = pointwiseMax(
            pointwiseMax(pointwiseMax(first, second), pointwiseMax(third, fourth)), earlier)
        return isBeyondASCII(greatest.atLeast(0xE0))
            ? wrong(bytes) | wrong(bytes + 16) | wrong(bytes + 32) | wrong(bytes + 48)
            : wrongPair(bytes) | wrongPair(bytes + 16) | wrongPair(bytes + 32) | wrongPair(bytes + 48)
    }

    /// What is wrong with each of 16 bytes, where none of them or of the three before begins more than two.
    @inline(__always)
    private static func wrongPair(_ bytes: UnsafePointer<UInt8>) -> Vector {
        let byte = vector(bytes)
        let follows = byte.atLeast(0x80) & ~byte.atLeast(0xC0)
        return (follows ^ vector(bytes - 1).atLeast(0xC0)) | (byte & Vector(repeating: 0xFE)).equals(0xC0)
    }

    /// What is wrong with each of 16 bytes: it follows or does not follow where it must not, is none of UTF-8's, or makes with
    /// those before it a character that has a shorter form, is half of one, is beyond the last, or is U+FFFE or U+FFFF.
    @inline(__always)
    private static func wrong(_ bytes: UnsafePointer<UInt8>) -> Vector {
        let (third, second, first, byte) = (vector(bytes - 3), vector(bytes - 2), vector(bytes - 1), vector(bytes))
        let follows = byte.atLeast(0x80) & ~byte.atLeast(0xC0)
        let mustFollow = first.atLeast(0xC0) | second.atLeast(0xE0) | third.atLeast(0xF0)
        var wrong = (follows ^ mustFollow) | (byte & Vector(repeating: 0xFE)).equals(0xC0) | byte.atLeast(0xF5)
        wrong |= (first.equals(0xE0) & ~byte.atLeast(0xA0)) | (first.equals(0xED) & byte.atLeast(0xA0))
        wrong |= (first.equals(0xF0) & ~byte.atLeast(0x90)) | (first.equals(0xF4) & byte.atLeast(0x90))
        return wrong | (second.equals(0xEF) & first.equals(0xBF) & byte.atLeast(0xBE))
    }

    @inline(__always)
    private static func vector(_ bytes: UnsafePointer<UInt8>) -> Vector {
        UnsafeRawPointer(bytes).loadUnaligned(as: Vector.self)
    }

    @inline(__always)
    private static func store(_ bytes: Vector, _ copy: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(copy).storeBytes(of: pointwiseMin(bytes, Vector(repeating: byte)), as: Vector.self)
    }

    /// Whether the highest bit of any byte is set.
    @inline(__always)
    private static func isBeyondASCII(_ bytes: Vector) -> Bool {
        let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        return (words.x | words.y) & 0x8080_8080_8080_8080 != 0
    }
}

/// Comparisons of each byte with one, as bytes that are 0xFF or zero: masks of the standard library are not compiled to
/// instructions for vectors where they are combined.
extension SIMD16<UInt8> {
    @inline(__always)
    fileprivate func atLeast(_ byte: UInt8) -> Self { unsafeBitCast(self .>= Self(repeating: byte), to: Self.self) }

    @inline(__always)
    fileprivate func equals(_ byte: UInt8) -> Self { unsafeBitCast(self .== Self(repeating: byte), to: Self.self) }
}
