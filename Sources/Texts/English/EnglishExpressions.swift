/// Why an expression of a rule has no value, in English.
struct EnglishExpressions: ExpressionPhrases, English {
    func noField(_ name: String) -> String { "there is no '\(name)' here" }
    func noKey(_ key: String) -> String { "there is no key \(key)" }
    func noElement(_ index: Int64, of count: Int) -> String { "there is no element \(index) in a list of \(count)" }
    func noPosition(_ position: Int64, in length: Int) -> String {
        "there is no position \(position) in a text of length \(length)"
    }
    func noOverload(_ function: String, _ types: String) -> String { "\(function) does not take (\(types))" }
    func noValue(_ name: String) -> String { "'\(name)' has no value" }
    var overflow: String { "the result is out of range" }
    var divisionByZero: String { "division by zero" }
    func currencies(_ one: String?, _ other: String?) -> String {
        "amounts in \(one ?? "no currency") and \(other ?? "no currency") cannot be taken together"
    }
    func keyTwice(_ key: String) -> String { "the key \(key) stands twice" }
    func argument(_ function: String, _ reason: String) -> String { "\(function): \(reason)" }
    func emptyList(_ function: String) -> String { "\(function): the list is empty" }
    func notTruth(_ type: String) -> String { "expected bool, found \(type)" }
    var emptyOptional: String { "the optional has no value" }
    func tooManySteps(_ limit: Int) -> String { "the evaluation takes more than \(limit) steps" }
    func tooLarge(_ value: GrowingValue, limit: Int) -> String {
        let what =
            switch value {
            case .list: "a list"
            case .text: "a text"
            case .result: "a result"
            case .pattern: "a pattern"
            }
        return "\(what) grew beyond \(limit)"
    }

    func at(_ things: [String]) -> String { "at \(things.joined(separator: " · "))" }
    func inList(of variable: String) -> String { "in the list of \(variable)" }
}
