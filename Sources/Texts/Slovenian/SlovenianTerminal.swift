/// What a terminal says of an audit in Slovenian.
struct SlovenianTerminal: TerminalPhrases, Slovenian {
    var asOf: String { "Presečni dan:" }
    var conclusion: String { "Sklep" }
    var conclusions: ByConclusion<String> {
        (
            unmodified: "brez pridržkov", qualified: "s pridržkom", adverse: "odklonilen",
            disclaimer: "zavrnitev izreka", notDrawn: "ga ni"
        )
    }
    var written: String { "Zapisano v" }
    var incomplete: String { "Revizija je nepopolna: pravilo ni uspelo, zato lahko ugotovitve manjkajo." }
    var rules: String { "Pravila" }
    var outcomes: ByVerdict<String> {
        (
            satisfied: "izpolnjena", violated: "kršena", notApplicable: "neuporabljiva", failed: "neuspela",
            skipped: "preskočena"
        )
    }
    func subsumed(_ count: Int) -> String {
        let clause = form(
            count, "nadaljnjo ugotovitev pojasnjuje druga, zato ne šteje",
            "nadaljnji ugotovitvi pojasnjujeta drugi, zato ne štejeta",
            "nadaljnje ugotovitve pojasnjujejo druge, zato ne štejejo",
            "nadaljnjih ugotovitev pojasnjujejo druge, zato ne štejejo")
        return "\(count) \(clause)"
    }
    var scope: String { "Omejitve obsega" }
    var limited: String { "omejen obseg" }
    var parts: ByScope<String> {
        (
            rules: "pravila", plan: "načrt", budget: "financiranje", recommendations: "priporočila",
            assessment: "presoja", progress: "izvajanje"
        )
    }
    func dossierFindings(_ count: Int) -> String {
        counted(
            count, ["ugotovitev o gradivu", "ugotovitvi o gradivu", "ugotovitve o gradivu", "ugotovitev o gradivu"])
    }
    func new(_ count: Int) -> String { counted(count, ["nova", "novi", "nove", "novih"]) }
    func changed(_ count: Int) -> String {
        counted(count, ["spremenjena", "spremenjeni", "spremenjene", "spremenjenih"])
    }
    func waived(_ count: Int) -> String {
        counted(
            count,
            [
                "ugotovitev je sprejeta z izjemo:", "ugotovitvi sta sprejeti z izjemo:",
                "ugotovitve so sprejete z izjemo:", "ugotovitev je sprejetih z izjemo:",
            ])
    }
    func undetermined(_ count: Int) -> String {
        counted(
            count,
            [
                "prejšnji ugotovitvi ni mogoče slediti, ker njeno pravilo ni bilo uporabljeno ali ni imelo česa preveriti.",
                "prejšnjima ugotovitvama ni mogoče slediti, ker njuni pravili nista bili uporabljeni ali nista imeli česa preveriti.",
                "prejšnjim ugotovitvam ni mogoče slediti, ker njihova pravila niso bila uporabljena ali niso imela česa preveriti.",
                "prejšnjim ugotovitvam ni mogoče slediti, ker njihova pravila niso bila uporabljena ali niso imela česa preveriti.",
            ])
    }
    func terms(_ by: String, _ until: String) -> String { "\(by); velja do: \(until)" }
    func expired(_ aim: String, _ until: String) -> String { "Izjema je potekla, zadnji dan: \(until) (\(aim))" }
    func unmatched(_ aim: String) -> String { "Izjema brez ustrezne ugotovitve: \(aim)" }
    func duplicate(_ aim: String) -> String {
        "Izjema za ugotovitev, ki jo sprejema že druga izjema: \(aim)"
    }
    func noSuchRule(nearest: String?) -> String {
        "takega pravila ni" + (nearest.map { "; ali je mišljeno \($0)?" } ?? "")
    }
    func nearFinding(_ aim: String) -> String { "ali je mišljeno: \(aim)?" }
    func nearTitle(_ title: String) -> String { "ugotovitev velja, vendar ima njena naloga naslov \(title)" }
    func ofOtherPlan(_ aim: String, _ plan: String) -> String {
        "Izjema za drug načrt (\(plan)), ki ni ne revidirani načrt ne prejšnja različica: \(aim)"
    }
    func measured(against title: String, _ revision: Int64?, _ counts: String) -> String {
        "Glede na: \(title)\(revision.map { " (različica \($0))" } ?? "") – \(counts)"
    }
    func ofDossier(_ counts: String) -> String { "O gradivu – \(counts)" }
    func counts(new: Int, persisting: Int, changed: Int, resolved: Int) -> String {
        let others = changed > 0 ? " (od tega spremenjene: \(text(changed)))" : ""
        return
            "nove: \(text(new)), ponavljajoče se: \(text(persisting))\(others), odpravljene: \(text(resolved))"
    }
    var gone: String { "odpadla z nalogo ali vrstico" }
}

/// What a terminal says of many dossiers in Slovenian.
struct SlovenianPortfolio: PortfolioPhrases, Slovenian {
    var dossiers: String { "Dosjeji" }
    var audited: String { "revidirani" }
    var notAudited: String { "nerevidirani" }
    var isNotAudited: String { "ni revidiran" }
    var noFindings: String { "brez ugotovitev" }
    func left(_ duration: String) -> String { "še \(duration)" }
}
