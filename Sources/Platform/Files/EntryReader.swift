internal import Glibc
package import Texts

/// Reads the entries of a list as they come and keeps none.
///
/// An entry is a line; a carriage return at its end is not of it, and an empty one is passed over. Where the first end of
/// an entry is a NUL byte, as `find -print0` writes it, all are, so that names may hold any other character.
package struct EntryReader {
    /// What ends an entry.
    package enum Separator: UInt8 {
        case lineFeed = 0x0A
        case nul = 0
    }

    private let input: OpenInput
    private let longest: Int
    private var separators: [UInt8]
    /// How many bytes may follow.
    private var rest: Int
    private var buffer = [UInt8](repeating: 0, count: 1 << 14)
    private var unread = 0..<0
    private var isAtEnd = false
    /// Why the list could not be read to its end.
    package private(set) var failure: Localized<String>?

    /// A reader of entries of at most `longest` bytes; what stands between two counts too, and all together `limit`.
    package init(_ input: OpenInput, longest: Int, separators: [Separator], limit: Int = .max) {
        self.input = input
        self.longest = longest
        self.separators = separators.map(\.rawValue)
        rest = limit
    }

    /// The next entry; nil at the end.
    package mutating func next() -> [UInt8]? {
        var entry: [UInt8] = []
        var blanks = 0
        while fill() {
            let end = endOfEntry
            entry += buffer[unread.lowerBound..<(end ?? unread.upperBound)]
            unread = (end.map { $0 + 1 } ?? unread.upperBound)..<unread.upperBound
            guard entry.count + blanks <= longest else {
                stop(.said { $0.files.entryLarger(than: longest) })
                return nil
            }
            guard let end else { continue }
            separators = [buffer[end]]
            if isWhole(&entry) { return entry }
            blanks += 1
        }
        return failure == nil && isWhole(&entry) ? entry : nil
    }

    /// Whether another end of an entry has been read, so that the next entry is not waited for.
    package var holdsNext: Bool { endOfEntry != nil }

    /// Where the first separator of what is unread stands.
    private var endOfEntry: Int? {
        buffer.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return nil }
            return separators.compactMap { separator in
                memchr(start + unread.lowerBound, Int32(separator), unread.count).map { UnsafeRawPointer($0) - start }
            }.min()
        }
    }

    /// Whether what stands before a separator is an entry.
    private func isWhole(_ entry: inout [UInt8]) -> Bool {
        if separators != [Separator.nul.rawValue], entry.last == 0x0D { entry.removeLast() }
        return !entry.isEmpty
    }

    private mutating func stop(_ reason: Localized<String>) { (failure, isAtEnd, unread) = (reason, true, 0..<0) }

    /// Makes sure that something is unread; false at the end.
    private mutating func fill() -> Bool {
        guard unread.isEmpty else { return true }
        guard !isAtEnd else { return false }
        guard rest > 0 else {
            stop(.said { $0.files.tooLong })
            return false
        }
        do throws(OpenInput.Fault) {
            let count = try buffer.withUnsafeMutableBufferPointer { buffer throws(OpenInput.Fault) in
                guard let base = buffer.baseAddress else { return 0 }
                return try input.read(base, min(buffer.count, rest))
            }
            unread = 0..<count
            isAtEnd = count == 0
            rest -= count
        } catch {
            stop(error.reason)
        }
        return !unread.isEmpty
    }
}
