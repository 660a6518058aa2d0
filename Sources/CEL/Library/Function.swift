/// One way to call a function: the types it takes and gives, and what it does.
public struct Overload: Sendable {
    /// The types of the arguments, the receiver first for a call in member style.
    public let parameters: [CELType]
    /// The type of the result.
    public let result: CELType
    /// Whether it is called as `receiver.function(…)`.
    public let isMember: Bool
    /// The steps that a call counts.
    var steps = 1
    let body: Body

    typealias Body = @Sendable ([Value], Frame) throws(EvaluationError) -> Value

    /// An overload of the host; parameters of one capital letter, as `.parameter("T")`, stand for any type.
    public init(
        _ parameters: [CELType], _ result: CELType, isMember: Bool = false,
        body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) {
        self.init(
            parameters, result, isMember: isMember,
            framed: { arguments, _ throws(EvaluationError) in try body(arguments) })
    }

    init(_ parameters: [CELType], _ result: CELType, isMember: Bool, framed body: @escaping Body) {
        self.parameters = parameters
        self.result = result
        self.isMember = isMember
        self.body = body
    }

    /// Calls the function: its steps, and those of the bytes of all texts that it is given and of the one that it makes.
    func call(_ arguments: [Value], _ frame: Frame) throws(EvaluationError) -> Value {
        try frame.step(steps)
        for argument in arguments { try frame.spend(bytesOf: argument) }
        do throws(EvaluationError) {
            let result = try body(arguments, frame)
            try frame.spend(bytesOf: result)
            return result
        } catch {
            try frame.spend(Limits.stepsOfFailure)
            throw error
        }
    }

    /// Whether values of these types, known at run time, can be the arguments.
    func takes(_ arguments: [Value]) -> Bool {
        guard arguments.count == parameters.count else { return false }
        for (parameter, argument) in zip(parameters, arguments) where !argument.fits(parameter) { return false }
        return true
    }
}

/// A function by its name, with all its overloads.
public final class Function: Sendable {
    /// The name, which may have dots.
    public let name: String
    /// The ways to call it.
    public let overloads: [Overload]

    /// A function with at least one overload.
    public init(_ name: String, _ overloads: [Overload]) {
        precondition(!overloads.isEmpty, "\(name) has no overload")
        self.name = name
        self.overloads = overloads
    }

    /// Calls the overload that takes the values.
    func call(_ arguments: [Value], isMember: Bool, _ frame: Frame) throws(EvaluationError) -> Value {
        for overload in overloads where overload.isMember == isMember && overload.takes(arguments) {
            return try overload.call(arguments, frame)
        }
        throw .noSuchOverload(name, arguments.map(\.type))
    }
}

extension Value {
    /// Whether the value is of a type, with everything that lists, maps and optionals hold.
    func isOf(_ type: CELType) -> Bool {
        switch (type, self) {
        case (.error, _): true
        case (.list(let inner), .list(let elements)): inner.isDynamic || elements.allSatisfy { $0.isOf(inner) }
        case (.map(let keys, let values), .map(let map)):
            map.entries.allSatisfy { $0.key.isOf(keys) && $0.value.isOf(values) }
        case (.optional(let inner), .optional(let wrapped)): wrapped?.isOf(inner) ?? true
        default: fits(type)
        }
    }

    /// The type that the value has with everything it holds, such as `list(string)`; `dyn` stands for several types.
    var kind: CELType {
        func common(_ values: some Sequence<Value>) -> CELType {
            var found: CELType?
            for value in values {
                let kind = value.kind
                if found ?? kind != kind { return .dyn }
                found = kind
            }
            return found ?? .dyn
        }
        switch self {
        case .list(let elements): return .list(common(elements))
        case .map(let map): return .map(common(map.entries.lazy.map(\.key)), common(map.entries.lazy.map(\.value)))
        case .optional(let wrapped): return .optional(wrapped?.kind ?? .dyn)
        default: return type
        }
    }

    /// Whether the value can be an argument of a parameter, as far as its own type tells.
    func fits(_ parameter: CELType) -> Bool {
        switch (parameter, self) {
        case (.dyn, _), (.parameter, _), (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint),
            (.double, .double), (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp),
            (.duration, .duration), (.date, .date), (.money, .money), (.list, .list), (.map, .map), (.type, .type),
            (.optional, .optional):
            true
        case (.record(let name), .record(let record)): record.type.name == name
        case (.opaque(let name, _), .opaque(let value)): value.type.name == name
        default: false
        }
    }
}
