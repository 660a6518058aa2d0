extension SlovenianReport {
    func findingsIntroduction(evidence: String) -> String {
        "Vsak razdelek je mogoče poslati ministrstvu ali uradu, na katerega se nanaša. Ugotovitev, ki ima več naslovnikov, je v razdelku vsakega od njih. Ugotovitve, ki se ponavljajo, so navedene enkrat, s številom in mesti, na katera se nanašajo; vsaka je z dokazi in pod svojo številko navedena v prilogi\u{A0}\(evidence)."
    }

    func addressed(major: Int, minor: Int, observations: Int) -> String {
        let counts = [
            (severityForms.major, major), (severityForms.minor, minor), (severityForms.observation, observations),
        ].filter { $0.1 > 0 }
        return "Naslovljeno na organ: \(list(counts.map { self.count($0.1, $0.0) }))."
    }

    func leads(tasks: Int) -> String { "Naloge, ki jih vodi: \(text(tasks))." }
    func provides(_ amount: String, lines: Int) -> String {
        "Njegov del finančne priloge: \(amount) (\(budgetLines(lines)))."
    }
    func abolished(_ day: String, successors: [String]) -> String {
        let noun = form(successors.count, "naslednik", "naslednika", "nasledniki", "nasledniki")
        let heirs = successors.isEmpty ? "" : " Razdelku so naslovniki \(noun): \(list(successors))."
        return "Zadnji dan obstoja organa: \(day).\(heirs)"
    }
    var noAddressee: String { "Ugotovitve brez naslovnika" }
    var noFindings: String { "Ugotovitev ni." }
    var criterion: String { "Merilo" }
    var sourceHeading: String { "Vir" }
    var condition: String { "Stanje" }
    var effect: String { "Posledica" }
    var recommended: String { "Priporočilo" }
    var cause: String { "Vzrok" }
    var causeNotDetermined: String { "ni ugotovljen" }
    var alsoAddressed: String { "Naslovljeno tudi na" }
    func repeated(_ count: Int) -> String { "Število takih ugotovitev: \(text(count)). Prva:" }
    func others(_ count: Int, key: String?) -> String {
        let explained = key.map { " (\($0))" } ?? ""
        let cases = self.count(count, "primeru", "primerih", "primerih", "primerih")
        return "Enako velja še v \(cases)\(explained):"
    }
    func keyExplained(_ kind: String) -> String? {
        switch kind {
        case "goal": "naloga/cilj"
        case "assignment": "naloga/zadolžitev"
        case "amount": "vrstica/leto"
        case "element": "priporočilo/element"
        default: nil
        }
    }
    func furtherCases(_ count: Int) -> String {
        "Podobno priporočilo velja še v \(self.count(count, "primeru", "primerih", "primerih", "primerih"))."
    }
    var likewise: String { "Enako velja za druge navedene primere." }
    func restsOnAnswers(_ assessor: String, _ date: String, recommendations: String) -> String {
        "Ugotovitev temelji na odločitvah presoje o tem, kako se naloge odzivajo na priporočilo (\(assessor), \(date)); odločitve in njihove obrazložitve so v \(recommendations). delu."
    }
    func restsOnFunding(_ assessor: String, _ date: String) -> String {
        "Ugotovitev temelji na odločitvah presoje o tem, katera vrstica financira katero nalogo (\(assessor), \(date))."
    }
    func funds(line: String, task: String) -> String { "Vrstica\u{A0}\(line) financira nalogo\u{A0}\(task):" }
    var groundKinds: ByGround<String> {
        (
            funding: "Presoja financiranja",
            response: "Presoja odziva",
            waiver: "Izjema"
        )
    }
    func ground(_ kind: String, _ key: String) -> String { "\(kind): \(key)" }
    func ground(_ kind: String, noneFor entity: String, _ key: String) -> String {
        "\(kind): \(term(entity)) \(key), brez odločitve"
    }
    var qualityIntroduction: String {
        "Kar je navedeno tu, lahko popravijo tisti, ki so dokumente prepisali ali presojali. Načrtu se s tem nič ne očita; te ugotovitve se štejejo posebej in na sklep ne vplivajo."
    }
    var qualityNone: String { "V gradivu ni ničesar, kar bi morali njegovi avtorji popraviti." }
    func reply(_ body: String) -> String { "Odgovor naslovnika (\(body))" }
    var replyHint: String { "☐ se strinja   ☐ se delno strinja   ☐ se ne strinja, ker:" }
    var adviceIntroduction: String {
        "Priporočila vseh ugotovitev v vrstnem redu, v katerem bi bilo treba ukrepati: najprej tam, kjer je ogrožen namen načrta, nato pri drugih pomanjkljivostih, nazadnje pri tem, kar je vredno izboljšati."
    }

    var priorities: BySeverity<String> {
        (
            observation: "Tretja prednost: opažanja",
            minor: "Druga prednost: manjše ugotovitve",
            major: "Prva prednost: večje ugotovitve"
        )
    }

    var addressee: String { "Naslovniki" }
    var basis: String { "Podlaga" }
}

extension SlovenianReport {
    var rulesIntroduction: String {
        "Vsa pravila zbirke z izidom, s številom enot gradiva, na katerih so bila uporabljena, in s številom enot, za katere ne veljajo. Tudi to, da je pravilo izpolnjeno, je izid."
    }

    func title(ofCategory category: String) -> String {
        category == "structure" ? "Zgradba načrta" : self.category(category).map(capitalised) ?? category
    }

    var ruleHeading: String { "Pravilo" }
    var severityHeading: String { "Stopnja" }
    var outcomeHeading: String { "Izid" }
    var examinedHeading: String { "Preverjeno" }
    var excludedHeading: String { "Ne velja za" }
    var violationsHeading: String { "Ugotovitve" }

    var outcomes: ByVerdict<String> {
        (
            satisfied: "izpolnjeno",
            violated: "kršeno",
            notApplicable: "neuporabljivo",
            failed: "neuspelo",
            skipped: "preskočeno"
        )
    }

    var error: String { "Napaka" }
    var evidenceIntroduction: String {
        "Vse ugotovitve po številkah: na kaj se nanašajo, kje v dokumentih stojijo in katere vrednosti so odločile. Izrazi so povzeti iz pravil."
    }
    func term(_ word: String) -> String {
        switch word {
        case "undertaking": "obljuba"
        case "promise": "navedeni strošek"
        case "cites": "navedba"
        case "depends-on": "odvisnost"
        case "reference", "refers-to": "sklic"
        case "programme": "program"
        case "funds": "financiranje"
        case "responds": "odziv"
        case "judgement": "odločitev presoje"
        default: slovenianNames[word] ?? word
        }
    }
    var subjectHeading: String { "Predmet" }
    var placeHeading: String { "Mesto" }
    var valuesHeading: String { "Vrednosti" }
    func place(file: String, line: Int, page: String?) -> String {
        (page.map { "str.\u{A0}\($0), " } ?? "") + "\(file), vrstica\u{A0}\(text(line))"
    }
    func searched(examined: Int, matched: Int) -> String {
        "pregledano: \(text(examined)), ustreza: \(text(matched))"
    }

    func limits(monitors: [String]) -> [String] {
        [
            "Preverjeni so bili dokumenti, ne dejansko stanje: ne dejanska poraba sredstev ne izvedba nalog nista bili preverjeni. Kar poročilo pravi o denarju, je to, kar navajajo načrt in njegova priloga ter poročilo o izvajanju, kadar je na voljo.",
            "Gradivo je prepis. Kar je napačno prepisano ali izpuščeno, povzroči napačne ali manjkajoče ugotovitve; zgoščene vrednosti na naslovnici povedo, kateri prepis je bil predmet revizije.",
            "Priporočila \(mechanisms(monitors)) so tista, ki jih vsebuje gradivo, z besedami, s katerimi jih navaja; ni nujno, da so to vsa \(form(monitors.count, "njegova", "njuna", "njihova", "njihova")) priporočila.",
            "V kolikšni meri se naloga odziva na priporočilo in katera vrstica financira nalogo, je stvar presoje. Drug presojevalec lahko odloči drugače, s tem pa se spremenijo tudi ugotovitve.",
            "Pravilo najde samo to, kar išče. Če ugotovitve ni, to pomeni, da je pravila niso našla, ne pa, da je vse v redu.",
            "Vzrok ugotovitve ni ugotovljen, razen kadar ga ugotovitev izrecno navaja.",
        ]
    }
}
