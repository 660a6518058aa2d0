internal import CEL
internal import Glibc

/// Compares what the fields of two rows state, without making values of them.
///
/// A reference is the same where what it names is, whatever its number or id is now.
struct ValueComparison {
    private let old: StoredElements
    private let new: StoredElements
    private let pairs: PairedRows

    init(_ old: StoredElements, _ new: StoredElements, _ pairs: PairedRows) {
        (self.old, self.new, self.pairs) = (old, new, pairs)
    }

    /// The members that two rows of an entity state otherwise.
    func differing(_ entity: Int, _ oldRow: Int32, _ newRow: Int32) -> [Int] {
        let members = old.facts.schema.entities[entity].members
        var found = members.indices.filter { !isSame(entity, $0, oldRow, newRow) }
        // A flag says of an amount that there is none, which its absence says already.
        if found.count > 1, found.contains(where: { members[$0].place == .content }) {
            found.removeAll { members[$0].kind == .flag && old.facts.tables[entity].storages[$0] == nil }
        }
        return found
    }

    /// Whether a member states the same in both rows.
    func isSame(_ entity: Int, _ member: Int, _ oldRow: Int32, _ newRow: Int32) -> Bool {
        let (before, after) = (old.facts.tables[entity], new.facts.tables[entity])
        let declared = before.declaration.members[member]
        switch (before.storages[member], after.storages[member]) {
        case (.word64(let olds), .word64(let news)): return olds[Int(oldRow)] == news[Int(newRow)]
        case (.text(let olds), .text(let news)):
            return isSame(
                olds[Int(oldRow)], old.facts.files[before.file], news[Int(newRow)], new.facts.files[after.file])
        case (.word32(let olds), .word32(let news)):
            return isSame(olds[Int(oldRow)], news[Int(newRow)], declared.kind)
        default: break
        }
        switch declared.kind {
        case .references(by: let list): return isSame(list: list, entity, oldRow, newRow)
        case .flag:
            return StoredElement(elements: old, entity: entity, row: oldRow).value(of: member)
                == StoredElement(elements: new, entity: entity, row: newRow).value(of: member)
        default: return true
        }
    }

    private func isSame(_ before: Int32, _ after: Int32, _ kind: ValueKind) -> Bool {
        if before == .min || after == .min { return before == after }
        switch kind {
        case .integer, .year, .date, .percent, .currency: return before == after
        case .reference(to: let target): return isSame(reference: before, after, to: target)
        default: return isSame(symbol: before, after)
        }
    }

    private func isSame(reference before: Int32, _ after: Int32, to target: String) -> Bool {
        if before >= 0, after >= 0 {
            return pairs.newRows[old.facts.schema.position(of: target)][Int(before)] == after
        }
        // What is written alike and names something in one dossier alone says nothing else: the thing is gone, or new.
        return old.name(before, target) == new.name(after, target)
    }

    private func isSame(symbol before: Int32, _ after: Int32) -> Bool {
        let (one, other) = (old.facts.symbols.text(before), new.facts.symbols.text(after))
        return one.count == other.count && memcmp(one.base, other.base, one.count) == 0
    }

    /// Whether the names of a list in one attribute name the same, in one order.
    private func isSame(list: String, _ entity: Int, _ oldRow: Int32, _ newRow: Int32) -> Bool {
        let listed = old.facts.schema.position(of: list)
        let olds = old.rows(of: listed, in: entity, oldRow)
        let news = new.rows(of: listed, in: entity, newRow)
        return olds.count == news.count && zip(olds, news).allSatisfy { isSame(listed, 0, $0, $1) }
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
