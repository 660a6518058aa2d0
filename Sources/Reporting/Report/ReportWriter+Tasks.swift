internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// Tasks and deadlines: a time line, and a table for every chapter.
extension ReportWriter {
    var tasksAndDeadlines: Markup {
        .group([timeLine, .group(store.chapters.map(tasks))])
    }

    private var hasProgress: Bool { store.progress != nil }

    /// What the report on progress says of a task; one cell where there is such a report.
    private func progress(of task: Model.Task) -> [Markup] {
        guard hasProgress else { return [] }
        let statuses = task.statuses.map { status in
            [phrases.progress(status.status), day(status.on)].filter { !$0.isEmpty }.joined(
                separator: ", ")
        }
        return [.text(statuses.isEmpty ? phrases.progress(nil) : language.list(statuses))]
    }

    private func tasks(of chapter: Model.Chapter) -> Markup {
        let tasks = chapter.tasks
        guard !tasks.isEmpty else { return .nothing }
        // What the plan does not number is called by its title.
        let number = chapter.isNumbered ? phrases.chapter(chapter.key) + ": " : ""
        let chapterTitle = number + chapter.title
        var grid = Grid(
            phrases.tasksOfChapter(chapter.isNumbered ? chapter.key : chapter.title),
            [
                .text(phrases.taskHeading), .text(phrases.leadHeading), .text(phrases.deadlineHeading),
                .text(phrases.kindHeading), .amount(phrases.moneyHeading),
            ] + (hasProgress ? [.text(phrases.progressHeading)] : []), region: phrases.scrollable(chapterTitle),
            isCaptionShown: false)
        for task in tasks { append(task, to: &grid) }
        return .group([
            HTML.h3 {
                number
                verbatim(chapter.title)
            },
            grid.markup,
        ])
    }

    /// The sections that a task stands in, where one stands in another.
    private func headings(of task: Model.Task) -> Markup {
        var sections: [Model.Section] = []
        var next = task.section
        while let section = next {
            sections.insert(section, at: 0)
            next = section.section
        }
        guard sections.count > 1 else { return .nothing }
        return HTML.div(["class": "under"]) {
            Markup.group(
                sections.enumerated().map { index, section in
                    .group([
                        .text((index > 0 ? " › " : "") + (section.isNumbered ? "\(section.key) " : "")),
                        verbatim(section.title),
                    ])
                })
        }
    }

    /// One row for each assignment; those after the first do not repeat the task's title and money.
    private func append(_ task: Model.Task, to grid: inout Grid) {
        let heading = Markup.group([
            HTML.strong { task.key }, .text(" "), verbatim(task.title), headings(of: task),
        ])
        let funding = money(Money.total(task.amounts.compactMap(\.value)))
        let assignments = task.assignments
        if assignments.isEmpty {
            grid.append(
                [heading, .text(phrases.noLead), .text(phrases.noDeadline), .text("–"), .text(funding)]
                    + progress(of: task),
                id: anchor(task: task))
        }
        for (position, assignment) in assignments.enumerated() {
            let leads = assignment.leads.map { lead in lead.body.map(short) ?? Markup.text(lead.bodyRef) }
            let deadline = assignment.deadline
            grid.append(
                [
                    position == 0 ? heading : .text("\(task.key) (\(position + 1))"),
                    leads.isEmpty ? .text(phrases.noLead) : list(leads),
                    deadline == nil ? .text(phrases.noDeadline) : verbatim(deadline?.text),
                    .text(kind(of: deadline)), .text(position == 0 ? funding : ""),
                ] + (position == 0 ? progress(of: task) : hasProgress ? [.nothing] : []),
                id: position == 0 ? anchor(task: task) : nil)
        }
    }
}
