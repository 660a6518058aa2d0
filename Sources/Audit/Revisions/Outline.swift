package import CEL
package import Dossier
internal import RulePack
package import Texts

/// What a revision plans, as far as a comparison needs to know: values that outlive the dossier they were read from.
package struct Outline: Hashable, Sendable {
    /// A task.
    package struct Task: Hashable, Sendable {
        /// The number, and which of the tasks it is that bear it.
        package let key: Reference.Key
        /// The title.
        package let title: String
        /// The title of the section, or else of the chapter, in which it stands.
        package let place: String
        /// The goals, verbatim.
        package let goals: [String]
        /// The bodies that lead, by id, each once.
        package let leads: [String]
        /// The deadline of each assignment; nil for an assignment without one.
        package let deadlines: [Deadline?]

        /// The number, as printed.
        package var number: String { key.text }
    }

    /// A deadline.
    package struct Deadline: Hashable, Sendable {
        /// The kind, as the dossier writes it.
        package let kind: String
        /// The last day; nil where the deadline names none.
        package let to: CalendarDate?
    }

    /// A budget line.
    package struct Line: Hashable, Sendable {
        /// The id.
        package let id: String
        /// The body that spends, by id.
        package let body: String
        /// The ministry of that body, by id.
        package let ministry: String
        /// What the money is for.
        package let activity: String
        /// The budget code; empty for none.
        package let code: String
        /// The declared share of a programme, such as `eu 7500`; empty for none.
        package let share: String
        /// The amounts by year.
        package let amounts: [Int64: Money]

        /// The id as references have it.
        var key: Reference.Key { .init(id, of: .line) }
    }

    /// A recommendation of the monitor.
    package struct Recommendation: Hashable, Sendable {
        /// The id.
        package let id: String
        /// What it is about.
        package let topic: String
        /// How far the plan answers it.
        package let status: Coverage.Status
    }

    /// The tasks, in the order of the plan.
    package let tasks: [Task]
    /// The lines, in the order of the annex.
    package let lines: [Line]
    /// The recommendations, in the order of the dossier.
    package let recommendations: [Recommendation]
    /// How people call the bodies that the outline names, by id.
    package let bodies: [String: Localized<String>]
    /// The currency of the annex.
    package let currency: Currency

    /// The years of all lines, in order.
    package var years: [Int64] { Set(lines.flatMap(\.amounts.keys)).sorted() }
}

extension Outline {
    /// The outline of the dossier that `store` holds, whose recommendations are answered as `coverage` says.
    init(_ store: DossierStore, _ coverage: Coverage) {
        tasks = store.tasks.map { task in
            // Of a million tasks most have a number of their own.
            Task(task, task.hasOwnNumber ? .init(task.number, of: .task) : store.reference(to: task).ways[0][0])
        }
        lines = store.lines.map(Line.init)
        recommendations = coverage.items.map { item in
            let recommendation = Model.Recommendation(item.recommendation)
            return Recommendation(
                id: recommendation.id, topic: recommendation.topic ?? recommendation.id, status: item.status
            )
        }
        let named = Set(tasks.flatMap(\.leads) + lines.flatMap { [$0.body, $0.ministry] })
        bodies = Dictionary(
            store.bodies.filter { named.contains($0.id) }.map { ($0.id, BodyLabel($0, store).short) },
            uniquingKeysWith: { first, _ in first })
        currency = store.currency
    }
}

extension Outline.Task {
    fileprivate init(_ task: Model.Task, _ key: Reference.Key) {
        self.key = key
        title = task.title
        place = task.section?.title ?? task.chapter.title
        goals = task.goals.map(\.text)
        leads = task.leads.map(\.bodyRef).distinct
        deadlines = task.assignments.map { $0.deadline.map(Outline.Deadline.init) }
    }
}

extension Outline.Deadline {
    fileprivate init(_ deadline: Model.Deadline) {
        self.init(kind: deadline.kind.rawValue, to: deadline.to)
    }
}

extension Outline.Line {
    fileprivate init(_ line: Model.Line) {
        id = line.id
        body = line.bodyRef ?? ""
        ministry = line.ministry?.id ?? body
        activity = line.activity
        code = line.code ?? ""
        share = line.share.map { "\($0.source) \($0.percent)" } ?? line.source?.rawValue ?? ""
        var amounts: [Int64: Money] = [:]
        for amount in line.amounts {
            if let value = amount.value { amounts[amount.year] = value }
        }
        self.amounts = amounts
    }
}
