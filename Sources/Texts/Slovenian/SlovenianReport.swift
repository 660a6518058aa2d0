/// The report in Slovenian.
///
/// Names of bodies and titles are put in as they stand, in the nominative; sentences are built so that this is right.
struct SlovenianReport: ReportPhrases, Slovenian {
    var kicker: StaticString { "Revizijsko poročilo" }
    var skipToContent: String { "Preskoči na vsebino" }
    var contents: String { "Kazalo" }
    var period: String { "Obdobje" }
    var country: String { "Država" }
    var revision: String { "Različica" }
    var adopted: String { "Sprejet" }
    var act: String { "Akt" }
    func amended(_ day: String) -> String { "zadnja sprememba: \(day)" }
    var previousPlan: String { "Prejšnji načrt" }
    func lastDay(_ day: String) -> String { "zadnji dan: \(day)" }
    var asOf: String { "Presečni dan" }
    var rulePack: String { "Zbirka pravil" }
    var version: String { "različica" }
    var madeWith: String { "Pripravljeno s programom" }
    var documents: String { "Pregledani dokumenti" }
    var file: String { "Datoteka" }
    var incomplete: String { "Revizija je nepopolna" }
    var incompleteExplained: String {
        "Navedenih pravil ni bilo mogoče uporabiti povsod, kjer veljajo. Ugotovitve lahko zato manjkajo in sklep ni izrečen."
    }
    var judgement: String { "Presoja" }
    var number: String { "Št." }
    var total: String { "Skupaj" }

    func titles(monitors: [String]) -> ByPart<String> {
        (
            recommendations: "Priporočila \(mechanisms(monitors))",
            funding: "Financiranje po ministrstvih",
            tasks: "Naloge in roki",
            findings: "Ugotovitve po ministrstvih",
            quality: "Kakovost gradiva",
            method: "Naloga, viri in metoda",
            rules: "Pravila in njihov izid",
            evidence: "Dokazi",
            abbreviations: "Kratice",
            documents: "Dokumenti in parametri"
        )
    }

    func annex(_ letter: String) -> String { "Priloga\u{A0}\(letter)" }
    func span(_ first: String, _ last: String) -> String { "\(first) – \(last)" }
    func judgedBy(_ assessor: String, _ date: String) -> String { "\(assessor), \(date)" }
    func scrollable(_ caption: String) -> String { "\(caption) (vsebino je mogoče pomikati vodoravno)" }

    func findings(_ number: Int) -> String {
        self.count(number, "ugotovitev", "ugotovitvi", "ugotovitve", "ugotovitev")
    }

    // Nouns that are counted in several sentences.
    func tasks(_ number: Int) -> String { self.count(number, "naloga", "nalogi", "naloge", "nalog") }
    func goals(_ number: Int) -> String { self.count(number, "cilj", "cilja", "cilji", "ciljev") }
    func assignments(_ number: Int) -> String {
        self.count(number, "zadolžitev", "zadolžitvi", "zadolžitve", "zadolžitev")
    }
    func budgetLines(_ number: Int) -> String { self.count(number, "vrstica", "vrstici", "vrstice", "vrstic") }
    func recommendations(_ number: Int) -> String {
        self.count(number, "priporočilo", "priporočili", "priporočila", "priporočil")
    }
}

extension SlovenianReport {
    func mandate(monitors: [String], hasAnnex: Bool) -> [String] {
        [
            "Poročilo obravnava akcijski načrt, naveden na naslovnici,\(hasAnnex ? " njegovo finančno prilogo" : "") in priporočila \(mechanisms(monitors)) tako, kot bi jih obravnaval neodvisni nacionalni poročevalec: na podlagi dokumentov, po vnaprej določenih merilih in javno.",
            "Poročilo se ne sklicuje na nobeno pravno pooblastilo. Za vse organe veljajo ista pravila. Kar je prepisano iz uradnih dokumentov, je ločeno od tega, kar je bilo presojeno: vsaka odločitev presoje je objavljena z navedbo avtorja in obrazložitvijo, kadar je ta podana, organ pa jo lahko izpodbija, ne da bi posegal v dokaze.",
        ]
    }

    func planSource(chapters: Int, tasks: Int, goals: Int, assignments: Int) -> String {
        let counts = [
            self.count(chapters, "poglavje", "poglavji", "poglavja", "poglavij"), self.tasks(tasks),
            self.goals(goals), self.assignments(assignments),
        ]
        return "Akcijski načrt: \(list(counts))."
    }

    func annexSource(lines: Int, years: [String]) -> String {
        "Finančna priloga: \(budgetLines(lines)); \(form(years.count, "leto", "leti", "leta", "leta")) \(list(years))."
    }

    func monitoringSource(monitors: [String], recommendations: Int, elements: Int, rounds: Int) -> String {
        let counts = [
            self.recommendations(recommendations),
            self.count(
                elements, "ločljiv element", "ločljiva elementa", "ločljivi elementi", "ločljivih elementov"),
            self.count(
                rounds, "skupina po krogih ocenjevanja", "skupini po krogih ocenjevanja",
                "skupine po krogih ocenjevanja",
                "skupin po krogih ocenjevanja"),
        ]
        return "Priporočila \(mechanisms(monitors)): \(list(counts))."
    }

    func bodiesSource(_ bodies: Int) -> String {
        "Register organov: \(self.count(bodies, "organ", "organa", "organi", "organov"))."
    }

    func assessmentSource(_ assessor: String, _ date: String, fundings: Int, responses: Int) -> String {
        func decisions(_ number: Int) -> String {
            self.count(number, "odločitev", "odločitvi", "odločitve", "odločitev")
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
        let used = form(
            rules, "Uporabljeno je bilo", "Uporabljeni sta bili", "Uporabljena so bila", "Uporabljenih je bilo")
        let left =
            skipped > 0
            ? " Iz zbirke \(form(skipped, "ni bilo uporabljeno", "nista bili uporabljeni", "niso bila uporabljena", "ni bilo uporabljenih")) \(self.count(skipped, "pravilo", "pravili", "pravila", "pravil"))."
            : ""
        return
            "\(used) \(self.count(rules, "pravilo", "pravili", "pravila", "pravil")).\(left) Vsako pravilo določa merilo: kaj bi moralo veljati in po katerem viru. Kjer dokumenti od merila odstopajo, poročilo navede ugotovitev, ki pove, kakšno je stanje, kaj iz njega sledi, kaj bi bilo treba storiti in kdo naj to stori."
    }

    var severities: String {
        "Ugotovitve so treh stopenj. Večja ugotovitev je pomanjkljivost, ki ogroža namen načrta; manjša ugotovitev je pomanjkljivost, ki ga ne ogroža; opažanje je vredno pozornosti, samo zase pa ne pomeni napake."
    }

    func subsumed(_ findings: Int) -> String {
        let verb = form(findings, "ni vključena", "nista vključeni", "niso vključene", "ni vključenih")
        return
            "Kadar ena ugotovitev pojasni drugo, šteje samo tista, ki pojasnjuje; v poročilo zato \(verb) \(self.findings(findings))."
    }

    var judgements: String {
        "Katera vrstica financira katero nalogo in v kolikšni meri se naloga odziva na priporočilo, v dokumentih ne piše: o tem je odločila presoja."
    }

    var parameters: String { "Parametri zbirke pravil" }
    var parameter: String { "Parameter" }
    var value: String { "Vrednost" }
    var sources: String { "Viri" }
    var method: String { "Metoda" }
}

extension SlovenianReport {
    var byDefault: String { "privzeto; zbirka vrednosti ne navaja" }

    var conclusions: ByConclusion<String> {
        (
            unmodified: "Sklep brez pridržkov",
            qualified: "Sklep s pridržkom",
            adverse: "Odklonilni sklep",
            disclaimer: "Zavrnitev izreka sklepa",
            notDrawn: "Brez sklepa"
        )
    }

    func conclusionsExplained(material: Int) -> ByConclusion<String> {
        (
            unmodified: "V tem, kar je bilo pregledano, ni pomembnih pomanjkljivosti.",
            qualified: material == 0
                ? "V tem, kar je bilo pregledano, ni pomembnih pomanjkljivosti; tega, kar ni navedeno, pa ni bilo mogoče pregledati in je lahko pomembno."
                : "Ugotovljene pomanjkljivosti so pomembne, vendar niso vseobsegajoče: razen v tem, kar navajajo večje ugotovitve, načrt v vseh pomembnih pogledih ustreza merilom.",
            adverse:
                "Ugotovljene pomanjkljivosti so pomembne in vseobsegajoče: načrt v sedanji obliki merilom ne ustreza.",
            disclaimer:
                "Sklep ni izrečen: zaradi tega, česar ni bilo mogoče preveriti, zanj ni zanesljive podlage. Ugotovitve veljajo.",
            notDrawn:
                "Sklep se izreče le, če so bila uporabljena vsa pravila zbirke. Navedene so ugotovitve pravil, ki so bila uporabljena."
        )
    }

    var scope: String { "Omejitve obsega" }

    func grounds(material: Int, addressees: [String]) -> String {
        guard material > 0 else { return "Pomembnih ugotovitev ni." }
        let count = self.count(
            material, "pomembna ugotovitev", "pomembni ugotovitvi", "pomembne ugotovitve", "pomembnih ugotovitev")
        guard !addressees.isEmpty else {
            return "Podlaga: \(count); med naslovniki ni ministrstva ali vladne službe."
        }
        let bodies = form(
            addressees.count, "ministrstvo ali vladna služba", "ministrstvi ali vladni službi",
            "ministrstva ali vladne službe", "ministrstva ali vladne službe")
        return
            "Podlaga: \(count); \(bodies) med naslovniki (\(addressees.count)): \(first(of: addressees))."
    }

    func thresholds(_ threshold: String?, _ share: String, pervasiveFrom: Int) -> String {
        let bodies = form(
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

    func summaryOfQuality(_ findings: Int, part quality: String) -> String {
        let subject = self.count(findings, "ugotovitev", "ugotovitvi", "ugotovitve", "ugotovitev")
        let verb = form(findings, "nanaša", "nanašata", "nanašajo", "nanaša")
        return "Poleg teh se \(subject) \(verb) na gradivo in ne na načrt (\(quality). del)."
    }

    func summaryOfFindings(major: Int, minor: Int, observations: Int) -> String {
        let counts = [
            self.count(major, "večjo ugotovitev", "večji ugotovitvi", "večje ugotovitve", "večjih ugotovitev"),
            self.count(
                minor, "manjšo ugotovitev", "manjši ugotovitvi", "manjše ugotovitve", "manjših ugotovitev"),
            self.count(observations, severityForms.observation),
        ]
        return "Revizija navaja \(list(counts))."
    }

    func summaryOfCoverage(monitors: [String], total: Int, _ parts: [String]) -> String {
        guard total > 0 else { return "Gradivo ne vsebuje priporočil \(mechanisms(monitors))." }
        return
            "Gradivo vsebuje \(recommendations(total)) \(mechanisms(monitors)). Razvrstitev po odzivu načrta: \(list(parts))."
    }

    func summaryOfElements(_ unaddressed: [String], of all: Int) -> String {
        let elements = self.count(all, "element", "elementa", "elemente", "elementov")
        return
            "Na \(elements) priporočil, na katera se načrt sicer odziva, se ne odziva nobena naloga: \(few(unaddressed, of: all))."
    }

    func summaryOfRepeats(repeated: Int, open: Int?) -> String {
        let verb = form(repeated, "je ponovljeno", "sta ponovljeni", "so ponovljena", "je ponovljenih")
        let start = "Iz prejšnjih krogov \(verb) \(recommendations(repeated))"
        guard let open else { return "\(start)." }
        if open == 0 {
            return
                "\(start); zdaj \(form(repeated, "je v celoti obravnavano", "sta v celoti obravnavani", "so v celoti obravnavana", "so v celoti obravnavana"))."
        }
        if open == repeated {
            let them = form(
                repeated, "nanj", "na nobeno od njiju", "na nobeno od njih", "na nobeno od njih")
            return "\(start), načrt pa se \(them) še vedno ne odziva v celoti."
        }
        let rest = form(
            open, "še vedno ni v celoti obravnavano", "še vedno nista v celoti obravnavani",
            "še vedno niso v celoti obravnavana", "še vedno ni v celoti obravnavanih")
        return "\(start); od teh \(rest) \(text(open))."
    }

    func summaryOfTasks(tasks: Int, goals: Int, assignments: Int) -> String {
        let counts = [
            self.count(tasks, "nalogo", "nalogi", "naloge", "nalog"),
            self.count(goals, "cilj", "cilja", "cilje", "ciljev"), self.assignments(assignments),
        ]
        return "Načrt določa \(list(counts))."
    }

    func summaryOfDeadlines(_ kinds: [(kind: String, count: Int)], without: Int) -> String {
        var parts = kinds.map { "\($0.kind): \(text($0.count))" }
        if without > 0 { parts.append("brez roka: \(text(without))") }
        return "Roki zadolžitev po vrsti – \(parts.joined(separator: "; "))."
    }

    func summaryOfMoney(total: String, lines: Int, named: (lines: Int, ministries: Int)?) -> String {
        let locative = form(lines, "vrstici", "vrsticah", "vrsticah", "vrsticah")
        let bodies = named.map { named in
            let ministries = named.ministries
            let part = named.lines == lines ? "" : "z navedenim organom: \(text(named.lines)); "
            let noun = form(
                ministries, "ministrstvo ali urad", "ministrstvi ali urada", "ministrstva in uradi",
                "ministrstev in uradov")
            return " (\(part)\(text(ministries))\u{A0}\(noun))"
        }
        return "Finančna priloga predvideva \(total) v \(text(lines))\u{A0}\(locative)\(bodies ?? "")."
    }

    func summaryOfSources(_ sources: [(source: String, amount: String, share: String)]) -> String {
        "Viri sredstev – \(sources.map { "\($0.source): \($0.amount) (\($0.share))" }.joined(separator: "; "))."
    }

    func summaryOfSums(agreeing: Int, differing: Int) -> String { reconciled(agreeing: agreeing, differing: differing) }

    func summaryOfFunded(tasks: Int, all: Int) -> String {
        let verb = form(tasks, "je financirana", "sta financirani", "so financirane", "je financiranih")
        return "Po presoji \(verb) \(self.tasks(tasks)) od \(text(all))."
    }

    var finding: String { "Ugotovitev" }
    var countHeading: String { "Število" }
}
