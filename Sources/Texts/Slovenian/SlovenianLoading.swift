/// What is said of a dossier that is not what it should be, in Slovenian.
struct SlovenianLoading: LoadingPhrases, Slovenian {
    func partMissing(_ others: [String], dossiers: [String]) -> String {
        let also = form(others.count, "manjka pa tudi", "manjkata pa tudi", "manjkajo pa tudi", "manjka pa tudi")
        let missing =
            others.isEmpty
            ? "datoteke ni; dosje jo mora imeti" : "datoteke ni; dosje jo mora imeti, \(also): \(list(others))"
        let some = dossiers.count > 3 ? dossiers.prefix(3) + ["…"] : dossiers
        return dossiers.isEmpty ? missing : "\(missing). V podmapah so dosjeji: \(some.joined(separator: ", "))"
    }
    func meant(_ name: String) -> String { "; ali je mišljeno \(name)?" }
    func stranger(nearest: String) -> String {
        "Datoteka ni del dosjeja in ni bila prebrana; če je mišljena \(nearest), jo tako poimenujte."
    }
    var emptyFile: String { "Datoteka je prazna; pričakovan je dokument XML." }
    var notXML: String { "Datoteka se ne začne kot XML; pričakovan je korenski element." }
    func document(_ kind: DocumentKind) -> String {
        let what =
            switch kind {
            case .word: "To je dokument Word"
            case .openDocument: "To je datoteka OpenDocument"
            case .html: "To je stran HTML"
            case .workbook: "To je delovni zvezek"
            case .pdf: "To je PDF"
            case .archive: "To je arhiv"
            }
        let next =
            kind == .archive
            ? "Razširite ga in navedite mapo z dosjejem." : "Dosje v XML iz dokumentov zapiše `rapporteur import`."
        return "\(what); pričakovan je dosje v XML. \(next)"
    }
    var noElement: String { "V datoteki ni nobenega elementa; pričakovan je korenski element." }
    func endsOpen(_ element: String) -> String {
        "Datoteka se konča, ko je <\(element)> še odprt; pričakovan je </\(element)>."
    }
    var doctype: String { "DOCTYPE ni dovoljen; pričakovan je korenski element." }
    func tooDeep(_ limit: Int) -> String {
        "Elementi so pregloboko vgnezdeni; dovoljena globina je \(limit)."
    }
    func textTooLong(_ limit: Int) -> String { "Besedilo je daljše od \(limit) B; pričakovano je krajše." }
    func tagTooLong(_ limit: Int) -> String { "Značka je daljša od \(limit) B; pričakovana je krajša." }
    func sectionTooLong(_ limit: Int) -> String {
        "Komentar ali odsek je daljši od \(limit) B; pričakovan je krajši."
    }

    func root(_ found: String, expected: String) -> String {
        "Korenski element je <\(found)>; pričakovan je <\(expected)>."
    }
    func partAlone(_ found: String, expected: String) -> String {
        "Korenski element je <\(found)>, ki je le en del dosjeja; pričakovan je <\(expected)> ali mapa, v kateri so deli dosjeja."
    }
    func namespace(_ element: String, _ found: String?, expected: String) -> String {
        "Element <\(element)> \(found.map { "je v imenskem prostoru »\($0)«" } ?? "ni v nobenem imenskem prostoru"); pričakovan je »\(expected)«."
    }
    func namespaceWithBlanks(_ expected: String) -> String {
        "Imenski prostor se začne ali konča s presledkom; pričakovan je »\(expected)«."
    }
    func unexpected(_ element: String, in outer: String, expected: [String]) -> String {
        let what =
            switch expected.count {
            case 0: "v njem ne sme biti elementov"
            case 1: "pričakovan je \(expected[0])"
            default: "pričakovan je eden od elementov \(oneOf(expected))"
            }
        return "Nepričakovan element <\(element)> v <\(outer)>; \(what)."
    }
    func second(_ element: String, in outer: String) -> String {
        "Drugi <\(element)> v <\(outer)>; dovoljen je največ eden."
    }
    func unknown(_ attribute: String, of element: String, expected: [String]) -> String {
        let what =
            switch expected.count {
            case 0: "element nima atributov"
            case 1: "pričakovan je \(expected[0])"
            default: "pričakovan je eden od atributov \(oneOf(expected))"
            }
        return "Neznan atribut \(attribute) elementa <\(element)>; \(what)."
    }
    func lacks(_ attribute: String, of element: String, meaning: String) -> String {
        "Elementu <\(element)> manjka obvezni atribut \(attribute)."
    }
    func lacksElement(_ child: String, in element: String) -> String {
        "Elementu <\(element)> manjka <\(child)>; pričakovan je vsaj eden."
    }
    func languageTag(_ value: String) -> String {
        "Atribut xml:lang je »\(value)«; pričakovana je oznaka jezika, na primer sl."
    }
    func text(_ text: String, in element: String) -> String {
        "Besedilo »\(text)« v <\(element)>; element ne sme imeti lastnega besedila."
    }

    func second(_ element: String, with name: String, _ value: String) -> String {
        "Drugi <\(element)>, pri katerem je \(name) »\(value)«; vsaka vrednost je dovoljena le enkrat."
    }
    func secondInOutline(_ id: String) -> String {
        "Druga naloga ali drugi razdelek z oznako »\(id)«; vsaka oznaka je dovoljena le enkrat."
    }
    func tooManyAbove(_ limit: Int, _ body: String) -> String {
        "Nad organom »\(body)« je več organov kot \(limit); pričakovano jih je manj."
    }
    func tooManyHeirs(_ limit: Int, _ body: String) -> String {
        "Od organa »\(body)« je neposredno ali posredno prevzelo naloge več organov kot \(limit); pričakovano jih je manj."
    }
    func circle(_ body: String) -> String {
        "Organ »\(body)« je nadrejen sam sebi; veriga nadrejenih se mora končati pri organu, ki nadrejenega nima."
    }
    func deadline(_ fault: DeadlineFault, kind: String) -> String {
        switch fault {
        case .fromAfterTo:
            "Rok se začne (from) pozneje, kot se konča (to); pričakovan je začetek, ki ni poznejši od konca."
        case .noTo: "Roku (kind=\"\(kind)\") manjka dan zapadlosti; pričakovan je atribut to."
        case .untilOfOther:
            "Rok (kind=\"\(kind)\") navaja, do kdaj traja po zapadlosti; atribut until je dovoljen le pri kind=\"by-then-continuous\"."
        case .toAfterUntil:
            "Rok zapade (to) pozneje, kot se konča njegovo trajanje (until); pričakovan je dan zapadlosti, ki ni poznejši."
        case .dueOfOther:
            "Rok (kind=\"\(kind)\") navaja dneve v letu; atribut due je dovoljen le pri kind=\"periodic\"."
        case .noSpan: "Roku (kind=\"\(kind)\") manjka prvi ali zadnji dan; pričakovana sta atributa from in to."
        case .noTimes:
            "Ponavljajočemu se roku (kind=\"periodic\") manjka pogostost; pričakovan je atribut times, kolikokrat na leto, ali due, na katere dni v letu."
        case .timesOfOther:
            "Rok (kind=\"\(kind)\") navaja pogostost; atribut times je dovoljen le pri kind=\"periodic\"."
        case .timesAndDue: "Rok navaja pogostost (times) in dneve v letu (due); pričakovano je le eno od obojega."
        case .relativeAndTo:
            "Rok navaja obdobje po sprejetju načrta (relative) in dan zapadlosti (to); pričakovano je le eno od obojega."
        case .relativeWithoutAdoption:
            "Rok teče od sprejetja načrta (relative), načrt pa ne navaja, kdaj je bil sprejet; pričakovan je dan sprejetja (atribut adopted elementa <plan>)."
        case .relativeTooLong:
            "Obdobje po sprejetju načrta, v katerem rok zapade (relative), sega čez leto 9999; pričakovano je krajše."
        }
    }
    var dutyWithBoth: String {
        "Dolžnost poročanja ali vrednotenja (<duty>) navaja dan (by) in dneve v letu (due); pričakovano je le eno od obojega."
    }
    var emptyCitation: String {
        "Sklic (<cites>) ne navaja ne priporočila ne nadzornega mehanizma; pričakovan je atribut recommendation ali monitor."
    }
    var payerMissing: String {
        "Vrstica priloge (<line>) ne navaja, kdo sredstva porabi (body) ali od kod so (source); pričakovano je vsaj eno od obojega."
    }
    func reversed(_ first: String, _ last: String, of entity: String) -> String {
        "Pri elementu <\(entity)> je vrednost atributa \(first) poznejša od vrednosti atributa \(last); pričakovano je, da ni poznejša."
    }
    var noStart: String {
        "Načrt ne navaja ne prvega dne svojega obdobja (start) ne dneva sprejetja (adopted); pričakovan je vsaj eden od njiju."
    }
    var adoptedAfterEnd: String {
        "Načrt ne navaja prvega dne svojega obdobja (start), dan sprejetja (adopted), ki bi ga nadomestil, pa je poznejši od zadnjega dne (end); pričakovan je prvi dan obdobja."
    }
    var goalWithoutNumber: String {
        "Cilju (<goal>) manjka številka (number); obvezna je, ker ima naloga več ciljev."
    }
    func urgency(_ urgency: String, of recommendation: String, levels: [String], monitor: String) -> String {
        "Nujnost priporočila \(recommendation) je »\(urgency)«; stopnje, ki jih ima \(monitor), so: \(levels.joined(separator: ", "))."
    }
    func otherCountry(_ country: String, thanPlan own: String) -> String {
        "Priporočila so naslovljena na državo \(country), načrt pa ima država \(own), in kljub temu veljajo zanj; pričakovana je ista država."
    }
    func unknownMonitor(_ name: String, known: [String]) -> String {
        "O nadzornem mehanizmu \(name) ni nič znanega, zato so njegove stopnje nujnosti prevzete, kakor so zapisane, in brez vrstnega reda; "
            + "če je mišljen \(oneOf(known)), popravite ime, sicer dodajte datoteko o njem v mapo, ki jo navaja RAPPORTEUR_MONITORS."
    }
    func sumsTooLarge(_ element: String, limit: String) -> String {
        "S tem <\(element)> so zneski preveliki, da bi jih bilo mogoče natančno sešteti; vsote in njihove razlike smejo segati do \(limit)."
    }

    func lookalike(_ reference: String, _ name: String) -> String {
        "»\(reference)« tu ne pomeni ničesar, od »\(name)« pa se razlikuje le po tem, česar ni videti: kako so sestavljene črke ali po nedeljivem presledku in podobnih znakih; pričakovani so povsod isti znaki."
    }
    func unseen(_ character: String, in name: String) -> String {
        "V imenu »\(name)« je znak, ki ga ni videti (\(character)); tak znak ni pričakovan."
    }
    func unseen(textOf element: String) -> String {
        "Besedilo elementa <\(element)> ima samo znake, ki jih ni videti, kot je nedeljivi presledek; pričakovane so besede."
    }
    func unseen(attribute name: String, of element: String) -> String {
        "Atribut \(name) elementa <\(element)> ima samo znake, ki jih ni videti, kot je nedeljivi presledek; pričakovane so besede."
    }
}
