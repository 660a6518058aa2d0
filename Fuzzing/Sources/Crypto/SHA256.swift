/// Stands in for swift-crypto's SHA-256: takes all bytes and says nothing of them.
public struct SHA256: Sendable {
    /// A hash of nothing.
    public init() {}

    /// Takes bytes.
    public mutating func update(data: [UInt8]) {}

    /// Takes bytes.
    public mutating func update(bufferPointer: UnsafeRawBufferPointer) {}

    /// Thirty-two zeros.
    public func finalize() -> SHA256Digest { SHA256Digest() }
}

/// Stands in for a digest.
public struct SHA256Digest: Sequence, Sendable {
    /// Thirty-two zeros, one after the other.
    public func makeIterator() -> IndexingIterator<[UInt8]> { [UInt8](repeating: 0, count: 32).makeIterator() }
}
