/// A loop over records whose condition has equalities between fields of an element and values from outside the loop, which an
/// index can answer together.
final class KeySearch: Sendable {
    /// The number by which frames know the index.
    let number: Int
    let table: RecordType
    let equalities: [Equality]
    let element: Local

    struct Equality {
        let key: TypedExpression
        let outer: TypedExpression
        /// Whether the condition asks for the presence of all that the key reads.
        let isGuarded: Bool
        /// Whether both sides are interned texts, so that their numbers stand for them.
        let isOfSymbols: Bool
    }

    /// The search that a loop over records is; nil if its condition has no equality that an index can answer.
    init?(_ loop: Comprehension) {
        guard loop.key == nil, let table = Self.table(of: loop.source), let predicate = loop.predicate,
            Self.isSimple(loop.source)
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
        let guards = Set(parts.compactMap { Self.guardPath($0, loop.element, isNegated: isNegated && !isInverted) })
        var paths: [String] = []
        var equalities: [Equality] = []
        for part in parts {
            guard case .binary(let symbol, let left, let right) = part.kind, symbol == wanted, left.type == right.type
            else { continue }
            for (key, outer) in [(left, right), (right, left)] {
                guard let path = Self.path(of: key, from: loop.element), Self.isSimple(outer),
                    !Self.mentions(outer, loop.element), Self.isIndexable(key)
                else { continue }
                let isOfSymbols = key.symbols != nil && outer.symbols != nil
                let isGuarded = Self.optionalPaths(key).isSubset(of: guards)
                paths.append(path.joined(separator: ".") + (isOfSymbols ? "#" : "") + (isGuarded ? "" : "?"))
                equalities.append(Equality(key: key, outer: outer, isGuarded: isGuarded, isOfSymbols: isOfSymbols))
                break
            }
        }
        guard !equalities.isEmpty else { return nil }
        (self.table, self.equalities, self.element) = (table, equalities, loop.element)
        number = table.indexNumber(path: paths.joined(separator: "&"))
    }

    /// The record type of a list that stays in place while data are loaded: a list of the root, or of a record.
    private static func table(of list: TypedExpression) -> RecordType? {
        switch list.kind {
        case .global(let type, let field) where field.storage.isRows,
            .field(_, let type, let field) where field.storage.isRows:
            type.target(of: field)
        default: nil
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
}

extension TypedExpression {
    /// The search by equal keys that this loop is.
    func search(_ loop: Comprehension) -> KeySearch? { preparation { Preparation(loop: loop) }.search }

    /// The texts to which a field that is an interned text belongs; nil for everything else.
    var symbols: Symbols? {
        switch kind {
        case .global(_, let field), .field(_, _, let field):
            switch field.storage {
            case .symbol(_, let symbols), .computedSymbol(_, let symbols): symbols
            default: nil
            }
        default: nil
        }
    }
}

extension Interpreter {
    /// The records of a list that may satisfy a loop's condition, looked up in an index where the list is long.
    ///
    /// The others have a key that differs, so the condition is false for them whatever its other parts yield. Those that
    /// are looked up are still asked. The list stays as it is where only a scan is right: a value sought has an error, or
    /// there are rows without a key and no guard that makes the condition false for them.
    func narrowed(_ rows: Rows, _ loop: Comprehension, _ node: TypedExpression) -> Rows {
        guard rows.count > 8, rows.indices == nil, let search = node.search(loop) else { return rows }
        let index = frame.index(
            Compiler.IndexSource(
                number: search.number, table: search.table,
                keys: search.equalities.map { equality in
                    Compiler.KeyCode { Interpreter($0).word(equality.key, equality) }
                }, guards: search.equalities.map(\.isGuarded), place: search.element.slot * 2))
        let wanted = index.word { plain.word(search.equalities[$0].outer, search.equalities[$0]) }
        return index.rows(of: wanted)?.within(rows) ?? rows
    }

    /// The word that stands for a value of an equality; `Int64.min` where there is none.
    private func word(_ node: TypedExpression, _ equality: KeySearch.Equality) -> Int64 {
        if equality.isOfSymbols { return (try? symbol(node)) ?? .min }
        guard let value = try? value(node) else { return .min }
        guard case .string(var text) = value else { return (try? value.word(as: node.type)) ?? .min }
        return text.withUTF8 { RowIndex.word(of: $0) }
    }
}
