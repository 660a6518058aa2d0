internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The texts of a history, the same on a page, in a workbook and on a screen.
struct HistoryWords {
    let history: History
    let language: Language
    let phrases: any HistoryPhrases
    let terminal: any TerminalPhrases
    let report: any ReportPhrases
    /// The findings that stood at some time.
    let lives: [History.Life]

    init(_ history: History, _ language: Language) {
        (self.history, self.language, lives) = (history, language, history.lives)
        (phrases, terminal, report) = (language.phrases.history, language.phrases.terminal, language.phrases.report)
    }

    /// What there is to know before the rest is read.
    var summary: [String] {
        let (revisions, plan) = (history.revisions, lives.filter { $0.told.concerns == .plan })
        let (first, last) = (revisions.map(\.asOf).min(), revisions.map(\.asOf).max())
        let days = phrases.summary(revisions.count, from: day(first), to: day(last))
        if revisions.count == 1 { return [days, phrases.onlyRevision] }
        let standing = plan.filter { $0.state.stands }
        var sentences = [
            days,
            phrases.standing(
                standing.count, sinceFirst: standing.count { $0.first == 0 && $0.moments[0].state.stands }),
        ]
        let over = plan.filter { $0.state.isOver }
        if !over.isEmpty { sentences.append(phrases.resolved(over.count, gone: over.count { $0.state == .gone })) }
        let returned = plan.count { $0.returns > 0 }
        if returned > 0 { sentences.append(phrases.returned(returned)) }
        let lost = lives.count { $0.state == .undetermined }
        if lost > 0 { sentences.append(phrases.undetermined(lost)) }
        return sentences
    }

    /// What must be known before numbers are compared.
    var cautions: [String] {
        let revisions = history.revisions
        func places(_ isMeant: (Int) -> Bool) -> [Int] { revisions.indices.filter(isMeant).map { $0 + 1 } }
        let told = [
            (places { revisions[$0].isReversed }, phrases.reversed),
            (places { revisions[$0].isOtherPlan }, phrases.otherPlan),
            (places { revisions[$0].hasOtherRules }, phrases.otherRules),
            (
                places { $0 > 0 && revisions[$0 - 1].assessment != revisions[$0].assessment },
                phrases.otherAssessment
            ),
        ]
        return told.filter { !$0.0.isEmpty }.map { $1($0) }
            + revisions.enumerated().filter { !$1.failedRules.isEmpty }.map {
                phrases.failed($1.failedRules.map { ($0.id, $0.error?[language]) }, in: $0 + 1)
            }
    }

    func day(_ day: CalendarDate?) -> String { day.map { language.text($0) } ?? "–" }

    func conclusion(_ revision: History.Revision) -> String { revision.conclusion.pick(terminal.conclusions) }

    /// Findings of a severity, as the heading of their number.
    func heading(_ severity: Severity) -> String { report.manyOf(severity) }

    func severity(_ severity: Severity) -> String { severity.pick(phrases.severityForms)[0] }

    func state(_ state: History.State) -> String { state.pick(phrases.states) }

    /// A number; a dash for none.
    func count(_ number: Int) -> String { number == 0 ? "–" : language.text(number) }

    /// What a finding is in a revision; what it is before it comes, too.
    func said(_ moment: History.Moment?) -> String {
        guard let moment else { return phrases.notYet }
        return state(moment.state) + (moment.isChanged ? ", \(phrases.isChanged)" : "")
    }

    /// How long a finding stood, line by line.
    func stood(_ life: History.Life) -> [String] {
        let revisions = history.revisions
        var lines = [phrases.since(day(revisions[life.first].asOf))]
        if life.state.isOver, life.last + 1 < revisions.count {
            lines.append(phrases.over(state(life.state), by: day(revisions[life.last + 1].asOf)))
        } else if life.state != .open {
            lines.append(state(life.state))
        }
        let days = history.days(of: life).map { $0 > 0 ? [phrases.days($0)] : [] } ?? []
        lines.append((days + [phrases.inRevisions(life.revisions)]).joined(separator: ", "))
        if life.returns > 0 { lines.append(phrases.cameBack(life.returns)) }
        return lines
    }

    /// What those concerned replied and promised, line by line.
    func replies(_ life: History.Life) -> [String] {
        life.replies.flatMap { _, reply in
            [
                phrases.replied(
                    reply.bodyName[language], reply.position.pick(language.phrases.replies.positions),
                    on: language.text(reply.date))
            ] + reply.measures.map { phrases.promised($0.text, by: $0.due.map { language.text($0) }) }
        }
    }

    /// Findings as they are read: those that are there before those that are over, the graver first, the longer first.
    func inOrder(_ lives: [History.Life]) -> [History.Life] {
        func weight(_ life: History.Life) -> (Int, Int, Int) {
            let states = History.State.allCases
            let severities = Severity.allCases
            return (
                states.firstIndex(of: life.state) ?? 0, -(severities.firstIndex(of: life.told.severity) ?? 0),
                life.first
            )
        }
        return lives.enumerated().sorted { (weight($0.element), $0.offset) < (weight($1.element), $1.offset) }
            .map(\.element)
    }

    /// Findings in the sections in which they are read: those of the plan under the first body that they are addressed to,
    /// the bodies with the most that stand first, then those addressed to nobody, and those of the dossier.
    var sections: [Section] {
        let plan = lives.filter { $0.told.concerns == .plan }
        let homes = Dictionary(grouping: plan.filter { !$0.ministries.isEmpty }) { $0.ministries[0] }
        let newest = history.revisions.count - 1
        let order = homes.keys.sorted { one, other in
            let (count, counts) = (
                history.ministries[one].count(in: newest), history.ministries[other].count(in: newest)
            )
            return (-count, one) < (-counts, other)
        }
        var sections = order.map { home in
            Section(title: history.ministries[home].label.name[language], home: home, lives: inOrder(homes[home] ?? []))
        }
        let unaddressed = plan.filter(\.ministries.isEmpty)
        if !unaddressed.isEmpty {
            sections.append(Section(title: phrases.noAddressee, home: nil, lives: inOrder(unaddressed)))
        }
        let dossier = lives.filter { $0.told.concerns == .dossier }
        if !dossier.isEmpty {
            sections.append(Section(title: phrases.ofDossier, home: nil, lives: inOrder(dossier)))
        }
        return sections
    }

    /// Findings that are read together.
    struct Section {
        let title: String
        /// The position of the ministry among those of the history; nil where they are addressed to none.
        let home: Int?
        let lives: [History.Life]
    }

    /// The bodies that a finding is addressed to beside the one under which it stands.
    func others(_ life: History.Life, besides home: Int?) -> [String] {
        life.ministries.filter { $0 != home }.map { history.ministries[$0].label.short[language] }
    }
}

/// A weight of four parts, the first of which decides first.
private func < (left: ((Int, Int, Int), Int), right: ((Int, Int, Int), Int)) -> Bool {
    left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
