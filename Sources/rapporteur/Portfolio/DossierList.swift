import Glibc

/// The dossiers of a portfolio, one after the other: those that are named, or a list on standard input.
struct DossierList {
    /// A dossier and its position in the whole list, from 1.
    struct Entry: Sendable {
        let position: Int
        let path: String
    }

    private var arguments: [String]
    private var input: EntryReader?
    private let shard: Shard?
    private var position = 0

    init(arguments: [String], shard: Shard?) {
        self.shard = shard
        let isList = arguments == ["-"]
        self.arguments = isList ? [] : arguments
        input = isList ? EntryReader(descriptor: STDIN_FILENO) : nil
    }

    /// Whether the dossiers were named one by one, so that their number is known.
    var isNamed: Bool { input == nil }

    /// The next dossier of the shard; nil at the end.
    mutating func next() -> Entry? {
        while let path = nextPath() {
            position += 1
            if shard?.contains(position) ?? true { return Entry(position: position, path: path) }
        }
        return nil
    }

    private mutating func nextPath() -> String? {
        if input != nil { return input?.next() }
        return position < arguments.count ? arguments[position] : nil
    }

    /// Why the list could not be read to its end.
    var failure: String? { input?.failure }

    /// How many dossiers `next` will give, where that can be known before: not of a list that comes through a pipe.
    func count() -> Int? {
        guard input != nil else { return arguments.indices.count { shard?.contains($0 + 1) ?? true } }
        let start = lseek(STDIN_FILENO, 0, SEEK_CUR)
        guard start >= 0 else { return nil }
        defer { lseek(STDIN_FILENO, start, SEEK_SET) }
        var (reader, position, count) = (EntryReader(descriptor: STDIN_FILENO), 0, 0)
        while reader.next() != nil {
            position += 1
            if shard?.contains(position) ?? true { count += 1 }
        }
        return count
    }
}

/// Reads the entries of a list as they come and keeps none.
///
/// An entry is a line; a carriage return at its end is not of it, and an empty one is passed over. Where the first end of
/// an entry is a NUL byte, as `find -print0` writes it, all are, so that names may hold any other character.
struct EntryReader {
    private let descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: 1 << 14)
    private var unread = 0..<0
    private var separator: UInt8?
    private var isAtEnd = false
    private(set) var failure: String?

    /// No path is longer; of an entry that is, so much is kept that it cannot be opened.
    private static let longest = Int(PATH_MAX) + 1

    init(descriptor: Int32) { self.descriptor = descriptor }

    mutating func next() -> String? {
        var entry: [UInt8] = []
        while fill() {
            let end = buffer[unread].firstIndex { byte in
                if let separator { byte == separator } else { byte == 0 || byte == 0x0A }
            }
            entry += buffer[unread.lowerBound..<(end ?? unread.upperBound)].prefix(Self.longest - entry.count)
            guard let end else {
                unread = 0..<0
                continue
            }
            separator = buffer[end]
            unread = (end + 1)..<unread.upperBound
            if let path = path(&entry) { return path }
        }
        return path(&entry)
    }

    /// The path that an entry is; nil for an empty one, which is emptied.
    private func path(_ entry: inout [UInt8]) -> String? {
        if separator != 0, entry.last == 0x0D { entry.removeLast() }
        return entry.isEmpty ? nil : String(decoding: entry, as: UTF8.self)
    }

    /// Makes sure that something is unread; false at the end.
    private mutating func fill() -> Bool {
        guard unread.isEmpty else { return true }
        while !isAtEnd {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            if count < 0 { failure = String(cString: strerror(errno)).lowercased() }
            unread = 0..<max(0, count)
            isAtEnd = count <= 0
            return count > 0
        }
        return false
    }
}
