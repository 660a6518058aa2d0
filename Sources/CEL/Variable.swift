/// A name that an environment knows, and where frames keep its value.
public struct Variable: Hashable, Sendable {
    /// The name, which may have dots.
    public let name: String
    /// The type of the value.
    public let type: CELType
    let slot: Int
}

/// A variable with an expression for its value, evaluated at most once per binding.
final class Definition: @unchecked Sendable {
    let variable: Variable
    let expression: CheckedExpression
    /// Compiled once, when the variable is defined; nothing writes it later.
    let code: AnyCode

    init(variable: Variable, expression: CheckedExpression, code: AnyCode) {
        self.variable = variable
        self.expression = expression
        self.code = code
    }
}
