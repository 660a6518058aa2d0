/// What the table of coverage says in Slovenian.
struct SlovenianCoverage: CoveragePhrases, Slovenian {
    var round: String { "Krog" }
    var paragraph: String { "Odst." }
    var urgency: String { "Nujnost" }
    var repeats: String { "Ponovitev" }
    var elements: String { "Elem." }
    var due: String { "Rok" }
    var lead: String { "Nosilec" }
    var money: String { "Sredstva" }
    var nature: String { "Vrsta ukrepa" }
    var legend: String { "Legenda" }

    var monitor: String { "Mehanizem" }
    var unknownUrgency: String { "ni zabeležena" }
    func shown(_ count: Int, of all: Int) -> String {
        all == 0 ? "Gradivo ne vsebuje priporočil." : "Prikazana priporočila: \(count) od \(all)."
    }
    func unrecordedUrgency(_ count: Int, of all: Int) -> String {
        "Nujnost ni zabeležena pri \(count) od \(all) \(form(all, "priporočila", "priporočil", "priporočil", "priporočil")); po njej jih ni mogoče izbrati."
    }
    var notAssessed: String {
        "Nihče še ni presodil, kako se načrt odziva na priporočila: presoje v gradivu ni."
    }
    func unaddressed(_ element: String, _ text: String) -> String {
        "Na element \(element) se ne odziva nobena naloga: »\(text)«."
    }
    func cited(_ tasks: [String], isInIntroduction: Bool) -> String {
        if tasks.isEmpty { return isInIntroduction ? "Navaja ga uvod načrta." : "Načrt priporočila ne navaja." }
        let verb = form(
            tasks.count, "Navaja ga naloga", "Navajata ga nalogi", "Navajajo ga naloge", "Navajajo ga naloge")
        return "\(verb) \(list(tasks))."
    }
    var elementsExplained: String {
        "Elem. pri priporočilu: na koliko elementov se načrt odziva v celoti, od vseh; pri nalogi: na katere se odziva (* na celotno priporočilo)."
    }
    var repeatsExplained: String { "Ponovitev: priporočilo ponavlja priporočilo iz prejšnjega kroga." }
    var leadExplained: String { "Nosilec: kratica organa ali, kjer je ni, njegova oznaka v registru organov." }
    var dueExplained: String {
        "Rok: najpoznejši dan, do katerega naj bo naloga izvedena. Sredstva: vsi zneski vrstic finančne priloge, ki po presoji financirajo nalogo; * vrstica financira tudi druge naloge, zato se zneski nalog ne seštevajo."
    }
}
