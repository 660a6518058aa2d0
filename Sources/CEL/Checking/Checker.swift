/// Resolves names, finds types and picks overloads; it goes on after a mistake to report all of them.
struct Checker {
    /// What may be named where the checker is.
    private(set) var environment: Environment
    /// The variables of the macros around, the innermost last.
    var scope: [Local] = []
    /// The use of a macro whose body the checker is in; nil in the expression that was parsed.
    private(set) var expansion: Expansion?
    /// The text that was parsed, with the bodies of macros.
    var source: Source
    /// The macros that the expression uses, and those that they use.
    var macros: Set<String> = []
    /// The variables that the parsed text itself names, by where; nil where nobody asks.
    var named: [SourceRange: String]?
    /// How deep the checker is in the expression, the bodies of macros included.
    private(set) var levels = 0
    /// The deepest place so far, with arguments in the place of parameters.
    var deepest = 0
    /// Whether mistakes in types are left to the evaluation.
    let isLenient: Bool
    var solver = TypeSolver()
    var mistakes: [(range: SourceRange, diagnostic: Diagnostic)] = []
    private var nextLocal: Int
    private var nextID: Int32 = 0
    /// What may still have unknown parameters in its type.
    private var unfinished: [TypedExpression] = []
    private var unfinishedLocals: [Local] = []

    static func check(
        _ parsed: ParsedExpression, in environment: Environment, isLenient: Bool
    ) throws(Diagnostics) -> CheckedExpression {
        var checker = Checker(environment, parsed, isLenient: isLenient)
        return try checker.expression(parsed)
    }

    init(_ environment: Environment, _ parsed: ParsedExpression, isLenient: Bool) {
        self.environment = environment
        source = Source(text: parsed.source)
        self.isLenient = isLenient
        nextLocal = environment.localBase
    }

    mutating func expression(_ parsed: ParsedExpression) throws(Diagnostics) -> CheckedExpression {
        let root = check(parsed.root)
        for node in unfinished { node.type = solver.resolve(node.type, isFinal: true) }
        for local in unfinishedLocals { local.type = solver.resolve(local.type, isFinal: true) }
        if !mistakes.isEmpty { throw diagnostics }
        return CheckedExpression(
            source: parsed.source, macroUses: macros.isEmpty ? nil : MacroUses(names: macros, source: source),
            type: root.type, root: root,
            localEnd: nextLocal, nodeCount: nextID, schema: environment.schema)
    }

    /// The mistakes in the order of the source.
    var diagnostics: Diagnostics {
        Diagnostics(list: mistakes.sorted { $0.range.start < $1.range.start }.map(\.diagnostic))
    }

    // MARK: Building

    mutating func make(_ kind: TypedExpression.Kind, _ type: CELType, _ range: SourceRange) -> TypedExpression {
        let place = placed(range)
        let node = TypedExpression(kind, type, place, id: nextID)
        if named != nil, expansion == nil, case .variable(let variable, _) = kind { named?[range] = variable.name }
        nextID += 1
        if node.height > 4 * environment.limits.depth {
            // Whoever walks through the value, if only to free it, would need a stack as deep.
            report(range, "the value is nested more than \(4 * environment.limits.depth) levels deep")
            return TypedExpression(.constant(.null), .error, place, id: node.id)
        }
        if type.hasParameters { unfinished.append(node) }
        return node
    }

    mutating func makeLocal(_ name: String, _ type: CELType, _ range: SourceRange, height: Int = 0) -> Local {
        if nextLocal - environment.limits.variables >= environment.limits.variables {
            report(range, "the expression has more than \(environment.limits.variables) variables")
            nextLocal = environment.limits.variables
        }
        let local = Local(name: name, slot: nextLocal, type: type, height: height)
        nextLocal += 1
        if type.hasParameters { unfinishedLocals.append(local) }
        return local
    }

    /// A place for what a loop needs while it runs, and the place after it.
    mutating func makeAccumulator(_ range: SourceRange) -> Local {
        let first = makeLocal("", .int, range)
        _ = makeLocal("", .int, range)
        return first
    }

    mutating func report(_ range: SourceRange, _ message: String, expected: String? = nil) {
        guard mistakes.count < 100 else { return }
        let range = site(range)
        // Several parts of a macro's body may be wrong at one use.
        guard !mistakes.contains(where: { $0.range == range && $0.diagnostic.message == message }) else { return }
        mistakes.append((range, source.diagnostic(range, message, expected: expected)))
    }

    /// An expression that did not check: `error` fits everything.
    mutating func mistake(
        _ range: SourceRange, _ message: String, expected: String? = nil
    ) -> TypedExpression {
        report(range, message, expected: expected)
        return make(.constant(.null), .error, range)
    }

    // MARK: Expressions

    /// Where the checker is.
    var context: Context {
        get { Context(environment: environment, scope: scope, expansion: expansion) }
        set { (environment, scope, expansion) = (newValue.environment, newValue.scope, newValue.expansion) }
    }

    mutating func check(_ syntax: Syntax) -> TypedExpression {
        levels += 1
        defer { levels -= 1 }
        deepest = max(deepest, levels)
        // The parser has seen to it that the text itself is not too deep.
        return expansion != nil && levels > environment.limits.depth ? tooDeep(syntax.range) : checked(syntax)
    }

    private mutating func checked(_ syntax: Syntax) -> TypedExpression {
        switch syntax.kind {
        case .literal(let value):
            return make(.constant(value), value.type, syntax.range)
        case .name, .select:
            return checkName(syntax)
        case .index(let base, let index, let isOptional):
            return checkIndex(syntax, base, index, isOptional)
        case .call(let receiver, let name, let arguments, let nameRange, let isRooted):
            return checkCall(syntax, receiver, name, arguments, nameRange, isRooted)
        case .list(let elements):
            return checkList(syntax, elements)
        case .map(let entries):
            return checkMap(syntax, entries)
        case .message:
            return mistake(syntax.range, "records come from the data, an expression cannot build one")
        case .and(let operands):
            let nodes = operands.flatMap { operand in
                let node = checkCondition(operand, of: "&&")
                // What a macro asks for is asked for here, where an index and a guard are looked for.
                if operand.mayBeUse, case .and(let parts) = node.kind {
                    source.splice(useAt: placed(operand.range))
                    return parts
                }
                return [node]
            }
            return make(.and(nodes), .bool, syntax.range)
        case .or(let operands):
            let nodes = operands.flatMap { operand in
                let node = checkCondition(operand, of: "||")
                // What a macro asks for is asked for here, where an index and a guard are looked for.
                if operand.mayBeUse, case .or(let parts) = node.kind {
                    source.splice(useAt: placed(operand.range))
                    return parts
                }
                return [node]
            }
            return make(.or(nodes), .bool, syntax.range)
        case .not(let operand):
            let operand = checkCondition(operand, of: "!")
            return make(.not(operand), .bool, syntax.range)
        case .negate(let operand):
            return checkNegation(syntax, operand)
        case .conditional(let condition, let first, let second):
            return checkConditional(syntax, condition, first, second)
        case .binary(let symbol, let left, let right):
            return checkBinary(syntax, symbol, left, right)
        }
    }

    /// Checks an operand that must be a `bool`.
    mutating func checkCondition(_ syntax: Syntax, of symbol: String) -> TypedExpression {
        let node = check(syntax)
        if !isLenient, !solver.assign(node.type, to: .bool) {
            report(syntax.range, "found \(shown(node.type)) as an operand of '\(symbol)'", expected: "bool")
        }
        return node
    }

    private mutating func checkConditional(
        _ syntax: Syntax, _ condition: Syntax, _ first: Syntax, _ second: Syntax
    ) -> TypedExpression {
        let condition = checkCondition(condition, of: "?:")
        let (left, right) = (check(first), check(second))
        var type = left.type
        if left.type != right.type {
            if solver.assign(right.type, to: left.type) {
                type = TypeSolver.moreGeneral(solver.resolve(left.type), solver.resolve(right.type))
            } else {
                if !isLenient {
                    report(
                        second.range, "the branches differ: \(shown(left.type)) and \(shown(right.type))",
                        expected: "\(shown(left.type))")
                }
                type = isLenient ? .dyn : .error
            }
        }
        return make(.conditional(condition, left, right), type, syntax.range)
    }

    private mutating func checkList(_ syntax: Syntax, _ elements: [Syntax.Element]) -> TypedExpression {
        var type: CELType?
        var nodes: [(value: TypedExpression, isOptional: Bool)] = []
        for element in elements {
            let node = check(element.value)
            nodes.append((node, element.isOptional))
            type = solver.join(type, element.isOptional ? unwrapped(node, element.value.range) : node.type)
        }
        return make(.list(nodes), .list(type ?? solver.fresh()), syntax.range)
    }

    private mutating func checkMap(_ syntax: Syntax, _ entries: [Syntax.Entry]) -> TypedExpression {
        var keyType: CELType?
        var valueType: CELType?
        var nodes: [(key: TypedExpression, value: TypedExpression, isOptional: Bool)] = []
        for entry in entries {
            let key = check(entry.key)
            switch solver.resolve(key.type) {
            case .int, .uint, .bool, .string, .dyn, .error, .parameter: break
            case let other where !isLenient:
                report(entry.key.range, "\(other) cannot be a key", expected: "int, uint, bool or string")
            default: break
            }
            let value = check(entry.value)
            nodes.append((key, value, entry.isOptional))
            keyType = solver.join(keyType, key.type)
            valueType = solver.join(valueType, entry.isOptional ? unwrapped(value, entry.value.range) : value.type)
        }
        return make(
            .map(nodes), .map(keyType ?? solver.fresh(), valueType ?? solver.fresh()), syntax.range)
    }

    /// The type inside an optional, for elements and entries behind a `?`.
    private mutating func unwrapped(_ node: TypedExpression, _ range: SourceRange) -> CELType {
        switch solver.resolve(node.type) {
        case .optional(let wrapped): return wrapped
        case let other where other.isDynamic: return .dyn
        case let other:
            if !isLenient { report(range, "found \(other) behind '?'", expected: "an optional") }
            return .dyn
        }
    }

    private mutating func checkIndex(
        _ syntax: Syntax, _ base: Syntax, _ index: Syntax, _ isOptional: Bool
    ) -> TypedExpression {
        let (base, indexNode) = (check(base), check(index))
        var container = solver.resolve(base.type)
        var yieldsOptional = isOptional
        if case .optional(let wrapped) = container {
            container = wrapped
            yieldsOptional = true
        }
        var type = CELType.dyn
        switch container {
        case .list(let element):
            type = element
            if !isLenient, !solver.assign(indexNode.type, to: .int) {
                report(index.range, "found \(shown(indexNode.type)) as the position in a list", expected: "int")
            }
        case .map(let key, let value):
            type = value
            if !isLenient, !solver.assign(indexNode.type, to: key) {
                report(index.range, "found \(shown(indexNode.type)) as a key", expected: "\(shown(key))")
            }
        case .dyn, .parameter, .error: break
        default:
            if !isLenient { return mistake(base.range, "\(container) has no elements", expected: "a list or map") }
        }
        if yieldsOptional, container != .error { type = .optional(type) }
        return make(.index(base, indexNode, isOptional: isOptional), type, syntax.range)
    }

    /// The type as a reader should see it.
    func shown(_ type: CELType) -> CELType { solver.resolve(type, isFinal: true) }
}

extension CELType {
    /// Whether the type has a part that is still to be found.
    var hasParameters: Bool {
        switch self {
        case .parameter: true
        case .list(let inner), .type(let inner), .optional(let inner): inner.hasParameters
        case .map(let key, let value): key.hasParameters || value.hasParameters
        case .opaque(_, let parameters): parameters.contains(where: \.hasParameters)
        default: false
        }
    }
}
