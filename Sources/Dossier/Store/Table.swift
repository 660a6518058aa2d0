internal import CEL

/// The rows of one entity: a column for each field, and where each row's start tag stands.
final class Table {
    /// The memory of a field.
    enum Storage {
        /// Dates, years, whole numbers, symbols and references: absent is `Int32.min`, an unresolved reference negative.
        case word32(GrowableColumn<Int32>)
        /// Money in minor units; absent is `Int64.min`.
        case word64(GrowableColumn<Int64>)
        /// Spans of the text arena; absent is `TextSpan.absent`.
        case text(GrowableColumn<TextSpan>)
    }

    let declaration: EntityDeclaration
    /// One for each member of the declaration; nil for lists and flags, which need none.
    let storages: [Storage?]
    /// Where the element of a `.child` member stands, by member.
    let childOffsets: [GrowableColumn<UInt32>?]
    /// The row of the parent, for each entity that may be one and is not single.
    let parents: [(entity: Int, rows: GrowableColumn<Int32>)]
    /// The byte at which each row's start tag begins.
    let offsets = GrowableColumn<UInt32>()
    /// The position in the dossier's list of files of the file that the rows stand in.
    var file = 0

    init(_ declaration: EntityDeclaration, parents: [Int]) {
        self.declaration = declaration
        storages = declaration.members.map { member in
            switch (member.place, member.kind) {
            case (.entities, _), (_, .references), (_, .flag): nil
            case (_, .money): .word64(GrowableColumn())
            case (_, .prose): .text(GrowableColumn())
            default: .word32(GrowableColumn())
            }
        }
        childOffsets = declaration.members.map { $0.place == .child ? GrowableColumn() : nil }
        self.parents = parents.map { ($0, GrowableColumn()) }
    }

    var count: Int { offsets.count }

    /// Adds a row of absent values and returns its number.
    func append(at offset: UInt32) -> Int32 {
        let row = Int32(offsets.count)
        offsets.append(offset)
        for storage in storages {
            switch storage {
            case .word32(let column): column.append(.min)
            case .word64(let column): column.append(.min)
            case .text(let column): column.append(.absent)
            case nil: break
            }
        }
        for column in childOffsets { column?.append(.max) }
        for parent in parents { parent.rows.append(-1) }
        return row
    }

    func removeAll() {
        offsets.removeAll()
        for storage in storages {
            switch storage {
            case .word32(let column): column.removeAll()
            case .word64(let column): column.removeAll()
            case .text(let column): column.removeAll()
            case nil: break
            }
        }
        for column in childOffsets { column?.removeAll() }
        for parent in parents { parent.rows.removeAll() }
    }
}

/// A piece of the text arena.
struct TextSpan: BitwiseCopyable {
    var start: UInt32
    var count: UInt32

    static let absent = TextSpan(start: .max, count: 0)
}
