internal import CEL
internal import Crypto
internal import Encodings
internal import Glibc
internal import Platform
internal import Synchronization
internal import Texts

/// A file that is read: what it is called, the hash of its bytes, and how to find a line or a text in it again.
///
/// A small file's bytes are kept; a large one stays open and is read again where that is asked for.
final class SourceFile {
    let path: String
    /// The path to show: relative to the dossier.
    let name: String
    /// The hash of its bytes, once all were read.
    private(set) var sha256 = ""
    /// The encoding that the file is in.
    private(set) var encoding = FileEncoding.utf8
    /// What keeps the file from being converted to UTF-8, at which byte of the text, and what was expected.
    private(set) var fault: (offset: UInt32, text: Localized<String>)?
    /// The file, by which it is known under any name.
    private(set) var identity = FileIdentity.none
    /// The bytes in memory, and which is the first: all that were read of a file that is kept, of another the last.
    private let held = GrowableColumn<UInt8>(capacity: 1)
    private var heldStart = 0
    private var isKept = true
    /// The open file, as long as there is more to read of it, or it may be read again.
    private var input: OpenInput?
    private var hasher = SHA256()
    /// How many bytes were read, or how many a converted text has.
    private var size = 0
    private var isWhole = false
    /// What was read last of a file that is not kept: texts are asked for mostly in their order.
    private let window = GrowableColumn<UInt8>(capacity: 1)
    private var windowStart = 0
    private static let windowSize = 16_384
    /// Of a file that is kept they are noted when somebody asks for a place.
    private let lines = LineMarks()
    /// Threads read one file side by side.
    private let lock = Mutex(())

    /// Files up to this size are kept in memory.
    private static let keptSize = 1 << 20
    /// What cannot be read twice may have this size.
    private static let largestKept = 1 << 30
    /// Chunks begin at multiples of their size.
    static let chunkSize = 65_536

    init(path: String, name: String) {
        self.path = path
        self.name = name
    }

    /// Reads the file from its beginning and gives its text to `body` in chunks, the last of them empty, unless it is larger
    /// than `limit`.
    ///
    /// What is not in UTF-8 is converted; of a file with a `fault` nothing is given. What `body` returns is the byte from
    /// which on it will look at the text again: from there to the next chunk the text stands before that in memory. It
    /// returns nil to stop. A file can be read more than once.
    func read(limit: Int, _ body: (Bytes) -> Int?) throws(LoadFailure) {
        try begin()
        var position = 0
        while try hasText(behind: position, limit) {
            let chunk = Bytes(
                start: UnsafePointer(held.base) + (position - heldStart), count: min(Self.chunkSize, size - position))
            position += chunk.count
            guard let needed = body(chunk) else { return }
            if !isKept {
                held.removeFirst(needed - heldStart)
                heldStart = needed
            }
        }
        if fault == nil { _ = body(Bytes(start: UnsafePointer(held.base) + (size - heldStart), count: 0)) }
        if sha256.isEmpty { sha256 = hasher.finalize().hexadecimal }
        if isKept { input = nil } else { held.release() }
    }

    /// Opens the file, or begins anew with one that is not kept.
    private func begin() throws(LoadFailure) {
        if isKept && (input != nil || isWhole) { return }
        if let input {
            input.rewind()
        } else {
            let input: OpenInput
            do throws(OpenInput.Fault) { input = try OpenInput(path) } catch { throw error.failure(path) }
            (self.input, identity) = (input, input.identity)
            // What cannot be read twice, such as a pipe, is kept whatever its size.
            isKept = !input.isRegular || input.size <= Self.keptSize
        }
        (heldStart, size, isWhole, sha256, hasher) = (0, 0, false, "", SHA256())
        held.removeAll()
        lines.removeAll()
        if isKept, let input { held.reserve(input.size + 1) }
    }

    /// Whether there is text for the parser behind what was read, or can be read now.
    private func hasText(behind position: Int, _ limit: Int) throws(LoadFailure) -> Bool {
        if position == size { try readChunk(limit) }
        return position < size && fault == nil
    }

    /// Reads the next chunk, if there is one.
    private func readChunk(_ limit: Int) throws(LoadFailure) {
        guard let input, !isWhole else { return }
        let limit = isKept ? min(limit, Self.largestKept) : limit
        let chunk = try fill(from: input)
        if size == 0, case let encoding = FileEncoding(chunk), encoding != .utf8 {
            self.encoding = encoding
            return try convert(input, limit: min(limit, Self.largestKept))
        }
        guard size + chunk.count <= limit else { throw tooLarge(limit) }
        if !isKept { lines.add(chunk) }
        size += chunk.count
    }

    /// Adds the bytes that come next to those in memory, as many as a chunk has or the file goes.
    private func fill(from input: OpenInput) throws(LoadFailure) -> Bytes {
        let start = held.count
        while held.count - start < Self.chunkSize, !isWhole {
            let room = Self.chunkSize - (held.count - start)
            // A file that gives what it should have, and no byte more that was asked for, is at its end.
            let left = input.isRegular ? input.size - heldStart - held.count : 0
            let wanted = left > 0 ? min(left + 1, room) : room
            let count: Int
            do throws(OpenInput.Fault) {
                count = try held.append(upTo: wanted) { memory throws(OpenInput.Fault) in
                    try input.read(memory, wanted)
                }
            } catch {
                throw error.failure(path)
            }
            isWhole = count == 0 || count == left && count < wanted
        }
        let chunk = Bytes(start: UnsafePointer(held.base) + start, count: held.count - start)
        hasher.update(bufferPointer: UnsafeRawBufferPointer(chunk))
        return chunk
    }

    /// Reads the rest of a file in another encoding, and keeps its text in UTF-8.
    private func convert(_ input: OpenInput, limit: Int) throws(LoadFailure) {
        isKept = true
        while encoding.isRead, !isWhole {
            _ = try fill(from: input)
            guard held.count <= limit else { throw tooLarge(limit) }
        }
        isWhole = true
        let bytes = Array(Bytes(start: UnsafePointer(held.base), count: held.count))
        let converted = ConvertedFile(bytes, from: encoding, path: path)
        guard converted.text.count <= limit else { throw tooLarge(limit) }
        fault = converted.fault.map { (UInt32($0.offset), $0.text) }
        held.removeAll()
        converted.text.withUnsafeBufferPointer { text in
            if let base = text.baseAddress { held.append(contentsOf: base, count: text.count) }
        }
        size = held.count
    }

    private func tooLarge(_ limit: Int) -> LoadFailure {
        .unreadable(path: path, reason: .said { $0.files.larger(thanDossierFile: limit) })
    }

    // MARK: - Looking again

    /// Whether a file that is read again where it is needed is still what it was when it was read first.
    var isUnchanged: Bool { input?.isUnchanged ?? true }

    /// Gives `body` the bytes from `start` on, as many of `count` as there are.
    func withBytes<Result>(at start: UInt32, count: Int, _ body: (Bytes) -> Result) -> Result {
        let count = max(0, min(count, size - Int(start)))
        if isKept { return body(Bytes(start: held.base + Int(start), count: count)) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, count)) { buffer in
            guard let input, let base = buffer.baseAddress else { return body(Bytes(start: nil, count: 0)) }
            return body(Bytes(start: base, count: read(base, count, at: Int(start), of: input)))
        }
    }

    /// Reads into `base`, by way of the window where little is asked for.
    private func read(_ base: UnsafeMutablePointer<UInt8>, _ count: Int, at start: Int, of input: OpenInput) -> Int {
        if count > Self.windowSize / 8 { return input.read(base, count, at: start) }
        return lock.withLock { _ in
            let windowEnd = windowStart + window.count
            if start < windowStart || start + count > windowEnd {
                // Places are asked for all over the file, texts in their order.
                let isNext = start <= windowEnd + Self.windowSize / 8 && start >= windowStart
                let size = isNext ? Self.windowSize : Self.windowSize / 8
                window.resize(to: size, filling: 0)
                window.truncate(to: input.read(window.base, size, at: start))
                windowStart = start
            }
            let found = max(0, min(count, window.count - (start - windowStart)))
            base.update(from: window.base + (start - windowStart), count: found)
            return found
        }
    }

    /// The line and the column, in Unicode scalars, of the byte at `offset`; both count from 1.
    func position(of offset: UInt32) -> (line: Int, column: Int) {
        let block = Int(offset) / LineMarks.blockSize
        let start = block * LineMarks.blockSize
        guard start < size else { return (1, 1) }
        guard isKept else {
            return withBytes(at: UInt32(start), count: Int(offset) - start) { lines.position(in: block, behind: $0) }
        }
        return lock.withLock { _ in
            let known = min(lines.count * LineMarks.blockSize, size)
            let end = min(start + LineMarks.blockSize, size)
            if known < end { lines.add(Bytes(start: held.base + known, count: end - known)) }
            return lines.position(
                in: block, behind: Bytes(start: held.base + start, count: min(Int(offset), size) - start))
        }
    }
}
