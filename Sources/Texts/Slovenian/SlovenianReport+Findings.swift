extension SlovenianReport {
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
    var effect: String { "Posledica" }
    var recommended: String { "Priporočilo" }
    var qualityIntroduction: String {
        "Kar je navedeno tu, lahko popravijo tisti, ki so dokumente prepisali ali presojali. Načrtu se s tem nič ne očita; te ugotovitve se štejejo posebej in na sklep ne vplivajo."
    }
    var qualityNone: String { "V gradivu ni ničesar, kar bi morali njegovi avtorji popraviti." }

    var addressee: String { "Naslovnik" }
}

extension SlovenianReport {
    func rulesIntroduction(violated: Int, evidence: String) -> String {
        "Pravila z izidom in številom enot gradiva, na katerih so bila uporabljena. Tudi to, da je pravilo izpolnjeno, je izid. Kršena pravila (\(text(violated))) so v prilogi\u{A0}\(evidence)."
    }

    var severityHeading: String { "Stopnja" }

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
        "Za vsako vrsto ugotovitev: v oklepaju število preverjenih enot, izrazi pravila z vrednostmi, ki so odločile, in številke ugotovitev z vrstico datoteke, pred njo s stranjo natisnjenega dokumenta, kadar je znana."
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
    var placeHeading: String { "Mesto" }
    func place(file: String, line: Int, page: String?) -> String {
        (page.map { "str.\u{A0}\($0), " } ?? "") + "\(file), vrstica\u{A0}\(text(line))"
    }
    func searched(examined: Int, matched: Int) -> String {
        "pregledano: \(text(examined)), ustreza: \(text(matched))"
    }

    func limits(documents: String) -> [String] {
        [
            "Preverjeni so bili dokumenti, ne dejansko stanje: ne dejanska poraba sredstev ne izvedba nalog nista bili preverjeni. Kar poročilo pravi o denarju, je to, kar navajajo načrt in njegova priloga ter poročilo o izvajanju, kadar je na voljo.",
            "Gradivo je prepis. Kar je napačno prepisano ali izpuščeno, povzroči napačne ali manjkajoče ugotovitve; zgoščene vrednosti v prilogi\u{A0}\(documents) povedo, kateri prepis je bil predmet revizije.",
            "V kolikšni meri se naloga odziva na priporočilo in katera vrstica financira nalogo, je stvar presoje. Drug presojevalec lahko odloči drugače, s tem pa se spremenijo tudi ugotovitve.",
            "Pravilo najde samo to, kar išče. Če ugotovitve ni, to pomeni, da je pravila niso našla, ne pa, da je vse v redu.",
            "Vzrok ugotovitve ni ugotovljen, razen kadar ga ugotovitev izrecno navaja.",
        ]
    }
}
