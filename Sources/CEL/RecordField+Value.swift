extension RecordField {
    /// The value for a row of the record type that this field belongs to; nil if it is absent.
    func value(_ row: Int32, related: (String) -> RecordType?) -> Value? {
        switch storage {
        case .word32(let column):
            let word = column.pointee.base[Int(row)]
            return word == .min ? nil : wordValue(Int64(word), related)
        case .word64(let column):
            let word = column.pointee.base[Int(row)]
            return word == .min ? nil : wordValue(word, related)
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
        case .symbol(let column, let text):
            let symbol = column.pointee.base[Int(row)]
            return symbol < 0 ? nil : .string(text(symbol).string)
        case .text(let text):
            return text(row).map { .string($0.string) }
        case .reference(let column):
            return referenceValue(column.pointee.base[Int(row)], related)
        case .computedReference(let reference):
            return referenceValue(reference(row), related)
        case .rows(let rows):
            guard case .list(.record(let name)) = type, let target = related(name) else { return nil }
            let rows = rows(row)
            return .list((0..<rows.count).map { .record(Record(type: target, row: rows[$0])) })
        case .range(let range):
            return .list(range(row).map(Value.int))
        case .computed(let word):
            let word = word(row)
            return word == .min ? nil : wordValue(word, related)
        case .value(let value):
            return value(row)
        }
    }

    private func wordValue(_ word: Int64, _ related: (String) -> RecordType?) -> Value? {
        switch type {
        case .bool: .bool(word != 0)
        case .date: CalendarDate(days: word).map(Value.date)
        case .uint: .uint(UInt64(bitPattern: word))
        case .record: referenceValue(Int32(truncatingIfNeeded: word), related)
        default: .int(word)
        }
    }

    private func referenceValue(_ row: Int32, _ related: (String) -> RecordType?) -> Value? {
        guard row >= 0, case .record(let name) = type, let target = related(name) else { return nil }
        return .record(Record(type: target, row: row))
    }
}
