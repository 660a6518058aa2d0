package import CEL
internal import Dossier

extension Coverage {
    /// Which recommendations somebody wants to see; what is nil narrows nothing.
    package struct Filter: Sendable {
        /// The number of the round.
        package var round: Int64?
        /// The id of the monitor, or its name where nothing is known of it.
        package var monitor: String?
        /// How strongly the monitor asks, such as `urge`.
        package var urgency: String?
        /// How far the plan answers a recommendation, or an element that fares worse than the whole.
        package var status: Status?
        /// A body, which with those below it is addressed or leads a task that answers.
        package var body: Record?

        /// A filter that lets everything pass.
        package init() {}

        /// Whether a recommendation passes.
        package func admits(_ item: Item) -> Bool {
            let recommendation = Model.Recommendation(item.recommendation)
            if let round, recommendation.round.number != round { return false }
            if let monitor, (recommendation.round.monitorId ?? recommendation.round.monitor) != monitor { return false }
            if let urgency, recommendation.urgency != urgency { return false }
            if let status, !item.has(status) { return false }
            return body.map { Self.bodies(of: item).contains($0) } ?? true
        }

        /// All bodies that a recommendation is addressed to or whose tasks answer it, and their ministries.
        private static func bodies(of item: Item) -> Set<Record> {
            let addressees = Model.Recommendation(item.recommendation).addressees.compactMap {
                $0.body?.record
            }
            let named = addressees + item.answers.flatMap(\.leads)
            return Set(named + named.map { Model.Body($0).ministry.record })
        }
    }

    /// What a filter by urgency leaves out because the urgency is not recorded: how many of the recommendations that it
    /// would admit otherwise; nil where there are none, or it does not ask for an urgency that is known.
    package func unrecordedUrgency(among filter: Filter) -> (unrecorded: Int, all: Int)? {
        guard let urgency = filter.urgency, urgency != KnownMonitor.unknownLevel else { return nil }
        var others = filter
        others.urgency = nil
        let admitted = items.filter(others.admits)
        let unrecorded = admitted.count { Model.Recommendation($0.recommendation).urgency == KnownMonitor.unknownLevel }
        return unrecorded > 0 ? (unrecorded, admitted.count) : nil
    }

    /// The same with only the recommendations that a filter admits.
    package func narrowed(by filter: Filter) -> Coverage { Coverage(items: items.filter(filter.admits)) }
}

extension Coverage.Item {
    /// Whether it, or one of its elements that fares worse, has a status.
    fileprivate func has(_ status: Coverage.Status) -> Bool {
        self.status == status || status < self.status && elements.contains { $0.status == status }
    }
}
