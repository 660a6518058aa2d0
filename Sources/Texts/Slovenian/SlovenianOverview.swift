/// What the overview of many audited dossiers says in Slovenian.
struct SlovenianOverview: OverviewPhrases, Slovenian {
    var title: StaticString { "Pregled revidiranih načrtov" }
    func summary(audited: Int, countries: Int, failed: Int) -> String {
        let verb = form(audited, "Revidiran je", "Revidirana sta", "Revidirani so", "Revidiranih je")
        let done =
            "\(verb) \(count(audited, "dosje", "dosjeja", "dosjeji", "dosjejev")) iz \(count(countries, "države", "držav", "držav", "držav"))."
        guard failed > 0 else { return done }
        let dossiers = count(failed, "dosjeja", "dosjejev", "dosjejev", "dosjejev")
        return "\(done) \(dossiers) ni bilo mogoče revidirati."
    }
    func asOf(_ first: String, _ last: String) -> String {
        first == last ? "Presečni dan: \(first)." : "Presečni dnevi: \(first) – \(last)."
    }
    func otherRules(_ packs: Int) -> String {
        "Dosjeji so bili revidirani z različnimi zbirkami pravil (\(packs)), zato števila ugotovitev ni mogoče primerjati med vsemi."
    }
    var conclusions: String { "Sklepi" }
    var dossiers: String { "Države in različice načrtov" }
    var dossiersExplained: String {
        "V oklepaju: sprememba glede na dosje iste države v vrstici zgoraj. Ugotovitve, ki jih je kdo sprejel, niso štete."
    }
    var country: String { "Država" }
    var countryNotStated: String { "ni navedena" }
    var plan: String { "Načrt" }
    var revision: String { "Različica" }
    var day: String { "Presečni dan" }
    var conclusion: String { "Sklep" }
    var notExamined: String { "Ni bilo preverjeno" }
    var ofDossier: String { "O gradivu" }
    var waived: String { "Sprejete" }
    var rules: String { "Kaj in kje ugotavljajo pravila" }
    var rulesExplained: String { "Za vsako državo: v koliko njenih dosjejih." }
    var rule: String { "Pravilo" }
    var severity: String { "Stopnja" }
    var inDossiers: String { "Dosjeji" }
    var findings: String { "Ugotovitve" }
    var places: String { "Države" }
    var noFindings: String { "Odprtih ugotovitev ni." }
    var recommendations: String { "Priporočila po državah" }
    func recommendations(of monitor: String) -> String { "Priporočila: \(monitor)" }
    var recommendationsExplained: String {
        "Upoštevana so le priporočila, ki so v dosjejih: ni nujno, da dosje zajema vsa priporočila nadzornega mehanizma."
    }
    var monitor: String { "Nadzorni mehanizem" }
    var recommendation: String { "Priporočilo" }
    var round: String { "Krog" }
    var paragraph: String { "Odstavek" }
    var topic: String { "Tema" }
    var status: String { "Stanje" }
    var repeated: String { "Ponovljeno" }
    var all: String { "Vsa" }
    var noRecommendations: String { "Noben dosje ne vsebuje priporočil." }
    var unanswered: String { "Priporočila, na katera se ne odziva nobena naloga" }
    func shown(_ count: Int, of all: Int, allIn file: String) -> String {
        "Prikazano: \(text(count)) od \(text(all)); vsa so v \(file)."
    }
    var money: String { "Sredstva po državah" }
    var moneyExplained: String {
        "Vsi zneski finančne priloge v njeni valuti. Zneski različnih držav, valut in različic se ne seštevajo."
    }
    var total: String { "Skupaj" }
    var year: String { "Leto" }
    var amount: String { "Znesek" }
    var currency: String { "Valuta" }
    var shared: String { "Od tega deljeno med nalogami" }
    var withoutTask: String { "Od tega brez naloge" }
    var differences: String { "Vsote z razliko" }
    var noAnnex: String { "Noben dosje nima finančne priloge z zneski." }
    var notAudited: String { "Nerevidirani dosjeji" }
    var dossier: String { "Dosje" }
    var reason: String { "Razlog" }
    var failedRules: String { "Neuspela pravila" }
    var findingsSheet: String { "Ugotovitve po pravilih" }
}
