extension Checker {
    mutating func checkCall(
        _ syntax: Syntax, _ receiver: Syntax?, _ name: String, _ arguments: [Syntax], _ nameRange: SourceRange,
        _ isRooted: Bool
    ) -> TypedExpression {
        if let node = checkMacro(syntax, receiver, name, arguments, nameRange) { return node }
        if let macro = environment.macros[name] {
            guard receiver == nil else { return mistake(nameRange, "'\(name)' is called as \(macro.shape)") }
            return expand(macro, arguments, syntax.range, nameRange)
        }
        if let receiver, let function = namespaceFunction(receiver, name) {
            return checkCall(syntax, function, nil, arguments, nameRange)
        }
        var function: Function?
        if receiver == nil, !isRooted {
            for prefix in environment.candidates where function == nil {
                function = environment.function(prefix + name)
            }
        }
        guard let function = function ?? environment.function(name) else {
            let known = environment.functionNames + (environment.allows(.bindings) ? ["cel.bind"] : [])
            if !isLenient, let receiver, let namespace = namespace(receiver, of: known) {
                for argument in arguments { _ = check(argument) }
                let full = namespace + "." + name
                return mistake(
                    nameRange, "there is no function '\(full)'", expected: known.nearest(to: full).map { "'\($0)'" })
            }
            let parts = (receiver.map { [$0] } ?? []) + arguments
            let nodes = parts.map { check($0) }
            if isLenient { return make(.unknownCall(name, nodes), .dyn, syntax.range) }
            if environment.forthcoming.contains(name) { return mistakenOrder(name, nameRange) }
            let nearest = (environment.functionNames + Self.macroNames).nearest(to: name).map {
                $0 == name ? Self.macroShape(name) : "'\($0)'"
            }
            return mistake(nameRange, "there is no function '\(name)'", expected: nearest)
        }
        return checkCall(syntax, function, receiver, arguments, nameRange)
    }

    /// The function of a namespace, such as `math.abs`, that a receiver and a name spell.
    private func namespaceFunction(_ receiver: Syntax, _ name: String) -> Function? {
        guard let start = Self.firstName(receiver), environment.mayBeNamespace(start),
            let (prefix, isRooted) = qualifiedName(receiver)
        else { return nil }
        let first = String(prefix.prefix { $0 != "." })
        guard !scope.contains(where: { $0.name == first }) else { return nil }
        let full = prefix + "." + name
        if !isRooted {
            for candidate in environment.candidates {
                if let function = environment.function(candidate + full) { return function }
            }
        }
        return environment.function(full)
    }

    /// The namespace, such as `math`, that a receiver spells where it is nothing else.
    private func namespace(_ receiver: Syntax, of functions: [String]) -> String? {
        guard case .name(let name, _) = receiver.kind, functions.contains(where: { $0.hasPrefix(name + ".") }),
            !environment.names.contains(name), !scope.contains(where: { $0.name == name })
        else { return nil }
        return name
    }

    /// The name with which a chain of selections begins, if it begins with one.
    private static func firstName(_ syntax: Syntax) -> String? {
        var base = syntax
        while case .select(let inner, _, _, false) = base.kind { base = inner }
        if case .name(let name, _) = base.kind { return name }
        return nil
    }

    private mutating func checkCall(
        _ syntax: Syntax, _ function: Function, _ receiver: Syntax?, _ arguments: [Syntax], _ nameRange: SourceRange
    ) -> TypedExpression {
        let parts = (receiver.map { [$0] } ?? []) + arguments
        let isMember = receiver != nil
        var aggregate: Local?
        if parts.count == 1, TypedExpression.Aggregate(rawValue: function.name) != nil {
            aggregate = makeAccumulator(nameRange)
        }
        let nodes = parts.map { check($0) }
        let types = nodes.map { solver.resolve($0.type) }
        if let aggregate, case .list = types[0], let kind = TypedExpression.Aggregate(rawValue: function.name),
            let result = match(function, types, isMember: isMember).type
        {
            return make(.aggregate(kind, nodes[0], aggregate), result, syntax.range)
        }
        let found = match(function, types, isMember: isMember)
        if let type = found.type {
            if !isLenient, function.name == "format", let surplus = surplus(nodes) { return surplus }
            if let value = Self.literal(function, nodes) { return make(.constant(value), type, syntax.range) }
            return make(.call(function, found.overload, nodes, isMember: isMember), type, syntax.range)
        }
        if isLenient { return make(.call(function, nil, nodes, isMember: isMember), .dyn, syntax.range) }
        return mistake(
            nameRange, misfit(function, types, isMember: isMember),
            expected: signatures(function))
    }

    /// The mistake of a `format` whose text has no verb for some of the values of a list, where both are literals.
    private mutating func surplus(_ arguments: [TypedExpression]) -> TypedExpression? {
        guard arguments.count == 2, case .constant(.string(let text)) = arguments[0].kind,
            case .list(let values) = arguments[1].kind, !values.contains(where: \.isOptional)
        else { return nil }
        let taken = TextFormat.valueCount(text)
        guard values.count > taken else { return nil }
        return mistake(
            arguments[1].range,
            "the list has \(values.count) value\(values.count == 1 ? "" : "s"), the text takes \(taken)",
            expected: "a verb such as '%s' for each value")
    }

    /// The value of a conversion of a literal text, such as `date("2023-01-31")`, so that it is read once.
    ///
    /// What cannot be read stays a call, whose error belongs to the evaluation.
    private static func literal(_ function: Function, _ arguments: [TypedExpression]) -> Value? {
        guard arguments.count == 1, case .constant(.string(let text)) = arguments[0].kind else { return nil }
        return switch function.name {
        case "date": CalendarDate(text).map(Value.date)
        case "money": Money(text).map(Value.money)
        case "timestamp": Timestamp(text).map(Value.timestamp)
        case "duration": TimeSpan(text).map(Value.duration)
        default: nil
        }
    }

    /// The result of a call and, where only one overload can be meant, the overload.
    private mutating func match(
        _ function: Function, _ types: [CELType], isMember: Bool
    ) -> (type: CELType?, overload: Overload?) {
        var result: CELType?
        var single: Overload?
        for overload in function.overloads
        where overload.isMember == isMember && overload.parameters.count == types.count {
            var parameters = overload.parameters
            var type = overload.result
            if parameters.contains(where: \.hasParameters) || type.hasParameters {
                var names: [String: CELType] = [:]
                parameters = parameters.map { instantiate($0, &names) }
                type = instantiate(type, &names)
            }
            guard solver.assign(types, to: parameters) else { continue }
            let resolved = solver.resolve(type)
            // With arguments whose types are known, the first overload that fits is the only one.
            if !types.contains(where: \.hasDynamicPart) { return (resolved, overload) }
            if let known = result {
                if known != resolved { result = .dyn }
                single = nil
            } else {
                result = resolved
                single = overload
            }
        }
        return (result, single)
    }

    private mutating func instantiate(_ type: CELType, _ names: inout [String: CELType]) -> CELType {
        switch type {
        case .parameter(let name):
            if let known = names[name] { return known }
            let fresh = solver.fresh()
            names[name] = fresh
            return fresh
        case .list(let inner): return .list(instantiate(inner, &names))
        case .type(let inner): return .type(instantiate(inner, &names))
        case .optional(let inner): return .optional(instantiate(inner, &names))
        case .map(let key, let value): return .map(instantiate(key, &names), instantiate(value, &names))
        case .opaque(let name, let parameters): return .opaque(name, parameters.map { instantiate($0, &names) })
        default: return type
        }
    }

    private func misfit(_ function: Function, _ types: [CELType], isMember: Bool) -> String {
        let shownTypes = types.map { shown($0).description }
        guard function.overloads.contains(where: { $0.isMember == isMember }) else {
            return isMember
                ? "'\(function.name)' is called as \(function.name)(…)"
                : "'\(function.name)' is called as e.\(function.name)(…)"
        }
        if isMember {
            let rest = shownTypes.dropFirst().joined(separator: ", ")
            return "'\(function.name)' of \(shownTypes[0]) does not take (\(rest))"
        }
        return "'\(function.name)' does not take (\(shownTypes.joined(separator: ", ")))"
    }

    private func signatures(_ function: Function) -> String? {
        let shownOverloads = function.overloads.prefix(4).map { overload in
            let parameters = overload.parameters.map(\.description)
            return overload.isMember
                ? "\(parameters[0]).\(function.name)(\(parameters.dropFirst().joined(separator: ", ")))"
                : "\(function.name)(\(parameters.joined(separator: ", ")))"
        }
        return shownOverloads.joined(separator: " or ") + (function.overloads.count > 4 ? " or …" : "")
    }
}
