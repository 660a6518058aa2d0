public import CEL
public import Dossier
public import RulePack

/// What a revision plans, as far as a comparison needs to know: values that outlive the dossier they were read from.
public struct Outline: Hashable, Sendable {
    /// A task.
    public struct Task: Hashable, Sendable {
        /// The number, as printed.
        public let number: String
        /// The title.
        public let title: String
        /// The title of the section, or else of the chapter, in which it stands.
        public let place: String
        /// The goals, verbatim.
        public let goals: [String]
        /// The bodies that lead, by id, each once.
        public let leads: [String]
        /// The deadline of each assignment; nil for an assignment without one.
        public let deadlines: [Deadline?]
    }

    /// A deadline.
    public struct Deadline: Hashable, Sendable {
        /// The kind, as the dossier writes it.
        public let kind: String
        /// The last day; nil where the deadline names none.
        public let to: CalendarDate?
    }

    /// A budget line.
    public struct Line: Hashable, Sendable {
        /// The id.
        public let id: String
        /// The body that spends, by id.
        public let body: String
        /// The ministry of that body, by id.
        public let ministry: String
        /// What the money is for.
        public let activity: String
        /// The budget code; empty for none.
        public let code: String
        /// The declared share of a programme, such as `eu 7500`; empty for none.
        public let share: String
        /// The amounts by year.
        public let amounts: [Int64: Money]
    }

    /// A recommendation of the monitor.
    public struct Recommendation: Hashable, Sendable {
        /// The id.
        public let id: String
        /// What it is about.
        public let topic: String
        /// How far the plan answers it.
        public let status: Coverage.Status
    }

    /// The tasks, in the order of the plan.
    public let tasks: [Task]
    /// The lines, in the order of the annex.
    public let lines: [Line]
    /// The recommendations, in the order of the dossier.
    public let recommendations: [Recommendation]
    /// How people call the bodies that the outline names, by id.
    public let bodies: [String: Localized<String>]
    /// The currency of the annex.
    public let currency: Currency

    /// The years of all lines, in order.
    public var years: [Int64] { Set(lines.flatMap(\.amounts.keys)).sorted() }
}

extension Outline {
    /// The outline of the dossier that `store` holds.
    public init(_ store: DossierStore) {
        tasks = store.all("task").map(Task.init)
        lines = store.all("line").map(Line.init)
        recommendations = Coverage(store).items.map { item in
            let recommendation = item.recommendation
            return Recommendation(
                id: recommendation.key, topic: recommendation.string("topic") ?? recommendation.key, status: item.status
            )
        }
        let named = Set(tasks.flatMap(\.leads) + lines.flatMap { [$0.body, $0.ministry] })
        bodies = Dictionary(
            store.all("body").filter { named.contains($0.key) }.map { ($0.key, BodyLabel($0).short) },
            uniquingKeysWith: { first, _ in first })
        currency = store.single("annex")?.string("currency").flatMap { Currency($0) } ?? .none
    }
}

extension Outline.Task {
    fileprivate init(_ task: Record) {
        number = task.key
        title = task.string("title") ?? ""
        place = (task.record("section") ?? task.record("chapter"))?.string("title") ?? ""
        goals = task.records("goals").map { $0.string("text") ?? "" }
        leads = task.records("leads").map { $0.record("body")?.key ?? $0.string("bodyRef") ?? "" }.distinct
        deadlines = task.records("assignments").map { $0.record("deadline").map(Outline.Deadline.init) }
    }
}

extension Outline.Deadline {
    fileprivate init(_ deadline: Record) {
        kind = deadline.string("kind") ?? ""
        to = deadline.date("to")
    }
}

extension Outline.Line {
    fileprivate init(_ line: Record) {
        id = line.key
        body = line.record("body")?.key ?? line.string("bodyRef") ?? ""
        ministry = line.record("ministry")?.key ?? body
        activity = line.string("activity") ?? ""
        code = line.string("code") ?? ""
        share = line.record("share").map { "\($0.string("source") ?? "") \($0.int("percent") ?? 0)" } ?? ""
        var amounts: [Int64: Money] = [:]
        for amount in line.records("amounts") {
            if let year = amount.int("year"), let value = amount.money("value") { amounts[year] = value }
        }
        self.amounts = amounts
    }
}
