/// What of a part of an expression is worked out when it is first evaluated, and holds for all evaluations.
final class Preparation: Sendable {
    /// A list literal whose elements are all constants.
    let constant: Value?
    /// The overload of a call, where the types of its arguments alone tell that it takes them.
    let overload: Overload?
    /// The pattern of `matches`, where it is a literal.
    let pattern: Pattern?
    /// The search by equal keys that a loop's condition is.
    let search: KeySearch?

    init(list: [(value: TypedExpression, isOptional: Bool)]) {
        let constants = list.compactMap { element -> Value? in
            if case .constant(let value) = element.value.kind, !element.isOptional { value } else { nil }
        }
        constant = constants.count == list.count ? .list(constants) : nil
        (overload, pattern, search) = (nil, nil, nil)
    }

    init(call function: Function, _ overload: Overload?, _ arguments: [TypedExpression]) {
        let isExact = overload?.takesExactly(arguments.map(\.type)) ?? false
        self.overload = isExact ? overload : nil
        // A bad pattern stays an error of the evaluation, and one so large that many of them would fill memory is made when
        // it is asked.
        if isExact, function.name == "matches", arguments.count == 2,
            case .constant(.string(let text)) = arguments[1].kind
        {
            pattern = try? Pattern(text, sizeLimit: 1_000)
        } else {
            pattern = nil
        }
        (constant, search) = (nil, nil)
    }

    init(loop: Comprehension) {
        search = KeySearch(loop)
        (constant, overload, pattern) = (nil, nil, nil)
    }
}
