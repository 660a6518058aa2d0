internal import CEL

// What a field holds, whichever way it is stored; absent where the storage is of another kind.
extension RecordField {
    /// The row of a record that the field names, or -1.
    var rowReader: @Sendable (Int32) -> Int32 { storage.rowReader }

    var wordReader: @Sendable (Int32) -> Int64 {
        switch storage {
        case .word32(let column):
            return unsafelySendable { row in
                let word = column.pointee.base[Int(row)]
                return word == .min ? .min : Int64(word)
            }
        case .position: return { Int64($0) + 1 }
        case .derivedBoolean(let column): return { Int64(column($0)) }
        case .computed(let word): return word
        default: return { _ in .min }
        }
    }

    var textReader: @Sendable (Int32) -> TextSlice? {
        switch storage {
        case .text(let text): return text
        case .symbol(let column, let symbols):
            return unsafelySendable { row in
                let symbol = column.pointee.base[Int(row)]
                return symbol < 0 ? nil : symbols.text(symbol)
            }
        case .computedSymbol(let computed, let symbols):
            return { row in
                let symbol = computed(row)
                return symbol < 0 ? nil : symbols.text(symbol)
            }
        default: return { _ in nil }
        }
    }

    var presenceReader: @Sendable (Int32) -> Bool {
        if let presence { return presence }
        let text = textReader
        return { text($0) != nil }
    }
}

extension FieldStorage {
    var rowReader: @Sendable (Int32) -> Int32 {
        switch self {
        case .reference(let column): return unsafelySendable { max(-1, column.pointee.base[Int($0)]) }
        case .derivedReference(let column): return { max(-1, column($0)) }
        case .referenceThrough(let column, let next):
            return unsafelySendable {
                let target = column.pointee.base[Int($0)]
                return target < 0 ? -1 : max(-1, next(target))
            }
        case .firstOf(let lists):
            return {
                let rows = lists($0)
                return rows.count > 0 ? rows[0] : -1
            }
        case .single: return { _ in 0 }
        case .computedReference(let row): return row
        default: return { _ in -1 }
        }
    }
}
