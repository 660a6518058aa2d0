/// An expression as it was written.
final class Syntax: Sendable {
    let kind: Kind
    let range: SourceRange
    /// Levels of expressions below this one, itself included.
    let depth: Int32

    init(_ kind: Kind, _ range: SourceRange, depth: Int32 = 1) {
        self.kind = kind
        self.range = range
        self.depth = depth
    }

    enum Kind: Sendable {
        case literal(Value)
        /// A name; `isRooted` where a dot stands before it.
        case name(String, isRooted: Bool)
        case select(Syntax, String, nameRange: SourceRange, isOptional: Bool)
        case index(Syntax, Syntax, isOptional: Bool)
        /// A call; the receiver of a call in member style.
        case call(Syntax?, String, [Syntax], nameRange: SourceRange, isRooted: Bool)
        case list([Element])
        case map([Entry])
        /// A message construction, which this language does not have; kept so that the checker can say so.
        case message(Syntax)
        case and([Syntax])
        case or([Syntax])
        case conditional(Syntax, Syntax, Syntax)
        case binary(BinaryOperator, Syntax, Syntax)
        case not(Syntax)
        case negate(Syntax)
    }

    struct Element: Sendable {
        let value: Syntax
        let isOptional: Bool
    }

    struct Entry: Sendable {
        let key: Syntax
        let value: Syntax
        let isOptional: Bool
    }
}

/// An operator between two operands, `&&` and `||` apart.
enum BinaryOperator: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case isIn = "in"

    var precedence: Int {
        switch self {
        case .multiply, .divide, .remainder: 5
        case .add, .subtract: 4
        default: 3
        }
    }

    var isOrdering: Bool {
        switch self {
        case .less, .lessOrEqual, .greater, .greaterOrEqual: true
        default: false
        }
    }
}

/// An expression whose syntax is right; the checker has not seen it yet.
public struct ParsedExpression: Sendable {
    /// The text that was parsed.
    public let source: String
    let root: Syntax
}
