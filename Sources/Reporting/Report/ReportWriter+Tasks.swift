internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// Tasks and deadlines: what falls due when, and a table for every chapter.
extension ReportWriter {
    var tasksAndDeadlines: Markup {
        .group([
            HTML.p { taskText }, calendar, timeKey,
            .group(store.chapters.map { chapter in .group([tasks(of: chapter), indicators(of: chapter)]) }), duties,
        ])
    }

    /// How many tasks, goals and assignments there are, and what kinds of deadlines.
    var taskText: String {
        let texts = phrases.summaryOfTasks(
            tasks: store.tasks.count, goals: store.goals.count, assignments: store.assignments.count)
        let kinds = store.assignments.map { $0.deadline?.kind }
        let counts = DeadlineKind.allCases.map { kind in (kind, kinds.count { $0 == kind }) }
        guard !kinds.isEmpty else { return texts }
        return texts + " "
            + phrases.summaryOfDeadlines(counts.filter { $0.1 > 0 }, without: kinds.count { $0 == nil })
    }

    /// What the bars beside the deadlines mean.
    private var timeKey: Markup {
        guard let timeBar, !store.assignments.isEmpty else { return .nothing }
        return .group([
            Bars.key([
                (.pale, phrases.deadlineKind(.continuous)), (.dark, phrases.deadlineKind(.once)),
                (.striped, phrases.deadlineKind(.periodic)),
                (.open, "\(phrases.deadlineKind(.ambiguous)), \(phrases.deadlineKind(.conditional))"),
            ]),
            HTML.p(["class": "small"]) {
                phrases.timeBarExplained(day(timeBar.first), day(timeBar.last))
                if store.progress == nil { " " + phrases.progressNotExamined }
            },
        ])
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
                .amount(phrases.moneyHeading),
            ] + (hasProgress ? [.text(phrases.progressHeading)] : []), region: phrases.scrollable(chapterTitle),
            isCaptionShown: false, kind: "stacked tasks")
        for task in tasks { append(task, to: &grid) }
        return .group([
            HTML.h3 {
                number
                verbatim(chapter.title)
            },
            .group(chapter.objectives.map { objective($0, of: nil) }),
            .group(chapter.sections.map { objectives(of: $0) }), grid.markup,
        ])
    }

    /// What a section is to achieve, and those that stand in it, each under its heading.
    private func objectives(of section: Model.Section) -> Markup {
        .group(
            section.objectives.map { objective($0, of: section) } + section.sections.map { objectives(of: $0) })
    }

    /// What a section, or else a chapter, is to achieve.
    private func objective(_ objective: Model.Objective, of section: Model.Section?) -> Markup {
        HTML.p {
            section.map { .group([name(of: $0), .text(" – \(phrases.objective): ")]) }
                ?? .text(phrases.capitalised(phrases.objective) + ": ")
            quotation(objective.text)
        }
    }

    /// A section by its number, if the plan prints one, and its title.
    private func name(of section: Model.Section) -> Markup {
        .group([.text(section.isNumbered ? "\(section.key) " : ""), verbatim(section.title)])
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
                    .group([.text(index > 0 ? " › " : ""), name(of: section)])
                })
        }
    }

    /// One row for each assignment; those after the first do not repeat the task's title and money.
    private func append(_ task: Model.Task, to grid: inout Grid) {
        let heading = Markup.group([
            task.isNumbered ? .group([HTML.strong { task.key }, .text(" ")]) : .nothing, verbatim(task.title),
            headings(of: task),
        ])
        let funding = money(of: task)
        let assignments = task.assignments
        if assignments.isEmpty {
            grid.append(
                [heading, .text(phrases.noLead), .text(phrases.noDeadline), funding]
                    + progress(of: task),
                id: anchor(task: task))
        }
        for (position, assignment) in assignments.enumerated() {
            let deadline = assignment.deadline
            grid.append(
                [
                    position == 0 ? heading : again(task, position),
                    responsible(assignment), due(deadline), position == 0 ? funding : .nothing,
                ] + (position == 0 ? progress(of: task) : hasProgress ? [.nothing] : []),
                id: position == 0 ? anchor(task: task) : nil)
        }
    }

    /// A task that was named in the row above, and which of its assignments it is.
    private func again(_ task: Model.Task, _ position: Int) -> Markup {
        .group([
            task.isNumbered ? .text(task.key) : verbatim(beginning(of: task.title, room: 40)),
            .text(" (\(position + 1))"),
        ])
    }

    /// A deadline in the words of the plan, with what these do not say of its kind, and its place in the time of the plan.
    private func due(_ deadline: Model.Deadline?) -> Markup {
        guard let deadline else { return .text(phrases.noDeadline) }
        let words = verbatim(deadline.text)
        let further = further(deadline)
        return .group([
            words.isNothing ? .text(phrases.deadlineKind(deadline.kind)) : words,
            further.isEmpty ? .nothing : HTML.div(["class": "under"]) { further }, timeBar?(deadline) ?? .nothing,
        ])
    }

    /// How often a deadline recurs, until when, and from when it is counted; what kind it is where more than one reading is
    /// open, or it depends on something.
    private func further(_ deadline: Model.Deadline) -> String {
        let days = phrases.yearly(deadline.yearlyDays)
        let times = deadline.times.map { phrases.times(Int($0)) + (days.isEmpty ? "" : " (\(language.list(days)))") }
        let isPlain = [.continuous, .once].contains(deadline.kind) && deadline.until == nil
        return [
            isPlain ? nil : phrases.deadlineKind(deadline.kind), times,
            deadline.until.map { phrases.lastDay(day($0)) }, deadline.relative == nil ? nil : phrases.fromAdoption,
        ].compactMap(\.self).joined(separator: ", ")
    }

    /// The money of a task, counted once, and for which other tasks it is too.
    private func money(of task: Model.Task) -> Markup {
        guard let share = moneyOfTasks.share(of: task.record) else { return .text("–") }
        return .group([
            share.amount.map { .text(language.text($0)) } ?? (share.within.isEmpty ? .text("–") : .nothing),
            share.sharers.isEmpty
                ? .nothing
                : HTML.div(["class": "under"]) { phrases.sharedWith(share.sharers.map { called(Model.Task($0)) }) },
            share.within.isEmpty
                ? .nothing
                : HTML.div(["class": "under"]) { phrases.within(share.within.map { called(Model.Task($0)) }) },
        ])
    }

    /// Who leads an assignment, in the words of the plan too where it has any, and who takes part in a role that it names.
    private func responsible(_ assignment: Model.Assignment) -> Markup {
        let leads = assignment.leads.map { lead in
            let name = lead.body.map(short) ?? Markup.text(lead.bodyRef)
            guard let words = lead.text, !words.isEmpty else { return name }
            return .group([name, .text(" ("), quotation(words), .text(")")])
        }
        let named = leads.isEmpty ? .text(phrases.noLead) : list(leads)
        let participants = assignment.participants.filter { $0.role != nil }
        if participants.isEmpty { return named }
        let roles = ParticipantRole.allCases.map { role in
            let those = participants.filter { $0.role == role }.map { participant in
                participant.body.map(short) ?? participant.text.map { verbatim($0) }
                    ?? .text(participant.bodyRef ?? "–")
            }
            if those.isEmpty { return Markup.nothing }
            return HTML.div(["class": "under"]) {
                phrases.role(role) + ": "
                list(those)
            }
        }
        return .group([named] + roles)
    }
}

/// What is to be measured, and who is to report on it.
extension ReportWriter {
    private func indicators(of chapter: Model.Chapter) -> Markup {
        guard !chapter.indicators.isEmpty else { return .nothing }
        let title = phrases.indicators(phrases.chapter(chapter.key))
        var grid = Grid(
            title,
            [
                .text(phrases.indicatorOf), .text(phrases.indicatorHeading), .text(phrases.indicatorKindHeading),
                .text(phrases.baselineHeading), .text(phrases.indicatorValues), .text(phrases.verification),
            ], region: phrases.scrollable(title))
        for indicator in chapter.indicators {
            let values = indicator.values.map { value in phrases.indicatorValue(value.value, year: value.year) }
            grid.append([
                place(of: indicator), verbatim(indicator.name),
                separated([.text(phrases.indicatorKind(indicator.kind)), verbatim(indicator.unit)]),
                indicator.baseline.map { verbatim($0) } ?? .text("–"),
                .text(values.isEmpty ? "–" : values.joined(separator: "; ")),
                verbatim(indicator.verification),
            ])
        }
        return grid.markup
    }

    /// In what an indicator stands.
    private func place(of indicator: Model.Indicator) -> Markup {
        if let goal = indicator.goal {
            return HTML.a(["href": "#\(anchor(task: goal.task))"]) {
                phrases.goal(goal.number, ofTask: called(goal.task))
            }
        }
        return .text(indicator.section.map { phrases.section($0.key) } ?? phrases.chapter(indicator.chapter.key))
    }

    private var duties: Markup {
        guard !store.duties.isEmpty else { return .nothing }
        var grid = Grid(
            phrases.duties,
            [
                .text(phrases.dutyBearer), .text(phrases.dutyRecipient), .text(phrases.dutyDay),
                .text(phrases.dutyHeading),
            ], region: phrases.scrollable(phrases.duties), isCaptionShown: false)
        for duty in store.duties {
            let days = phrases.yearly(duty.yearlyDays)
            grid.append([
                duty.body.map(name) ?? .text(duty.bodyRef ?? "–"),
                duty.recipient.map(name) ?? duty.addressed.map { verbatim($0) } ?? .text("–"),
                .text(duty.by.map { day($0) } ?? (days.isEmpty ? phrases.undated : phrases.everyYear(days))),
                verbatim(duty.text),
            ])
        }
        return .group([HTML.h3 { phrases.duties }, grid.markup])
    }
}
