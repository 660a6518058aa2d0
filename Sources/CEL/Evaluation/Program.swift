/// An expression that is ready to be evaluated; it is compiled when that first happens.
///
/// It holds no state of an evaluation, so threads may share it, each with its own frame.
public final class Program: @unchecked Sendable {  // the closures capture only what nothing changes after compilation
    /// The expression of which it was made.
    public let expression: CheckedExpression
    private let limits: Limits
    private let machine = Once<Machine>()
    private let read = Once<ReadByName>()

    /// What evaluates the expression.
    private final class Machine {
        let code: AnyCode
        let value: ValueCode
        let test: (Frame) throws(EvaluationError) -> Bool
        let records: (Frame) throws(EvaluationError) -> Rows
        let run: ((Frame) throws(EvaluationError) -> Range<Int64>)?

        init(_ expression: CheckedExpression, limits: Limits) {
            let compiler = Compiler(expression, limits: limits)
            code = compiler.anyCode(expression.root)
            let value = compiler.boxed(code, expression.type)
            self.value = value
            if case .truth(let code) = code {
                test = code.run
            } else {
                test = { frame throws(EvaluationError) in
                    let value = try value(frame)
                    guard case .bool(let truth) = value else { throw .notBoolean(value.type) }
                    return truth
                }
            }
            if case .rows(let code) = code {
                records = code.run
            } else {
                records = { frame throws(EvaluationError) in try Program.rows(try value(frame), frame) }
            }
            run = expression.type == .list(.int) ? compiler.range(expression.root)?.run : nil
        }
    }

    init(_ expression: CheckedExpression, limits: Limits) {
        self.expression = expression
        self.limits = limits
    }

    /// The names by which the expression reads what is traced elsewhere.
    var readByName: ReadByName { read.get { ReadByName(expression) } }

    private var compiled: Machine { machine.get { Machine(expression, limits: limits) } }

    var code: AnyCode { compiled.code }

    /// Code for the expression, which must be a `bool`.
    var test: (Frame) throws(EvaluationError) -> Bool { compiled.test }

    /// Evaluates the expression, which must be a list of records, at no cost but its own; the rows stay valid until the
    /// frame begins a binding.
    public var records: (Frame) throws(EvaluationError) -> Rows { compiled.records }

    /// The expression as a run of integers; nil if it is none.
    public var run: ((Frame) throws(EvaluationError) -> Range<Int64>)? { compiled.run }

    /// Whether the expression is a list that the host keeps, so that its rows outlive a binding.
    public var isStored: Bool {
        switch expression.root.kind {
        case .global(_, let field), .field(_, _, let field): field.storage.isRows
        default: false
        }
    }

    /// The value for the variables that `frame` holds; records in it are valid until the host loads other data.
    public func evaluate(_ frame: Frame) throws(EvaluationError) -> Value { try compiled.value(frame) }

    /// Evaluates an expression that must be a `bool`.
    public func condition(_ frame: Frame) throws(EvaluationError) -> Bool { try test(frame) }

    /// Evaluates an expression that is a list of records; the rows stay valid until the frame begins a binding.
    public func rows(_ frame: Frame) throws(EvaluationError) -> Rows {
        try records(frame)
    }

    private static func rows(_ value: Value, _ frame: Frame) throws(EvaluationError) -> Rows {
        guard case .list(let elements) = value else {
            throw .invalidArgument(function: "rows", "expected a list of records, found \(value.type)")
        }
        let start = frame.rowArena.beginList()
        for element in elements {
            guard case .record(let record) = element else {
                frame.rowArena.abandonList(start)
                throw .invalidArgument(function: "rows", "expected a record, found \(element.type)")
            }
            frame.rowArena.append(record.row)
        }
        return frame.rowArena.endList(start)
    }

    /// Evaluates an expression that is a record, and yields its row in the data that are loaded now.
    public func row(_ frame: Frame) throws(EvaluationError) -> Int32 {
        if case .word(let code) = code, case .record = expression.type {
            return Int32(truncatingIfNeeded: try code(frame))
        }
        let value = try evaluate(frame)
        guard case .record(let record) = value else {
            throw .invalidArgument(function: "row", "expected a record, found \(value.type)")
        }
        return record.row
    }

    /// Evaluates an expression that is money, without boxing it.
    public func money(_ frame: Frame) throws(EvaluationError) -> Money {
        if case .money(let code) = code { return try code(frame) }
        let value = try evaluate(frame)
        guard case .money(let money) = value else {
            throw .invalidArgument(function: "money", "expected money, found \(value.type)")
        }
        return money
    }

    /// Evaluates the expression once more and tells which of its parts decided the outcome; what it reads is added to `trace`.
    public func explain(_ frame: Frame, tracing trace: Trace? = nil) -> Explanation {
        let (result, recorder) = recorded(frame, trace, isExplaining: true)
        return Explanation(
            result: result, observations: Explainer(recorder: recorder).observations(of: expression.root))
    }

    /// Evaluates the expression once more and adds what it reads to a trace.
    public func trace(_ frame: Frame, in trace: Trace) {
        if trace.tracing.follows(self) { _ = recorded(frame, trace, isExplaining: false) }
    }

    /// Evaluates the expression and takes note of what was read and, for an explanation, of what its parts come to.
    private func recorded(
        _ frame: Frame, _ trace: Trace?, isExplaining: Bool
    ) -> (result: Result<Value, EvaluationError>, recorder: Recorder) {
        var recorder = Recorder(self, trace, isExplaining: isExplaining)
        // An explanation looks at every element where an evaluation would stop or ask an index.
        let left = frame.budget.pointee
        frame.budget.pointee = max(left, frame.limits.steps)
        defer { frame.budget.pointee = left }
        var result = outcome(Interpreter(frame, recorder))
        if frame.isExhausted {
            frame.budget.pointee = left
            recorder = Recorder(self, trace, isExplaining: isExplaining)
            result = outcome(Interpreter(frame))
        }
        if let trace { follow(recorder, trace, frame) }
        return (result, recorder)
    }

    private func outcome(_ interpreter: Interpreter) -> Result<Value, EvaluationError> {
        do throws(EvaluationError) {
            return .success(try interpreter.value(expression.root))
        } catch {
            return .failure(error)
        }
    }
}
