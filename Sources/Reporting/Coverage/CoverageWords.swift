internal import Dossier
internal import RulePack
internal import Texts

/// What the table of coverage says besides the phrases that it shares with the report.
struct CoverageWords {
    let language: Language

    private func pick(_ sl: String, _ en: String) -> String { language == .sl ? sl : en }

    var round: String { pick("Krog", "Round") }
    var paragraph: String { pick("Odst.", "Par.") }
    var urgency: String { pick("Nujnost", "Urgency") }
    var repeats: String { pick("Ponovitev", "Repeated") }
    var yes: String { pick("da", "yes") }
    var no: String { pick("ne", "no") }
    var elements: String { pick("Elem.", "Elem.") }
    var due: String { pick("Rok", "Due") }
    var lead: String { pick("Nosilec", "Lead") }
    var money: String { pick("Sredstva", "Money") }
    var nature: String { pick("Vrsta ukrepa", "Kind of act") }
    var legend: String { pick("Legenda", "Legend") }

    /// The monitor's verb, as short as a column wants it.
    func urgency(_ urgency: Urgency) -> String {
        switch urgency {
        case .urge: pick("nujno poziva", "urges")
        case .consider: pick("meni", "considers")
        case .invite: pick("vabi", "invites")
        case .unknown: pick("ni zabeležena", "not recorded")
        }
    }

    func shown(_ count: Int, of all: Int) -> String {
        pick("Prikazana priporočila: \(count) od \(all).", "Recommendations shown: \(count) of \(all).")
    }

    /// That the monitor's verb is not known of so many recommendations, which a filter by urgency therefore hides.
    func unrecordedUrgency(_ count: Int, of all: Int) -> String {
        pick(
            "Nujnost ni zabeležena pri \(count) od \(all) \(language.form(all, "priporočila", "priporočil", "priporočil", "priporočil")); po njej jih ni mogoče izbrati.",
            "The urgency of \(count) of \(all) \(all == 1 ? "recommendation" : "recommendations") is not recorded, so that \(count == 1 ? "it" : "they") cannot be selected by it."
        )
    }

    var notAssessed: String {
        pick(
            "Nihče še ni presodil, kako se načrt odziva na priporočila: presoje v gradivu ni.",
            "Nobody has assessed how the plan answers the recommendations: the dossier has no assessment.")
    }

    /// A part that no task answers.
    func unaddressed(_ element: String, _ text: String) -> String {
        pick(
            "Na element \(element) se ne odziva nobena naloga: »\(text)«.",
            "No task answers element \(element): “\(text)”.")
    }

    /// Where the plan names a recommendation nobody has assessed.
    func cited(_ tasks: [String], isInIntroduction: Bool) -> String {
        if tasks.isEmpty {
            return isInIntroduction
                ? pick("Navaja ga uvod načrta.", "It is cited by the introduction of the plan.")
                : pick("Načrt priporočila ne navaja.", "The plan does not cite it.")
        }
        let list = language.list(tasks)
        return pick(
            "\(language.form(tasks.count, "Navaja ga naloga", "Navajata ga nalogi", "Navajajo ga naloge", "Navajajo ga naloge")) \(list).",
            "It is cited by \(tasks.count == 1 ? "task" : "tasks") \(list).")
    }

    var elementsExplained: String {
        pick(
            "Elem. pri priporočilu: na koliko elementov se načrt odziva v celoti, od vseh; pri nalogi: na katere se odziva (* na celotno priporočilo).",
            "Elem. of a recommendation: how many elements are answered in full, of all; of a task: which it answers (* the whole)."
        )
    }

    var repeatsExplained: String {
        pick(
            "Ponovitev: priporočilo ponavlja priporočilo iz prejšnjega kroga.",
            "Repeated: the recommendation repeats one of an earlier round.")
    }

    var leadExplained: String {
        pick(
            "Nosilec: kratica organa ali, kjer je ni, njegova oznaka v registru organov.",
            "Lead: the abbreviation of the body, or its id in the register where it has none.")
    }

    var dueExplained: String {
        pick(
            "Rok: najpoznejši dan, do katerega naj bo naloga izvedena. Sredstva: vsi zneski vrstic finančne priloge, ki po presoji financirajo nalogo; * vrstica financira tudi druge naloge, zato se zneski nalog ne seštevajo.",
            "Due: the latest day by which the task is to be done. Money: all amounts of the annex lines that are judged to fund the task; * a line also funds other tasks, so that the amounts of tasks do not add up."
        )
    }
}
