// Compiled code is closures, one type for each way a value is represented. Each stands in a struct of its own:
// in an array or an optional a bare closure would be wrapped for reabstraction, and calling it would cost double.

/// Code for integers, days and rows.
struct WordCode {
    let run: (Frame) throws(EvaluationError) -> Int64

    @inline(__always)
    func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Int64 { try run(frame) }
}

/// Code for conditions.
struct TruthCode {
    let run: (Frame) throws(EvaluationError) -> Bool

    @inline(__always)
    func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Bool { try run(frame) }
}

/// Code for floating-point numbers.
struct DoubleCode {
    let run: (Frame) throws(EvaluationError) -> Double

    @inline(__always)
    func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Double { try run(frame) }
}

/// Code for amounts of money.
struct MoneyCode {
    let run: (Frame) throws(EvaluationError) -> Money

    @inline(__always)
    func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Money { try run(frame) }
}

/// Code for texts of the host and literals.
struct TextCode {
    let run: (Frame) throws(EvaluationError) -> TextSlice

    @inline(__always)
    func callAsFunction(_ frame: Frame) throws(EvaluationError) -> TextSlice { try run(frame) }
}

/// Code for lists of records.
struct RowsCode {
    let run: (Frame) throws(EvaluationError) -> Rows

    @inline(__always)
    func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Rows { try run(frame) }
}

/// Code for everything.
struct ValueCode {
    let run: (Frame) throws(EvaluationError) -> Value

    @inline(__always)
    func callAsFunction(_ frame: Frame) throws(EvaluationError) -> Value { try run(frame) }
}

/// Code that leaves its result in the frame.
struct EffectCode {
    let run: (Frame) throws(EvaluationError) -> Void

    @inline(__always)
    func callAsFunction(_ frame: Frame) throws(EvaluationError) { try run(frame) }
}

// Errors are thrown out of line: code that holds what throwing needs is too large to be one function with what reads its
// captured values, and every call would pay for it.

/// Throws an error.
@inline(never)
func raise<Result>(_ error: EvaluationError) throws(EvaluationError) -> Result { throw error }

/// Throws because a variable that should hold a record was not set.
@inline(never)
func raiseNoRecord<Result>() throws(EvaluationError) -> Result { throw .unknownName("record") }

/// Code in the representation of its type.
enum AnyCode {
    case word(WordCode)
    case truth(TruthCode)
    case double(DoubleCode)
    case money(MoneyCode)
    case rows(RowsCode)
    case value(ValueCode)
}

/// How values of a type are kept while an expression is evaluated.
enum Representation {
    case word
    case truth
    case double
    case money
    case rows
    case value

    init(_ type: CELType) {
        switch type {
        case .int, .uint, .date, .record: self = .word
        case .bool: self = .truth
        case .double: self = .double
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

extension TextSlice {
    @inline(__always)
    func isSame(as other: TextSlice) -> Bool {
        count == other.count && (base == other.base || compareBytes(base, other.base, count) == 0)
    }

    /// Negative, zero or positive, as this text is before, the same as or after the other one.
    func compared(to other: TextSlice) -> Int32 {
        let order = compareBytes(base, other.base, Swift.min(count, other.count))
        return order != 0 ? order : count < other.count ? -1 : count == other.count ? 0 : 1
    }

    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
}

/// A literal text in memory that lives as long as the code that captures it.
final class LiteralText {
    let slice: TextSlice
    private let memory: UnsafeMutablePointer<UInt8>

    init(_ text: String) {
        let bytes = Array(text.utf8)
        memory = .allocate(capacity: max(1, bytes.count))
        memory.initialize(from: bytes, count: bytes.count)
        slice = TextSlice(base: UnsafePointer(memory), count: bytes.count)
    }

    deinit {
        memory.deallocate()
    }
}
