internal import Encodings
internal import CEL
internal import Crypto
internal import Glibc
internal import Platform
internal import Synchronization
internal import Texts

/// A file that was read: what it was called, the hash of its bytes, and how to find a line or a text in it again.
///
/// A small file's bytes are kept; a large one stays open and is read again where that is asked for.
final class SourceFile {
    let path: String
    /// The path to show: relative to the dossier.
    let name: String
    private(set) var sha256 = ""
    /// The encoding that the file is in.
    private(set) var encoding = FileEncoding.utf8
    /// What keeps the file from being converted to UTF-8, at which byte of the text, and what was expected.
    private(set) var fault: (offset: UInt32, text: Localized<String>)?
    private let kept = GrowableColumn<UInt8>(capacity: 1)
    private var isKept = true
    /// The open file, for as long as it may be read again.
    private var input: OpenInput?
    /// The file, by which it is known under any name.
    private(set) var identity = FileIdentity.none
    private var size = 0
    /// What was read last of a file that is not kept: texts are asked for mostly in their order.
    private let window = GrowableColumn<UInt8>(capacity: 1)
    private var windowStart = 0
    private static let windowSize = 16_384
    /// Threads read one file side by side.
    private let lock = Mutex(())
    /// What lies before each block.
    private let marks = GrowableColumn<Mark>(capacity: 32)
    private var end = Mark()

    /// Files up to this size are kept in memory.
    private static let keptSize = 1 << 20
    /// What cannot be read twice may have this size.
    private static let largestKept = 1 << 30
    /// A power of two that divides the size of a chunk.
    private static let blockSize = 4096
    private static let chunkSize = 65_536

    init(path: String, name: String) {
        self.path = path
        self.name = name
    }

    /// Reads the whole file in chunks, each of which is hashed, measured and given to `body`, unless it is larger than `limit`.
    /// What is not in UTF-8 is read whole and converted, and `body` is given the text in UTF-8, but for a file with a `fault`.
    func read(limit: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) throws(LoadFailure) {
        let input: OpenInput
        do throws(OpenInput.Fault) { input = try OpenInput(path) } catch { throw error.failure(path) }
        identity = input.identity
        // What cannot be read twice, such as a pipe, is kept whatever its size.
        isKept = !input.isRegular || input.size <= Self.keptSize
        let limit = isKept ? min(limit, Self.largestKept) : limit
        var hasher = SHA256()
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.chunkSize)
        defer { buffer.deallocate() }
        while case let count = try fill(buffer, from: input), count > 0 {
            let chunk = UnsafeBufferPointer(start: UnsafePointer(buffer), count: count)
            hasher.update(bufferPointer: UnsafeRawBufferPointer(chunk))
            if size == 0, case let encoding = FileEncoding(chunk), encoding != .utf8 {
                try convert(from: encoding, chunk, limit: min(limit, Self.largestKept), &hasher, input, body)
                break
            }
            guard size + count <= limit else { throw tooLarge(limit) }
            noteLines(of: chunk)
            if isKept { kept.append(contentsOf: buffer, count: count) }
            size += count
            if !body(chunk) { break }
        }
        if !isKept { self.input = input }
        sha256 = hasher.finalize().hexadecimal
    }

    /// Reads the rest of a file in another encoding, and keeps its text in UTF-8.
    private func convert(
        from encoding: FileEncoding, _ head: Bytes, limit: Int, _ hasher: inout SHA256, _ input: OpenInput,
        _ body: (Bytes) -> Bool
    ) throws(LoadFailure) {
        (isKept, self.encoding) = (true, encoding)
        var bytes = Array(head)
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.chunkSize)
        defer { buffer.deallocate() }
        while encoding.isRead, case let count = try fill(buffer, from: input), count > 0 {
            let chunk = Bytes(start: UnsafePointer(buffer), count: count)
            hasher.update(bufferPointer: UnsafeRawBufferPointer(chunk))
            guard bytes.count + count <= limit else { throw tooLarge(limit) }
            bytes.append(contentsOf: chunk)
        }
        let converted = ConvertedFile(bytes, from: encoding, path: path)
        guard converted.text.count <= limit else { throw tooLarge(limit) }
        fault = converted.fault.map { (UInt32($0.offset), $0.text) }
        converted.text.withUnsafeBufferPointer { text in
            if let base = text.baseAddress { kept.append(contentsOf: base, count: text.count) }
            size = text.count
            noteLines(of: text)
            for start in stride(from: 0, to: fault == nil ? text.count : 0, by: Self.chunkSize) {
                let end = min(start + Self.chunkSize, text.count)
                if !body(Bytes(rebasing: text[start..<end])) { break }
            }
        }
    }

    private func tooLarge(_ limit: Int) -> LoadFailure {
        .unreadable(path: path, reason: .said { $0.files.larger(thanDossierFile: limit) })
    }

    /// Fills the buffer as far as the file goes, so that chunks begin at multiples of their size.
    private func fill(
        _ buffer: UnsafeMutablePointer<UInt8>, from input: OpenInput
    ) throws(LoadFailure) -> Int {
        var filled = 0
        do throws(OpenInput.Fault) {
            while filled < Self.chunkSize,
                case let count = try input.read(buffer + filled, Self.chunkSize - filled), count > 0
            { filled += count }
        } catch {
            throw error.failure(path)
        }
        return filled
    }

    /// Whether a file that is read again where it is needed is still what it was when it was read first.
    var isUnchanged: Bool { input?.isUnchanged ?? true }

    /// Gives `body` the bytes from `start` on, as many of `count` as there are.
    func withBytes<Result>(at start: UInt32, count: Int, _ body: (Bytes) -> Result) -> Result {
        let count = max(0, min(count, size - Int(start)))
        if isKept { return body(Bytes(start: kept.base + Int(start), count: count)) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, count)) { buffer in
            guard let input, let base = buffer.baseAddress else { return body(Bytes(start: nil, count: 0)) }
            return body(Bytes(start: base, count: read(base, count, at: Int(start), of: input)))
        }
    }

    /// Reads into `base`, by way of the window where little is asked for.
    private func read(_ base: UnsafeMutablePointer<UInt8>, _ count: Int, at start: Int, of input: OpenInput) -> Int {
        if count > Self.windowSize / 8 { return input.read(base, count, at: start) }
        return lock.withLock { _ in
            if start < windowStart || start + count > windowStart + window.count {
                window.resize(to: Self.windowSize, filling: 0)
                window.truncate(to: input.read(window.base, Self.windowSize, at: start))
                windowStart = start
            }
            let found = max(0, min(count, window.count - (start - windowStart)))
            base.update(from: window.base + (start - windowStart), count: found)
            return found
        }
    }

    // MARK: - Lines

    /// The line and the column, in Unicode scalars, of the byte at `offset`; both count from 1.
    func position(of offset: UInt32) -> (line: Int, column: Int) {
        let block = Int(offset) / Self.blockSize
        guard block < marks.count else { return (1, 1) }
        let start = block * Self.blockSize
        var mark = marks[block]
        withBytes(at: UInt32(start), count: Int(offset) - start) { mark.advance(over: $0) }
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

    private func noteLines(of chunk: Bytes) {
        var position = 0
        while position < chunk.count {
            marks.append(end)
            let count = min(Self.blockSize, chunk.count - position)
            end.advance(over: Bytes(rebasing: chunk[position..<position + count]))
            position += count
        }
    }
}
