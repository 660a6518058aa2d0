internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// Writes one report: what every part of it needs to know, worked out once.
final class ReportWriter {
    let audited: AuditedDossier
    let audit: AuditResult
    let store: DossierStore
    let language: Language
    let phrases: any ReportPhrases
    var coverage: Coverage { audited.coverage }
    var reconciliation: Reconciliation { audited.reconciliation }
    /// All that stand.
    var findings: [NumberedFinding] { audited.findings }
    var rollUps: [RollUp] { audited.rollUps }
    /// Those that are said of the plan.
    let planFindings: [NumberedFinding]
    var planRollUps: [RollUp] { audited.planRollUps }
    /// The monitors whose recommendations the dossier holds, as they are called within a sentence; all that it names where it
    /// holds none.
    let monitors: [String]
    /// Whether it has to be said whose a round is.
    let isOfSeveralMonitors: Bool
    /// Who judged, and on what day.
    let assessor: String
    let assessed: String
    /// Where each finding of the plan stands: in the section of the first that it is addressed to, by its number.
    private(set) lazy var homes: [Int: Record] = {
        var homes: [Int: Record] = [:]
        for ministry in audited.addressedMinistries {
            for finding in ministry.rollUps.flatMap(\.findings) where homes[finding.number] == nil {
                homes[finding.number] = ministry.body.record
            }
        }
        return homes
    }()
    /// Those that replied to nothing, of whom that is said once.
    private(set) lazy var silentMinistries = Set(
        audited.repliesOfMinistries.filter { !$0.hasReplied }.map { store.reference(to: $0.body) })
    /// The reasons that were given before, by task: a task may answer many recommendations for nearly the same reason.
    let reasons = ReasonsGiven()
    /// The bodies whose abbreviations people meet in the report.
    private(set) lazy var abbreviations = abbreviatedBodies()
    /// What the annex provides under each ministry.
    private(set) lazy var linesByMinistry = Dictionary(
        reconciliation.ministries.compactMap { group in group.body.map { ($0, group) } },
        uniquingKeysWith: { first, _ in first })
    /// Where deadlines stand in the time of the plan.
    private(set) lazy var timeBar = TimeBar(store, asOf: audit.asOf)
    /// The money of each task, every line counted once.
    private(set) lazy var moneyOfTasks = MoneyOfTasks(reconciliation)
    /// The language of the plan, where it is another than the report's.
    let foreign: String?

    init(_ audited: AuditedDossier, _ language: Language) {
        self.audited = audited
        (audit, store) = (audited.result, audited.dossier)
        self.language = language
        phrases = language.phrases.report
        planFindings = audited.findings.filter { $0.finding.concerns == .plan }
        monitors = store.recommendingMonitors.map { $0.called(language) }
        isOfSeveralMonitors = store.isOfSeveralMonitors
        assessor = store.assessment?.assessor ?? ""
        assessed = store.assessment.map { language.text($0.date) } ?? ""
        let spoken = store.plan.language
        foreign = spoken.flatMap { language.isServed(by: $0) ? nil : $0 }
    }

    /// The whole page as UTF-8. Its parts are long, and so are written where they end up, one after the other.
    var page: [UInt8] {
        var page = Page(
            language, title: "\(phrases.kicker): \(store.plan.title)",
            generator: "\(Tool.name) \(Tool.version)",
            header: phrases.kicker)
        page.append(HTML.a(["class": "skip", "href": "#content"]) { phrases.skipToContent })
        page.open(HTML.main, ["id": "content", "class": "indexed"])
        page.append(cover(phrases.kicker))
        page.append(firstPage)
        page.append(tableOfContents)
        for part in parts { page.append(self.part(part)) }
        return page.end()
    }

    private func part(_ part: Part) -> Markup {
        HTML.section(["id": part.rawValue, "class": "part", "aria-labelledby": "\(part.rawValue)-title"]) {
            HTML.h2(["id": "\(part.rawValue)-title"]) {
                HTML.span(["class": "part-number"]) { part.isAnnex ? phrases.annex(part.number) : part.number }
                " "
                title(of: part)
            }
            content(of: part)
        }
    }

    /// All parts that have something to say.
    private var parts: [Part] { Part.allCases.filter { $0 != .abbreviations || !abbreviations.isEmpty } }

    private func content(of part: Part) -> Markup {
        switch part {
        case .recommendations: recommendations
        case .funding: .group([fundingClause, funding])
        case .tasks: tasksAndDeadlines
        case .findings: findingsByMinistry
        case .quality: quality
        case .method: method
        case .rules: ruleOutcomes
        case .evidence: evidence
        case .abbreviations: abbreviationList
        case .documents: documents
        }
    }

    private var tableOfContents: Markup {
        HTML.nav(["class": "contents", "aria-labelledby": "contents-title"]) {
            HTML.h2(["id": "contents-title"]) { phrases.contents }
            HTML.ol {
                for part in parts {
                    HTML.li {
                        HTML.span(["class": "part-number"]) { part.isAnnex ? phrases.annex(part.number) : part.number }
                        " "
                        HTML.a(["href": "#\(part.rawValue)"]) { title(of: part) }
                    }
                }
            }
        }
    }
}
