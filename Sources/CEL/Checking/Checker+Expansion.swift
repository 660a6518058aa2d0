extension Checker {
    /// Where an expression stands that is being checked: what its names mean, and where its text is.
    struct Context {
        var environment: Environment
        var scope: [Local] = []
        /// The macro whose body it is; nil for the expression that was parsed.
        var expansion: Expansion?
    }

    /// A use of a macro.
    final class Expansion {
        let macro: Macro
        /// The arguments as they were written, where they stand.
        let arguments: [Syntax]
        let caller: Context
        /// The arguments as they were checked at first; each is taken once, and checked anew for every further place.
        var checked: [(node: TypedExpression, depth: Int)?]
        /// The use in the expression that was parsed, to which mistakes are told.
        let site: SourceRange
        /// Where the body's text begins, with arguments in the place of parameters.
        let start: Int32
        /// How much longer the text is, by the end of each parameter that is replaced.
        let growth: [(end: Int32, by: Int32)]

        init(
            _ macro: Macro, _ arguments: [Syntax], _ caller: Context, checked: [(node: TypedExpression, depth: Int)?],
            site: SourceRange,
            start: Int32, growth: [(end: Int32, by: Int32)]
        ) {
            self.macro = macro
            self.arguments = arguments
            self.caller = caller
            self.checked = checked
            self.site = site
            self.start = start
            self.growth = growth
        }

        /// The place, in the text of the whole, of a place in the body.
        func placed(_ range: SourceRange) -> SourceRange {
            SourceRange(start: placed(range.start), end: placed(range.end))
        }

        private func placed(_ position: Int32) -> Int32 {
            growth.reduce(start + position) { $1.end <= position ? $0 + $1.by : $0 }
        }
    }

    /// Where the body of a macro names its parameters, which `environment` declares as variables.
    static func occurrences(
        of parameters: [Macro.Parameter], in body: ParsedExpression, _ environment: Environment
    ) throws(Diagnostics) -> [Macro.Occurrence] {
        var checker = Checker(environment, body, isLenient: false)
        checker.named = [:]
        _ = try checker.expression(body)
        var occurrences: [Macro.Occurrence] = []
        for (range, name) in (checker.named ?? [:]).sorted(by: { $0.key.start < $1.key.start }) {
            guard let parameter = parameters.firstIndex(where: { $0.name == name }) else { continue }
            occurrences.append(Macro.Occurrence(range: range, parameter: parameter))
        }
        for (position, parameter) in parameters.enumerated()
        where !occurrences.contains(where: { $0.parameter == position }) {
            checker.report(body.root.range, "nothing uses the parameter '\(parameter.name)'", expected: "a use of it")
        }
        if !checker.mistakes.isEmpty { throw checker.diagnostics }
        return occurrences
    }

    /// Checks the body of a macro with arguments in the place of its parameters.
    mutating func expand(
        _ macro: Macro, _ arguments: [Syntax]?, _ range: SourceRange, _ nameRange: SourceRange
    ) -> TypedExpression {
        guard let body = macro.body else {
            // It was told where the macro stands.
            for argument in arguments ?? [] { _ = check(argument) }
            macros.insert(macro.name)
            return make(.constant(.null), .error, range)
        }
        guard (arguments == nil) == macro.parameters.isEmpty, (arguments ?? []).count == macro.parameters.count else {
            let found = arguments.map { "with \($0.count) argument\($0.count == 1 ? "" : "s")" } ?? "without arguments"
            for argument in arguments ?? [] { _ = check(argument) }
            return mistake(nameRange, "'\(macro.name)' is used \(found)", expected: macro.shape)
        }
        let arguments = arguments ?? []
        let known = mistakes.count
        let outermost = deepest
        var nodes: [TypedExpression] = []
        var depths: [Int] = []
        for argument in arguments {
            deepest = levels
            nodes.append(check(argument))
            depths.append(deepest - levels)
        }
        deepest = max(outermost, levels + (depths.max() ?? 0))
        for (node, (argument, parameter)) in zip(nodes, zip(arguments, macro.parameters))
        where !isLenient && !parameter.types.contains(where: { solver.assign(node.type, to: $0) }) {
            let types = parameter.types.map(\.description).joined(separator: " or ")
            report(argument.range, "'\(macro.name)' does not take \(shown(node.type))", expected: types)
        }
        guard mistakes.count == known else { return make(.constant(.null), .error, range) }
        macros.insert(macro.name)
        guard let expansion = append(macro, body, arguments, Array(zip(nodes, depths)), range) else {
            return make(.constant(.null), .error, range)
        }
        return check(body.root, in: Context(environment: macro.environment, expansion: expansion))
    }

    /// Writes the body with its arguments behind the text, which is what parts of it are called in explanations.
    private mutating func append(
        _ macro: Macro, _ body: ParsedExpression, _ arguments: [Syntax],
        _ nodes: [(TypedExpression, Int)], _ range: SourceRange
    ) -> Expansion? {
        let texts = arguments.map { argument in
            let text = source.expanded(placed(argument.range))
            return argument.kind.isPrimary && source.isPrimary(placed(argument.range)) ? text : "(\(text))"
        }
        var text = macro.texts[0]
        var growth: [(end: Int32, by: Int32)] = []
        for (occurrence, after) in zip(macro.occurrences, macro.texts.dropFirst()) {
            let argument = texts[occurrence.parameter]
            text += argument
            text += after
            let range = occurrence.range
            growth.append((range.end, Int32(argument.utf8.count) - (range.end - range.start)))
        }
        let limits = environment.limits
        guard source.uses.count < limits.macroUses, source.text.utf8.count + text.utf8.count < limits.sourceSize else {
            report(
                range,
                "the expression uses more than \(limits.macroUses) definitions, or is with them longer than "
                    + "\(limits.sourceSize) bytes")
            return nil
        }
        let start = Int32(source.text.utf8.count + 1)
        source.add(text, usedAt: placed(range), isPrimary: body.root.kind.isPrimary)
        return Expansion(
            macro, arguments, context, checked: nodes, site: site(range), start: start,
            growth: growth)
    }

    /// What a name in the body of a macro means if it is a parameter.
    mutating func argument(_ name: String) -> TypedExpression? {
        guard let expansion, let position = expansion.macro.position(of: name) else { return nil }
        if let (node, depth) = expansion.checked[position] {
            expansion.checked[position] = nil
            deepest = max(deepest, levels + depth)
            return levels + depth > environment.limits.depth ? tooDeep(expansion.site) : node
        }
        return check(expansion.arguments[position], in: expansion.caller)
    }

    /// A name that is defined by itself or by what stands after it.
    mutating func mistakenOrder(_ name: String, _ range: SourceRange) -> TypedExpression {
        mistake(range, "'\(name)' is not defined yet here", expected: "a definition that stands above this one")
    }

    /// Checks an expression that stands elsewhere.
    private mutating func check(_ syntax: Syntax, in other: Context) -> TypedExpression {
        let outer = context
        context = other
        defer { context = outer }
        return check(syntax)
    }

    mutating func tooDeep(_ range: SourceRange) -> TypedExpression {
        let limit = environment.limits.depth
        return mistake(range, "the expression with its definitions is nested more than \(limit) levels deep")
    }

    /// The place of a part of the expression that is being checked in the text of the whole.
    func placed(_ range: SourceRange) -> SourceRange { expansion?.placed(range) ?? range }

    /// The place in the text that was parsed to which a mistake is told.
    func site(_ range: SourceRange) -> SourceRange {
        if let expansion { return expansion.site }
        var range = range
        while let use = source.use(of: range) { range = use.range }
        return range
    }
}

extension Syntax {
    /// Whether the expression may be the use of a macro.
    var mayBeUse: Bool {
        switch kind {
        case .name, .call(nil, _, _, _, _): true
        default: false
        }
    }
}

extension Syntax.Kind {
    /// Whether the expression stands in the place of a name without parentheses.
    fileprivate var isPrimary: Bool {
        switch self {
        case .literal, .name, .select, .index, .call, .list, .map, .message: true
        case .and, .or, .conditional, .binary, .not, .negate: false
        }
    }
}
