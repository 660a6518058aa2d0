extension Compiler {
    /// An equality between a member's field and a value from outside the loop, which an index can answer.
    struct IndexPlan {
        let number: Int
        let table: RecordType
        let key: TypedExpression
        let outer: TypedExpression
        /// Whether the condition asks for the presence of all that the key reads.
        let isGuarded: Bool
        /// Whether the condition is the negation: only rows that match need to be looked at, all others pass.
        let isNegated: Bool
    }

    /// The plan for a loop over records, if its condition has an equality that an index can answer.
    static func indexPlan(_ loop: Comprehension, _ schema: RecordSchema) -> IndexPlan? {
        guard loop.key == nil, case .list(.record(let name)) = loop.source.type, let table = schema[name],
            let predicate = loop.predicate, isStable(loop.source), isSimple(loop.source)
        else { return nil }
        let isNegated: Bool
        let parts: [TypedExpression]
        switch (loop.kind, predicate.kind) {
        case (.all, .or(let operands)):
            isNegated = true
            parts = operands
        case (.all, .binary(.notEqual, _, _)):
            isNegated = true
            parts = [predicate]
        case (.all, .not(let inner)):
            isNegated = true
            if case .and(let operands) = inner.kind { parts = operands } else { parts = [inner] }
        case (_, .and(let operands)):
            isNegated = false
            parts = operands
        default:
            isNegated = false
            parts = [predicate]
        }
        let isInverted = if case .not = predicate.kind { true } else { false }
        let wanted: BinaryOperator = isNegated && !isInverted ? .notEqual : .equal
        for part in parts {
            guard case .binary(let symbol, let left, let right) = part.kind, symbol == wanted, left.type == right.type
            else { continue }
            for (key, outer) in [(left, right), (right, left)] {
                guard let path = path(of: key, from: loop.element), isSimple(outer), !mentions(outer, loop.element),
                    isIndexable(key)
                else { continue }
                let guards = Set(parts.compactMap { guardPath($0, loop.element, isNegated: isNegated && !isInverted) })
                return IndexPlan(
                    number: table.indexNumber(path: path.joined(separator: ".")), table: table, key: key, outer: outer,
                    isGuarded: optionalPaths(key).isSubset(of: guards), isNegated: isNegated)
            }
        }
        return nil
    }

    /// Whether a list stays in place while data are loaded: a list of the root, or of a record.
    private static func isStable(_ node: TypedExpression) -> Bool {
        switch node.kind {
        case .global(_, let field), .field(_, _, let field):
            if case .rows = field.storage { return true }
            return false
        default: return false
        }
    }

    /// Whether an expression has no macro in it. The list and the value sought are compiled both for the look-up and
    /// for the scan; with macros inside macros that would double the work at every level.
    private static func isSimple(_ node: TypedExpression) -> Bool {
        var isSimple = true
        node.walk { if case .comprehension = $0.kind { isSimple = false } }
        return isSimple
    }

    private static func isIndexable(_ key: TypedExpression) -> Bool {
        switch key.type {
        case .int, .date, .record: return true
        case .string:
            guard case .field(_, _, let field) = key.kind else { return false }
            switch field.storage {
            case .symbol, .text: return true
            default: return false
            }
        default: return false
        }
    }

    /// The names of the fields that lead from the element of a loop to a value.
    private static func path(of node: TypedExpression, from element: Local) -> [String]? {
        switch node.kind {
        case .local(let local): return local === element ? [] : nil
        case .field(let base, _, let field): return path(of: base, from: element).map { $0 + [field.name] }
        default: return nil
        }
    }

    private static func optionalPaths(_ key: TypedExpression) -> Set<String> {
        guard case .field(let base, _, let field) = key.kind else { return [] }
        return optionalPaths(base).union(field.isOptional ? [spelling(base) + "." + field.name] : [])
    }

    private static func spelling(_ node: TypedExpression) -> String {
        guard case .field(let base, _, let field) = node.kind else { return "" }
        return spelling(base) + "." + field.name
    }

    private static func guardPath(_ part: TypedExpression, _ element: Local, isNegated: Bool) -> String? {
        var part = part
        if isNegated {
            guard case .not(let inner) = part.kind else { return nil }
            part = inner
        }
        guard case .hasField(let base, _, let field) = part.kind, path(of: base, from: element) != nil else {
            return nil
        }
        return spelling(base) + "." + field.name
    }

    private static func mentions(_ node: TypedExpression, _ local: Local) -> Bool {
        var found = false
        node.walk { if case .local(let other) = $0.kind, other === local { found = true } }
        return found
    }

    // MARK: Using the plan

    /// The records of a loop that can satisfy its condition, looked up in an index; nil where none can answer.
    ///
    /// The others have a key that differs, so the condition is false for them whatever its other parts yield.
    func narrowedRows(_ loop: Comprehension) -> RowsCode? {
        guard !isRecording, let plan = Self.indexPlan(loop, source.schema),
            plan.isNegated || loop.kind != .all, let lookUp = lookUp(plan, loop)
        else { return nil }
        let all = rows(loop.source)
        return RowsCode { frame throws(EvaluationError) in
            let rows = try all(frame)
            guard rows.count > 8, rows.indices == nil, let matches = try lookUp.run(frame) else { return rows }
            return matches.within(rows)
        }
    }

    /// Whether an `all` over an equality fails because some keys differ; the rest is then not looked at.
    func narrowedShortfall(_ loop: Comprehension) -> TruthCode? {
        guard !isRecording, let plan = Self.indexPlan(loop, source.schema), !plan.isNegated,
            let lookUp = lookUp(plan, loop)
        else { return nil }
        let all = rows(loop.source)
        return TruthCode { frame throws(EvaluationError) in
            let rows = try all(frame)
            guard rows.count > 8, rows.indices == nil, let matches = try lookUp.run(frame) else { return false }
            return matches.within(rows).count < rows.count
        }
    }

    private struct LookUp {
        let run: (Frame) throws(EvaluationError) -> Rows?
    }

    /// Code for the rows of the whole record type with the wanted key, or nil where only a scan is right: the value
    /// sought has an error, or there are rows without a key and no guard that makes the condition false for them.
    private func lookUp(_ plan: IndexPlan, _ loop: Comprehension) -> LookUp? {
        let (number, table, isGuarded) = (plan.number, plan.table, plan.isGuarded)
        let place = loop.element.slot * 2
        if plan.key.type == .string {
            guard let key = text(plan.key) else { return nil }
            let outer = text(plan.outer)
            let outerValue = value(plan.outer)
            return LookUp { frame throws(EvaluationError) in
                let index = frame.index(number) {
                    RowIndex(
                        texts: (0..<table.rowCount()).map { row in
                            frame.words[place] = Int64(row)
                            return try? key(frame)
                        })
                }
                guard isGuarded || index.absent == 0 else { return nil }
                if let outer {
                    guard let text = try? outer(frame) else { return nil }
                    return index.matches(text)
                }
                guard case .string(var text) = try? outerValue(frame) else { return nil }
                return text.withUTF8 { bytes in
                    guard let base = bytes.baseAddress else { return nil }
                    return index.matches(TextSlice(base: base, count: bytes.count))
                }
            }
        }
        let (key, outer) = (word(plan.key), word(plan.outer))
        return LookUp { frame throws(EvaluationError) in
            let index = frame.index(number) {
                RowIndex(
                    words: (0..<table.rowCount()).map { row in
                        frame.words[place] = Int64(row)
                        return (try? key(frame)) ?? .min
                    })
            }
            guard isGuarded || index.absent == 0, let word = try? outer(frame), word != .min else { return nil }
            return index.matches(word)
        }
    }
}
