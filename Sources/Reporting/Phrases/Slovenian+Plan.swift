internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

extension SlovenianPhrases {
    func introduction(monitor: String) -> String {
        "Za vsako priporočilo nadzornega mehanizma \(monitor) je navedeno, kaj zahteva, kako se načrt nanj odziva, kako je bilo to presojeno in kaj priporoča poročevalec. Ta del pove, kaj načrt zajema, ne pa, kaj je bilo izvedeno."
    }

    func status(_ status: Coverage.Status) -> String {
        switch status {
        case .addressed: "obravnavano"
        case .partlyAddressed: "delno obravnavano"
        case .onlyStudied: "le preučevano"
        case .unaddressed: "neobravnavano"
        case .notAssessed: "nepresojeno"
        }
    }

    func statusExplained(_ status: Coverage.Status) -> String {
        switch status {
        case .addressed: "Na priporočilo oziroma na vsak njegov element se v celoti odziva vsaj ena naloga."
        case .partlyAddressed:
            "Načrt se na priporočilo odziva, na kateri element (oziroma na celotno priporočilo, če elementov nima) pa nobena naloga v celoti."
        case .onlyStudied:
            "Priporočilo ali kateri od njegovih elementov zahteva ukrepanje, naloge, ki se nanj odzivajo, pa vprašanje le preučujejo."
        case .unaddressed: "Na priporočilo se ne odziva nobena naloga, ne v celoti ne delno."
        case .notAssessed: "Presoje o tem, kako se načrt odziva na priporočilo, ni."
        }
    }

    var statusLegend: String { "Pomen posameznih stanj" }
    func round(_ number: String?) -> String { number.map { "\($0).\u{A0}krog" } ?? "krog ni naveden" }
    func paragraph(_ number: String) -> String { "odstavek\u{A0}\(number)" }

    func urgency(_ urgency: Urgency) -> String {
        switch urgency {
        case .urge: "»urges« (nujno poziva)"
        case .consider: "»considers« (meni)"
        case .invite: "»invites« (vabi)"
        case .unknown: "nujnost ni zabeležena"
        }
    }

    var byRound: String { "Po krogih ocenjevanja" }
    var byUrgency: String { "Po nujnosti" }
    func coverageChart(monitor: String) -> String {
        "Kako načrt obravnava priporočila nadzornega mehanizma \(monitor)"
    }
    func coverageBar(_ group: String, _ parts: [(Coverage.Status, Int)]) -> String {
        "\(group) – \(parts.map { "\(status($0.0)): \($0.1)" }.joined(separator: ", "))."
    }

    func repeats(_ ids: [String]) -> String {
        let noun = Language.sl.form(ids.count, "priporočilo", "priporočili", "priporočila", "priporočila")
        return "Ponavlja \(noun) iz prejšnjega kroga: \(Language.sl.list(ids))."
    }
    var group: String { "Skupina" }
    var recommendation: String { "Priporočilo" }
    func asked(monitor: String) -> String { "Kaj zahteva \(monitor)" }
    var elements: String { "Po elementih:" }
    var done: String { "Kako se odziva načrt" }
    var nothingDone: String { "Na priporočilo se ne odziva nobena naloga načrta." }
    var citingTasks: String { "Naloge načrta, ki priporočilo navajajo" }
    var citedInIntroduction: String { "Priporočilo navaja uvod načrta." }
    var notCited: String { "Načrt priporočila ne navaja." }
    var assessed: String { "Presoja poročevalca" }
    var advised: String { "Kaj priporoča poročevalec" }
    var noAdvice: String { "Nadaljnjih priporočil ni." }
    var adviceToAssess: String { "Presodi naj se, kako se načrt odziva na priporočilo." }
    func task(_ number: String) -> String { "Naloga\u{A0}\(number)" }

    func nature(_ nature: Nature) -> String {
        switch nature {
        case .legislation: "zakonodaja"
        case .study: "preučevanje"
        case .training: "usposabljanje"
        case .service: "storitev"
        case .awareness: "ozaveščanje"
        case .coOrdination: "usklajevanje"
        case .other: "drugo"
        }
    }

    func extent(_ extent: Extent) -> String {
        switch extent {
        case .full: "odziv v celoti"
        case .partial: "delen odziv"
        case .nothing: "brez odziva"
        }
    }

    func elementsNamed(_ ids: [String]) -> String {
        ids.isEmpty
            ? "celotno priporočilo"
            : "\(Language.sl.form(ids.count, "element", "elementa", "elementi", "elementi")) \(Language.sl.list(ids))"
    }

    func verdict(_ item: Coverage.Item) -> String {
        let isMixed = item.elements.map(\.status).distinct.count > 1
        if item.status == .partlyAddressed, item.elements.isEmpty {
            return "Načrt se na priporočilo odziva, vendar nobena naloga v celoti."
        }
        let wholeStudied = "Priporočilo zahteva ukrepanje, naloge, ki se nanj odzivajo, pa vprašanje le preučujejo."
        guard item.status == .partlyAddressed || isMixed else {
            return item.status == .onlyStudied ? wholeStudied : statusExplained(item.status)
        }
        func sentence(_ status: Coverage.Status, _ ending: String) -> String? {
            let ids = item.elements.filter { $0.status == status }.map { Model.Element($0.element).id }
            guard !ids.isEmpty else { return nil }
            return
                "Na \(Language.sl.form(ids.count, "element", "elementa", "elemente", "elemente")) \(Language.sl.list(ids)) \(ending)."
        }
        let sentences = [
            sentence(.addressed, "se načrt odziva v celoti"), sentence(.partlyAddressed, "se načrt odziva le delno"),
            sentence(.onlyStudied, "se načrt odziva le s preučevanjem"),
            sentence(.unaddressed, "se ne odziva nobena naloga"),
        ]
        let isNoElementStudied = !item.elements.contains { $0.status == .onlyStudied }
        let start = item.status == .onlyStudied && isNoElementStudied ? [wholeStudied] : []
        return (start + sentences.compactMap(\.self)).joined(separator: " ")
    }

    var fundingShared: String {
        "iz vrstic, ki financirajo tudi druge naloge, zato se zneski nalog ne seštevajo"
    }
    var sameReason: String { "z enako obrazložitvijo kot pri priporočilu" }
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

extension SlovenianPhrases {
    var timeLine: String { "Roki zadolžitev na časovni osi" }
    var asOfMark: String { "presečni dan" }
    func timeLineExplained(_ count: Int, _ first: String, _ last: String) -> String {
        "\(assignments(count)); časovni razpon: \(first) – \(last). Vsaka vrstica je ena zadolžitev, po vrstnem redu načrta. Dolg svetel pas pomeni neprekinjeno izvajanje, temen pas enkratno izvedbo v danem obdobju, črtkasto polnilo ponavljajočo se izvedbo, romb določen dan, črtkan okvir pa rok, ki dopušča več razlag."
    }

    func deadlineKind(_ kind: DeadlineKind?) -> String {
        switch kind {
        case .continuous: "neprekinjeno"
        case .once: "enkrat v obdobju"
        case .periodic: "ponavljajoče se"
        case .by: "do določenega dne"
        case .conditional: "odvisno od dogodka"
        case .ambiguous: "dopušča več razlag"
        case nil: "brez roka"
        }
    }

    func quarter(_ number: Int) -> String { "\(number).\u{A0}četrtl." }
    func times(_ number: Int) -> String { "\(number)-krat letno" }
    func chapter(_ number: String) -> String { "\(number).\u{A0}poglavje" }
    func tasksOfChapter(_ title: String) -> String { "Naloge poglavja: \(title)" }
    var taskHeading: String { "Naloga" }
    var leadHeading: String { "Nosilec" }
    var deadlineHeading: String { "Rok z besedami načrta" }
    var moneyHeading: String { "Sredstva v prilogi" }
    var kindHeading: String { "Vrsta" }
    var fromHeading: String { "Od" }
    var toHeading: String { "Do" }
    var progressHeading: String { "Poročano stanje" }
    func progress(_ status: TaskState?) -> String {
        switch status {
        case .notStarted: "ni začeta"
        case .inProgress: "v teku"
        case .completed: "dokončana"
        case .abandoned: "opuščena"
        case nil: "ni poročila"
        }
    }
    var noLead: String { "brez nosilca" }
    var noDeadline: String { "brez roka" }
    var noMoney: String { "–" }
    var undated: String { "brez datuma" }
}

extension SlovenianPhrases {
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
    func fundingChartExplained(_ currency: String) -> String {
        "Za vsako ministrstvo ali urad in leto je en pas z zneskom; valuta: \(currency)."
    }
    var lines: String { "Vrstice finančne priloge po ministrstvih" }
    var tasksHeading: String { "Financirane naloge" }
    var byCode: String { "Financiranje po šifrah proračunskih postavk" }
    var byProgramme: String { "Programi in navedeni deleži njihovih vrstic" }
    var shareHeading: String { "Navedeni delež" }
    var programmeHeading: String { "Program" }
    func source(_ source: String) -> String {
        switch source {
        case "eu": "Evropska unija"
        case "own": "lastna sredstva"
        default: source
        }
    }
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
            let sums = Language.sl.form(
                all, "edini navedeni skupni znesek", "oba navedena skupna zneska", "vsi navedeni skupni zneski",
                "vsi navedeni skupni zneski")
            let verb = Language.sl.form(all, "se ujema", "se ujemata", "se ujemajo", "se ujemajo")
            return "Po preračunu iz zneskov vrstic \(verb) \(sums) (\(Language.sl.text(all))), na cent natančno."
        }
        let verb = Language.sl.form(differing, "odstopa", "odstopata", "odstopajo", "odstopa")
        return
            "Po preračunu iz zneskov vrstic \(verb) \(Language.sl.count(differing, "navedeni skupni znesek", "navedena skupna zneska", "navedeni skupni zneski", "navedenih skupnih zneskov")) od \(Language.sl.text(all))."
    }

    var unknownMinistry: String { "ni v registru" }
}
