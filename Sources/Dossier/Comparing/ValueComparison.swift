internal import CEL
internal import Glibc

/// Compares what the fields of two rows state, without making values of them.
///
/// A reference is the same where what it names is, whatever its number or id is now.
struct ValueComparison {
    private let old: StoredElements
    private let new: StoredElements
    private let pairs: PairedRows
    /// The fields of each entity, each with the two columns that hold it.
    private let fields: [[Field]]
    /// Whether an element or a value of each entity states a language that no field keeps.
    private let statesLanguages: [Bool]

    private struct Field {
        let member: Int
        let columns: Columns
        /// Whether the file of either dossier has something else than the column, for some row.
        let isWrittenApart: Bool
    }

    /// Where the values of a field stand in both dossiers, and what makes them the same.
    private enum Columns {
        case words(GrowableColumn<Int32>, GrowableColumn<Int32>)
        case symbols(GrowableColumn<Int32>, GrowableColumn<Int32>)
        case references(GrowableColumn<Int32>, GrowableColumn<Int32>, to: Int)
        case amounts(GrowableColumn<Int64>, GrowableColumn<Int64>)
        case texts(GrowableColumn<TextPlace>, GrowableColumn<TextPlace>)
        case list(of: Int)
    }

    init(_ old: StoredElements, _ new: StoredElements, _ pairs: PairedRows) {
        (self.old, self.new, self.pairs) = (old, new, pairs)
        fields = zip(old.facts.tables, new.facts.tables).map { before, after in
            let apart = Set(before.written.keys.lazy.map(\.member)).union(after.written.keys.lazy.map(\.member))
            return before.declaration.members.enumerated().compactMap { member, declared in
                Self.columns(declared, before.storages[member], after.storages[member], old.facts.schema).map {
                    Field(member: member, columns: $0, isWrittenApart: apart.contains(Int32(member)))
                }
            }
        }
        statesLanguages = zip(old.facts.tables, new.facts.tables).map { $0.languages.count + $1.languages.count > 0 }
    }

    /// Where a field stands; nil for what has no column of its own, such as a flag, which says that there is no amount: its
    /// absence says so already.
    private static func columns(
        _ member: Member, _ before: Table.Storage?, _ after: Table.Storage?, _ schema: Schema
    ) -> Columns? {
        switch (member.kind, before, after) {
        case (_, .word64(let olds), .word64(let news)): .amounts(olds, news)
        case (_, .text(let olds), .text(let news)): .texts(olds, news)
        case (.reference(to: let target), .word32(let olds), .word32(let news)):
            .references(olds, news, to: schema.position(of: target))
        case (let kind, .word32(let olds), .word32(let news)):
            kind.isSymbol ? .symbols(olds, news) : .words(olds, news)
        case (.references(by: let list), _, _): .list(of: schema.position(of: list))
        default: nil
        }
    }

    /// Gives `note` the members that two rows of an entity state otherwise.
    func forEachDifferent(_ entity: Int, _ oldRow: Int32, _ newRow: Int32, _ note: (Int) -> Void) {
        for field in fields[entity] where !isSame(entity, field, oldRow, newRow) { note(field.member) }
    }

    /// Whether a member states the same in both rows.
    func isSame(_ entity: Int, _ member: Int, _ oldRow: Int32, _ newRow: Int32) -> Bool {
        fields[entity].first { $0.member == member }.map { isSame(entity, $0, oldRow, newRow) } ?? true
    }

    private func isSame(_ entity: Int, _ field: Field, _ oldRow: Int32, _ newRow: Int32) -> Bool {
        if field.isWrittenApart, let isAlike = isWrittenAlike(entity, field.member, oldRow, newRow) { return isAlike }
        switch field.columns {
        case .words(let olds, let news): return olds[Int(oldRow)] == news[Int(newRow)]
        case .amounts(let olds, let news): return olds[Int(oldRow)] == news[Int(newRow)]
        case .symbols(let olds, let news): return isSame(symbol: olds[Int(oldRow)], news[Int(newRow)])
        case .references(let olds, let news, to: let target):
            return isSame(reference: olds[Int(oldRow)], news[Int(newRow)], to: target)
        case .texts(let olds, let news):
            return isSame(
                olds[Int(oldRow)], old.facts.files[old.facts.tables[entity].file], news[Int(newRow)],
                new.facts.files[new.facts.tables[entity].file])
        case .list(of: let listed):
            let (olds, news) = (old.rows(of: listed, in: entity, oldRow), new.rows(of: listed, in: entity, newRow))
            return olds.count == news.count && zip(olds, news).allSatisfy { isSame(listed, 0, $0, $1) }
        }
    }

    /// Whether both files have the same where one has something else than its column: a month, whose column holds its first
    /// day, is not that day, and what loading filled in is not stated. Nil where both columns hold what the files have.
    private func isWrittenAlike(_ entity: Int, _ member: Int, _ oldRow: Int32, _ newRow: Int32) -> Bool? {
        func written(_ elements: StoredElements, _ row: Int32) -> Int32? {
            elements.written(entity, row, member: member)
        }
        func isAbsent(_ elements: StoredElements, _ row: Int32) -> Bool {
            StoredElement(elements: elements, entity: entity, row: row).value(of: member) == nil
        }
        switch (written(old, oldRow), written(new, newRow)) {
        case (nil, nil): return nil
        case (let before?, let after?) where before >= 0 && after >= 0: return old.text(before) == new.text(after)
        default: return isAbsent(old, oldRow) && isAbsent(new, newRow)
        }
    }

    private func isSame(reference before: Int32, _ after: Int32, to target: Int) -> Bool {
        if before >= 0, after >= 0 { return pairs.newRows[target][Int(before)] == after }
        if before == .min || after == .min { return before == after }
        // What is written alike and names something in one dossier alone says nothing else: the thing is gone, or new.
        let name = old.facts.schema.entities[target].name
        return old.name(before, name) == new.name(after, name)
    }

    private func isSame(symbol before: Int32, _ after: Int32) -> Bool {
        if before == .min || after == .min { return before == after }
        let (one, other) = (old.facts.symbols.text(before), new.facts.symbols.text(after))
        return one.count == other.count && memcmp(one.base, other.base, one.count) == 0
    }

    // MARK: - Languages

    /// Gives `note` the places of two rows of an entity that state another language: the element, or the element of a value.
    func forEachOtherLanguage(
        _ entity: Int, _ oldRow: Int32, _ newRow: Int32, _ note: (Difference.Aspect) -> Void
    ) {
        guard statesLanguages[entity] else { return }
        if old.language(entity, oldRow) != new.language(entity, newRow) { note(.language) }
        for (index, member) in old.facts.schema.entities[entity].members.enumerated() where member.place == .child {
            if old.language(entity, oldRow, member: index) != new.language(entity, newRow, member: index) {
                note(.languageOf(Int16(index)))
            }
        }
    }

    // MARK: - Texts

    private func isSame(_ before: TextPlace, _ oldFile: SourceFile, _ after: TextPlace, _ newFile: SourceFile) -> Bool {
        if before.isAbsent || after.isAbsent { return before.isAbsent == after.isAbsent }
        if before.isBlank || after.isBlank { return before.isBlank == after.isBlank }
        if Self.isWrittenAlike(before, oldFile, after, newFile) { return true }
        let (one, other) = (Texts.read(before, of: oldFile), Texts.read(after, of: newFile))
        return one.count == other.count && memcmp(one.base, other.base, one.count) == 0
    }

    /// How many bytes of a text are looked at before it is read whole.
    private static let glance = 512

    /// Whether two texts are short and stand in their files byte for byte alike; most that are the same do.
    private static func isWrittenAlike(
        _ before: TextPlace, _ oldFile: SourceFile, _ after: TextPlace, _ newFile: SourceFile
    ) -> Bool {
        oldFile.withBytes(at: before.start - 1, count: glance) { one in
            newFile.withBytes(at: after.start - 1, count: glance) { other in
                guard let start = one.baseAddress, let start2 = other.baseAddress, one.count > 1 else { return false }
                // A start tag's end or a quotation mark stands before the text; its end tag or the same mark ends it.
                let mark: Int32 = start[0] == 0x3E ? 0x3C : Int32(start[0])
                guard let end = memchr(start + 1, mark, one.count - 1) else { return false }
                let count = end - UnsafeMutableRawPointer(mutating: start) + (mark == 0x3C ? 2 : 1)
                guard count <= one.count, count <= other.count, mark != 0x3C || start[count - 1] == 0x2F else {
                    return false
                }
                return memcmp(start, start2, count) == 0
            }
        }
    }
}
