internal import CEL

/// The fields that are computed rather than stated, by entity, and the entities that are.
final class Derivations: @unchecked Sendable {
    let facts: Facts
    let derived: Derived
    let currency: UnsafeMutablePointer<Currency>

    // Shared by several fields, so that each is built once.
    let numbers: TaskNumbers
    let ministryOfBody: DerivedColumn<Int32>
    let ministryOfAssignment: DerivedColumn<Int32>
    let assignmentsOfTask: DerivedLists
    let fundingsOfTask: DerivedLists
    let linesOfTask: DerivedLists
    let amountsOfLine: DerivedLists
    let deadlinesOfAssignment: DerivedLists
    let goalsOfTask: DerivedLists
    let goalReferencesOfAssignment: DerivedLists
    let goalReferencesOfCost: DerivedLists
    let responsesOfRecommendation: DerivedLists
    let elementsOfRecommendation: DerivedLists
    let order: TaskOrder
    let programmes: Programmes
    private(set) lazy var promises = Promises(self)
    private(set) lazy var payers = Payers(self)
    private(set) lazy var costYears = CostYears(self)
    /// The tasks that a line is assessed to fund, each once.
    let tasksOfLine: DerivedLists
    private(set) lazy var answers = Answers(self)
    private(set) lazy var meant = MeantTasks(self)
    /// The tasks that the finding is about to which a body replied.
    private(set) lazy var tasksOfReply = tasksOfReplies()
    private(set) lazy var rounds = Rounds(facts, derived)

    init(facts: Facts, derived: Derived, currency: UnsafeMutablePointer<Currency>) {
        self.facts = facts
        self.derived = derived
        self.currency = currency
        let (tasks, lines, assignments) = (facts.table("task"), facts.table("line"), facts.table("assignment"))
        let ministryOfBody = Self.ministries(facts, derived)
        self.ministryOfBody = ministryOfBody
        let leads = facts.table("lead")
        let (leadsOfAssignment, bodyOfLead) = (
            derived.reversed(leads.parents[0].rows, targets: assignments), leads.words("body")
        )
        ministryOfAssignment = derived.column(count: { assignments.count }) { row in
            let list = leadsOfAssignment(Int32(row))
            for index in 0..<list.count {
                let body = bodyOfLead[Int(list[index])]
                if body >= 0 { return ministryOfBody(body) }
            }
            return -1
        }
        assignmentsOfTask = derived.reversed(assignments.parents[0].rows, targets: tasks)
        let fundings = facts.table("funding")
        let numbers = TaskNumbers(facts, derived)
        self.numbers = numbers
        let fundingsOfTask = derived.reversed(fundings.words("task"), targets: tasks)
        self.fundingsOfTask = fundingsOfTask
        linesOfTask = derived.index(targets: { tasks.count }) { body in
            let lines = fundings.words("line")
            for task in 0..<Int32(tasks.count) {
                let list = fundingsOfTask(task)
                for index in 0..<list.count {
                    let line = lines[Int(list[index])]
                    let isRepeated = (0..<index).contains { lines[Int(list[$0])] == line }
                    if line >= 0, !isRepeated { body(line, task) }
                }
            }
        }
        let linesOfTask = linesOfTask
        tasksOfLine = derived.index(targets: { lines.count }) { body in
            for task in 0..<Int32(tasks.count) {
                let list = linesOfTask(task)
                for index in 0..<list.count { body(task, list[index]) }
            }
        }
        amountsOfLine = derived.reversed(facts.table("amount").parents[0].rows, targets: lines)
        let deadlines = facts.table("deadline")
        deadlinesOfAssignment = derived.reversed(deadlines.parents[0].rows, targets: assignments)
        goalsOfTask = derived.reversed(facts.table("goal").parents[0].rows, targets: tasks)
        goalReferencesOfAssignment = derived.reversed(
            facts.table("goalReference").parents[0].rows, targets: assignments)
        goalReferencesOfCost = derived.reversed(
            facts.table("costGoal").parents[0].rows, targets: facts.table("cost"))
        responsesOfRecommendation = derived.reversed(
            facts.table("response").words("recommendation"), targets: facts.table("recommendation"))
        elementsOfRecommendation = derived.reversed(
            facts.table("element").parents[0].rows, targets: facts.table("recommendation"))
        order = TaskOrder(facts, derived)
        programmes = Programmes(facts, derived, amountsOfLine: amountsOfLine)
    }

    /// The derived entities; `stated` are the record types of the schema's entities, in its order, and `identities` tell
    /// their rows apart.
    func derivedEntities(stated: [RecordType], _ identities: [Identity], _ references: References) -> [DerivedEntity] {
        func type(_ entity: String) -> RecordType { stated[facts.schema.position(of: entity)] }
        let byEntity = Dictionary(uniqueKeysWithValues: zip(stated.map(\.name), identities))
        @Sendable func reference(to record: Record) -> Reference {
            guard let identity = byEntity[record.type.name] else {
                preconditionFailure("A \(record.type.name) is no stated entity.")
            }
            return identity.reference(record.row)
        }
        let undertakings = Union(
            derived, "undertaking", "undertakings", "A cost or a commitment: what a task undertakes.",
            of: [("cost", "cost"), ("commitment", "commitment")], .entities(["cost", "commitment"]), stated)
        let judgements = Union(
            derived, "judgement", "judgements", "A funding or a response: what an analyst decided.",
            of: [("funding", JudgementKind.funds.rawValue), ("response", JudgementKind.responds.rawValue)],
            ClosedWords(JudgementKind.self), stated)
        return [
            programmes.entity(shareType: type("share")), promises.entity(costType: type("cost")), references.entity(),
            undertakings.entity([
                undertakings.record("task", "task", optional: false, "The task."),
                undertakings.number("from", "The first year, as stated."),
                undertakings.number("to", "The last year, as stated."),
                undertakings.text("text", "The words of the plan."),
            ]) { record, kind in
                // A cost or commitment stands in its task.
                let task = reference(to: record).ways[0].dropLast()
                let (cost, commitment) = (Model.Cost(ifOne: record), Model.Commitment(ifOne: record))
                let years = [cost?.from ?? commitment?.from, cost?.to ?? commitment?.to].compactMap {
                    $0.map(String.init)
                }
                let span = years.isEmpty ? [] : [Reference.Key(years.joined(separator: "–"))]
                return Reference(.task, Array(task), besides: [.init(kind)] + span)
            },
            judgements.entity([
                judgements.record("task", "task", "The task."),
                judgements.text("taskRef", optional: false, "The number by which the task is named."),
                judgements.text("lineRef", "The id by which a funding names its line."),
                judgements.text("recommendationRef", "The id by which a response names its recommendation."),
                judgements.text("reason", "Why."),
                judgements.number("isReasoned", optional: false, type: .bool, "Whether it says why."),
            ]) { record, _ in reference(to: record) },
        ]
    }

    /// The derived fields of an entity; those a rule may read beside the stated ones.
    func fields(of entity: String) -> [RecordField] {
        switch entity {
        case "plan": planFields()
        case "task": taskFields()
        case "assignment": assignmentFields()
        case "goal": goalFields()
        case "deadline": deadlineFields()
        case "duty": dutyFields()
        case "funder": funderFields()
        case "cost": costFields()
        case "annex": annexFields()
        case "line": lineFields()
        case "amount": amountFields()
        case "round": roundFields()
        case "repeat": repeatFields()
        case "citation": citationFields()
        case "recommendation": recommendationFields()
        case "element": elementFields()
        case "body": bodyFields()
        case "reply": replyFields()
        case "measure": measureFields()
        case "chapter": [isNumbered(facts.table(entity))]
        case "section": sectionFields()
        case "funding": [isReasoned(facts.table(entity)), isAmbiguous(facts.table(entity))]
        case "response":
            [isReasoned(facts.table(entity)), isAmbiguous(facts.table(entity))] + responseFields()
        default: []
        }
    }

    /// Whether a judgement has a reason that is more than white space.
    private func isReasoned(_ table: Table) -> RecordField {
        guard case .text(let reasons) = table.storage(of: "reason") else { preconditionFailure("A reason is a text.") }
        return number(
            "isReasoned", from: .stated(by: table.declaration.name), "Whether it says why.", type: .bool,
            unsafelySendable { row in
                let reason = reasons[Int(row)]
                return reason.isAbsent || reason.isBlank ? Int64(0) : 1
            })
    }

    /// Whether the task that a judgement names cannot be told, since several bear the number.
    private func isAmbiguous(_ table: Table) -> RecordField {
        let (tasks, names) = (table.words("task"), facts.taskNames)
        return number(
            "isAmbiguous", from: .stated(by: table.declaration.name),
            "Whether several tasks bear the number it names, so that it names none.", type: .bool,
            unsafelySendable { names.isAmbiguous(tasks[Int($0)]) ? 1 : 0 })
    }

    // MARK: - Forms of fields

    func list(
        _ name: String, of entity: String, from origin: RecordField.Origin, _ summary: String,
        _ rows: @escaping @Sendable (Int32) -> Rows
    ) -> RecordField {
        RecordField(name, .list(.record(entity)), summary: summary, storage: .rows(rows), origin: origin)
    }

    func list(
        _ name: String, of entity: String, from origin: RecordField.Origin, _ summary: String, _ lists: DerivedLists
    ) -> RecordField {
        RecordField(name, .list(.record(entity)), summary: summary, storage: .lists(lists), origin: origin)
    }

    func record(
        _ name: String, _ entity: String, from origin: RecordField.Origin, optional: Bool = true, _ summary: String,
        _ row: @escaping @Sendable (Int32) -> Int32
    ) -> RecordField {
        RecordField(
            name, .record(entity), isOptional: optional, summary: summary, storage: .computedReference(row),
            origin: origin)
    }

    func record(
        _ name: String, _ entity: String, from origin: RecordField.Origin, optional: Bool = true, _ summary: String,
        _ column: DerivedColumn<Int32>
    ) -> RecordField {
        RecordField(
            name, .record(entity), isOptional: optional, summary: summary, storage: .derivedReference(column),
            origin: origin)
    }

    func number(
        _ name: String, from origin: RecordField.Origin, optional: Bool = false, _ summary: String,
        type: CELType = .int, _ value: @escaping @Sendable (Int32) -> Int64
    ) -> RecordField {
        RecordField(name, type, isOptional: optional, summary: summary, storage: .computed(value), origin: origin)
    }

    /// A text that many share, by its symbol.
    func symbol(
        _ name: String, from origin: RecordField.Origin, optional: Bool = false, _ summary: String,
        _ symbol: @escaping @Sendable (Int32) -> Int32
    ) -> RecordField {
        RecordField(
            name, .string, isOptional: optional, summary: summary,
            storage: .computedSymbol(symbol, facts.symbols.symbols), origin: origin)
    }

    /// A field whose values are words of a type, which `symbol` gives by row.
    func word<Words: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ words: Words.Type, from origin: RecordField.Origin, _ summary: String,
        _ symbol: @escaping @Sendable (Int32) -> Int32
    ) -> RecordField {
        RecordField(
            name, .string, summary: summary, words: ClosedWords(words),
            storage: .computedSymbol(symbol, facts.symbols.symbols), origin: origin)
    }

    func printed(_ symbol: Int32) -> String { symbol >= 0 ? facts.symbols.text(symbol).string : "" }

    static func year(ofDays days: Int32) -> Int32 { Int32(CalendarDate.year(ofDays: Int64(days))) }

    // MARK: - Ministries

    /// The nearest ministry, government office or coordinator above a body, itself included, else the top.
    private static func ministries(_ facts: Facts, _ derived: Derived) -> DerivedColumn<Int32> {
        let bodies = facts.table("body")
        let (parents, kinds) = (bodies.words("parent"), bodies.words("kind"))
        let ministerial = ["ministry", "government-office", "coordinator"].map(facts.symbol)
        return derived.column(count: { bodies.count }) { row in
            var body = Int32(row)
            while true {
                if ministerial.contains(kinds[Int(body)]) { return body }
                let parent = parents[Int(body)]
                if parent < 0 { return body }
                body = parent
            }
        }
    }
}
