// What a loop does for an element ends with whether to go on.

extension Interpreter {
    func loop(_ loop: Comprehension, _ node: TypedExpression) throws(EvaluationError) -> Value {
        switch loop.kind {
        case .all, .exists, .existsOne:
            if let recorder, recorder.shows(loop) || recorder.mayRead(node) {
                return .bool(try probe(loop, node, recorder))
            }
            return .bool(try loop.kind == .existsOne ? plain.isOne(loop, node) : plain.decides(loop, node))
        case .filter, .map:
            let isCounted = if case .list(.record) = node.type { false } else { true }
            var values: [Value] = []
            func append(_ value: Value) throws(EvaluationError) -> Bool {
                if isCounted { try frame.step() }
                values.append(value)
                try frame.checkListSize(values.count)
                return true
            }
            if loop.key == nil {
                try visit(node, append)
            } else {
                try visitPairs(loop, node) { element throws(EvaluationError) in
                    guard try admits(loop, node) else { return true }
                    guard let transform = loop.transform else { return try append(element) }
                    return try append(try value(transform))
                }
            }
            return .list(values)
        case .transformMap, .transformMapEntry: return .map(try entries(loop, node))
        }
    }

    /// Visits the elements of a list, or the keys of a map. Chains of `map` and `filter` are one loop; no list is made in
    /// between. `work` is how much is done for each element further on.
    func visit(
        _ list: TypedExpression, work: Int = 0, _ body: (Value) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        if case .comprehension(let loop) = list.kind, loop.key == nil, list.isStreamed {
            return try visitSource(loop, list, work: work + loop.work) { element throws(EvaluationError) in
                try frame.store(element, loop.element)
                guard try admits(loop, list) else { return true }
                guard let transform = loop.transform else { return try body(element) }
                return try body(try value(transform))
            }
        }
        let steps = Limits.steps(work: work)
        if let rows = try storedRows(list) { return try visit(rows, of: list, steps, body) }
        let source = try value(list)
        switch source {
        case .list(let elements):
            for element in elements {
                try frame.step(steps)
                guard try body(element) else { return }
            }
        case .map(let map):
            for entry in map.entries {
                try frame.step(steps)
                guard try body(entry.key) else { return }
            }
        default: throw .noSuchOverload("a macro", [source.type])
        }
    }

    private func visit(
        _ rows: Rows, of list: TypedExpression, _ steps: Int, _ body: (Value) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        guard let type = list.listedType else { return }
        for position in 0..<rows.count {
            try frame.step(steps)
            guard try body(.record(Record(type: type, row: rows[position]))) else { return }
        }
    }

    /// Visits what a loop ranges over; of a long list of records only those that an index finds.
    private func visitSource(
        _ loop: Comprehension, _ node: TypedExpression, work: Int, _ body: (Value) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        guard let rows = try loop.source.isStreamed ? nil : storedRows(loop.source) else {
            return try visit(loop.source, work: work, body)
        }
        try visit(narrowed(rows, loop, node), of: loop.source, Limits.steps(work: work), body)
    }

    /// Visits the elements of what a macro ranges over, with their positions or keys for macros with two variables.
    func visitPairs(
        _ loop: Comprehension, _ node: TypedExpression, _ body: (Value) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        guard let key = loop.key else {
            let visit =
                { element throws(EvaluationError) in
                    try frame.store(element, loop.element)
                    return try body(element)
                } as (Value) throws(EvaluationError) -> Bool
            // An explanation looks at every element.
            if recorder != nil { return try self.visit(loop.source, work: loop.work, visit) }
            return try visitSource(loop, node, work: loop.work, visit)
        }
        let steps = Limits.steps(work: loop.work)
        func visit(_ name: Value, _ element: Value) throws(EvaluationError) -> Bool {
            try frame.step(steps)
            try frame.store(name, key)
            try frame.store(element, loop.element)
            return try body(element)
        }
        let source = try value(loop.source)
        switch source {
        case .list(let elements):
            for (position, element) in elements.enumerated() {
                guard try visit(.int(Int64(position)), element) else { return }
            }
        case .map(let map):
            for entry in map.entries { guard try visit(entry.key, entry.value) else { return } }
        default: throw .noSuchOverload("a macro", [source.type])
        }
    }

    /// Whether a loop's condition, if it has one, admits the present element. While reads are traced, what is read of an
    /// element only to pass it over is forgotten.
    private func admits(_ loop: Comprehension, _ node: TypedExpression) throws(EvaluationError) -> Bool {
        guard let predicate = loop.predicate else { return true }
        guard let trace = recorder?.trace else { return try truth(predicate) }
        let count = trace.reads.count
        let truth = try truth(predicate)
        forget(node.search(loop), after: count, trace)
        return truth
    }

    /// `all` and `exists`. Where elements are made one by one an error of a later one is an error of the list, so that the
    /// loop goes on to the end without asking its condition.
    private func decides(_ loop: Comprehension, _ node: TypedExpression) throws(EvaluationError) -> Bool {
        guard let predicate = loop.predicate else { throw .unknownName(loop.kind.rawValue) }
        let deciding = loop.kind == .exists
        let mayStop = !loop.source.isStreamed
        var isDecided = false
        var failure: EvaluationError?
        try visitPairs(loop, node) { _ throws(EvaluationError) in
            if isDecided { return true }
            do throws(EvaluationError) {
                isDecided = try truth(predicate) == deciding
            } catch {
                if frame.isExhausted { throw error }
                failure = failure ?? error
            }
            return !(isDecided && mayStop)
        }
        if isDecided { return deciding }
        if let failure { throw failure }
        return !deciding
    }

    private func isOne(_ loop: Comprehension, _ node: TypedExpression) throws(EvaluationError) -> Bool {
        guard let predicate = loop.predicate else { throw .unknownName(loop.kind.rawValue) }
        var count = 0
        try visitPairs(loop, node) { _ throws(EvaluationError) in
            if try truth(predicate) { count += 1 }
            return true
        }
        return count == 1
    }

    private func entries(_ loop: Comprehension, _ node: TypedExpression) throws(EvaluationError) -> MapValue {
        guard let transform = loop.transform, let key = loop.key else { throw .unknownName(loop.kind.rawValue) }
        var found: [(key: Value, value: Value)] = []
        func add(_ key: Value, _ value: Value) throws(EvaluationError) {
            try frame.step(MapValue.stepsOfEntry)
            try frame.spend(bytesOf: key)
            found.append((key, value))
        }
        try visitPairs(loop, node) { _ throws(EvaluationError) in
            guard try admits(loop, node) else { return true }
            let value = try value(transform)
            if loop.kind == .transformMap {
                try add(frame.load(key.slot, key.type), value)
            } else {
                guard case .map(let map) = value else { throw .noSuchOverload("'transformMapEntry'", [value.type]) }
                for entry in map.entries { try add(entry.key, entry.value) }
            }
            try frame.checkListSize(found.count)
            return true
        }
        // Keys that stand twice are told of at the end.
        var map = MapValue()
        for (key, value) in found { try map.insert(key, value) }
        return map
    }
}
