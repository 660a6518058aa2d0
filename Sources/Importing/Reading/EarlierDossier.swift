internal import CEL
internal import Dossier

/// An earlier dossier, of which is kept what no document says: ids, kinds of bodies, and what a person read from running text.
///
/// A reading is kept only where the words that it rests on still stand in the document.
final class EarlierDossier {
    let run: Run
    private let dossier: StatedDossier
    /// The earlier task of each task that was read.
    private var tasks: [(new: TaskBuilder, old: StatedElement)] = []

    init(_ run: Run, _ dossier: StatedDossier) { (self.run, self.dossier) = (run, dossier) }

    // MARK: - Before the documents are read

    /// Makes the bodies of the earlier dossier known.
    func introduceBodies() {
        for body in dossier.parts[.registry]?.children ?? [] where body.entity == "body" {
            run.register.add(
                BodyRegister.Body(
                    id: body.text("id") ?? "",
                    kind: body.text("kind").flatMap { $0 == BodyKind.unknown.rawValue ? nil : $0 }, kindHow: .carried,
                    abbreviation: body.text("abbreviation"),
                    names: body.children("bodyName").map { ($0.text("text") ?? "", $0.text("language")) },
                    aliases: body.children("alias").compactMap { $0.text("text") }, place: nil, carried: body))
        }
    }

    // MARK: - After

    /// Keeps what the earlier plan says and the document does not.
    func keep(in plan: Draft, _ builders: [TaskBuilder]) {
        guard let old = dossier.parts[.plan] else { return }
        let isSamePeriod = isOfYears(of: plan)
        for (name, value) in old.fields.sorted(by: { $0.key < $1.key }) where plan.value(name) == nil {
            guard !["id", "revision", "page"].contains(name) else { continue }
            plan.set(name, value, .carried)
        }
        if isSamePeriod, let id = old.text("id") { plan.set("id", .text(id), .carried) }
        revision(of: plan, after: old, isSamePeriod: isSamePeriod)
        let kept = old.children.filter { child in
            child.entity != "chapter" && (child.entity == "citation" || plan.children(child.entity).isEmpty)
                && stands(child, in: run.wholeText)
        }
        plan.children.insert(contentsOf: kept.map { Draft(carrying: $0) }, at: 0)
        match(builders, old)
        for (builder, earlier) in tasks { keep(earlier, in: builder) }
        // A question stays as long as there is a deadline of its words that nobody read.
        let open = Set(
            builders.flatMap { $0.task.children("assignment") }.flatMap { $0.children("deadline") }
                .filter { deadline in deadline.fields.contains { $0.name == "kind" && $0.fact.how == .open } }
                .map { Wording($0.text("text") ?? "").key })
        run.desk.settle { $0.fact == "deadline.kind" && !open.contains(Wording($0.text).key) }
    }

    /// Whether a plan is for the years of the earlier one, and so its revision.
    func isOfYears(of plan: Draft) -> Bool {
        guard let old = dossier.parts[.plan] else { return false }
        func year(_ value: FieldValue?) -> Int? { if case .day(let day)? = value { day.year } else { nil } }
        return ["start", "end"].allSatisfy { year(old.fields[$0]) == year(plan.value($0)) }
    }

    private func revision(of plan: Draft, after old: StatedElement, isSamePeriod: Bool) {
        guard isSamePeriod, case .whole(let number)? = old.fields["revision"] else { return }
        let asked = run.desk.ask(
            "plan.revision", about: .plan, at: plan.place, text: plan.text("title") ?? "", why: .revisionUnknown,
            candidates: [number, number + 1].map { .text(String($0)) })
        if let answer = asked.answer.flatMap({ Int($0) }) { plan.set("revision", .whole(answer), .answer(asked.id)) }
    }

    /// The earlier plan's tasks, wherever they stand.
    private static func tasks(_ element: StatedElement) -> [StatedElement] {
        element.children.flatMap { $0.entity == "task" ? [$0] : tasks($0) }
    }

    /// Finds the earlier task of each.
    private func match(_ builders: [TaskBuilder], _ plan: StatedElement) {
        let old = Self.tasks(plan)
        let found = EarlierPairs(
            builders.map { ($0.task.text("number"), $0.task.text("title")) },
            old.map { ($0.text("number"), $0.text("title") ?? "") })
        tasks = found.pairs.map { (builders[$0.read], old[$0.earlier]) }
        for task in found.left.map({ old[$0] }) {
            run.remark(
                .notKept, at: nil, [task.text("number"), task.text("title")].compactMap(\.self).joined(separator: " "))
        }
    }

    // MARK: - The annex and the reports

    /// The id of the earlier line that a line is; nil where there is none.
    func lineIDs(_ lines: [Draft]) -> [String?] {
        var free: [String: [String]] = [:]
        for line in dossier.parts[.annex]?.children("line") ?? [] {
            free[
                Self.key(
                    line.text("body"), line.text("activity"), line.text("code"),
                    line.children("share").first?.text("source")), default: []
            ]
            .append(line.text("id") ?? "")
        }
        return lines.map { line in
            let key = Self.key(
                line.text("body"), line.text("activity"), line.text("code"),
                line.children("share").first?.text("source"))
            guard let id = free[key]?.first else { return nil }
            free[key]?.removeFirst()
            return id
        }
    }

    private static func key(_ parts: String?...) -> String {
        parts.map { Wording($0 ?? "").key }.joined(separator: "\u{0}")
    }

    /// What the earlier dossier has of a part, whole.
    func whole(_ part: DossierPart) -> Draft? { dossier.parts[part].map { Draft(carrying: $0) } }

    /// Says that the annex is not that of a plan for other years.
    func leaveAnnex() {
        guard dossier.parts[.annex] != nil else { return }
        run.remark(.annexNotKept, at: nil, dossier.parts[.plan]?.text("title") ?? "")
    }

    /// The country of the earlier dossier, where that knows it.
    var country: String? {
        [DossierPart.plan, .monitoring].compactMap { dossier.parts[$0]?.text("country") }.first { $0 != "ZZ" }
    }

    /// The rounds that it has, and those that were read.
    func rounds(with read: Draft?, _ monitors: Monitors) -> Draft? {
        guard let old = dossier.parts[.monitoring], let read else { return read ?? whole(.monitoring) }
        return EarlierRounds(old, monitors, run).joined(with: read)
    }
}

extension StatedElement {
    /// The text of a field.
    func text(_ name: String) -> String? {
        if case .text(let text)? = fields[name] { text } else { nil }
    }

    /// The elements of a kind in it.
    func children(_ entity: String) -> [StatedElement] { children.filter { $0.entity == entity } }
}

extension Draft {
    /// An element of an earlier dossier, as it stands there.
    convenience init(carrying element: StatedElement) {
        self.init(element.entity, at: nil)
        fieldLanguages = element.fieldLanguages
        for (name, value) in element.fields.sorted(by: { $0.key < $1.key }) { set(name, value, .carried) }
        children = element.children.map { Draft(carrying: $0) }
    }
}
