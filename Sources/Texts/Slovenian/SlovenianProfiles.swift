struct SlovenianProfiles: ProfilePhrases {
    func part(_ part: ProfilePart) -> String {
        switch part {
        case .languages: "Jeziki"
        case .country: "Država"
        case .currency: "Valuta"
        case .unit: "Zneski so izraženi v enoti"
        case .numbers: "Števila"
        case .notes: "Opombe, ki niso del besedila, stojijo med"
        case .plan: "Kje v dokumentu je načrt"
        case .title: "naslov"
        case .period: "obdobje"
        case .adopted: "dan sprejetja"
        case .begins: "ne bere se, kar stoji pred"
        case .ends: "ne bere se, kar stoji za"
        case .skip: "odstavki in vrstice, ki ničesar ne povedo"
        case .headings: "Naslovi"
        case .fields: "Oznake v obrazcih"
        case .columns: "Stolpci preglednic"
        case .bodies: "Organi"
        case .separators: "ločeni so z"
        case .markers: "besede, ki dajo organom za njimi drugo vlogo"
        case .roles: "besede ob organu, ki povedo, kako sodeluje"
        case .funders: "besede v stroških, ki povedo, kdo plača"
        case .defined: "besede, ki organu dajo kratico"
        case .annex: "Preglednica sredstev"
        case .annexTitle: "naslov"
        case .sheet: "list"
        case .totals: "vrstice z vsotami"
        case .subtotals: "vrstice z vsotami po organih"
        case .shares: "besede, ki navajajo delež programa"
        case .report: "Poročilo nadzornega telesa"
        case .monitor: "nadzorno telo"
        case .subject: "kdo priporoča"
        case .symbol: "oznaka"
        case .round: "krog"
        case .published: "dan objave"
        case .replyDue: "dan, do katerega je treba odgovoriti"
        case .appendix: "kje so predlogi našteti še enkrat"
        case .verbs: "glagoli po tem, kako odločno priporočajo"
        case .study: "predlagana je le preučitev"
        case .deadlines: "Roki"
        case .nothing: "Kaj ne pomeni ničesar"
        case .running: "Besedilo naloge pod naslovom"
        case .citations: "kje navaja nadzorno telo"
        case .references: "kje navaja drugo nalogo"
        case .language: "Besede jezika"
        case .months: "meseci"
        case .quarters: "četrtletja"
        case .halves: "polletja"
        case .beforeTimes: "pred navedbo časa"
        case .afterTimes: "za navedbo časa"
        case .counts: "števila z besedo"
        case .units: "enote zneskov"
        case .currencies: "valute"
        case .perYear: "znesek za vsako leto"
        case .inTotal: "znesek za vsa leta"
        case .atLeast: "znesek je najmanjši mogoč"
        case .atMost: "znesek je največji mogoč"
        case .since: "pred prvim letom časa brez konca"
        case .continues: "besede, ki nadaljujejo ime organa pred njimi"
        case .about: "znesek ni natančen"
        case .of: "med številom ali dnem in tem, česar je"
        case .spans: "med začetkom in koncem časa"
        case .pronouns: "nadzorno telo v stavku, ki se nadaljuje"
        case .and: "med organi"
        case .inParentheses: "kaj organ dela, v oklepaju za njim"
        case .kinds: "vrste organov po začetku imena"
        case .endings: "končnice, ki jih besede imena lahko imajo"
        case .wordEndings: "končnice besed v besedilu"
        case .sources: "viri sredstev"
        case .periods: "obdobje v naslovu"
        case .countries: "države"
        }
    }

    func field(_ field: ProfileField) -> String {
        switch field {
        case .chapter: "poglavje"
        case .section: "razdelek"
        case .objective: "cilj poglavja ali razdelka"
        case .task: "naloga"
        case .tasks: "več oštevilčenih nalog"
        case .number: "številka naloge"
        case .summary: "vsebina naloge"
        case .goals: "cilji"
        case .leads: "nosilci"
        case .participants: "sodelujoči"
        case .implementers: "izvajalci"
        case .funders: "plačniki"
        case .bodies: "organi, od katerih je prvi nosilec"
        case .deadline: "rok"
        case .costs: "stroški"
        case .source: "vir sredstev"
        case .indicator: "kazalnik"
        case .indicatorValues: "vrednosti kazalnika"
        case .ignored: "se ne bere"
        case .body: "organ, ki porabi sredstva"
        case .activity: "namen sredstev"
        case .code: "proračunska koda"
        case .codeName: "ime kode"
        case .codeAndName: "proračunska koda in njeno ime"
        case .amount: "znesek"
        case .total: "vsota vrstice"
        }
    }

    func meaning(_ meaning: ProfileDeadline) -> String {
        switch meaning {
        case .continuous: "teče ves čas"
        case .once: "opraviti enkrat v tem času"
        case .by: "opraviti do konca tega časa"
        case .before: "opraviti, preden se ta čas začne"
        case .byThenContinuous: "opraviti do konca tega časa, nato teče dalje"
        case .conditional: "vezan na dogodek"
        case .ambiguous: "ima lahko več pomenov, zato se vpraša"
        case .yearly: "enkrat letno"
        case .halfYearly: "dvakrat letno"
        case .quarterly: "štirikrat letno"
        case .monthly: "dvanajstkrat letno"
        case .timesAYear: "tolikokrat letno"
        case .everyMonths: "na toliko mesecev"
        case .daysAfterAdoption: "toliko dni po sprejetju načrta"
        case .monthsAfterAdoption: "toliko mesecev po sprejetju načrta"
        case .yearsAfterAdoption: "toliko let po sprejetju načrta"
        }
    }

    func level(_ level: Int) -> String { "naslovi \(level). ravni" }
    func under(_ header: String) -> String { "pod \(header)" }
    var numbers: (_ thousands: String, _ decimals: String) -> String {
        { "med tisočicami \($0), pred decimalkami \($1)" }
    }
    var blank: String { "presledek" }
    var endOfLine: String { "koncem vrstice" }
    var allFields: String { "povsod" }
    var runningIsSummary: String { "je njen povzetek" }
    var subjectUnderstood: String { "lahko tudi ni naveden, če se odstavek začne z glagolom" }
}
