// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// The judgement that a line funds a task.
    package struct Funding: ModelRecord {
        package static let entity = Entity.funding
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The line.
        package var line: Line? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var lineRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The task.
        package var task: Task? { record.one(at: 2) }

        /// The name by which it is referred to, whether or not that names anything.
        package var taskRef: String { record.text(at: 3) ?? record.absent(at: 3) }

        /// The title of the task, as whoever judged saw it.
        package var title: String? { record.text(at: 4) }

        /// Why.
        package var reason: String? { record.text(at: 5) }

        /// The assessment it stands in.
        package var assessment: Assessment { record.one(at: 6) ?? record.absent(at: 6) }

        /// Whether it says why.
        package var isReasoned: Bool { record.truth(at: 7) ?? record.absent(at: 7) }

        /// Whether several tasks bear the number it names, so that it names none.
        package var isAmbiguous: Bool { record.truth(at: 8) ?? record.absent(at: 8) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.line, \.lineRef, \.task, \.taskRef, \.title, \.reason, \.assessment, \.isReasoned, \.isAmbiguous]
        }
    }
}
