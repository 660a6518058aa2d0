internal import CEL
internal import Glibc
internal import Synchronization

/// A text for people: where it stands in a file, or in the arena.
///
/// Most texts are never shown, so they stay in the file until somebody asks.
struct TextSpan: BitwiseCopyable {
    var start: UInt32
    private var word: UInt32

    static let absent = TextSpan(start: .max, count: 0, isInArena: false)

    init(start: UInt32, count: UInt32, isInArena: Bool) {
        self.start = start
        word = count << 1 | (isInArena ? 1 : 0)
    }

    var count: Int { Int(word >> 1) }
    var isInArena: Bool { word & 1 != 0 }
    var isAbsent: Bool { start == .max }
}

/// The texts of the files of a dossier.
final class Texts: @unchecked Sendable {
    /// Texts that no file holds as one run of bytes: attributes with references in them.
    private let arena = GrowableColumn<UInt8>(capacity: 1024)
    /// What was read from the files and folded, by file and first byte.
    private var fetched: [UInt64: TextSlice] = [:]
    /// Threads that audit one dossier fetch texts side by side.
    private let lock = Mutex(())

    deinit { forget() }

    func removeAll() {
        arena.removeAll()
        forget()
    }

    /// Keeps a text in the arena, with every run of white space made one space.
    func keep(_ bytes: Bytes) -> TextSpan {
        let start = arena.count
        Lexical.fold(bytes, into: arena)
        return TextSpan(start: UInt32(start), count: UInt32(arena.count - start), isInArena: true)
    }

    /// The text of a span, which stays where it is as long as the dossier is loaded.
    func slice(_ span: TextSpan, of file: SourceFile, number: Int) -> TextSlice {
        if span.isInArena { return TextSlice(base: arena.base + Int(span.start), count: span.count) }
        let key = UInt64(number) << 32 | UInt64(span.start)
        return lock.withLock { _ in
            if let slice = fetched[key] { return slice }
            let slice = Self.fetch(span, of: file)
            fetched[key] = slice
            return slice
        }
    }

    private static func fetch(_ span: TextSpan, of file: SourceFile) -> TextSlice {
        let text = GrowableColumn<UInt8>(capacity: span.count)
        file.withBytes(at: span.start, count: span.count) { MarkedUpText.read($0, into: text) }
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, text.count))
        memory.update(from: text.base, count: text.count)
        return TextSlice(base: memory, count: text.count)
    }

    private func forget() {
        for slice in fetched.values { slice.base.deallocate() }
        fetched.removeAll(keepingCapacity: true)
    }
}
