internal import CEL
internal import Dossier
internal import RulePack

/// Finds the judgements that findings of a rule rest on: those that were read to decide that there is one.
///
/// Which judgements a field is or follows from is declared with the field. So neither the names in a rule nor its texts
/// mean anything here, and a reference of the plan itself rests on no judgement.
struct JudgementTracer {
    private let store: DossierStore
    private let programs: [Program]
    private let sources: FieldSources

    /// A tracer of the findings of a rule, whose programs are those of `programs`; nil without an assessment or replies.
    init?(_ programs: [Program], _ store: DossierStore, _ sources: FieldSources) {
        guard store.assessment != nil || store.clearing != nil else { return nil }
        self.programs = programs
        self.sources = sources
        self.store = store
    }

    /// What has to be traced besides a rule's condition to know on which judgements a finding rests; nil where none can
    /// rest on any.
    static func programs(_ rule: CompiledRule, _ sources: FieldSources) -> [Program]? {
        let programs = rule.deciding.filter { $0.expression.fields.contains { !sources.of($0.type, $0.field).isEmpty } }
        let isBound = rule.clauses.contains { $0.record.map { FieldSources.judgements.contains($0.name) } ?? false }
        return programs.isEmpty && !isBound ? nil : programs.filter { $0 !== rule.require }
    }

    /// What was read, for the frame's binding, that may lead to a judgement, but for the rule's condition.
    func trace(_ frame: Frame) -> Trace {
        let trace = Trace(sources.tracing)
        for program in programs { program.trace(frame, in: trace) }
        return trace
    }

    /// The judgements that a binding of some records rests on, in the order of reading.
    func judgements(_ bound: [Record], _ trace: Trace) -> [Finding.Ground] {
        var collector = Collector(sources: sources)
        for record in bound { _ = collector.add(record) }
        for read in trace.reads { collector.touch(read.record, read.field) }
        return collector.found.compactMap { found in
            switch found {
            case .judgement(let kind, let record):
                Model.Reply(ifOne: record).map(ground) ?? ground(kind, .judgement(store.reference(to: record)))
            case .lacking(let kind, let record): ground(kind, .none(of: store.reference(to: record)))
            }
        }
            + collector.searched.compactMap { kind in
                store.assessment.flatMap { ground(kind, .none(of: store.reference(to: $0))) }
            }
    }

    /// What the assessor judged, or did not; nil where nobody did, and of replies, which nobody is bound to give.
    private func ground(_ kind: Finding.Ground.Kind, _ decision: Finding.Ground.Decision) -> Finding.Ground? {
        guard kind != .reply, let assessment = store.assessment else { return nil }
        return Finding.Ground(kind: kind, decision: decision, by: assessment.assessor, date: assessment.date)
    }

    private func ground(_ reply: Model.Reply) -> Finding.Ground {
        Finding.Ground(
            kind: .reply, decision: .judgement(store.reference(to: reply)), by: reply.by, date: reply.date)
    }
}

/// What fields lead to, as the vocabulary declares it: judgements, and parts of a dossier; worked out once for each field.
final class FieldSources {
    private let schema: RecordSchema
    private var known: [RecordField.Identity: Set<Finding.Ground.Kind>] = [:]
    private var stating: [RecordField.Identity: Set<String>?] = [:]
    private var steps: [ObjectIdentifier: [[String]]] = [:]
    /// Traces what leads to judgements.
    private(set) lazy var tracing = Tracing { [unowned self] in leadsToJudgements($0, $1) }

    init(_ schema: RecordSchema) { self.schema = schema }

    static let judgements = [
        Finding.Ground.Kind.funding.rawValue, Finding.Ground.Kind.response.rawValue,
        Finding.Ground.Kind.reply.rawValue,
    ]
    private static let all: Set<Finding.Ground.Kind> = [.funding, .response, .reply]

    /// The kinds of judgements that reading a field of a record type may rest on.
    func of(_ type: RecordType, _ field: RecordField) -> Set<Finding.Ground.Kind> {
        let identity = RecordField.Identity(type: type, field: field)
        if let kinds = known[identity] { return kinds }
        let stating = stating(type, field)
        let kinds = stating.map { names in Self.all.filter { names.contains($0.rawValue) } } ?? Self.all
        known[identity] = kinds
        return kinds
    }

    /// Whether reading a field of a record type may rest on a judgement.
    func leadsToJudgements(_ type: RecordType, _ field: RecordField) -> Bool {
        // Nearly every field is what one part of the dossier states.
        if case .stated(by: let part)? = field.origin { return Self.judgements.contains(part) }
        return !of(type, field).isEmpty
    }

    /// The parts of a dossier that say what a field of a record type is; of one that names records, also those in which these
    /// stand, without which it names none.
    func parts(_ type: RecordType, _ field: RecordField) -> Set<DossierPart> {
        guard let stating = stating(type, field) else { return Set(DossierPart.allCases) }
        let parts = Set(stating.compactMap { DossierPart(stating: $0) })
        switch field.type {
        case .record(let name), .list(.record(let name)): return parts.union(DossierPart.parts(of: name))
        default: return parts
        }
    }

    /// The steps of the paths on which the values of a field follow.
    func steps(_ paths: [String], from field: RecordField) -> [[String]] {
        if let known = steps[ObjectIdentifier(field)] { return known }
        let split = paths.map { $0.split(separator: ".").map(String.init) }
        steps[ObjectIdentifier(field)] = split
        return split
    }

    /// What states the values of a field, as the vocabulary calls it; nil for whatever there is.
    private func stating(_ type: RecordType, _ field: RecordField) -> Set<String>? {
        let identity = RecordField.Identity(type: type, field: field)
        if let known = stating[identity] { return known }
        let found: Set<String>?
        switch field.origin {
        case .stated(by: let source)?: found = [source]
        case .derived(from: let paths)?:
            found = paths.reduce([]) { found, path in found.flatMap { joined($0, path, type, field) } }
        case nil: found = nil
        }
        stating[identity] = .some(found)
        return found
    }

    /// What was found, with what states the values on a path; nil where that is whatever there is.
    private func joined(
        _ found: Set<String>, _ path: String, _ type: RecordType, _ field: RecordField
    ) -> Set<String>? {
        var (found, type) = (found, type)
        for name in path.split(separator: ".") {
            guard let next = type.field(named: String(name)) else { break }
            if next !== field {
                guard let more = stating(type, next) else { return nil }
                found.formUnion(more)
            }
            switch next.type {
            case .record(let name), .list(.record(let name)):
                guard let target = schema[name] else { return found }
                type = target
            // A record of whatever type may be a judgement.
            case .dyn: return nil
            default: return found
            }
        }
        return found
    }
}

/// Collects the judgements that reads lead to, each once.
private struct Collector {
    enum Found: Hashable {
        case judgement(Finding.Ground.Kind, Record)
        /// There is none of a record.
        case lacking(Finding.Ground.Kind, Record)
    }

    let sources: FieldSources
    private(set) var found: [Found] = []
    private var seen: Set<Found> = []
    private var wanted: [Finding.Ground.Kind] = []

    init(sources: FieldSources) { self.sources = sources }

    /// The kinds of which all judgements together were searched, and none was found.
    var searched: [Finding.Ground.Kind] {
        wanted.filter { kind in
            !found.contains { if case .judgement(kind, _) = $0 { true } else { false } }
        }
    }

    /// Takes note of a record that is a judgement or part of one.
    mutating func add(_ record: Record) -> Bool {
        if let kind = Finding.Ground.Kind(rawValue: record.type.name) {
            add(.judgement(kind, record))
            return true
        }
        let owner =
            Model.ElementReference(ifOne: record)?.response.record ?? Model.Measure(ifOne: record)?.reply.record
            ?? Model.Proof(ifOne: record)?.reply.record ?? Model.Decision(ifOne: record)?.reply.record
        return owner.map { add($0) } ?? false
    }

    private mutating func add(_ new: Found) {
        if seen.insert(new).inserted { found.append(new) }
    }

    /// Takes note of the judgements that a field of a record is or follows from.
    mutating func touch(_ record: Record, _ field: RecordField) {
        switch field.origin {
        case .stated(by: let source)?:
            guard let kind = Finding.Ground.Kind(rawValue: source) else { return }
            if add(record) { return }
            // A list of all judgements is searched; what was found of it is read on its own.
            if record.type.entity == .root {
                if !wanted.contains(kind) { wanted.append(kind) }
                return
            }
            let judgements = record.value(of: field)?.asRecords ?? []
            if judgements.isEmpty { add(.lacking(kind, record)) }
            for judgement in judgements { _ = add(judgement) }
        case .derived(from: let paths)?:
            guard sources.leadsToJudgements(record.type, field) else { return }
            for path in sources.steps(paths, from: field) { follow(path, record, field) }
        case nil: break
        }
    }

    private mutating func follow(_ path: [String], _ record: Record, _ field: RecordField) {
        var records = [record]
        for name in path {
            var next: [Record] = []
            for record in records {
                guard let position = record.type.position(of: name) else { continue }
                let step = record.type.fields[position]
                if step !== field { touch(record, step) }
                switch record.value(at: position) {
                case .record(let record)?: next.append(record)
                case let value?: next += value.asRecords
                case nil: break
                }
            }
            records = next
        }
        for record in records { _ = add(record) }
    }
}
