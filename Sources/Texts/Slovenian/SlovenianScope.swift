/// What an audit did not examine, in Slovenian.
struct SlovenianScope: ScopePhrases, Slovenian {
    func rulesNotApplied(_ skipped: Int, of all: Int) -> String {
        let verb = form(
            skipped, "ni bilo uporabljeno", "nista bili uporabljeni", "niso bila uporabljena", "ni bilo uporabljenih")
        return "ni sklepa: \(skipped) od \(rules(all)) \(verb)"
    }
    func rulesFailed(_ failed: Int, of all: Int) -> String {
        "\(failed) od \(rules(all)) ni bilo mogoče uporabiti do konca, zato lahko ugotovitve manjkajo"
    }
    private func rules(_ all: Int) -> String { "\(all) \(form(all, "pravila", "pravil", "pravil", "pravil"))" }
    var noTask: String { "gradivo nima nobene naloge načrta: cilji, odgovornosti in roki niso bili preverjeni" }
    var noAmount: String {
        "znesek ni naveden niti v vrstici finančne priloge niti kot strošek naloge: financiranje ni bilo preverjeno"
    }
    var noAmountOfYear: String {
        "vrstice finančne priloge navajajo samo skupne zneske, brez zneskov za posamezna leta: financiranje po letih ni bilo preverjeno"
    }
    func noAnnexAmount(hasAnnex: Bool) -> String {
        "\(hasAnnex ? "finančna priloga ne navaja nobenega zneska" : "finančne priloge ni"): navedenih stroškov ni bilo mogoče primerjati z njo"
    }
    var noRecommendations: String {
        "gradivo nima nobenega priporočila: odzivanje načrta na priporočila ni bilo preverjeno"
    }
    var noAssessment: String {
        "presoje ni: ni bilo preverjeno, katera naloga se odziva na katero priporočilo in katera vrstica financira katero nalogo"
    }
    func judgementsOfOtherTasks(_ count: Int) -> String {
        let clause = self.count(
            count, "odločitev v presoji velja za drugo nalogo, kot jo navaja",
            "odločitvi v presoji veljata za drugi nalogi, kot ju navajata",
            "odločitve v presoji veljajo za druge naloge, kot jih navajajo",
            "odločitev v presoji velja za druge naloge, kot jih navaja")
        return "\(clause): na presojo se ni mogoče opreti"
    }
    func statusesOfOtherTasks(_ count: Int) -> String {
        let clause = self.count(
            count, "podatek v poročilu o izvajanju velja za drugo nalogo, kot jo navaja",
            "podatka v poročilu o izvajanju veljata za drugi nalogi, kot ju navajata",
            "podatki v poročilu o izvajanju veljajo za druge naloge, kot jih navajajo",
            "podatkov v poročilu o izvajanju velja za druge naloge, kot jih navaja")
        return "\(clause): na poročilo se ni mogoče opreti"
    }
    var noProgress: String { "poročila o izvajanju ni: ni bilo preverjeno, kaj je bilo opravljeno in porabljeno" }
}
