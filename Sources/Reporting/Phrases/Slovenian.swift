internal import Audit
internal import Dossier
internal import RulePack
internal import Texts

/// The report in Slovenian.
///
/// Names of bodies and titles are put in as they stand, in the nominative; sentences are built so that this is right.
struct SlovenianPhrases: Phrases {
    let kicker = "Revizijsko poročilo"
    let skipToContent = "Preskoči na vsebino"
    let contents = "Kazalo"
    let period = "Obdobje"
    let country = "Država"
    let revision = "Različica"
    let adopted = "Sprejet"
    let asOf = "Presečni dan"
    let rulePack = "Zbirka pravil"
    let version = "različica"
    let madeWith = "Pripravljeno s programom"
    let documents = "Pregledani dokumenti"
    let file = "Datoteka"
    let incomplete = "Revizija je nepopolna"
    let incompleteExplained =
        "Navedenih pravil ni bilo mogoče uporabiti povsod, kjer veljajo. Ugotovitve lahko zato manjkajo in sklep ni izrečen."
    let judgement = "Presoja"
    let number = "Št."
    let total = "Skupaj"
    let none = "brez"
    let dataBehind = "Podatki, na katerih temelji grafikon"

    func title(_ part: Part, monitor: String) -> String {
        switch part {
        case .mandate: "Naloga in neodvisnost"
        case .method: "Viri in metoda"
        case .summary: "Sklep in povzetek"
        case .recommendations: "Priporočila nadzornega mehanizma \(monitor)"
        case .tasks: "Naloge in roki"
        case .funding: "Financiranje po ministrstvih"
        case .findings: "Ugotovitve po ministrstvih"
        case .quality: "Kakovost gradiva"
        case .advice: "Priporočila poročevalca"
        case .rules: "Pravila in njihov izid"
        case .evidence: "Dokazi"
        case .limits: "Omejitve"
        }
    }

    func annex(_ letter: String) -> String { "Priloga\u{A0}\(letter)" }
    func span(_ first: String, _ last: String) -> String { "\(first) – \(last)" }
    func judgedBy(_ assessor: String, _ date: String) -> String { "\(assessor), \(date)" }
    func scrollable(_ caption: String) -> String { "\(caption) (vsebino je mogoče pomikati vodoravno)" }

    func severity(_ severity: Severity) -> String {
        switch severity {
        case .major: "večja ugotovitev"
        case .minor: "manjša ugotovitev"
        case .observation: "opažanje"
        }
    }

    func count(_ severity: Severity, _ number: Int) -> String {
        switch severity {
        case .major:
            Language.sl.count(number, "večja ugotovitev", "večji ugotovitvi", "večje ugotovitve", "večjih ugotovitev")
        case .minor:
            Language.sl.count(
                number, "manjša ugotovitev", "manjši ugotovitvi", "manjše ugotovitve", "manjših ugotovitev")
        case .observation: Language.sl.count(number, "opažanje", "opažanji", "opažanja", "opažanj")
        }
    }

    func findings(_ number: Int) -> String {
        Language.sl.count(number, "ugotovitev", "ugotovitvi", "ugotovitve", "ugotovitev")
    }

    // Nouns that are counted in several sentences.
    func tasks(_ number: Int) -> String { Language.sl.count(number, "naloga", "nalogi", "naloge", "nalog") }
    func goals(_ number: Int) -> String { Language.sl.count(number, "cilj", "cilja", "cilji", "ciljev") }
    func assignments(_ number: Int) -> String {
        Language.sl.count(number, "zadolžitev", "zadolžitvi", "zadolžitve", "zadolžitev")
    }
    func budgetLines(_ number: Int) -> String { Language.sl.count(number, "vrstica", "vrstici", "vrstice", "vrstic") }
    func recommendations(_ number: Int) -> String {
        Language.sl.count(number, "priporočilo", "priporočili", "priporočila", "priporočil")
    }
}

extension SlovenianPhrases {
    func mandate(monitor: String) -> [String] {
        [
            "Poročilo obravnava akcijski načrt, naveden na naslovnici, njegovo finančno prilogo in priporočila nadzornega mehanizma \(monitor) tako, kot bi jih obravnaval neodvisni nacionalni poročevalec: na podlagi dokumentov, po vnaprej določenih merilih in javno.",
            "Poročilo se ne sklicuje na nobeno pravno pooblastilo. Njegovo težo dajejo dokazi, na katere se opira, in razlogi, ki jih navaja.",
            "Neodvisnost zagotavlja način dela. Za vse organe veljajo ista pravila. Kar je prepisano iz uradnih dokumentov, je ločeno od tega, kar je bilo presojeno: vsaka odločitev presoje je objavljena z navedbo avtorja in obrazložitvijo, kadar je ta podana, organ pa jo lahko izpodbija, ne da bi posegal v dokaze.",
            "Vsak organ, na katerega so naslovljene ugotovitve, ima v \(Part.findings.number). delu svoj razdelek s prostorom za odgovor. V tej izdaji odgovorov ni.",
        ]
    }

    func planSource(chapters: Int, tasks: Int, goals: Int, assignments: Int) -> String {
        let counts = [
            Language.sl.count(chapters, "poglavje", "poglavji", "poglavja", "poglavij"), self.tasks(tasks),
            self.goals(goals), self.assignments(assignments),
        ]
        return "Akcijski načrt: \(Language.sl.list(counts))."
    }

    func annexSource(lines: Int, years: [String]) -> String {
        "Finančna priloga: \(budgetLines(lines)); \(Language.sl.form(years.count, "leto", "leti", "leta", "leta")) \(Language.sl.list(years))."
    }

    func monitoringSource(monitor: String, recommendations: Int, elements: Int, rounds: Int) -> String {
        let counts = [
            self.recommendations(recommendations),
            Language.sl.count(
                elements, "ločljiv element", "ločljiva elementa", "ločljivi elementi", "ločljivih elementov"),
            Language.sl.count(
                rounds, "skupina po krogih ocenjevanja", "skupini po krogih ocenjevanja",
                "skupine po krogih ocenjevanja",
                "skupin po krogih ocenjevanja"),
        ]
        return "Priporočila nadzornega mehanizma \(monitor): \(Language.sl.list(counts))."
    }

    func bodiesSource(_ bodies: Int) -> String {
        "Register organov: \(Language.sl.count(bodies, "organ", "organa", "organi", "organov"))."
    }

    func assessmentSource(_ assessor: String, _ date: String, fundings: Int, responses: Int) -> String {
        func decisions(_ number: Int) -> String {
            Language.sl.count(number, "odločitev", "odločitvi", "odločitve", "odločitev")
        }
        return
            "Presoja (\(assessor), \(date)): \(decisions(fundings)) o tem, katera vrstica financira katero nalogo, in \(decisions(responses)) o tem, kako se naloga odziva na priporočilo."
    }

    var noAssessment: String {
        "Presoje med dokumenti ni. Katera vrstica financira katero nalogo, zato ni bilo preverjeno, priporočila, ki jih načrt omenja, pa veljajo za nepresojena."
    }

    func progressSource(_ date: String) -> String { "Poročilo o izvajanju; presečni dan: \(date)." }

    var noProgress: String {
        "Poročila o izvajanju med dokumenti ni. Ali so bili roki zamujeni, zato ni bilo preverjeno."
    }

    func rulesApplied(_ rules: Int, skipped: Int) -> String {
        let used = Language.sl.form(
            rules, "Uporabljeno je bilo", "Uporabljeni sta bili", "Uporabljena so bila", "Uporabljenih je bilo")
        let left =
            skipped > 0
            ? " Iz zbirke \(Language.sl.form(skipped, "ni bilo uporabljeno", "nista bili uporabljeni", "niso bila uporabljena", "ni bilo uporabljenih")) \(Language.sl.count(skipped, "pravilo", "pravili", "pravila", "pravil"))."
            : ""
        return
            "\(used) \(Language.sl.count(rules, "pravilo", "pravili", "pravila", "pravil")).\(left) Vsako pravilo določa merilo: kaj bi moralo veljati in po katerem viru. Kjer dokumenti od merila odstopajo, poročilo navede ugotovitev, ki pove, kakšno je stanje, kaj iz njega sledi, kaj bi bilo treba storiti in kdo naj to stori. Vzrok ni ugotovljen, razen kadar ga ugotovitev izrecno navaja."
    }

    var severities: String {
        "Ugotovitve so treh stopenj. Večja ugotovitev je pomanjkljivost, ki ogroža namen načrta; manjša ugotovitev je pomanjkljivost, ki ga ne ogroža; opažanje je vredno pozornosti, samo zase pa ne pomeni napake."
    }

    func subsumed(_ findings: Int) -> String {
        let verb = Language.sl.form(findings, "ni vključena", "nista vključeni", "niso vključene", "ni vključenih")
        return
            "Kadar ena ugotovitev pojasni drugo, šteje samo tista, ki pojasnjuje; v poročilo zato \(verb) \(self.findings(findings))."
    }

    var judgements: String {
        "Katera vrstica financira katero nalogo in v kolikšni meri se naloga odziva na priporočilo, v dokumentih ne piše: o tem je odločila presoja. Kjer ugotovitev temelji na odločitvi presoje, poročilo pove, čigava je in kako je obrazložena."
    }

    var parameters: String { "Parametri zbirke pravil" }
    var parameter: String { "Parameter" }
    var value: String { "Vrednost" }
    var sources: String { "Viri" }
    var method: String { "Metoda" }
}

extension SlovenianPhrases {
    var byDefault: String { "privzeto; zbirka vrednosti ne navaja" }

    func conclusion(_ conclusion: Conclusion) -> String {
        switch conclusion {
        case .unmodified: "Sklep brez pridržkov"
        case .qualified: "Sklep s pridržkom"
        case .adverse: "Odklonilni sklep"
        case .disclaimer: "Zavrnitev izreka sklepa"
        case .notDrawn: "Brez sklepa"
        }
    }

    func conclusionExplained(_ conclusion: Conclusion, material: Int) -> String {
        switch conclusion {
        case .unmodified: "V tem, kar je bilo pregledano, ni pomembnih pomanjkljivosti."
        case .qualified where material == 0:
            "V tem, kar je bilo pregledano, ni pomembnih pomanjkljivosti; tega, kar ni navedeno, pa ni bilo mogoče pregledati in je lahko pomembno."
        case .qualified:
            "Ugotovljene pomanjkljivosti so pomembne, vendar niso vseobsegajoče: razen v tem, kar navajajo večje ugotovitve, načrt v vseh pomembnih pogledih ustreza merilom."
        case .adverse:
            "Ugotovljene pomanjkljivosti so pomembne in vseobsegajoče: načrt v sedanji obliki merilom ne ustreza."
        case .disclaimer:
            "Sklep ni izrečen: zaradi tega, česar ni bilo mogoče preveriti, zanj ni zanesljive podlage. Ugotovitve veljajo."
        case .notDrawn:
            "Sklep se izreče le, če so bila uporabljena vsa pravila zbirke. Navedene so ugotovitve pravil, ki so bila uporabljena."
        }
    }

    var scope: String { "Omejitve obsega" }

    func grounds(material: Int, addressees: [String]) -> String {
        guard material > 0 else { return "Pomembnih ugotovitev ni." }
        let count = Language.sl.count(
            material, "pomembna ugotovitev", "pomembni ugotovitvi", "pomembne ugotovitve", "pomembnih ugotovitev")
        guard !addressees.isEmpty else {
            return "Podlaga: \(count); med naslovniki ni ministrstva ali vladne službe."
        }
        let bodies = Language.sl.form(
            addressees.count, "ministrstvo ali vladna služba", "ministrstvi ali vladni službi",
            "ministrstva ali vladne službe", "ministrstva ali vladne službe")
        return
            "Podlaga: \(count); \(bodies) med naslovniki (\(addressees.count)): \(Language.sl.list(addressees))."
    }

    func thresholds(_ threshold: String?, _ share: String, pervasiveFrom: Int) -> String {
        let bodies = Language.sl.form(
            pervasiveFrom, "ministrstvo ali vladno službo", "ministrstvi ali vladni službi",
            "ministrstva ali vladne službe", "ministrstev ali vladnih služb")
        let money =
            threshold.map {
                "Večje ugotovitve o denarju so pomembne, če zneski, za katere v njih gre, skupaj dosežejo \($0), to je \(share) vseh zneskov v finančni prilogi, zaokroženo navzgor na cent."
            }
            ?? "Finančna priloga nima skupnega zneska, s katerim bi bilo mogoče primerjati večje ugotovitve o denarju, zato je pomembna tudi vsaka od teh."
        return
            "Večja ugotovitev, ki ne zadeva denarja, je pomembna že po svoji naravi. \(money) Pomembne ugotovitve so vseobsegajoče, če so naslovljene na najmanj \(pervasiveFrom)\u{A0}\(bodies)."
    }

    func summaryOfQuality(_ findings: Int) -> String {
        let subject = Language.sl.count(findings, "ugotovitev", "ugotovitvi", "ugotovitve", "ugotovitev")
        let verb = Language.sl.form(findings, "nanaša", "nanašata", "nanašajo", "nanaša")
        return "Poleg teh se \(subject) \(verb) na gradivo in ne na načrt (\(Part.quality.number). del)."
    }

    func summaryOfFindings(major: Int, minor: Int, observations: Int) -> String {
        let counts = [
            Language.sl.count(major, "večjo ugotovitev", "večji ugotovitvi", "večje ugotovitve", "večjih ugotovitev"),
            Language.sl.count(
                minor, "manjšo ugotovitev", "manjši ugotovitvi", "manjše ugotovitve", "manjših ugotovitev"),
            count(.observation, observations),
        ]
        return "Revizija navaja \(Language.sl.list(counts))."
    }

    func summaryOfCoverage(monitor: String, total: Int, _ counts: [(Coverage.Status, Int)]) -> String {
        guard total > 0 else { return "Gradivo ne vsebuje priporočil nadzornega mehanizma \(monitor)." }
        let parts = counts.filter { $0.1 > 0 }.map { "\(Language.sl.text($0.1))\u{A0}\(form($0.0, $0.1))" }
        return
            "Gradivo vsebuje \(recommendations(total)) nadzornega mehanizma \(monitor). Razvrstitev po odzivu načrta: \(Language.sl.list(parts))."
    }

    /// The status as an adjective that goes with a number of recommendations.
    private func form(_ status: Coverage.Status, _ number: Int) -> String {
        switch status {
        case .addressed: Language.sl.form(number, "obravnavano", "obravnavani", "obravnavana", "obravnavanih")
        case .partlyAddressed:
            Language.sl.form(
                number, "delno obravnavano", "delno obravnavani", "delno obravnavana", "delno obravnavanih")
        case .onlyStudied:
            Language.sl.form(number, "le preučevano", "le preučevani", "le preučevana", "le preučevanih")
        case .unaddressed: Language.sl.form(number, "neobravnavano", "neobravnavani", "neobravnavana", "neobravnavanih")
        case .notAssessed: Language.sl.form(number, "nepresojeno", "nepresojeni", "nepresojena", "nepresojenih")
        }
    }

    func summaryOfElements(_ unaddressed: [String]) -> String {
        let elements = Language.sl.count(unaddressed.count, "element", "elementa", "elemente", "elementov")
        return
            "Na \(elements) priporočil, na katera se načrt sicer odziva, se ne odziva nobena naloga: \(Language.sl.list(unaddressed))."
    }

    func summaryOfRepeats(repeated: Int, open: Int?) -> String {
        let verb = Language.sl.form(repeated, "je ponovljeno", "sta ponovljeni", "so ponovljena", "je ponovljenih")
        let start = "Iz prejšnjih krogov \(verb) \(recommendations(repeated))"
        guard let open else { return "\(start)." }
        if open == 0 {
            return
                "\(start); zdaj v celoti \(Language.sl.form(repeated, "je obravnavano", "sta obravnavani", "so obravnavana", "so obravnavana"))."
        }
        if open == repeated {
            let them = Language.sl.form(
                repeated, "nanj", "na nobeno od njiju", "na nobeno od njih", "na nobeno od njih")
            return "\(start), načrt pa se \(them) še vedno ne odziva v celoti."
        }
        let rest = Language.sl.form(
            open, "še vedno ni v celoti obravnavano", "še vedno nista v celoti obravnavani",
            "še vedno niso v celoti obravnavana", "še vedno ni v celoti obravnavanih")
        return "\(start); od teh \(rest) \(Language.sl.text(open))."
    }

    func summaryOfTasks(tasks: Int, goals: Int, assignments: Int) -> String {
        let counts = [
            Language.sl.count(tasks, "nalogo", "nalogi", "naloge", "nalog"),
            Language.sl.count(goals, "cilj", "cilja", "cilje", "ciljev"), self.assignments(assignments),
        ]
        return "Načrt določa \(Language.sl.list(counts))."
    }

    func summaryOfDeadlines(_ kinds: [(DeadlineKind, Int)], without: Int) -> String {
        var parts = kinds.map { "\(deadlineKind($0.0)): \(Language.sl.text($0.1))" }
        if without > 0 { parts.append("brez roka: \(Language.sl.text(without))") }
        return "Roki zadolžitev po vrsti – \(parts.joined(separator: "; "))."
    }

    func summaryOfMoney(total: String, lines: Int, ministries: Int) -> String {
        let locative = Language.sl.form(lines, "vrstici", "vrsticah", "vrsticah", "vrsticah")
        let bodies = Language.sl.form(
            ministries, "ministrstvo ali urad", "ministrstvi ali urada", "ministrstva in uradi", "ministrstev in uradov"
        )
        return
            "Finančna priloga predvideva \(total) v \(Language.sl.text(lines))\u{A0}\(locative) (\(Language.sl.text(ministries))\u{A0}\(bodies))."
    }

    func summaryOfSums(agreeing: Int, differing: Int) -> String { reconciled(agreeing: agreeing, differing: differing) }

    func summaryOfFunded(tasks: Int, all: Int) -> String {
        let verb = Language.sl.form(tasks, "je financirana", "sta financirani", "so financirane", "je financiranih")
        return "Po presoji \(verb) \(self.tasks(tasks)) od \(Language.sl.text(all))."
    }

    var doFirst: String { "Kaj bi bilo treba storiti najprej" }
    var gravest: String { "Večje ugotovitve" }
    var gravestNone: String { "Večjih ugotovitev ni." }
    var finding: String { "Ugotovitev" }
    var countHeading: String { "Število" }
    func more(_ rules: Int) -> String {
        "Nadaljnje vrste večjih ugotovitev (\(Language.sl.text(rules))) so v \(Part.findings.number). delu."
    }
    var readOn: String {
        "Ugotovitve o posameznem ministrstvu so v \(Part.findings.number). delu, prednostni ukrepi pa v \(Part.advice.number). delu."
    }
}
