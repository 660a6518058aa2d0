internal import CEL

extension Derivations {
    func planFields() -> [RecordField] {
        let plan = facts.table("plan")
        let bodies = facts.table("body")
        let (start, end, kinds) = (plan.words("start"), plan.words("end"), bodies.words("kind"))
        let first = derived.column(count: { plan.count }) { Self.year(ofDays: start[$0]) }
        let last = derived.column(count: { plan.count }) { Self.year(ofDays: end[$0]) }
        let years: @Sendable (Int32) -> Range<Int64> = { Int64(first($0))..<Int64(max(first($0), last($0) + 1)) }
        let word = facts.symbol("coordinator")
        let statesAmounts = statesAmounts
        let adopted = derived.column(count: { plan.count }) { [facts] _ in facts.adoption?.upperBound ?? .min }
        let statesStart = derived.column(count: { plan.count }) { [facts] _ in
            facts.isWritten("plan", "start", 0) ? 1 : 0
        }
        let coordinator = derived.column(count: { 1 }) { _ in
            Int32((0..<bodies.count).first { kinds[$0] == word } ?? -1)
        }
        return [
            RecordField(
                "years", .list(.int), summary: "The years of the plan's period.", storage: .range(years),
                origin: .fields("start", "end")),
            record("coordinator", "body", from: .registry, "The first body of kind coordinator.", coordinator),
            number(
                "adoptedUntil", from: .plan, optional: true,
                "The last day on which it may have been adopted: the same as adopted where a day is stated, else the last of the month or year.",
                type: .date, { adopted($0) == .min ? .min : Int64(adopted($0)) }),
            number(
                "statesStart", from: .plan, "Whether it states its first day, rather than that its adoption stands in.",
                type: .bool, { Int64(statesStart($0)) }),
            number(
                "statesAmounts",
                from: .annex,
                "Whether a line of the annex states an amount or its total, or a task a cost, or every task that it costs nothing: whether there is money to judge.",
                type: .bool, { Int64(statesAmounts($0)) }),
        ]
    }

    private var statesAmounts: DerivedColumn<Int32> {
        let (values, totals) = (facts.table("amount").money("value"), facts.table("line").money("total"))
        let tasks = facts.table("task")
        let (costs, taskOf) = (facts.table("cost").money("amount"), facts.table("cost").parents[0].rows)
        return derived.column(count: { 1 }) { _ in
            if (0..<values.count).contains(where: { values[$0] != .min }) { return 1 }
            if (0..<totals.count).contains(where: { totals[$0] != .min }) { return 1 }
            if (0..<costs.count).contains(where: { costs[$0] != .min && costs[$0] != 0 }) { return 1 }
            return tasks.count > 0 && Set((0..<costs.count).map { taskOf[$0] }).count == tasks.count ? 1 : 0
        }
    }

    func taskFields() -> [RecordField] {
        let tasks = facts.table("task")
        let (assignments, order) = (assignmentsOfTask, order)
        let ofAssignment = ministryOfAssignment
        let ministry: @Sendable (Int32) -> Int32 = { task in
            let list = assignments(task)
            for index in 0..<list.count where ofAssignment(list[index]) >= 0 { return ofAssignment(list[index]) }
            return -1
        }
        let responses = derived.reversed(facts.table("response").words("task"), targets: tasks)
        let deadlines = through("deadline")
        let statuses = statusesOfTask
        let (lines, amountsOfLine) = (linesOfTask, amountsOfLine)
        let amounts = derived.index(targets: { tasks.count }) { body in
            for task in 0..<Int32(tasks.count) {
                let list = lines(task)
                for index in 0..<list.count {
                    let amounts = amountsOfLine(list[index])
                    for index in 0..<amounts.count { body(amounts[index], task) }
                }
            }
        }
        return [
            RecordField(
                "position", .int, summary: "Its position among all tasks, from 1.", storage: .position, origin: .plan),
            number("ordinal", from: .plan, "Its position in its section, or chapter where it has none, from 1.") {
                Int64(order.ordinal(of: $0))
            },
            path("The numbers of the headings it stands in and its own, joined by slashes.") { [facts] in
                facts.path(ofTask: $0)
            },
            RecordField(
                "label", .string,
                summary:
                    "What it is called in print: its number, or its path where tasks under other headings bear it too.",
                storage: .value { .string(self.numbers.key(of: $0).text) }, origin: .plan),
            isNumbered(tasks),
            RecordField(
                "hasOwnNumber", .bool, summary: "Whether no other task has its number.",
                storage: .derivedBoolean(numbers.isOwn), origin: .plan),
            RecordField(
                "hasUnclearFunding", .bool,
                summary: "Whether a judgement of funding may mean it or another task of the same number.",
                storage: .derivedBoolean(numbers.isMistakable(in: facts.table("funding").words("task"), derived)),
                origin: .fields("fundings")),
            RecordField(
                "hasUnclearStatus", .bool,
                summary: "Whether what progress says may mean it or another task of the same number.",
                storage: .derivedBoolean(numbers.isMistakable(in: facts.table("taskStatus").words("task"), derived)),
                origin: .fields("statuses")),
            list(
                "namesakes", of: "task", from: .plan, "The earlier tasks under its heading that bear the same number.",
                numbers.namesakes),
            record("previous", "task", from: .plan, "The task before it in its section.") { order.previous(of: $0) },
            number("sequence", from: .plan, optional: true, "The last number of its number.") { row in
                let sequence = order.sequence(of: row)
                return sequence < 0 ? .min : Int64(sequence)
            },
            number("highestBefore", from: .plan, "The highest last number among earlier tasks of its section, or 0.") {
                Int64(order.highestBefore($0))
            },
            record(
                "ministry", "body", from: .fields("leads"), "The ministry of its first lead that is in the registry.",
                ministry),
            list(
                "ministries", of: "body", from: .fields("leads"), "The ministries of all its leads, each once.",
                ministriesOfTask),
            list("leads", of: "lead", from: .plan, "The leads of all its assignments.", through("lead")),
            list("funders", of: "funder", from: .plan, "The funders of all its assignments.", through("funder")),
            list("deadlines", of: "deadline", from: .plan, "The deadlines of all its assignments.", deadlines),
            list("fundings", of: "funding", from: .funding, "The judgements that a line funds it.", fundingsOfTask),
            list("responses", of: "response", from: .response, "The judgements of what it answers.", responses),
            list(
                "statuses", of: "taskStatus",
                from: .progress,
                "What progress says of it, the latest last: by day, and what has none as of the report's; of one day that which says most is done.",
                statuses),
            list("lines", of: "line", from: .fields("fundings"), "The lines that fund it, each once.", linesOfTask),
            list("amounts", of: "amount", from: .fields("fundings"), "The amounts of the lines that fund it.", amounts),
            list(
                "promises", of: "promise", from: .fields("costs"), "What its stated costs add up to.", promises.ofTask),
            number(
                "due", from: .fields("deadlines"), optional: true,
                "The latest day on which one of its assignments falls due.", type: .date,
                due(withContinuous: true)),
            number(
                "completion", from: .fields("deadlines"), optional: true,
                "The same without assignments that run continuously.", type: .date,
                due(withContinuous: false)),
            number(
                "firstDue", from: .fields("deadlines"), optional: true,
                "The earliest day on which something of its assignments falls due.",
                type: .date, firstDue(among: deadlines)),
        ]
    }

    func sectionFields() -> [RecordField] {
        [
            path("The numbers of the headings it stands in and its own, joined by slashes.") { [facts] in
                facts.path(ofSection: $0)
            },
            isNumbered(facts.table("section")),
        ]
    }

    private func path(_ summary: String, _ path: @escaping (Int) -> String) -> RecordField {
        RecordField(
            "path", .string, summary: summary, storage: .value(unsafelySendable { .string(path(Int($0))) }),
            origin: .plan)
    }

    /// Whether the plan prints a number.
    func isNumbered(_ table: Table) -> RecordField {
        let facts = facts
        return number(
            "isNumbered", from: .plan, "Whether the plan prints a number for it.", type: .bool,
            unsafelySendable { facts.isUnnumbered(Int($0), in: table) ? 0 : 1 })
    }

    private func firstDue(among deadlines: DerivedLists) -> @Sendable (Int32) -> Int64 {
        let firstDue = firstDue
        return { task in
            let list = deadlines(task)
            var first = Int64.min
            for index in 0..<list.count {
                let day = firstDue(list[index])
                if day != .min, first == .min || day < first { first = day }
            }
            return first
        }
    }

    private var ministriesOfTask: DerivedLists {
        let (tasks, leads, registry) = (facts.table("task"), facts.table("lead"), facts.table("body"))
        let (bodies, assignmentOf) = (leads.words("body"), leads.parents[0].rows)
        let taskOf = facts.table("assignment").parents[0].rows
        let ofBody = ministryOfBody
        return derived.index(targets: { tasks.count }) { body in
            /// The last task that has a ministry, by ministry: the leads of a task stand together.
            var lastTask = [Int32](repeating: -1, count: registry.count)
            for lead in 0..<leads.count where bodies[lead] >= 0 {
                let (ministry, task) = (ofBody(bodies[lead]), taskOf[Int(assignmentOf[lead])])
                if lastTask[Int(ministry)] == task { continue }
                lastTask[Int(ministry)] = task
                body(ministry, task)
            }
        }
    }

    /// The rows of an entity of assignments, by task.
    private func through(_ entity: String) -> DerivedLists {
        let table = facts.table(entity)
        let tasks = facts.table("task")
        let taskOfAssignment = facts.table("assignment").parents[0].rows
        let assignmentOf = table.parents[0].rows
        return derived.index(targets: { tasks.count }) { body in
            for row in 0..<table.count { body(Int32(row), taskOfAssignment[Int(assignmentOf[row])]) }
        }
    }

    private func due(withContinuous: Bool) -> @Sendable (Int32) -> Int64 {
        let deadlines = facts.table("deadline")
        let (ends, kinds, continuous) = (deadlines.words("to"), deadlines.words("kind"), facts.continuous)
        let (assignmentsOfTask, deadlinesOfAssignment) = (assignmentsOfTask, deadlinesOfAssignment)
        return unsafelySendable { task in
            let assignments = assignmentsOfTask(task)
            var latest = Int64.min
            for index in 0..<assignments.count {
                let list = deadlinesOfAssignment(assignments[index])
                guard list.count > 0 else { continue }
                let deadline = Int(list[0])
                guard ends[deadline] != .min, withContinuous || kinds[deadline] != continuous else { continue }
                latest = max(latest, Int64(ends[deadline]))
            }
            return latest
        }
    }

    func assignmentFields() -> [RecordField] {
        let assignments = facts.table("assignment")
        let tasks = assignments.parents[0].rows
        let ofTask = assignmentsOfTask
        return [
            number(
                "ordinal", from: .plan, "Its position in its task, from 1.",
                unsafelySendable { row in
                    Int64(row - ofTask(tasks[Int(row)])[0] + 1)
                }),
            list(
                "goals", of: "goal", from: .plan, "The goals it covers: those it names, or all of its task.",
                coveredGoals),
            record(
                "ministry", "body", from: .fields("leads"), "The ministry of its first lead that is in the registry.",
                ministryOfAssignment),
        ]
    }

    /// Calls `body` with each assignment and each goal it covers.
    private func forEachCovered(_ body: (_ assignment: Int32, _ goal: Int32) -> Void) {
        let assignments = facts.table("assignment")
        let tasks = assignments.parents[0].rows
        let named = facts.table("goalReference").words("goal")
        for assignment in 0..<Int32(assignments.count) {
            let references = goalReferencesOfAssignment(assignment)
            if references.count == 0 {
                let goals = goalsOfTask(tasks[Int(assignment)])
                for index in 0..<goals.count { body(assignment, goals[index]) }
            }
            for index in 0..<references.count {
                let goal = named[Int(references[index])]
                if goal >= 0 { body(assignment, goal) }
            }
        }
    }

    private var coveredGoals: DerivedLists {
        let assignments = facts.table("assignment")
        return derived.index(targets: { assignments.count }) { body in
            self.forEachCovered { assignment, goal in body(goal, assignment) }
        }
    }

    func goalFields() -> [RecordField] {
        let goals = facts.table("goal")
        let covering = derived.index(targets: { goals.count }) { body in
            self.forEachCovered { assignment, goal in body(assignment, goal) }
        }
        let (ofAssignment, ofTask) = (ministryOfAssignment, assignmentsOfTask)
        let tasks = goals.parents[0].rows
        let ministry: @Sendable (Int32) -> Int32 = unsafelySendable { goal in
            for list in [covering(goal), ofTask(tasks[Int(goal)])] {
                for index in 0..<list.count where ofAssignment(list[index]) >= 0 { return ofAssignment(list[index]) }
            }
            return -1
        }
        return [
            list("assignments", of: "assignment", from: .plan, "The assignments that cover it.", covering),
            record(
                "ministry", "body", from: .fields("assignments.leads"),
                "The ministry that leads an assignment of it, or else of its task.", ministry),
        ]
    }

    func dutyFields() -> [RecordField] {
        let (duties, bodies) = (facts.table("duty"), facts.table("body"))
        let (words, ids) = (duties.words("addressed"), bodies.words("id"))
        let recipients = derived.column(count: { duties.count }) { row in
            guard let name = Facts.stated(words[row]) else { return -1 }
            return Int32((0..<bodies.count).first { ids[$0] == name } ?? -1)
        }
        return [
            record(
                "recipient", "body", from: .registry, "The body to which it is to be done, where its id is given.",
                recipients)
        ]
    }

    func funderFields() -> [RecordField] {
        let (funders, lines) = (facts.table("funder"), facts.table("line"))
        let (bodies, assignments) = (funders.words("body"), funders.parents[0].rows)
        let taskOf = facts.table("assignment").parents[0].rows
        let (bodyOfLine, linesOfTask, payers) = (lines.words("body"), linesOfTask, payers)
        let own = derived.index(targets: { funders.count }) { body in
            for funder in 0..<Int32(funders.count) where bodies[Int(funder)] >= 0 {
                let list = linesOfTask(taskOf[Int(assignments[Int(funder)])])
                for index in 0..<list.count
                where payers.pay(for: bodies[Int(funder)], from: bodyOfLine[Int(list[index])]) {
                    body(list[index], funder)
                }
            }
        }
        return [
            list(
                "lines", of: "line",
                from: .fields("task.fundings"),
                "The lines of its task whose money is its own: of its ministry, of a body above or below it, or of one that took over.",
                own)
        ]
    }

    /// The goals that costs are for.
    private var goalsOfCost: DerivedLists {
        let costs = facts.table("cost")
        let (tasks, named) = (costs.parents[0].rows, facts.table("costGoal").words("goal"))
        let (references, goalsOfTask) = (goalReferencesOfCost, goalsOfTask)
        return derived.index(targets: { costs.count }) { body in
            for cost in 0..<Int32(costs.count) {
                let list = references(cost)
                if list.count == 0 {
                    let goals = goalsOfTask(tasks[Int(cost)])
                    for index in 0..<goals.count { body(goals[index], cost) }
                }
                for index in 0..<list.count where named[Int(list[index])] >= 0 { body(named[Int(list[index])], cost) }
            }
        }
    }

    func costFields() -> [RecordField] {
        let costs = facts.table("cost")
        let plan = facts.table("plan")
        let (from, to) = (costs.words("from"), costs.words("to"))
        let (start, end) = (plan.words("start"), plan.words("end"))
        let first: @Sendable (Int32) -> Int64 = unsafelySendable { row in
            from[Int(row)] != .min ? Int64(from[Int(row)]) : Int64(Self.year(ofDays: start[0]))
        }
        let last: @Sendable (Int32) -> Int64 = unsafelySendable { row in
            to[Int(row)] != .min ? Int64(to[Int(row)]) : Int64(Self.year(ofDays: end[0]))
        }
        let costYears = costYears
        let amounts = costs.money("amount")
        return [
            number(
                "none", from: .fields("amount"), "Whether the words say that it costs nothing.", type: .bool,
                unsafelySendable { amounts[Int($0)] == .min || amounts[Int($0)] == 0 ? 1 : 0 }),
            list(
                "goals", of: "goal", from: .plan, "The goals it is for: those it names, or all of its task.",
                goalsOfCost),
            number("firstYear", from: .fields("from"), "Its first year, or else the plan's.", first),
            number("lastYear", from: .fields("to"), "Its last year, or else the plan's.", last),
            RecordField(
                "years", .list(.int),
                summary:
                    "The years it is for: those it names, or else those in which its task runs, or else the plan's.",
                storage: .value(unsafelySendable { .list(costYears.years(of: Int($0)).map { .int(Int64($0)) }) }),
                origin: .fields("from", "to", "task.deadlines")),
        ]
    }
}
