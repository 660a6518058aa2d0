// Fields are what expressions are mostly made of, so the commonest ways to the record of a field have code of their own:
// the record at a place of the frame, and the record that such a record names.

/// How code finds the row of the record whose field it reads.
protocol RowReader {
    func row(_ frame: Frame) throws(EvaluationError) -> Int
}

/// The record that the place of a variable holds; a row that was never set is below zero.
struct PlacedRow: RowReader {
    let place: Int

    @inline(__always)
    func row(_ frame: Frame) throws(EvaluationError) -> Int {
        let row = frame.words[place]
        return row >= 0 ? Int(row) : try raiseNoRecord()
    }
}

/// The record that a field of a record at a place names.
struct NamedRow: RowReader {
    let place: Int
    let column: Column<Int32>
    let missing: EvaluationError

    @inline(__always)
    func row(_ frame: Frame) throws(EvaluationError) -> Int {
        let row = frame.words[place]
        guard row >= 0 else { return try raiseNoRecord() }
        let target = column.pointee.base[Int(row)]
        return target >= 0 ? Int(target) : try raise(missing)
    }
}

/// The one record of its type.
struct SingleRow: RowReader {
    @inline(__always)
    func row(_ frame: Frame) -> Int { 0 }
}

/// The record that an expression yields.
struct ComputedRow: RowReader {
    let code: WordCode

    @inline(__always)
    func row(_ frame: Frame) throws(EvaluationError) -> Int {
        let row = try code(frame)
        return row >= 0 ? Int(row) : try raiseNoRecord()
    }
}

/// Code for a field, made for one way to its record.
protocol FieldCode {
    associatedtype Code
    var field: RecordField { get }
    func code<Reader: RowReader>(_ record: Reader) -> Code
}

extension Compiler {
    /// Code for a field of the record that `base` yields; nil is the root.
    func read<Field: FieldCode>(_ field: Field, of base: TypedExpression?) -> Field.Code {
        guard let base else { return field.code(SingleRow()) }
        if let place = place(of: base) { return field.code(PlacedRow(place: place)) }
        if case .field(let owner, _, let name) = base.kind, case .reference(let column) = name.storage,
            let place = place(of: owner)
        {
            return field.code(NamedRow(place: place, column: column, missing: .noSuchField(name.name)))
        }
        if isSingle(base) { return field.code(SingleRow()) }
        return field.code(ComputedRow(code: word(base)))
    }

    /// The place of a frame that holds a record.
    func place(of base: TypedExpression) -> Int? {
        switch base.kind {
        case .local(let local): local.slot * 2
        case .variable(let variable, nil): variable.slot * 2
        default: nil
        }
    }

    private func isSingle(_ base: TypedExpression) -> Bool {
        if case .global(_, let field) = base.kind, case .single = field.storage { return true }
        return false
    }
}

/// A field that is an integer, a day or a record.
struct WordField: FieldCode {
    let field: RecordField

    func code<Reader: RowReader>(_ record: Reader) -> WordCode? {
        let missing = EvaluationError.noSuchField(field.name)
        switch field.storage {
        case .word32(let column):
            return WordCode { frame throws(EvaluationError) in
                let word = column.pointee.base[try record.row(frame)]
                return word != .min ? Int64(word) : try raise(missing)
            }
        case .word64(let column):
            return WordCode { frame throws(EvaluationError) in
                let word = column.pointee.base[try record.row(frame)]
                return word != .min ? word : try raise(missing)
            }
        case .position:
            return WordCode { frame throws(EvaluationError) in Int64(try record.row(frame) &+ 1) }
        case .reference(let column):
            return WordCode { frame throws(EvaluationError) in
                let row = column.pointee.base[try record.row(frame)]
                return row >= 0 ? Int64(row) : try raise(missing)
            }
        case .derivedReference(let column):
            return WordCode { frame throws(EvaluationError) in
                let row = column[try record.row(frame)]
                return row >= 0 ? Int64(row) : try raise(missing)
            }
        case .referenceThrough(let column, let next):
            return WordCode { frame throws(EvaluationError) in
                let target = column.pointee.base[try record.row(frame)]
                guard target >= 0 else { return try raise(missing) }
                let row = next[Int(target)]
                return row >= 0 ? Int64(row) : try raise(missing)
            }
        case .firstOf(let lists):
            return WordCode { frame throws(EvaluationError) in
                let rows = lists[try record.row(frame)]
                return rows.count > 0 ? Int64(rows[0]) : try raise(missing)
            }
        case .single:
            return WordCode { frame throws(EvaluationError) in
                _ = try record.row(frame)
                return 0
            }
        case .computedReference(let reference):
            return WordCode { frame throws(EvaluationError) in
                let row = reference(Int32(truncatingIfNeeded: try record.row(frame)))
                return row >= 0 ? Int64(row) : try raise(missing)
            }
        case .computed(let computed):
            return WordCode { frame throws(EvaluationError) in
                let word = computed(Int32(truncatingIfNeeded: try record.row(frame)))
                return word != .min ? word : try raise(missing)
            }
        default: return nil
        }
    }
}

/// A field that is true or false.
struct TruthField: FieldCode {
    let field: RecordField

    func code<Reader: RowReader>(_ record: Reader) -> TruthCode? {
        let missing = EvaluationError.noSuchField(field.name)
        switch field.storage {
        case .boolean(let column):
            return TruthCode { frame throws(EvaluationError) in
                let byte = column.pointee.base[try record.row(frame)]
                return byte <= 1 ? byte == 1 : try raise(missing)
            }
        case .derivedBoolean(let column):
            return TruthCode { frame throws(EvaluationError) in
                let byte = column[try record.row(frame)]
                return byte <= 1 ? byte == 1 : try raise(missing)
            }
        case .computed(let computed):
            return TruthCode { frame throws(EvaluationError) in
                let word = computed(Int32(truncatingIfNeeded: try record.row(frame)))
                return word != .min ? word != 0 : try raise(missing)
            }
        default: return nil
        }
    }
}

/// A field that is an amount.
struct MoneyField: FieldCode {
    let field: RecordField

    func code<Reader: RowReader>(_ record: Reader) -> MoneyCode? {
        let missing = EvaluationError.noSuchField(field.name)
        switch field.storage {
        case .money(let units, let currency):
            return MoneyCode { frame throws(EvaluationError) in
                let row = try record.row(frame)
                let amount = units.pointee.base[row]
                guard amount != .min else { return try raise(missing) }
                return Money(minorUnits: amount, currency: currency.pointee.base[row])
            }
        case .moneyOfOneCurrency(let units, let currency):
            return MoneyCode { frame throws(EvaluationError) in
                let amount = units.pointee.base[try record.row(frame)]
                guard amount != .min else { return try raise(missing) }
                return Money(minorUnits: amount, currency: currency.pointee)
            }
        default: return nil
        }
    }
}

/// A field that is a text.
struct TextField: FieldCode {
    let field: RecordField

    func code<Reader: RowReader>(_ record: Reader) -> TextCode? {
        let missing = EvaluationError.noSuchField(field.name)
        switch field.storage {
        case .symbol(_, let symbols), .computedSymbol(_, let symbols):
            guard let symbol = SymbolField(field: field).code(record) else { return nil }
            let text = symbols.text
            return TextCode { frame throws(EvaluationError) in text(Int32(truncatingIfNeeded: try symbol(frame))) }
        case .text(let text):
            return TextCode { frame throws(EvaluationError) in
                guard let slice = text(Int32(truncatingIfNeeded: try record.row(frame))) else {
                    return try raise(missing)
                }
                return slice
            }
        default: return nil
        }
    }
}

/// The number of a field that is an interned text.
struct SymbolField: FieldCode {
    let field: RecordField

    func code<Reader: RowReader>(_ record: Reader) -> WordCode? {
        let missing = EvaluationError.noSuchField(field.name)
        switch field.storage {
        case .symbol(let column, _):
            return WordCode { frame throws(EvaluationError) in
                let symbol = column.pointee.base[try record.row(frame)]
                return symbol >= 0 ? Int64(symbol) : try raise(missing)
            }
        case .computedSymbol(let computed, _):
            return WordCode { frame throws(EvaluationError) in
                let symbol = computed(Int32(truncatingIfNeeded: try record.row(frame)))
                return symbol >= 0 ? Int64(symbol) : try raise(missing)
            }
        default: return nil
        }
    }
}

/// A field that is a list of records.
struct RowsField: FieldCode {
    let field: RecordField

    func code<Reader: RowReader>(_ record: Reader) -> RowsCode? {
        switch field.storage {
        case .lists(let lists): return RowsCode { frame throws(EvaluationError) in lists[try record.row(frame)] }
        case .rows(let rows):
            return RowsCode { frame throws(EvaluationError) in
                rows(Int32(truncatingIfNeeded: try record.row(frame)))
            }
        default: return nil
        }
    }
}

/// A field that is a run of integers.
struct RangeField: FieldCode {
    let field: RecordField

    func code<Reader: RowReader>(_ record: Reader) -> RangeCode? {
        guard case .range(let range) = field.storage else { return nil }
        return RangeCode { frame throws(EvaluationError) in range(Int32(truncatingIfNeeded: try record.row(frame))) }
    }
}

/// Whether a field has a value: `has(e.f)`.
struct FieldPresence: FieldCode {
    let field: RecordField

    func code<Reader: RowReader>(_ record: Reader) -> TruthCode {
        if let presence = field.presence {
            return TruthCode { frame throws(EvaluationError) in
                presence(Int32(truncatingIfNeeded: try record.row(frame)))
            }
        }
        switch field.storage {
        case .word32(let column):
            return TruthCode { frame throws(EvaluationError) in column.pointee.base[try record.row(frame)] != .min }
        case .word64(let column):
            return TruthCode { frame throws(EvaluationError) in column.pointee.base[try record.row(frame)] != .min }
        case .money(let units, _), .moneyOfOneCurrency(let units, _):
            return TruthCode { frame throws(EvaluationError) in units.pointee.base[try record.row(frame)] != .min }
        case .reference(let column), .symbol(let column, _):
            return TruthCode { frame throws(EvaluationError) in column.pointee.base[try record.row(frame)] >= 0 }
        case .derivedReference(let column):
            return TruthCode { frame throws(EvaluationError) in column[try record.row(frame)] >= 0 }
        case .referenceThrough(let column, let next):
            return TruthCode { frame throws(EvaluationError) in
                let target = column.pointee.base[try record.row(frame)]
                return target >= 0 && next[Int(target)] >= 0
            }
        case .firstOf(let lists):
            return TruthCode { frame throws(EvaluationError) in lists[try record.row(frame)].count > 0 }
        case .boolean(let column):
            return TruthCode { frame throws(EvaluationError) in column.pointee.base[try record.row(frame)] <= 1 }
        case .derivedBoolean(let column):
            return TruthCode { frame throws(EvaluationError) in column[try record.row(frame)] <= 1 }
        case .text(let text):
            return TruthCode { frame throws(EvaluationError) in
                text(Int32(truncatingIfNeeded: try record.row(frame))) != nil
            }
        case .computedReference(let number), .computedSymbol(let number, _):
            return TruthCode { frame throws(EvaluationError) in
                number(Int32(truncatingIfNeeded: try record.row(frame))) >= 0
            }
        case .computed(let computed):
            return TruthCode { frame throws(EvaluationError) in
                computed(Int32(truncatingIfNeeded: try record.row(frame))) != .min
            }
        case .position, .single, .lists, .rows, .range:
            return TruthCode { frame throws(EvaluationError) in
                _ = try record.row(frame)
                return true
            }
        case .value(let value):
            return TruthCode { frame throws(EvaluationError) in
                value(Int32(truncatingIfNeeded: try record.row(frame))) != nil
            }
        }
    }
}
