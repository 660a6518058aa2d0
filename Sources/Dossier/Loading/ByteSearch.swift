internal import CEL
internal import Glibc

/// The last byte of a value before `end`, or nil.
@inline(__always)
func findLast(_ byte: UInt8, from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
    memrchr(start, Int32(byte), end - start).map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
}

/// Where some bytes first stand in others, or nil.
func find(_ part: Bytes, in whole: Bytes) -> UnsafePointer<UInt8>? {
    guard let start = whole.baseAddress, let wanted = part.baseAddress else { return nil }
    return memmem(start, whole.count, wanted, part.count).map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
}

// GNU's searches, which Swift's Glibc leaves out, since C shows them to GNU sources only.

@_silgen_name("memrchr") private func memrchr(
    _ start: UnsafePointer<UInt8>, _ byte: Int32, _ count: Int
) -> UnsafeMutableRawPointer?

@_silgen_name("memmem") private func memmem(
    _ whole: UnsafePointer<UInt8>, _ count: Int, _ part: UnsafePointer<UInt8>, _ partCount: Int
) -> UnsafeMutableRawPointer?
