/// Turns checked expressions into closures over columns and frames.
struct Compiler {
    let source: CheckedExpression
    let limits: Limits

    init(_ source: CheckedExpression, limits: Limits) {
        self.source = source
        self.limits = limits
    }

    /// Code in the representation of the expression's type.
    func anyCode(_ node: TypedExpression) -> AnyCode {
        switch Representation(node.type) {
        case .word: .word(word(node))
        case .truth: .truth(truth(node))
        case .money: .money(money(node))
        case .rows: .rows(rows(node))
        case .value: .value(value(node))
        }
    }

    /// Code that puts the expression's value where code for `local` looks for it.
    func store(_ node: TypedExpression, into local: Local) -> EffectCode {
        let slot = local.slot
        guard Representation(node.type) == Representation(local.type) else {
            let (code, type, name) = (value(node), local.type, local.name)
            return EffectCode { frame throws(EvaluationError) in
                try frame.store(try code(frame), as: type, in: slot, name: name)
            }
        }
        switch anyCode(node) {
        case .word(let code):
            return EffectCode { frame throws(EvaluationError) in frame.words[slot * 2] = try code(frame) }
        case .truth(let code):
            return EffectCode { frame throws(EvaluationError) in frame.words[slot * 2] = try code(frame) ? 1 : 0 }
        case .money(let code):
            return EffectCode { frame throws(EvaluationError) in frame.store(try code(frame), slot) }
        case .rows(let code):
            return EffectCode { frame throws(EvaluationError) in frame.store(try code(frame), slot) }
        case .value(let code):
            return EffectCode { frame throws(EvaluationError) in frame.values[slot] = try code(frame) }
        }
    }

    /// Code that copies one place of a frame to another of the same representation.
    func copy(_ from: Local, to local: Local) -> EffectCode {
        let (source, target) = (from.slot, local.slot)
        switch Representation(local.type) {
        case .value:
            return EffectCode { frame in frame.values[target] = frame.values[source] }
        case .word, .truth:
            return EffectCode { frame in frame.words[target * 2] = frame.words[source * 2] }
        case .money, .rows:
            return EffectCode { frame in
                frame.words[target * 2] = frame.words[source * 2]
                frame.words[target * 2 + 1] = frame.words[source * 2 + 1]
            }
        }
    }

    /// Code that boxes what a place of a frame holds.
    func load(_ slot: Int, _ type: CELType) -> ValueCode {
        switch Representation(type) {
        case .word: return box(WordCode { frame in frame.words[slot * 2] }, type)
        case .truth: return ValueCode { frame in .bool(frame.words[slot * 2] != 0) }
        case .money: return ValueCode { frame in .money(frame.money(slot)) }
        case .rows: return box(RowsCode { frame in frame.rows(slot) }, type)
        case .value: return ValueCode { frame in frame.values[slot] }
        }
    }

    // MARK: Boxing

    func box(_ code: WordCode, _ type: CELType) -> ValueCode {
        switch type {
        case .uint:
            return ValueCode { frame throws(EvaluationError) in .uint(UInt64(bitPattern: try code(frame))) }
        case .date:
            return ValueCode { frame throws(EvaluationError) in
                guard let date = CalendarDate(days: try code(frame)) else { throw .overflow }
                return .date(date)
            }
        case .record(let name):
            guard let target = recordType(name) else {
                return ValueCode { _ throws(EvaluationError) in throw .unknownName(name) }
            }
            return ValueCode { frame throws(EvaluationError) in
                .record(Record(type: target, row: Int32(truncatingIfNeeded: try code(frame))))
            }
        default:
            return ValueCode { frame throws(EvaluationError) in .int(try code(frame)) }
        }
    }

    func boxed(_ code: AnyCode, _ type: CELType) -> ValueCode {
        switch code {
        case .word(let code): box(code, type)
        case .truth(let code): ValueCode { frame throws(EvaluationError) in .bool(try code(frame)) }
        case .money(let code): ValueCode { frame throws(EvaluationError) in .money(try code(frame)) }
        case .rows(let code): box(code, type)
        case .value(let code): code
        }
    }

    func box(_ code: RowsCode, _ type: CELType) -> ValueCode {
        guard case .list(.record(let name)) = type, let target = recordType(name) else {
            return ValueCode { _ throws(EvaluationError) in throw .unknownName(type.description) }
        }
        return ValueCode { frame throws(EvaluationError) in
            let rows = try code(frame)
            try frame.spend(Int(rows.count))
            var elements: [Value] = []
            elements.reserveCapacity(Int(rows.count))
            for position in 0..<rows.count { elements.append(.record(Record(type: target, row: rows[position]))) }
            return .list(elements)
        }
    }

    func recordType(_ name: String) -> RecordType? { source.schema[name] }
}
