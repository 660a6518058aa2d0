extension Schema {
    /// What `plan.xml` states.
    static let plan = [
        EntityDeclaration(
            "plan", "plans", "The national action plan.",
            .attribute("id", .fileName, "The plan's id; also the dossier's."),
            .attribute("country", .country, "The country, as two capital letters."),
            .attribute("xml:lang", .language, as: "language", optional: true, "The language of the plan's text."),
            .attribute("title", .prose, "The plan's title, verbatim."),
            .attribute(
                "start", .date, optional: true, filled: true,
                "The first day of the plan's period; where it states none, that of its adoption."),
            .attribute("end", .date, "The last day of the plan's period."),
            .attribute(
                "adopted", .partialDate, optional: true,
                "The day of adoption; where only its month or year is stated, the first of it."),
            .attribute("revision", .integer, optional: true, "The number of this revision."),
            .page,
            .single("act", "The act by which it was adopted."),
            .child("funding-clause", .prose, "What the plan or its act says of where the money comes from."),
            .list("duty", as: "duties", "Who is to report or evaluate, to whom and when."),
            .single("predecessor", "The plan before it."),
            .list("citation", as: "citations", "Where the plan's introduction names a monitor."),
            .list("chapter", as: "chapters", "The plan's chapters.")),
        EntityDeclaration(
            "act", "acts", "The act by which the plan was adopted.",
            .attribute("kind", .name, optional: true, "What kind of act it is, such as a decision of the government."),
            .attribute("number", .name, optional: true, "Its number, as printed."),
            .attribute("date", .date, optional: true, "Its day."),
            .attribute("gazette", .name, optional: true, "Where it was published."),
            .attribute("amended-on", .date, optional: true, "The day on which it was last amended."),
            .content(.prose, optional: true, "The words of the act.")),
        EntityDeclaration(
            "duty", "duties", "A duty to report on the plan or to evaluate it.",
            .attribute("body", .reference(to: "body"), optional: true, "The body that is to do it."),
            .attribute("to", .name, as: "addressed", optional: true, "To whom: a body's id, or words."),
            .attribute("by", .date, optional: true, "The day by which it is to be done."),
            .attribute("due", .yearlyDays, optional: true, "The days of every year by which it is to be done."),
            .content(.prose, optional: true, "The duty, verbatim.")),
        EntityDeclaration(
            "predecessor", "predecessors", element: "previous", "The plan before this one.",
            .attribute("id", .identifier, optional: true, "Its id, where it has a dossier."),
            .attribute("title", .prose, optional: true, "Its title."),
            .attribute("end", .date, optional: true, "The last day of its period.")),
        EntityDeclaration(
            "chapter", "chapters", known: .wording("title", anywhere: true), "A chapter of the plan.",
            .attribute(
                "number", .identifier, optional: true, filled: true,
                "The chapter's number, as printed; its position in parentheses where it has none."),
            .attribute("title", .prose, "The chapter's title, verbatim."),
            .page,
            .list("objective", as: "objectives", "What the chapter is to achieve."),
            .list("indicator", as: "indicators", "The chapter's indicators, those of its sections and goals included."),
            .list("section", as: "sections", "The chapter's sections, those in its sections included."),
            .list("task", as: "tasks", "The chapter's tasks, those in its sections included.")),
        EntityDeclaration(
            "section", "sections", known: .wording("title", anywhere: true),
            "A section of a chapter or of another section.",
            .attribute(
                "number", .identifier, optional: true, filled: true,
                "The section's number, as printed; else its id, else its position in parentheses."),
            .attribute("id", .identifier, optional: true, unique: .outline, "The section's id."),
            .attribute("title", .prose, "The section's title, verbatim."),
            .page,
            .list("objective", as: "objectives", "What the section is to achieve."),
            .list("indicator", as: "indicators", "The section's indicators, those of its goals included."),
            .list("section", as: "sections", "The sections that stand directly in it."),
            .list("task", as: "tasks", "The tasks that stand directly in it.")),
        EntityDeclaration(
            "objective", "objectives", "What a chapter or section is to achieve.",
            .page,
            .content(.prose, "The objective, verbatim.")),
        EntityDeclaration(
            "task", "tasks", known: .elsewhere, "A task of the plan.",
            .attribute(
                "number", .identifier, optional: true, filled: true,
                "The task's number, as printed; else its id, else its path."),
            .attribute("id", .identifier, optional: true, unique: .outline, "The task's id."),
            .attribute("title", .prose, "The task's title, verbatim."),
            .page,
            .child("summary", .prose, "What the task is about, verbatim or shortened."),
            .child("carried-over", .prose, "The words that say it is carried over from the previous plan."),
            .list("goal", as: "goals", "The goals the task states."),
            .list("assignment", as: "assignments", "Who does what until when."),
            .list("cost", as: "costs", "The costs the plan states for the task."),
            .list("commitment", as: "commitments", "Promises that name their years."),
            .list("citation", as: "citations", "Where the task names a monitor."),
            .list("crossReference", as: "crossReferences", "Where the task refers to another task."),
            .list("dependency", as: "dependencies", "What the task says it depends on.")),
        EntityDeclaration(
            "goal", "goals", known: .wording("text"), "A goal of a task.",
            .attribute(
                "number", .identifier, optional: true, filled: true, unique: .parent,
                "The goal's number within its task; 1 where it is the only one and has none."),
            .page,
            .content(.prose, "The goal, verbatim."),
            .list("target", as: "targets", "The numbers the goal states."),
            .list("indicator", as: "indicators", "The goal's indicators.")),
        EntityDeclaration(
            "target", "targets", "A number or frequency that a goal states.",
            .attribute("value", .number, "The number."),
            .attribute("unit", .name, "What is counted."),
            .attribute(
                "per", .word(TargetPeriod.self), optional: true,
                "The time in which it is to be reached.")),
        EntityDeclaration(
            "indicator", "indicators",
            "What shows whether a goal, or what a chapter or section is to achieve, is reached.",
            .attribute("name", .prose, "What is looked at, verbatim."),
            .attribute("unit", .name, optional: true, "What is counted."),
            .attribute(
                "kind", .word(IndicatorKind.self), optional: true, filled: true,
                "Whether a number is reached, something is so, or a document exists; a number where it is not stated."),
            .attribute("baseline", .name, optional: true, "From where it starts, verbatim."),
            .list("indicatorValue", as: "values", "The values to be reached."),
            .child("verification", .prose, "By what it is verified.")),
        EntityDeclaration(
            "indicatorValue", "indicatorValues", element: "value", known: .key("year"),
            "A value that an indicator is to reach.",
            .attribute(
                "year", .year, optional: true, unique: .parent, "The year; left out where the value is for the whole."),
            .content(.number, as: "value", "The value.")),
        EntityDeclaration(
            "assignment", "assignments", "A block of a task that names leads and a deadline.",
            .attribute(
                "goals", .references(by: "goalReference"), as: "goalReferences", optional: true,
                "The goals it covers; left out, all of the task."),
            .page,
            .list("lead", as: "leads", "The bodies that lead."),
            .list("funder", as: "funders", "The bodies that the plan says will pay."),
            .list("participant", as: "participants", "Those who take part."),
            .list("implementer", as: "implementers", "Those who carry it out."),
            .single("deadline", "When it is due.")),
        EntityDeclaration(
            "lead", "leads", known: .key("body"), "A body that leads an assignment.",
            .attribute("body", .reference(to: "body"), "The body."),
            .content(.prose, optional: true, "The words of the plan.")),
        EntityDeclaration(
            "funder", "funders", known: .key("body"), "A body that the plan says will pay for an assignment.",
            .attribute("body", .reference(to: "body"), "The body.")),
        EntityDeclaration(
            "participant", "participants", "One who takes part in an assignment.",
            .attribute("body", .reference(to: "body"), optional: true, "The body, where it is one of the registry."),
            .attribute("role", .word(ParticipantRole.self), optional: true, "How it takes part."),
            .content(.prose, optional: true, "The words of the plan.")),
        EntityDeclaration(
            "implementer", "implementers", "One who carries out an assignment.",
            .content(.prose, "The words of the plan.")),
        EntityDeclaration(
            "deadline", "deadlines", "The deadline of an assignment.",
            .attribute(
                "kind", .word(DeadlineKind.self),
                "How it runs: the whole span, once within it, several times a year, due at its end, due at its end and running on from then, tied to an event, or open to more than one reading."
            ),
            .attribute("times", .integer, optional: true, "How often a year, if periodic."),
            .attribute(
                "due", .yearlyDays, optional: true, "The days of every year on which it falls due, if periodic."),
            .attribute("from", .date, optional: true, "The first day."),
            .attribute("to", .date, optional: true, "The last day, on which it falls due."),
            .attribute("until", .date, optional: true, "The last day on which it runs on after it was due."),
            .attribute(
                "relative", .duration, optional: true,
                "The time from the adoption of the plan after which it falls due."),
            .page,
            .content(.prose, optional: true, "The deadline, verbatim.")),
        EntityDeclaration(
            "cost", "costs", "A cost that the plan states for a task.",
            .attribute("none", .flag, optional: true, "Whether the words say that it costs nothing."),
            .attribute(
                "amount", .money, optional: true, "The amount; absent where the words say that it costs nothing."
            )
            .unlessNone,
            .attribute(
                "unit", .unit, optional: true,
                "The unit that the amount is printed in, such as 1000; it is multiplied by it when it is read."),
            .attribute("currency", .currency, optional: true, "The currency, as three capital letters.").unlessNone,
            .attribute(
                "per", .word(CostPeriod.self), optional: true, "Whether the amount is for each year or for all."
            ).unlessNone,
            .attribute("bound", .word(Bound.self), optional: true, "How firm the amount is.").unlessNone,
            .attribute("funder", .reference(to: "body"), optional: true, "The body that is to pay."),
            .attribute(
                "source", .word(FundingSource.self), optional: true,
                "Where the money is to come from, where the plan says so."),
            .attribute(
                "goals", .references(by: "costGoal"), as: "goalReferences", optional: true,
                "The goals it is for; left out, all of the task."),
            .attribute("from", .year, optional: true, "The first year."),
            .attribute("to", .year, optional: true, "The last year."),
            .page,
            .content(.prose, optional: true, "The words of the plan.")),
        EntityDeclaration(
            "commitment", "commitments", "A promise of a task that names its years.",
            .attribute("from", .year, "The first year."),
            .attribute("to", .year, "The last year."),
            .page,
            .content(.prose, optional: true, "The words of the plan.")),
        EntityDeclaration(
            "citation", "citations", element: "cites", "A place where the plan names a monitor or its recommendation.",
            .attribute(
                "recommendation", .reference(to: "recommendation"), optional: true,
                "The recommendation, where its paragraph is given."),
            .attribute("monitor", .name, optional: true, "The monitor, where no paragraph is given."),
            .attribute("round", .integer, optional: true, "The round."),
            .page,
            .content(.prose, optional: true, "The words of the plan.")),
        EntityDeclaration(
            "crossReference", "crossReferences", element: "refers-to", known: .key("target"),
            "A place where a task refers to another.",
            .attribute("task", .reference(to: "task"), as: "target", "The task referred to."),
            .page),
        EntityDeclaration(
            "dependency", "dependencies", element: "depends-on", "Something that a task says it depends on.",
            .attribute(
                "task", .reference(to: "task"), as: "target", optional: true,
                "The task that delivers it, where one does."),
            .page,
            .content(.prose, optional: true, "The words of the plan.")),
    ]

    /// Entities that stand for the single names of a list in one attribute.
    static let listed = [
        EntityDeclaration(
            "goalReference", "goalReferences", element: "@goals", known: .key("goal"),
            "A goal that an assignment names.",
            .content(.reference(to: "goal"), as: "goal", "The goal.")),
        EntityDeclaration(
            "costGoal", "costGoals", element: "@goals", known: .key("goal"), "A goal that a cost names.",
            .content(.reference(to: "goal"), as: "goal", "The goal.")),
        EntityDeclaration(
            "elementReference", "elementReferences", element: "@elements", known: .key("element"),
            "An element that a response names.",
            .content(.reference(to: "element"), as: "element", "The element.")),
    ]
}
