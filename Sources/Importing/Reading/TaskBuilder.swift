internal import CEL
internal import Documents
internal import Dossier

/// A task that is being read, field by field.
final class TaskBuilder {
    let task: Draft
    private let plan: Draft
    let run: Run
    private var assignments: [Draft] = []
    /// The goals that each assignment covers.
    private var covered: [[String]] = []
    private var pendingGoals: [String] = []
    private var goalNumbers: Set<String> = []
    /// Whether what comes next belongs to a further assignment.
    private var isFurther = false
    /// All words that stand under the task, as they are compared.
    private(set) var text = ""
    /// What the task is called in questions.
    let matter: Matter

    init(_ task: Draft, of plan: Draft, _ run: Run) {
        (self.task, self.plan, self.run) = (task, plan, run)
        let number = task.text("number").map { "\($0) " } ?? ""
        matter = .task("\(number)\(task.text("title") ?? "")")
    }

    /// Says that a further table, or a further row, of the task begins.
    func beginFurther() { isFurther = !assignments.isEmpty }

    private func assignment(at place: Place) -> Draft {
        if let last = assignments.last, !isFurther { return last }
        isFurther = false
        let assignment = task.add("assignment", at: place)
        assignments.append(assignment)
        covered.append(pendingGoals)
        pendingGoals = []
        return assignment
    }

    /// Takes note of words that stand under the task.
    func hear(_ wording: Wording) { text += (text.isEmpty ? "" : " ") + wording.key }

    // MARK: - Fields

    /// Reads a field from lines of the document.
    ///
    /// `tables` are those inside the cell, and `number` that of its label.
    func read(
        _ field: Profile.Field, _ lines: [Grid.Cell.Line], document: Int, tables: [Table] = [],
        header: ColumnHeader? = nil,
        number: String? = nil, isShared: Bool = false
    ) {
        // Line breaks part goals and costs as paragraphs do, where a line is a line of the document and not of the file.
        let isParted = (field == .goals || field == .costs) && !run.isPlainText(document)
        let placed = lines.flatMap { line -> [(wording: Wording, place: Place)] in
            let text = run.withoutNotes(line.text)
            let pieces =
                isParted ? text.split(separator: "\n").map(String.init) : field == .goals ? Self.items(text) : [text]
            return pieces.map {
                (Wording($0), Place(document: document, address: line.address))
            }
        }.filter { !$0.wording.isEmpty }
        guard !placed.isEmpty || !tables.isEmpty else { return }
        for line in placed { hear(line.wording) }
        let whole = Wording(placed.map(\.wording.verbatim).joined(separator: "\n"))
        let places = placed.map(\.place)
        switch field {
        case .goals:
            guard !run.saysNothing(whole) else { return leaveOut(places, .nothing) }
            use(places, as: .goals)
            for line in placed { goal(line.wording.verbatim, number: placed.count == 1 ? number : nil, at: line.place) }
        case .summary:
            use(places, as: .summary)
            let text = [task.text("summary"), whole.verbatim].compactMap(\.self).joined(separator: " ")
            task.set("summary", .text(text), .verbatim, at: placed.first?.place)
        case .leads, .participants, .bodies, .funders:
            guard !run.saysNothing(whole) else { return leaveOut(places, .nothing) }
            use(places, as: .bodies)
            bodies(placedLines(placed), field)
        case .implementers:
            guard !run.saysNothing(whole) else { return leaveOut(places, .nothing) }
            use(places, as: .implementers)
            let splitter = BodySplitter(profile: run.profile, words: run.words, register: run.register)
            for mention in splitter.mentions(placedLines(placed), field: field) { add(mention) }
        case .deadline:
            guard let first = placed.first else { return }
            guard !run.saysNothing(whole) else { return leaveOut(places, .nothing) }
            use(places, as: .deadline)
            deadline(whole, at: first.place)
        case .costs: costs(placed, tables: tables, document: document, header: header)
        default: leaveOut(places, .ignoredColumn)
        }
    }

    private func placedLines(_ placed: [(wording: Wording, place: Place)]) -> [(text: String, place: Place)] {
        placed.map { (run.isPlainText($0.place.document) ? $0.wording.text : $0.wording.verbatim, $0.place) }
    }

    func use(_ places: [Place], as what: Use.What) { for place in places { run.use(place, as: what) } }

    func leaveOut(_ places: [Place], _ reason: LeftOut) {
        for place in places { run.leaveOut(place, reason) }
    }

    private func goal(_ words: String, number: String?, at place: Place) {
        let text = Self.withoutMark(words)
        var cited = number.map(HeadingNumber.cited) ?? String(goalNumbers.count + 1)
        var next = goalNumbers.count + 1
        while goalNumbers.contains(cited) {
            next += 1
            cited = String(next)
        }
        goalNumbers.insert(cited)
        let goal = task.add("goal", at: place)
        goal.set("number", .text(cited), number == nil ? .derived(.counted) : .verbatim)
        goal.set("text", .text(text), .verbatim)
        if assignments.isEmpty || isFurther {
            pendingGoals.append(cited)
        } else {
            covered[covered.count - 1].append(cited)
        }
    }

    /// The items of a text in lines: a line that begins with a dash, a bullet or a letter begins one.
    private static func items(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init).reduce(into: []) { items, line in
            if !items.isEmpty, withoutMark(line) == line {
                items[items.count - 1] += "\n" + line
            } else {
                items.append(line)
            }
        }
    }

    /// The words of an item without the dash, bullet or letter before it, and the comma after it.
    private static func withoutMark(_ text: String) -> String {
        let wording = Wording(text)
        var start = 0
        if let first = wording.tokens.first, wording.tokens.count > 1,
            ["-", "•", "*", "·", "▪", "‣"].contains(first.folded), !wording.tokens[1].isGlued
        {
            start = 1
        } else if let end = HeadingNumber.ends([.letter(isCapital: false), .sign(")")], in: wording, at: 0).first,
            end < wording.tokens.count
        {
            start = end
        }
        guard start > 0 else { return text }
        var end = wording.tokens.count
        while end > start + 1, [",", ";"].contains(wording.tokens[end - 1].folded) { end -= 1 }
        return wording.verbatim(start..<end)
    }

    private func bodies(_ lines: [(text: String, place: Place)], _ field: Profile.Field) {
        // The words that define an abbreviation have commas and parentheses of their own.
        let splitter = BodySplitter(profile: run.profile, words: run.words, register: run.register)
        let mentions = splitter.mentions(lines, field: field)
        for mention in run.wholeNames(mentions, about: matter) { add(run.defining(mention)) }
    }

    func add(_ mention: Mention) {
        guard !run.saysNothing(Wording(mention.text)) else { return }
        let assignment = assignment(at: mention.place)
        if mention.field == .implementers {
            assignment.add("implementer", at: mention.place).set("text", .text(mention.text), .verbatim)
            return
        }
        let entity: String
        switch mention.field {
        case .leads: entity = "lead"
        case .funders: entity = "funder"
        default: entity = "participant"
        }
        if entity == "participant", !run.register.isNamedBody(mention.text) {
            let key = Wording(mention.text).key
            if assignment.children(entity).contains(where: { Wording($0.text("text") ?? "").key == key }) { return }
            let child = assignment.add(entity, at: mention.place)
            child.set("text", .text(mention.text), .verbatim)
            if let role = mention.role { child.set("role", .text(role), .phrase(mention.text)) }
            return
        }
        let (id, how) = run.reference(mention)
        // One who is named twice in one role is one.
        if assignment.children(entity).contains(where: { $0.text("body") == id }) { return }
        let child = assignment.add(entity, at: mention.place)
        child.set("body", .text(id), how)
        // Of a lead the words are told where they are not a name that the body has anyway.
        if entity == "participant" || entity == "lead" && !run.register.bears(id, mention.text) {
            child.set("text", .text(mention.text), .verbatim)
        }
        if entity == "participant", let role = mention.role { child.set("role", .text(role), .phrase(mention.text)) }
    }

    // MARK: - Deadlines

    private func deadline(_ wording: Wording, at place: Place) {
        let assignment = assignment(at: place)
        guard assignment.children("deadline").isEmpty else {
            isFurther = true
            return deadline(wording, at: place)
        }
        let deadline = assignment.add("deadline", at: place)
        deadline.set("text", .text(wording.verbatim), .verbatim)
        if let (reading, phrase) = run.words.deadline(wording, run.profile.deadlines, period: run.period),
            reading.kind != .ambiguous
        {
            let isCounted = reading.relative == nil || run.knowsAdoption(of: plan)
            return isCounted
                ? set(reading, of: deadline, .phrase(phrase.source))
                : set(DeadlineReading(kind: .ambiguous), of: deadline, .open)
        }
        ask(wording, deadline, at: place)
    }

    private func set(_ reading: DeadlineReading, of deadline: Draft, _ how: Fact.How) {
        deadline.set("kind", .text(reading.kind.rawValue), how)
        if let times = reading.times { deadline.set("times", .whole(times), how) }
        if let from = reading.from { deadline.set("from", .day(from), how) }
        if let to = reading.to { deadline.set("to", .day(to), how) }
        if let relative = reading.relative { deadline.set("relative", .text(relative), how) }
        if let due = reading.due { deadline.set("due", .text(due), how) }
    }

    /// Asks what a deadline means that no phrase reads, or that may mean several things.
    private func ask(_ wording: Wording, _ deadline: Draft, at place: Place) {
        let times = run.words.allTimes(in: wording).map(\.span)
        let days = run.words.doubtfulDays(in: wording)
        let from = days.min() ?? times.map(\.from).min()
        let to = days.max() ?? times.map(\.to).max()
        var readings: [DeadlineReading] = []
        if !days.isEmpty {
            readings = days.map { DeadlineReading(kind: .by, to: $0) }
            readings += days.map { DeadlineReading(kind: .once, from: $0, to: $0) }
        } else if let from, let to {
            readings.append(DeadlineReading(kind: .by, to: to))
            if from != to { readings.append(DeadlineReading(kind: .once, from: from, to: to)) }
            readings.append(DeadlineReading(kind: .continuous, from: from, to: to))
            readings.append(DeadlineReading(kind: .periodic, times: 1, from: from, to: to))
            readings.append(DeadlineReading(kind: .byThenContinuous, to: to))
        } else {
            readings.append(DeadlineReading(kind: .continuous, from: run.period.start, to: run.period.end))
            readings.append(DeadlineReading(kind: .once, from: run.period.start, to: run.period.end))
            for times in [1, 4] {
                readings.append(
                    DeadlineReading(kind: .periodic, times: times, from: run.period.start, to: run.period.end))
            }
        }
        readings.append(DeadlineReading(kind: .conditional))
        let open = DeadlineReading(kind: .ambiguous, from: from, to: to)
        let answer = run.desk.ask(
            "deadline.kind", about: matter, at: place, text: wording.text, why: .deadlineWithoutPhrase,
            candidates: readings.map(Candidate.deadline), or: [open.described], isShared: true)
        let chosen = (readings + [open]).first { $0.described == answer.answer }
        set(chosen ?? open, of: deadline, chosen == nil ? .open : .answer(answer.id))
    }

    // MARK: - The end

    /// Gives each assignment its goals, and the leads of the one before where it names none.
    func finish() {
        if !pendingGoals.isEmpty, !assignments.isEmpty { covered[covered.count - 1] += pendingGoals }
        for (index, assignment) in assignments.enumerated() {
            if assignments.count > 1, !covered[index].isEmpty {
                assignment.set("goalReferences", .names(covered[index]), .derived(.beside))
            }
            guard index > 0, assignment.children("lead").isEmpty else { continue }
            for body in assignments[index - 1].children
            where ["lead", "participant", "implementer", "funder"].contains(body.entity) {
                assignment.children.append(body)
            }
        }
    }
}

extension LanguageWords {
    /// The year that a text is, with at most two words beside it: `2025.`, `leto 2023`, `2023 г.`.
    func year(_ wording: Wording) -> Int? {
        guard wording.tokens.count <= 5 else { return nil }
        let spans = allTimes(in: wording)
        guard let only = spans.first, spans.count == 1, only.span.from.year == only.span.to.year,
            only.span.from.month == 1, only.span.to.month == 12
        else { return nil }
        let others = wording.tokens.indices.filter { !only.range.contains($0) }
        guard others.allSatisfy({ wording.tokens[$0].kind != .digits }),
            others.filter({ wording.tokens[$0].kind == .word }).count <= 2
        else { return nil }
        return only.span.from.year
    }
}

/// The header of a column.
struct ColumnHeader {
    let text: String
    let address: Address
    let unit: Int?
    let currency: String?
}
