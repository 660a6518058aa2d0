/// What the history of a plan's findings says in Slovenian.
struct SlovenianHistory: HistoryPhrases, Slovenian {
    var title: StaticString { "Zgodovina ugotovitev" }
    func summary(_ revisions: Int, from first: String, to last: String) -> String {
        let days = first == last ? "presečni dan: \(first)" : "presečni dnevi: \(first) – \(last)"
        return "\(count(revisions, "različica", "različici", "različice", "različic")) načrta; \(days)."
    }
    func standing(_ count: Int, sinceFirst: Int) -> String {
        let verb = form(count, "velja", "veljata", "veljajo", "velja")
        let all =
            "V najnovejši različici \(verb) \(self.count(count, "ugotovitev", "ugotovitvi", "ugotovitve", "ugotovitev")) o načrtu"
        guard sinceFirst > 0 else { return "\(all); v prvi različici še ni bilo nobene od njih." }
        let stood = form(sinceFirst, "je veljala", "sta veljali", "so veljale", "je veljalo")
        return "\(all); \(text(sinceFirst)) od teh \(stood) že v prvi različici."
    }
    func resolved(_ count: Int, gone: Int) -> String {
        let findings = self.count(count, "ugotovitve", "ugotovitev", "ugotovitev", "ugotovitev")
        let all = "\(findings) ni več"
        guard gone > 0 else { return "\(all)." }
        return "\(all), od tega \(text(gone)) le zato, ker ni več tistega, na kar se je ugotovitev nanašala."
    }
    func returned(_ count: Int) -> String {
        let findings = self.count(count, "ugotovitev", "ugotovitvi", "ugotovitve", "ugotovitev")
        let verb = form(
            count, "se je po odpravi vrnila", "sta se po odpravi vrnili", "so se po odpravi vrnile",
            "se je po odpravi vrnilo")
        return "\(findings) \(verb)."
    }
    func undetermined(_ count: Int) -> String {
        let findings = self.count(count, "ugotovitvi", "ugotovitvama", "ugotovitvam", "ugotovitvam")
        let whose = form(
            count, "ker njeno pravilo ni bilo uporabljeno v celoti ali ni imelo česa preveriti",
            "ker njuni pravili nista bili uporabljeni v celoti ali nista imeli česa preveriti",
            "ker njihova pravila niso bila uporabljena v celoti ali niso imela česa preveriti",
            "ker njihova pravila niso bila uporabljena v celoti ali niso imela česa preveriti")
        return "\(findings) ni mogoče slediti v najnovejšo različico, \(whose)."
    }
    var onlyRevision: String { "To je edina različica, zato je ni s čim primerjati." }

    private func these(_ places: [Int]) -> String { list(places.map { "\(text($0))." }) }
    func reversed(_ places: [Int]) -> String {
        let older = form(
            places.count, "različica je starejša od prejšnje", "različica sta starejši od prejšnjih",
            "različica so starejše od prejšnjih", "različica so starejše od prejšnjih")
        return
            "Napačen vrstni red: \(these(places)) \(older) (po dnevu sprejetja, številki ali presečnem dnevu). Kar je tam označeno kot novo, je lahko odpravljeno; koliko časa so ugotovitve veljale, zato ni navedeno."
    }
    func otherPlan(_ places: [Int]) -> String {
        let other = form(
            places.count, "različica je drug načrt", "različica sta druga načrta", "različica so drugi načrti",
            "različica so drugi načrti")
        return
            "\(these(places)) \(other): v prejšnji različici ni prepoznana nobena od nalog ali pa gre za drugo državo. Vse dotedanje ugotovitve se tam končajo, začnejo pa se druge."
    }
    func otherRules(_ places: [Int]) -> String {
        let examined = form(
            places.count, "različica je bila presojana", "različica sta bili presojani", "različica so bile presojane",
            "različica so bile presojane")
        return
            "\(these(places)) \(examined) z drugačnimi pravili ali parametri kakor prejšnja; ugotovitev je lahko nova ali odpravljena že zato."
    }
    func otherAssessment(_ places: [Int]) -> String {
        let have = form(
            places.count, "različica ima", "različica imata", "različica imajo", "različica imajo")
        return
            "\(these(places)) \(have) drugačno presojo kakor prejšnja: ugotovitev je lahko nova ali odpravljena zaradi presoje in ne zaradi dokumentov."
    }
    func failed(_ rules: [(rule: String, error: String?)], in place: Int) -> String {
        let told = rules.map { [$0.rule, $0.error].compactMap(\.self).joined(separator: ": ") }
        let verb = form(
            rules.count, "ker ni uspelo pravilo", "ker nista uspeli pravili", "ker niso uspela pravila",
            "ker niso uspela pravila")
        return "Revizija \(text(place)). različice je nepopolna, \(verb) – \(told.joined(separator: "; "))."
    }

    var revisions: String { "Različice" }
    var revisionsExplained: String {
        "Ugotovitve o načrtu. Nove: ni jih bilo v nobeni prejšnji različici. Vrnjene: ni jih bilo v prejšnji različici, bile pa so v kateri od starejših. Ni več: bile so v prejšnji različici, tu jih ni."
    }
    func revision(_ place: Int) -> String { "\(text(place)). različica" }
    func number(_ number: Int64) -> String { "št.\u{A0}\(number)" }
    var plan: String { "Načrt" }
    var day: String { "Presečni dan" }
    var conclusion: String { "Sklep" }
    var open: String { "Vse" }
    var new: String { "Nove" }
    var returnedHeading: String { "Vrnjene" }
    var changed: String { "Spremenjene" }
    var resolvedHeading: String { "Ni več" }
    var waived: String { "Sprejete" }
    var withdrawn: String { "Umaknjene" }
    var undeterminedHeading: String { "Brez sledi" }
    var ofDossier: String { "O gradivu" }

    var byMinistry: String { "Po ministrstvih" }
    var byMinistryExplained: String {
        "Ugotovitve o načrtu, ki veljajo v posamezni različici; ugotovitev z več naslovniki šteje pri vsakem."
    }
    var ministry: String { "Ministrstvo ali drug organ" }
    var findings: String { "Ugotovitve" }
    var findingsExplained: String {
        "Vrstica je ugotovitev, stolpec je različica, oštevilčena kot zgoraj. Črta traja toliko časa kakor ugotovitev, ne glede na številko naloge. Besedilo je iz zadnje različice, ki je ugotovitev imela."
    }
    var noFindings: String { "Nobena različica nima ugotovitev." }
    var noAddressee: String { "Ugotovitve brez naslovnika" }
    func alsoTo(_ bodies: [String]) -> String { "Naslovniki so tudi: \(list(bodies))." }
    var filter: String { "Prikaži" }
    var finding: String { "Ugotovitev" }
    var condition: String { "Stanje" }
    var subject: String { "Predmet" }
    var severity: String { "Stopnja" }
    var state: String { "V najnovejši različici" }
    var rule: String { "Pravilo" }
    var came: String { "Prvič v različici" }
    var lastSeen: String { "Zadnjič v različici" }
    var revisionsHeading: String { "Število različic" }
    var daysHeading: String { "Dni" }
    var returnsHeading: String { "Vrnitve" }
    var stood: String { "Trajanje" }
    var states: ByFindingState<String> {
        (
            open: "velja", waived: "sprejeta", withdrawn: "umaknjena", subsumed: "pojasnjuje jo druga",
            undetermined: "ni ji mogoče slediti",
            resolved: "odpravljena", gone: "naloge ali vrstice ni več"
        )
    }
    var statesOfMany: ByFindingState<String> {
        (
            open: "veljavne", waived: "sprejete", withdrawn: "umaknjene", subsumed: "pojasnjene z drugo",
            undetermined: "brez sledi",
            resolved: "odpravljene", gone: "brez predmeta, ker naloge ali vrstice ni več"
        )
    }
    var isChanged: String { "spremenjena" }
    var notYet: String { "še ne" }
    func replied(_ body: String, _ position: String, on day: String) -> String {
        "Odgovor (\(body), \(day)): \(position)."
    }
    func promised(_ measure: String, by day: String?) -> String {
        "Obljubljeno: \(measure)" + (day.map { " (rok: \($0))" } ?? "")
    }
    var replies: String { "Odgovori in obljube" }
    func since(_ day: String) -> String { "od: \(day)" }
    func over(_ state: String, by day: String) -> String { "\(state) do: \(day)" }
    func days(_ count: Int) -> String { self.count(count, "dan", "dneva", "dnevi", "dni") }
    func inRevisions(_ count: Int) -> String {
        "v \(self.count(count, "različici", "različicah", "različicah", "različicah"))"
    }
    func cameBack(_ times: Int) -> String { "vrnila se je \(text(times))-krat" }
    func shown(_ count: Int, of all: Int, allIn file: String) -> String {
        "Prikazano: \(text(count)) od \(text(all)), najprej veljavne in resnejše; vse so v \(file)."
    }
}
