/// What expressions may name: the records of the host, variables and functions; and what they may cost.
public struct Environment: Sendable {
    /// The record types that expressions meet, by name.
    public let schema: RecordSchema
    /// The record type whose fields are names of their own, read from row 0.
    public let root: RecordType?
    /// The namespace in which names are looked up first, such as `a.b`.
    public var container: String {
        didSet { candidates = Self.prefixes(of: container) }
    }
    /// What expressions may cost.
    public var limits: Limits

    private(set) var candidates: [String]
    private(set) var variables: [String: (variable: Variable, definition: Definition?)] = [:]
    private(set) var functions: [String: Function] = [:]
    var macros: [String: Macro] = [:]
    /// Names that will be defined, which nothing can use yet.
    public var forthcoming: Set<String> = []
    private var namespaces: Set<String> = []
    private let extensions: Extensions
    /// The first place in a frame that no definition uses.
    private(set) var localBase: Int
    private var slotCount = 0
    private var hasDottedVariables = false

    /// An environment with the standard functions and `extensions`.
    public init(
        schema: RecordSchema = RecordSchema([]), root: RecordType? = nil, container: String = "",
        extensions: Extensions = .all, limits: Limits = Limits()
    ) {
        self.schema = schema
        self.root = root
        self.container = container
        self.limits = limits
        self.extensions = extensions
        candidates = Self.prefixes(of: container)
        localBase = limits.variables
        root?.resolveTargets(schema.types)
    }

    /// Declares a variable that frames set; a second declaration of a name replaces the first.
    @discardableResult
    public mutating func declare(_ name: String, _ type: CELType) -> Variable {
        let variable = Variable(name: name, type: type, slot: takeSlot(name))
        variables[name] = (variable, nil)
        return variable
    }

    /// Declares a variable with an expression for its value, evaluated when it is first needed in a binding.
    @discardableResult
    public mutating func define(_ name: String, _ definition: CheckedExpression) -> Variable {
        let variable = Variable(name: name, type: definition.type, slot: takeSlot(name))
        variables[name] = (variable, Definition(variable: variable, program: compile(definition)))
        localBase = max(localBase, definition.localEnd)
        return variable
    }

    private mutating func takeSlot(_ name: String) -> Int {
        if name.utf8.contains(UInt8(ascii: ".")) { hasDottedVariables = true }
        precondition(slotCount < limits.variables, "more than \(limits.variables) variables are declared")
        slotCount += 1
        return slotCount - 1
    }

    /// Adds a function of the host, or overloads to a function that is there.
    public mutating func add(_ function: Function) {
        if let namespace = function.name.namespace { namespaces.insert(namespace) }
        let known = functions[function.name] ?? Library.standard.function(function.name, extensions)
        functions[function.name] = Function(function.name, (known?.overloads ?? []) + function.overloads)
    }

    /// Reads the syntax of an expression.
    public func parse(_ source: String) throws(Diagnostics) -> ParsedExpression {
        try Parser.parse(source, limits: limits)
    }

    /// Resolves the names of an expression and finds its types; all mistakes are reported.
    public func check(_ parsed: ParsedExpression) throws(Diagnostics) -> CheckedExpression {
        try Checker.check(parsed, in: self, isLenient: false)
    }

    /// Resolves names as `check` does, but leaves mistakes in types to the evaluation.
    public func resolve(_ parsed: ParsedExpression) throws(Diagnostics) -> CheckedExpression {
        try Checker.check(parsed, in: self, isLenient: true)
    }

    /// Makes a program of a checked expression.
    public func compile(_ checked: CheckedExpression) -> Program {
        Program(checked, limits: limits)
    }

    /// Parses, checks and compiles an expression.
    public func program(_ source: String) throws(Diagnostics) -> Program {
        compile(try check(parse(source)))
    }

    func function(_ name: String) -> Function? {
        functions[name] ?? Library.standard.function(name, extensions)
    }

    /// Whether functions may have names that begin with `name` and a dot.
    func mayBeNamespace(_ name: String) -> Bool {
        !candidates.isEmpty || Library.standard.namespaces.contains(name) || namespaces.contains(name)
    }

    func allows(_ extension: Extensions) -> Bool { extensions.contains(`extension`) }

    /// Whether names with dots may mean anything but fields.
    var hasQualifiedNames: Bool { hasDottedVariables || !candidates.isEmpty }

    /// Every name that may stand at the beginning of an expression.
    var names: [String] {
        variables.keys + (root?.fields.map(\.name) ?? []) + macros.values.filter(\.parameters.isEmpty).map(\.name)
    }

    var functionNames: [String] {
        functions.keys + Library.standard.names(extensions)
            + macros.values.filter { !$0.parameters.isEmpty }.map(\.name)
    }

    private static func prefixes(of container: String) -> [String] {
        var prefixes: [String] = []
        var rest = container[...]
        while !rest.isEmpty {
            prefixes.append(rest + ".")
            rest = rest.lastIndex(of: ".").map { rest[..<$0] } ?? ""
        }
        return prefixes
    }
}

/// Libraries of functions and macros beyond the standard ones.
public struct Extensions: OptionSet, Sendable {
    /// One bit for each library.
    public let rawValue: Int

    /// The libraries of the bits.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// `charAt`, `indexOf`, `format`, `join`, `split` and other functions of texts.
    public static let strings = Extensions(rawValue: 1)
    /// `math.greatest`, `math.abs`, `math.bitAnd` and others.
    public static let math = Extensions(rawValue: 2)
    /// `cel.bind` and `cel.block`, which name a value within an expression.
    public static let bindings = Extensions(rawValue: 4)
    /// `base64.encode` and `base64.decode`, between bytes and text.
    public static let encoders = Extensions(rawValue: 8)
    /// Optional values, `a.?b` and `[?x]`.
    public static let optionals = Extensions(rawValue: 16)
    /// Macros with two variables, `transformList`, `transformMap`.
    public static let twoVariables = Extensions(rawValue: 32)
    /// `ip`, `cidr`, `isIP` and `isCIDR`: addresses of the Internet and blocks of them.
    public static let network = Extensions(rawValue: 64)
    /// `date`, `money`, and `sum`, `min`, `max`, `distinct` of lists.
    public static let records = Extensions(rawValue: 128)
    /// All libraries, as `Environment` has them by default.
    public static let all = Extensions(rawValue: 255)
}
