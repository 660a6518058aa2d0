package import Audit
internal import CEL
internal import Dossier
internal import RulePack
package import Texts

/// `summary.<language>.html`: two printed pages for a minister and the press.
package struct Brief: PrintableOutput {
    /// The language of the page.
    package let language: Language

    /// The file's name.
    package var name: String { "summary.\(language.rawValue).html" }

    /// The name of its PDF.
    package var printedName: String { "summary.\(language.rawValue).pdf" }

    /// The summary in a language.
    package init(_ language: Language) { self.language = language }

    /// The page.
    package func page(of audited: AuditedDossier) -> [UInt8] {
        ReportWriter(audited, language).brief
    }
}

extension ReportWriter {
    /// How many ministries the table of the summary names.
    private static let shownMinistries = 8

    /// How many days of the calendar it shows.
    private static let shownDays = 4

    /// The whole summary as UTF-8: the first page of the report, and what stands behind its figures on a second.
    fileprivate var brief: [UInt8] {
        var page = Page(
            language, title: "\(phrases.briefKicker): \(store.plan.title)",
            generator: "\(Tool.name) \(Tool.version)", header: phrases.briefKicker, style: Stylesheet.brief)
        page.append(HTML.a(["class": "skip", "href": "#content"]) { phrases.skipToContent })
        page.open(HTML.main, ["id": "content", "class": "brief"])
        page.append(cover("\(phrases.briefKicker)"))
        page.append(
            HTML.section(["id": "conclusion", "class": "first", "aria-labelledby": "conclusion-title"]) {
                conclusionBox
                figures
                if let comparison = audit.comparison { HTML.p { measured(comparison) } }
                measures { .text(phrases.count($0.outcome.severity, $0.findings.count)) }
            })
        page.append(
            part(
                "recommendations", phrases.briefRecommendations, .group([HTML.p { coverageText }, shortCoverageChart])))
        page.append(part("money", phrases.briefMoney, HTML.p { moneyText }))
        if !audited.addressedMinistries.isEmpty {
            page.append(part("addressees", phrases.addressedHeading, ministryCounts(limit: Self.shownMinistries)))
        }
        if audit.replies != nil { page.append(part("replies", language.phrases.replies.replies, briefReplies)) }
        page.append(part("deadlines", phrases.briefDeadlines, calendar(limit: Self.shownDays)))
        page.append(HTML.p(["class": "small"]) { phrases.briefOf(Report(language).name) })
        return page.end()
    }

    /// How those concerned replied, what was withdrawn after that, and which measures are overdue.
    private var briefReplies: Markup {
        let words = language.phrases.replies
        let overdue = audited.repliesOfMinistries.reduce(0) { $0 + $1.overdue }
        let (withdrawn, earlier) = (audit.withdrawnFindings.count, audit.replies?.followedUp.count ?? 0)
        let others = [
            withdrawn > 0 ? words.withdrawn(withdrawn) : nil, overdue > 0 ? words.overdue(overdue) : nil,
            earlier > 0 ? words.followedUp(earlier) : nil,
        ].compactMap(\.self).map { $0 + "." }
        let counts = audit.replies?.areOfThisRevision == true ? [replySentence] : []
        return HTML.p { (counts + others).joined(separator: " ") }
    }

    private func part(_ id: String, _ heading: String, _ content: Markup) -> Markup {
        HTML.section(["id": id, "class": "part", "aria-labelledby": "\(id)-title"]) {
            HTML.h2(["id": "\(id)-title"]) { heading }
            content
        }
    }
}
