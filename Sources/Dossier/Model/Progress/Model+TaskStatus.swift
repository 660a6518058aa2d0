// Generated from the schema by `make model`; do not edit.

package import CEL

extension Model {
    /// How far a task is.
    package struct TaskStatus: ModelRecord {
        package static let entity = Entity.taskStatus
        package let record: Record

        package init(unchecked record: Record) { self.record = record }

        /// The task.
        package var task: Task? { record.one(at: 0) }

        /// The name by which it is referred to, whether or not that names anything.
        package var taskRef: String { record.text(at: 1) ?? record.absent(at: 1) }

        /// How far it is.
        package var status: TaskState { record.word(at: 2) ?? record.absent(at: 2) }

        /// When that was reached.
        package var on: CalendarDate? { record.day(at: 3) }

        /// A note.
        package var note: String? { record.text(at: 4) }

        /// The progress it stands in.
        package var progress: Progress { record.one(at: 5) ?? record.absent(at: 5) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.task, \.taskRef, \.status, \.on, \.note, \.progress]
        }
    }
}
