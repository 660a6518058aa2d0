/// A field of a record that was read.
public struct Read: Hashable, Sendable {
    /// The record that it was read of.
    public let record: Record
    /// The field that was read or asked for by `has`.
    public let field: RecordField

    /// Whether both are the same field of the same record.
    public static func == (left: Read, right: Read) -> Bool {
        left.record == right.record && left.field === right.field
    }

    /// Feeds the record and the field.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(record)
        hasher.combine(ObjectIdentifier(field))
    }
}

/// Which fields are traced, and so which parts of programs have to be followed: worked out once for each program.
public final class Tracing {
    private let isTraced: (RecordType, RecordField) -> Bool
    private var parts: [ObjectIdentifier: [Bool]] = [:]

    /// Traces the fields that `isTraced` admits.
    public init(of isTraced: @escaping (RecordType, RecordField) -> Bool) { self.isTraced = isTraced }

    func includes(_ type: RecordType, _ field: RecordField) -> Bool { isTraced(type, field) }

    /// Whether a program may read what is traced.
    func follows(_ program: Program) -> Bool { parts(of: program)[Int(program.expression.root.id)] }

    /// Whether each part of a program, by its number, may read what is traced, itself or through the variables that it uses.
    func parts(of program: Program) -> [Bool] {
        if let known = parts[ObjectIdentifier(program)] { return known }
        var found = Array(repeating: false, count: Int(program.expression.nodeCount))
        mark(program.expression.root, &found)
        parts[ObjectIdentifier(program)] = found
        return found
    }

    private func mark(_ node: TypedExpression, _ found: inout [Bool]) {
        var mayRead =
            switch node.kind {
            case .global(let type, let field), .field(_, let type, let field), .hasField(_, let type, let field):
                isTraced(type, field)
            // What has a name alone may be any field.
            case .select, .hasKey: true
            case .variable(_, let definition?): follows(definition.program)
            default: false
            }
        for child in node.children {
            mark(child, &found)
            if found[Int(child.id)] { mayRead = true }
        }
        if mayRead { found[Int(node.id)] = true }
    }
}

/// What evaluations for one binding read of records.
public final class Trace {
    /// What was read, in the order of reading and each once.
    @exclusivity(unchecked) public private(set) var reads: [Read] = []
    let tracing: Tracing
    @exclusivity(unchecked) private var seen: Set<Read> = []
    @exclusivity(unchecked) private var definitions: Set<ObjectIdentifier> = []

    /// A trace of nothing yet.
    public init(_ tracing: Tracing) { self.tracing = tracing }

    /// Whether a defined variable has to be followed, and for the first time.
    func begin(_ definition: Definition) -> Bool {
        tracing.follows(definition.program) && definitions.insert(ObjectIdentifier(definition)).inserted
    }

    func note(_ record: Record, _ field: RecordField) {
        guard tracing.includes(record.type, field) else { return }
        let read = Read(record: record, field: field)
        if seen.insert(read).inserted { reads.append(read) }
    }

    /// Takes note of a field that is known by its name alone.
    func note(_ name: String, of value: Value) {
        guard case .record(let record) = value, let field = record.type.field(named: name) else { return }
        note(record, field)
    }

    /// Forgets what was read of a record after the first reads.
    func forget(_ record: Record, after count: Int) {
        let dropped = reads[count...].filter { $0.record == record }
        seen.subtract(dropped)
        reads[count...].removeAll { $0.record == record }
    }
}

extension CheckedExpression {
    /// The fields of records that the expression and the variables that it uses may read, whatever is bound.
    public var fields: Set<RecordField.Identity> {
        var (fields, definitions) = (Set<RecordField.Identity>(), Set<ObjectIdentifier>())
        func collect(_ node: TypedExpression) {
            switch node.kind {
            case .global(let type, let field), .field(_, let type, let field), .hasField(_, let type, let field):
                fields.insert(RecordField.Identity(type: type, field: field))
            case .variable(_, let definition?) where definitions.insert(ObjectIdentifier(definition)).inserted:
                definition.expression.root.walk(collect)
            default: break
            }
        }
        root.walk(collect)
        return fields
    }
}

extension RecordField {
    /// A field of a record type.
    public struct Identity: Hashable, Sendable {
        /// The type whose records have the field.
        public let type: RecordType
        /// The field, compared by identity: two types may have fields of one name.
        public let field: RecordField

        /// A field of a record type.
        public init(type: RecordType, field: RecordField) { (self.type, self.field) = (type, field) }

        /// Whether both are the same field of the same record type.
        public static func == (left: Identity, right: Identity) -> Bool {
            left.type === right.type && left.field === right.field
        }

        /// Feeds the identities of type and field.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(ObjectIdentifier(type))
            hasher.combine(ObjectIdentifier(field))
        }
    }
}

extension Interpreter {
    /// Forgets what was read of a loop's element after the first reads, if an index by which the loop can search would
    /// pass the element over: a search by equal keys rests on what it finds.
    func forget(_ search: KeySearch?, after count: Int, _ trace: Trace) {
        guard let search else { return }
        let isPassedOver = search.equalities.contains { equality in
            guard let outer = try? plain.value(equality.outer) else { return false }
            guard let key = try? plain.value(equality.key) else { return equality.isGuarded }
            return key != outer
        }
        guard isPassedOver, case .record(let record) = frame.load(search.element.slot, search.element.type) else {
            return
        }
        trace.forget(record, after: count)
    }
}

/// The parts of an expression that read by a name alone: fields of the root record, and defined variables, in the order of the
/// expression.
final class ReadByName: Sendable {
    enum Name {
        case global(RecordType, RecordField)
        case definition(Definition)
    }

    let names: [(id: Int, name: Name)]

    init(_ expression: CheckedExpression) {
        var names: [(id: Int, name: Name)] = []
        expression.root.walk { node in
            switch node.kind {
            case .global(let type, let field): names.append((Int(node.id), .global(type, field)))
            case .variable(_, let definition?): names.append((Int(node.id), .definition(definition)))
            default: break
            }
        }
        self.names = names
    }
}

extension Program {
    /// Adds to a trace what an evaluation that a recorder watched read by the variables that it asked for.
    func follow(_ recorder: Recorder, _ trace: Trace, _ frame: Frame) {
        for (id, name) in readByName.names where recorder.hasReached(id) {
            switch name {
            case .global(let type, let field): trace.note(Record(type: type, row: 0), field)
            case .definition(let definition):
                if trace.begin(definition) { definition.program.trace(frame, in: trace) }
            }
        }
    }
}
