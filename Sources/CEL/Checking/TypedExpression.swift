/// An expression whose names are resolved and whose types are known.
///
/// The checker is the only one to write `type`, and only until it hands the tree out.
final class TypedExpression: @unchecked Sendable {
    let kind: Kind
    let range: SourceRange
    /// The position in the order of checking, which is also the place in a recording.
    let id: Int32
    var type: CELType
    /// How many levels of lists, maps and optionals the value has at most, those of variables aside.
    let height: Int
    private let prepared = Once<Preparation>()

    init(_ kind: Kind, _ type: CELType, _ range: SourceRange, id: Int32) {
        self.kind = kind
        self.type = type
        self.range = range
        self.id = id
        height = Self.height(kind, type)
    }

    private static func height(_ kind: Kind, _ type: CELType) -> Int {
        func highest(_ nodes: [TypedExpression]) -> Int { nodes.reduce(0) { max($0, $1.height) } }
        switch type {
        case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .date, .money, .record:
            return 0
        default: break
        }
        return switch kind {
        case .constant, .variable, .global, .unresolved, .field, .hasField, .hasKey, .not, .negate, .and, .or,
            .unknownCall:
            0
        case .local(let local): local.height
        case .conditional(_, let first, let second): max(first.height, second.height)
        case .binary(_, let left, let right): max(left.height, right.height)
        case .aggregate(_, let base, _): base.height
        // An optional one has a level more.
        case .select(let base, _, _), .index(let base, _, _): base.height + 1
        case .call(_, _, let arguments, _): 1 + highest(arguments)
        case .list(let elements): 1 + highest(elements.map(\.value))
        case .map(let entries): 1 + highest(entries.map(\.value))
        case .comprehension(let loop): loop.transform.map { 1 + $0.height } ?? loop.source.height
        case .bind(_, _, let body): body.height
        case .optionalMap(_, _, let body, _): 1 + body.height
        }
    }

    enum Kind {
        case constant(Value)
        case variable(Variable, Definition?)
        /// A field of the root record.
        case global(RecordType, RecordField)
        case local(Local)
        /// A name that nothing declares, in an expression that is not checked.
        case unresolved(String)
        case field(TypedExpression, RecordType, RecordField)
        case hasField(TypedExpression, RecordType, RecordField)
        /// A key of a map, or a field of a value whose type is not known.
        case select(TypedExpression, String, isOptional: Bool)
        case hasKey(TypedExpression, String)
        case index(TypedExpression, TypedExpression, isOptional: Bool)
        case not(TypedExpression)
        case negate(TypedExpression)
        case and([TypedExpression])
        case or([TypedExpression])
        case conditional(TypedExpression, TypedExpression, TypedExpression)
        case binary(BinaryOperator, TypedExpression, TypedExpression)
        /// A call; the overload, where the checker could tell which one.
        case call(Function, Overload?, [TypedExpression], isMember: Bool)
        case unknownCall(String, [TypedExpression])
        case aggregate(Aggregate, TypedExpression, Local)
        case list([(value: TypedExpression, isOptional: Bool)])
        case map([(key: TypedExpression, value: TypedExpression, isOptional: Bool)])
        case comprehension(Comprehension)
        case bind(Local, TypedExpression, in: TypedExpression)
        /// `optMap` and, where `isFlat`, `optFlatMap`.
        case optionalMap(TypedExpression, Local, TypedExpression, isFlat: Bool)
    }

    /// What is made of all elements of a list.
    enum Aggregate: String {
        case size
        case sum
        case min
        case max
    }

    /// The sub-expressions in the order of the source.
    var children: [TypedExpression] {
        switch kind {
        case .constant, .variable, .global, .local, .unresolved: []
        case .field(let base, _, _), .hasField(let base, _, _), .select(let base, _, _), .hasKey(let base, _),
            .not(let base), .negate(let base), .aggregate(_, let base, _):
            [base]
        case .index(let base, let index, _): [base, index]
        case .and(let operands), .or(let operands): operands
        case .conditional(let condition, let first, let second): [condition, first, second]
        case .binary(_, let left, let right): [left, right]
        case .call(_, _, let arguments, _), .unknownCall(_, let arguments): arguments
        case .list(let elements): elements.map(\.value)
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .comprehension(let loop): [loop.source] + [loop.predicate, loop.transform].compactMap(\.self)
        case .bind(_, let value, let body): [value, body]
        case .optionalMap(let base, _, let body, _): [base, body]
        }
    }

    /// How much one evaluation takes, in operators and operands, without what the loops in it do for each of their
    /// elements: they count that themselves.
    var work: Int {
        switch kind {
        case .constant(.string(let text)): 1 + text.utf8.count / Limits.comparedBytesOfStep
        // To begin and end a loop takes as much as some operators.
        case .comprehension(let loop): 8 + loop.source.work
        default: children.reduce(1) { $0 + $1.work }
        }
    }

    /// What is worked out once, made by whoever asks first.
    func preparation(_ make: () -> Preparation) -> Preparation { prepared.get(make) }

    /// Calls `visit` for this expression and all below it, outer ones first.
    func walk(_ visit: (TypedExpression) -> Void) {
        visit(self)
        for child in children { child.walk(visit) }
    }
}

/// A variable that a comprehension or binding introduces, and where frames keep it.
final class Local: @unchecked Sendable {
    let name: String
    let slot: Int
    /// Written by the checker only, until it hands the tree out.
    var type: CELType
    /// How many levels the value has at most.
    let height: Int

    init(name: String, slot: Int, type: CELType, height: Int = 0) {
        self.name = name
        self.slot = slot
        self.type = type
        self.height = height
    }
}

/// A macro that visits the elements of a list or the entries of a map.
struct Comprehension {
    enum Kind: String {
        case all
        case exists
        case existsOne = "exists_one"
        case map
        case filter
        case transformMap
        case transformMapEntry

        /// Whether the loop says if elements satisfy a condition.
        var decides: Bool {
            switch self {
            case .all, .exists, .existsOne: true
            default: false
            }
        }
    }

    let kind: Kind
    let source: TypedExpression
    /// The position in a list or the key in a map, for macros with two variables.
    let key: Local?
    let element: Local
    let predicate: TypedExpression?
    let transform: TypedExpression?
    /// Where a frame counts or keeps what the loop needs.
    let accumulator: Local
    /// How much the loop does for each element.
    let work: Int

    init(
        kind: Kind, source: TypedExpression, key: Local?, element: Local, predicate: TypedExpression?,
        transform: TypedExpression?, accumulator: Local
    ) {
        (self.kind, self.source, self.key, self.element) = (kind, source, key, element)
        (self.predicate, self.transform, self.accumulator) = (predicate, transform, accumulator)
        work = (predicate?.work ?? 0) + (transform?.work ?? 0)
    }
}

/// An expression whose names and types are right.
public struct CheckedExpression: Sendable {
    /// The text that was parsed.
    public let source: String
    /// What it uses of macros; nil for most, so that those are no larger for it.
    let macroUses: MacroUses?
    /// The type of the value.
    public let type: CELType
    let root: TypedExpression
    /// One more than the last place in a frame that the expression uses.
    let localEnd: Int
    let nodeCount: Int32
    let schema: RecordSchema

    /// The names of the declared and defined variables that the expression itself uses.
    public var references: Set<String> {
        var names: Set<String> = []
        root.walk { if case .variable(let variable, _) = $0.kind { names.insert(variable.name) } }
        return names
    }

    /// The names of the macros that it uses, and of those that they use.
    public var macros: Set<String> { macroUses?.names ?? [] }

    /// The source and, on lines after it, the bodies of the macros that it uses.
    public var text: String { macroUses?.source.text ?? source }

    /// The source with the bodies of macros.
    var whole: Source { macroUses?.source ?? Source(text: source) }

    /// A part of the expression as it would be written without macros.
    func text(of node: TypedExpression) -> String { whole.expanded(node.range) }

    /// The use of a macro in whose body a part stands, as it is written; nil for what the source itself says.
    func use(of node: TypedExpression) -> String? { whole.use(of: node.range).map { whole.slice($0.range) } }
}

/// The macros that an expression uses.
final class MacroUses: Sendable {
    /// The names, those that they use included.
    let names: Set<String>
    /// The source of the expression with their bodies.
    let source: Source

    init(names: Set<String>, source: Source) { (self.names, self.source) = (names, source) }
}
