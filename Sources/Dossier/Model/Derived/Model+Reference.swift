// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// A place that names another entity by its id or number.
    package struct Reference: ModelRecord {
        package static let entity = Entity.reference
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// What is named: body, task, line, goal, recommendation, element, round or plan.
        package var kind: Entity { record.word(at: 0) ?? record.absent(at: 0) }

        /// The name, as it stands.
        package var text: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// The XML element that names it.
        package var element: String { record.text(at: 2) ?? record.absent(at: 2) }

        /// The attribute that names it.
        package var attribute: String { record.text(at: 3) ?? record.absent(at: 3) }

        /// The entity that names it.
        package var owner: Record { record.any(at: 4) ?? record.absent(at: 4) }

        /// The task that the entity belongs to, or is about.
        package var task: Task? { record.one(at: 5) }

        /// The assignment that the entity stands in.
        package var assignment: Assignment? { record.one(at: 6) }

        /// The body that is named, where there is one.
        package var body: Body? { record.one(at: 7) }

        /// The tasks that bear the number or path it names, where several do, so that it names none.
        package var bearers: Records<Task> { record.list(at: 8) }

        /// Whether several tasks bear the number that it names, so that it names none.
        package var isAmbiguous: Bool { record.truth(at: 9) ?? record.absent(at: 9) }

        /// The entity that is named, where there is one.
        package var target: Record? { record.any(at: 10) }

        /// The title of the task that stands beside its number, as whoever named it saw it.
        package var title: String? { record.text(at: 11) }

        /// The title of the task of which the earlier revision, that an audit is measured against, says the same under
        /// the same number, where that is another task than the one named now.
        package var earlierTitle: String? { record.text(at: 12) }

        /// The task that is meant, where that is known to be another than the one named: that of which the earlier
        /// revision says the same, or else the only one with the title.
        package var meant: Task? { record.one(at: 13) }

        package static var fields: [PartialKeyPath<Self>] {
            [
                \.kind, \.text, \.element, \.attribute, \.owner, \.task, \.assignment, \.body, \.bearers, \.isAmbiguous,
                \.target, \.title, \.earlierTitle, \.meant,
            ]
        }
    }
}
