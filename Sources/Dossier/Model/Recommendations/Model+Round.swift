// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A round of monitoring.
    package struct Round: ModelRecord {
        package static let entity = Entity.round
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The round's id.
        package var id: String? { record.text(at: 0) }

        /// The monitor's name, if it is not the list's.
        package var statedMonitor: String? { record.text(at: 1) }

        /// The round's number, where the source gives it.
        package var number: Int64? { record.number(at: 2) }

        /// The symbol of the round's report.
        package var report: String? { record.text(at: 3) }

        /// The day on which the report was published.
        package var published: CalendarDate? { record.day(at: 4) }

        /// The day by which the country is to report to the round's monitor.
        package var replyDue: CalendarDate? { record.day(at: 5) }

        /// The round of another monitor on which it rests.
        package var follows: Round? { record.one(at: 6) }

        /// The name by which it is referred to, whether or not that names anything.
        package var followsRef: String? { record.text(at: 7) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 8) }

        /// The round's recommendations.
        package var recommendations: Records<Recommendation> { record.list(at: 9) }

        /// The monitoring it stands in.
        package var monitoring: Monitoring { record.one(at: 10) ?? record.absent(at: 10) }

        /// The name of its monitor: its own, or that of the list.
        package var monitor: String { record.text(at: 11) ?? record.absent(at: 11) }

        /// The id of its monitor, where something is known of it.
        package var monitorId: String? { record.text(at: 12) }

        /// The rounds that follow it.
        package var followedBy: Records<Round> { record.list(at: 13) }

        /// The round by whose reply date the country is to report on it: itself where it states one, else the one that
        /// follows it with the earliest.
        package var reporting: Round? { record.one(at: 14) }

        /// Where the plan names it or one of its recommendations.
        package var citations: Records<Citation> { record.list(at: 15) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.id, \.statedMonitor, \.number, \.report, \.published, \.replyDue, \.follows, \.followsRef, \.page,
                \.recommendations, \.monitoring, \.monitor, \.monitorId, \.followedBy, \.reporting, \.citations,
            ]
        }
    }
}
