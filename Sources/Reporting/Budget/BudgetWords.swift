internal import Audit
internal import Dossier
internal import CEL
internal import RulePack
internal import Texts

/// What the outputs for a finance officer say of their own.
struct BudgetWords {
    let language: Language

    private func say(_ english: String, _ slovenian: String) -> String { language == .sl ? slovenian : english }

    // MARK: - Headings

    var title: String { say("Reconciliation of the funding annex", "Preverba zneskov finančne priloge") }
    var summary: String { say("Summary", "Povzetek") }
    var lines: String { say("Lines", "Vrstice") }
    var byMinistry: String { say("By ministry", "Po ministrstvih") }
    var byBody: String { say("By body", "Po organih") }
    var byCode: String { say("By code", "Po proračunskih šifrah") }
    var programmes: String { say("Programmes", "Programi") }
    var bySource: String { say("By source of funds", "Po virih sredstev") }
    var tasks: String { say("Tasks and funding", "Naloge in sredstva") }
    var promises: String { say("Stated in the plan and given in the annex", "Navedeno v načrtu in dano v prilogi") }
    var unfunded: String {
        say("Promised in the plan, without money in the annex", "Obljubljeno v načrtu, brez sredstev v prilogi")
    }
    var withoutMoney: String { say("Tasks without money", "Naloge brez sredstev") }
    var withoutTask: String { say("Lines that fund no task", "Vrstice, ki ne financirajo nobene naloge") }
    var differences: String { say("Differences", "Razlike") }
    var execution: String { say("Spending", "Poraba") }

    // MARK: - Columns

    var line: String { say("Line", "Vrstica") }
    var ministry: String { say("Ministry or office", "Ministrstvo ali urad") }
    var body: String { say("Body", "Organ") }
    var activity: String { say("Activity", "Dejavnost") }
    var code: String { say("Code", "Šifra") }
    var codeName: String { say("Name of code", "Naziv šifre") }
    var programme: String { say("Programme", "Program") }
    var source: String { say("Source of funds", "Vir sredstev") }
    var share: String { say("Share", "Delež") }
    var computed: String { say("Recomputed", "Preračunano") }
    var declared: String { say("Declared", "Navedeno") }
    var difference: String { say("Difference", "Razlika") }
    var total: String { say("Total", "Skupaj") }
    var task: String { say("Task", "Naloga") }
    var taskTitle: String { say("Title", "Naslov") }
    var fundedTasks: String { say("Tasks funded", "Financirane naloge") }
    var funders: String { say("Payer", "Financer") }
    var runs: String { say("Runs in", "Poteka v letih") }
    var shared: String { say("Shared", "Deljeno") }
    var isShared: String { say("shared", "deljeno") }
    var year: String { say("Year", "Leto") }
    var stated: String { say("Stated", "Navedeno v načrtu") }
    var given: String { say("Given", "Dano v prilogi") }
    var bound: String { say("Bound", "Meja") }
    var compared: String { say("What is compared", "Kaj se primerja") }
    var planned: String { say("Amount", "Znesek") }
    var spent: String { say("Spent", "Porabljeno") }
    var remaining: String { say("Remaining", "Ostanek") }
    var spentShare: String { say("Spent, %", "Poraba v %") }
    var place: String { say("Stands in", "Mesto v viru") }
    var madeOf: String { say("Lines summed", "Seštete vrstice") }
    var state: String { say("State", "Stanje") }

    // MARK: - Values

    var noCode: String { say("without a code", "brez šifre") }

    func source(_ source: String) -> String {
        switch source {
        case "": say("no source stated", "vir ni naveden")
        case "eu": say("EU share", "delež EU")
        case "own": say("own share", "lastni delež")
        default: source
        }
    }

    func bound(_ bound: Reconciliation.Bound) -> String {
        switch bound {
        case .exact: say("exactly", "natanko")
        case .minimum: say("at least", "najmanj")
        case .approximate: say("about", "približno")
        }
    }

    var notCompared: String { say("not compared", "ni primerjano") }

    func kept(_ promise: Reconciliation.Promise) -> String {
        guard let given = promise.given else { return notCompared }
        if promise.isKept == true { return say("given", "zagotovljeno") }
        if !promise.differs { return say("not compared: part of a year", "ni primerjano: del leta") }
        if given.minorUnits == 0 { return say("not funded", "brez sredstev") }
        return promise.isKept == nil
            ? say("differs, stated as about", "odstopa od približne vrednosti") : say("differs", "odstopa")
    }

    func state(_ task: Reconciliation.TaskFunding, isAssessed: Bool) -> String {
        if !isAssessed { return say("not assessed", "ni presojeno") }
        if task.isFunded { return task.shared.minorUnits > 0 ? isShared : say("funded", "financirano") }
        return task.isPromised
            ? say("promised, not funded", "obljubljeno, brez sredstev") : say("no money", "brez sredstev")
    }

    func kind(_ kind: Reconciliation.Check.Kind) -> String {
        switch kind {
        case .line: say("total of a line", "skupni znesek vrstice")
        case .body: say("total of a body", "skupni znesek organa")
        case .year: say("total of a year", "skupni znesek leta")
        case .grandTotal: say("grand total and all amounts", "končni znesek in vsi zneski")
        case .grandTotalByLines: say("grand total and totals of lines", "končni znesek in zneski vrstic")
        case .grandTotalByYears: say("grand total and totals of years", "končni znesek in zneski let")
        case .cost: say("cost stated in the plan", "strošek, naveden v načrtu")
        }
    }

    // MARK: - Without an annex or an assessment

    var noAnnex: String {
        say(
            "The dossier has no funding annex: no amounts can be recomputed, and no stated cost can be compared with them.",
            "Gradivo nima finančne priloge, zato zneskov ni mogoče preračunati, navedenih stroškov pa ne primerjati z njimi."
        )
    }
    var notAssessed: String {
        say(
            "The dossier has no assessment: nobody has judged which line funds which task, so the costs that the plan states are not compared with the annex.",
            "Gradivo nima presoje: nihče še ni presodil, katera vrstica financira katero nalogo, zato stroški, navedeni v načrtu, niso primerjani s prilogo."
        )
    }
    var statedCosts: String { say("Costs stated in the plan, by body", "Stroški, navedeni v načrtu, po organih") }
    var noFunder: String { say("no payer named", "financer ni naveden") }
    var spanning: String { say("Several years together", "Za več let skupaj") }
    var currency: String { say("Currency", "Valuta") }
    var statedExplained: String {
        say(
            "Each cost is counted in the years that the plan names, or else in those in which its task runs; “at least” and “about” hold for a sum as soon as they hold for a part of it.",
            "Strošek je upoštevan v letih, ki jih navaja načrt, sicer pa v letih, ko se naloga izvaja; »najmanj« in »približno« veljata za seštevek, če veljata za kateri koli njegov del."
        )
    }

    // MARK: - Sentences

    func amountsIn(_ currency: String) -> String { say("Amounts in \(currency).", "Zneski v valuti \(currency).") }

    var differenceExplained: String {
        say(
            "A difference is what is declared less what was recomputed.",
            "Razlika je navedeni znesek, zmanjšan za preračunanega.")
    }

    var sharedExplained: String {
        say(
            "A line that funds several tasks is shown with each of them and marked as shared; do not add up the sums of tasks.",
            "Vrstica, ki financira več nalog, je prikazana pri vsaki od njih in označena kot deljena; zneskov nalog zato ne seštevajte."
        )
    }

    func compared(_ all: Int, differing: Int) -> String {
        if all == 0 {
            return say("Nothing is declared that could be compared.", "Ni navedb, ki bi jih bilo mogoče primerjati.")
        }
        let comparisons = Language.en.count(all, "comparison", "comparisons")
        let differences = Language.en.count(differing, "difference", "differences")
        return differing == 0
            ? say("No difference in \(comparisons).", "Razlik ni (število primerjav: \(language.text(all))).")
            : say(
                "\(differences) in \(comparisons).",
                "Število razlik: \(language.text(differing)); število primerjav: \(language.text(all)).")
    }

    var noDifferences: String { say("No difference was found.", "Razlik ni.") }
    var asOf: String { say("As of", "Stanje na dan") }

    func page() -> String { say("Page &P of &N", "Stran &P od &N") }

    // MARK: - The workbook

    var promisesSheet: String { say("Stated and given", "Navedeno in dano") }
    var nameHeading: String { say("Name", "Naziv") }
    var use: String { say("Use", "Namenjeno") }
    var oneTask: String { say("one task", "eni nalogi") }
    var noTask: String { say("no task", "nobeni nalogi") }
    var usesHeading: String { say("What the money is for", "Čemu so sredstva namenjena") }
    var lineTotal: String { say("Total of line", "Znesek vrstice") }
    var taskTotal: String { say("Total of task", "Znesek naloge") }
    var ofTaskShared: String { say("Of which shared", "Od tega deljeno") }
    var shareComputed: String { say("Share recomputed", "Preračunani delež") }
    var declaredByYear: String {
        say("totals of years, as the annex declares them", "skupni zneski let po navedbi priloge")
    }

    var promisesExplained: String {
        say(
            "What is given is what the lines that fund the task add up to. Tasks that share lines are compared together: what all of them state with what the lines give, each line once. Difference: stated less given.",
            "Dano je vsota vrstic, ki financirajo nalogo. Naloge, ki si vrstice delijo, so primerjane skupaj: vse, kar je pri njih navedeno, z zneski vrstic, pri čemer je vsaka upoštevana enkrat. Razlika: navedeno minus dano."
        )
    }

    var incomparable: String {
        say(
            "Stated costs that cannot be compared: in another currency, or beyond the years of the plan",
            "Navedeni stroški, ki jih ni mogoče primerjati: v drugi valuti ali zunaj let načrta")
    }

    var remainingExplained: String {
        say(
            "What remains is the amount of the annex less what was spent; a negative remainder is overspending.",
            "Ostanek je znesek iz priloge, zmanjšan za porabo; negativen ostanek pomeni prekoračitev.")
    }

    func use(_ line: Reconciliation.Line, isAssessed: Bool) -> String {
        if !isAssessed { return say("not assessed", "ni presojeno") }
        return line.isShared ? isShared : line.tasks.isEmpty ? noTask : oneTask
    }

    func name(year: Int64) -> String { say("Year_\(year)", "Leto_\(year)") }
    var nameOfComputed: String { say("Recomputed_total", "Preračunani_znesek") }
    var nameOfDeclared: String { say("Declared_total", "Navedeni_znesek") }
}
