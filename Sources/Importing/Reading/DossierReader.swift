internal import CEL
internal import Documents
internal import Dossier
internal import Texts

/// Reads all documents of an import into the parts of a dossier.
final class DossierReader {
    let run: Run
    let readings: [(profile: Profile, words: LanguageWords)]
    private(set) var roots: [DossierPart: Draft] = [:]
    /// The parts that are as the earlier dossier has them.
    private(set) var standing: Set<DossierPart> = []
    /// The documents that are on another country than the dossier, or of which nobody has said yet.
    var leftOut: Set<Int> = []
    let plan: Draft
    private var annex: AnnexReader?
    private let monitors: Monitors
    let earlier: EarlierDossier?
    private var builders: [TaskBuilder] = []

    init(
        _ run: Run, _ readings: [(profile: Profile, words: LanguageWords)], _ monitors: Monitors,
        onto earlier: StatedDossier?
    ) {
        (self.run, self.readings, self.monitors) = (run, readings, monitors)
        plan = Draft("plan", at: nil)
        self.earlier = earlier.map { EarlierDossier(run, $0) }
    }

    func read() throws(Import.Failure) {
        earlier?.introduceBodies()
        leaveOutOtherCountries()
        let read = run.documents.indices.filter { !leftOut.contains($0) }
        for index in read {
            run.turn(to: readings[index].profile, readings[index].words, document: index)
            let head = PlanHead(run, document: index)
            if run.profile.report == nil { head.read(into: plan) }
        }
        if run.period.end == nil, read.contains(where: { readings[$0].profile.readsTasks }) { askPeriod() }
        for index in read {
            let document = run.documents[index]
            run.turn(to: readings[index].profile, readings[index].words, document: index)
            let isFound: Bool
            if run.profile.report != nil {
                isFound = report(document, index)
            } else {
                isFound = plan(document, index)
            }
            guard isFound else { throw .nothingFound(document: document.name, profile: run.profile.id) }
        }
        finish()
    }

    /// Asks for the period of a plan that states none: from the first to the last year that its documents name.
    private func askPeriod() {
        var years: Set<Int> = []
        for (index, document) in run.documents.enumerated()
        where readings[index].profile.report == nil && !leftOut.contains(index) {
            for block in document.document.blocks.prefix(2000) {
                for (_, span) in readings[index].words.allTimes(in: Wording(block.plainText)) {
                    years.formUnion([span.from.year, span.to.year])
                }
            }
        }
        let spans = years.sorted().flatMap { first in
            years.sorted().filter { $0 >= first && $0 - first < 10 }.map { (first, $0) }
        }
        let whole = spans.filter { $0.0 == years.min() && $0.1 == years.max() }
        let candidates = (whole + spans.filter { span in !whole.contains { $0 == span } }).prefix(6)
        let asked = run.desk.ask(
            "plan.end", about: .plan, at: plan.place, text: plan.text("title") ?? "", why: .periodMissing,
            candidates: candidates.map { .text("\($0.0)-01-01 to \($0.1)-12-31") })
        guard let chosen = candidates.first(where: { asked.answer == "\($0.0)-01-01 to \($0.1)-12-31" }),
            let start = CalendarDate(year: chosen.0, month: 1, day: 1)
        else { return }
        run.period = (start, CalendarDate.lastDay(ofYear: chosen.1))
        plan.set("start", .day(start), .answer(asked.id))
        plan.set("end", .day(CalendarDate.lastDay(ofYear: chosen.1)), .answer(asked.id))
    }

    private func plan(_ document: ImportedDocument, _ index: Int) -> Bool {
        let reader = PlanReader(run, plan: plan, document: index)
        let annexReader = run.profile.annex.map { AnnexReader(run, $0, document: index) }
        reader.read(document.document.blocks) { grid, _ in
            guard let annexReader else { return false }
            var sheet: String?
            if case .sheet(let name)? = grid.address.steps.first { sheet = name }
            return annexReader.read(
                grid, sheet: sheet, title: sheet == nil ? reader.wordsOverTable : nil, unit: reader.unitWords?.text)
        }
        if let annexReader, annexReader.annex != nil, annex == nil { annex = annexReader }
        builders += reader.builders
        return !reader.builders.isEmpty || annexReader?.annex != nil
    }

    private func report(_ document: ImportedDocument, _ index: Int) -> Bool {
        guard let rule = run.profile.report, let monitor = monitors[rule.monitor] else { return false }
        let reader = ReportReader(run, rule, monitor, document: index)
        guard reader.read(document.document.blocks) else { return false }
        let name = monitor.names.first { $0.language == "en" }?.words.first ?? monitor.name[.en]
        let root = roots[.monitoring] ?? Draft("monitoring", at: nil)
        if roots[.monitoring] == nil {
            root.set("monitor", .text(name), .profile)
        } else if root.text("monitor") != name {
            reader.round.set("statedMonitor", .text(name), .profile)
        }
        root.children.append(reader.round)
        roots[.monitoring] = root
        return true
    }

    // MARK: - The end

    private func finish() {
        let hasPlan = !plan.children.isEmpty
        let (country, howCountry) = country()
        let start = run.period.start
        let years = [start?.year, run.period.end?.year].compactMap(\.self)
        let id = ([country.lowercased()] + Set(years).sorted().map(String.init)).joined(separator: "-")
        if hasPlan {
            earlier?.keep(in: plan, builders)
            if plan.value("id") == nil { plan.set("id", .text(id), .derived(.ofCountryAndYears)) }
            plan.set("language", .text(run.words.tag), .derived(.ofLanguage))
            roots[.plan] = plan
        }
        if let earlier { stay(earlier) }
        if let annex {
            annex.finish(plan: roots[.plan]?.text("id") ?? id, ids: earlier?.lineIDs)
            annex.annex?.set("language", .text(run.words.tag), .derived(.ofLanguage))
            roots[.annex] = annex.annex
        }
        // A plan without recommendations can be loaded, and an audit says that there are none.
        if hasPlan, roots[.monitoring] == nil {
            let none = Draft("monitoring", at: nil)
            none.set("monitor", .text("GRETA"), .derived(.withoutReport))
            roots[.monitoring] = none
        }
        for part in [DossierPart.plan, .monitoring] { state(country, howCountry, in: part) }
        if let registry = registry() { roots[.registry] = registry }
    }

    /// States the country of a part; one that no document speaks of keeps its own, unless a person said which it is.
    private func state(_ country: String, _ how: Fact.How, in part: DossierPart) {
        guard let root = roots[part] else { return }
        if standing.contains(part) {
            guard case .answer = how else { return }
            standing.remove(part)
        }
        root.set("country", .text(country), how)
    }

    /// Leaves the parts of which the documents say nothing as the earlier dossier has them, and keeps the rounds before a new one.
    private func stay(_ earlier: EarlierDossier) {
        if roots[.monitoring] == nil { standing.insert(.monitoring) }
        roots[.monitoring] = earlier.rounds(with: roots[.monitoring], monitors)
        let revised = roots[.plan]
        if revised == nil { stay(.plan, of: earlier) }
        guard annex == nil else { return }
        if let revised, !earlier.isOfYears(of: revised) {
            earlier.leaveAnnex()
        } else {
            stay(.annex, of: earlier)
        }
    }

    /// Leaves a part as the earlier dossier has it.
    private func stay(_ part: DossierPart, of earlier: EarlierDossier) {
        guard let root = earlier.whole(part) else { return }
        roots[part] = root
        standing.insert(part)
    }
}
