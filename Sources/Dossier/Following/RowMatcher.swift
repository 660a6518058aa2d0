internal import CEL

/// Finds out which rows of a dossier are which of another, as the schema says how things are known again.
struct RowMatcher {
    private let old: RowContents
    private let new: RowContents
    private let schema: Schema
    /// The pairs of each entity.
    private(set) var pairs: [RowPairs]

    init(_ old: RowContents, _ new: RowContents) {
        (self.old, self.new, schema) = (old, new, old.facts.schema)
        pairs = schema.entities.indices.map { RowPairs(old.count($0), new.count($0)) }
    }

    /// Takes over pairs that are known.
    mutating func take(_ entity: String, _ rows: [(old: Int32, new: Int32)]) {
        let entity = schema.position(of: entity)
        for row in rows { pairs[entity].pair(row.old, row.new) }
    }

    /// Matches every entity, after those that it stands in and those that it and what stands in it name.
    mutating func matchAll() { for entity in Self.order { match(entity) } }

    private static let order = order(.current)

    private static func order(_ schema: Schema) -> [Int] {
        var (order, seen) = ([Int](), Set<Int>())
        func visit(_ entity: Int) {
            guard seen.insert(entity).inserted else { return }
            schema.parents[entity].forEach(visit)
            var within: Set = [entity]
            var isGrowing = true
            while isGrowing {
                let held = schema.entities.indices.filter { !within.isDisjoint(with: schema.parents[$0]) }
                isGrowing = !within.isSuperset(of: held)
                within.formUnion(held)
            }
            for member in within.sorted().flatMap({ schema.entities[$0].members }) {
                guard case .reference(to: let name) = member.kind else { continue }
                let target = schema.position(of: name)
                if !within.contains(target) { visit(target) }
            }
            order.append(entity)
        }
        schema.entities.indices.forEach(visit)
        return order
    }

    // MARK: - One entity

    private mutating func match(_ entity: Int) {
        let recognition = schema.entities[entity].recognition
        if schema.isSingle(entity) {
            if old.count(entity) > 0, new.count(entity) > 0 { pairs[entity].pair(0, 0) }
            return
        }
        if recognition.criteria.isEmpty && !recognition.isAlike { return }
        let groups = groups(of: entity)
        for criterion in recognition.criteria {
            let members = criterion.map { old.member($0, of: entity) }
            for group in groups { pairEqual(entity, group, on: members, mayChoose: true) }
            if recognition.isAnywhere {
                let all = (Array(0..<Int32(old.count(entity))), Array(0..<Int32(new.count(entity))))
                pairEqual(entity, all, on: members, mayChoose: false)
            }
        }
        if recognition.isAlike { for group in groups { pairAlike(entity, group) } }
    }

    private typealias Group = (old: [Int32], new: [Int32])

    /// The rows that stand in the same, in both dossiers.
    private func groups(of entity: Int) -> [Group] {
        schema.parents[entity].flatMap { parent in
            pairs[parent].new.indices.compactMap { row in
                let partner = pairs[parent].new[row]
                guard partner >= 0 else { return nil }
                let before = old.rows(of: entity, in: parent, Int32(row))
                guard !before.isEmpty else { return nil }
                let after = new.rows(of: entity, in: parent, partner)
                return after.isEmpty ? nil : (before, after)
            }
        }
    }

    /// What of a group has no partner yet.
    private func free(_ entity: Int, _ group: Group) -> Group {
        let pairs = pairs[entity]
        return (group.old.filter { pairs.new[Int($0)] < 0 }, group.new.filter { pairs.old[Int($0)] < 0 })
    }

    /// Pairs rows that say the same in some members; of several the first with the first, or where nothing may be chosen
    /// none, and none that says nothing there either.
    private mutating func pairEqual(_ entity: Int, _ group: Group, on members: [Int], mayChoose: Bool) {
        pairEqual(entity, group, mayChoose: mayChoose) { contents, row, known in
            var (content, saysNothing): (UInt64, Bool) = (1, true)
            for member in members {
                let value = contents.value(member, of: row, entity, known)
                content = RowContents.mix(value, content)
                if value != RowContents.absent { saysNothing = false }
            }
            return saysNothing && !mayChoose ? RowContents.absent : content | 1
        }
    }

    private mutating func pairEqual(
        _ entity: Int, _ group: Group, mayChoose: Bool,
        by content: (RowContents, Int32, RowContents.Known) -> UInt64
    ) {
        let (before, after) = free(entity, group)
        guard !before.isEmpty, !after.isEmpty else { return }
        var olds: [UInt64: [Int32]] = [:]
        for row in before {
            let number = content(old, row) { pairs[$0].new[Int($1)] < 0 ? nil : UInt64($1) &<< 1 | 1 }
            if number != RowContents.absent { olds[number, default: []].append(row) }
        }
        var news: [UInt64: [Int32]] = [:]
        for row in after {
            let number = content(new, row) {
                let partner = pairs[$0].old[Int($1)]
                return partner < 0 ? nil : UInt64(partner) &<< 1 | 1
            }
            if olds[number] != nil { news[number, default: []].append(row) }
        }
        for (number, to) in news {
            guard let from = olds[number] else { continue }
            if !mayChoose, from.count > 1 || to.count > 1 { continue }
            for (from, to) in zip(from, to) { pairs[entity].pair(from, to) }
        }
    }

    /// Pairs what says all the same, then what is the only one to say the same in one member after the other, then what is
    /// left, in its order.
    private mutating func pairAlike(_ entity: Int, _ group: Group) {
        if group.old.count > 1 || group.new.count > 1 {
            pairEqual(entity, group, mayChoose: true) { $0.content(of: $1, entity, $2) }
            for member in schema.entities[entity].members.indices {
                let left = free(entity, group)
                if left.old.isEmpty || left.new.isEmpty { return }
                pairEqual(entity, left, on: [member], mayChoose: false)
            }
        }
        let left = free(entity, group)
        for (from, to) in zip(left.old, left.new) { pairs[entity].pair(from, to) }
    }
}
