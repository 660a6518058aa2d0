public import CEL
public import Dossier

/// How far a plan answers the recommendations of its monitor.
///
/// It says what the plan covers, not what has been done: a plan can cover what nobody has carried out yet. Its records
/// belong to the dossier that the store holds.
public struct Coverage: Sendable {
    /// How far the plan answers what is asked.
    public enum Status: String, CaseIterable, Sendable {
        /// No task answers it.
        case unaddressed
        /// An act is asked, and every task that answers only examines the matter.
        case onlyStudied = "only-studied"
        /// Some of it is not fully answered.
        case partlyAddressed = "partly-addressed"
        /// All of it is fully answered.
        case addressed
        /// The plan names it, and there is no assessment that would say what that is worth.
        case notAssessed = "not-assessed"
    }

    /// The recommendations, in the order of the dossier.
    public let items: [Item]

    /// The coverage in the dossier that `store` holds.
    public init(_ store: DossierStore) {
        let hasAssessment = store.single("assessment") != nil
        items = store.all("recommendation").map { Item($0, hasAssessment: hasAssessment) }
    }

    init(items: [Item]) { self.items = items }

    /// How many recommendations have a status.
    public func count(_ status: Status) -> Int { items.count { $0.status == status } }
}

extension Coverage {
    /// One recommendation and what the plan makes of it.
    public struct Item: Sendable {
        /// The recommendation.
        public let recommendation: Record
        /// How far the plan answers it.
        public let status: Status
        /// Its separable parts; none where it has none.
        public let elements: [Element]
        /// The tasks that answer it, in the order of the plan.
        public let answers: [Answer]
        /// Judgements that a task does not answer it, or that name a task which is not in the plan.
        public let setAside: [Record]
        /// The recommendations of earlier rounds that it repeats.
        public let repeats: [Record]

        init(_ recommendation: Record, hasAssessment: Bool) {
            self.recommendation = recommendation
            let standing = recommendation.records("answers")
            elements = recommendation.records("elements").map { Element($0, hasAssessment: hasAssessment) }
            let isFull =
                elements.isEmpty
                ? standing.contains { $0.isFull } : elements.allSatisfy { $0.responses.contains { $0.isFull } }
            status = Status(
                standing, asks: recommendation.string("asked"), isFull: isFull,
                isNamed: !hasAssessment && !recommendation.records("citations").isEmpty)
            answers = Self.answers(standing)
            let counted = Set(answers.flatMap(\.responses))
            setAside = recommendation.records("responses").filter { !counted.contains($0) }
            repeats = recommendation.records("repeats").compactMap { $0.record("target") }
        }

        private static func answers(_ responses: [Record]) -> [Answer] {
            var byTask: [Record: [Record]] = [:]
            for response in responses {
                if let task = response.record("task") { byTask[task, default: []].append(response) }
            }
            return byTask.sorted { $0.key.row < $1.key.row }.map { Answer(task: $0.key, responses: $0.value) }
        }
    }

    /// A separable part of a recommendation.
    public struct Element: Sendable {
        /// The part.
        public let element: Record
        /// How far the plan answers it.
        public let status: Status
        /// The judgements of extent full or partial that cover it.
        public let responses: [Record]

        init(_ element: Record, hasAssessment: Bool) {
            self.element = element
            responses = element.records("answers")
            let isNamed = !hasAssessment && element.record("recommendation")?.records("citations").isEmpty == false
            status = Status(
                responses, asks: element.string("asks"), isFull: responses.contains { $0.isFull }, isNamed: isNamed)
        }
    }

    /// A task that answers a recommendation.
    public struct Answer: Sendable {
        /// The task.
        public let task: Record
        /// The judgements of extent full or partial that say so.
        public let responses: [Record]

        /// Whether a judgement says that it fully answers the parts it names.
        public var isFull: Bool { responses.contains { $0.isFull } }
        /// By what kinds of act it answers, in the order of the judgements.
        public var natures: [String] { responses.compactMap { $0.string("nature") }.distinct }
        /// The parts it answers; none where a judgement speaks of all.
        public var elements: [Record] {
            let lists = responses.map { $0.records("elementReferences") }
            return lists.contains(where: \.isEmpty) ? [] : lists.joined().compactMap { $0.record("element") }.distinct
        }
        /// The bodies that lead the task.
        public var leads: [Record] { task.records("leads").compactMap { $0.record("body") }.distinct }
        /// The deadlines of the task.
        public var deadlines: [Record] { task.records("deadlines") }
        /// What the lines that fund the task provide in all, where a line does.
        public var funding: Money? { Money.total(task.records("amounts").compactMap { $0.money("value") }) }
    }
}

extension Coverage.Status {
    /// The status of what responses answer: `isFull` if nothing of it is left, `isNamed` if only citations can tell.
    init(_ responses: [Record], asks: String?, isFull: Bool, isNamed: Bool) {
        if responses.isEmpty {
            self = isNamed ? .notAssessed : .unaddressed
        } else if asks == "action", responses.allSatisfy({ $0.string("nature") == "study" }) {
            self = .onlyStudied
        } else {
            self = isFull ? .addressed : .partlyAddressed
        }
    }
}

extension Record {
    fileprivate var isFull: Bool { string("extent") == "full" }
}

extension Sequence where Element: Hashable {
    /// The elements, each once, in their order.
    @inlinable package var distinct: [Element] {
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}
