/// A field that may be absent and is read where nothing makes sure that it is there.
public struct UnguardedRead: Hashable, Sendable {
    /// The use of a macro or else the defined variable in whose expression the read stands, or nil for the expression itself.
    public let definition: String?
    /// The read as it is written, such as `amount.value`.
    public let expression: String
    /// The name of the record type.
    public let recordType: String
    /// The name of the field.
    public let field: String
    /// What `has` must be asked of: the read itself, or for a global name the path that says whether it is there.
    public let guardPath: String
    /// Where it stands and what would fit.
    public let diagnostic: Diagnostic
}

extension CheckedExpression {
    /// The reads of optional fields of records that no `has` guards.
    ///
    /// A guard is a `has(e.f)` that must be true where `e.f` is read: to the left in `has(e.f) && …` or
    /// `!has(e.f) || …`, in the condition of a branch, in the predicate of a `filter` whose elements are read, or in
    /// one of the expressions that are assumed to be true. Defined variables are entered with the guards at their use.
    ///
    /// - Parameters:
    ///   - guards: conditions without which this expression is not evaluated.
    ///   - ranges: variables, each with the list whose elements it takes in turn; later lists may use earlier variables.
    /// - Returns: the reads in the order in which the expression makes them.
    public func unguardedReads(
        assuming guards: [CheckedExpression] = [], ranges: [(variable: Variable, list: CheckedExpression)] = []
    ) -> [UnguardedRead] {
        var analysis = GuardAnalysis(expression: self)
        var facts: Set<String> = []
        for (variable, list) in ranges {
            for suffix in analysis.elementFacts(list.root, facts) { facts.insert(variable.name + suffix) }
        }
        for condition in guards {
            // What is known of another expression's own variables means nothing here.
            facts.formUnion(analysis.facts(condition.root, areFor: true).filter { !$0.hasPrefix("#") })
        }
        analysis.visit(root, facts)
        return analysis.reads
    }

    /// The macros that look through a whole list of the root record because no equality lets an index answer them.
    public var scans: [Scan] {
        var found: [Scan] = []
        root.walk { node in
            guard case .comprehension(let loop) = node.kind, let predicate = loop.predicate,
                case .global(_, let field) = loop.source.kind, case .list(.record) = field.type,
                KeySearch(loop) == nil
            else { return }
            var own: Set<Int> = [loop.element.slot]
            if let key = loop.key { own.insert(key.slot) }
            predicate.walk { inner in
                switch inner.kind {
                case .comprehension(let nested):
                    own.insert(nested.element.slot)
                    if let key = nested.key { own.insert(key.slot) }
                case .bind(let local, _, _), .optionalMap(_, let local, _, _): own.insert(local.slot)
                default: break
                }
            }
            var usesOuter = false
            predicate.walk { inner in
                switch inner.kind {
                case .variable: usesOuter = true
                case .local(let local): usesOuter = usesOuter || !own.contains(local.slot)
                default: break
                }
            }
            found.append(
                Scan(
                    collection: field.name, macro: loop.kind.rawValue, usesOuterVariables: usesOuter,
                    diagnostic: whole.diagnostic(
                        node.range, "'\(loop.kind.rawValue)' looks through all of '\(field.name)'",
                        expected: "an equality between a field of '\(loop.element.name)' and a value from outside")))
        }
        return found
    }
}

/// A macro that looks at every record of a list of the root.
public struct Scan: Hashable, Sendable {
    /// The name of the list.
    public let collection: String
    /// The name of the macro.
    public let macro: String
    /// Whether the condition depends on variables from outside the macro, so that it is done anew for every binding.
    public let usesOuterVariables: Bool
    /// Where it stands and what would let an index answer.
    public let diagnostic: Diagnostic
}
