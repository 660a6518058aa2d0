internal import CEL

/// Where tasks stand among those of their section, or of their chapter where it has none.
final class TaskOrder: @unchecked Sendable {
    private struct Place: BitwiseCopyable {
        let previous: Int32
        /// The highest sequence among the earlier tasks of the section.
        let highestBefore: Int32
    }

    private let facts: Facts
    private let numbers: GrowableColumn<Int32>
    private let places = GrowableColumn<Place>()
    private let placesPart: Lazily
    private let ordinals = GrowableColumn<Int32>()
    private let ordinalsPart: Lazily

    init(_ facts: Facts, _ derived: Derived) {
        self.facts = facts
        let (numbers, places, ordinals) = (facts.table("task").words("number"), places, ordinals)
        self.numbers = numbers
        placesPart = derived.lazily {
            places.removeAll()
            Self.forEachTask(facts) { previous in
                let highest =
                    previous < 0
                    ? 0 : max(places[previous].highestBefore, Self.sequence(of: previous, numbers, facts))
                places.append(Place(previous: Int32(previous), highestBefore: highest))
            }
        }
        ordinalsPart = derived.lazily {
            ordinals.removeAll()
            Self.forEachTask(facts) { previous in ordinals.append(previous < 0 ? 1 : ordinals[previous] + 1) }
        }
    }

    /// The position of a task, from 1.
    func ordinal(of task: Int32) -> Int32 {
        ordinalsPart.ensure()
        return ordinals[Int(task)]
    }

    /// The task before, or -1.
    func previous(of task: Int32) -> Int32 {
        placesPart.ensure()
        return places[Int(task)].previous
    }

    /// The highest sequence among the earlier tasks, or 0.
    func highestBefore(_ task: Int32) -> Int32 {
        placesPart.ensure()
        return places[Int(task)].highestBefore
    }

    /// The last number of the task's number, or -1.
    func sequence(of task: Int32) -> Int32 { Self.sequence(of: Int(task), numbers, facts) }

    /// The last number of a task's printed number, or -1.
    private static func sequence(of task: Int, _ numbers: GrowableColumn<Int32>, _ facts: Facts) -> Int32 {
        facts.isUnnumbered(task, in: facts.table("task")) ? -1 : sequence(facts.symbols.text(numbers[task]))
    }

    /// Calls `body` for each task with the one before it in its section, or -1.
    private static func forEachTask(_ facts: Facts, _ body: (_ previous: Int) -> Void) {
        let tasks = facts.table("task")
        let (sections, chapters) = (tasks.parentRows(facts, "section"), tasks.parentRows(facts, "chapter"))
        /// The last task of each section and chapter so far, or -1.
        var lastOfSection = [Int](repeating: -1, count: facts.table("section").count)
        var lastOfChapter = [Int](repeating: -1, count: facts.table("chapter").count)
        for task in 0..<tasks.count {
            let section = Int(sections[task])
            if section >= 0 {
                body(lastOfSection[section])
                lastOfSection[section] = task
            } else {
                let chapter = Int(chapters[task])
                body(lastOfChapter[chapter])
                lastOfChapter[chapter] = task
            }
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
