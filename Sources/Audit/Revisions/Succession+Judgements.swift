package import CEL
package import Dossier

extension Succession {
    /// What the later revision says of a task in the words in which the earlier one says it of another: judgements and entries
    /// of the progress report that nobody put into the new numbers.
    ///
    /// What is the same as something of the earlier revision in the new numbers was put into them. What has another reason,
    /// or the title of its task beside the number, was said anew.
    package func misplaced() -> [Record: EarlierNaming] {
        // What kept its number, path and id means by each what it meant.
        var (isMoved, wasMoved) = (
            Array(repeating: true, count: new.tasks.count), Array(repeating: true, count: old.tasks.count)
        )
        var isAnyRenumbered = false
        for pair in tasks.pairs {
            let isRenumbered = !pair.old.isCalled(as: pair.new)
            (isMoved[Int(pair.new.record.row)], wasMoved[Int(pair.old.record.row)]) = (isRenumbered, isRenumbered)
            if isRenumbered { isAnyRenumbered = true }
        }
        guard isAnyRenumbered else { return [:] }
        let before = Statement.all(old) { wasMoved[Int($0.record.row)] }
        let after = Statement.all(new) { isMoved[Int($0.record.row)] }
        var said: [Statement.Words: Model.Task] = [:]
        var carried: Set<Statement.Content> = []
        for statement in before {
            said[statement.words] = statement.task
            guard let task = correspondence.new(of: statement.task) else { continue }
            carried.insert(statement.content(of: task, on: line(statement)))
        }
        var misplaced: [Record: EarlierNaming] = [:]
        for statement in after where statement.title != statement.task.title {
            guard let task = said[statement.words] else { continue }
            let now = correspondence.new(of: task)
            // Whether a task that was rewritten wholly is another is not known.
            guard now != statement.task, now != nil || correspondence.old(of: statement.task) != nil,
                !carried.contains(statement.content(of: statement.task, on: statement.other))
            else { continue }
            misplaced[statement.record] = EarlierNaming(title: task.title, task: now)
        }
        return misplaced
    }

    /// The line of a statement of the earlier revision, or what else it is about, as the later one calls it.
    private func line(_ statement: Statement) -> String {
        statement.line.flatMap { correspondence.new(of: $0)?.id } ?? statement.other
    }
}

extension Model.Task {
    /// Whether whatever names one of two tasks names the other in its own dossier.
    fileprivate func isCalled(as other: Model.Task) -> Bool {
        number == other.number && id == other.id && path == other.path
    }
}

/// A judgement or an entry of the progress report: what is said of a task.
private struct Statement {
    let record: Record
    let task: Model.Task
    let title: String?
    /// The line that funds the task.
    let line: Model.Line?
    /// The name of the line or recommendation, or what else the words are about.
    let other: String
    let words: Words
    /// What is judged beside the reason, such as the extent.
    private let verdict: [String]

    /// What is said under which number.
    struct Words: Hashable {
        let entity: Entity
        let number: String
        let other: String
        let reason: String?
    }

    /// What is said of which task.
    struct Content: Hashable {
        let entity: Entity
        let task: Model.Task
        let other: String
        let reason: String?
        let verdict: [String]
    }

    func content(of task: Model.Task, on other: String) -> Content {
        Content(entity: words.entity, task: task, other: other, reason: words.reason, verdict: verdict)
    }

    private init(
        _ record: Record, _ entity: Entity, _ task: Model.Task, _ number: String, title: String?,
        line: Model.Line? = nil,
        _ other: String, reason: String?, verdict: [String]
    ) {
        (self.record, self.task, self.title, self.line, self.other) = (record, task, title, line, other)
        self.verdict = verdict
        // To say nothing is to give no reason.
        words = Words(entity: entity, number: number, other: other, reason: reason == "" ? nil : reason)
    }

    /// All that a dossier says of tasks that `isMeant` lets through.
    static func all(_ store: DossierStore, of isMeant: (Model.Task) -> Bool) -> [Statement] {
        func meant(_ task: Model.Task?) -> Model.Task? { task.flatMap { isMeant($0) ? $0 : nil } }
        let fundings = store.fundings.compactMap { funding in
            meant(funding.task).map {
                Statement(
                    funding.record, .funding, $0, funding.taskRef, title: funding.title, line: funding.line,
                    funding.lineRef, reason: funding.reason, verdict: [])
            }
        }
        let responses = store.responses.compactMap { response in
            meant(response.task).map {
                Statement(
                    response.record, .response, $0, response.taskRef, title: response.title, response.recommendationRef,
                    reason: response.reason,
                    verdict: [response.extent.rawValue, response.nature.rawValue]
                        + response.elementReferences.map(\.elementRef).sorted())
            }
        }
        let statuses = store.taskStatuses.compactMap { status in
            meant(status.task).map {
                // A status without a day or note is what reports of any day may say.
                let day = status.on ?? ((status.note ?? "").isEmpty ? status.progress.asOf : nil)
                return Statement(
                    status.record, .taskStatus, $0, status.taskRef, title: status.title,
                    "\(status.status.rawValue) \(day?.description ?? "")", reason: status.note, verdict: [])
            }
        }
        return fundings + responses + statuses
    }
}
