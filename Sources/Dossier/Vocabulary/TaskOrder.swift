internal import CEL

/// Where tasks stand among those of their section, or of their chapter where it has none.
final class TaskOrder: @unchecked Sendable {
    struct Place: BitwiseCopyable {
        var ordinal: Int32
        var previous: Int32
        /// The last number of the task's number, or -1.
        var sequence: Int32
        /// The highest sequence among the earlier tasks of the section.
        var highestBefore: Int32
    }

    private let places = GrowableColumn<Place>()
    private let part: Lazily

    init(_ facts: Facts, _ derived: Derived) {
        let places = places
        part = derived.lazily { Self.collect(facts, into: places) }
    }

    subscript(_ task: Int32) -> Place {
        part.ensure()
        return places[Int(task)]
    }

    private static func collect(_ facts: Facts, into places: GrowableColumn<Place>) {
        let tasks = facts.table("task")
        let numbers = tasks.words("number")
        let (sections, chapters) = (tasks.parentRows(facts, "section"), tasks.parentRows(facts, "chapter"))
        /// The last task of each section and chapter so far, or -1.
        var lastOfSection = [Int32](repeating: -1, count: facts.table("section").count)
        var lastOfChapter = [Int32](repeating: -1, count: facts.table("chapter").count)
        places.removeAll()
        for row in 0..<tasks.count {
            let section = Int(sections[row])
            let previous = section >= 0 ? lastOfSection[section] : lastOfChapter[Int(chapters[row])]
            var place = Place(
                ordinal: 1, previous: previous, sequence: sequence(facts.symbols.text(numbers[row])), highestBefore: 0)
            if previous >= 0 {
                let before = places[Int(previous)]
                place.ordinal = before.ordinal + 1
                place.highestBefore = max(before.highestBefore, before.sequence)
            }
            if section >= 0 {
                lastOfSection[section] = Int32(row)
            } else {
                lastOfChapter[Int(chapters[row])] = Int32(row)
            }
            places.append(place)
        }
    }

    /// The number after the last dot, dots at the end left aside; -1 where there is none.
    private static func sequence(_ number: TextSlice) -> Int32 {
        var end = number.count
        while end > 0, number.base[end - 1] == 0x2E { end -= 1 }
        var start = end
        while start > 0, number.base[start - 1] != 0x2E { start -= 1 }
        guard (1...9).contains(end - start) else { return -1 }
        var value: Int32 = 0
        for position in start..<end {
            let digit = number.base[position]
            guard (0x30...0x39).contains(digit) else { return -1 }
            value = value * 10 + Int32(digit - 0x30)
        }
        return value
    }
}

extension Table {
    /// The rows of one of the entities that may be parents.
    fileprivate func parentRows(_ facts: Facts, _ entity: String) -> GrowableColumn<Int32> {
        let position = facts.schema.position(of: entity)
        guard let parent = parents.first(where: { $0.entity == position }) else {
            preconditionFailure("A \(declaration.name) does not stand in a \(entity).")
        }
        return parent.rows
    }
}
