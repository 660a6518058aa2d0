/// What the outputs for a finance officer say in Slovenian.
struct SlovenianBudget: BudgetPhrases, Slovenian {
    // MARK: - Headings

    var title: String { "Preverba zneskov finančne priloge" }
    var summary: String { "Povzetek" }
    var lines: String { "Vrstice" }
    var byMinistry: String { "Po ministrstvih" }
    var byBody: String { "Po organih" }
    var byCode: String { "Po proračunskih šifrah" }
    var programmes: String { "Programi" }
    var bySource: String { "Po virih sredstev" }
    var tasks: String { "Naloge in sredstva" }
    var promises: String { "Navedeno v načrtu in dano v prilogi" }
    var unfunded: String {
        "Obljubljeno v načrtu, brez sredstev v prilogi"
    }
    var withoutMoney: String { "Naloge brez sredstev" }
    var withoutTask: String { "Vrstice, ki ne financirajo nobene naloge" }
    var differences: String { "Razlike" }
    var execution: String { "Poraba" }

    // MARK: - Columns

    var line: String { "Vrstica" }
    var ministry: String { "Ministrstvo ali urad" }
    var body: String { "Organ" }
    var activity: String { "Dejavnost" }
    var code: String { "Šifra" }
    var codeName: String { "Naziv šifre" }
    var programme: String { "Program" }
    var source: String { "Vir sredstev" }
    var share: String { "Delež" }
    var computed: String { "Preračunano" }
    var declared: String { "Navedeno" }
    var difference: String { "Razlika" }
    var total: String { "Skupaj" }
    var task: String { "Naloga" }
    var taskTitle: String { "Naslov" }
    var fundedTasks: String { "Financirane naloge" }
    var funders: String { "Financer" }
    var runs: String { "Poteka v letih" }
    var shared: String { "Deljeno" }
    var isShared: String { "deljeno" }
    var year: String { "Leto" }
    func page(_ page: String) -> String { "str.\u{A0}\(page)" }
    var stated: String { "Navedeno v načrtu" }
    var given: String { "Dano v prilogi" }
    var bound: String { "Meja" }
    var compared: String { "Kaj se primerja" }
    var planned: String { "Znesek" }
    var spent: String { "Porabljeno" }
    var remaining: String { "Ostanek" }
    var spentShare: String { "Poraba v %" }
    var place: String { "Mesto v viru" }
    var madeOf: String { "Seštete vrstice" }
    var state: String { "Stanje" }

    // MARK: - Values

    var noCode: String { "brez šifre" }
    var noBody: String { "ministrstvo ali organ ni naveden" }

    var noSource: String { "vir ni naveden" }

    var fundingSources: ByFundingSource<String> {
        (
            state: "državni proračun",
            local: "proračuni lokalnih skupnosti",
            eu: "Evropska unija",
            donor: "donatorji",
            own: "lastna sredstva",
            other: "drugi viri",
            unsecured: "sredstva niso zagotovljena"
        )
    }

    func unit(_ unit: Int) -> String? {
        switch unit {
        case 1000: "tisoč"
        case 1_000_000: "mio"
        case 1_000_000_000: "mrd"
        default: nil
        }
    }

    var bounds: ByBound<String> {
        (
            exact: "natanko",
            minimum: "najmanj",
            approximate: "približno"
        )
    }

    var isNotAssessed: String { "ni presojeno" }
    var isKept: String { "zagotovljeno" }
    var comparesPartOfYear: String { "ni primerjano: del leta" }
    var isUnfunded: String { "brez sredstev" }
    var differsFromApproximate: String { "odstopa od približne vrednosti" }
    var differs: String { "odstopa" }
    var isFunded: String { "financirano" }
    var isPromised: String { "obljubljeno, brez sredstev" }
    var hasNoMoney: String { "brez sredstev" }
    var notCompared: String { "ni primerjano" }

    var checks: ByCheck<String> {
        (
            line: "skupni znesek vrstice",
            body: "skupni znesek organa",
            year: "skupni znesek leta",
            source: "skupni znesek vira sredstev",
            grandTotal: "končni znesek in vsi zneski",
            grandTotalByLines: "končni znesek in zneski vrstic",
            grandTotalByYears: "končni znesek in zneski let",
            cost: "strošek, naveden v načrtu"
        )
    }

    // MARK: - Without an annex or an assessment

    var noAnnex: String {
        "Gradivo nima finančne priloge, zato zneskov ni mogoče preračunati, navedenih stroškov pa ne primerjati z njimi."
    }
    var notAssessed: String {
        "Gradivo nima presoje: nihče še ni presodil, katera vrstica financira katero nalogo, zato stroški, navedeni v načrtu, niso primerjani s prilogo."
    }
    var statedCosts: String { "Stroški, navedeni v načrtu, po organih" }
    var statedBySource: String { "Stroški, navedeni v načrtu, po virih sredstev" }
    var noFunder: String { "financer ni naveden" }
    var spanning: String { "Za več let skupaj" }
    var currency: String { "Valuta" }
    var statedExplained: String {
        "Strošek je upoštevan v letih, ki jih navaja načrt, sicer pa v letih, ko se naloga izvaja; »najmanj« in »približno« veljata za seštevek, če veljata za kateri koli njegov del."
    }

    // MARK: - Sentences

    func amountsIn(_ currency: String) -> String { "Zneski v valuti \(currency)." }
    var asPrinted: String { "Natisnjeno" }
    var inFull: String { "Polni znesek" }
    func printedIn(_ unit: String, printed: String, full: String) -> String {
        "Priloga navaja zneske v enotah po \(unit), tu so izpisani v polni višini: \(printed) = \(full)."
    }

    var differenceExplained: String {
        "Razlika je navedeni znesek, zmanjšan za preračunanega."
    }

    var sharedExplained: String {
        "Vrstica, ki financira več nalog, je prikazana pri vsaki od njih in označena kot deljena; zneskov nalog zato ne seštevajte."
    }

    func comparedParts(any: Bool, differ: Bool) -> [CountedPart] {
        guard any else { return [.words("Ni navedb, ki bi jih bilo mogoče primerjati.")] }
        return differ
            ? [.words("Število razlik: "), .differing, .words("; število primerjav: "), .all, .words(".")]
            : [.words("Razlik ni (število primerjav: "), .all, .words(").")]
    }

    var asOf: String { "Presečni dan" }

    var page: String { "Stran &P od &N" }

    // MARK: - The workbook

    var promisesSheet: String { "Navedeno in dano" }
    var keyHeading: String { "Beseda v gradivu" }
    var nameHeading: String { "Naziv" }
    var use: String { "Namenjeno" }
    var oneTask: String { "eni nalogi" }
    var noTask: String { "nobeni nalogi" }
    var usesHeading: String { "Čemu so sredstva namenjena" }
    var lineTotal: String { "Znesek vrstice" }
    var taskTotal: String { "Znesek naloge" }
    var ofTaskShared: String { "Od tega deljeno" }
    var shareComputed: String { "Preračunani delež" }
    var declaredByYear: String {
        "skupni zneski let po navedbi priloge"
    }
    var shareOfAll: String { "Delež vseh sredstev" }

    var promisesExplained: String {
        "Dano je vsota vrstic, ki financirajo nalogo. Naloge, ki si vrstice delijo, so primerjane skupaj: vse, kar je pri njih navedeno, z zneski vrstic, pri čemer je vsaka upoštevana enkrat. Razlika: navedeno minus dano."
    }

    var incomparable: String {
        "Navedeni stroški, ki jih ni mogoče primerjati: v drugi valuti ali zunaj let načrta"
    }

    var remainingExplained: String {
        "Ostanek je znesek iz priloge, zmanjšan za porabo; negativen ostanek pomeni prekoračitev."
    }

    var spendingExplained: String {
        "Porabo vpišite v rumena polja. \(remainingExplained)"
    }
    var sharesExplained: String {
        "Deleži, ki jih navajajo vrstice programa, naj bi skupaj znašali 100 %; ob njih stoji delež sredstev posamezne vrstice."
    }
    func sharesIncomplete(_ programme: String, _ sum: String) -> String {
        "Navedeni deleži programa \(quoted(programme)) skupaj znašajo \(sum) in ne 100\u{A0}%."
    }
    func notCompared(_ costs: Int) -> String {
        "Število navedenih stroškov, ki niso primerjani, ker so v drugi valuti ali zunaj let načrta: \(text(costs))."
    }
    func tasksWithoutMoney(_ number: Int) -> String {
        "Število nalog, ki v prilogi nimajo sredstev in jim jih tudi načrt ne obljublja: \(text(number)). Vse so naštete v delovnem zvezku (--xlsx), naloge posameznega ministrstva pa z izbiro --ministry."
    }
    func changesSince(_ title: String) -> String { "Spremembe glede na: \(title)" }
    var noChanges: String { "Noben znesek se ni spremenil." }
    var changesSheet: String { "Spremembe" }
    var changesExplained: String {
        "Prej je znesek prejšnje priloge, zdaj znesek te priloge; sprememba je zdaj minus prej. Vrstice, ki so nove ali jih ni več, so označene."
    }
    var earlierLine: String { "Prejšnja vrstica" }
    var before: String { "Prej" }
    var now: String { "Zdaj" }
    var change: String { "Sprememba" }
    var changeStates: (added: String, removed: String, changed: String, same: String) {
        (added: "nova", removed: "je ni več", changed: "spremenjena", same: "enaka")
    }
    var programmeAndActivity: String { "Program, dejavnost" }
    var allLines: String { "vse" }
    var otherLines: String { "Vrstice, ki jih zgoraj ni" }
    var agrees: String { "se ujema" }
    var followsChanges: String {
        "Vsote, razlike in stanja so formule: sledijo, če spremenite znesek, nad vsoto vstavite vrstico ali jo odstranite."
    }

    func name(year: Int64) -> String { "Leto_\(year)" }
    var nameOfIds: String { "Oznake_vrstic" }
    var nameOfMinistries: String { "Ministrstva_vrstic" }
    var nameOfBodies: String { "Organi_vrstic" }
    var nameOfCodes: String { "Šifre_vrstic" }
    var nameOfSources: String { "Viri_vrstic" }
    var nameOfTasks: String { "Naloge_vrstic" }
    var nameOfUses: String { "Namen_vrstic" }
    var nameOfComputedByLine: String { "Preračunano_po_vrsticah" }
    var nameOfDeclaredByLine: String { "Navedeno_po_vrsticah" }
    var nameOfComputed: String { "Preračunani_znesek" }
    var nameOfDeclared: String { "Navedeni_znesek" }

    func numberFormat(of currency: String) -> String {
        currency == "EUR" ? "#,##0.00\\ [$€-424]" : "#,##0.00\\ \"\(currency)\""
    }
}
