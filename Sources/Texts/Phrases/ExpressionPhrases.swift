/// What grows while an expression is evaluated.
package enum GrowingValue: Sendable { case list, text, result, pattern }

/// Why an expression of a rule has no value, in one language: a clause without a full stop. Names of functions, types, fields and
/// keys are those of expressions and stay as they are.
package protocol ExpressionPhrases: Grammar {
    func noField(_ name: String) -> String
    func noKey(_ key: String) -> String
    func noElement(_ index: Int64, of count: Int) -> String
    func noPosition(_ position: Int64, in length: Int) -> String
    func noOverload(_ function: String, _ types: String) -> String
    func noValue(_ name: String) -> String
    var overflow: String { get }
    var divisionByZero: String { get }
    /// Two currencies; nil for amounts that have none.
    func currencies(_ one: String?, _ other: String?) -> String
    func keyTwice(_ key: String) -> String
    /// Of a value that a function does not take; `reason` is for those who write expressions, and English.
    func argument(_ function: String, _ reason: String) -> String
    func emptyList(_ function: String) -> String
    func notTruth(_ type: String) -> String
    var emptyOptional: String { get }
    func tooManySteps(_ limit: Int) -> String
    func tooLarge(_ value: GrowingValue, limit: Int) -> String

    /// At which things of a dossier a rule failed, each by what it is and its key.
    func at(_ things: [String]) -> String
    /// In the list of which variable of a rule it failed.
    func inList(of variable: String) -> String
}
