/// What is said of the import of documents in Slovenian.
struct SlovenianImport: ImportPhrases, Slovenian {
    var title: StaticString { "Od dokumentov do dosjeja" }
    var skipToContent: String { "Na vsebino" }
    var madeWith: String { "Izdelano s programom" }
    var documents: String { "Dokumenti" }
    var document: String { "Dokument" }
    var format: String { "Oblika" }
    var formats: ByFormat<String> {
        (
            docx: "dokument Word (DOCX)", odt: "besedilo OpenDocument (ODT)", html: "spletna stran (HTML)",
            xlsx: "Excelov delovni zvezek (XLSX)", ods: "preglednica OpenDocument (ODS)", csv: "tabela (CSV)",
            text: "golo besedilo", pdf: "PDF"
        )
    }
    var profile: String { "Profil" }
    var languageOfDocument: String { "Jezik" }
    var fingerprint: String { "SHA-256" }
    var contents: String { "Vsebina" }
    func scrollable(_ title: String) -> String { "\(title); del strani, ki ga je mogoče pomikati vodoravno" }

    var questions: String { "Odprta vprašanja" }
    var howToAnswer: String {
        "Odgovor vpišite v datoteko answers.yaml k vprašanju za »answer«, razlog zanj pa za »reason«; nato uvoz ponovite. Z enakomerno pisavo je zapisano, kaj je lahko odgovor."
    }
    var noQuestions: String {
        "Nič ni odprto: vsak podatek je zapisan v dokumentih ali iz njih sledi po pravilu."
    }
    var answered: String { "Odgovorjena vprašanja" }
    var proposals: String { "Kaj bi lahko sodilo skupaj" }
    var howToJudge: String {
        "To so predlogi in ne presoje: dokler nihče ne odgovori, dosje ne navaja ničesar, in odgovoriti ni treba na nobenega. Odgovor napišite v answers.yaml za »answer«, razlog za »reason«, kdo je presodil in kdaj, pa pod »assessment«. Kar je potrjeno, ob naslednjem uvozu postane assessment.xml ali ponovitev v recommendations.xml."
    }
    var proposal: String { "Predlog" }
    var grounds: String { "Kaj govori za to" }
    func proposals(_ count: Int) -> String {
        "Predlogi o tem, kaj bi lahko sodilo skupaj: \(text(count)). Presoditi jih ni obvezno."
    }
    var asked: ByReason<String> {
        (
            adoptionMissing: "Kateri dan je bil načrt sprejet?", amountUnreadable: "Kateri znesek je to?",
            chapterWithoutHeading: "Kako se glasi naslov poglavja?",
            countryMissing: "Katere države je načrt?", countryOther: "Na katero državo se dokument nanaša?",
            currencyMissing: "V kateri valuti so zneski?",
            deadlineWithoutPhrase: "Kaj pomeni rok?", kindUnknown: "Katere vrste je organ?",
            periodMissing: "Kateri dan se načrt konča?", sourceUnknown: "Iz katerega vira so sredstva?",
            strengthUnknown: "Kako močno nadzorni mehanizem poziva?",
            revisionUnknown: "Katera različica načrta je to?", abbreviationOfOneOrTwo: "Gre za en organ ali za dva?",
            amountInText: "Ali je znesek strošek naloge?", columnWithoutLabel: "Kaj je v stolpcu?",
            mayFund: "Ali vrstica priloge krije nalogo?", mayAnswer: "Ali se naloga odziva na priporočilo?",
            mayRepeat: "Ali priporočilo ponavlja prejšnje?"
        )
    }
    var because: ByReason<String> {
        (
            adoptionMissing:
                "V dokumentu ni navedeno, od tega dne pa teče rok ali se z njim načrt začne.",
            amountUnreadable: "Teh besed ni mogoče prebrati kot enega zneska.",
            chapterWithoutHeading:
                "Številke razdelkov kažejo, da so v poglavju, dokument pa zanj nima naslova.",
            countryMissing: "Ne profil ne prve strani dokumentov ne imenujejo države ali pa jih imenujejo več.",
            countryOther:
                "Dokument imenuje drugo državo kot dosje; država dosjeja je med odgovori prva. Iz dokumenta ni prevzeto nič, razen če je odgovor ta država.",
            currencyMissing: "Valuta ni navedena ne ob znesku ne nad stolpcem ne v profilu.",
            deadlineWithoutPhrase:
                "Teh besed ne bere noben vzorec profila ali pa jih je mogoče brati na več načinov.",
            kindUnknown: "Iz imena ni razvidno, katere vrste je organ, sklepi revizije pa slonijo na tem.",
            periodMissing: "V dokumentu ni navedeno, za katero obdobje velja načrt.",
            sourceUnknown: "Profil teh besed ne pozna kot vira sredstev.",
            strengthUnknown: "Glagol v povedi sam ne pove, kako močno nadzorni mehanizem poziva.",
            revisionUnknown:
                "Prejšnji dosje je za isto obdobje, zato je to bodisi ista bodisi naslednja različica načrta.",
            abbreviationOfOneOrTwo:
                "Kratica lahko označuje samo zadnji organ ali pa njega skupaj z ministrstvom, ki je navedeno pred njim.",
            amountInText: "Znesek stoji v tekočem besedilu in ne na mestu stroškov.",
            columnWithoutLabel: "Profil ne pozna glave tega stolpca.",
            mayFund:
                "Noben dokument ne pove, katera vrstica priloge krije katero nalogo; ugotovljeno je samo, kaj govori za to.",
            mayAnswer:
                "Ali in v kolikšni meri se naloga odziva na priporočilo, je stvar presoje; ugotovljeno je samo, kaj govori za to.",
            mayRepeat:
                "Ali priporočilo znova pove, kar je bilo povedano v prejšnjem krogu, je presoja; ugotovljeno je samo, kaj govori za to."
        )
    }
    var withoutCandidates: String {
        "V dokumentu ni ničesar, kar bi bilo mogoče izbrati. Manjkajoči podatek dopolnite v dokumentu in uvoz ponovite ali pa ga v dosje vpišite ročno."
    }
    var about: String { "Na kaj se nanaša" }
    var words: String { "Besede dokumenta" }
    var why: String { "Zakaj je odprto" }
    var candidates: String { "Možni odgovori" }
    var otherCandidates: String { "Drugi odgovori, ki so sprejeti" }
    var place: String { "Mesto" }
    var idInAnswers: String { "V datoteki answers.yaml" }
    var answer: String { "Odgovor" }
    var reason: String { "Razlog" }
    var question: String { "Vprašanje" }
    var unknownLevel: String { "poziva, a ostaja odprto, kako močno" }
    var noRecommendation: String { "ne poziva k ničemur" }
    var noCost: String { "ni strošek" }
    var noMoney: String { "sredstva niso predvidena" }
    var noAmount: String { "znesek ni naveden" }
    func cost(_ amount: String, isYearly: Bool, years: ClosedRange<Int>?) -> String {
        let each = isYearly ? "na leto" : "skupaj"
        guard let years else { return "\(amount) \(each)" }
        return switch years.count {
        case 1: "\(amount) v letu \(years.lowerBound)"
        case 2: "\(amount) \(each) v letih \(years.lowerBound) in \(years.upperBound)"
        default: "\(amount) \(each) v letih \(years.lowerBound)–\(years.upperBound)"
        }
    }
    var isSo: String { "da" }
    var isNotSo: String { "ne" }
    var columns: ByColumn<String> {
        (
            chapter: "poglavja", section: "razdelki", objective: "nameni", task: "naloge, v vsaki vrstici ena",
            tasks: "več oštevilčenih nalog v vsaki vrstici", number: "številke nalog", summary: "opisi nalog",
            goals: "cilji", leads: "nosilci", participants: "sodelujoči", implementers: "izvajalci",
            funders: "financerji", bodies: "organi, od katerih je prvi nosilec", deadline: "roki", costs: "stroški",
            source: "viri sredstev", indicator: "kazalniki", indicatorValues: "vrednosti kazalnikov",
            ignored: "nič, za kar bi bilo v dosjeju mesto", body: "porabniki", activity: "dejavnosti", code: "šifre",
            codeName: "nazivi šifer", codeAndName: "šifre z nazivi", amount: "zneski", total: "skupni zneski"
        )
    }
    var staysOpen: String { "mogoče je več razlag in odprto naj ostane" }
    func timesAYear(_ count: Int) -> String {
        switch count {
        case 1: "enkrat na leto"
        case 2: "dvakrat na leto"
        case 3: "trikrat na leto"
        case 4: "štirikrat na leto"
        default: "\(text(count))-krat na leto"
        }
    }
    func from(_ day: String) -> String { "od: \(day)" }
    func to(_ day: String) -> String { "do: \(day)" }
    func afterAdoption(_ span: String) -> String { "po sprejetju: \(span)" }

    func matter(_ matter: ByMatter) -> String {
        switch matter {
        case .plan: "načrt"
        case .annex: "finančna priloga"
        case .document(let name): "dokument \(name)"
        case .task(let name): "naloga \(name)"
        case .line(let name, nil): "vrstica priloge \(quoted(name))"
        case .line(let name, let year?): "vrstica priloge \(quoted(name)), leto \(year)"
        case .paragraph(let number): "odstavek \(number)"
        case .chapter(let number): "poglavje \(number)"
        case .heading(let title): quoted(title)
        case .recommendation(let id, let elements) where elements.isEmpty: "priporočilo \(id)"
        case .recommendation(let id, let elements):
            "priporočilo \(id), \(form(elements.count, "element", "elementa", "elementi", "elementi")) \(list(elements))"
        case .body(let name): name
        case .total(nil, nil): "skupni znesek"
        case .total(let body, nil): "skupni znesek organa \(body ?? "")"
        case .total(nil, let year?): "skupni znesek za leto \(year)"
        case .total(let body?, let year?): "skupni znesek organa \(body) za leto \(year)"
        }
    }

    func read(_ document: String) -> String { "Kaj je bilo prebrano: \(document)" }
    var readExplained: String {
        "Dokument po vrsti in ob vsakem delu to, kar ima dosje iz njega. Vrednost brez dodatne besede je v dokumentu zapisana prav tako; kjer je bila razbrana ali izpeljana, je navedeno, kako. Po katerem vzorcu profila, je zapisano v datoteki import.json."
    }
    var inDocument: String { "V dokumentu" }
    var readAs: String { "V dosjeju" }
    var leftOut: String { "Izpuščeno" }
    var leftOutReasons: ByLeftOut<String> {
        (
            contents: "kazalo", furniture: "glava ali noga strani ali navigacija",
            note: "opomba; njeno besedilo ni del načrta", beforePlan: "stoji pred načrtom",
            afterPlan: "stoji za načrtom", skipped: "profil to preskoči",
            repeatedHeader: "ponavlja glavo tabele", total: "vsota drugih zneskov",
            hidden: "v dokumentu je skrito", otherSheet: "drug list ali druga tabela z zneski od prebrane",
            otherTable: "tabela, kakršnih profil ne bere",
            otherCountry: "dokument se ne nanaša na državo dosjeja ali pa tega še nihče ni potrdil",
            running: "tekoče besedilo; dosje vsebuje naloge, roke, organe in sredstva",
            ignoredColumn: "stolpec, za katerega v dosjeju ni mesta", nothing: "pove, da ni ničesar",
            statesNoAmount: "ne navaja zneska", notARecommendation: "ne poziva k ničemur",
            appendix: "seznam priporočil, s katerim je bilo primerjano besedilo", unread: "ni bilo razumljeno"
        )
    }
    var usedAs: ByUse<String> {
        (
            title: "naslov", adopted: "dan sprejetja", chapter: "naslov poglavja", section: "naslov razdelka",
            objective: "namen", task: "naloga", number: "številka", label: "oznaka: pove, kaj stoji ob njej",
            header: "glava: pove, kaj stoji pod njo", part: "za več nalog, po njihovih številkah", summary: "opis",
            goals: "cilji", bodies: "organi", implementers: "izvajalci", deadline: "rok", costs: "stroški",
            source: "vir sredstev", indicator: "kazalnik", line: "vrstica priloge",
            total: "skupni znesek, s katerim so bile primerjane vrstice", topic: "tema priporočil, ki sledijo",
            report: "oznaka poročila", round: "krog", published: "dan objave", replyDue: "rok za odgovor",
            recommendation: "priporočilo", element: "element priporočila"
        )
    }
    var asItStands: String { "besedilo, kot je zapisano" }
    var byPhrase: String { "prebrano po vzorcu" }
    func byAnswer(_ id: String) -> String { "odgovorjeno: \(id)" }
    var byProfile: String { "navaja profil" }
    var carried: String { "iz prejšnjega dosjeja" }
    var open: String { "odprto: tega še nihče ne ve" }
    var derivations: ByDerivation<String> {
        (
            counted: "po štetju", ofName: "iz imena", ofCountryAndYears: "iz države in let",
            ofParagraph: "iz nadzornega mehanizma, kroga in odstavka", ofLanguage: "jezik dokumenta",
            ofFirstSection: "iz številke njegovega prvega razdelka", ofPlan: "načrt nima poglavij",
            planAtHand: "načrt, s katerim je bila uvožena", withoutReport: "poročilo ni bilo uvoženo",
            inflected: "ime v drugem sklonu", coveringCell: "celica pokriva tudi to vrstico",
            blankCell: "prazna celica nadaljuje zgornjo", beside: "stoji ob njej",
            notSaid: "besedilo ne pove drugače"
        )
    }
    func multiplied(_ digits: String, by unit: String) -> String { "\(digits) × \(unit), enota tabele" }
    var bodies: String { "Organi" }
    var bodiesExplained: String {
        "Vsi organi, ki jih dokumenti imenujejo, pod imenom, s katerim so imenovani prvič. Na vrsti organa slonijo sklepi revizije."
    }
    var body: String { "Organ" }
    var kind: String { "Vrsta" }
    var abbreviation: String { "Kratica" }
    var howKnown: String { "Od kod je vrsta znana" }
    var firstNamed: String { "Prvič imenovan" }
    var withoutPlace: String { "Kar nima svojega mesta v dokumentih" }
    func standing(_ files: [String]) -> String {
        "Nespremenjeno iz prejšnjega dosjeja, ker dokumenti o tem ne govorijo: \(list(files))."
    }
    var withoutPlaceExplained: String {
        "Dosje potrebuje tudi podatke, ki niso zapisani na enem samem mestu: bili so izpeljani, navaja jih profil ali pa jih je določil odgovor."
    }
    var row: String { "Vrstica" }

    func paragraph(_ number: Int) -> String { "odstavek \(number)" }
    func table(_ number: Int) -> String { "tabela \(number)" }
    func cell(row: Int, column: Int) -> String { "vrstica \(row), stolpec \(column)" }
    func footnote(_ number: Int) -> String { "sprotna opomba \(number)" }
    func endnote(_ number: Int) -> String { "končna opomba \(number)" }
    func textBox(_ number: Int) -> String { "okvir z besedilom \(number)" }
    func header(_ number: Int) -> String { "glava strani \(number)" }
    func footer(_ number: Int) -> String { "noga strani \(number)" }
    func sheet(_ name: String) -> String { name.isEmpty ? "list" : "list \(quoted(name))" }
    func cell(_ name: String) -> String { "celica \(name)" }
    func page(_ number: Int) -> String { "stran \(number)" }
    func line(_ number: Int) -> String { "vrstica \(number)" }

    var things: (tasks: [String], lines: [String], recommendations: [String], bodies: [String]) {
        (
            tasks: ["naloga", "nalogi", "naloge", "nalog"],
            lines: ["vrstica priloge", "vrstici priloge", "vrstice priloge", "vrstic priloge"],
            recommendations: ["priporočilo", "priporočili", "priporočila", "priporočil"],
            bodies: ["organ", "organa", "organi", "organov"]
        )
    }
    func readWith(profile: String, language: String) -> String { "prebrano s profilom \(profile) (\(language))" }
    func facts(_ count: Int) -> String { counted(count, ["podatek", "podatka", "podatki", "podatkov"]) }
    func openQuestions(_ count: Int, of all: Int) -> String {
        guard count > 0 else {
            let verb = form(all, "je odgovorjeno", "sta odgovorjeni", "so odgovorjena", "je odgovorjenih")
            return
                "\(form(all, "Vprašanje", "Vprašanji", "Vprašanja", "Vprašanj")) (\(text(all))): \(verb); odprtih ni."
        }
        let verb = form(count, "Odprto je", "Odprti sta", "Odprta so", "Odprtih je")
        return
            "\(verb) \(counted(count, ["vprašanje", "vprašanji", "vprašanja", "vprašanj"])) od \(text(all))."
    }
    func answerIn(_ path: String) -> String {
        "Odgovorite v \(path), nato isti ukaz ponovite z možnostjo --answers \(path)."
    }
    var nothingOpen: String { "Odprtih vprašanj ni." }
    func look(at path: String) -> String { "Kaj je bilo prebrano in od kod, kaže \(path)." }
    func audit(_ folder: String) -> String { "Naslednji korak: rapporteur audit \(folder)" }
    func remarks(_ count: Int) -> String {
        counted(
            count,
            [
                "mesto, ki ga je treba pogledati", "mesti, ki ju je treba pogledati",
                "mesta, ki jih je treba pogledati",
                "mest, ki jih je treba pogledati",
            ])
    }
    func notWritten(_ file: String) -> String {
        "Datoteka \(file) ni bila zapisana, ker je odprto nekaj, kar mora navajati:"
    }
    func otherCountry(_ document: String, names others: [String], dossierOf country: String, isAsked: Bool) -> String {
        "\(document): država, ki jo dokument imenuje: \(list(others)); država dosjeja: \(country). Iz dokumenta ni bilo prevzeto nič"
            + (isAsked ? ", ker je vprašanje, na katero državo se nanaša, še odprto." : ".")
    }
    func answeredBy(_ ids: [String]) -> String { "odgovor da: \(ids.joined(separator: ", "))" }
    func stays(_ path: String) -> String {
        "\(path) ni iz tega uvoza; datoteka je ostala, kjer je, in je prav tako del dosjeja."
    }

    func noProfile(_ document: String, tried: [String]) -> String {
        tried.isEmpty
            ? "\(document): profila, po katerem bi se dokument bral, ni; pričakovana je mapa profiles, ki se namesti poleg pravil, ali druga mapa, ki jo navaja RAPPORTEUR_PROFILES"
            : "\(document): noben profil nima oznak tega dokumenta; preizkušeni so bili: \(tried.joined(separator: ", ")). Profil izberite z možnostjo --profile ali ga napišite: kako, pove docs/importing.md, kaj je v dokumentu, pa pokaže rapporteur import --blocks."
    }
    func severalProfiles(_ document: String, _ ids: [String]) -> String {
        "\(document): profili \(list(ids)) se prilegajo enako dobro; izberite enega z možnostjo --profile."
    }
    func nothingFound(_ document: String, profile: String) -> String {
        "\(document): s profilom \(profile) ni bilo najdeno nič od načrta, priloge ali poročila; z možnostjo --profile izberite drugega ali z rapporteur import --blocks poglejte, kaj je v dokumentu."
    }
    func givenTwice(_ first: String, _ second: String) -> String {
        first == second
            ? "Dokument \(first) je naveden dvakrat; pričakovan je vsak enkrat."
            : "\(first) in \(second) sta isti dokument; pričakovan je vsak enkrat."
    }
    func sameName(_ name: String) -> String {
        "Dva dokumenta imata ime \(name); pričakovani so dokumenti z različnimi imeni, ker vprašanja in podatki navajajo ime dokumenta."
    }
}
