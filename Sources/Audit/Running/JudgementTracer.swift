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
    private let sources: JudgementSources

    /// A tracer of the findings of a rule, whose programs are those of `programs`; nil without an assessment or replies.
    init?(_ programs: [Program], _ store: DossierStore, _ sources: JudgementSources) {
        guard store.assessment != nil || store.clearing != nil else { return nil }
        self.programs = programs
        self.sources = sources
        self.store = store
    }

    /// What has to be traced besides a rule's condition to know on which judgements a finding rests; nil where none can
    /// rest on any.
    static func programs(_ rule: CompiledRule, _ sources: JudgementSources) -> [Program]? {
        let programs = rule.deciding.filter { $0.expression.fields.contains { !sources.of($0.type, $0.field).isEmpty } }
        let isBound = rule.clauses.contains { $0.record.map { JudgementSources.judgements.contains($0.name) } ?? false }
        return programs.isEmpty && !isBound ? nil : programs.filter { $0 !== rule.require }
    }

    /// Whether a field of a record type may lead to a judgement.
    func isTraced(_ type: RecordType, _ field: RecordField) -> Bool { !sources.of(type, field).isEmpty }

    /// The judgements that the frame's binding of some records rests on, in the order of reading; the explanation is that
    /// of the rule's condition.
    func judgements(_ frame: Frame, _ bound: [Record], _ condition: Explanation) -> [Finding.Ground] {
        var collector = Collector(sources: sources)
        for record in bound { _ = collector.add(record) }
        var seen = Set<Read>()
        for reads in programs.map({ $0.explain(frame, tracing: isTraced).reads }) + [condition.reads] {
            for read in reads where seen.insert(read).inserted { collector.touch(read.record, read.field) }
        }
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

/// Which judgements fields lead to, as the vocabulary declares it; worked out once for each field.
final class JudgementSources {
    private let schema: RecordSchema
    private var known: [RecordField.Identity: Set<Finding.Ground.Kind>] = [:]
    private var steps: [ObjectIdentifier: [[String]]] = [:]

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
        let kinds = kinds(type, field)
        known[identity] = kinds
        return kinds
    }

    /// The steps of the paths on which the values of a field follow.
    func steps(_ paths: [String], from field: RecordField) -> [[String]] {
        if let known = steps[ObjectIdentifier(field)] { return known }
        let split = paths.map { $0.split(separator: ".").map(String.init) }
        steps[ObjectIdentifier(field)] = split
        return split
    }

    private func kinds(_ type: RecordType, _ field: RecordField) -> Set<Finding.Ground.Kind> {
        switch field.origin {
        case .stated(by: let source)?:
            return Self.all.filter { $0.rawValue == source }
        case .derived(from: let paths)?:
            return paths.reduce(into: []) { $0.formUnion(of($1, type, field)) }
        case nil: return Self.all
        }
    }

    private func of(_ path: String, _ type: RecordType, _ field: RecordField) -> Set<Finding.Ground.Kind> {
        var kinds: Set<Finding.Ground.Kind> = []
        var type = type
        for name in path.split(separator: ".") {
            guard let next = type.field(named: String(name)) else { break }
            if next !== field { kinds.formUnion(of(type, next)) }
            switch next.type {
            case .record(let name), .list(.record(let name)):
                guard let target = schema[name] else { return kinds }
                type = target
            // A record of whatever type may be a judgement.
            case .dyn: return Self.all
            default: return kinds
            }
        }
        return kinds
    }
}

/// Collects the judgements that reads lead to, each once.
private struct Collector {
    enum Found: Hashable {
        case judgement(Finding.Ground.Kind, Record)
        /// There is none of a record.
        case lacking(Finding.Ground.Kind, Record)
    }

    let sources: JudgementSources
    private(set) var found: [Found] = []
    private var seen: Set<Found> = []
    private var wanted: [Finding.Ground.Kind] = []

    init(sources: JudgementSources) { self.sources = sources }

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
            guard !sources.of(record.type, field).isEmpty else { return }
            for path in sources.steps(paths, from: field) { follow(path, record, field) }
        case nil: break
        }
    }

    private mutating func follow(_ path: [String], _ record: Record, _ field: RecordField) {
        var records = [record]
        for name in path {
            var next: [Record] = []
            for record in records {
                guard let step = record.type.field(named: name) else { continue }
                if step !== field { touch(record, step) }
                next += record.value(of: step)?.asRecords ?? []
            }
            records = next
        }
        for record in records { _ = add(record) }
    }
}
