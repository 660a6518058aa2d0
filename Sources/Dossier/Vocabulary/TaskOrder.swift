internal import CEL

/// Where tasks stand among those of their section, or of their chapter where it has none.
final class TaskOrder: @unchecked Sendable {
    struct Place {
        var ordinal: Int32
        var previous: Int32
        /// The last number of the task's number, or -1.
        var sequence: Int32
        /// The highest sequence among the earlier tasks of the section.
        var highestBefore: Int32
    }

    private var places: [Place] = []
    private var part: Lazily?

    init(_ facts: Facts, _ derived: Derived) {
        part = derived.lazily { [unowned self] in places = Self.places(facts) }
    }

    subscript(_ task: Int32) -> Place {
        part?.ensure()
        return places[Int(task)]
    }

    private static func places(_ facts: Facts) -> [Place] {
        let tasks = facts.table("task")
        let numbers = tasks.words("number")
        let section = facts.schema.position(of: "section")
        /// The last place of each section (even keys) and chapter (odd keys).
        var last: [Int: (row: Int32, place: Place)] = [:]
        var places: [Place] = []
        places.reserveCapacity(tasks.count)
        for row in 0..<tasks.count {
            var key = 0
            for parent in tasks.parents {
                let above = Int(parent.rows[row])
                if parent.entity == section, above >= 0 { key = above * 2 }
            }
            let isInSection = tasks.parents.contains { $0.entity == section && $0.rows[row] >= 0 }
            if !isInSection {
                for parent in tasks.parents where parent.entity != section { key = Int(parent.rows[row]) * 2 + 1 }
            }
            let sequence = self.sequence(facts.symbols.text(numbers[row]).string)
            var place = Place(ordinal: 1, previous: -1, sequence: sequence, highestBefore: 0)
            if let before = last[key] {
                place.ordinal = before.place.ordinal + 1
                place.previous = before.row
                place.highestBefore = max(before.place.highestBefore, before.place.sequence)
            }
            last[key] = (Int32(row), place)
            places.append(place)
        }
        return places
    }

    private static func sequence(_ number: String) -> Int32 {
        number.split(separator: ".").last.flatMap { Int32($0) } ?? -1
    }
}
