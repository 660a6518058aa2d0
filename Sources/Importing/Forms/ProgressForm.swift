internal import CEL
package import Dossier
package import Texts

/// The form in which people say how far the tasks of a plan are and what was spent on the lines of its annex.
package struct ProgressForm: PartForm {
    package static let kind = Form.Kind.progress
    package static let part = DossierPart.progress

    private let store: DossierStore
    private let tasks: TaskLabels

    /// The form about a loaded dossier.
    package init(_ store: DossierStore) { (self.store, tasks) = (store, TaskLabels(store)) }

    // The ids of sheets and columns.
    private static let (report, states, spending) = ("report", "tasks", "spending")
    private static let (matter, answer) = ("matter", "answer")
    private static let (number, title, leads) = ("task", "title", "leads")
    private static let (status, on, note) = ("status", "on", "note")
    private static let (line, body, activity, year) = ("line", "body", "activity", "year")
    private static let (planned, spent) = ("planned", "spent")
    private static let asOf = "as-of"

    package func form(in language: Language, returned: ReturnedForm? = nil) -> Form {
        let words = language.phrases.forms.progress
        return Form(
            Self.kind, of: store.plan.id, in: language, title: words.title, subtitle: store.plan.title,
            introduction: words.introduction,
            sheets: [reportSheet(language, words), taskSheet(language, words)]
                + (store.lines.isEmpty ? [] : [spendingSheet(language, words)]))
    }

    private func reportSheet(_ language: Language, _ words: ProgressFormPhrases) -> FormSheet {
        let day = store.progress.map { FormValue.day($0.asOf) }
        return FormSheet(
            Self.report, title: words.reportSheet, notes: [words.reportNote],
            columns: [
                FormColumn(Self.matter, words.matter, width: 50, .shown),
                FormColumn(Self.answer, words.answer, width: 24, .answer, .day),
            ],
            rows: [
                FormRow(
                    Self.asOf, [Self.matter: .text(words.asOf)].merging(day.map { [Self.answer: $0] } ?? [:]) { $1 })
            ])
    }

    private func taskSheet(_ language: Language, _ words: ProgressFormPhrases) -> FormSheet {
        let states = language.phrases.report.taskStates
        let choices = TaskState.allCases.map { FormChoice($0.rawValue, $0.pick(states)) }
        return FormSheet(
            Self.states, title: words.tasksSheet, notes: [words.tasksNote],
            columns: [
                FormColumn(Self.number, words.number, width: 11, .shown),
                FormColumn(Self.title, words.task, width: 48, .shown),
                FormColumn(Self.leads, words.leads, width: 18, .shown),
                FormColumn(Self.status, words.status, width: 16, .answer, .choice(choices)),
                FormColumn(Self.on, words.on, width: 16, .answer, .day),
                FormColumn(Self.note, words.note, width: 48, .answer),
            ],
            rows: tasks.named.map { name, task in
                var cells: [String: FormValue] = [:]
                cells[Self.number] = .text(task.number)
                cells[Self.title] = .text(unlessBlank: task.title)
                cells[Self.leads] = .text(unlessBlank: language.leads(of: task))
                if let status = task.statuses.first {
                    cells[Self.status] = .text(status.status.rawValue)
                    cells[Self.on] = status.on.map(FormValue.day)
                    cells[Self.note] = .text(unlessBlank: status.note)
                }
                return FormRow(name, cells)
            })
    }

    private func spendingSheet(_ language: Language, _ words: ProgressFormPhrases) -> FormSheet {
        let annexYears = Set(store.lines.flatMap { $0.amounts.map(\.year) })
        return FormSheet(
            Self.spending, title: words.spendingSheet, notes: [words.spendingNote],
            columns: [
                FormColumn(Self.line, words.line, width: 10, .shown),
                FormColumn(Self.body, words.body, width: 16, .shown),
                FormColumn(Self.activity, words.activity, width: 52, .shown),
                FormColumn(Self.year, words.year, width: 9, .shown),
                FormColumn(Self.planned, words.planned, width: 18, .shown, .amount),
                FormColumn(Self.spent, words.spent, width: 18, .answer, .amount),
            ],
            rows: store.lines.flatMap { line in
                annexYears.union(line.spendings.map(\.year)).sorted().map { year in
                    var cells: [String: FormValue] = [:]
                    cells[Self.line] = .text(line.id)
                    cells[Self.body] = .text(unlessBlank: line.body.map { language.text($0) } ?? line.bodyRef)
                    cells[Self.activity] = .text(unlessBlank: line.activity)
                    cells[Self.year] = .text(String(year))
                    cells[Self.planned] = line.amounts.first { $0.year == year }?.value.map { .amount($0.minorUnits) }
                    cells[Self.spent] = line.spendings.first { $0.year == year }.map { .amount($0.amount.minorUnits) }
                    return FormRow(Self.key(line.id, Int(year)), cells)
                }
            })
    }

    private static func key(_ line: String, _ year: Int) -> String { "\(year)/\(line)" }

    // MARK: - Answers

    package func put(_ reading: inout FormReading, into part: inout StatedElement?) -> Int {
        let words = { (phrases: any FormPhrases) in phrases.progress }
        var root = part ?? StatedElement("progress", ["plan": .text(store.plan.id)])
        var taken = 0
        for row in reading.rows where row.sheet == Self.report {
            guard let day = row.answers[Self.answer]?.day else {
                reading.refuse(row, at: Self.answer) { $0.emptied }
                continue
            }
            root.fields["asOf"] = .day(day)
            taken += 1
        }
        guard root.fields["asOf"] != nil else {
            for row in reading.rows { reading.refuse(row) { words($0).noDay } }
            return 0
        }
        for row in reading.rows where row.sheet != Self.report {
            let isPut = row.sheet == Self.states ? put(row, &root, &reading) : putSpending(row, &root, &reading)
            if isPut { taken += 1 }
        }
        if taken > 0 { part = root }
        return taken
    }

    private func put(_ row: AnsweredRow, _ root: inout StatedElement, _ reading: inout FormReading) -> Bool {
        guard let task = tasks.task(row.key) else { return false }
        let standing = root.children.indices.filter {
            root.children[$0].entity == "taskStatus"
                && root.children[$0].fields["task"].flatMap { tasks.task($0.written) } == task
        }
        guard let status = row.text(Self.status) else {
            reading.refuse(row, at: Self.status) { row.answers.isEmpty ? $0.emptied : $0.missing($0.progress.status) }
            return false
        }
        guard standing.count < 2 else {
            reading.refuse(row) { $0.severalStand(standing.count) }
            return false
        }
        if standing.isEmpty {
            root.children.append(
                StatedElement("taskStatus", ["task": .text(row.key), "title": .text(task.title)]))
        }
        let place = standing.first ?? root.children.count - 1
        root.children[place].fields["status"] = .text(status)
        root.children[place].fields["on"] = row.answers[Self.on]?.day.map(FieldValue.day)
        root.children[place].fields["note"] = row.text(Self.note).map(FieldValue.text)
        return true
    }

    private func putSpending(_ row: AnsweredRow, _ root: inout StatedElement, _ reading: inout FormReading) -> Bool {
        let parts = row.key.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let year = Int(parts[0]) else { return false }
        guard let amount = row.answers[Self.spent]?.amount else {
            reading.refuse(row, at: Self.spent) { $0.emptied }
            return false
        }
        let standing = root.children.indices.filter {
            let fields = root.children[$0].fields
            return root.children[$0].entity == "spending" && fields["line"] == .text(parts[1])
                && fields["year"] == .year(year)
        }
        guard standing.count < 2 else {
            reading.refuse(row) { $0.severalStand(standing.count) }
            return false
        }
        if let place = standing.first {
            root.children[place].fields["amount"] = .amount(amount)
        } else {
            root.children.append(
                StatedElement("spending", ["line": .text(parts[1]), "year": .year(year), "amount": .amount(amount)]))
        }
        return true
    }
}
