/// What the table of coverage says in English.
struct EnglishCoverage: CoveragePhrases, English {
    var round: String { "Round" }
    var paragraph: String { "Par." }
    var urgency: String { "Urgency" }
    var repeats: String { "Repeated" }
    var elements: String { "Elem." }
    var due: String { "Due" }
    var lead: String { "Lead" }
    var money: String { "Money" }
    var nature: String { "Kind of act" }
    var legend: String { "Legend" }

    var monitor: String { "Monitor" }
    var unknownUrgency: String { "not recorded" }
    func shown(_ count: Int, of all: Int) -> String { "Recommendations shown: \(count) of \(all)." }
    func unrecordedUrgency(_ count: Int, of all: Int) -> String {
        "The urgency of \(count) of \(all) \(form(all, "recommendation", "recommendations")) is not recorded, so that \(form(count, "it", "they")) cannot be selected by it."
    }
    var notAssessed: String {
        "Nobody has assessed how the plan answers the recommendations: the dossier has no assessment."
    }
    func unaddressed(_ element: String, _ text: String) -> String { "No task answers element \(element): “\(text)”." }
    func cited(_ tasks: [String], isInIntroduction: Bool) -> String {
        if tasks.isEmpty {
            return isInIntroduction ? "It is cited by the introduction of the plan." : "The plan does not cite it."
        }
        return "It is cited by \(form(tasks.count, "task", "tasks")) \(list(tasks))."
    }
    var elementsExplained: String {
        "Elem. of a recommendation: how many elements are answered in full, of all; of a task: which it answers (* the whole)."
    }
    var repeatsExplained: String { "Repeated: the recommendation repeats one of an earlier round." }
    var leadExplained: String {
        "Lead: the abbreviation of the body, or its id in the register where it has none."
    }
    var dueExplained: String {
        "Due: the latest day by which the task is to be done. Money: all amounts of the annex lines that are judged to fund the task; * a line also funds other tasks, so that the amounts of tasks do not add up."
    }
}
