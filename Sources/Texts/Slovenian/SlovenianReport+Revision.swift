extension SlovenianReport {
    var newMark: String { "novo" }
    var changedMark: String { "spremenjeno" }
    func was(_ condition: String) -> String { "Prej: \(condition)" }
    var sinceEarlier: String { "Spremembe glede na prejšnjo različico" }
    func revision(_ title: String, _ number: Int64?) -> String {
        number.map { "»\(title)«, različica\u{A0}\($0)" } ?? "»\(title)«"
    }
    func measured(against revision: String, asOf: String, new: Int, persisting: Int, resolved: Int) -> String {
        "Prejšnja različica: \(revision), presečni dan \(asOf). \(comparisonSummary(new: new, persisting: persisting, resolved: resolved))"
    }
    var resolvedFindings: String { "Odpravljene ugotovitve" }
    var resolvedNone: String { "Nobena ugotovitev prejšnje različice ni odpravljena." }
    var gone: String { "ni več predmeta, ker naloge ali vrstice ni več" }
    func undetermined(_ count: Int) -> String {
        let clause = form(
            count,
            "ugotovitvi prejšnje različice ni mogoče slediti, ker njeno pravilo tokrat ni bilo uporabljeno v celoti ali ni imelo česa preveriti",
            "ugotovitvama prejšnje različice ni mogoče slediti, ker njuni pravili tokrat nista bili uporabljeni v celoti ali nista imeli česa preveriti",
            "ugotovitvam prejšnje različice ni mogoče slediti, ker njihova pravila tokrat niso bila uporabljena v celoti ali niso imela česa preveriti",
            "ugotovitvam prejšnje različice ni mogoče slediti, ker njihova pravila tokrat niso bila uporabljena v celoti ali niso imela česa preveriti"
        )
        return "\(text(count))\u{A0}\(clause)."
    }
    var otherRules: String {
        "Različici sta bili presojani z različnimi pravili ali parametri; ugotovitev je lahko nova ali odpravljena že zato."
    }
    var waivedFindings: String { "Sprejete ugotovitve" }
    func waivedIntroduction(_ count: Int) -> String {
        self.count(
            count, "ugotovitev velja in je za določen čas sprejeta. Ne šteje ne v povzetku ne pri sklepu.",
            "ugotovitvi veljata in sta za določen čas sprejeti. Ne štejeta ne v povzetku ne pri sklepu.",
            "ugotovitve veljajo in so za določen čas sprejete. Ne štejejo ne v povzetku ne pri sklepu.",
            "ugotovitev velja in je za določen čas sprejetih. Ne štejejo ne v povzetku ne pri sklepu.")
    }
    func waivedBy(_ by: String, until: String) -> String { "\(by), velja do: \(until)" }
    var reasonHeading: String { "Razlog" }
    var acceptedHeading: String { "Sprejel" }
    var idleWaivers: String { "Izjeme brez učinka" }
    func expired(_ aim: String, _ day: String) -> String { "\(aim): izjema je potekla (zadnji dan: \(day))" }
    func unmatched(_ aim: String) -> String { "\(aim): nobena veljavna ugotovitev ji ne ustreza" }
    func duplicate(_ aim: String) -> String { "\(aim): ugotovitev sprejema že druga izjema" }
    func ofOtherPlan(_ aim: String, _ plan: String) -> String {
        "\(aim): izjema navaja številke drugega načrta (\(plan)), ki ni ne revidirani načrt ne prejšnja različica"
    }
}

extension SlovenianReport {
    var comparison: StaticString { "Primerjava dveh različic" }
    var oldRevision: String { "Prejšnja različica" }
    var newRevision: String { "Poznejša različica" }
    var assessedBy: String { "Presoja" }
    var judgementDiffers: String {
        "Različici sta bili obravnavani z različnima presojama: kar se spodaj razlikuje, je lahko posledica presoje in ne dokumentov."
    }
    var whatChanged: String { "Stanje ugotovitev" }
    func comparisonSummary(new: Int, persisting: Int, resolved: Int) -> String {
        let parts = [
            self.count(
                new, "ugotovitev je nova", "ugotovitvi sta novi", "ugotovitve so nove", "ugotovitev je novih"),
            self.count(
                persisting, "se ponavlja", "se ponavljata", "se ponavljajo", "se ponavlja"),
            self.count(
                resolved, "je odpravljena", "sta odpravljeni", "so odpravljene", "je odpravljenih"),
        ]
        return list(parts) + "."
    }
    var ofDossier: String { "O gradivu" }
    var newFindings: String { "Nove ugotovitve" }
    var newNone: String { "Nobena ugotovitev ni nova." }
    var persistingFindings: String { "Ugotovitve, ki se ponavljajo" }
    var recommendationsChanged: String { "Pridobljena in izgubljena priporočila" }
    var nothingChanged: String { "Ni sprememb." }
    func recognised(_ basis: String) -> String {
        switch basis {
        case "stated": "Prepoznano po datoteki ujemanj."
        case "wording": "Prepoznano po besedilu."
        case "goals": "Prepoznano po ciljih."
        case "likeness": "Prepoznano po številki in podobnem besedilu."
        case "number": "Prepoznano po številki in naslovu, kakor ukrepi letnih programov."
        default: ""
        }
    }
    var oldHeading: String { "Prej" }
    var newHeading: String { "Zdaj" }
    var ministryDifferences: String { "Skupni zneski po ministrstvih" }
    var comparisonLimits: String {
        "Ugotovitve se primerjajo po tem, na kaj se nanašajo. Preštevilčena naloga ali vrstica se prepozna po besedilu; navedeno je, po čem je bila prepoznana, z datoteko ujemanj pa je mogoče določiti drugače. Ugotovitve, ki jih pojasnjujejo druge, niso vključene."
    }
}
