/// Follows what is known to be present through an expression.
///
/// A fact is the path of a field that is there: a variable, `.` and a root field, or `#` and the place of a local variable, then
/// `.field`, `[0]`, or `[]` for every element of a list.
struct GuardAnalysis {
    private let expression: CheckedExpression
    private var definition: Definition?
    private var aliases: [Int: String] = [:]
    private var elementsOfLocals: [Int: Set<String>] = [:]
    private var seen: Set<String> = []
    /// What has been done with a definition under which facts, so that definitions of definitions are no tree.
    private var entered: Set<Entry> = []
    /// How many expressions may still be asked for facts; beyond, nothing is known, which reports too much at worst.
    private var effort = 200_000
    private(set) var reads: [UnguardedRead] = []

    init(expression: CheckedExpression) {
        self.expression = expression
    }

    private struct Entry: Hashable {
        let slot: Int
        let facts: Set<String>
    }

    // MARK: Paths

    /// The path of a value that facts can be about, or nil.
    private func path(_ node: TypedExpression) -> String? {
        switch node.kind {
        case .local(let local): return aliases[local.slot] ?? "#\(local.slot)"
        case .variable(let variable, let definition):
            return definition.flatMap { path($0.expression.root) } ?? variable.name
        case .global(_, let field): return Self.path(global: field.name)
        case .field(let base, _, let field): return path(base).map { $0 + "." + field.name }
        case .select(let base, let name, false): return path(base).map { $0 + "." + name }
        case .index(let base, let index, false):
            guard case .constant(let position) = index.kind else { return nil }
            return path(base).map { $0 + "[\(position)]" }
        default: return nil
        }
    }

    /// The path of a field of the root, which no variable has: the body of a macro may name the field where a variable is called
    /// like it.
    private static func path(global name: String) -> String { "." + name }

    private static func suffixes(of facts: Set<String>, after prefix: String) -> Set<String> {
        Set(
            facts.compactMap { fact in
                guard fact.hasPrefix(prefix), let next = fact.dropFirst(prefix.count).first, next == "." || next == "["
                else {
                    return nil
                }
                return String(fact.dropFirst(prefix.count))
            })
    }

    // MARK: What a condition tells

    /// What must be present if a condition came out as `areFor`.
    mutating func facts(_ node: TypedExpression, areFor truth: Bool) -> Set<String> {
        effort -= 1
        guard effort > 0 else { return [] }
        switch node.kind {
        case .hasField(let base, _, let field):
            guard truth, let path = path(base) else { return [] }
            return [path + "." + field.name]
        case .not(let operand): return facts(operand, areFor: !truth)
        case .and(let operands): return combine(operands, truth, isUnion: truth)
        case .or(let operands): return combine(operands, truth, isUnion: !truth)
        case .conditional(let condition, let first, let second):
            let left = facts(condition, areFor: true).union(facts(first, areFor: truth))
            let right = facts(condition, areFor: false).union(facts(second, areFor: truth))
            if case .constant(.bool(!truth)) = first.kind { return right }
            if case .constant(.bool(!truth)) = second.kind { return left }
            return left.intersection(right)
        case .binary(.equal, let operand, let other), .binary(.notEqual, let operand, let other):
            guard case .constant(.bool(let constant)) = other.kind else { return [] }
            let isEqual = if case .binary(.equal, _, _) = node.kind { true } else { false }
            return facts(operand, areFor: (constant == truth) == isEqual)
        case .variable(_, let definition?): return facts(definition.expression.root, areFor: truth)
        case .comprehension(let loop):
            guard loop.kind == .all, truth, let predicate = loop.predicate, let list = path(loop.source) else {
                return []
            }
            let own = Self.suffixes(of: facts(predicate, areFor: true), after: "#\(loop.element.slot)")
            return Set(own.map { list + "[]" + $0 })
        default: return []
        }
    }

    private mutating func combine(_ operands: [TypedExpression], _ truth: Bool, isUnion: Bool) -> Set<String> {
        var all: [Set<String>] = []
        for operand in operands { all.append(facts(operand, areFor: truth)) }
        return all.dropFirst().reduce(all.first ?? []) { isUnion ? $0.union($1) : $0.intersection($1) }
    }

    /// What is present in every element of a list, as paths after the element.
    mutating func elementFacts(_ node: TypedExpression, _ known: Set<String>) -> Set<String> {
        effort -= 1
        guard effort > 0 else { return [] }
        var result = path(node).map { Self.suffixes(of: known, after: $0 + "[]") } ?? []
        switch node.kind {
        case .comprehension(let loop):
            let element = "#\(loop.element.slot)"
            var inner = known
            for suffix in elementFacts(loop.source, known) { inner.insert(element + suffix) }
            if let predicate = loop.predicate { inner.formUnion(facts(predicate, areFor: true)) }
            switch loop.kind {
            case .filter: result.formUnion(Self.suffixes(of: inner, after: element))
            case .map:
                if let path = loop.transform.flatMap({ path($0) }) {
                    result.formUnion(Self.suffixes(of: inner, after: path))
                }
            default: break
            }
        case .variable(_, let definition?): result.formUnion(elementFacts(definition.expression.root, known))
        case .local(let local): result.formUnion(elementsOfLocals[local.slot] ?? [])
        case .conditional(let condition, let first, let second):
            let left = elementFacts(first, known.union(facts(condition, areFor: true)))
            let right = elementFacts(second, known.union(facts(condition, areFor: false)))
            result.formUnion(left.intersection(right))
        case .binary(.add, let left, let right):
            let first = elementFacts(left, known)
            result.formUnion(first.intersection(elementFacts(right, known)))
        case .call(let function, _, let arguments, true) where function.name == "distinct":
            result.formUnion(elementFacts(arguments[0], known))
        default: break
        }
        return result
    }

    // MARK: Reads

    /// Reports the reads in an expression that is evaluated only where `known` holds.
    mutating func visit(_ node: TypedExpression, _ known: Set<String>) {
        switch node.kind {
        case .global(let type, let field):
            guard field.isOptional, !known.contains(Self.path(global: field.guardPath ?? field.name)) else { return }
            report(node, type, field)
        case .field(let base, let type, let field):
            visit(base, known)
            guard field.isOptional else { return }
            if let path = path(base), known.contains(path + "." + field.name) { return }
            if case .index(let list, _, _) = base.kind, elementFacts(list, known).contains("." + field.name) { return }
            report(node, type, field)
        case .and(let operands): visit(operands, known, truth: true)
        case .or(let operands): visit(operands, known, truth: false)
        case .conditional(let condition, let first, let second):
            visit(condition, known)
            visit(first, known.union(facts(condition, areFor: true)))
            visit(second, known.union(facts(condition, areFor: false)))
        case .comprehension(let loop): visit(loop, known)
        case .bind(let local, let value, let body):
            visit(value, known)
            aliases[local.slot] = path(value)
            elementsOfLocals[local.slot] = elementFacts(value, known)
            visit(body, known)
        case .variable(let variable, let definition?):
            guard entered.insert(Entry(slot: variable.slot, facts: known)).inserted else { return }
            let outer = self.definition
            self.definition = definition
            visit(definition.expression.root, known)
            self.definition = outer
        default:
            for child in node.children { visit(child, known) }
        }
    }

    private mutating func visit(_ operands: [TypedExpression], _ known: Set<String>, truth: Bool) {
        var known = known
        for operand in operands {
            visit(operand, known)
            known.formUnion(facts(operand, areFor: truth))
        }
    }

    private mutating func visit(_ loop: Comprehension, _ known: Set<String>) {
        visit(loop.source, known)
        var inner = known
        for suffix in elementFacts(loop.source, known) { inner.insert("#\(loop.element.slot)" + suffix) }
        if let predicate = loop.predicate {
            visit(predicate, inner)
            inner.formUnion(facts(predicate, areFor: true))
        }
        if let transform = loop.transform { visit(transform, inner) }
    }

    private mutating func report(_ node: TypedExpression, _ type: RecordType, _ field: RecordField) {
        let owner = definition?.expression ?? expression
        guard seen.insert("\(definition?.variable.name ?? "") \(node.id)").inserted else { return }
        let text = owner.text(of: node)
        reads.append(
            UnguardedRead(
                definition: owner.use(of: node) ?? definition?.variable.name, expression: text, recordType: type.name,
                field: field.name,
                guardPath: field.guardPath ?? text,
                diagnostic: owner.whole.diagnostic(
                    node.range, "'\(field.name)' of \(type.name) may be absent",
                    expected: "has(\(field.guardPath ?? text)) before it is read")))
    }
}
