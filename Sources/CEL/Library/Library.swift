/// The functions that an environment knows without the host adding any.
struct Library: Sendable {
    private var functions: [String: (function: Function, group: Extensions)] = [:]
    /// What stands before the first dot in the names of functions.
    private(set) var namespaces: Set<String> = []

    /// All functions of the language and its extensions.
    static let standard: Library = {
        var library = Library()
        library.addConversions()
        library.addTexts()
        library.addTimes()
        library.addTextExtension()
        library.addMath()
        library.addOptionals()
        library.addEncoders()
        library.addNetwork()
        library.addRecords()
        return library
    }()

    /// `dyn(x)`, which only the checker sees.
    static let identity = Function(
        "dyn", [Overload([.parameter("T")], .dyn, isMember: false) { arguments, _ in arguments[0] }])

    func function(_ name: String, _ extensions: Extensions) -> Function? {
        guard let (function, group) = functions[name], group.isSubset(of: extensions) else { return nil }
        return function
    }

    func names(_ extensions: Extensions) -> [String] {
        functions.filter { $0.value.group.isSubset(of: extensions) }.map(\.key)
    }

    mutating func add(_ name: String, _ overloads: [Overload]) {
        add(name, [], overloads)
    }

    mutating func add(_ name: String, _ group: Extensions, _ overloads: [Overload]) {
        var overloads = overloads
        for index in overloads.indices where group == .network { overloads[index].steps = Limits.stepsOfNetwork }
        let known = functions[name]
        if let namespace = name.namespace { namespaces.insert(namespace) }
        functions[name] = (Function(name, (known?.function.overloads ?? []) + overloads), known?.group ?? group)
    }

    /// The sum of no elements of a type.
    static func zero(of type: CELType) -> Value? {
        switch type {
        case .int: .int(0)
        case .uint: .uint(0)
        case .double: .double(0)
        case .money: .money(Money(minorUnits: 0, currency: .none))
        case .duration: .duration(TimeSpan(total: 0))
        default: nil
        }
    }
}

extension String {
    /// What stands before the first dot in a name with dots.
    var namespace: String? { utf8.firstIndex(of: UInt8(ascii: ".")).map { String(self[..<$0]) } }
}

extension Overload {
    /// An overload called as `function(…)`.
    static func global(_ parameters: [CELType], _ result: CELType, _ body: @escaping Body) -> Overload {
        Overload(parameters, result, isMember: false, framed: body)
    }

    /// An overload called as `receiver.function(…)`.
    static func member(_ parameters: [CELType], _ result: CELType, _ body: @escaping Body) -> Overload {
        Overload(parameters, result, isMember: true, framed: body)
    }
}

/// The content of an argument whose type the dispatch has made sure of.
extension [Value] {
    func text(_ position: Int) throws(EvaluationError) -> String {
        guard case .string(let text) = self[position] else { throw .noSuchOverload("string", [self[position].type]) }
        return text
    }

    func int(_ position: Int) throws(EvaluationError) -> Int64 {
        guard case .int(let number) = self[position] else { throw .noSuchOverload("int", [self[position].type]) }
        return number
    }

    func double(_ position: Int) throws(EvaluationError) -> Double {
        guard case .double(let number) = self[position] else { throw .noSuchOverload("double", [self[position].type]) }
        return number
    }

    func bytes(_ position: Int) throws(EvaluationError) -> [UInt8] {
        guard case .bytes(let bytes) = self[position] else { throw .noSuchOverload("bytes", [self[position].type]) }
        return bytes
    }

    func list(_ position: Int) throws(EvaluationError) -> [Value] {
        guard case .list(let elements) = self[position] else { throw .noSuchOverload("list", [self[position].type]) }
        return elements
    }

    func timestamp(_ position: Int) throws(EvaluationError) -> Timestamp {
        guard case .timestamp(let instant) = self[position] else {
            throw .noSuchOverload("timestamp", [self[position].type])
        }
        return instant
    }

    func duration(_ position: Int) throws(EvaluationError) -> TimeSpan {
        guard case .duration(let span) = self[position] else {
            throw .noSuchOverload("duration", [self[position].type])
        }
        return span
    }

    func date(_ position: Int) throws(EvaluationError) -> CalendarDate {
        guard case .date(let date) = self[position] else { throw .noSuchOverload("date", [self[position].type]) }
        return date
    }

    func money(_ position: Int) throws(EvaluationError) -> Money {
        guard case .money(let money) = self[position] else { throw .noSuchOverload("money", [self[position].type]) }
        return money
    }

    func optional(_ position: Int) throws(EvaluationError) -> Value? {
        guard case .optional(let wrapped) = self[position] else {
            throw .noSuchOverload("optional", [self[position].type])
        }
        return wrapped
    }
}
