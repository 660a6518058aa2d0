struct EnglishSkeleton: SkeletonPhrases {
    func note(_ note: SkeletonNote) -> String {
        switch note {
        case .plan:
            "The plan as adopted, verbatim. What stands in a comment of its own lines is an example: take away the marks of the comment and write what the plan says. All elements: docs/dossier.md."
        case .planDays: "title: verbatim. adopted=\"2030-12-15\", revision=\"1\" and page=\"3\" may stand here too."
        case .act: "The act by which it was adopted, and what is said of where the money comes from."
        case .previous: "The plan before this one."
        case .duty: "Who is to report or evaluate, to whom and when."
        case .chapter:
            "A chapter, its sections and what they are to achieve. Numbers as printed; left out where none is."
        case .task: "A task: what it is about, its goals with the numbers and indicators that they state."
        case .assignment:
            "Who does what until when. body: an id of bodies.xml; the words of the plan stand in the element. role: co-responsible, partner or by-consent."
        case .deadline:
            "kind: by, once, continuous, periodic (with times or due), by-then-continuous, conditional, or ambiguous where the words have several readings. The words stand in the element."
        case .cost:
            "A cost: per is year or total, bound is exact, minimum or approximate. none=\"true\" where the plan says that it costs nothing."
        case .links:
            "A promise with its years, a monitor that is named, another task that is named, what the task depends on."
        case .annex:
            "The funding annex, as printed. unit=\"1000\" where it counts in thousands. Delete this file where the plan has none."
        case .line:
            "A line: amounts as printed with a point before decimals; none=\"true\" for a dash; nothing for an empty cell."
        case .totals: "Totals as printed, whether or not the lines make them."
        case .recommendations:
            "What monitors recommended to the country. monitor: whose they are, where a round names no other."
        case .round: "A round, with the symbol and the day of its report."
        case .recommendation:
            "urgency: a level of the monitor, such as urge, consider or invite for GRETA, or unknown; verb: the word as printed. Elements are the separable parts of what is asked."
        case .bodies: "Every body that the dossier names, once."
        case .body:
            "kind: ministry, government-office, agency, police, prosecution, court, coordinator, independent, service, group, other, or unknown. from, until, parent and successor where they matter."
        case .assessment:
            "Judgements of whoever assesses, never the plan's own words. As long as nobody has judged, delete this file: an audit then says that nothing was assessed. When the other files are written, rapporteur forms write assessment FOLDER makes a workbook that proposes which line may pay for which task and which task may answer which recommendation, and why."
        case .funds: "Which line pays for which task, and why."
        case .responds:
            "Which task answers which recommendation: extent full, partial, or none, nature legislation, study, training, service, awareness, co-ordination or other, and why."
        }
    }

    func planTitle(_ years: String) -> String { "Action plan against trafficking in human beings \(years)" }
    var annexTitle: String { "Funding annex" }
    var assessor: String { "name of whoever judged" }
}
