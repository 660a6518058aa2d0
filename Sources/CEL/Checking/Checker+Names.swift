extension Checker {
    /// Checks a name or a selection, which may be a name with dots.
    mutating func checkName(_ syntax: Syntax) -> TypedExpression {
        if case .name(let name, let isRooted) = syntax.kind {
            if let node = resolve(name, isRooted, syntax.range) { return node }
        } else if mayBeQualified(syntax), let (name, isRooted) = qualifiedName(syntax),
            let node = resolve(name, isRooted, syntax.range)
        {
            return node
        }
        switch syntax.kind {
        case .name(let name, let isRooted):
            if isLenient { return make(.unresolved(name), .dyn, syntax.range) }
            if environment.forthcoming.contains(name) { return mistakenOrder(name, syntax.range) }
            // A leading dot passes by the variables of loops and bindings: they are no help there, unless without it.
            let dot = isRooted ? "." : ""
            let isBound = isRooted && isLocal(name)
            let visible = isRooted ? environment.names : scope.map(\.name) + environment.names
            let nearest = isBound ? name : visible.nearest(to: name).map { dot + $0 }
            return mistake(syntax.range, "nothing is called '\(dot)\(name)'", expected: nearest.map { "'\($0)'" })
        case .select(let base, let name, let nameRange, let isOptional):
            return checkSelect(syntax, check(base), name, nameRange, isOptional)
        default:
            return check(syntax)
        }
    }

    /// The name that a chain of selections spells, if it is one.
    func qualifiedName(_ syntax: Syntax) -> (name: String, isRooted: Bool)? {
        switch syntax.kind {
        case .name(let name, let isRooted): return (name, isRooted)
        case .select(let base, let name, _, false):
            guard let (prefix, isRooted) = qualifiedName(base) else { return nil }
            return (prefix + "." + name, isRooted)
        default: return nil
        }
    }

    /// Whether a selection can be a name with dots at all; most are not, and spelling them out takes time.
    private func mayBeQualified(_ syntax: Syntax) -> Bool {
        var base = syntax
        while case .select(let inner, _, _, false) = base.kind { base = inner }
        guard case .name(let name, _) = base.kind else { return false }
        return environment.hasQualifiedNames || name == "google" || name == "net"
    }

    private func isLocal(_ name: String) -> Bool {
        let first = name.prefix { $0 != "." }
        return scope.contains { $0.name == first }
    }

    private mutating func resolve(_ name: String, _ isRooted: Bool, _ range: SourceRange) -> TypedExpression? {
        if !isRooted {
            if let local = scope.last(where: { $0.name == name }) { return make(.local(local), local.type, range) }
            if let argument = argument(name) { return argument }
            if name.utf8.contains(UInt8(ascii: ".")), isLocal(name) { return nil }
            for prefix in environment.candidates {
                if let node = resolveExactly(prefix + name, range) { return node }
            }
        }
        return resolveExactly(name, range)
    }

    private mutating func resolveExactly(_ name: String, _ range: SourceRange) -> TypedExpression? {
        if let (variable, definition) = environment.variables[name] {
            return make(.variable(variable, definition), variable.type, range)
        }
        if let macro = environment.macros[name] { return expand(macro, nil, range, range) }
        if let root = environment.root, let field = root.field(named: name) {
            return make(.global(root, field), field.type, range)
        }
        if let type = Self.typeNames[name] ?? environment.schema[name].map({ .record($0.name) }) {
            return make(.constant(.type(type.erased)), .type(type), range)
        }
        return nil
    }

    private static let typeNames: [String: CELType] = {
        let types: [CELType] = [
            .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .date, .money, .list(.dyn),
            .map(.dyn, .dyn), .type(.dyn), .optional(.dyn), .opaque("net.IP", []), .opaque("net.CIDR", []),
        ]
        return Dictionary(uniqueKeysWithValues: types.map { ($0.name, $0) })
    }()

    private mutating func checkSelect(
        _ syntax: Syntax, _ base: TypedExpression, _ name: String, _ nameRange: SourceRange, _ isOptional: Bool
    ) -> TypedExpression {
        switch solver.resolve(base.type) {
        case .record(let typeName):
            guard let type = environment.schema[typeName] ?? rootType(typeName) else {
                return mistake(base.range, "the schema has no record type '\(typeName)'")
            }
            guard let field = type.field(named: name) else {
                if isLenient { break }
                return mistake(
                    nameRange, "\(type.name) has no field '\(name)'",
                    expected: suggestion(name, type.fields.map(\.name)))
            }
            if isOptional {
                return make(.select(base, name, isOptional: true), .optional(field.type), syntax.range)
            }
            return make(.field(base, type, field), field.type, syntax.range)
        case .map(let key, let value):
            if !isLenient, !solver.assign(.string, to: key) {
                return mistake(nameRange, "the map has no names as keys", expected: "[\(shown(key))]")
            }
            return make(
                .select(base, name, isOptional: isOptional), isOptional ? .optional(value) : value, syntax.range)
        case .optional(let wrapped):
            let type = fieldType(wrapped, name)
            if type == nil, !isLenient { return mistake(nameRange, "\(shown(wrapped)) has no field '\(name)'") }
            return make(.select(base, name, isOptional: isOptional), .optional(type ?? .dyn), syntax.range)
        case .dyn, .parameter, .error: break
        case let other where !isLenient:
            return mistake(nameRange, "\(other) has no fields", expected: "a record or map before '.\(name)'")
        default: break
        }
        return make(.select(base, name, isOptional: isOptional), isOptional ? .optional(.dyn) : .dyn, syntax.range)
    }

    private func rootType(_ name: String) -> RecordType? {
        environment.root?.name == name ? environment.root : nil
    }

    private func fieldType(_ container: CELType, _ name: String) -> CELType? {
        switch solver.resolve(container) {
        case .record(let typeName): (environment.schema[typeName] ?? rootType(typeName))?.field(named: name)?.type
        case .map(_, let value): value
        case .dyn, .parameter, .error: .dyn
        default: nil
        }
    }

    /// The nearest of `names`, or all of them where they are few.
    func suggestion(_ name: String, _ names: [String]) -> String? {
        if let nearest = names.nearest(to: name) { return "'\(nearest)'" }
        guard !names.isEmpty else { return nil }
        return "one of " + names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    }

    /// Checks `has(e.f)`.
    mutating func checkHas(_ syntax: Syntax, _ argument: Syntax) -> TypedExpression {
        guard case .select(let base, let name, let nameRange, false) = argument.kind else {
            return mistake(argument.range, "'has' asks for a field", expected: "has(e.f)")
        }
        let node = check(base)
        switch solver.resolve(node.type) {
        case .record(let typeName):
            guard let type = environment.schema[typeName] ?? rootType(typeName), let field = type.field(named: name)
            else {
                if isLenient { break }
                let names = environment.schema[typeName]?.fields.map(\.name) ?? []
                return mistake(
                    nameRange, "\(typeName) has no field '\(name)'", expected: suggestion(name, names))
            }
            return make(.hasField(node, type, field), .bool, syntax.range)
        case .map, .dyn, .parameter, .error, .optional: break
        case let other where !isLenient:
            return mistake(nameRange, "\(other) has no fields", expected: "a record or map before '.\(name)'")
        default: break
        }
        return make(.hasKey(node, name), .bool, syntax.range)
    }
}
