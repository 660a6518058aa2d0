internal import CEL

/// Fields by their position in the record type, as the generated structs read them; nil where absent.
extension Record {
    func text(at position: Int) -> String? {
        switch type.fields[position].storage {
        case .symbol(let column, let symbols):
            let symbol = column.pointee.base[Int(row)]
            return symbol < 0 ? nil : symbols.text(symbol).string
        case .computedSymbol(let computed, let symbols):
            let symbol = computed(row)
            return symbol < 0 ? nil : symbols.text(symbol).string
        case .text(let text): return text(row)?.string
        default:
            guard case .string(let text)? = value(at: position) else { return nil }
            return text
        }
    }

    func word<Words: RawRepresentable<String>>(at position: Int) -> Words? {
        text(at: position).flatMap(Words.init(rawValue:))
    }

    func number(at position: Int) -> Int64? {
        switch type.fields[position].storage {
        case .word32(let column):
            let word = column.pointee.base[Int(row)]
            return word == .min ? nil : Int64(word)
        case .position: return Int64(row) + 1
        case .computed(let computed):
            let word = computed(row)
            return word == .min ? nil : word
        default:
            guard case .int(let number)? = value(at: position) else { return nil }
            return number
        }
    }

    func truth(at position: Int) -> Bool? {
        guard case .bool(let truth)? = value(at: position) else { return nil }
        return truth
    }

    func day(at position: Int) -> CalendarDate? { number(at: position).flatMap { CalendarDate(days: $0) } }

    func money(at position: Int) -> Money? {
        switch type.fields[position].storage {
        case .money(let units, let currency):
            let amount = units.pointee.base[Int(row)]
            return amount == .min ? nil : Money(minorUnits: amount, currency: currency.pointee.base[Int(row)])
        case .moneyOfOneCurrency(let units, let currency):
            let amount = units.pointee.base[Int(row)]
            return amount == .min ? nil : Money(minorUnits: amount, currency: currency.pointee)
        default:
            guard case .money(let money)? = value(at: position) else { return nil }
            return money
        }
    }

    /// A record of an entity that the field names.
    func one<One: ModelRecord>(at position: Int) -> One? {
        guard let target = type.target(at: position) else { return nil }
        let other: Int32
        switch type.fields[position].storage {
        case .reference(let column): other = column.pointee.base[Int(row)]
        case .derivedReference(let column): other = column(row)
        case .referenceThrough(let column, let next):
            let through = column.pointee.base[Int(row)]
            other = through < 0 ? -1 : next(through)
        case .firstOf(let lists):
            let rows = lists(row)
            other = rows.count == 0 ? -1 : rows[0]
        case .single: other = 0
        case .computedReference(let reference): other = reference(row)
        default: preconditionFailure("\(type.name) \(type.fields[position].name) names no record.")
        }
        return other < 0 ? nil : One(unchecked: Record(type: target, row: other))
    }

    /// A record that the field names, of whichever entity.
    func any(at position: Int) -> Record? {
        guard case .record(let record)? = value(at: position) else { return nil }
        return record
    }

    func list<One: ModelRecord>(at position: Int) -> Records<One> {
        guard let target = type.target(at: position) else { return absent(at: position) }
        switch type.fields[position].storage {
        case .lists(let lists): return Records(target, lists(row))
        case .rows(let rows): return Records(target, rows(row))
        default: preconditionFailure("\(type.name) \(type.fields[position].name) lists no records.")
        }
    }

    func numbers(at position: Int) -> [Int64] {
        if case .range(let range) = type.fields[position].storage { return Array(range(row)) }
        guard case .list(let values)? = value(at: position) else { return [] }
        return values.compactMap { if case .int(let number) = $0 { number } else { nil } }
    }

    /// For a field that the vocabulary says is never absent: the loader and the derivations see to that.
    func absent<Value>(at position: Int) -> Value {
        preconditionFailure("\(self) has no \(type.fields[position].name).")
    }
}
