extension SlovenianReport {
    var statusesExplained: ByStatus<String> {
        (
            unaddressed: "Na priporočilo se ne odziva nobena naloga, ne v celoti ne delno.",
            onlyStudied:
                "Priporočilo ali kateri od njegovih elementov zahteva ukrepanje, naloge, ki se nanj odzivajo, pa vprašanje le preučujejo.",
            partlyAddressed:
                "Načrt se na priporočilo odziva, na kateri element (oziroma na celotno priporočilo, če elementov nima) pa nobena naloga v celoti.",
            addressed: "Na priporočilo oziroma na vsak njegov element se v celoti odziva vsaj ena naloga.",
            notAssessed: "Presoje o tem, kako se načrt odziva na priporočilo, ni."
        )
    }

    func round(_ number: String?) -> String { number.map { "\($0).\u{A0}krog" } ?? "krog ni naveden" }
    func paragraph(_ number: String) -> String { "odstavek\u{A0}\(number)" }

    var unknownUrgency: String { "nujnost ni zabeležena" }
    func urgency(_ name: String, original: String) -> String { "»\(original)« (\(name))" }
    func verb(_ printed: String) -> String { "v viru: »\(printed)«" }
    func reporting(_ day: String, to monitor: String) -> String { "rok za poročanje (\(monitor)): \(day)" }
    var rounds: String { "Krogi ocenjevanja" }
    var monitorHeading: String { "Nadzorni mehanizem" }
    var roundHeading: String { "Krog" }
    var themeHeading: String { "Vsebina" }
    var reportHeading: String { "Poročilo" }
    var publishedHeading: String { "Objava" }
    var basisHeading: String { "Podlaga" }
    var reportingHeading: String { "Rok za poročanje države" }
    var heldHeading: String { "Priporočila v gradivu" }

    /// The monitors in the genitive, as what recommendations are of; their names stand beside them as they are.
    func mechanisms(_ monitors: [String]) -> String {
        let noun = form(
            monitors.count, "nadzornega mehanizma", "nadzornih mehanizmov", "nadzornih mehanizmov",
            "nadzornih mehanizmov")
        return "\(noun) \(list(monitors))"
    }

    func coverageChart(monitors: [String]) -> String {
        "Kako načrt obravnava priporočila \(mechanisms(monitors))"
    }

    var recommendation: String { "Priporočilo" }
    var nothingDone: String { "Na priporočilo se ne odziva nobena naloga načrta." }
    var citingTasks: String { "Naloge načrta, ki priporočilo navajajo" }
    var citedInIntroduction: String { "Priporočilo navaja uvod načrta." }
    var notCited: String { "Načrt priporočila ne navaja." }
    var adviceToAssess: String { "Presodi naj se, kako se načrt odziva na priporočilo." }
    func task(_ number: String) -> String { "Naloga\u{A0}\(number)" }

    var natures: ByNature<String> {
        (
            legislation: "zakonodaja",
            study: "preučevanje",
            training: "usposabljanje",
            service: "storitev",
            awareness: "ozaveščanje",
            coOrdination: "usklajevanje",
            other: "drugo"
        )
    }

    var extents: ByExtent<String> {
        (
            full: "odziv v celoti",
            partial: "delen odziv",
            nothing: "brez odziva"
        )
    }

    func elementsNamed(_ ids: [String]) -> String {
        ids.isEmpty
            ? "celotno priporočilo"
            : "\(form(ids.count, "element", "elementa", "elementi", "elementi")) \(list(ids))"
    }

    var sameReason: String { "enaka obrazložitev:" }
    var noReason: String { "obrazložitev ni podana." }
    var declined: String { "Presojeno kot brez odziva" }
    var void: String {
        "Odločitve, ki se ne upoštevajo, ker navajajo nalogo, ki je v načrtu ni, številko, ki jo ima več nalog, ali element, ki ga priporočilo nima"
    }
    var byTasks: String { "Odzivajo se naloge" }
    var matrix: String { "Priporočila in naloge, ki se nanje odzivajo" }
    var matrixExplained: String { "Naloge, ki se ne odzivajo na nobeno priporočilo, v preglednici nimajo stolpca." }
    var statusHeading: String { "Stanje" }
    func cell(full: Bool, study: Bool) -> String { (full ? "v celoti" : "delno") + (study ? ", le preučevanje" : "") }
    var fullMark: String { "v celoti se odziva na vse elemente, ki jih navaja odločitev presoje" }
    var partialMark: String { "odziva se delno" }
    var studyMark: String { "le s preučevanjem" }
}

extension SlovenianReport {
    var deadlineKinds: ByDeadlineKind<String> {
        (
            continuous: "neprekinjeno",
            once: "enkrat v obdobju",
            periodic: "ponavljajoče se",
            by: "do določenega dne",
            byThenContinuous: "do določenega dne, nato neprekinjeno",
            conditional: "odvisno od dogodka",
            ambiguous: "dopušča več razlag"
        )
    }
    var withoutDeadline: String { "brez roka" }

    func times(_ number: Int) -> String { "\(number)-krat letno" }
    var fromAdoption: String { "šteto od sprejetja načrta" }
    var roles: ByRole<String> {
        (coResponsible: "soodgovorni", partner: "v partnerstvu", byConsent: "če soglašajo")
    }
    var duties: String { "Dolžnosti poročanja in vrednotenja" }
    var dutyHeading: String { "Dolžnost z besedami načrta" }
    var dutyBearer: String { "Čigava dolžnost" }
    var dutyRecipient: String { "Komu" }
    var dutyDay: String { "Do kdaj" }
    func everyYear(_ days: [String]) -> String { "vsako leto: \(list(days))" }
    func indicators(_ chapter: String) -> String { "Kazalniki: \(chapter)" }
    var indicatorOf: String { "Kje" }
    var indicatorHeading: String { "Kazalnik" }
    var indicatorKindHeading: String { "Merilo" }
    var indicatorKinds: ByIndicatorKind<String> { (number: "število", yesNo: "da ali ne", document: "dokument") }
    var baselineHeading: String { "Izhodiščna vrednost" }
    var indicatorValues: String { "Ciljna vrednost" }
    func indicatorValue(_ value: String, year: Int64?) -> String {
        year.map { "\($0): \(value)" } ?? "skupaj: \(value)"
    }
    var verification: String { "Vir preverjanja" }
    func section(_ number: String) -> String { "Razdelek\u{A0}\(number)" }
    func goal(_ number: String, ofTask task: String) -> String { "Naloga\u{A0}\(task), cilj\u{A0}\(number)" }
    func chapter(_ number: String) -> String { "\(number).\u{A0}poglavje" }
    var objective: String { "namen" }
    func tasksOfChapter(_ title: String) -> String { "Naloge poglavja: \(title)" }
    var taskHeading: String { "Naloga" }
    var leadHeading: String { "Nosilec" }
    var deadlineHeading: String { "Rok z besedami načrta" }
    var moneyHeading: String { "Sredstva v prilogi" }
    var progressHeading: String { "Poročano stanje" }
    var taskStates: ByTaskState<String> {
        (
            notStarted: "ni začeta",
            inProgress: "v teku",
            completed: "dokončana",
            abandoned: "opuščena"
        )
    }
    var noTaskState: String { "ni poročila" }
    var noLead: String { "brez nosilca" }
    var noDeadline: String { "brez roka" }
    var undated: String { "brez datuma" }
}

extension SlovenianReport {
    var fundingClause: String { "Kaj načrt navaja o virih sredstev" }
    var byMinistry: String { "Financiranje po ministrstvih in letih, preračunano iz vrstic" }
    var byMinistryExplained: String {
        "Vsi seštevki so na cent natančno preračunani iz zneskov vrstic in primerjani s tem, kar navaja finančna priloga. Razlika je navedeni skupni znesek, zmanjšan za preračunani seštevek."
    }
    var ministryHeading: String { "Ministrstvo ali urad" }
    var lineHeading: String { "Vrstica" }
    var activityHeading: String { "Dejavnost" }
    var codeHeading: String { "Šifra" }
    var declared: String { "Navedeno" }
    var computed: String { "Preračunano" }
    var difference: String { "Razlika" }
    var declaredTotal: String { "Navedeni skupni znesek" }
    var computedTotal: String { "Preračunani seštevek" }
    var fundingChart: String { "Financiranje po ministrstvih in letih" }
    var fundingBySource: String { "Financiranje po virih sredstev" }
    var bySource: String { "Financiranje po virih sredstev in letih, preračunano iz vrstic" }
    var sourceChart: String { "Financiranje po virih sredstev in letih" }
    var lines: String { "Vrstice finančne priloge po ministrstvih" }
    var tasksHeading: String { "Financirane naloge" }
    var byCode: String { "Financiranje po šifrah proračunskih postavk" }
    var byProgramme: String { "Programi in navedeni deleži njihovih vrstic" }
    var shareHeading: String { "Navedeni delež" }
    var programmeHeading: String { "Program" }
    var bodyTotals: String { "Navedeni skupni zneski organov" }
    var yearHeading: String { "Leto" }
    var explicitNothing: String { "izrecno brez sredstev" }

    func grandTotal(declared: String?, computed: String, byLines: String?, byYears: String?) -> String {
        var sentences = [
            declared.map {
                "Finančna priloga navaja končni skupni znesek \($0); seštevek njenih zneskov je \(computed)."
            }
                ?? "Finančna priloga ne navaja končnega skupnega zneska; seštevek njenih zneskov je \(computed)."
        ]
        if let byLines { sentences.append("Seštevek skupnih zneskov, navedenih za vrstice, je \(byLines).") }
        if let byYears { sentences.append("Seštevek skupnih zneskov, navedenih za leta, je \(byYears).") }
        return sentences.joined(separator: " ")
    }

    func reconciled(agreeing: Int, differing: Int) -> String {
        let all = agreeing + differing
        if all == 0 {
            return "Finančna priloga ne navaja skupnih zneskov, ki bi jih bilo mogoče primerjati z zneski vrstic."
        }
        if differing == 0 {
            let sums = form(
                all, "edini navedeni skupni znesek", "oba navedena skupna zneska", "vsi navedeni skupni zneski",
                "vsi navedeni skupni zneski")
            let verb = form(all, "se ujema", "se ujemata", "se ujemajo", "se ujemajo")
            return "Po preračunu iz zneskov vrstic \(verb) \(sums) (\(text(all))), na cent natančno."
        }
        let verb = form(differing, "odstopa", "odstopata", "odstopajo", "odstopa")
        return
            "Po preračunu iz zneskov vrstic \(verb) \(self.count(differing, "navedeni skupni znesek", "navedena skupna zneska", "navedeni skupni zneski", "navedenih skupnih zneskov")) od \(text(all))."
    }

    var unknownMinistry: String { "ni v registru" }
}
