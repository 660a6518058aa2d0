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
    case money(MoneyCode)
    case rows(RowsCode)
    case value(ValueCode)
}
