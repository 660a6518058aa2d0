internal import Dossier
internal import Glibc
internal import Platform
package import Texts

/// The dossiers of a portfolio, one after the other: those that are named, or a list on standard input.
package struct DossierList {
    /// A dossier and its position in the whole list, from 1.
    package struct Entry: Sendable {
        package let position: Int
        package let path: String
    }

    /// Why a list on standard input did not give all its dossiers.
    package enum Fault: Sendable {
        case unreadable(Localized<String>)
        case empty

        /// What is wrong with the list.
        package var text: Localized<String> {
            Localized { language in
                let files = language.phrases.files
                let what =
                    switch self {
                    case .unreadable(let reason): files.listUnreadable(reason[language])
                    case .empty: files.listEmpty
                    }
                return "\(files.standardInput): \(what)"
            }
        }
    }

    private let arguments: [String]
    private let input: OpenInput?
    private var reader: EntryReader?
    private var openingFault: Fault?
    private let shard: Shard?
    private var position = 0

    package init(arguments: [String], shard: Shard?) {
        self.shard = shard
        guard arguments == ["-"] else {
            (self.arguments, input) = (arguments, nil)
            return
        }
        self.arguments = []
        do throws(OpenInput.Fault) {
            let input = try OpenInput(descriptor: STDIN_FILENO)
            (self.input, reader) = (input, Self.reader(input))
        } catch {
            (input, openingFault) = (nil, .unreadable(error.reason))
        }
    }

    private static func reader(_ input: OpenInput) -> EntryReader {
        EntryReader(input, longest: 1 << 20, separators: [.lineFeed, .nul], limit: 1 << 30)
    }

    /// Whether the dossiers were named one by one, so that their number is known.
    package var isNamed: Bool { !arguments.isEmpty }

    /// The next dossier of the shard; nil at the end.
    package mutating func next() -> Entry? {
        while let path = nextPath() {
            position += 1
            if shard?.contains(position) ?? true { return Entry(position: position, path: path) }
        }
        return nil
    }

    private mutating func nextPath() -> String? {
        if isNamed { return position < arguments.count ? arguments[position] : nil }
        return reader?.next().map(Self.path)
    }

    /// The path that an entry is; no path is longer than the system allows, and of an entry that is, so much is kept that
    /// it cannot be opened.
    private static func path(_ entry: [UInt8]) -> String {
        String(decoding: entry.prefix(Int(PATH_MAX) + 1), as: UTF8.self)
    }

    /// Why the list did not give all its dossiers.
    package var fault: Fault? {
        if let openingFault { return openingFault }
        if let failure = reader?.failure { return .unreadable(failure) }
        return reader != nil && position == 0 ? .empty : nil
    }

    /// How many dossiers `next` will give, where that can be known before: not of a list that comes through a pipe.
    package func count() -> Int? {
        guard let input else { return arguments.indices.count { shard?.contains($0 + 1) ?? true } }
        let start = lseek(STDIN_FILENO, 0, SEEK_CUR)
        guard start >= 0 else { return nil }
        defer { lseek(STDIN_FILENO, start, SEEK_SET) }
        var (reader, position, count) = (Self.reader(input), 0, 0)
        while reader.next() != nil {
            position += 1
            if shard?.contains(position) ?? true { count += 1 }
        }
        return count
    }
}
