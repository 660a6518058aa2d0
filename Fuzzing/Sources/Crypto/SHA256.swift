/// Stands in for swift-crypto's SHA-256: takes all bytes and says nothing of them.
public struct SHA256: Sendable {
    /// A hash of nothing.
    public init() {}

    /// Takes bytes.
    public mutating func update(data: [UInt8]) {}

    /// Takes bytes.
    public mutating func update(bufferPointer: UnsafeRawBufferPointer) {}

    /// Thirty-two zeros.
    public func finalize() -> [UInt8] { [UInt8](repeating: 0, count: 32) }

    /// Thirty-two zeros.
    public static func hash(data: [UInt8]) -> [UInt8] { SHA256().finalize() }
}
