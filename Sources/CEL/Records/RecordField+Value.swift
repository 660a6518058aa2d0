extension RecordField {
    /// The name of the record type that the field refers to, or lists records of; nil if it does neither.
    var targetName: String? {
        switch type {
        case .record(let name), .list(.record(let name)): name
        default: nil
        }
    }

    /// The value for a row of the record type that this field belongs to; nil if it is absent. `target` is the record type
    /// of the field's `targetName`.
    func value(_ row: Int32, of target: RecordType?) -> Value? {
        switch storage {
        case .word32(let column):
            let word = column.pointee.base[Int(row)]
            return word == .min ? nil : wordValue(Int64(word), target)
        case .word64(let column):
            let word = column.pointee.base[Int(row)]
            return word == .min ? nil : wordValue(word, target)
        case .boolean(let column):
            let byte = column.pointee.base[Int(row)]
            return byte > 1 ? nil : .bool(byte == 1)
        case .money(let units, let currency):
            let amount = units.pointee.base[Int(row)]
            return amount == .min
                ? nil : .money(Money(minorUnits: amount, currency: currency.pointee.base[Int(row)]))
        case .moneyOfOneCurrency(let units, let currency):
            let amount = units.pointee.base[Int(row)]
            return amount == .min ? nil : .money(Money(minorUnits: amount, currency: currency.pointee))
        case .position: return .int(Int64(row) + 1)
        case .derivedBoolean(let column):
            let byte = column[Int(row)]
            return byte > 1 ? nil : .bool(byte == 1)
        case .symbol(let column, let symbols):
            let symbol = column.pointee.base[Int(row)]
            return symbol < 0 ? nil : .string(symbols.text(symbol).string)
        case .computedSymbol(let computed, let symbols):
            let symbol = computed(row)
            return symbol < 0 ? nil : .string(symbols.text(symbol).string)
        case .text(let text):
            return text(row).map { .string($0.string) }
        case .reference(let column):
            return referenceValue(column.pointee.base[Int(row)], target)
        case .derivedReference(let column):
            return referenceValue(column[Int(row)], target)
        case .referenceThrough(let column, let next):
            let through = column.pointee.base[Int(row)]
            return through < 0 ? nil : referenceValue(next[Int(through)], target)
        case .firstOf(let lists):
            let rows = lists[Int(row)]
            return rows.count == 0 ? nil : referenceValue(rows[0], target)
        case .single: return referenceValue(0, target)
        case .computedReference(let reference):
            return referenceValue(reference(row), target)
        case .lists(let lists): return listValue(lists[Int(row)], target)
        case .rows(let rows): return listValue(rows(row), target)
        case .range(let range):
            return .list(range(row).map(Value.int))
        case .computed(let word):
            let word = word(row)
            return word == .min ? nil : wordValue(word, target)
        case .value(let value):
            return value(row)
        }
    }

    /// The value for a row of `type`, which has the field.
    func value(_ row: Int32, in type: RecordType) -> Value? { value(row, of: type.target(of: self)) }

    /// Whether a row of `type`, which has the field, has a value.
    func isPresent(_ row: Int32, of type: RecordType) -> Bool {
        if let presence { return presence(row) }
        switch storage {
        case .position, .single, .lists, .rows, .range: return true
        case .text(let text): return text(row) != nil
        case .symbol(let column, _): return column.pointee.base[Int(row)] >= 0
        default: return value(row, in: type) != nil
        }
    }

    /// The rows that a list of records in a column has for a row.
    func rows(_ row: Int32) -> Rows {
        switch storage {
        case .lists(let lists): lists[Int(row)]
        case .rows(let rows): rows(row)
        default: Rows(start: 0, count: 0)
        }
    }

    /// The number of an interned text for a row; nil for none.
    func symbol(_ row: Int32) -> Int32? {
        let number: Int32
        switch storage {
        case .symbol(let column, _): number = column.pointee.base[Int(row)]
        case .computedSymbol(let computed, _): number = computed(row)
        default: return nil
        }
        return number < 0 ? nil : number
    }

    /// The integers that a field which is a run of them has for a row; nil for every other field.
    func range(_ row: Int32) -> Range<Int64>? {
        if case .range(let range) = storage { range(row) } else { nil }
    }

    private func listValue(_ rows: Rows, _ target: RecordType?) -> Value? {
        guard case .list = type, let target else { return nil }
        return .list((0..<rows.count).map { .record(Record(type: target, row: rows[$0])) })
    }

    private func wordValue(_ word: Int64, _ target: RecordType?) -> Value? {
        switch type {
        case .bool: .bool(word != 0)
        case .date: CalendarDate(days: word).map(Value.date)
        case .uint: .uint(UInt64(bitPattern: word))
        case .record: referenceValue(Int32(truncatingIfNeeded: word), target)
        default: .int(word)
        }
    }

    private func referenceValue(_ row: Int32, _ target: RecordType?) -> Value? {
        guard row >= 0, case .record = type, let target else { return nil }
        return .record(Record(type: target, row: row))
    }
}
