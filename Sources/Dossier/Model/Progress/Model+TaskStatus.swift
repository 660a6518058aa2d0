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

        /// The title of the task, as whoever reported saw it.
        package var title: String? { record.text(at: 2) }

        /// How far it is.
        package var status: TaskState { record.word(at: 3) ?? record.absent(at: 3) }

        /// When that was reached.
        package var on: CalendarDate? { record.day(at: 4) }

        /// A note.
        package var note: String? { record.text(at: 5) }

        /// The progress it stands in.
        package var progress: Progress { record.one(at: 6) ?? record.absent(at: 6) }

        package static var fields: [PartialKeyPath<Self>] {
            [\.task, \.taskRef, \.title, \.status, \.on, \.note, \.progress]
        }
    }
}
