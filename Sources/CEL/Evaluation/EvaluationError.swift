package import Texts

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
    /// A function of a list that has nothing in it, such as the least of its elements.
    case emptyList(function: String)
    /// A condition, or an operand of a logical operator, is no `bool`.
    case notBoolean(CELType)
    /// The value of an optional that has none was asked for.
    case emptyOptional
    /// The evaluation took more steps than it may.
    case budgetExceeded(steps: Int)
    /// A text, list, result or pattern grew beyond what it may.
    case tooLarge(Growing, limit: Int)
    /// A function of the host failed.
    case host(String)
}

extension EvaluationError: CustomStringConvertible {
    /// What went wrong, in English, in a sentence without a full stop.
    public var description: String { text[.en] }

    /// What went wrong, in a sentence without a full stop.
    package var text: Localized<String> {
        if case .host(let message) = self { return .untranslated(message) }
        return .said { words($0.expressions) }
    }

    private func words(_ phrases: any ExpressionPhrases) -> String {
        switch self {
        case .noSuchField(let name): phrases.noField(name)
        case .noSuchKey(let key): phrases.noKey(key)
        case .indexOutOfRange(let index, let count): phrases.noElement(index, of: count)
        case .positionOutOfRange(let position, let length): phrases.noPosition(position, in: length)
        case .noSuchOverload(let function, let types):
            phrases.noOverload(function, types.map(\.description).joined(separator: ", "))
        case .unknownName(let name): phrases.noValue(name)
        case .overflow: phrases.overflow
        case .divisionByZero: phrases.divisionByZero
        case .differentCurrencies(let left, let right): phrases.currencies(left.name, right.name)
        case .duplicateKey(let key): phrases.keyTwice(key)
        case .invalidArgument(let function, let reason): phrases.argument(function, reason)
        case .emptyList(let function): phrases.emptyList(function)
        case .notBoolean(let type): phrases.notTruth(type.description)
        case .emptyOptional: phrases.emptyOptional
        case .budgetExceeded(let steps): phrases.tooManySteps(steps)
        case .tooLarge(let value, let limit): phrases.tooLarge(value.spoken, limit: limit)
        case .host(let message): message
        }
    }

    /// What may grow beyond a limit.
    public enum Growing: Hashable, Sendable {
        case list, text, result, pattern

        fileprivate var spoken: GrowingValue {
            switch self {
            case .list: .list
            case .text: .text
            case .result: .result
            case .pattern: .pattern
            }
        }
    }
}

extension Currency {
    /// Its code; nil of amounts that have none.
    fileprivate var name: String? { code == 0 ? nil : description }
}
