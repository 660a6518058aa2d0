internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// A finding with what subsumption needs to know of it.
struct LocatedFinding {
    var finding: Finding
    /// The record at which it is located.
    let place: Record?
    /// The records within which it explains findings of other rules, by rule.
    let explains: [(rule: String, within: [Record])]
}

/// The text that was made last, so that findings which say the same share it.
private struct LastText {
    private var last: Localized<String>?

    mutating func shared(_ text: Localized<String>) -> Localized<String> {
        if let last, last.isSpelled(like: text) { return last }
        last = text
        return text
    }
}

/// The evaluation of one rule on one dossier.
struct RuleRun {
    private let rule: CompiledRule
    private let frame: Frame
    private let store: DossierStore
    private let levels: [RulePlan.Level]
    private let answering: Answering
    /// The currency of amounts that have none of their own.
    private lazy var currency = store.currency
    private let plan: RulePlan
    private lazy var tracer = plan.traced.flatMap { JudgementTracer($0, store, $1) }
    private var outcome: RuleOutcome
    private var findings: [LocatedFinding] = []
    private var tally = BindingFilter.Tally()
    private var subjects: [String: Int] = [:]
    private var groups: [Record: Finding.Group] = [:]
    private var recommended = LastText()
    /// Those that the finding has named so far.
    private var references: [(record: Record, reference: Reference)] = []

    init(_ plan: RulePlan, _ frame: Frame, _ store: DossierStore, _ answering: Answering) {
        rule = plan.rule
        self.plan = plan
        levels = plan.levels
        self.frame = frame
        self.store = store
        self.answering = answering
        outcome = RuleOutcome(rule: plan.rule.source, severity: plan.rule.severity, verdict: .satisfied)
    }

    /// What came of it.
    var result: (outcome: RuleOutcome, findings: [LocatedFinding]) { (outcome, findings) }

    /// Leaves the rule out.
    mutating func skip() { outcome.verdict = .skipped }

    mutating func execute() {
        frame.begin()
        bind(0)
        outcome.examined = tally.examined
        outcome.excluded = tally.excluded
        // One rule may list every reference of a large dossier, where the others list a few.
        frame.shrink()
        for level in levels { level.rows.shrink() }
    }

    /// Binds the clauses from `depth` on to each of their elements in turn; the frame has begun a binding.
    private mutating func bind(_ depth: Int) {
        let (level, frame) = (levels[depth], frame)
        do throws(EvaluationError) {
            if level.isOfRecords {
                var rows = try level.records(frame)
                if !level.isStored { rows = level.rows.keep(rows) }
                if let filter = level.filter {
                    return ask { filter.run(rows, in: frame, &$0, violated: $1, failed: $2) }
                }
                for position in 0..<rows.count {
                    frame.set(level.variable, row: rows[position])
                    frame.begin(keeping: level.kept)
                    bind(depth + 1)
                }
            } else if let run = level.run {
                let numbers = try run(frame)
                if let filter = level.filter {
                    return ask { filter.run(numbers, in: frame, &$0, violated: $1, failed: $2) }
                }
                for number in numbers {
                    frame.set(level.variable, integer: number)
                    frame.begin(keeping: level.kept)
                    bind(depth + 1)
                }
            } else if case .list(let values) = try level.list.evaluate(frame) {
                for value in values {
                    try frame.set(level.variable, value: value)
                    frame.begin(keeping: level.kept)
                    if let filter = level.filter {
                        ask { filter.ask(frame, &$0, violated: $1, failed: $2) }
                    } else {
                        bind(depth + 1)
                    }
                }
            }
        } catch {
            fail(error) { $0.expressions.inList(of: level.variable.name) }
        }
    }

    /// Lets a filter ask bindings, and takes note of what it finds.
    private mutating func ask(
        _ run: (inout BindingFilter.Tally, _ violated: () -> Void, _ failed: (EvaluationError) -> Void) -> Void
    ) {
        var tally = tally
        run(&tally, { find() }, { failHere($0) })
        self.tally = tally
    }

    /// Adds the finding of the present binding.
    private mutating func find() {
        do throws(EvaluationError) { findings.append(try finding()) } catch { failHere(error) }
    }

    /// The elements bound at present, in the order of `for`.
    private func bound(_ count: Int) -> [Value] {
        (0..<count).map { frame.value(of: rule.clauses[$0].variable) }
    }

    /// Takes note that the rule failed on the present binding.
    private mutating func failHere(_ error: EvaluationError) {
        guard outcome.error == nil else { return }
        let bound = bound(rule.clauses.count)
        fail(error) { phrases in phrases.expressions.at(bound.map { $0.label(phrases) }) }
    }

    private mutating func fail(_ error: EvaluationError, _ place: (Phrases) -> String) {
        if outcome.error == nil {
            outcome.error = Localized { "\(error.text[$0]) (\(place($0.phrases)))" }
        }
    }

    // MARK: - A finding

    private mutating func finding() throws(EvaluationError) -> LocatedFinding {
        references.removeAll(keepingCapacity: true)
        let bound = bound(rule.clauses.count)
        let trace = tracer?.trace(frame)
        let explanation = rule.require.explain(frame, tracing: trace)
        let lastRecord = bound.reversed().lazy.compactMap(\.asRecord).first
        var place = lastRecord
        if let at = rule.at { place = optional(at.record)?.asRecord ?? lastRecord }
        let (subject, text) = try subject(bound)
        let currency = currency
        let concern = try concern()
        let group = group()
        let addressees = addressees()
        let texts = try rule.texts(in: frame, currency: currency)
        let violation = Violation(
            rule: rule.source, severity: rule.severity, concerns: concern, group: group, about: subject,
            addressees: addressees, fingerprint: Subject.fingerprint(of: rule.source.id, about: text),
            condition: texts.condition, recommendation: recommended.shared(texts.recommendation),
            evidence: explanation.observations.compactMap(Evidence.init),
            at: self.place(place ?? store.plan.record, field: place == nil ? nil : rule.at?.field),
            related: related(), stake: try stake(),
            judgements: trace.flatMap { tracer?.judgements(bound.compactMap(\.asRecord), $0) } ?? [])
        var explains: [(rule: String, within: [Record])] = []
        for entry in rule.subsumes {
            explains.append((entry.rule, try entry.on.evaluate(frame).asRecords))
        }
        return LocatedFinding(finding: Finding(violation), place: place, explains: explains)
    }

    /// What the finding is about, and its text; equal subjects of one rule are told apart in document order.
    private mutating func subject(_ bound: [Value]) throws(EvaluationError) -> (Subject, text: String) {
        var values = bound
        if let subject = rule.subject {
            values = []
            for part in subject {
                let value = try part.evaluate(frame)
                // A part may be a list: of nothing it is left out, of one thing it is that.
                guard case .list(let list) = value, list.count < 2 else {
                    values.append(value)
                    continue
                }
                values += list
            }
        }
        let parts = values.map { Subject.Part($0) { reference(to: $0) } }
        let first = Subject(parts: parts)
        let text = first.text
        subjects[text, default: 0] += 1
        guard let count = subjects[text], count > 1 else { return (first, text) }
        let subject = Subject(parts: parts, ordinal: count)
        return (subject, subject.text)
    }

    /// The reference to a record, made once for a finding.
    private mutating func reference(to record: Record) -> Reference {
        if let known = references.first(where: { $0.record == record }) { return known.reference }
        let reference = store.reference(to: record)
        references.append((record, reference))
        return reference
    }

    /// A value that may be absent: reading an absent field means there is none.
    private func optional(_ program: Program) -> Value? {
        do throws(EvaluationError) { return try program.evaluate(frame) } catch { return nil }
    }

    private func addressees() -> [BodyLabel] {
        guard let value = rule.addressee.flatMap(optional) else { return [] }
        return answering.labels(for: value.asRecords.compactMap { Model.Body(ifOne: $0) })
    }

    private mutating func related() -> [Finding.Place] {
        var places: [Finding.Place] = []
        for program in rule.related {
            for record in optional(program)?.asRecords ?? [] {
                let place = place(record)
                if !places.contains(where: { $0.location == place.location }) { places.append(place) }
            }
        }
        return places
    }

    private mutating func place(_ record: Record, field: String? = nil) -> Finding.Place {
        Finding.Place(thing: reference(to: record), location: store.location(of: record, field: field))
    }

    private func concern() throws(EvaluationError) -> Concern {
        guard let program = rule.concernsDossier else { return rule.source.concerns }
        return try program.condition(frame) ? .dossier : .plan
    }

    private func stake() throws(EvaluationError) -> Money? {
        guard let stake = rule.stake, case .money(let money) = try stake.evaluate(frame) else { return nil }
        return money
    }

    /// By what the finding is rolled up; the group of a record is made once.
    private mutating func group() -> Finding.Group? {
        guard let value = rule.group.flatMap(optional) else { return nil }
        let record = value.asRecord
        if let record, let known = groups[record] { return known }
        let group = Finding.Group(key: value.label, label: Localized { value.groupText($0, store) })
        if let record { groups[record] = group }
        return group
    }
}

extension Value {
    var asRecord: Record? { if case .record(let record) = self { record } else { nil } }

    /// The records that a value is or lists.
    var asRecords: [Record] {
        switch self {
        case .record(let record): [record]
        case .list(let values): values.flatMap(\.asRecords)
        default: []
        }
    }

    /// What tells it from others: a record by its type and key.
    fileprivate var label: String { asRecord.map { "\($0.type.name) \($0.key)" } ?? keyText }

    /// As errors name it: a record by what it is and its key.
    func label(_ phrases: Phrases) -> String {
        asRecord.map { "\(phrases.changes.schemaNames[$0.type.name] ?? $0.type.name) \($0.key)" } ?? keyText
    }

    private var keyText: String {
        switch self {
        case .record(let record): record.key
        case .string(let text): text
        case .list(let values): values.map(\.keyText).joined(separator: ", ")
        default: description
        }
    }

    /// As the heading of a group: what has a title shows it.
    func groupText(_ language: Language, _ store: DossierStore) -> String {
        guard let record = asRecord else { return language.text(self) }
        if let round = Model.Round(ifOne: record) { return language.text(round, store) }
        if let task = Model.Task(ifOne: record) { return "\(task.key) \(task.title)" }
        if let section = Model.Section(ifOne: record) {
            return section.isNumbered ? "\(section.key) \(section.title)" : section.title
        }
        if let chapter = Model.Chapter(ifOne: record) {
            return chapter.isNumbered ? "\(chapter.key) \(chapter.title)" : chapter.title
        }
        return Model.Plan(ifOne: record)?.title ?? Model.Annex(ifOne: record)?.title
            ?? language.text(self)
    }
}

extension Language {
    /// A round as a heading: `Round 2 (GRETA(2017)38)`, `2. krog (GRETA(2017)38)`.
    fileprivate func text(_ round: Model.Round, _ store: DossierStore) -> String {
        let report = round.report.map { " (\($0))" } ?? ""
        let monitor = store.isOfSeveralMonitors ? store.monitor(of: round).name(self) : nil
        return phrases.report.roundHeading(round.number, report, of: monitor)
    }
}
