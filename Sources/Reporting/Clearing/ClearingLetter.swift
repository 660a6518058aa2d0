package import Audit
internal import CEL
internal import Dossier
internal import RulePack
package import Texts

/// `clearing.<body>.<language>.html`: the letter that asks one body about the findings that are addressed to it.
///
/// It holds nothing that is addressed to others, and does not say who they are.
package struct ClearingLetter {
    /// The language of the letter.
    package let language: Language
    private let audited: AuditedDossier
    private let inquiry: Clearing.Inquiry
    private let dates: Clearing.Dates

    /// A letter about findings of an audit.
    package init(
        _ audited: AuditedDossier, _ inquiry: Clearing.Inquiry, _ dates: Clearing.Dates, _ language: Language
    ) {
        (self.audited, self.inquiry, self.dates, self.language) = (audited, inquiry, dates, language)
    }

    private var stem: String { "clearing.\(inquiry.body.id).\(language.rawValue)" }

    /// The file's name.
    package var name: String { "\(stem).html" }

    /// The name of its PDF.
    package var printedName: String { "\(stem).pdf" }

    /// The name of the form that comes with the letters to a body.
    package static func form(for inquiry: Clearing.Inquiry) -> String { "reply.\(inquiry.body.id).xlsx" }

    /// The page.
    package var page: [UInt8] { ReportWriter(audited, language).letter(inquiry, dates) }
}

extension ReportWriter {
    private var words: any ClearingPhrases { language.phrases.clearing }

    /// A letter to one body.
    fileprivate func letter(_ inquiry: Clearing.Inquiry, _ dates: Clearing.Dates) -> [UInt8] {
        var page = Page(
            language, title: "\(words.title): \(store.plan.title)", generator: "\(Tool.name) \(Tool.version)",
            header: words.title, style: Stylesheet.clearing)
        page.append(HTML.a(["class": "skip", "href": "#content"]) { phrases.skipToContent })
        page.open(HTML.main, ["id": "content", "class": "letter"])
        page.append(opening(inquiry, dates))
        page.append(
            HTML.section(["id": "findings", "class": "part", "aria-labelledby": "findings-title"]) {
                HTML.h2(["id": "findings-title"]) { words.findings }
                HTML.p(["class": "small"]) { words.findingsExplained }
                kinds(inquiry)
            })
        return page.end()
    }

    // MARK: - The letter

    private func opening(_ inquiry: Clearing.Inquiry, _ dates: Clearing.Dates) -> Markup {
        let severities = Severity.allCases.reversed().filter { inquiry.count($0) > 0 }
        return .group([
            HTML.p(["class": "kicker"]) { "\(words.title)" },
            HTML.h1 { verbatim(store.plan.title) },
            HTML.dl(["class": "facts addressee"]) { fact(words.addressee, name(inquiry.body)) },
            HTML.dl(["class": "facts heading"]) {
                fact(words.reference, .nothing)
                fact(words.date, .text(day(dates.asked)))
                fact(words.due, dates.due == nil ? .nothing : HTML.strong { day(dates.due) })
            },
            labelled(words.subject, prose(words.about(store.plan.title)), class: "subject"),
            HTML.p { words.salutation },
            HTML.p {
                prose(
                    words.found(
                        inquiry.findings.count, plan: store.plan.title, asOf: language.text(audit.asOf)))
                " "
                words.ofThese(severities.map { phrases.count($0, inquiry.count($0)) })
            },
            HTML.p { words.request },
            HTML.p(["class": "lead-in"]) { words.asked },
            HTML.ol { words.questions.map { question in HTML.li { question } } },
            HTML.p { words.reply(in: ClearingLetter.form(for: inquiry), by: dates.due.map { language.text($0) }) },
            HTML.p { words.closing },
            HTML.p(["class": "signature"]) { words.signature + ":" },
        ])
    }

    /// A line of the letter's head; where nothing is known there is room to write by hand.
    private func fact(_ label: String, _ content: Markup) -> Markup {
        HTML.div {
            HTML.dt { label }
            HTML.dd { content.isNothing ? HTML.span(["class": "blank"]) { "\u{A0}" } : content }
        }
    }

    // MARK: - The findings

    private func kinds(_ inquiry: Clearing.Inquiry) -> Markup {
        let numbers = Dictionary(
            inquiry.findings.enumerated().map { ($1.number, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        return .group(
            inquiry.kinds.map { kind in
                let severity = kind.outcome.severity
                return HTML.article(["class": "entry \(severity.rawValue)"]) {
                    HTML.h3 {
                        kind.rule.title[language]
                        " "
                        HTML.span(["class": "degree \(severity.rawValue)"]) {
                            phrases.count(severity, kind.findings.count)
                        }
                    }
                    HTML.p {
                        HTML.strong { phrases.criterion + ":" }
                        " " + kind.rule.criterion[language] + " "
                        HTML.span(["class": "source"]) { "(\(kind.rule.criterionSource[language]))" }
                    }
                    labelled(phrases.effect, .text(kind.rule.effect[language]))
                    kind.findings.map { finding in
                        put(finding.finding, numbers[finding.number] ?? 0, isShared: inquiry.shared)
                    }
                }
            })
    }

    /// A finding in full.
    private func put(_ finding: Finding, _ number: Int, isShared shared: Set<String>) -> Markup {
        HTML.section(["class": "put", "aria-labelledby": "finding-\(number)"]) {
            HTML.h4(["id": "finding-\(number)"]) { words.finding(number) }
            HTML.p { prose(finding.condition[language]) }
            if let stake = finding.stake { labelled(words.stake, .text(language.text(stake))) }
            labelled(phrases.recommended, prose(finding.recommendation[language]), class: "recommended")
            let grounds = [pages(of: finding), finding.judgements.isEmpty ? nil : phrases.restsOnJudgement]
                .compactMap(\.self)
            if !grounds.isEmpty { HTML.p(["class": "small"]) { grounds.joined(separator: " ") } }
            if shared.contains(finding.fingerprint) { HTML.p(["class": "small"]) { words.alsoOthers } }
        }
    }

    /// The printed pages on which a finding stands, and what else to look at; nil where none is known. Those who are asked have
    /// the documents, and none of the dossier's files.
    private func pages(of finding: Finding) -> String? {
        let pages = ([finding.at] + finding.related).map(\.location).filter { $0.page != nil }.map(place).distinct
        return pages.isEmpty ? nil : "\(words.place): \(pages.joined(separator: "; "))."
    }
}
