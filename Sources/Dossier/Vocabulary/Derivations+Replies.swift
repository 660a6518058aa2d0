internal import CEL

extension Derivations {
    func replyFields() -> [RecordField] {
        let bodies = facts.table("reply").words("body")
        return [
            list(
                "tasks", of: "task", from: .fields("subject"),
                "The tasks that its subject names, or in which stands what it names.", tasksOfReply),
            RecordField(
                "ministry", .record("body"), isOptional: true, summary: "The ministry of its body.",
                storage: .referenceThrough(bodies.column, ministryOfBody), origin: .fields("body")),
        ]
    }

    func measureFields() -> [RecordField] {
        let (measures, reported) = (facts.table("measure"), facts.table("taskStatus"))
        let (states, days) = (reported.words("status"), reported.words("on"))
        let (done, replies, tasks) = (measures.words("done"), measures.parents[0].rows, tasksOfReply)
        let (statuses, completed) = (statusesOfTask, facts.symbol(TaskState.completed.rawValue))
        return [
            number(
                "isConfirmed", from: .fields("done", "reply.tasks.statuses"),
                "Whether it is stated to be done, or what progress last says of the tasks that the reply is about is that they are completed.",
                type: .bool,
                unsafelySendable { row in
                    if done[Int(row)] != .min { return 1 }
                    let tasks = tasks(replies[Int(row)])
                    guard tasks.count > 0 else { return 0 }
                    let areCompleted = (0..<tasks.count).allSatisfy { index in
                        let statuses = statuses(tasks[index])
                        return statuses.count > 0 && states[Int(statuses[statuses.count - 1])] == completed
                    }
                    return areCompleted ? 1 : 0
                }),
            number(
                "confirmedOn", from: .fields("done", "reply.tasks.statuses"), optional: true,
                "The day on which it is stated to be done, or else the last on which progress last says a task that the reply is about to be completed; absent where no day is stated.",
                type: .date,
                unsafelySendable { row in
                    if done[Int(row)] != .min { return Int64(done[Int(row)]) }
                    let tasks = tasks(replies[Int(row)])
                    let last = (0..<tasks.count).reduce(Int32.min) { latest, index in
                        let statuses = statuses(tasks[index])
                        guard statuses.count > 0, states[Int(statuses[statuses.count - 1])] == completed else {
                            return latest
                        }
                        return max(latest, days[Int(statuses[statuses.count - 1])])
                    }
                    return last == .min ? .min : Int64(last)
                }),
        ]
    }

    /// A subject is a text that somebody copied: the things of this dossier are written out, and found in it as they stand.
    func tasksOfReplies() -> DerivedLists {
        let (replies, tasks) = (facts.table("reply"), facts.table("task"))
        let subjects = replies.words("subject")
        let things = facts.schema.entities.indices.map { facts.tables[$0] }.map { ($0, reference(to: $0.entity)) }
        let numbers = numbers
        return derived.index(targets: { replies.count }) { [facts] body in
            guard replies.count > 0 else { return }
            let byKey = Dictionary(
                (0..<Int32(tasks.count)).map { (numbers.key(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
            var named: [String: [Int32]] = [:]
            for (table, reference) in things where table.entity != .reply {
                for row in 0..<Int32(table.count) {
                    let reference = reference(row)
                    let tasks = reference.keys.compactMap { byKey[$0] }
                    if !tasks.isEmpty { named[reference.text] = tasks }
                }
            }
            for reply in 0..<Int32(replies.count) {
                let subject = facts.symbols.text(subjects[Int(reply)]).string
                for task in Self.beginnings(of: subject).lazy.compactMap({ named[$0] }).first ?? [] {
                    body(task, reply)
                }
            }
        }
    }

    /// A subject, and what it begins with, the longest first: what it is about comes first in it.
    private static func beginnings(of subject: String) -> [String] {
        var (beginnings, rest) = ([subject], subject[...])
        while let separator = rest.ranges(of: Reference.separator).last {
            rest = rest[..<separator.lowerBound]
            beginnings.append(String(rest))
        }
        return beginnings
    }
}
