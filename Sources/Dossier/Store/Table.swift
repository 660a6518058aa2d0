internal import CEL

/// The rows of one entity: a column for each field, and where each row's start tag stands.
final class Table {
    /// The memory of a field.
    enum Storage {
        /// Dates, years, whole numbers, symbols and references: absent is `Int32.min`, an unresolved reference negative.
        case word32(GrowableColumn<Int32>)
        /// Money in minor units; absent is `Int64.min`.
        case word64(GrowableColumn<Int64>)
        /// Texts for people; absent is zero.
        case text(GrowableColumn<TextPlace>)
    }

    /// The language of a row's element, or of the element that holds the value of one of its members.
    struct StatedLanguage: BitwiseCopyable {
        let row: Int32
        /// The member, or -1 for the row's own element.
        let member: Int32
        let symbol: Int32
    }

    /// A field of a row.
    struct Field: Hashable {
        let row: Int32
        let member: Int32
    }

    let declaration: EntityDeclaration
    /// One for each member of the declaration; nil for lists and flags, which need none.
    let storages: [Storage?]
    /// Where the element of a `.child` member stands, by member; 0 where there is none.
    let childOffsets: [GrowableColumn<UInt32>?]
    /// The row of the parent, for each entity that may be one and is not single.
    let parents: [(entity: Int, rows: GrowableColumn<Int32>)]
    /// The byte at which each row's start tag begins.
    let offsets = GrowableColumn<UInt32>()
    /// The pages that the rows state; nil where the entity states none.
    let pages: GrowableColumn<Int32>?
    /// The `xml:lang` of elements that have no member for it.
    let languages = GrowableColumn<StatedLanguage>(capacity: 1)
    /// What the file has in fields whose column says more: a symbol, or -1 where it has nothing, because the dossier says it
    /// elsewhere.
    var written: [Field: Int32] = [:]
    /// The position in the dossier's list of files of the file that the rows stand in.
    var file = 0
    @exclusivity(unchecked) private(set) var count = 0
    /// Up to which row every column says absent, so that adding a row touches none but its offset.
    @exclusivity(unchecked) private var prepared = 0
    /// So few that what was prepared of all tables is still in the processor's cache when it is written.
    private static let preparedRows = 512

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
        pages = declaration.members.firstIndex { $0.name == Member.page.name }.flatMap { [storages] member in
            if case .word32(let column)? = storages[member] { column } else { nil }
        }
        childOffsets = declaration.members.map { $0.place == .child ? GrowableColumn() : nil }
        self.parents = parents.map { ($0, GrowableColumn()) }
    }

    /// Of the entities that may be parents, the one whose element holds a row's own: of all that are open, the one that began
    /// last; nil for what stands in a root.
    func holder(of row: Int, _ facts: Facts) -> (entity: Int, rows: GrowableColumn<Int32>)? {
        var (holder, last): (Int?, UInt32) = (nil, 0)
        for (index, parent) in parents.enumerated() where parent.rows[row] >= 0 {
            let offset = facts.tables[parent.entity].offsets[Int(parent.rows[row])]
            if holder == nil || offset > last { (holder, last) = (index, offset) }
        }
        return holder.map { parents[$0] }
    }

    /// Adds a row of absent values and returns its number.
    @inline(__always) func append(at offset: UInt32) -> Int32 {
        let row = count
        if row == prepared { resize(to: min(max(32, row * 2), row + Self.preparedRows)) }
        count = row + 1
        offsets.base[row] = offset
        return Int32(truncatingIfNeeded: row)
    }

    /// Makes every column as long as the table, once all rows have been read.
    func seal() { if prepared != count { resize(to: count) } }

    func removeAll() {
        count = 0
        languages.removeAll()
        written.removeAll()
        if prepared != 0 { resize(to: 0) }
    }

    private func resize(to count: Int) {
        offsets.extend(to: count)
        for storage in storages {
            switch storage {
            case .word32(let column): column.resize(to: count, filling: .min)
            case .word64(let column): column.resize(to: count, filling: .min)
            case .text(let column): column.extend(to: count)
            case nil: break
            }
        }
        for column in childOffsets { column?.extend(to: count) }
        for parent in parents { parent.rows.resize(to: count, filling: -1) }
        prepared = count
    }
}
