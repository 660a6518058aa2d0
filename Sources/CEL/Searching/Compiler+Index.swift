extension Compiler {
    /// The equalities between a member's fields and values from outside the loop, which an index can answer together.
    struct IndexPlan {
        let number: Int
        let table: RecordType
        let equalities: [Equality]
        /// Whether the condition is the negation: only rows that match need to be looked at, all others pass.
        let isNegated: Bool

        struct Equality {
            let key: TypedExpression
            let outer: TypedExpression
            /// Whether the condition asks for the presence of all that the key reads.
            let isGuarded: Bool
            /// Whether both sides are interned texts, so that their numbers stand for them.
            let isOfSymbols: Bool
        }
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
        case (.all, _): return nil
        case (_, .and(let operands)):
            isNegated = false
            parts = operands
        default:
            isNegated = false
            parts = [predicate]
        }
        let isInverted = if case .not = predicate.kind { true } else { false }
        let wanted: BinaryOperator = isNegated && !isInverted ? .notEqual : .equal
        let guards = Set(parts.compactMap { guardPath($0, loop.element, isNegated: isNegated && !isInverted) })
        var paths: [String] = []
        var equalities: [IndexPlan.Equality] = []
        for part in parts {
            guard case .binary(let symbol, let left, let right) = part.kind, symbol == wanted, left.type == right.type
            else { continue }
            for (key, outer) in [(left, right), (right, left)] {
                guard let path = path(of: key, from: loop.element), isSimple(outer), !mentions(outer, loop.element),
                    isIndexable(key)
                else { continue }
                let isOfSymbols = symbols(key) != nil && symbols(outer) != nil
                let isGuarded = optionalPaths(key).isSubset(of: guards)
                paths.append(path.joined(separator: ".") + (isOfSymbols ? "#" : "") + (isGuarded ? "" : "?"))
                equalities.append(
                    IndexPlan.Equality(key: key, outer: outer, isGuarded: isGuarded, isOfSymbols: isOfSymbols))
                break
            }
        }
        guard !equalities.isEmpty else { return nil }
        return IndexPlan(
            number: table.indexNumber(path: paths.joined(separator: "&")), table: table, equalities: equalities,
            isNegated: isNegated)
    }

    /// Whether a list stays in place while data are loaded: a list of the root, or of a record.
    private static func isStable(_ node: TypedExpression) -> Bool {
        switch node.kind {
        case .global(_, let field), .field(_, _, let field):
            return field.storage.isRows
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
            return field.storage.isText
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

    /// The records of a list that may satisfy a loop's condition, looked up in an index where the list is long.
    ///
    /// The others have a key that differs, so the condition is false for them whatever its other parts yield. Those that
    /// are looked up are still asked.
    struct NarrowedRows {
        let all: RowsCode
        let lookUp: LookUp

        @inline(__always)
        func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Rows {
            let rows = try all(frame)
            return rows.count > lookUp.least ? lookUp.run(frame, rows) : rows
        }
    }

    struct LookUp {
        /// Longer lists are looked up.
        let least: Int32
        /// The rows to ask, of a list.
        let run: (Frame, Rows) -> Rows

        /// No look-up.
        static var never: LookUp { LookUp(least: .max) { _, rows in rows } }
    }

    /// The records that a loop has to ask.
    func narrowedRows(_ loop: Comprehension) -> NarrowedRows {
        NarrowedRows(all: rows(loop.source), lookUp: lookUp(loop))
    }

    /// Code for a word that stands for a value of an equality; `Int64.min` where there is none.
    struct KeyCode {
        let run: (Frame) -> Int64
    }

    /// Code that finds the rows of the whole record type that may have the wanted keys, and among them those of a list; it
    /// leaves the list as it is where only a scan is right: a value sought has an error, or there are rows without a key
    /// and no guard that makes the condition false for them.
    private func lookUp(_ loop: Comprehension) -> LookUp {
        guard let plan = Self.indexPlan(loop, source.schema) else { return .never }
        // An index is asked by the same code whether or not the rest is recorded.
        if isRecording { return Compiler(source, limits: limits).lookUp(loop) }
        let source = IndexSource(
            number: plan.number, table: plan.table, keys: plan.equalities.map { keyCode($0.key, $0) },
            guards: plan.equalities.map(\.isGuarded), place: loop.element.slot * 2)
        let outers = plan.equalities.map { keyCode($0.outer, $0) }
        let first = outers[0]
        return LookUp(least: 8) { frame, rows in
            guard rows.indices == nil else { return rows }
            let index = frame.index(source)
            let wanted = index.usesFirstOnly ? first.run(frame) : index.word { outers[$0].run(frame) }
            return index.rows(of: wanted)?.within(rows) ?? rows
        }
    }

    /// What an index is built of.
    final class IndexSource {
        /// The number by which frames know the index.
        let number: Int
        let table: RecordType
        /// The keys, whose code finds the row at `place`, and which of them the condition guards.
        let keys: [KeyCode]
        let guards: [Bool]
        let place: Int

        init(number: Int, table: RecordType, keys: [KeyCode], guards: [Bool], place: Int) {
            self.number = number
            self.table = table
            self.keys = keys
            self.guards = guards
            self.place = place
        }
    }

    private func keyCode(_ node: TypedExpression, _ equality: IndexPlan.Equality) -> KeyCode {
        guard node.type == .string else {
            let code = word(node)
            return KeyCode { frame in (try? code(frame)) ?? .min }
        }
        if equality.isOfSymbols, let symbols = Self.symbols(node), let code = symbol(node, symbols) {
            return KeyCode { frame in (try? code(frame)) ?? .min }
        }
        if let text = text(node) {
            return KeyCode { frame in (try? text(frame)).map { RowIndex.word(of: $0.buffer) } ?? .min }
        }
        let code = value(node)
        return KeyCode { frame in
            guard case .string(var text)? = try? code(frame) else { return .min }
            return text.withUTF8 { RowIndex.word(of: $0) }
        }
    }
}
