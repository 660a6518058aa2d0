/// An expression with parameters, which stands for its calls: `answerable(line)` means what its body means with `line` in the
/// place of the parameter.
///
/// The names of the body are those of the environment in which the macro was defined, whatever is called like them where it is
/// used; those of the arguments are those of the caller, whatever the body calls its own variables. An argument is evaluated
/// wherever the body names its parameter, and only there.
public final class Macro: Sendable {
    /// A name in the body that stands for an argument.
    public struct Parameter: Sendable {
        /// The name.
        public let name: String
        /// The types that an argument may have, at least one; the body is right for each.
        public let types: [CELType]

        /// A parameter of one of some types.
        public init(_ name: String, _ types: [CELType]) { (self.name, self.types) = (name, types) }
    }

    /// The name.
    public let name: String
    /// The parameters; a macro without any is used by its name alone.
    public let parameters: [Parameter]
    /// The body; nil where it was found to be wrong, so that its uses are not wrong for that.
    let body: ParsedExpression?
    /// Where the body names parameters, in its order.
    let occurrences: [Occurrence]
    /// The text of the body before, between and after these places.
    let texts: [String]
    /// What the body may name.
    let environment: Environment

    struct Occurrence {
        let range: SourceRange
        let parameter: Int
    }

    init(
        _ name: String, _ parameters: [Parameter], _ body: ParsedExpression?, _ occurrences: [Occurrence],
        _ environment: Environment
    ) {
        self.name = name
        self.parameters = parameters
        self.body = body
        self.occurrences = occurrences
        self.environment = environment
        let source = Source(text: body?.source ?? "")
        let starts = [0] + occurrences.map { $0.range.end }
        let ends = occurrences.map { $0.range.start } + [Int32(source.text.utf8.count)]
        texts = zip(starts, ends).map { source.slice(SourceRange(start: $0, end: $1)) }
    }

    /// How it is used, such as `answerable(line)`.
    var shape: String {
        parameters.isEmpty ? name : "\(name)(\(parameters.map(\.name).joined(separator: ", ")))"
    }

    func position(of parameter: String) -> Int? { parameters.firstIndex { $0.name == parameter } }
}

extension Environment {
    /// Defines a macro, whose body may use what is declared and defined so far.
    ///
    /// The body is checked for every type that its parameters may have. If it is wrong, the macro is as one that was
    /// `define(mistakenMacro:)`.
    ///
    /// - Parameters:
    ///   - name: The name, which nothing else may have; see `meaning(of:)`.
    ///   - parameters: The parameters, each with another name.
    ///   - source: The body.
    /// - Throws: The mistakes of the body, a parameter that it does not name among them.
    public mutating func define(
        macro name: String, _ parameters: [Macro.Parameter], as source: String
    ) throws(Diagnostics) {
        let outer = self
        define(mistakenMacro: name)
        let body = try parse(source)
        var occurrences: [Macro.Occurrence] = []
        for types in Self.choices(parameters) {
            var inner = outer
            for (parameter, type) in zip(parameters, types) { inner.declare(parameter.name, type) }
            occurrences = try Checker.occurrences(of: parameters, in: body, inner)
        }
        macros[name] = Macro(name, parameters, body, occurrences, outer)
    }

    /// Defines a macro that is wrong, as was told elsewhere: whatever uses it is held to be right.
    public mutating func define(mistakenMacro name: String) { macros[name] = Macro(name, [], nil, [], self) }

    /// Every choice of a type for each parameter.
    private static func choices(_ parameters: [Macro.Parameter]) -> [[CELType]] {
        parameters.reduce([[]]) { choices, parameter in
            choices.flatMap { choice in parameter.types.map { choice + [$0] } }
        }
    }

    /// What a name means at the beginning of an expression or, where `isCalled`, before the arguments of a call, such as
    /// "a field"; nil where it means nothing.
    public func meaning(of name: String, isCalled: Bool = true) -> String? {
        if macros[name] != nil { return "a definition" }
        if variables[name] != nil { return "a variable" }
        if root?.field(named: name) != nil { return "a field" }
        if isCalled, function(name) != nil || Checker.macroNames.contains(name) { return "a function" }
        return type(named: name) == nil ? nil : "a type"
    }

    /// Whether a name is that of a macro.
    public func isMacro(_ name: String) -> Bool { macros[name] != nil }

    /// Whether a text is a name and no more, as an expression writes it.
    public func isName(_ text: String) -> Bool {
        guard let parsed = try? parse(text), case .name(let name, false) = parsed.root.kind else { return false }
        return name == text
    }

    /// The type that a text means: a record type, a plain type, or a list of one as in `list(line)`; not `dyn`, of which nothing
    /// can be checked.
    public func type(named name: String) -> CELType? {
        if name.hasPrefix("list("), name.hasSuffix(")") {
            return type(named: String(name.dropFirst(5).dropLast())).map { .list($0) }
        }
        if let record = schema[name] { return .record(record.name) }
        let plain: [CELType] = [
            .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .date, .money,
        ]
        return plain.first { $0.name == name }
    }
}
