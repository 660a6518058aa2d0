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
    func notWellFormed(_ words: String) -> String {
        "XML ni pravilno oblikovan: \(words); pričakovan je pravilno oblikovan XML."
    }
    var undescribed: String { "dokument ni pravilno oblikovan" }
    var doctype: String { "DOCTYPE ni dovoljen; pričakovan je korenski element." }
    func tooDeep(_ limit: Int) -> String {
        "Elementi so pregloboko vgnezdeni; dovoljena globina je \(limit)."
    }
    func textTooLong(_ limit: Int) -> String { "Besedilo je daljše od \(limit) B; pričakovano je krajše." }
    func tagTooLong(_ limit: Int) -> String { "Značka je daljša od \(limit) B; pričakovana je krajša." }
    func sectionTooLong(_ limit: Int) -> String {
        "Komentar ali odsek je daljši od \(limit) B; pričakovan je krajši."
    }

    func encoding(_ name: String, known: [String], command: String) -> String {
        "Datoteka je v naboru \(name); pričakovan je \(oneOf(known)). \(mending(command))"
    }
    func encoding(utf16Declaring name: String, known: [String], command: String) -> String {
        "Datoteka je v naboru UTF-16, navaja pa \(name); pričakovan je \(oneOf(known)). \(mending(command))"
    }
    private func mending(_ command: String) -> String {
        "Popravi jo naslednji ukaz, v prvi vrstici pa mora nato stati encoding=\"UTF-8\": \(command)"
    }
    func utf8(declaring name: String) -> String {
        "Datoteka navaja nabor \(name), je pa v naboru UTF-8; v prvi vrstici je pričakovan encoding=\"UTF-8\"."
    }
    func noCharacter(_ byte: String, of encoding: String) -> String {
        "Bajt \(byte) v naboru \(encoding) ni znak; pričakovan je nabor, v katerem je datoteka."
    }
    func halfCharacter(_ unit: String) -> String { "Polovica znaka \(unit) stoji sama; pričakovan je UTF-16." }
    var endsWithinCharacter: String { "Datoteka se konča sredi znaka; pričakovan je UTF-16." }
    var cannotBeDecoded: String { "Datoteke ni mogoče dekodirati; pričakovan je UTF-8." }
    func notUTF8(_ byte: String, like: (name: String, command: String)?) -> String {
        let next = like.map {
            " Videti je kot \($0.name): v prvo vrstico zapišite encoding=\"\($0.name)\" ali datoteko pretvorite: \($0.command)"
        }
        return
            "Bajt \(byte) ni UTF-8, čeprav datoteka tako navaja ali nabora ne navaja; pričakovan je UTF-8.\(next ?? "")"
    }
    var notUTF8FromHere: String { "Od tod naprej datoteka ni v naboru UTF-8; pričakovan je UTF-8." }
    var notUTF8: String { "Datoteka ni v naboru UTF-8; pričakovan je UTF-8." }

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

    func value(_ value: String, of attribute: String, in element: String, asked: String) -> String {
        "Atribut \(attribute) elementa <\(element)> je »\(value)«; \(asked)."
    }
    func content(_ text: String, of element: String, asked: String) -> String {
        "Besedilo elementa <\(element)> je »\(text)«; \(asked)."
    }
    func content(emptyOf element: String, asked: String) -> String {
        "Besedilo elementa <\(element)> je prazno; \(asked)."
    }
    func expected(_ form: String) -> String { "pričakovano: \(form)" }
    func thousands(_ number: String, orDecimal decimal: String) -> String {
        "ali so mišljeni tisoči? Če so, pišite \(number), če je decimalno število, pa \(decimal)"
    }
    func flagAndText(_ element: String) -> String {
        "Element <\(element)> ima besedilo in navaja none=\"true\"; pričakovano je le eno, znesek ali none=\"true\"."
    }
    func flagAndAmount(_ element: String) -> String {
        "Element <\(element)> ima znesek in navaja none=\"true\"; pričakovano je le eno, znesek ali none=\"true\"."
    }
    func flagNorText(_ element: String) -> String {
        "Element <\(element)> je prazen; pričakovan je znesek ali none=\"true\"."
    }

    var name: String { "ime brez presledkov" }
    func fileName(atMost bytes: Int) -> String {
        "ime, dolgo največ \(bytes) B, brez presledkov, poševnic / in nevidnih znakov, ki se ne začne s piko"
    }
    var someText: String { "besedilo" }
    var wholeNumber: String { "celo število od 1 naprej" }
    var year: String { "letnica s štirimi števkami" }
    var day: String { "obstoječ dan, zapisan LLLL-MM-DD" }
    var partialDay: String { "obstoječ dan, zapisan LLLL-MM-DD, mesec, LLLL-MM, ali leto, LLLL" }
    var duration: String { "obdobje v letih, mesecih in dneh, na primer P3M" }
    var yearlyDays: String { "dnevi v letu, zapisani --MM-DD in ločeni s presledki" }
    var money: String { "znesek, na primer 45000.00, z decimalno piko in največ dvema decimalkama" }
    var moneyWithUnit: String { money + ", razen če je navedena enota, na primer unit=\"1000\"" }
    func money(inUnitsOf unit: Int64, decimals: Int) -> String {
        "znesek v enotah po \(unit), na primer 909.548, z decimalno piko in z največ toliko decimalkami: \(decimals); "
            + "znesek mora dati cele stotine in pred njimi največ petnajst števk"
    }
    func unit(upTo greatest: Int64) -> String { "1 ali potenca števila deset do \(greatest), na primer 1000" }
    var currency: String { "valuta s tremi velikimi črkami, na primer EUR" }
    var share: String { "število od 0 do 100 z največ dvema decimalkama" }
    var number: String { "število z največ štirimi decimalkami, vendar ne s tremi" }
    var country: String { "država z dvema velikima črkama, na primer SI" }
    var language: String { "oznaka jezika, na primer sl" }
    var flag: String { "true ali false" }
    var names: String { "imena, ločena s presledki" }

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
        case .fromAfterTo: "Začetek roka (from) je poznejši od konca (to); from ne sme biti poznejši od to."
        case .noTo: "Roku vrste \(kind) manjka to; pričakovan je dan zapadlosti."
        case .untilOfOther: "Rok vrste \(kind) ima until; ta je dovoljen le pri vrsti by-then-continuous."
        case .toAfterUntil: "Dan zapadlosti roka (to) je poznejši od until; to ne sme biti poznejši od until."
        case .dueOfOther: "Rok vrste \(kind) ima due; ta je dovoljen le pri vrsti periodic."
        case .noSpan: "Roku vrste \(kind) manjka from ali to; pričakovana sta oba."
        case .noTimes:
            "Roku vrste periodic manjka times; pričakovan je times, kolikokrat na leto, ali due, na katere dni v letu."
        case .timesOfOther: "Rok vrste \(kind) ima times; ta je dovoljen le pri vrsti periodic."
        case .timesAndDue: "Rok ima times in due; pričakovan je le eden od njiju."
        case .relativeAndTo: "Rok ima relative in to; pričakovan je le eden od njiju."
        case .relativeWithoutAdoption: "Rok ima relative, načrt pa nima adopted; pričakovan je dan sprejetja načrta."
        case .relativeTooLong: "Obdobje roka (relative) sega čez leto 9999; pričakovano je krajše."
        }
    }
    var dutyWithBoth: String { "Dolžnost ima by in due; pričakovan je le eden od njiju." }
    var emptyCitation: String { "<cites> ničesar ne navaja; pričakovan je atribut recommendation ali monitor." }
    var payerMissing: String {
        "<line> nima ne atributa body ne atributa source; pričakovan je organ, ki denar porabi, vir denarja ali oboje."
    }
    func reversed(_ first: String, _ last: String, of entity: String) -> String {
        "Pri <\(entity)> je \(first) poznejši od \(last); \(first) ne sme biti poznejši od \(last)."
    }
    var noStart: String { "Načrt nima ne start ne adopted; pričakovan je prvi dan njegovega obdobja." }
    var adoptedAfterEnd: String {
        "Načrt nima start, dan sprejetja (adopted), ki bi ga nadomestil, pa je poznejši od konca (end); pričakovan je start."
    }
    var goalWithoutNumber: String {
        "Elementu <goal> manjka atribut number; obvezen je, ker ima naloga več ciljev."
    }
    func urgency(_ urgency: String, of recommendation: String, levels: [String], monitor: String) -> String {
        "Nujnost priporočila \(recommendation) je »\(urgency)«; stopnje, ki jih ima \(monitor), so: \(levels.joined(separator: ", "))."
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
