internal import CEL

/// Walks through two dossiers side by side and notes where they differ: once through each, in document order.
struct DifferenceWalk {
    private let schema = Schema.current
    private let old: StoredElements
    private let new: StoredElements
    private let pairs: PairedRows
    private let values: ValueComparison
    /// The entities whose elements stand in those of each entity: first those that are told of with it, then the others.
    private let children: [(within: [Int], known: [Int])]
    private let isKnown: [Bool]
    /// Whether things of an entity have nothing but their place, or their language, to tell them from their like.
    private let isUnnamed: [Bool]
    /// The member that says how each entity is numbered; nil for none.
    private let numbers: [Int?]
    private let plan: Int
    private(set) var differences: [Difference] = []
    private(set) var groups: [Differences.Group] = []
    private var part = DossierPart.plan

    init(_ old: StoredElements, _ new: StoredElements, _ pairs: PairedRows) {
        (self.old, self.new, self.pairs) = (old, new, pairs)
        values = ValueComparison(old, new, pairs)
        let schema = self.schema
        let isKnown = schema.entities.map { Differences.known.contains($0.name) }
        self.isKnown = isKnown
        children = schema.entities.map { declaration in
            var found: [Int] = []
            for child in declaration.members.compactMap(schema.listed) where !found.contains(child) {
                found.append(child)
            }
            return (found.filter { !isKnown[$0] }, found.filter { isKnown[$0] })
        }
        isUnnamed = schema.entities.indices.map { entity in
            let declaration = schema.entities[entity]
            return !isKnown[entity] && declaration.naming.allSatisfy { declaration.members[$0].kind == .language }
        }
        plan = schema.position(of: DossierPart.plan.entity)
        numbers = schema.entities.map { declaration in
            declaration.members.firstIndex { $0.kind == .identifier && $0.place == .attribute && !$0.isPage }
        }
    }

    /// Notes all differences.
    mutating func run() {
        for part in DossierPart.allCases {
            self.part = part
            let entity = schema.position(of: part.entity)
            let (isOld, isNew) = (old.root(part) != nil, new.root(part) != nil)
            if isOld || isNew { compare(entity, isOld ? 0 : -1, isNew ? 0 : -1) }
        }
    }

    private mutating func note(_ aspect: Difference.Aspect, _ entity: Int, _ old: Int32, _ new: Int32) {
        differences.append(Difference(entity: Int16(entity), aspect: aspect, old: old, new: new))
    }

    /// Compares a thing, in one of the dossiers or in both, and what stands in it.
    private mutating func compare(_ entity: Int, _ oldRow: Int32, _ newRow: Int32, moved: [Difference.Aspect] = []) {
        let (group, start) = (groups.count, differences.count)
        if isKnown[entity] {
            groups.append(
                Differences.Group(
                    entity: Int16(entity), old: oldRow, new: newRow, part: part, range: start..<start))
        }
        for aspect in moved { note(aspect, entity, oldRow, newRow) }
        if oldRow < 0 || newRow < 0 {
            note(.thing, entity, oldRow, newRow)
        } else {
            compareFields(entity, oldRow, newRow)
        }
        for child in children[entity].within { compare(child, in: entity, oldRow, newRow) }
        if isKnown[entity] {
            if differences.count == start {
                groups.removeLast()
            } else {
                groups[group].range = start..<differences.count
            }
        }
        for child in children[entity].known { compare(child, in: entity, oldRow, newRow) }
    }

    private mutating func compareFields(_ entity: Int, _ oldRow: Int32, _ newRow: Int32) {
        values.forEachDifferent(entity, oldRow, newRow) { note(.field(Int16($0)), entity, oldRow, newRow) }
        values.forEachOtherLanguage(entity, oldRow, newRow) { note($0, entity, oldRow, newRow) }
        if entity == plan, old.dossierLanguage != new.dossierLanguage {
            note(.dossierLanguage, entity, oldRow, newRow)
        }
    }

    /// Compares all of one entity that stand in a thing: what is gone where it stood, what is new where it stands.
    private mutating func compare(_ child: Int, in entity: Int, _ oldRow: Int32, _ newRow: Int32) {
        let none = Rows(start: 0, count: 0)
        let oldList = oldRow < 0 ? none : old.list(of: child, in: entity, oldRow)
        let newList = newRow < 0 ? none : new.list(of: child, in: entity, newRow)
        if oldList.count == 0 && newList.count == 0 { return }
        let (partners, kept) = (pairs.oldRows[child], pairs.newRows[child])
        // Most things stand where they stood.
        if oldList.count == newList.count,
            (0..<oldList.count).allSatisfy({ kept[Int(oldList[$0])] == newList[$0] })
        {
            for position in 0..<oldList.count { compare(child, oldList[position], newList[position]) }
            return
        }
        let olds = (0..<oldList.count).map { oldList[$0] }
        let news = (0..<newList.count).map { newList[$0] }
        var replaced: (old: Int32, new: Int32)?
        if isUnnamed[child] {
            // One that went and one that came are told as what was and what is, where nothing else would tell them apart.
            let gone = olds.filter { kept[Int($0)] < 0 }
            let come = news.filter { partners[Int($0)] < 0 }
            if gone.count == 1 && come.count == 1 { replaced = (gone[0], come[0]) }
        }
        /// Those that stand in the same in both, by their old rows in the order of the new dossier.
        let staying = news.map { partners[Int($0)] }.filter { $0 >= 0 && isHeld($0, child, by: entity, oldRow) }
        let inOrder = staying.longestRun
        var (next, position) = (0, 0)
        func removed(before end: Int32) -> [Int32] {
            var gone: [Int32] = []
            while next < olds.count, olds[next] < end {
                if kept[Int(olds[next])] < 0, olds[next] != replaced?.old { gone.append(olds[next]) }
                next += 1
            }
            return gone
        }
        for (place, row) in news.enumerated() {
            let partner = partners[Int(row)]
            guard partner >= 0 else {
                compare(child, row == replaced?.new ? replaced?.old ?? -1 : -1, row)
                continue
            }
            guard isHeld(partner, child, by: entity, oldRow) else {
                compare(child, partner, row, moved: [.holder])
                continue
            }
            let isInOrder = inOrder?.contains(position) ?? true
            position += 1
            if isInOrder { for gone in removed(before: partner) { compare(child, gone, -1) } }
            let isSaid = isInOrder || isNumbered(child, as: place < olds.count ? olds[place] : -1, partner, row)
            compare(child, partner, row, moved: isSaid ? [] : [.order])
        }
        for gone in removed(before: .max) { compare(child, gone, -1) }
    }

    /// Whether a row of the old dossier stands in what is compared.
    private func isHeld(_ row: Int32, _ child: Int, by entity: Int, _ holder: Int32) -> Bool {
        guard let found = old.holder(of: child, row) else { return holder >= 0 }
        return found.entity == entity && found.row == holder
    }

    /// Whether a thing's new number says already that it stands elsewhere: it is that of the thing that stood there, or nothing did.
    private func isNumbered(_ entity: Int, as earlier: Int32, _ oldRow: Int32, _ newRow: Int32) -> Bool {
        guard let number = numbers[entity], !values.isSame(entity, number, oldRow, newRow) else { return false }
        return earlier < 0 || values.isSame(entity, number, earlier, newRow)
    }
}

extension [Int32] {
    /// The positions of a longest ascending run within the numbers; nil where all of them ascend.
    fileprivate var longestRun: Set<Int>? {
        if zip(self, dropFirst()).allSatisfy(<) { return nil }
        // The end of the best run of each length so far, and what stands before each in its run.
        var (ends, before) = ([Int](), [Int](repeating: -1, count: count))
        for (position, number) in enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if self[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            if low > 0 { before[position] = ends[low - 1] }
            if low == ends.count { ends.append(position) } else { ends[low] = position }
        }
        var run: Set<Int> = []
        var position = ends.last ?? -1
        while position >= 0 {
            run.insert(position)
            position = before[position]
        }
        return run
    }
}
