internal import CEL

/// Finds out which rows of a dossier are which of another, as the schema says how things are known again.
struct RowMatcher {
    private let old: RowContents
    private let new: RowContents
    private let schema: Schema
    /// The pairs of each entity.
    private(set) var pairs: [RowPairs]
    /// Whether all of an entity have been matched, so that what has no partner is only in one of the dossiers.
    private var isSettled: [Bool]

    init(_ old: RowContents, _ new: RowContents) {
        (self.old, self.new, schema) = (old, new, old.facts.schema)
        pairs = schema.entities.indices.map { RowPairs(old.count($0), new.count($0)) }
        isSettled = schema.entities.map { _ in false }
    }

    /// Takes over pairs that are known.
    mutating func take(_ entity: String, _ rows: [(old: Int32, new: Int32)]) {
        let entity = schema.position(of: entity)
        for row in rows { pairs[entity].pair(row.old, row.new) }
        isSettled[entity] = true
    }

    /// Matches every entity, after those that it stands in and those that it and what stands in it name.
    mutating func matchAll() {
        for entity in Self.order {
            match(entity)
            isSettled[entity] = true
        }
    }

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
                let all = (
                    Rows(start: 0, count: Int32(old.count(entity))), Rows(start: 0, count: Int32(new.count(entity)))
                )
                pairEqual(entity, all, on: members, mayChoose: false)
            }
        }
        if recognition.isAlike { for group in groups { pairAlike(entity, group) } }
    }

    private typealias Group = (old: Rows, new: Rows)

    /// The rows that stand in the same, in both dossiers.
    private func groups(of entity: Int) -> [Group] {
        schema.parents[entity].flatMap { parent in
            pairs[parent].new.indices.compactMap { row in
                let partner = pairs[parent].new[row]
                guard partner >= 0 else { return nil }
                let before = old.rows(of: entity, in: parent, Int32(row))
                guard before.count > 0 else { return nil }
                let after = new.rows(of: entity, in: parent, partner)
                return after.count == 0 ? nil : (before, after)
            }
        }
    }

    /// What of a group has no partner yet.
    private func free(_ entity: Int, _ group: Group) -> (old: [Int32], new: [Int32]) {
        func free(_ rows: Rows, _ partners: [Int32]) -> [Int32] {
            (0..<rows.count).map { rows[$0] }.filter { partners[Int($0)] < 0 }
        }
        return (free(group.old, pairs[entity].new), free(group.new, pairs[entity].old))
    }

    /// The rows of a group that has one on each side, where both have no partner; nil of any other.
    private func freePair(_ entity: Int, _ group: Group) -> (old: Int32, new: Int32)? {
        guard group.old.count == 1, group.new.count == 1 else { return nil }
        let (old, new) = (group.old[0], group.new[0])
        return pairs[entity].new[Int(old)] < 0 && pairs[entity].old[Int(new)] < 0 ? (old, new) : nil
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
        func number(old row: Int32) -> UInt64 {
            content(old, row) { self.number(of: $1, pairs[$0].new[Int($1)] < 0 ? nil : $1, isSettled[$0], seed: 3) }
        }
        func number(new row: Int32) -> UInt64 {
            content(new, row) {
                let partner = pairs[$0].old[Int($1)]
                return self.number(of: $1, partner < 0 ? nil : partner, isSettled[$0], seed: 4)
            }
        }
        if group.old.count == 1, group.new.count == 1 {
            guard let (from, to) = freePair(entity, group) else { return }
            let content = number(old: from)
            if content != RowContents.absent, content == number(new: to) { pairs[entity].pair(from, to) }
            return
        }
        let (before, after) = free(entity, group)
        guard !before.isEmpty, !after.isEmpty else { return }
        // Side by side in the order of their numbers; those of one number in the order of their rows.
        let olds = before.map { (number: number(old: $0), row: $0) }.sorted {
            ($0.number, $0.row) < ($1.number, $1.row)
        }
        let news = after.map { (number: number(new: $0), row: $0) }.sorted { ($0.number, $0.row) < ($1.number, $1.row) }
        var (from, to) = (0, 0)
        while from < olds.count, to < news.count {
            let number = min(olds[from].number, news[to].number)
            let fromEnd = olds[from...].firstIndex { $0.number != number } ?? olds.count
            let toEnd = news[to...].firstIndex { $0.number != number } ?? news.count
            if number != RowContents.absent, mayChoose || (fromEnd - from == 1 && toEnd - to == 1) {
                for (old, new) in zip(olds[from..<fromEnd], news[to..<toEnd]) { pairs[entity].pair(old.row, new.row) }
            }
            (from, to) = (fromEnd, toEnd)
        }
    }

    /// What a row is known by, which `known` is in the old dossier: its name until all of its entity have been matched, and then
    /// by itself, so that what names a thing that is gone does not say the same as what names another of its number.
    private func number(of row: Int32, _ known: Int32?, _ isSettled: Bool, seed: UInt64) -> UInt64? {
        if let known { return UInt64(known) &<< 1 | 1 }
        return isSettled ? RowContents.mix(UInt64(row), seed) | 1 : nil
    }

    /// Pairs what says all the same, then what is the only one to say the same in one member after the other, then what is
    /// left, in its order.
    private mutating func pairAlike(_ entity: Int, _ group: Group) {
        if group.old.count == 1, group.new.count == 1 {
            if let (from, to) = freePair(entity, group) { pairs[entity].pair(from, to) }
            return
        }
        pairEqual(entity, group, mayChoose: true) { $0.content(of: $1, entity, $2) }
        for member in schema.entities[entity].members.indices {
            let left = free(entity, group)
            if left.old.isEmpty || left.new.isEmpty { return }
            pairEqual(entity, group, on: [member], mayChoose: false)
        }
        let left = free(entity, group)
        for (from, to) in zip(left.old, left.new) { pairs[entity].pair(from, to) }
    }
}
