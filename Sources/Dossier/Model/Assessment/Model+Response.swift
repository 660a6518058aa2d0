// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The judgement that a task answers a recommendation.
    package struct Response: ModelRecord {
        package static let entity = Entity.response
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The task.
        package var task: Task? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var taskRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The title of the task, as whoever judged saw it.
        package var title: String? { record.text(at: 2) }

        /// The recommendation.
        package var recommendation: Recommendation? { record.one(at: 3) }

        /// The name by which it is referred to, whether or not that names anything.
        package var recommendationRef: String { record.text(at: 4) ?? record.absent(at: 4) }

        /// How far it answers the elements it names.
        package var extent: Extent { record.word(at: 5) ?? record.absent(at: 5) }

        /// By what kind of act.
        package var nature: Nature { record.word(at: 6) ?? record.absent(at: 6) }

        /// The elements it answers; left out, all.
        package var elementReferences: Records<ElementReference> { record.list(at: 7) }

        /// Why.
        package var reason: String? { record.text(at: 8) }

        /// The assessment it stands in.
        package var assessment: Assessment { record.one(at: 9) ?? record.absent(at: 9) }

        /// Whether it says why.
        package var isReasoned: Bool { record.truth(at: 10) ?? record.absent(at: 10) }

        /// Whether several tasks bear the number it names, so that it names none.
        package var isAmbiguous: Bool { record.truth(at: 11) ?? record.absent(at: 11) }

        /// Whether it answers anything: it is of extent full or partial, its number is that of one task, and of the
        /// elements that it names, if any, one exists.
        package var isAnswer: Bool { record.truth(at: 12) ?? record.absent(at: 12) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.task, \.taskRef, \.title, \.recommendation, \.recommendationRef, \.extent, \.nature,
                \.elementReferences, \.reason, \.assessment, \.isReasoned, \.isAmbiguous, \.isAnswer,
            ]
        }
    }
}
