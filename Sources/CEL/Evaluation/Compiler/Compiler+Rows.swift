extension Compiler {
    /// Code for an expression that is a list of records.
    func rows(_ node: TypedExpression) -> RowsCode {
        nativeRows(node) ?? unboxedRows(node)
    }

    private func unboxedRows(_ node: TypedExpression) -> RowsCode {
        let (code, type) = (generalValue(node), node.type)
        return RowsCode { frame throws(EvaluationError) in try code(frame).rows(as: type, frame) }
    }

    func nativeRows(_ node: TypedExpression) -> RowsCode? {
        guard Representation(node.type) == .rows else { return nil }
        switch node.kind {
        case .global(_, let field): return read(RowsField(field: field), of: nil)
        case .field(let base, _, let field) where field.storage.isRows: return read(RowsField(field: field), of: base)
        case .local(let local):
            guard Representation(local.type) == .rows else { return nil }
            let slot = local.slot
            return RowsCode { frame in frame.rows(slot) }
        case .variable(let variable, let definition): return rowsVariable(variable, definition)
        case .conditional(let condition, let first, let second):
            guard first.type == node.type, second.type == node.type else { return nil }
            let (test, left, right) = (truth(condition), rows(first), rows(second))
            return RowsCode { frame throws(EvaluationError) in try test(frame) ? try left(frame) : try right(frame) }
        case .bind(let local, let value, let body):
            guard body.type == node.type else { return nil }
            let (effect, code) = (store(value, into: local), rows(body))
            return RowsCode { frame throws(EvaluationError) in
                try effect(frame)
                return try code(frame)
            }
        case .comprehension(let loop):
            guard loop.kind == .filter || loop.kind == .map, case .list(let element) = node.type else { return nil }
            return collected(node, Local(name: "", slot: loop.accumulator.slot, type: element))
        case .call(let function, _, let arguments, true) where function.name == "distinct" && arguments.count == 1:
            guard arguments[0].type == node.type else { return nil }
            return distinct(arguments[0])
        default: return nil
        }
    }

    /// Code for the records of a list, each where it stands first.
    private func distinct(_ list: TypedExpression) -> RowsCode {
        let code = rows(list)
        return RowsCode { frame throws(EvaluationError) in
            let rows = try code(frame)
            guard rows.count > 1, rows.indices != nil else { return rows }
            try frame.spend(Int(rows.count))
            if rows.count == 2, rows[0] != rows[1] { return rows }
            let start = frame.rowArena.beginList()
            frame.rowArena.append(distinct: rows, since: start)
            return frame.rowArena.endList(start)
        }
    }

    private func rowsVariable(_ variable: Variable, _ definition: Definition?) -> RowsCode? {
        let (slot, name) = (variable.slot, variable.name)
        guard let definition else {
            return RowsCode { frame throws(EvaluationError) in
                guard frame.isSet(slot) else { throw .unknownName(name) }
                return frame.rows(slot)
            }
        }
        guard case .rows(let code) = definition.code else { return nil }
        return RowsCode { frame throws(EvaluationError) in
            if frame.isCurrent(slot) { return frame.rows(slot) }
            let rows = try code(frame)
            frame.store(rows, slot)
            frame.markCurrent(slot)
            return rows
        }
    }

    /// Code that visits the records of a `filter` or `map` and collects their rows.
    private func collected(_ node: TypedExpression, _ target: Local) -> RowsCode? {
        if let loop = recordLoop(node) {
            let isMapped = loop.transform != nil
            let code = loop.transform.map { word($0) } ?? WordCode { frame in frame.words[loop.place] }
            return RowsCode { frame throws(EvaluationError) in
                let start = frame.rowArena.beginList()
                do throws(EvaluationError) {
                    try loop.forEach(frame) { row throws(EvaluationError) in
                        frame.rowArena.append(isMapped ? Int32(truncatingIfNeeded: try code(frame)) : row)
                    }
                } catch {
                    frame.rowArena.abandonList(start)
                    throw error
                }
                try frame.checkListSize(frame.rowArena.count(since: start))
                return frame.rowArena.endList(start)
            }
        }
        let place = target.slot * 2
        let body = TruthCode { frame in
            frame.rowArena.append(Int32(truncatingIfNeeded: frame.words[place]))
            return true
        }
        guard let visit = visitStreamed(node, into: target, body: body) else { return nil }
        return RowsCode { frame throws(EvaluationError) in
            let start = frame.rowArena.beginList()
            do throws(EvaluationError) {
                try visit(frame)
            } catch {
                frame.rowArena.abandonList(start)
                throw error
            }
            try frame.checkListSize(frame.rowArena.count(since: start))
            return frame.rowArena.endList(start)
        }
    }
}
