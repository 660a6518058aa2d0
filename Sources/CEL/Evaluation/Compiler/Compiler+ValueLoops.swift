extension Compiler {
    /// Code for a macro whose result is boxed.
    func valueLoop(_ loop: Comprehension, _ node: TypedExpression) -> ValueCode {
        if loop.key != nil { return interpreted(node) }
        switch loop.kind {
        case .all, .exists, .existsOne:
            guard let code = nativeTruth(node) else { return failing(.unknownName(loop.kind.rawValue)) }
            return ValueCode { frame throws(EvaluationError) in .bool(try code(frame)) }
        case .filter: return listLoop(loop, yielding: load(loop.element.slot, loop.element.type))
        case .map:
            guard let transform = loop.transform else { return failing(.unknownName("map")) }
            return listLoop(loop, yielding: value(transform))
        case .transformMap, .transformMapEntry: return interpreted(node)
        }
    }

    private func listLoop(_ loop: Comprehension, yielding result: ValueCode) -> ValueCode {
        let body = TruthCode { frame throws(EvaluationError) in
            let value = try result(frame)
            try frame.step()
            let depth = frame.builders.count - 1
            frame.builders[depth].append(value)
            try frame.checkListSize(frame.builders[depth].count)
            return true
        }
        let visit = visit(
            loop.source, into: loop.element, work: loop.work,
            body: loop.predicate.map { guarded(by: $0, body) } ?? body)
        return ValueCode { frame throws(EvaluationError) in
            frame.builders.append([])
            do throws(EvaluationError) {
                try visit(frame)
            } catch {
                frame.builders.removeLast()
                throw error
            }
            return .list(frame.builders.removeLast())
        }
    }

    /// The body of a loop behind its condition.
    func guarded(by predicate: TypedExpression, _ body: TruthCode) -> TruthCode {
        let test = truth(predicate)
        return TruthCode { frame throws(EvaluationError) in
            guard try test(frame) else { return true }
            return try body(frame)
        }
    }
}
