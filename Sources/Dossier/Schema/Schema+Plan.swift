extension Schema {
    /// What `plan.xml` states.
    static let plan = [
        EntityDeclaration(
            "plan", "plans", "The national action plan.",
            .attribute("id", .fileName, "The plan's id; also the dossier's."),
            .attribute("country", .country, "The country, as two capital letters."),
            .attribute("xml:lang", .language, as: "language", optional: true, "The language of the plan's text."),
            .attribute("title", .prose, "The plan's title, verbatim."),
            .attribute("start", .date, "The first day of the plan's period."),
            .attribute("end", .date, "The last day of the plan's period."),
            .attribute("adopted", .date, optional: true, "The day of adoption."),
            .attribute("revision", .integer, optional: true, "The number of this revision."),
            .list("citation", as: "citations", "Where the plan's introduction names a monitor."),
            .list("chapter", as: "chapters", "The plan's chapters.")),
        EntityDeclaration(
            "chapter", "chapters", known: .wording("title", anywhere: true), "A chapter of the plan.",
            .attribute("number", .identifier, "The chapter's number, as printed."),
            .attribute("title", .prose, "The chapter's title, verbatim."),
            .list("section", as: "sections", "The chapter's sections."),
            .list("task", as: "tasks", "The chapter's tasks, those in its sections included.")),
        EntityDeclaration(
            "section", "sections", known: .wording("title", anywhere: true), "A section of a chapter.",
            .attribute("number", .identifier, "The section's number, as printed."),
            .attribute("title", .prose, "The section's title, verbatim."),
            .list("task", as: "tasks", "The section's tasks.")),
        EntityDeclaration(
            "task", "tasks", known: .elsewhere, "A numbered task of the plan.",
            .attribute("number", .identifier, "The task's number, as printed."),
            .attribute("title", .prose, "The task's title, verbatim."),
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
            .attribute("number", .identifier, unique: .parent, "The goal's number within its task."),
            .content(.prose, "The goal, verbatim."),
            .list("target", as: "targets", "The numbers the goal states.")),
        EntityDeclaration(
            "target", "targets", "A number or frequency that a goal states.",
            .attribute("value", .number, "The number."),
            .attribute("unit", .name, "What is counted."),
            .attribute(
                "per", .word(TargetPeriod.self), optional: true,
                "The time in which it is to be reached.")),
        EntityDeclaration(
            "assignment", "assignments", "A block of a task that names leads and a deadline.",
            .attribute(
                "goals", .references(by: "goalReference"), as: "goalReferences", optional: true,
                "The goals it covers; left out, all of the task."),
            .list("lead", as: "leads", "The bodies that lead."),
            .list("funder", as: "funders", "The bodies that the plan says will pay."),
            .list("participant", as: "participants", "Those who take part."),
            .list("implementer", as: "implementers", "Those who carry it out."),
            .single("deadline", "When it is due.")),
        EntityDeclaration(
            "lead", "leads", known: .key("body"), "A body that leads an assignment.",
            .attribute("body", .reference(to: "body"), "The body.")),
        EntityDeclaration(
            "funder", "funders", known: .key("body"), "A body that the plan says will pay for an assignment.",
            .attribute("body", .reference(to: "body"), "The body.")),
        EntityDeclaration(
            "participant", "participants", "One who takes part in an assignment.",
            .attribute("body", .reference(to: "body"), optional: true, "The body, where it is one of the registry."),
            .content(.prose, optional: true, "The words of the plan.")),
        EntityDeclaration(
            "implementer", "implementers", "One who carries out an assignment.",
            .content(.prose, "The words of the plan.")),
        EntityDeclaration(
            "deadline", "deadlines", "The deadline of an assignment.",
            .attribute(
                "kind", .word(DeadlineKind.self),
                "How it runs: the whole span, once within it, several times a year, due at its end, tied to an event, or open to more than one reading."
            ),
            .attribute("times", .integer, optional: true, "How often a year, if periodic."),
            .attribute("from", .date, optional: true, "The first day."),
            .attribute("to", .date, optional: true, "The last day, on which it falls due."),
            .content(.prose, optional: true, "The deadline, verbatim.")),
        EntityDeclaration(
            "cost", "costs", "A cost that the plan states for a task.",
            .attribute("amount", .money, "The amount."),
            .attribute("currency", .currency, "The currency, as three capital letters."),
            .attribute("per", .word(CostPeriod.self), "Whether the amount is for each year or for all."),
            .attribute("bound", .word(Bound.self), "How firm the amount is."),
            .attribute("funder", .reference(to: "body"), optional: true, "The body that is to pay."),
            .attribute("from", .year, optional: true, "The first year."),
            .attribute("to", .year, optional: true, "The last year."),
            .content(.prose, optional: true, "The words of the plan.")),
        EntityDeclaration(
            "commitment", "commitments", "A promise of a task that names its years.",
            .attribute("from", .year, "The first year."),
            .attribute("to", .year, "The last year."),
            .content(.prose, optional: true, "The words of the plan.")),
        EntityDeclaration(
            "citation", "citations", element: "cites", "A place where the plan names a monitor or its recommendation.",
            .attribute(
                "recommendation", .reference(to: "recommendation"), optional: true,
                "The recommendation, where its paragraph is given."),
            .attribute("monitor", .name, optional: true, "The monitor, where no paragraph is given."),
            .attribute("round", .integer, optional: true, "The round."),
            .content(.prose, optional: true, "The words of the plan.")),
        EntityDeclaration(
            "crossReference", "crossReferences", element: "refers-to", known: .key("target"),
            "A place where a task refers to another.",
            .attribute("task", .reference(to: "task"), as: "target", "The task referred to.")),
        EntityDeclaration(
            "dependency", "dependencies", element: "depends-on", "Something that a task says it depends on.",
            .attribute(
                "task", .reference(to: "task"), as: "target", optional: true,
                "The task that delivers it, where one does."),
            .content(.prose, optional: true, "The words of the plan.")),
    ]

    /// Entities that stand for the single names of a list in one attribute.
    static let listed = [
        EntityDeclaration(
            "goalReference", "goalReferences", element: "@goals", known: .key("goal"),
            "A goal that an assignment names.",
            .content(.reference(to: "goal"), as: "goal", "The goal.")),
        EntityDeclaration(
            "elementReference", "elementReferences", element: "@elements", known: .key("element"),
            "An element that a response names.",
            .content(.reference(to: "element"), as: "element", "The element.")),
    ]
}
