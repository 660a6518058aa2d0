/// What is said of other inputs in Slovenian.
struct SlovenianInputs: InputPhrases, Slovenian {
    var notUTF8: String { "Datoteka ni v naboru UTF-8; pričakovan je UTF-8." }
    var empty: String { "Datoteka je prazna; pričakovani so ključi z vrednostmi." }
    private func kind(_ kind: YAMLKind) -> String {
        switch kind {
        case .text: "besedilo"
        case .list: "seznam"
        case .mapping: "ključi z vrednostmi"
        }
    }
    func notMapping(_ kind: YAMLKind) -> String {
        "Tu stoji: \(self.kind(kind)); pričakovani so ključi z vrednostmi."
    }
    func tooManyKeys(_ count: Int, limit: Int) -> String {
        "Število ključev je \(count); dovoljenih je največ \(limit)."
    }
    func keyIsNoWord(_ kind: YAMLKind) -> String { "Ključ je \(self.kind(kind)); pričakovana je beseda." }
    func keyTwice(_ key: String) -> String { "Ključ \(key) stoji dvakrat; dovoljen je enkrat." }
    func unknownKey(_ key: String, expected: [String]) -> String {
        "Neznan ključ \(key); pričakovan je \(oneOf(expected))."
    }
    func missingKey(_ key: String) -> String { "Manjka ključ \(key); pričakovan je tu." }
    func noList(_ key: String, ofMappings: Bool) -> String {
        "\(key) ni seznam; pričakovan je seznam, v katerem so \(ofMappings ? "ključi z vrednostmi" : "besedila")."
    }
    func noText(_ key: String, isMapping: Bool) -> String {
        "\(key) ni besedilo; pričakovano je besedilo\(isMapping ? ", v narekovajih, če sta v njem dvopičje in presledek" : "")."
    }
    func emptyText(_ key: String) -> String { "\(key) je prazen; pričakovano je besedilo." }
    var secondDocument: String { "Tu se začne drugi dokument; v datoteki je dovoljen le eden." }
    func tooDeep(_ limit: Int) -> String { "YAML je pregloboko vgnezden; dovoljena globina je \(limit)." }
    func tag(_ name: String) -> String {
        "Oznaka \(name) ni dovoljena; pričakovana je vrednost sama, v narekovajih, če se začne s klicajem."
    }
    var alias: String { "Sklic ni dovoljen; \(refusal)" }
    var anchor: String { "Sidro ni dovoljeno; \(refusal)" }
    private var refusal: String { "pričakovana je vrednost sama, v narekovajih, če se začne z & ali *." }
    func malformed(_ words: String) -> String {
        "YAML ni pravilen: libyaml v angleščini pravi \(quoted(words)); pričakovan je YAML 1.1."
    }
    func malformed(_ fault: YAMLFault) -> String {
        let words =
            switch fault {
            case .noKey:
                "vrstica ni ključ, kot so drugi; pričakovan je ključ z dvopičjem v istem stolpcu kot drugi"
            case .noItem: "vrstica ni člen seznama; pričakovano je »- « v istem stolpcu kot pri drugih členih"
            case .noPart: "vrstica ne pripada ničemur nad njo; pričakovana je v stolpcu tistega, čemur pripada"
            case .colonHere:
                "dvopičje s presledkom tu pomeni ključ, ki na tem mestu ne sme stati; pričakovano je besedilo v narekovajih"
            case .itemHere: "člen z »- « tu ne sme stati; pričakovan je v svoji vrstici"
            case .keyHere: "ključ tu ne sme stati; pričakovan je v svoji vrstici"
            case .noColon: "vrstica ni ne ključ ne del besedila; za ključem je pričakovano dvopičje s presledkom"
            case .noBeginning: "besedilo se s tem znakom ne sme začeti; pričakovano je besedilo v narekovajih"
            case .control: "krmilni znaki niso dovoljeni; pričakovano je besedilo brez njih"
            case .openList: "seznam v oglatih oklepajih se ne nadaljuje in ne konča; pričakovano je »,« ali »]«"
            case .openMapping: "ključi v zavitih oklepajih se ne nadaljujejo in ne končajo; pričakovano je »,« ali »}«"
            case .tab: "vrstica je zamaknjena s tabulatorjem; pričakovani so presledki"
            case .openQuotation:
                "besedilo v narekovajih se do konca datoteke ne zaključi; pričakovan je zaključni narekovaj"
            case .documentInQuotation:
                "v besedilu v narekovajih stoji »---« ali »...«; pred tem je pričakovan zaključni narekovaj"
            case .unknownEscape:
                "znak »\\« v dvojnih narekovajih pred tem znakom nima pomena; pričakovano je »\\\\« ali enojna narekovaja"
            case .noValue: "vrednosti tu ni; pričakovana je ena"
            case .noLineEnd: "tu stoji več, kot je dovoljeno; pričakovan je konec vrstice"
            }
        return "YAML ni pravilen: \(words)."
    }

    var waiverWithoutAim: String {
        "Izjema ne pove, za katero ugotovitev velja; pričakovan je fingerprint ali pa rule in subject."
    }
    func noDay(_ until: String) -> String { "until je »\(until)«; pričakovan je dan, zapisan LLLL-MM-DD." }
    var waiversOfNoPlan: String {
        "Datoteka ne navaja, v številkah katere različice je napisana; pričakovano: plan: z oznako načrta."
    }
    var waiversOfNoRevision: String {
        "Datoteka je napisana v številkah načrta, ki ni nobena od različic: nič iz nje ne velja."
    }
    func waiversOf(_ plan: String, expected: String) -> String {
        "plan je \(plan); pričakovan je \(expected), načrt, iz katerega se prenaša."
    }
    func waiverNotCarried(_ aim: String, _ reason: String) -> String {
        "Izjema (\(aim)) ni prenesena: \(reason)"
    }
    var noSuchOldFinding: String { "prejšnja različica take ugotovitve nima." }
    func bodyGone(_ id: String) -> String { "v novi različici ni organa \(id)." }
    var repliesNeedRules: String {
        "Odgovori niso preneseni: na katere ugotovitve se nanašajo, je znano šele po reviziji obeh različic. Uporabite »rapporteur carry«."
    }
    var subjectGone: String { "v novi različici ni tega, na kar se nanaša." }

    private func thing(_ thing: MatchedThing) -> (nominative: String, genitive: String, genitivePlural: String) {
        switch thing {
        case .task: ("naloga", "naloge", "nalog")
        case .line: ("vrstica", "vrstice", "vrstic")
        }
    }
    func matchedTwice(_ thing: MatchedThing, _ name: String) -> String {
        "\(capitalised(self.thing(thing).nominative)) \(name) je že povezana; vsaka sme biti le enkrat."
    }
    func severalMatched(_ thing: MatchedThing, _ name: String, isOld: Bool) -> String {
        "\(isOld ? "Prejšnja" : "Nova") različica ima več \(self.thing(thing).genitivePlural) \(name); pričakovana je oznaka ali pot, na primer I/1."
    }
    func noneMatched(_ thing: MatchedThing, _ name: String, isOld: Bool) -> String {
        "\(isOld ? "Prejšnja" : "Nova") različica nima \(self.thing(thing).genitive) \(name); pričakovana je ena od njenih ali none kot new."
    }

    /// How a thing of the schema is called.
    private func called(_ thing: String) -> String { slovenianNames[thing] ?? thing }

    func notCarried(_ element: String, _ reason: String) -> String { "<\(element)> ni prenesen: \(reason)" }
    func sharedNow(_ task: String, number: String) -> String {
        "naloga \(task) je zdaj ena od več nalog s številko \(number); pričakovana je lastna številka."
    }
    func sharedBefore(_ count: Int, number: String) -> String {
        "številko \(number) ima v prejšnji različici več nalog (\(count)); pričakovana je lastna številka."
    }
    func namedNow(_ thing: String, _ name: String) -> String {
        "v prejšnji različici tega ni (\(called(thing)) \(name)), v novi pa je; pričakovana je nova presoja."
    }
    func absent(_ thing: String, _ name: String) -> String { "v novi različici tega ni: \(called(thing)) \(name)." }
    func absent(_ thing: String, _ name: String, title: String, like: [String]) -> String {
        let missing = "v novi različici ni znano, kaj ustreza temu: \(called(thing)) \(name), \(quoted(title))"
        if like.isEmpty { return "\(missing)." }
        let which = like.count > 6 ? "to eden od \(like.count)" : "to \(like.joined(separator: " ali "))"
        return "\(missing); če je \(which), naj to pove --matches."
    }
    func notWritten(_ part: String, _ words: String) -> String { "Dela \(part) ni mogoče zapisati: \(words)" }
    var nothingToCarry: String {
        "ni ne presoje ne poročila o izvajanju; pričakovano je kaj, kar se da prenesti"
    }
    func carried(_ carried: Int, left: Int) -> String {
        "preneseno: \(carried), izpuščeno: \(left); opombe v prejšnjih datotekah se ne ohranijo"
    }

    var dossierFileMissing: String {
        "datoteke ni; primerjava jo potrebuje ob findings.json, zapiše pa jo revizija te izdaje programa z vsemi izidi: revidirajte dosje znova"
    }
    var dossierFileOfOther: String {
        "To ni dosje, ki ga je zapisala revizija; pričakovan je dosje, ki spada k sosednji datoteki findings.json."
    }
    func notOfAudit(_ name: String, _ words: String) -> String {
        "To ni datoteka \(name), kakršno zapiše revizija (expected \(words))."
    }
    func otherFormat(_ found: String, expected: String) -> String {
        "Oblika je \(found), torej od druge izdaje programa; pričakovana je \(expected): revidirajte dosje znova."
    }
    func otherPlan(than earlier: String) -> String {
        "V \(earlier) ni prepoznana nobena od njegovih nalog ali pa gre za drugo državo: načrta sta različna, zato se vse ugotovitve prvega končajo, vse ugotovitve drugega pa se začnejo."
    }
    func reversed(_ new: String, _ old: String) -> String {
        "Ta različica (\(new)) je starejša od tiste, s katero se primerja kot s prejšnjo (\(old)): kar je označeno kot novo, je lahko odpravljeno; pričakovana je poznejša različica."
    }
    func edition(_ id: String, _ revision: Int64?, adopted: String?, asOf: String) -> String {
        id + (revision.map { ", različica \($0)" } ?? "")
            + (adopted.map { ", sprejeto \($0)" } ?? ", presečni dan \(asOf)")
    }
    var followsNoNumbers: String {
        "Datoteko je zapisala starejša izdaja programa, ki ne pove ključ za ključem, na kaj se ugotovitve nanašajo: ugotovitve o preštevilčenem štejejo kot odpravljene in kot nove. Pričakovan je findings.json te izdaje: revidirajte dosje znova."
    }
    var hasOldJudgements: String {
        "Presoje ali vnosi poročila o izvajanju pravijo o eni nalogi, kar prejšnja različica pravi o drugi, česar ta revizija ni vedela. Pričakovan je dosje sam ali njegova revizija z možnostjo --against in prejšnjo različico."
    }
    var annexNotComparable: String {
        "prilog ni mogoče primerjati: ene od obeh ni ali pa je v drugi valuti."
    }
    var noOutputs: String {
        "v njej ni izidov revizije; pričakovana je mapa, v kateri ali v podmapah katere je findings.json"
    }
    var noLine: String { "Ni nobene vrstice; pričakovane so vrstice revizije z možnostjo --format findings." }
    func unreadable(_ words: String) -> String { "Tega ni mogoče prebrati (expected \(words))." }

    var packMissing: String {
        "datoteke ni; zbirka pravil jo mora imeti: mapo s pravili navedite z --rules ali v spremenljivki RAPPORTEUR_RULES"
    }
    func ruleFailed(_ rule: String, _ words: String) -> String { "pravilo \(rule) ni uspelo: \(words)" }
    func ruleFailed(_ rule: String, on title: String, _ words: String?) -> String {
        "pravilo \(rule) ni uspelo pri reviziji dosjeja \(quoted(title))\(words.map { ": \($0)" } ?? "")"
    }
}
