// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A recommendation of the monitor.
    package struct Recommendation: ModelRecord {
        package static let entity = Entity.recommendation
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The recommendation's id.
        package var id: String { record.text(at: 0) ?? record.absent(at: 0) }

        /// The paragraph of the report.
        package var paragraph: String? { record.text(at: 1) }

        /// How strongly it asks: a level of the round's monitor, or unknown.
        package var urgency: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// The word in which it asks, as printed.
        package var verb: String? { record.text(at: 3) }

        /// What it is about.
        package var topic: String? { record.text(at: 4) }

        /// Whether an act or only a study is asked.
        package var asks: Asks? { record.word(at: 5) }

        /// The page of the printed document on which it stands.
        package var page: String? { record.text(at: 6) }

        /// Its text, by language.
        package var texts: Records<RecommendationText> { record.list(at: 7) }

        /// The separable parts of what is asked.
        package var elements: Records<Element> { record.list(at: 8) }

        /// Earlier recommendations that it repeats.
        package var repeats: Records<Repeat> { record.list(at: 9) }

        /// The bodies it is addressed to.
        package var addressees: Records<Addressee> { record.list(at: 10) }

        /// The round it stands in.
        package var round: Round { record.one(at: 11) ?? record.absent(at: 11) }

        /// The monitoring it stands in.
        package var monitoring: Monitoring { record.one(at: 12) ?? record.absent(at: 12) }

        /// The judgements of how a task answers it.
        package var responses: Records<Response> { record.list(at: 13) }

        /// The responses that answer it.
        package var answers: Records<Response> { record.list(at: 14) }

        /// The tasks that answer it, each once.
        package var tasks: Records<Task> { record.list(at: 15) }

        /// Where the plan names it.
        package var citations: Records<Citation> { record.list(at: 16) }

        /// action if it or any of its elements asks for an act, else study.
        package var asked: Asks { record.word(at: 17) ?? record.absent(at: 17) }

        /// How far it is answered: not-assessed without an assessment; unaddressed if nothing answers it; else that of
        /// the worst of its elements which are answered (only-studied, partly-addressed, addressed), at best
        /// partly-addressed if one is not.
        package var status: AnswerStatus { record.word(at: 18) ?? record.absent(at: 18) }

        /// The place of its urgency among the levels of its monitor, 1 for the strongest; absent where the urgency is
        /// unknown, or nothing is known of the monitor.
        package var urgencyRank: Int64? { record.number(at: 19) }

        /// The level of its monitor for which its verb, as printed, is known.
        package var verbLevel: String? { record.text(at: 20) }

        /// The ministries that answer for its addressees: their own, or those of the successors of bodies that no
        /// longer existed when the plan was adopted.
        package var answerable: Records<Body> { record.list(at: 21) }

        /// Whether no other of its round has its topic and its paragraph.
        package var hasOwnName: Bool { record.truth(at: 22) ?? record.absent(at: 22) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.id, \.paragraph, \.urgency, \.verb, \.topic, \.asks, \.page, \.texts, \.elements, \.repeats,
                \.addressees, \.round, \.monitoring, \.responses, \.answers, \.tasks, \.citations, \.asked, \.status,
                \.urgencyRank, \.verbLevel, \.answerable, \.hasOwnName,
            ]
        }
    }
}
