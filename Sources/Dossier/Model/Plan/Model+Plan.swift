// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The national action plan.
    package struct Plan: ModelRecord {
        package static let entity = Entity.plan
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The plan's id; also the dossier's.
        package var id: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The country, as two capital letters.
        package var country: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The language of the plan's text.
        package var language: String? { record.text(at: 2) }

        /// The plan's title, verbatim.
        package var title: String { record.text(at: 3) ?? record.absent(at: 3) }

        /// The first day of the plan's period; where it states none, that of its adoption.
        package var start: CalendarDate { record.day(at: 4) ?? record.absent(at: 4) }

        /// The last day of the plan's period.
        package var end: CalendarDate { record.day(at: 5) ?? record.absent(at: 5) }

        /// The day of adoption; where only its month or year is stated, the first of it.
        package var adopted: CalendarDate? { record.day(at: 6) }

        /// The number of this revision.
        package var revision: Int64? { record.number(at: 7) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 8) }

        /// The act by which it was adopted.
        package var act: Act? { record.one(at: 9) }

        /// What the plan or its act says of where the money comes from.
        package var fundingClause: String? { record.text(at: 10) }

        /// Who is to report or evaluate, to whom and when.
        package var duties: Records<Duty> { record.list(at: 11) }

        /// The plan before it.
        package var predecessor: Predecessor? { record.one(at: 12) }

        /// Where the plan's introduction names a monitor.
        package var citations: Records<Citation> { record.list(at: 13) }

        /// The plan's chapters.
        package var chapters: Records<Chapter> { record.list(at: 14) }

        /// The years of the plan's period.
        package var years: [Int64] { record.numbers(at: 15) }

        /// The first body of kind coordinator.
        package var coordinator: Body? { record.one(at: 16) }

        /// The last day on which it may have been adopted: the same as adopted where a day is stated, else the last of
        /// the month or year.
        package var adoptedUntil: CalendarDate? { record.day(at: 17) }

        /// Whether it states its first day, rather than that its adoption stands in.
        package var statesStart: Bool { record.truth(at: 18) ?? record.absent(at: 18) }

        /// Whether a line of the annex states an amount or its total, or a task a cost, or every task that it costs
        /// nothing: whether there is money to judge.
        package var statesAmounts: Bool { record.truth(at: 19) ?? record.absent(at: 19) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.id, \.country, \.language, \.title, \.start, \.end, \.adopted, \.revision, \.page, \.act,
                \.fundingClause, \.duties, \.predecessor, \.citations, \.chapters, \.years, \.coordinator,
                \.adoptedUntil, \.statesStart, \.statesAmounts,
            ]
        }
    }
}
