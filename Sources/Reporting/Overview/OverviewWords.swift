internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The texts of an overview, the same on a page and in a workbook.
struct OverviewWords {
    let overview: Overview
    let language: Language
    let phrases: any OverviewPhrases
    let terminal: any TerminalPhrases
    let report: any ReportPhrases
    /// The titles of the rules that are known, by id.
    let titles: [String: Localized<String>]

    init(_ overview: Overview, _ titles: [String: Localized<String>], _ language: Language) {
        (self.overview, self.titles, self.language) = (overview, titles, language)
        (phrases, terminal, report) = (language.phrases.overview, language.phrases.terminal, language.phrases.report)
    }

    /// What there is to know before the rest is read.
    var summary: [String] {
        var sentences = [
            phrases.summary(
                audited: overview.audited.count, countries: overview.countries.count, failed: overview.failed.count)
        ]
        if let days = overview.days { sentences.append(phrases.asOf(day(days.first), day(days.last))) }
        if overview.packs.count > 1 { sentences.append(phrases.otherRules(overview.packs.count)) }
        return sentences
    }

    func day(_ day: CalendarDate?) -> String { day.map { language.text($0) } ?? "–" }

    func country(_ entry: AuditedEntry) -> String { country(entry.country ?? "") }

    func country(_ code: String) -> String {
        code.isEmpty ? phrases.countryNotStated : report.country(named: code)
    }

    /// The plan by its title, or else its id or path.
    func plan(_ entry: AuditedEntry) -> String { entry.title ?? entry.id ?? entry.path }

    func revision(_ entry: AuditedEntry) -> String { entry.revision.map { String($0) } ?? "–" }

    func conclusion(_ conclusion: Conclusion?) -> String { conclusion?.pick(terminal.conclusions) ?? "–" }

    func unexamined(_ entry: AuditedEntry) -> String {
        entry.unexamined.map { $0.pick(terminal.parts) }.joined(separator: ", ")
    }

    func severity(_ severity: Severity) -> String { severity.pick(phrases.severityForms)[0] }

    /// Findings of a severity, as the heading of their number.
    func heading(_ severity: Severity) -> String {
        phrases.capitalised(phrases.plural(3, severity.pick(phrases.severityForms)))
    }

    func status(_ status: AnswerStatus) -> String { status.pick(phrases.statusForms)[0] }

    /// Recommendations of a status, as the heading of their number.
    func heading(_ status: AnswerStatus) -> String { phrases.capitalised(self.status(status)) }

    func rule(_ rule: String) -> String { titles[rule]?[language] ?? rule }

    /// A number, and in brackets how it differs from an earlier one.
    func count(_ number: Int, since earlier: Int?) -> String {
        guard let earlier, earlier != number else { return language.text(number) }
        return "\(language.text(number)) (\(number > earlier ? "+" : "")\(language.text(number - earlier)))"
    }

    /// The countries in which a rule finds something, with the number of dossiers where it is more than one.
    func places(_ total: Overview.RuleTotal) -> String {
        var counts: [(country: String, dossiers: Int)] = []
        for (entry, _) in total.dossiers {
            let country = country(entry)
            if counts.last?.country == country {
                counts[counts.count - 1].dossiers += 1
            } else {
                counts.append((country, 1))
            }
        }
        return counts.map { $0.dossiers == 1 ? $0.country : "\($0.country) (\(language.text($0.dossiers)))" }
            .joined(separator: ", ")
    }

    func money(_ amount: Money?) -> String { amount.map { language.text($0) } ?? "–" }

    /// The statuses in the order in which people read them.
    static let statuses: [AnswerStatus] = [.addressed, .partlyAddressed, .onlyStudied, .unaddressed, .notAssessed]
}
