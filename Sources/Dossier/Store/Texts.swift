internal import CEL
internal import Glibc
internal import Synchronization

/// Where a text for people begins in its file: behind the tag of its element, or behind the quotation mark of its
/// attribute.
///
/// Most texts are never shown, so nothing else is known of them until somebody asks.
struct TextPlace: BitwiseCopyable {
    /// The byte of the file, 0 where there is no text, or 1 where it is blank; at neither can a text begin.
    private let byte: UInt32

    static let blank = TextPlace(byte: 1)

    init(byte: UInt32) { self.byte = byte }

    var isAbsent: Bool { byte == 0 }
    var isBlank: Bool { byte == 1 }
    var start: UInt32 { byte }
}

/// The texts of the files of a dossier that somebody asked for.
final class Texts: @unchecked Sendable {
    /// What was read from the files and folded, by file and first byte.
    private var fetched: [UInt64: TextSlice] = [:]
    /// Threads that audit one dossier fetch texts side by side.
    private let lock = Mutex(())

    deinit { removeAll() }

    func removeAll() {
        for slice in fetched.values { slice.base.deallocate() }
        fetched.removeAll(keepingCapacity: true)
    }

    /// The text at a place, which stays where it is as long as the dossier is loaded.
    func slice(_ place: TextPlace, of file: SourceFile, number: Int) -> TextSlice {
        let key = UInt64(number) << 32 | UInt64(place.start)
        return lock.withLock { _ in
            if let slice = fetched[key] { return slice }
            let slice = Self.fetch(place, of: file)
            fetched[key] = slice
            return slice
        }
    }

    private static func fetch(_ place: TextPlace, of file: SourceFile) -> TextSlice {
        let text = read(place, of: file)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, text.count))
        memory.update(from: text.base, count: text.count)
        return TextSlice(base: memory, count: text.count)
    }

    /// The text at a place as a string, for whoever needs it once.
    static func string(_ place: TextPlace, of file: SourceFile) -> String {
        if place.isBlank { return "" }
        let plain = file.withBytes(at: place.start - 1, count: 512) { MarkedUpText.plain($0) }
        if let plain { return plain }
        let text = read(place, of: file)
        return String(decoding: Bytes(start: text.base, count: text.count), as: UTF8.self)
    }

    /// Gives `body` the bytes of the text at a place.
    static func withBytes<Result>(of place: TextPlace, in file: SourceFile, _ body: (Bytes) -> Result) -> Result {
        if !place.isBlank {
            let found = file.withBytes(at: place.start - 1, count: 512) { bytes in
                MarkedUpText.plainCount(bytes).map { body(Bytes(rebasing: bytes[1..<(1 + $0)])) }
            }
            if let found { return found }
        }
        let text = read(place, of: file)
        return body(Bytes(start: text.base, count: text.count))
    }

    /// The bytes of the text at a place, for whoever needs them once.
    static func read(_ place: TextPlace, of file: SourceFile) -> GrowableColumn<UInt8> {
        let text = GrowableColumn<UInt8>(capacity: 256)
        // The byte before says what ends the text; how far away that is only shows when it is there.
        var count = 1024
        var isWhole = place.isBlank
        while !isWhole {
            file.withBytes(at: place.start - 1, count: count) { bytes in
                isWhole = MarkedUpText.read(bytes, into: text) || bytes.count < count
            }
            count *= 4
        }
        return text
    }
}
