extension Schema {
    /// What `recommendations.xml`, `bodies.xml`, `assessment.xml` and `progress.xml` state.
    static let monitoring = [
        EntityDeclaration(
            "monitoring", "monitorings", element: "recommendations", "The monitor's recommendations to a country.",
            .attribute("country", .country, "The country, as two capital letters."),
            .attribute("monitor", .name, "The monitor's name, where a round states no other."),
            .list("round", as: "rounds", "The rounds of monitoring.")),
        EntityDeclaration(
            "round", "rounds",
            known: .fields(["statedMonitor", "number", "report"], ["statedMonitor", "number"], ["report"]),
            "A round of monitoring.",
            .attribute("id", .identifier, optional: true, unique: .dossier, "The round's id."),
            .attribute(
                "monitor", .name, as: "statedMonitor", optional: true, "The monitor's name, if it is not the list's."),
            .attribute("number", .integer, optional: true, "The round's number, where the source gives it."),
            .attribute("report", .name, optional: true, "The symbol of the round's report."),
            .attribute("published", .date, optional: true, "The day on which the report was published."),
            .attribute(
                "reply-due", .date, optional: true, "The day by which the country is to report to the round's monitor."),
            .attribute(
                "follows", .reference(to: "round"), optional: true, "The round of another monitor on which it rests."),
            .page,
            .list("recommendation", as: "recommendations", "The round's recommendations.")),
        EntityDeclaration(
            "recommendation", "recommendations", known: .id("id"), "A recommendation of the monitor.",
            .attribute("id", .identifier, unique: .dossier, "The recommendation's id."),
            .attribute("paragraph", .name, optional: true, "The paragraph of the report."),
            .attribute("urgency", .identifier, "How strongly it asks: a level of the round's monitor, or unknown."),
            .attribute("verb", .name, optional: true, "The word in which it asks, as printed."),
            .attribute("topic", .name, optional: true, "What it is about."),
            .attribute("asks", .word(Asks.self), optional: true, "Whether an act or only a study is asked."),
            .page,
            .list("recommendationText", as: "texts", atLeast: 1, "Its text, by language."),
            .list("element", as: "elements", "The separable parts of what is asked."),
            .list("repeat", as: "repeats", "Earlier recommendations that it repeats."),
            .list("addressee", as: "addressees", "The bodies it is addressed to.")),
        EntityDeclaration(
            "recommendationText", "recommendationTexts", element: "text", known: .key("language"),
            "A recommendation's text in one language.",
            .attribute("xml:lang", .language, as: "language", optional: true, "The language."),
            .content(.prose, "The text.")),
        EntityDeclaration(
            "element", "elements", known: .key("id"), "A separable part of a recommendation.",
            .attribute("id", .identifier, unique: .parent, "The element's id within its recommendation."),
            .attribute(
                "asks", .word(Asks.self), as: "statedAsks", optional: true,
                "Whether an act or only a study is asked, where it is stated."),
            .page,
            .content(.prose, "What is asked.")),
        EntityDeclaration(
            "repeat", "repeats", element: "repeats", known: .key("target"),
            "An earlier recommendation that a later one repeats.",
            .attribute("recommendation", .reference(to: "recommendation"), as: "target", "The earlier one.")),
        EntityDeclaration(
            "addressee", "addressees", known: .key("body"), "A body that a recommendation is addressed to.",
            .attribute("body", .reference(to: "body"), "The body.")),
        EntityDeclaration(
            "registry", "registries", element: "bodies", "The registry of bodies.",
            .list("body", as: "bodies", "The bodies.")),
        EntityDeclaration(
            "body", "bodies", known: .id("id", or: "names"), "A body that the dossier names.",
            .attribute("id", .identifier, unique: .dossier, "The body's id."),
            .attribute(
                "kind", .word(BodyKind.self), "What kind of body it is."),
            .attribute("abbreviation", .name, optional: true, "Its abbreviation, as printed."),
            .attribute("from", .date, optional: true, "The first day of its existence."),
            .attribute("until", .date, optional: true, "The last day of its existence."),
            .attribute("parent", .reference(to: "body"), optional: true, "The body it is part of."),
            .list("bodyName", as: "names", atLeast: 1, "Its names, by language."),
            .list("alias", as: "aliases", "Other forms of its name."),
            .list("successor", as: "successors", "The bodies that took over.")),
        EntityDeclaration(
            "bodyName", "bodyNames", element: "name", known: .key("language"), "A body's name in one language.",
            .attribute("xml:lang", .language, as: "language", optional: true, "The language."),
            .content(.prose, "The name.")),
        EntityDeclaration(
            "alias", "aliases", "Another form of a body's name.",
            .content(.prose, "The form.")),
        EntityDeclaration(
            "successor", "successors", known: .key("target"), "A body that took over from another.",
            .attribute("body", .reference(to: "body"), as: "target", "The body that took over.")),
        EntityDeclaration(
            "assessment", "assessments", "The judgements of an analyst.",
            .attribute("plan", .reference(to: "plan"), "The plan that was assessed."),
            .attribute("assessor", .prose, "Who judged."),
            .attribute("date", .date, "When it was judged."),
            .list("funding", as: "fundings", "Which line funds which task."),
            .list("response", as: "responses", "Which task answers which recommendation.")),
        EntityDeclaration(
            "funding", "fundings", element: "funds", known: .key("line", "task"),
            "The judgement that a line funds a task.",
            .attribute("line", .reference(to: "line"), "The line."),
            .attribute("task", .reference(to: "task"), "The task."),
            .attribute("title", .name, optional: true, "The title of the task, as whoever judged saw it."),
            .child("reason", .prose, "Why.")),
        EntityDeclaration(
            "response", "responses", element: "responds", known: .key("task", "recommendation"),
            "The judgement that a task answers a recommendation.",
            .attribute("task", .reference(to: "task"), "The task."),
            .attribute("title", .name, optional: true, "The title of the task, as whoever judged saw it."),
            .attribute("recommendation", .reference(to: "recommendation"), "The recommendation."),
            .attribute("extent", .word(Extent.self), "How far it answers the elements it names."),
            .attribute(
                "nature", .word(Nature.self),
                "By what kind of act."),
            .attribute(
                "elements", .references(by: "elementReference"), as: "elementReferences", optional: true,
                "The elements it answers; left out, all."),
            .child("reason", .prose, "Why.")),
        EntityDeclaration(
            "progress", "progresses", "What has been done and spent.",
            .attribute("plan", .reference(to: "plan"), "The plan it reports on."),
            .attribute("as-of", .date, "The day on which this was so."),
            .list("taskStatus", as: "taskStatuses", "How far the tasks are."),
            .list("spending", as: "spendings", "What was spent.")),
        EntityDeclaration(
            "taskStatus", "taskStatuses", element: "task", known: .key("task"), "How far a task is.",
            .attribute("number", .reference(to: "task"), as: "task", "The task."),
            .attribute("title", .name, optional: true, "The title of the task, as whoever reported saw it."),
            .attribute(
                "status", .word(TaskState.self), "How far it is."),
            .attribute("on", .date, optional: true, "When that was reached."),
            .content(.prose, as: "note", optional: true, "A note.")),
        EntityDeclaration(
            "spending", "spendings", known: .key("line", "year"), "What was spent on a line in a year.",
            .attribute("line", .reference(to: "line"), "The line."),
            .attribute("year", .year, "The year."),
            .attribute("amount", .money, "What was spent.")),
    ]
}
