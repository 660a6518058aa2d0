/// Why an expression has no value.
public indirect enum EvaluationError: Error, Hashable, Sendable {
    /// A record or map lacks the field that is read.
    case noSuchField(String)
    /// A map lacks the key that is looked up.
    case noSuchKey(String)
    /// A list has no element at the position.
    case indexOutOfRange(Int64, count: Int)
    /// A text has no such position; there is one before each code point and one at the end.
    case positionOutOfRange(Int64, length: Int)
    /// No overload of the function takes values of these types.
    case noSuchOverload(String, [CELType])
    /// The name means nothing, or its variable was not set.
    case unknownName(String)
    /// A result lies outside the range of its type.
    case overflow
    /// A division or remainder by zero.
    case divisionByZero
    /// Two amounts in two currencies were added or compared.
    case differentCurrencies(Currency, Currency)
    /// A map literal names one key twice.
    case duplicateKey(String)
    /// A value that its function cannot take, and why.
    case invalidArgument(function: String, String)
    /// A condition, or an operand of a logical operator, is no `bool`.
    case notBoolean(CELType)
    /// The value of an optional that has none was asked for.
    case emptyOptional
    /// The evaluation took more steps than it may.
    case budgetExceeded(steps: Int)
    /// A text or list grew beyond what it may.
    case tooLarge(String, limit: Int)
    /// A function of the host failed.
    case host(String)
}

extension EvaluationError: CustomStringConvertible {
    /// What went wrong, in a sentence without a full stop.
    public var description: String {
        switch self {
        case .noSuchField(let name): "there is no '\(name)' here"
        case .noSuchKey(let key): "there is no key \(key)"
        case .indexOutOfRange(let index, let count):
            "there is no element \(index) in a list of \(count)"
        case .positionOutOfRange(let position, let length):
            "there is no position \(position) in a text of length \(length)"
        case .noSuchOverload(let function, let types):
            "\(function) does not take (\(types.map(\.description).joined(separator: ", ")))"
        case .unknownName(let name): "'\(name)' has no value"
        case .overflow: "the result is out of range"
        case .divisionByZero: "division by zero"
        case .differentCurrencies(let left, let right):
            "amounts in \(left.code == 0 ? "no currency" : left.description) and "
                + "\(right.code == 0 ? "no currency" : right.description) cannot be taken together"
        case .duplicateKey(let key): "the key \(key) stands twice"
        case .invalidArgument(let function, let reason): "\(function): \(reason)"
        case .notBoolean(let type): "expected bool, found \(type)"
        case .emptyOptional: "the optional has no value"
        case .budgetExceeded(let steps): "the evaluation takes more than \(steps) steps"
        case .tooLarge(let what, let limit): "a \(what) grew beyond \(limit)"
        case .host(let message): message
        }
    }
}
