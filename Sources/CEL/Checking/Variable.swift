/// A name that an environment knows, and where frames keep its value.
public struct Variable: Hashable, Sendable {
    /// The name, which may have dots.
    public let name: String
    /// The type of the value.
    public let type: CELType
    let slot: Int
}

/// A variable with an expression for its value, evaluated at most once per binding.
final class Definition: Sendable {
    let variable: Variable
    let program: Program

    var expression: CheckedExpression { program.expression }
    var code: AnyCode { program.code }

    init(variable: Variable, program: Program) {
        self.variable = variable
        self.program = program
    }
}
