extension SlovenianReport {
    func recommendation(
        _ key: String, topic: String?, monitor: String, round: Int64?, paragraph: String?, isOwn: Bool
    ) -> String {
        let place = [
            monitor, round.map { "\($0).\u{A0}krog" }, paragraph.map { "odstavek\u{A0}\($0)" },
        ].compactMap(\.self).joined(separator: ", ")
        if let topic { return "\(quoted(topic)) (\(place)\(isOwn ? "" : ", \(key)"))" }
        return paragraph == nil || !isOwn ? "\(key) (\(place))" : "(\(place))"
    }
    func element(_ id: String, of recommendation: String) -> String { "\(recommendation), element\u{A0}\(id)" }
    func country(named code: String) -> String { slovenianCountries[code] ?? code }
    func sign(ofCurrency code: String) -> String { code == "EUR" ? "€" : code }
    func andOthers(_ count: Int) -> String { " in še \(text(count))" }
}

extension SlovenianReport {
    var keyFigures: String { "Ključne številke" }
    func some(_ number: Int, of all: Int) -> String { "\(text(number)) od \(text(all))" }
    func majorFigure(_ count: Int) -> String {
        form(count, "večja ugotovitev", "večji ugotovitvi", "večje ugotovitve", "večjih ugotovitev")
    }
    func majorFigureNote(minor: Int, observations: Int) -> String {
        "poleg tega \(count(minor, severityForms.minor)) in \(count(observations, severityForms.observation))"
    }
    func answeredFigure(of all: Int) -> String {
        form(all, "priporočila", "priporočil", "priporočil", "priporočil") + " s celovitim odzivom načrta"
    }
    func notAssessedFigure(_ count: Int) -> String {
        form(count, "priporočilo", "priporočili", "priporočila", "priporočil")
    }
    var notAssessedNote: String { "odziv načrta ni bil presojen" }
    func answeredFigureNote(_ others: [String], unaddressedElements: Int) -> String {
        let elements =
            unaddressedElements > 0
            ? [
                count(
                    unaddressedElements, "element brez odziva", "elementa brez odziva", "elementi brez odziva",
                    "elementov brez odziva")
            ]
            : []
        return (others + elements).joined(separator: ", ")
    }
    var noRecommendations: String { "gradivo jih ne vsebuje" }
    var moneyFigure: String { "v finančni prilogi" }
    func moneyFigureNote(agreeing: Int, differing: Int) -> String {
        let all = agreeing + differing
        if all == 0 { return "ni navedenega skupnega zneska za primerjavo" }
        return differing == 0
            ? "navedeni skupni zneski, ki se ujemajo: \(text(agreeing))\u{A0}od\u{A0}\(text(all))"
            : "navedeni skupni zneski, ki odstopajo: \(text(differing))\u{A0}od\u{A0}\(text(all))"
    }
    var noMoneyFigure: String { "finančne priloge ni" }
    func fundedFigure(of all: Int) -> String {
        form(all, "naloge", "nalog", "nalog", "nalog") + " s sredstvi v finančni prilogi"
    }
    func tasksFigure(_ count: Int) -> String { form(count, "naloga", "nalogi", "naloge", "nalog") }
    func tasksFigureNote(assignments: Int, without: Int) -> String {
        let all = self.assignments(assignments)
        return assignments == 0 ? all : "\(all), brez roka: \(text(without))"
    }
    var doFirst: String { "Kaj bi bilo treba storiti najprej" }
    var firstOfEach: String {
        "Kadar se ugotovitve iste vrste razlikujejo le po primeru, je naveden ukrep za prvo."
    }
}

extension SlovenianReport {
    var briefKicker: StaticString { "Povzetek revizije" }
    var briefRecommendations: String { "Kako se načrt odziva na priporočila" }
    var briefMoney: String { "Denar" }
    var briefDeadlines: String { "Roki, ki se iztečejo najprej" }
    func briefOf(_ file: String) -> String {
        "To je povzetek revizije. Vse ugotovitve z merili in dokazi ter omejitve revizije so v poročilu (\(file))."
    }
}

extension SlovenianReport {
    var allRecommendations: String { "Vsa priporočila" }
    var allElements: String { "Vsi njihovi elementi" }
    func onlyCited(monitors: [String]) -> String {
        "Pregledana so bila samo priporočila, ki jih načrt sam navaja; o drugih priporočilih \(mechanisms(monitors)) to ne pove ničesar."
    }
    func onlyHeld(monitors: [String]) -> String {
        "Pregledana so bila samo priporočila, ki jih vsebuje gradivo; ni nujno, da so to vsa priporočila \(mechanisms(monitors))."
    }
    var plannedOnly: String { "Prikazani so načrtovani zneski; poraba ni bila preverjena." }
    var progressNotExamined: String { "Ali so bili roki izpolnjeni, ni bilo preverjeno." }
    func tooManyTasks(_ tasks: Int) -> String {
        "Odziva se toliko nalog (\(text(tasks))), da nimajo svojih stolpcev; prikazane so samo tiste, ki se odzivajo."
    }
}

extension SlovenianReport {
    var calendar: String { "Koledar rokov" }
    func calendarExplained(running: Int, undated: Int) -> String {
        let parts = [
            undated > 0
                ? count(
                    undated, "zadolžitev brez datuma", "zadolžitvi brez datuma", "zadolžitve brez datuma",
                    "zadolžitev brez datuma") : nil,
            running > 0
                ? count(
                    running, "zadolžitev, ki poteka neprekinjeno", "zadolžitvi, ki potekata neprekinjeno",
                    "zadolžitve, ki potekajo neprekinjeno", "zadolžitev, ki potekajo neprekinjeno") : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "Rok vsake zadolžitve se izteče na določen dan." : "V koledarju ni: \(list(parts))."
    }
    var nothingDue: String { "Gradivo ne navaja dneva, do katerega bi bilo treba kaj storiti." }
    var dayHeading: String { "Dan" }
    var dueHeading: String { "Naloga, dolžnost ali poročilo" }
    func reportDue(_ round: String, to monitor: String) -> String {
        "Poročilo države o priporočilih (\(round)); prejemnik: \(monitor)"
    }
    func timeBarExplained(_ first: String, _ last: String) -> String {
        "Pas pod rokom prikazuje obdobje \(first) – \(last): navpične črte so začetki let, prekinjena črta je presečni dan, romb je določen dan."
    }
    func sharedWith(_ tasks: [String]) -> String {
        "skupaj z \(form(tasks.count, "nalogo", "nalogama", "nalogami", "nalogami")) \(list(tasks))"
    }
    func within(_ tasks: [String]) -> String {
        "v znesku, navedenem pri \(form(tasks.count, "nalogi", "nalogah", "nalogah", "nalogah")) \(list(tasks))"
    }
    func moneyByUse(own: String, shared: String, none: String) -> String {
        "Vsak znesek je štet enkrat: vrstice za eno samo nalogo \(own), vrstice za več nalog \(shared), vrstice brez naloge \(none)."
    }
}

extension SlovenianReport {
    var kinds: String { "Vrste ugotovitev in priporočila poročevalca" }
    func kindsExplained(evidence: String) -> String {
        "Kaj ugotovitve posamezne vrste merijo, kaj iz njih sledi in kaj je treba storiti, je navedeno enkrat. Nato je vsaka ugotovitev pod svojo številko navedena v razdelku prvega organa, na katerega je naslovljena. Kadar se priporočila iste vrste razlikujejo le po primeru, je navedeno prvo. Dokazi so v prilogi\u{A0}\(evidence). Organ lahko na vsako ugotovitev odgovori po njeni številki."
    }
    func numbers(_ ranges: String) -> String { "št.\u{A0}\(ranges)" }
    var leadsHeading: String { "Naloge, ki jih vodi" }
    var restsOnJudgement: String { "Temelji na odločitvah presoje." }
    var sameSource: String { "isti vir" }
    func line(_ line: Int, page: String?) -> String {
        (page.map { "str.\u{A0}\($0), vrstica\u{A0}" } ?? "") + text(line)
    }
    var addressedHeading: String { "Naslovniki ugotovitev" }
    func toOthersToo(_ count: Int) -> String {
        form(
            count, "Ugotovitev, navedena pri drugem naslovniku", "Ugotovitvi, navedeni pri drugem naslovniku",
            "Ugotovitve, navedene pri drugem naslovniku", "Ugotovitve, navedene pri drugem naslovniku")
    }
    func findingsHeading(_ count: Int) -> String { form(count, "Ugotovitev", "Ugotovitvi", "Ugotovitve", "Ugotovitve") }
    var repeatsHeading: String { "Ponavlja" }
    var takesOverHeading: String { "Povzema" }
    func judgedThroughout(_ assessor: String) -> String {
        "Odločitve o tem, kako se naloge odzivajo, in njihove obrazložitve so iz presoje (\(assessor))."
    }
    var similarReason: String { "podobna obrazložitev:" }
    func examined(_ count: Int) -> String { text(count) }
    var limitsHeading: String { "Omejitve" }
}
