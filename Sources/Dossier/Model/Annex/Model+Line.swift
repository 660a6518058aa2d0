// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A budget line of the annex.
    package struct Line: ModelRecord {
        package static let entity = Entity.line
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The line's id.
        package var id: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The body that spends.
        package var body: Body? { record.one(at: 1) }

        /// The name by which it is referred to, whether or not that names anything.
        package var bodyRef: String? { record.text(at: 2) }

        /// Where the money comes from, where the annex says so.
        package var source: FundingSource? { record.word(at: 3) }

        /// What the money is for, verbatim; empty where that is not said.
        package var activity: String { record.text(at: 4) ?? record.absent(at: 4) }

        /// The budget code, as printed.
        package var code: String? { record.text(at: 5) }

        /// The name printed beside the code.
        package var codeName: String? { record.text(at: 6) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 7) }

        /// The line's amounts, one a year.
        package var amounts: Records<Amount> { record.list(at: 8) }

        /// The line's declared total.
        package var total: Money? { record.money(at: 9) }

        /// Where the money comes from, in the words of the annex.
        package var sourceText: String? { record.text(at: 10) }

        /// Its declared share of a programme.
        package var share: Share? { record.one(at: 11) }

        /// The annex it stands in.
        package var annex: Annex { record.one(at: 12) ?? record.absent(at: 12) }

        /// Its position in the annex, from 1.
        package var position: Int64 { record.number(at: 13) ?? record.absent(at: 13) }

        /// Its position in the order of the lines' ids, from 1, wherever it stands.
        package var rank: Int64 { record.number(at: 14) ?? record.absent(at: 14) }

        /// The tasks it is assessed to fund, each once.
        package var tasks: Records<Task> { record.list(at: 15) }

        /// The judgements that it funds a task.
        package var fundings: Records<Funding> { record.list(at: 16) }

        /// What was spent on it.
        package var spendings: Records<Spending> { record.list(at: 17) }

        /// The ministry of its body.
        package var ministry: Body? { record.one(at: 18) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.id, \.body, \.bodyRef, \.source, \.activity, \.code, \.codeName, \.page, \.amounts, \.total,
                \.sourceText, \.share, \.annex, \.position, \.rank, \.tasks, \.fundings, \.spendings, \.ministry,
            ]
        }
    }
}
