/// What is said of replies to findings in Slovenian.
struct SlovenianReplies: ReplyPhrases, Slovenian {
    var positions: ByReplyPosition<String> {
        (agrees: "se strinja", partly: "se delno strinja", disagrees: "se ne strinja")
    }
    var decisions: ByDecision<String> {
        (upheld: "potrjena", amended: "dopolnjena", withdrawn: "umaknjena")
    }
    var measureStates: ByMeasureState<String> {
        (
            confirmed: "izvedba je potrjena", overdue: "rok je potekel, izvedba ni potrjena",
            promised: "rok še ni potekel", undated: "rok ni naveden", settled: "ni več potreben",
            unclear: "rok je potekel, ni pa znano, ali je ukrep še potreben"
        )
    }
    var followUps: ByFollowUp<String> {
        (
            persisting: "ugotovitev se ponavlja", withdrawn: "ugotovitev je umaknjena",
            resolved: "ugotovitev je odpravljena",
            undetermined: "ni znano, ker pravilo ni bilo uporabljeno ali ni imelo česa preveriti"
        )
    }

    func aim(_ body: String, rule: String, subject: String) -> String { "\(body), \(rule), \(subject)" }
    func unmatched(_ aim: String) -> String { "Odgovor brez ustrezne odprte ugotovitve: \(aim)" }
    func duplicate(_ aim: String) -> String { "Ponovljen odgovor istega organa na isto ugotovitev: \(aim)" }
    func noSuchRule(nearest: String?) -> String {
        "takega pravila ni" + (nearest.map { "; ali je mišljeno \($0)?" } ?? "")
    }
    var isExplained: String { "ugotovitev, na katero se nanaša, pojasnjuje druga ugotovitev" }
    func nearFingerprint(_ fingerprint: String) -> String { "prstni odtis ugotovitve je \(fingerprint)" }
    func nearFinding(rule: String, subject: String) -> String { "ali je mišljeno: \(rule), \(subject)?" }

    func counts(agrees: Int, partly: Int, disagrees: Int, unanswered: Int, late: Int) -> String {
        "strinjanje: \(text(agrees)), delno strinjanje: \(text(partly)), nestrinjanje: \(text(disagrees)), brez odgovora: \(text(unanswered)); po roku: \(text(late))"
    }
    func withdrawn(_ count: Int) -> String {
        self.count(
            count, "ugotovitev je po odgovoru umaknjena", "ugotovitvi sta po odgovoru umaknjeni",
            "ugotovitve so po odgovoru umaknjene", "ugotovitev je po odgovoru umaknjenih")
    }
    func followedUp(_ count: Int) -> String {
        self.count(
            count, "odgovor na prejšnjo različico", "odgovora na prejšnjo različico", "odgovori na prejšnjo različico",
            "odgovorov na prejšnjo različico")
    }
    func overdue(_ count: Int) -> String {
        self.count(
            count, "obljubljeni ukrep s pretečenim rokom, izvedba ni potrjena",
            "obljubljena ukrepa s pretečenim rokom, izvedba ni potrjena",
            "obljubljeni ukrepi s pretečenim rokom, izvedba ni potrjena",
            "obljubljenih ukrepov s pretečenim rokom, izvedba ni potrjena")
    }
    func overdue(_ count: Int, of all: Int) -> String { "\(text(count)) od \(text(all))" }

    var replies: String { "Odgovori naslovnikov" }
    func introduction(asked: String?, due: String?) -> String {
        let terms = [asked.map { "dan poziva: \($0)" }, due.map { "rok za odgovor: \($0)" }].compactMap(\.self)
        let stated = terms.isEmpty ? "" : " (\(terms.joined(separator: "; ")))"
        let late = due == nil ? "" : " Odgovori, ki so prispeli pozneje, so označeni kot prepozni."
        return
            "Naslovniki so bili pozvani, naj se izjavijo o ugotovitvah\(stated).\(late) Vsak odgovor je naveden pod svojo ugotovitvijo, skupaj z odločitvijo, ki mu je sledila. Preglednica šteje odgovore po ugotovitvah; ugotovitev, naslovljena na več organov, šteje pri vsakem."
    }
    var ministry: String { "Naslovnik" }
    var positionHeadings: ByReplyPosition<String> {
        (agrees: "Se strinja", partly: "Se delno strinja", disagrees: "Se ne strinja")
    }
    var noReplyHeading: String { "Brez odgovora" }
    var lateHeading: String { "Po roku" }
    var overdueHeading: String { "Ukrepi s pretečenim rokom" }
    var reply: String { "Odgovor" }
    func terms(by: String, day: String, isLate: Bool) -> String { "\(by), \(day)\(isLate ? ", po roku" : "")" }
    var measure: String { "Ukrep" }
    func measureTerms(due: String?, done: String?, state: String) -> String {
        [due.map { "rok: \($0)" }, done.map { "dan izvedbe: \($0)" }, state].compactMap(\.self).joined(separator: "; ")
    }
    var evidence: String { "Dokazilo" }
    var decision: String { "Odločitev" }
    func decided(_ decision: String, by: String, day: String) -> String {
        "ugotovitev je \(decision) (\(by), \(day))"
    }
    var findingUnknown: String {
        "Pravila tu niso bila uporabljena, zato ni znano, ali ugotovitev, o kateri je bilo odločeno, še obstaja."
    }
    func noReply(_ bodies: String) -> String { "Brez odgovora: \(bodies)." }
    var noReplyAtAll: String { "Na nobeno od ugotovitev, naslovljenih na ta organ, ni odgovora." }
    var withdrawnFindings: String { "Umaknjene ugotovitve" }
    func withdrawnIntroduction(_ count: Int) -> String {
        self.count(
            count, "ugotovitev je bila po odgovoru naslovnika umaknjena. Ne šteje ne v povzetku ne pri sklepu.",
            "ugotovitvi sta bili po odgovorih naslovnikov umaknjeni. Ne štejeta ne v povzetku ne pri sklepu.",
            "ugotovitve so bile po odgovorih naslovnikov umaknjene. Ne štejejo ne v povzetku ne pri sklepu.",
            "ugotovitev je bilo po odgovorih naslovnikov umaknjenih. Ne štejejo ne v povzetku ne pri sklepu.")
    }
    var withdrawnHeading: String { "Umaknil" }
    var reasonHeading: String { "Obrazložitev" }
    var idle: String { "Odgovori brez ustrezne odprte ugotovitve" }
    var followUp: String { "Spremljanje odgovorov na prejšnjo različico" }
    var followUpIntroduction: String {
        "Kaj so naslovniki odgovorili na ugotovitve prejšnje različice načrta, kaj so obljubili in kaj je iz tega nastalo."
    }
    var finding: String { "Ugotovitev" }
    var outcome: String { "Stanje" }
    func earlier(_ plan: String) -> String { "različica \(plan)" }

    var measures: String { "Ukrepi" }
    var nextMeasure: String { "Rok naslednjega ukrepa" }
    var withdrawnBy: String { "Umaknil" }
    var withdrawnBecause: String { "Razlog za umik" }
    var withdrawnOn: String { "Dan umika" }
}
