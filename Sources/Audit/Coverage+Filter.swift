public import CEL
internal import Dossier

extension Coverage {
    /// Which recommendations somebody wants to see; what is nil narrows nothing.
    public struct Filter: Sendable {
        /// The number of the round.
        public var round: Int64?
        /// The monitor's verb, such as `urge`.
        public var urgency: String?
        /// How far the plan answers.
        public var status: Status?
        /// A body, which with those below it is addressed or leads a task that answers.
        public var body: Record?

        /// A filter that lets everything pass.
        public init() {}

        /// Whether a recommendation passes.
        public func admits(_ item: Item) -> Bool {
            if let round, item.recommendation.record("round")?.int("number") != round { return false }
            if let urgency, item.recommendation.string("urgency") != urgency { return false }
            if let status, item.status != status { return false }
            return body.map { Self.bodies(of: item).contains($0) } ?? true
        }

        /// All bodies that a recommendation is addressed to or whose tasks answer it, and their ministries.
        private static func bodies(of item: Item) -> Set<Record> {
            let addressees = item.recommendation.records("addressees").compactMap { $0.record("body") }
            let named = addressees + item.answers.flatMap(\.leads)
            return Set(named + named.compactMap { $0.record("ministry") })
        }
    }

    /// The same with only the recommendations that a filter admits.
    public func narrowed(by filter: Filter) -> Coverage { Coverage(items: items.filter(filter.admits)) }
}
