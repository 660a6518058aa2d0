extension Checker {
    static let macroNames = ["has", "all", "exists", "exists_one", "map", "filter", "dyn", "type"]

    /// How a macro is written, for one that is called in another way.
    static func macroShape(_ name: String) -> String {
        switch name {
        case "has": "has(e.f)"
        case "dyn", "type": "\(name)(e)"
        case "map": "e.map(x, expression)"
        default: "e.\(name)(x, condition)"
        }
    }

    /// Checks what looks like a call and is none; nil if it is one after all.
    mutating func checkMacro(
        _ syntax: Syntax, _ receiver: Syntax?, _ name: String, _ arguments: [Syntax], _ nameRange: SourceRange
    ) -> TypedExpression? {
        guard let receiver else {
            switch (name, arguments.count) {
            case ("has", 1): return checkHas(syntax, arguments[0])
            case ("dyn", 1):
                let node = check(arguments[0])
                let identity = Library.identity
                return make(.call(identity, identity.overloads[0], [node], isMember: false), .dyn, syntax.range)
            case ("has", _):
                return mistake(nameRange, "'has' takes one field", expected: "has(e.f)")
            default: return nil
            }
        }
        switch (name, arguments.count) {
        case ("all", 2): return loop(.all, syntax, receiver, arguments, nameRange)
        case ("exists", 2): return loop(.exists, syntax, receiver, arguments, nameRange)
        case ("exists_one", 2), ("existsOne", 2): return loop(.existsOne, syntax, receiver, arguments, nameRange)
        case ("filter", 2): return loop(.filter, syntax, receiver, arguments, nameRange)
        case ("map", 2), ("map", 3): return loop(.map, syntax, receiver, arguments, nameRange)
        case ("all", 3) where environment.allows(.twoVariables):
            return loop(.all, syntax, receiver, arguments, nameRange, variables: 2)
        case ("exists", 3) where environment.allows(.twoVariables):
            return loop(.exists, syntax, receiver, arguments, nameRange, variables: 2)
        case ("existsOne", 3), ("exists_one", 3):
            guard environment.allows(.twoVariables) else { return nil }
            return loop(.existsOne, syntax, receiver, arguments, nameRange, variables: 2)
        case ("transformList", 3), ("transformList", 4):
            guard environment.allows(.twoVariables) else { return nil }
            return loop(.map, syntax, receiver, arguments, nameRange, variables: 2)
        case ("transformMap", 3), ("transformMap", 4):
            guard environment.allows(.twoVariables) else { return nil }
            return loop(.transformMap, syntax, receiver, arguments, nameRange, variables: 2)
        case ("transformMapEntry", 3), ("transformMapEntry", 4):
            guard environment.allows(.twoVariables) else { return nil }
            return loop(.transformMapEntry, syntax, receiver, arguments, nameRange, variables: 2)
        case ("optMap", 2), ("optFlatMap", 2):
            guard environment.allows(.optionals) else { return nil }
            return optionalMap(syntax, receiver, arguments, isFlat: name == "optFlatMap")
        case ("greatest", _), ("least", _):
            return extreme(syntax, receiver, name, arguments)
        case ("bind", 3), ("block", 2):
            guard case .name("cel", _) = receiver.kind, environment.allows(.bindings) else { return nil }
            return name == "bind" ? bind(syntax, arguments) : block(syntax, arguments)
        case ("map", _):
            return mistake(nameRange, "'map' takes a variable and what to make of it", expected: "e.map(x, expression)")
        case ("all", _), ("exists", _), ("exists_one", _), ("filter", _):
            return mistake(nameRange, "'\(name)' takes a variable and a condition", expected: "e.\(name)(x, condition)")
        default: return nil
        }
    }

    /// The name of a variable that a macro makes, if it can be one.
    ///
    /// `__result__` is what implementations call the result of a loop, so no loop has a variable of that name.
    private mutating func variableName(_ syntax: Syntax, isOfLoop: Bool = true) -> String? {
        guard case .name(let name, false) = syntax.kind else {
            report(syntax.range, "this is no variable", expected: "a simple name")
            return nil
        }
        guard name != "__result__" || !isOfLoop else {
            report(syntax.range, "'__result__' is no variable of a loop", expected: "another name")
            return nil
        }
        return name
    }

    /// The types of what a loop over a value visits: key and element.
    private mutating func elementTypes(
        _ source: TypedExpression, variables: Int
    ) -> (key: CELType, element: CELType) {
        switch solver.resolve(source.type) {
        case .list(let element): return (.int, element)
        case .map(let key, let value): return variables == 2 ? (key, value) : (key, key)
        case let other:
            if !other.isDynamic, !isLenient {
                report(source.range, "\(other) has no elements", expected: "a list or map")
            }
            return other == .error ? (.error, .error) : (.dyn, .dyn)
        }
    }

    private mutating func loop(
        _ kind: Comprehension.Kind, _ syntax: Syntax, _ receiver: Syntax, _ arguments: [Syntax],
        _ nameRange: SourceRange, variables: Int = 1
    ) -> TypedExpression {
        let accumulator = makeAccumulator(nameRange)
        let source = check(receiver)
        let (keyType, elementType) = elementTypes(source, variables: variables)
        var names: [String] = []
        for argument in arguments.prefix(variables) {
            guard let name = variableName(argument) else { return make(.constant(.null), .error, syntax.range) }
            names.append(name)
        }
        if variables == 2, names[0] == names[1] {
            report(arguments[1].range, "both variables are called '\(names[0])'", expected: "two names")
        }
        let key = variables == 2 ? makeLocal(names[0], keyType, nameRange) : nil
        let element = makeLocal(names[variables - 1], elementType, nameRange, height: source.height)
        let depth = scope.count
        if let key { scope.append(key) }
        scope.append(element)
        defer { scope.removeSubrange(depth...) }
        var bodies = arguments.dropFirst(variables)
        var transform: TypedExpression?
        var predicate: TypedExpression?
        let isTransform = kind == .map || kind == .transformMap || kind == .transformMapEntry
        if !isTransform || bodies.count == 2, let condition = bodies.popFirst() {
            predicate = checkCondition(condition, of: kind.rawValue)
        }
        if isTransform, let body = bodies.popFirst() { transform = check(body) }
        let type: CELType
        switch kind {
        case .all, .exists, .existsOne: type = .bool
        case .filter: type = .list(elementType)
        case .map: type = .list(transform?.type ?? .dyn)
        case .transformMap: type = .map(keyType, transform?.type ?? .dyn)
        case .transformMapEntry:
            type = transform?.type ?? .dyn
            if !isLenient, !solver.assign(type, to: .map(solver.fresh(), solver.fresh())) {
                report(nameRange, "found \(shown(type)) as an entry", expected: "a map of one entry")
            }
        }
        let comprehension = Comprehension(
            kind: kind, source: source, key: key, element: element, predicate: predicate, transform: transform,
            accumulator: accumulator)
        return make(.comprehension(comprehension), type, syntax.range)
    }

    private mutating func optionalMap(
        _ syntax: Syntax, _ receiver: Syntax, _ arguments: [Syntax], isFlat: Bool
    ) -> TypedExpression? {
        let base = check(receiver)
        var wrapped = CELType.dyn
        switch solver.resolve(base.type) {
        case .optional(let type): wrapped = type
        case let other where other.isDynamic || isLenient: break
        case let other: report(base.range, "found \(other)", expected: "an optional")
        }
        guard let name = variableName(arguments[0]) else { return make(.constant(.null), .error, syntax.range) }
        let local = makeLocal(name, wrapped, syntax.range, height: base.height)
        scope.append(local)
        let body = check(arguments[1])
        scope.removeLast()
        if isFlat, !isLenient, !solver.assign(body.type, to: .optional(solver.fresh())) {
            report(body.range, "found \(shown(body.type))", expected: "an optional")
        }
        return make(
            .optionalMap(base, local, body, isFlat: isFlat), isFlat ? body.type : .optional(body.type), syntax.range)
    }

    /// Checks `math.greatest` and `math.least`, which take any number of numbers or one list of them.
    private mutating func extreme(
        _ syntax: Syntax, _ receiver: Syntax, _ name: String, _ arguments: [Syntax]
    ) -> TypedExpression? {
        guard case .name("math", _) = receiver.kind, environment.allows(.math),
            let function = environment.function("math.\(name)")
        else { return nil }
        guard !arguments.isEmpty else { return mistake(syntax.range, "'math.\(name)' needs a number") }
        let nodes = arguments.map { check($0) }
        var types = nodes.map { solver.resolve($0.type) }
        if types.count == 1, case .list(let element) = types[0] { types = [solver.resolve(element)] }
        for (type, argument) in zip(types, arguments) where !isLenient {
            switch type {
            case .int, .uint, .double: break
            case let other where other.isDynamic: break
            default: report(argument.range, "found \(type) in 'math.\(name)'", expected: "int, uint or double")
            }
        }
        let isUniform = types.allSatisfy { $0 == types[0] } && !types[0].isDynamic
        var argument = nodes
        if nodes.count > 1 || !isList(nodes[0]) {
            argument = [make(.list(nodes.map { ($0, false) }), .list(isUniform ? types[0] : .dyn), syntax.range)]
        }
        return make(
            .call(function, function.overloads[0], argument, isMember: false), isUniform ? types[0] : .dyn,
            syntax.range)
    }

    private func isList(_ node: TypedExpression) -> Bool {
        if case .list = solver.resolve(node.type) { return true }
        return false
    }

    private mutating func bind(_ syntax: Syntax, _ arguments: [Syntax]) -> TypedExpression {
        guard let name = variableName(arguments[0], isOfLoop: false) else {
            return make(.constant(.null), .error, syntax.range)
        }
        let value = check(arguments[1])
        let local = makeLocal(name, value.type, arguments[0].range, height: value.height)
        scope.append(local)
        defer { scope.removeLast() }
        let body = check(arguments[2])
        return make(.bind(local, value, in: body), body.type, syntax.range)
    }

    /// Checks `cel.block([e0, e1, …], e)`, in which `cel.index(n)` stands for the value of `en`.
    private mutating func block(_ syntax: Syntax, _ arguments: [Syntax]) -> TypedExpression {
        guard case .list(let elements) = arguments[0].kind else {
            return mistake(arguments[0].range, "'cel.block' takes a list of expressions")
        }
        let depth = scope.count
        defer { scope.removeSubrange(depth...) }
        var bindings: [(Local, TypedExpression)] = []
        for (position, element) in elements.enumerated() {
            let value = check(element.value)
            let local = makeLocal("@index\(position)", value.type, element.value.range, height: value.height)
            scope.append(local)
            bindings.append((local, value))
        }
        var body = check(arguments[1])
        for (local, value) in bindings.reversed() {
            body = make(.bind(local, value, in: body), body.type, syntax.range)
        }
        return body
    }
}
