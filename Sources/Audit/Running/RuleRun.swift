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

/// The evaluation of one rule on one dossier.
struct RuleRun {
    private let rule: CompiledRule
    private let frame: Frame
    private let store: DossierStore
    private let levels: [RulePlan.Level]
    private let labels: BodyLabels
    /// The day on which a body must exist to answer for anything.
    private let day: CalendarDate
    /// The currency of amounts that have none of their own.
    private lazy var currency = store.currency
    private let plan: RulePlan
    private lazy var tracer = plan.traced.flatMap { JudgementTracer($0, store, $1) }
    private(set) var outcome: RuleOutcome
    private(set) var findings: [LocatedFinding] = []
    private var tally = BindingFilter.Tally()
    private var subjects: [String: Int] = [:]

    init(_ plan: RulePlan, _ frame: Frame, _ store: DossierStore, _ labels: BodyLabels, asOf: CalendarDate) {
        rule = plan.rule
        self.plan = plan
        levels = plan.levels
        self.frame = frame
        self.store = store
        self.labels = labels
        day = max(asOf, store.plan.adopted ?? asOf)
        outcome = RuleOutcome(rule: plan.rule.source, severity: plan.rule.severity, verdict: .satisfied)
    }

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
            fail(error, "in the list of \(level.variable.name)")
        }
    }

    /// Lets a filter ask bindings, and takes note of what it finds.
    private mutating func ask(
        _ run: (inout BindingFilter.Tally, _ violated: () -> Void, _ failed: (EvaluationError) -> Void) -> Void
    ) {
        var tally = tally
        run(&tally, { find() }, { fail($0) })
        self.tally = tally
    }

    /// Adds the finding of the present binding.
    private mutating func find() {
        do throws(EvaluationError) { findings.append(try finding()) } catch { fail(error) }
    }

    /// The elements bound at present, in the order of `for`.
    private func bound(_ count: Int) -> [Value] {
        (0..<count).map { frame.value(of: rule.clauses[$0].variable) }
    }

    private mutating func fail(_ error: EvaluationError) {
        if outcome.error == nil {
            fail(error, "at \(bound(rule.clauses.count).map(\.label).joined(separator: " · "))")
        }
    }

    private mutating func fail(_ error: EvaluationError, _ where: String) {
        if outcome.error == nil { outcome.error = "\(error) (\(`where`))" }
    }

    // MARK: - A finding

    private mutating func finding() throws(EvaluationError) -> LocatedFinding {
        let bound = bound(rule.clauses.count)
        let explanation = rule.require.explain(frame, tracing: tracer?.isTraced)
        let evidence = explanation.observations.compactMap(Evidence.init)
        let lastRecord = bound.reversed().lazy.compactMap(\.asRecord).first
        var place = lastRecord
        if let at = rule.at { place = optional(at.record)?.asRecord ?? lastRecord }
        let subject = try subject(bound)
        let currency = currency
        let finding = Finding(
            rule: rule.source.id, category: rule.source.category, severity: rule.severity,
            concerns: try concern(), status: .open,
            group: rule.group.flatMap(optional).map(group), about: subject,
            addressees: addressees(), fingerprint: subject.fingerprint(of: rule.source.id),
            condition: try rule.condition(in: frame, currency: currency),
            recommendation: try rule.recommendation(in: frame, currency: currency), evidence: evidence,
            at: self.place(place ?? store.plan.record, field: place == nil ? nil : rule.at?.field),
            related: related(), stake: try stake(),
            judgements: tracer?.judgements(frame, bound.compactMap(\.asRecord), explanation) ?? [])
        var explains: [(rule: String, within: [Record])] = []
        for entry in rule.subsumes {
            explains.append((entry.rule, try entry.on.evaluate(frame).asRecords))
        }
        return LocatedFinding(finding: finding, place: place, explains: explains)
    }

    /// What the finding is about; equal subjects of one rule are told apart in document order.
    private mutating func subject(_ bound: [Value]) throws(EvaluationError) -> Subject {
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
        let parts = values.map { Subject.Part($0, store) }
        let text = Subject(parts: parts).text
        let count = subjects[text, default: 0] + 1
        subjects[text] = count
        return Subject(parts: parts, ordinal: count)
    }

    /// A value that may be absent: reading an absent field means there is none.
    private func optional(_ program: Program) -> Value? {
        do throws(EvaluationError) { return try program.evaluate(frame) } catch { return nil }
    }

    private func addressees() -> [BodyLabel] {
        guard let value = rule.addressee.flatMap(optional) else { return [] }
        var seen = Set<Model.Body>()
        return value.asRecords.compactMap { Model.Body(ifOne: $0) }.flatMap(answering)
            .filter { seen.insert($0).inserted }.map { labels.label(of: $0) }
    }

    /// Who answers for a body: itself; where it has ceased to exist, those that took over, however many steps away; where
    /// that is nobody, or it stands outside government, the coordinator.
    private func answering(for body: Model.Body) -> [Model.Body] {
        let answering = existing(body).filter { $0.kind != .other }
        return answering.isEmpty ? [store.plan.coordinator ?? body] : answering
    }

    /// A body, if it still exists, or else the ministries of the nearest of its heirs that do.
    private func existing(_ body: Model.Body) -> [Model.Body] {
        func exists(_ body: Model.Body) -> Bool { body.until.map { $0 >= day } ?? true }
        if exists(body) { return [body] }
        var (next, found, seen) = ([body], [Model.Body](), Set([body]))
        while !next.isEmpty {
            let heirs = next.flatMap { $0.successors.compactMap(\.target) }
                .filter { seen.insert($0).inserted }
            found += heirs.filter(exists).map(\.ministry)
            next = heirs.filter { !exists($0) }
        }
        return found
    }

    private func related() -> [Finding.Place] {
        var seen = Set<SourceLocation>()
        return rule.related.flatMap { optional($0)?.asRecords ?? [] }.map { place($0) }
            .filter { seen.insert($0.location).inserted }
    }

    private func place(_ record: Record, field: String? = nil) -> Finding.Place {
        Finding.Place(thing: store.reference(to: record), location: store.location(of: record, field: field))
    }

    private func concern() throws(EvaluationError) -> Concern {
        guard let program = rule.concernsDossier else { return rule.source.concerns }
        return try program.condition(frame) ? .dossier : .plan
    }

    private func stake() throws(EvaluationError) -> Money? {
        guard let stake = rule.stake, case .money(let money) = try stake.evaluate(frame) else { return nil }
        return money
    }

    private func group(_ value: Value) -> Finding.Group {
        let label = Localized { value.groupText($0, store) }
        return Finding.Group(key: value.label, label: label)
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

    /// As errors name it: a record by its type and key.
    var label: String { asRecord.map { "\($0.type.name) \($0.key)" } ?? keyText }

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
