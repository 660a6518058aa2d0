/// Why an expression has the value it has: the parts that decided.
public struct Explanation: Sendable {
    /// The value, or the error.
    public let result: Result<Value, EvaluationError>
    /// The parts that decided, in the order of the expression, none twice.
    public let observations: [Observation]
}

/// A part of an expression and what it came to.
public struct Observation: Sendable {
    /// The part as it is written.
    public let expression: String
    /// Its value, or its error.
    public let result: Result<Value, EvaluationError>
    /// For `exists`, `all` and `exists_one`: what was looked for and found.
    public let search: Search?
}

/// How a macro that looks for elements went.
public struct Search: Sendable {
    /// How many elements the list or map has.
    public let examined: Int
    /// How many of them satisfy the condition.
    public let matched: Int
    /// The value that an equality of the condition asks for, if it has one.
    public let key: Key?
    /// Those that satisfy the condition where `exists` is true and for `exists_one`, those that come nearest where
    /// `exists` is false, those that fail where `all` is; at most three.
    public let candidates: [Candidate]

    /// The value that an equality compares with, and how it is written.
    public struct Key: Sendable, CustomStringConvertible {
        /// The expression of the value.
        public let expression: String
        /// What the expression was when the search was made.
        public let value: Value

        /// `expression = value`, or the value alone where it is a literal.
        public var description: String {
            expression == value.description ? expression : "\(expression) = \(value)"
        }
    }

    /// An element, and the parts of the condition that decided about it.
    public struct Candidate: Sendable {
        /// The element, or the key of a map's entry.
        public let element: Value
        /// What the condition saw.
        public let reasons: [Observation]
    }
}

extension Observation: CustomStringConvertible {
    /// `expression = value`, and for a search what was examined and what came near.
    public var description: String {
        let outcome =
            switch result {
            case .success(let value): value.description
            case .failure(let error): "error: \(error)"
            }
        guard let search else { return "\(expression) = \(outcome)" }
        var text = "\(expression) = \(outcome), \(search.matched) of \(search.examined)"
        if let key = search.key { text += ", sought \(key)" }
        for candidate in search.candidates {
            let reasons = candidate.reasons.map(\.description).joined(separator: ", ")
            text += "\n  \(candidate.element): \(reasons)"
        }
        return text
    }
}

/// What one evaluation left behind for its explanation, or for what is traced of it.
final class Recorder {
    /// Whether there will be an explanation; where only reads are traced, nobody asks what the parts came to.
    let isExplaining: Bool
    /// What is read, where that is asked for.
    let trace: Trace?
    /// The parts that may read what is traced, by their numbers; nil where nothing is.
    private let followed: [Bool]?
    let expression: CheckedExpression
    // One evaluation uses a recorder, so the checks for overlapping access would find nothing.
    @exclusivity(unchecked) var searches: [Int32: Search] = [:]
    /// How many searches are in progress, one in the other; only the outermost is shown.
    @exclusivity(unchecked) var depth = 0
    @exclusivity(unchecked) private var outcomes: [Result<Value, EvaluationError>?] = []
    @exclusivity(unchecked) private var reached: [Bool]

    init(_ program: Program, _ trace: Trace?, isExplaining: Bool) {
        (expression, self.trace, self.isExplaining) = (program.expression, trace, isExplaining)
        followed = trace?.tracing.parts(of: program)
        let count = Int(expression.nodeCount)
        reached = Array(repeating: false, count: count)
        if isExplaining { outcomes = Array(repeating: nil, count: count) }
    }

    /// An explanation shows a few of many records; the rest would only fill memory.
    private static let shownRecords: Int32 = 100

    /// Whether a part may read what is traced.
    func mayRead(_ node: TypedExpression) -> Bool { followed?[Int(node.id)] ?? false }

    /// Whether an explanation shows what a loop looked for and found.
    func shows(_ loop: Comprehension) -> Bool { isExplaining && depth == 0 && loop.kind.decides }

    /// Whether the evaluation came to a part.
    func hasReached(_ id: Int) -> Bool { reached[id] }

    /// What a part came to last; nil if the evaluation did not come to it, or nothing is explained.
    func outcome(_ node: TypedExpression) -> Result<Value, EvaluationError>? {
        isExplaining ? outcomes[Int(node.id)] : nil
    }

    /// Takes note of the value of a part.
    func note(_ value: Value, of node: TypedExpression) {
        reached[Int(node.id)] = true
        guard isExplaining else { return }
        if case .list(let elements) = value, case .list(.record) = node.type, elements.count > Self.shownRecords {
            outcomes[Int(node.id)] = .success(.list(Array(elements.prefix(Int(Self.shownRecords)))))
        } else {
            outcomes[Int(node.id)] = .success(value)
        }
    }

    /// Takes note of the records of a list that the host keeps.
    func note(_ rows: Rows, of list: TypedExpression) {
        reached[Int(list.id)] = true
        guard isExplaining, let type = list.listedType else { return }
        let first = Rows(prefix: rows, Self.shownRecords)
        let records = (0..<first.count).map { Value.record(Record(type: type, row: first[$0])) }
        outcomes[Int(list.id)] = .success(.list(records))
    }

    /// Takes note of the error of a part.
    func note(_ error: EvaluationError, of node: TypedExpression) {
        reached[Int(node.id)] = true
        if isExplaining { outcomes[Int(node.id)] = .failure(error) }
    }
}

/// Finds the parts that decided among all that were recorded.
struct Explainer {
    let recorder: Recorder

    func observations(of node: TypedExpression) -> [Observation] {
        // They are few, so that looking at each costs less than hashing them.
        collect(node).reduce(into: []) { kept, observation in
            if !kept.contains(where: { $0.expression == observation.expression }) { kept.append(observation) }
        }
    }

    private func outcome(_ node: TypedExpression) -> Result<Value, EvaluationError>? { recorder.outcome(node) }

    private func truth(_ node: TypedExpression) -> Bool? {
        if case .success(.bool(let truth)) = outcome(node) { return truth }
        return nil
    }

    func observe(_ node: TypedExpression) -> [Observation] {
        if case .constant = node.kind { return [] }
        guard let outcome = outcome(node) else { return [] }
        return [
            Observation(
                expression: recorder.expression.text(of: node), result: outcome, search: recorder.searches[node.id])
        ]
    }

    private func collect(_ node: TypedExpression) -> [Observation] {
        switch node.kind {
        case .and(let operands), .or(let operands):
            let deciding = if case .or = node.kind { true } else { false }
            if let decider = operands.first(where: { truth($0) == deciding }) { return collect(decider) }
            if let failed = operands.first(where: { outcome($0).map { (try? $0.get()) == nil } ?? false }) {
                return collect(failed)
            }
            return operands.flatMap { collect($0) }
        case .not(let operand): return collect(operand)
        case .conditional(let condition, let first, let second):
            guard let truth = truth(condition) else { return collect(condition) }
            return collect(condition) + collect(truth ? first : second)
        case .binary(_, let left, let right):
            return terms(left) + terms(right)
        case .bind(_, let value, let body): return observe(value) + collect(body)
        case .call(_, _, let arguments, _) where node.type == .bool:
            return arguments.flatMap { terms($0) }
        default: return observe(node)
        }
    }

    /// A side of a comparison: its own value, then the values that it is computed of.
    private func terms(_ node: TypedExpression) -> [Observation] {
        switch node.kind {
        case .binary(_, let left, let right) where node.type != .bool:
            return observe(node) + terms(left) + terms(right)
        case .negate(let operand): return observe(node) + terms(operand)
        case .and, .or, .not: return collect(node)
        case .conditional(let condition, let first, let second):
            guard let truth = truth(condition) else { return collect(condition) }
            return observe(node) + collect(condition) + terms(truth ? first : second)
        default: return observe(node)
        }
    }
}
