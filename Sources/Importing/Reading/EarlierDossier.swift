internal import CEL
internal import Dossier

/// An earlier dossier, of which is kept what no document says: ids, kinds of bodies, and what a person read from running text.
///
/// A reading is kept only where the words that it rests on still stand in the document.
final class EarlierDossier {
    private let run: Run
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

    // MARK: - A task

    private func keep(_ old: StatedElement, in builder: TaskBuilder) {
        let task = builder.task
        if let id = old.text("id"), task.value("id") == nil { task.set("id", .text(id), .carried) }
        for field in ["summary", "carriedOver"] {
            guard let text = old.text(field), task.value(field) == nil else { continue }
            if stands(text, in: builder.text) { task.set(field, .text(text), .carried) } else { lose(old, text) }
        }
        for goal in old.children("goal") {
            let key = Wording(goal.text("text") ?? "").key
            guard let same = task.children("goal").first(where: { Wording($0.text("text") ?? "").key == key }) else {
                if !goal.children.isEmpty { lose(old, goal.text("text") ?? "") }
                continue
            }
            if same.children.isEmpty { same.children = goal.children.map { Draft(carrying: $0) } }
        }
        for entity in ["cost", "commitment", "citation", "crossReference", "dependency"] {
            for child in old.children(entity) where !has(child, in: task) {
                if stands(child, in: builder.text) {
                    task.children.append(Draft(carrying: child))
                    guard case .amount? = child.fields["amount"], let amount = child.fields["amount"]?.written else {
                        continue
                    }
                    run.desk.settle {
                        $0.fact == "cost" && $0.about == builder.matter
                            && $0.candidates[0].answer.hasPrefix(amount + " ")
                    }
                } else {
                    lose(old, child.text("text") ?? child.text("target") ?? "")
                }
            }
        }
        let before = old.children("assignment")
        let now = task.children("assignment")
        guard before.count == now.count else { return }
        for (earlier, assignment) in zip(before, now) { keep(earlier, in: assignment, builder) }
    }

    /// Whether a task has what an earlier one had: the same words, or the same amount.
    private func has(_ child: StatedElement, in task: Draft) -> Bool {
        task.children(child.entity).contains { other in
            if let target = child.text("target"), child.entity == "crossReference" {
                return other.text("target") == target
            }
            if case .amount? = child.fields["amount"] { return other.value("amount") == child.fields["amount"] }
            return Wording(other.text("text") ?? "").key == Wording(child.text("text") ?? "").key
        }
    }

    private func keep(_ old: StatedElement, in assignment: Draft, _ builder: TaskBuilder) {
        for funder in old.children("funder") {
            guard let id = funder.text("body"),
                !assignment.children("funder").contains(where: { $0.text("body") == id })
            else { continue }
            let body = run.register.bodies.first { $0.id == id }
            let forms =
                (body?.names.map(\.name) ?? []) + (body?.aliases ?? []) + [body?.abbreviation].compactMap(\.self)
            if forms.contains(where: { run.register.stands($0, in: builder.text) }) {
                assignment.children.append(Draft(carrying: funder))
            } else {
                lose(old, id)
            }
        }
        if let earlier = old.children("deadline").first, let deadline = assignment.children("deadline").first,
            deadline.text("kind") == DeadlineKind.ambiguous.rawValue,
            !run.desk.wasOpen("deadline.kind", deadline.text("text") ?? ""),
            Wording(earlier.text("text") ?? "").key == Wording(deadline.text("text") ?? "").key
        {
            for name in ["from", "to", "times", "due", "until", "relative"] { deadline.remove(name) }
            for (name, value) in earlier.fields.sorted(by: { $0.key < $1.key })
            where !["text", "page"].contains(name) {
                deadline.set(name, value, .carried)
            }
        }
        for participant in old.children("participant") {
            let key = Wording(participant.text("text") ?? "").key
            for same in assignment.children("participant") where Wording(same.text("text") ?? "").key == key {
                if let body = participant.text("body") {
                    same.set("body", .text(body), .carried)
                } else {
                    same.remove("body")
                }
            }
        }
    }

    private func lose(_ task: StatedElement, _ text: String) {
        run.remark(
            .notKept, at: nil, [task.text("number"), task.text("title")].compactMap(\.self).joined(separator: " "), text
        )
    }

    /// Whether the words of an element stand in a text; a cross-reference, whether the number does.
    private func stands(_ element: StatedElement, in text: String) -> Bool {
        if let words = element.text("text") { return stands(words, in: text) }
        if element.entity == "crossReference", let target = element.text("target") { return stands(target, in: text) }
        return !["citation", "cost", "commitment", "dependency"].contains(element.entity)
    }

    /// Whether words stand in a text, piece by piece where some are left out.
    private func stands(_ words: String, in text: String) -> Bool {
        guard words.utf8.contains(UInt8(ascii: "[")) else { return text.contains(Wording(words).key) }
        var pieces = [words]
        for mark in ["[…]", "[...]"] {
            pieces = pieces.flatMap { piece -> [String] in
                var parts: [String] = []
                var rest = piece[...]
                while let range = rest.firstRange(of: mark) {
                    parts.append(String(rest[..<range.lowerBound]))
                    rest = rest[range.upperBound...]
                }
                return parts + [String(rest)]
            }
        }
        return pieces.allSatisfy { text.contains(Wording($0).key) }
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
