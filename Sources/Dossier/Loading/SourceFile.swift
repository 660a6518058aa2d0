internal import CEL
internal import Crypto
internal import Glibc

/// A file that was read: what it was called, where its lines begin, and the hash of its bytes.
final class SourceFile {
    let path: String
    /// The path to show: relative to the dossier.
    let name: String
    private let lineStarts = GrowableColumn<UInt32>(capacity: 256)
    private var size: UInt64 = 0
    private var hasher = SHA256()
    private(set) var sha256 = ""

    init(path: String, name: String) {
        self.path = path
        self.name = name
        lineStarts.append(0)
    }

    /// Reads the whole file in chunks, each of which is hashed, measured and given to `body`.
    func read(chunkSize: Int = 65_536, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) throws(LoadFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .missing(path: path, reason: Self.reason(errno)) }
        defer { close(descriptor) }
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: chunkSize)
        defer { buffer.deallocate() }
        while true {
            let count = Glibc.read(descriptor, buffer, chunkSize)
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(path: path, reason: Self.reason(errno))
            }
            if count == 0 { break }
            let chunk = UnsafeBufferPointer(start: UnsafePointer(buffer), count: count)
            hasher.update(bufferPointer: UnsafeRawBufferPointer(chunk))
            noteLines(of: chunk)
            size += UInt64(count)
            guard size < UInt64(UInt32.max) else {
                throw .unreadable(path: path, reason: "larger than 4 GiB, the most a dossier's file may have")
            }
            if !body(chunk) { break }
        }
        sha256 = hasher.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }

    /// The line and the column, in Unicode scalars, of the byte at `offset`; both count from 1.
    func position(of offset: UInt32) -> (line: Int, column: Int) {
        var low = 0
        var high = lineStarts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, scalars(from: lineStarts[low], to: offset) + 1)
    }

    private func noteLines(of chunk: UnsafeBufferPointer<UInt8>) {
        guard let base = chunk.baseAddress else { return }
        var position = 0
        while position < chunk.count, let found = memchr(base + position, 10, chunk.count - position) {
            position = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            lineStarts.append(UInt32(truncatingIfNeeded: size) &+ UInt32(position))
        }
    }

    /// Counts the scalars between two bytes of the file by reading them again; bytes where they cannot be read.
    private func scalars(from start: UInt32, to end: UInt32) -> Int {
        let length = Int(end - start)
        guard length > 0 else { return 0 }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return length }
        defer { close(descriptor) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: min(length, 1 << 20)) { buffer in
            let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(start))
            guard count == length else { return length }
            return buffer.prefix(count).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        }
    }

    static func reason(_ code: Int32) -> String {
        code == ENOENT ? "no such file or folder" : String(cString: strerror(code)).lowercased()
    }
}
