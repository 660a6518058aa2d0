/// How values of a type are kept while an expression is evaluated.
enum Representation {
    case word
    case truth
    case money
    case rows
    case value

    init(_ type: CELType) {
        switch type {
        case .int, .uint, .date, .record: self = .word
        case .bool: self = .truth
        case .money: self = .money
        case .list(.record): self = .rows
        default: self = .value
        }
    }
}

extension Value {
    /// The word that represents a value of `type`; an error if the value is of another type.
    func word(as type: CELType) throws(EvaluationError) -> Int64 {
        switch (type, self) {
        case (.int, .int(let number)): return number
        case (.uint, .uint(let number)): return Int64(bitPattern: number)
        case (.date, .date(let date)): return Int64(date.days)
        case (.record(let name), .record(let record)) where record.type.name == name: return Int64(record.row)
        default: throw .invalidArgument(function: type.description, "found \(self.type)")
        }
    }

    func rows(as type: CELType, _ frame: Frame) throws(EvaluationError) -> Rows {
        guard case .list(let elements) = self, case .list(let element) = type else {
            throw .invalidArgument(function: type.description, "found \(self.type)")
        }
        try frame.spend(elements.count)
        let arena = frame.rowArena
        let start = arena.beginList()
        for value in elements {
            do {
                arena.append(Int32(truncatingIfNeeded: try value.word(as: element)))
            } catch {
                arena.abandonList(start)
                throw error
            }
        }
        return arena.endList(start)
    }
}
