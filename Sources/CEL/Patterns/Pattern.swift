/// A regular expression in the syntax of RE2, matched in time linear in the text.
///
/// All ways to match are followed at once (Thompson's construction), so no pattern can make it backtrack. Only
/// whether there is a match is asked, so groups capture nothing and lazy repetition is the same as greedy.
struct Pattern: Sendable {
    let instructions: [Instruction]
    let sets: [ScalarSet]
    /// How much it takes to ask each set.
    private let works: [Int]

    enum Instruction {
        case scalar(set: Int, next: Int)
        case split(Int, Int)
        case jump(Int)
        case assert(Assertion, next: Int)
        case match
    }

    enum Assertion {
        case textStart
        case textEnd
        case lineStart
        case lineEnd
        case boundary
        case noBoundary
    }

    /// Compiles a pattern; an error if it is not one, or has more instructions than `sizeLimit`.
    init(_ source: String, sizeLimit: Int) throws(EvaluationError) {
        var parser = PatternParser(source)
        let tree = try parser.parse()
        var builder = PatternBuilder(sizeLimit: sizeLimit)
        try builder.emit(tree)
        builder.instructions.append(.match)
        instructions = builder.instructions
        sets = builder.sets
        works = sets.map(\.work)
    }

    /// Whether some part of the text matches.
    func matches(_ text: String, _ frame: Frame) throws(EvaluationError) -> Bool {
        try frame.spend(1 + instructions.count / 16)
        var current = Threads(count: instructions.count)
        var next = Threads(count: instructions.count)
        var before: Unicode.Scalar?
        var scalars = text.unicodeScalars.makeIterator()
        var after = scalars.next()
        var position = 0
        while true {
            // A match may begin at any place of the text.
            if follow(0, into: &current, before, after, isStart: position == 0) { return true }
            guard let scalar = after else { return false }
            after = scalars.next()
            next.removeAll()
            var work = current.count
            for thread in current.list[..<current.count] {
                guard case .scalar(let set, let target) = instructions[thread] else { continue }
                work += works[set]
                guard sets[set].contains(scalar.value) else { continue }
                if follow(target, into: &next, scalar, after, isStart: false) { return true }
            }
            try frame.spend(1 + work / 2)
            before = scalar
            position += 1
            swap(&current, &next)
        }
    }

    /// Adds all that an instruction leads to without a character; true if that is a match.
    private func follow(
        _ start: Int, into threads: inout Threads, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?, isStart: Bool
    ) -> Bool {
        var pending = [start]
        while let instruction = pending.popLast() {
            guard threads.insert(instruction) else { continue }
            switch instructions[instruction] {
            case .match: return true
            case .scalar: break
            case .jump(let target): pending.append(target)
            case .split(let first, let second):
                pending.append(second)
                pending.append(first)
            case .assert(let assertion, let target):
                if Self.holds(assertion, before, after) { pending.append(target) }
            }
        }
        return false
    }

    private static func holds(_ assertion: Assertion, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
        switch assertion {
        case .textStart: before == nil
        case .textEnd: after == nil
        case .lineStart: before == nil || before == "\n"
        case .lineEnd: after == nil || after == "\n"
        case .boundary: isWord(before) != isWord(after)
        case .noBoundary: isWord(before) == isWord(after)
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar, scalar.isASCII else { return false }
        return isNamePart(UInt8(scalar.value))
    }

    /// A set of instructions that keeps the order of insertion and empties at once.
    private struct Threads {
        var list: [Int]
        var count = 0
        private var places: [Int]

        init(count: Int) {
            list = Array(repeating: 0, count: count)
            places = Array(repeating: 0, count: count)
        }

        mutating func insert(_ instruction: Int) -> Bool {
            let place = places[instruction]
            if place < count, list[place] == instruction { return false }
            list[count] = instruction
            places[instruction] = count
            count += 1
            return true
        }

        mutating func removeAll() { count = 0 }
    }
}

/// Lays the parts of a pattern out as instructions.
private struct PatternBuilder {
    var instructions: [Pattern.Instruction] = []
    var sets: [ScalarSet] = []
    let sizeLimit: Int

    init(sizeLimit: Int) {
        self.sizeLimit = sizeLimit
    }

    mutating func emit(_ tree: PatternTree) throws(EvaluationError) {
        guard instructions.count <= sizeLimit else { throw .tooLarge(.pattern, limit: sizeLimit) }
        switch tree {
        case .set(let set):
            sets.append(set)
            instructions.append(.scalar(set: sets.count - 1, next: instructions.count + 1))
        case .assert(let assertion):
            instructions.append(.assert(assertion, next: instructions.count + 1))
        case .sequence(let parts):
            for part in parts { try emit(part) }
        case .choice(let branches):
            var jumps: [Int] = []
            for (position, branch) in branches.enumerated() {
                guard position < branches.count - 1 else {
                    try emit(branch)
                    break
                }
                let split = instructions.count
                instructions.append(.match)
                try emit(branch)
                jumps.append(instructions.count)
                instructions.append(.match)
                instructions[split] = .split(split + 1, instructions.count)
            }
            for jump in jumps { instructions[jump] = .jump(instructions.count) }
        case .repetition(let inner, let least, let most):
            try emitRepetition(inner, least, most)
        }
        guard instructions.count <= sizeLimit else { throw .tooLarge(.pattern, limit: sizeLimit) }
    }

    private mutating func emitRepetition(_ inner: PatternTree, _ least: Int, _ most: Int?) throws(EvaluationError) {
        for _ in 0..<least {
            let start = instructions.count
            try emit(inner)
            // What is nothing is nothing however often; it would never reach the limit.
            if instructions.count == start { return }
        }
        guard let most else {
            let split = instructions.count
            instructions.append(.match)
            try emit(inner)
            instructions.append(.jump(split))
            instructions[split] = .split(split + 1, instructions.count)
            return
        }
        var splits: [Int] = []
        for _ in least..<most {
            splits.append(instructions.count)
            instructions.append(.match)
            try emit(inner)
        }
        for split in splits { instructions[split] = .split(split + 1, instructions.count) }
    }
}

/// The parts of a pattern.
indirect enum PatternTree {
    case set(ScalarSet)
    case assert(Pattern.Assertion)
    case sequence([PatternTree])
    case choice([PatternTree])
    case repetition(PatternTree, Int, Int?)
}

/// A set of code points.
struct ScalarSet: Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    /// General categories and scripts that belong to it.
    var classes: [UnicodeClass] = []
    /// Sets of which every code point but theirs belongs.
    var complements: [ScalarSet] = []
    var isNegated = false
    /// Whether what differs from a member only in case belongs too; what is negated is the set with those.
    var ignoresCase = false

    /// How much it takes to ask whether a code point belongs, in small tests.
    var work: Int {
        (ignoresCase ? 3 : 1) * (1 + (ranges.count + 2 * classes.count) / 8)
            + complements.reduce(0) { $0 + $1.work }
    }

    func contains(_ code: UInt32) -> Bool {
        var found = includes(code)
        if !found, ignoresCase {
            var other = CaseFolding.next(after: code)
            while !found, other != code {
                found = includes(other)
                other = CaseFolding.next(after: other)
            }
        }
        return found != isNegated
    }

    private func includes(_ code: UInt32) -> Bool {
        ranges.contains { $0.contains(code) } || classes.contains { $0.contains(code) }
            || complements.contains { !$0.contains(code) }
    }

    /// Takes the scalars of another set in.
    mutating func add(_ other: ScalarSet) {
        guard !other.isNegated else {
            var complement = other
            complement.isNegated = false
            complements.append(complement)
            return
        }
        ranges += other.ranges
        classes += other.classes
    }
}
