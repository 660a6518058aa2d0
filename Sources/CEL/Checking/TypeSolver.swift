/// Finds types for the parameters of functions and for the elements of empty literals.
struct TypeSolver {
    private var bindings: [String: CELType] = [:]
    /// What the parameters had before each binding of an assignment that may still fail.
    private var replaced: [(name: String, type: CELType?)] = []
    private var freshCount = 0

    mutating func fresh() -> CELType {
        freshCount += 1
        return .parameter("_\(freshCount)")
    }

    /// The type with every parameter replaced that has been found; the others are `dyn` if `isFinal`.
    func resolve(_ type: CELType, isFinal: Bool = false) -> CELType {
        guard type.hasParameters else { return type }
        switch type {
        case .parameter(let name):
            if let bound = bindings[name] { return resolve(bound, isFinal: isFinal) }
            return isFinal ? .dyn : type
        case .list(let element): return .list(resolve(element, isFinal: isFinal))
        case .map(let key, let value):
            return .map(resolve(key, isFinal: isFinal), resolve(value, isFinal: isFinal))
        case .type(let inner): return .type(resolve(inner, isFinal: isFinal))
        case .optional(let wrapped): return .optional(resolve(wrapped, isFinal: isFinal))
        case .opaque(let name, let parameters) where !parameters.isEmpty:
            return .opaque(name, parameters.map { resolve($0, isFinal: isFinal) })
        default: return type
        }
    }

    /// Whether a value of type `source` may stand where `target` is wanted; binds parameters only if so.
    mutating func assign(_ source: CELType, to target: CELType) -> Bool {
        settle(fits(source, target))
    }

    mutating func assign(_ sources: [CELType], to targets: [CELType]) -> Bool {
        for (source, target) in zip(sources, targets) where !fits(source, target) { return settle(false) }
        return settle(true)
    }

    /// Keeps the bindings of an assignment, or takes them back where it failed.
    private mutating func settle(_ isFitting: Bool) -> Bool {
        if !isFitting { for (name, type) in replaced.reversed() { bindings[name] = type } }
        replaced.removeAll(keepingCapacity: true)
        return isFitting
    }

    private mutating func bind(_ name: String, _ type: CELType) {
        replaced.append((name, bindings[name]))
        bindings[name] = type
    }

    private mutating func fits(_ source: CELType, _ target: CELType) -> Bool {
        if source == target { return true }
        if case .parameter(let name) = target, let result = substitute(source, for: name) { return result }
        if case .parameter(let name) = source, let result = substitute(target, for: name) { return result }
        switch (source, target) {
        case (.dyn, _), (_, .dyn), (.error, _), (_, .error): return true
        case (.null, .optional), (.null, .opaque), (.null, .timestamp), (.null, .duration): return true
        case (.optional, .null), (.opaque, .null), (.timestamp, .null), (.duration, .null): return true
        case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)): return fits(a, b)
        case (.type, .type): return true
        case (.map(let a, let b), .map(let c, let d)): return fits(a, c) && fits(b, d)
        case (.opaque(let a, let left), .opaque(let b, let right)):
            guard a == b, left.count == right.count else { return false }
            for (x, y) in zip(left, right) where !fits(x, y) { return false }
            return true
        default: return false
        }
    }

    /// Takes `type` for a parameter, or what is more general of it and what the parameter has.
    private mutating func substitute(_ type: CELType, for name: String) -> Bool? {
        if let bound = bindings[name] {
            guard fits(type, bound) else { return false }
            let general = Self.moreGeneral(type, bindings[name] ?? bound)
            if !mentions(general, name) { bind(name, general) }
            return true
        }
        guard !mentions(type, name) else { return nil }
        bind(name, type)
        return true
    }

    private func mentions(_ type: CELType, _ name: String) -> Bool {
        switch type {
        case .parameter(let other): other == name || bindings[other].map { mentions($0, name) } ?? false
        case .list(let inner), .type(let inner), .optional(let inner): mentions(inner, name)
        case .map(let key, let value): mentions(key, name) || mentions(value, name)
        case .opaque(_, let parameters): parameters.contains { mentions($0, name) }
        default: false
        }
    }

    /// The type of a literal's elements so far, joined with the type of the next one.
    mutating func join(_ previous: CELType?, _ next: CELType) -> CELType {
        guard let previous else { return next }
        if previous == next { return next }
        return assign(next, to: previous) ? Self.moreGeneral(previous, next) : .dyn
    }

    static func moreGeneral(_ left: CELType, _ right: CELType) -> CELType {
        isAsGeneral(left, right) ? left : right
    }

    private static func isAsGeneral(_ left: CELType, _ right: CELType) -> Bool {
        switch (left, right) {
        case (.dyn, _), (.parameter, _), (.error, _): true
        case (_, .dyn), (_, .parameter), (_, .error): false
        case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)): isAsGeneral(a, b)
        case (.map(let a, let b), .map(let c, let d)): isAsGeneral(a, c) && isAsGeneral(b, d)
        case (.opaque(let a, let xs), .opaque(let b, let ys)):
            a == b && xs.count == ys.count && zip(xs, ys).allSatisfy { isAsGeneral($0, $1) }
        case (.optional, .null), (.opaque, .null), (.timestamp, .null), (.duration, .null): true
        default: left == right
        }
    }
}
