extension Compiler {
    /// Code for a macro whose result is boxed: lists, maps, and truths over values of unknown type.
    func valueLoop(_ loop: Comprehension, _ node: TypedExpression) -> ValueCode {
        switch loop.kind {
        case .all, .exists, .existsOne:
            guard let code = nativeTruth(node) else { return failing(.unknownName(loop.kind.rawValue)) }
            return ValueCode { frame throws(EvaluationError) in .bool(try code(frame)) }
        case .filter: return listLoop(loop, yielding: load(loop.element.slot, loop.element.type))
        case .map:
            guard let transform = loop.transform else { return failing(.unknownName("map")) }
            return listLoop(loop, yielding: value(transform))
        case .transformMap, .transformMapEntry: return mapLoop(loop)
        }
    }

    private func listLoop(_ loop: Comprehension, yielding result: ValueCode) -> ValueCode {
        let body = guarded(
            loop,
            TruthCode { frame throws(EvaluationError) in
                let value = try result(frame)
                try frame.step()
                let depth = frame.builders.count - 1
                frame.builders[depth].append(value)
                try frame.checkListSize(frame.builders[depth].count)
                return true
            })
        let collect = collector(loop, body)
        return ValueCode { frame throws(EvaluationError) in .list(try collect.run(frame)) }
    }

    /// Code for what the body of a loop puts into the innermost list that is being built.
    private func collector(_ loop: Comprehension, _ body: TruthCode) -> Collector {
        let visit = visitPairs(loop, body: body)
        return Collector { frame throws(EvaluationError) in
            frame.builders.append([])
            do throws(EvaluationError) {
                try visit(frame)
            } catch {
                frame.builders.removeLast()
                throw error
            }
            return frame.builders.removeLast()
        }
    }

    /// The body of a loop behind its condition, if it has one.
    private func guarded(_ loop: Comprehension, _ body: TruthCode) -> TruthCode {
        guard let predicate = loop.predicate else { return body }
        let test = truth(predicate)
        return TruthCode { frame throws(EvaluationError) in
            guard try test(frame) else { return true }
            return try body(frame)
        }
    }

    private func mapLoop(_ loop: Comprehension) -> ValueCode {
        guard let transform = loop.transform, let key = loop.key else { return failing(.unknownName("transformMap")) }
        let (result, keyCode) = (value(transform), load(key.slot, key.type))
        let isEntry = loop.kind == .transformMapEntry
        // Keys and values are collected one after the other and become a map at the end.
        let body = guarded(
            loop,
            TruthCode { frame throws(EvaluationError) in
                let value = try result(frame)
                let depth = frame.builders.count - 1
                if isEntry {
                    guard case .map(let map) = value else { throw .noSuchOverload("'transformMapEntry'", [value.type]) }
                    for entry in map.entries {
                        try frame.step(MapValue.stepsOfEntry)
                        try frame.spend(bytesOf: entry.key)
                        frame.builders[depth] += [entry.key, entry.value]
                    }
                } else {
                    let key = try keyCode(frame)
                    try frame.step(MapValue.stepsOfEntry)
                    try frame.spend(bytesOf: key)
                    frame.builders[depth] += [key, value]
                }
                try frame.checkListSize(frame.builders[depth].count / 2)
                return true
            })
        let collect = collector(loop, body)
        return ValueCode { frame throws(EvaluationError) in
            let parts = try collect.run(frame)
            var map = MapValue()
            for position in stride(from: 0, to: parts.count, by: 2) {
                try map.insert(parts[position], parts[position + 1])
            }
            return .map(map)
        }
    }
}

/// Code for the values that a loop collects; a structure, as closures that pass through generic code are wrapped.
private struct Collector {
    let run: (Frame) throws(EvaluationError) -> [Value]
}
