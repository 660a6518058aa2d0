/// What one thread needs to evaluate programs: the values of variables, a budget of steps, and working memory.
///
/// A frame belongs to one thread at a time. Everything that evaluation writes often lies in plain memory behind
/// constant addresses, which costs no reference counting and no exclusivity checks.
public final class Frame {
    /// Two words for each place: integers, days, rows; an amount and its currency; rows of a list.
    let words: UnsafeMutablePointer<Int64>
    /// What does not fit in words.
    let values: UnsafeMutablePointer<Value>
    /// The first error of a loop that goes on after errors.
    let failures: UnsafeMutablePointer<EvaluationError?>
    /// The binding in which a place got its value; 0 for never.
    let bindings: UnsafeMutablePointer<UInt64>
    /// Steps left; below zero the evaluation ends.
    let budget: UnsafeMutablePointer<Int>
    let rowArena = RowArena()
    /// What evaluations in this frame may cost; the number of variables stays what it was when the frame was made.
    @exclusivity(unchecked) public var limits: Limits
    /// The indexes that this frame shares with others.
    public let indexes: IndexCache
    private let capacity: Int
    // Only one thread uses a frame, so the checks for overlapping access would find nothing.
    @exclusivity(unchecked) private var binding: UInt64 = 1
    @exclusivity(unchecked) private var localIndexes: [RowIndex?] = []
    @exclusivity(unchecked) private var localGeneration = -1
    /// Rows of defined variables that outlive a binding, by place.
    private let keptRows: UnsafeMutablePointer<UnsafeMutableBufferPointer<Int32>>
    /// Lists that are being built, the innermost last.
    @exclusivity(unchecked) var builders: [[Value]] = []
    private let schema: RecordSchema

    /// A frame for the programs of `environment` and of copies of it that declare more.
    public init(for environment: Environment, indexes: IndexCache = IndexCache()) {
        self.limits = environment.limits
        schema = environment.schema
        self.indexes = indexes
        capacity = environment.limits.variables * 2 + 1
        words = .allocate(capacity: capacity * 2)
        words.initialize(repeating: .min, count: capacity * 2)
        values = .allocate(capacity: capacity)
        values.initialize(repeating: .null, count: capacity)
        failures = .allocate(capacity: capacity)
        failures.initialize(repeating: nil, count: capacity)
        bindings = .allocate(capacity: capacity)
        bindings.initialize(repeating: 0, count: capacity)
        keptRows = .allocate(capacity: capacity)
        keptRows.initialize(repeating: UnsafeMutableBufferPointer(start: nil, count: 0), count: capacity)
        budget = .allocate(capacity: 1)
        budget.initialize(to: self.limits.steps)
    }

    deinit {
        words.deallocate()
        values.deinitialize(count: capacity)
        values.deallocate()
        failures.deinitialize(count: capacity)
        failures.deallocate()
        bindings.deallocate()
        budget.deallocate()
        for place in 0..<capacity { keptRows[place].deallocate() }
        keptRows.deallocate()
    }

    /// Begins a binding: defined variables will be evaluated anew, lists of records made so far become invalid,
    /// the budget of steps is full again.
    ///
    /// Call it for every binding, and before a program of another environment uses the frame: what one environment
    /// defines may have the place of what another defines.
    @inline(__always)
    public func begin() {
        binding &+= 1
        budget.pointee = limits.steps
        rowArena.reset()
    }

    /// Begins a binding in which what was evaluated of some defined variables stays, because they depend on nothing
    /// that the new binding changes.
    @inline(__always)
    public func begin(keeping kept: Kept) {
        let previous = binding
        binding &+= 1
        for index in 0..<kept.count {
            let slot = kept.slots[index].slot
            guard bindings[slot] == previous else { continue }
            if kept.slots[index].isRows { keepRows(slot) }
            bindings[slot] = binding
        }
        budget.pointee = limits.steps
        rowArena.reset()
    }

    /// Gives back the memory of long lists; lists made so far become invalid.
    public func shrink() { rowArena.shrink() }

    /// Defined variables whose values stay when a binding begins.
    public final class Kept {
        fileprivate struct Slot {
            let slot: Int
            let isRows: Bool
        }

        fileprivate let slots: UnsafeMutablePointer<Slot>
        fileprivate let count: Int

        /// Variables of one environment.
        public init(_ variables: [Variable]) {
            count = variables.count
            slots = .allocate(capacity: count)
            for (index, variable) in variables.enumerated() {
                (slots + index).initialize(
                    to: Slot(slot: variable.slot, isRows: Representation(variable.type) == .rows))
            }
        }

        deinit { slots.deallocate() }
    }

    /// Moves the rows of a place to memory that outlives the binding, once.
    private func keepRows(_ slot: Int) {
        let rows = rows(slot)
        guard let indices = rows.indices, rows.count > 0 else { return }
        var kept = keptRows[slot]
        if let base = kept.baseAddress, UnsafePointer(base) == indices { return }
        if kept.count < Int(rows.count) {
            kept.deallocate()
            kept = .allocate(capacity: Int(rows.count) * 2)
            keptRows[slot] = kept
        }
        guard let base = kept.baseAddress else { return }
        base.update(from: indices, count: Int(rows.count))
        store(Rows(indices: base, count: rows.count), slot)
    }

    /// How many steps have been taken since the binding began.
    public var stepsTaken: Int { limits.steps - max(budget.pointee, -1) }

    /// Sets a variable of a record type to the record at `row`; to be set anew once the host loads other data.
    public func set(_ variable: Variable, row: Int32) {
        words[variable.slot * 2] = Int64(row)
        bindings[variable.slot] = .max
    }

    /// Sets a variable of type `int`.
    public func set(_ variable: Variable, integer: Int64) {
        words[variable.slot * 2] = integer
        bindings[variable.slot] = .max
    }

    /// What a variable that was set holds.
    public func value(of variable: Variable) -> Value { load(variable.slot, variable.type) }

    /// What a place holds, in which there is a value of `type`.
    func load(_ slot: Int, _ type: CELType) -> Value {
        switch Representation(type) {
        case .word:
            switch type {
            case .record(let name):
                let row = Int32(truncatingIfNeeded: words[slot * 2])
                return schema[name].map { .record(Record(type: $0, row: row)) } ?? .null
            case .uint: return .uint(UInt64(bitPattern: words[slot * 2]))
            case .date: return CalendarDate(days: words[slot * 2]).map(Value.date) ?? .null
            default: return .int(words[slot * 2])
            }
        case .truth: return .bool(words[slot * 2] != 0)
        case .money: return .money(money(slot))
        case .rows:
            guard case .list(.record(let name)) = type, let type = schema[name] else { return .null }
            let rows = rows(slot)
            return .list((0..<rows.count).map { .record(Record(type: type, row: rows[$0])) })
        case .value: return values[slot]
        }
    }

    /// Sets a variable of a list of records.
    public func set(_ variable: Variable, rows: Rows) {
        store(rows, variable.slot)
        bindings[variable.slot] = .max
    }

    /// Sets a variable; an error if the value is not of the variable's type, in its elements too.
    public func set(_ variable: Variable, value: Value) throws(EvaluationError) {
        guard value.isOf(variable.type) else {
            throw .invalidArgument(function: variable.name, "expected \(variable.type), found \(value.kind)")
        }
        try store(value, as: variable.type, in: variable.slot, name: variable.name)
        bindings[variable.slot] = .max
    }

    // MARK: Places

    @inline(__always)
    func isCurrent(_ slot: Int) -> Bool { bindings[slot] == binding }

    @inline(__always)
    func markCurrent(_ slot: Int) { bindings[slot] = binding }

    @inline(__always)
    func isSet(_ slot: Int) -> Bool { bindings[slot] != 0 }

    @inline(__always)
    func store(_ money: Money, _ slot: Int) {
        words[slot * 2] = money.minorUnits
        words[slot * 2 + 1] = Int64(money.currency.code)
    }

    @inline(__always)
    func money(_ slot: Int) -> Money {
        Money(minorUnits: words[slot * 2], currency: Currency(code: UInt32(truncatingIfNeeded: words[slot * 2 + 1])))
    }

    @inline(__always)
    func store(_ rows: Rows, _ slot: Int) {
        words[slot * 2] = Int64(Int(bitPattern: rows.indices))
        words[slot * 2 + 1] = Int64(rows.start) << 32 | Int64(rows.count)
    }

    @inline(__always)
    func rows(_ slot: Int) -> Rows {
        let second = words[slot * 2 + 1]
        let count = Int32(truncatingIfNeeded: second)
        guard let indices = UnsafePointer<Int32>(bitPattern: Int(words[slot * 2])) else {
            return Rows(start: Int32(truncatingIfNeeded: second >> 32), count: count)
        }
        return Rows(indices: indices, count: count)
    }

    /// Puts a value where the variable of a loop is looked for.
    func store(_ value: Value, _ local: Local) throws(EvaluationError) {
        try store(value, as: local.type, in: local.slot, name: local.name)
    }

    /// Puts a value where code for values of `type` looks for it.
    func store(_ value: Value, as type: CELType, in slot: Int, name: String) throws(EvaluationError) {
        switch Representation(type) {
        case .word: words[slot * 2] = try value.word(as: type)
        case .truth:
            guard case .bool(let truth) = value else { throw .noSuchOverload(name, [value.type]) }
            words[slot * 2] = truth ? 1 : 0
        case .money:
            guard case .money(let money) = value else { throw .noSuchOverload(name, [value.type]) }
            store(money, slot)
        case .rows: store(try value.rows(as: type, self), slot)
        case .value: values[slot] = value
        }
    }

    // MARK: Steps and sizes

    @inline(__always)
    func step(_ weight: Int = 1) throws(EvaluationError) {
        let left = budget.pointee &- weight
        budget.pointee = left
        if left < 0 { try exhaust() }
    }

    func spend(_ steps: Int) throws(EvaluationError) {
        budget.pointee &-= steps
        if budget.pointee < 0 { try exhaust() }
    }

    /// Counts bytes of a text that are read or made.
    @inline(__always)
    func spend(bytes count: Int) throws(EvaluationError) {
        if count >= Limits.bytesOfStep { try spend(count / Limits.bytesOfStep) }
    }

    /// Counts bytes of two texts that are compared, which is a matter of one instruction for many.
    @inline(__always)
    func spend(compared count: Int) throws(EvaluationError) {
        if count >= Limits.comparedBytesOfStep { try spend(count / Limits.comparedBytesOfStep) }
    }

    /// Counts the bytes of a value that is a text; nothing for any other value.
    @inline(__always)
    func spend(bytesOf value: Value) throws(EvaluationError) {
        switch value {
        case .string(let text): try spend(bytes: text.utf8.count)
        case .bytes(let bytes): try spend(bytes: bytes.count)
        default: break
        }
    }

    /// Counts what was made to read a field: the elements of a list, the bytes of a text.
    func spend(madeOf value: Value) throws(EvaluationError) {
        if case .list(let elements) = value { try spend(elements.count) } else { try spend(bytesOf: value) }
    }

    @inline(never)
    private func exhaust() throws(EvaluationError) { throw .budgetExceeded(steps: limits.steps) }

    /// Whether an error must not be absorbed, because the evaluation has to end.
    @inline(__always)
    var isExhausted: Bool { budget.pointee < 0 }

    func checkListSize(_ count: Int) throws(EvaluationError) {
        if count > limits.listSize { throw .tooLarge(.list, limit: limits.listSize) }
    }

    func checkTextSize(_ count: Int) throws(EvaluationError) {
        try spend(bytes: count)
        if count > limits.textSize { throw .tooLarge(.text, limit: limits.textSize) }
    }

    // MARK: Indexes

    /// An index of the data that are loaded, built when it is first asked for.
    @inline(__always)
    func index(_ source: Compiler.IndexSource) -> RowIndex {
        if localGeneration == indexes.generation, source.number < localIndexes.count,
            let index = localIndexes[source.number]
        {
            return index
        }
        return newIndex(source)
    }

    private func newIndex(_ source: Compiler.IndexSource) -> RowIndex {
        if localGeneration != indexes.generation {
            localIndexes.removeAll(keepingCapacity: true)
            localGeneration = indexes.generation
        }
        let index = indexes.index(source.number) { RowIndex(source, self) }
        while localIndexes.count <= source.number { localIndexes.append(nil) }
        localIndexes[source.number] = index
        return index
    }
}
