package import Audit
internal import CEL
internal import Dossier
internal import RulePack
package import Texts

/// `comparison.<language>.html`: what changed between two revisions, one page without scripts.
package struct ComparisonReport {
    private let comparison: Comparison
    private let language: Language
    private let words: ComparisonWords
    private var phrases: any ReportPhrases { words.phrases }

    /// The report of a comparison in a language.
    package init(_ comparison: Comparison, _ language: Language) {
        self.comparison = comparison
        self.language = language
        words = ComparisonWords(comparison, language)
    }

    /// The file's name.
    package var name: String { "comparison.\(language.rawValue).html" }

    /// The page.
    package var bytes: [UInt8] {
        var page = Page(language, title: "\(phrases.comparison): \(comparison.new.title)")
        page.append(HTML.a(["class": "skip", "href": "#content"]) { phrases.skipToContent })
        page.append(cover)
        page.open(HTML.main, ["id": "content"])
        page.append(part("findings", phrases.whatChanged, findings))
        page.append(part("tasks", phrases.tasksAndDeadlinesChanged, tasks))
        page.append(part("funding", phrases.moneyChanged, funding))
        page.append(part("recommendations", phrases.recommendationsChanged, recommendations))
        page.append(HTML.p(["class": "small"]) { phrases.comparisonLimits })
        return page.end()
    }

    private func part(_ id: StaticString, _ heading: String, _ content: Markup) -> Markup {
        HTML.section(["id": "\(id)", "class": "part", "aria-labelledby": "\(id)-title"]) {
            HTML.h2(["id": "\(id)-title"]) { heading }
            content
        }
    }

    private var cover: Markup {
        HTML.header(["class": "cover"]) {
            HTML.p(["class": "kicker"]) { phrases.comparison }
            HTML.h1 { verbatim(comparison.new.title) }
            HTML.dl(["class": "facts"]) {
                edition(phrases.oldRevision, comparison.old)
                edition(phrases.newRevision, comparison.new)
                HTML.div {
                    HTML.dt { phrases.madeWith }
                    HTML.dd { "\(Tool.name) \(Tool.version)" }
                }
            }
        }
    }

    private func edition(_ label: String, _ edition: Edition) -> Markup {
        HTML.div {
            HTML.dt { label }
            let (verdict, scope) = words.conclusion(edition)
            HTML.dd {
                verbatim(words.name(edition))
                HTML.div(["class": "under"]) { HTML.strong { verdict } }
                scope.map { limitation in HTML.div(["class": "under"]) { limitation } }
                HTML.div(["class": "under"]) { "\(phrases.asOf): \(language.text(edition.asOf))" }
                if let assessment = edition.assessment {
                    HTML.div(["class": "under"]) { "\(phrases.assessedBy): \(assessment)" }
                }
            }
        }
    }

    /// Words of the plan, marked with its language where that is another than the page's.
    private func verbatim(_ text: String) -> Markup {
        guard let spoken = comparison.new.language, spoken != language.rawValue else { return .text(text) }
        return HTML.span(["lang": spoken]) { text }
    }

    // MARK: - Findings

    private var findings: Markup {
        .group([
            HTML.div(["class": "conclusion"]) {
                HTML.p(["class": "verdict"]) { words.summary }
                words.cautions.map { caution in HTML.p { caution } }
            },
            HTML.h3 { phrases.newFindings },
            comparison.newFindings.isEmpty
                ? HTML.p { phrases.newNone }
                : HTML.ul { comparison.newFindings.map { entry in HTML.li { finding(entry) } } },
            HTML.h3 { phrases.resolvedFindings },
            comparison.resolved.isEmpty
                ? HTML.p { phrases.resolvedNone }
                : HTML.ul {
                    comparison.resolved.map { resolved in
                        HTML.li {
                            finding(resolved.entry)
                            if resolved.isGone { " (\(phrases.gone))" }
                        }
                    }
                },
            persisting,
        ])
    }

    private func finding(_ entry: Edition.Entry) -> Markup {
        .group([
            .text(entry.title[language] + " "),
            HTML.span(["class": "degree \(entry.severity.rawValue)"]) { words.kind(of: entry) },
            HTML.div(["class": "under"]) { entry.condition[language] },
        ])
    }

    /// The findings that persist, by rule.
    private var persisting: Markup {
        guard !comparison.persisting.isEmpty else { return .nothing }
        var grid = Grid(
            phrases.persistingFindings,
            [.text(phrases.finding), .text(phrases.severityHeading), .amount(phrases.countHeading)],
            region: phrases.scrollable(phrases.persistingFindings))
        for severity in Severity.allCases.reversed() {
            let entries = comparison.persisting.map(\.new).filter { $0.severity == severity }
            for rule in entries.map(\.rule).distinct {
                let same = entries.filter { $0.rule == rule }
                grid.append([
                    .text(same[0].title[language]), .text(phrases.severity(severity)),
                    .text(language.text(same.count)),
                ])
            }
        }
        return grid.markup
    }

    // MARK: - What is planned

    private var tasks: Markup {
        guard !words.tasks.isEmpty else { return HTML.p { phrases.nothingChanged } }
        var grid = Grid(
            phrases.tasksAndDeadlinesChanged, [.text(phrases.taskHeading), .text(phrases.changeHeading)],
            region: phrases.scrollable(phrases.tasksAndDeadlinesChanged), isCaptionShown: false)
        for task in words.tasks {
            grid.append([verbatim(task.name), .group(task.changes.map { change in HTML.div { change } })])
        }
        return grid.markup
    }

    private var funding: Markup {
        guard !comparison.lineChanges.isEmpty else { return HTML.p { phrases.nothingChanged } }
        var lines = amounts(phrases.lineDifferences, phrases.lineHeading)
        for change in comparison.lineChanges {
            let (name, notes) = words.line(change)
            let heading = Markup.group([verbatim(name)] + notes.map { note in HTML.div(["class": "under"]) { note } })
            append(change.amounts, heading, to: &lines)
        }
        var ministries = amounts(phrases.ministryDifferences, phrases.ministryHeading)
        for (ministry, changes) in comparison.ministryChanges {
            append(changes, .text(words.ministry(ministry)), to: &ministries)
        }
        for change in comparison.totalChanges { ministries.appendTotal(row(change, .text(phrases.total))) }
        return .group([lines.markup, comparison.ministryChanges.isEmpty ? .nothing : ministries.markup])
    }

    private func amounts(_ title: String, _ first: String) -> Grid {
        Grid(
            title,
            [
                .text(first), .text(phrases.yearHeading), .amount(phrases.oldHeading), .amount(phrases.newHeading),
                .amount(phrases.difference),
            ], region: phrases.scrollable(title))
    }

    private func append(_ changes: [Comparison.AmountChange], _ heading: Markup, to grid: inout Grid) {
        if changes.isEmpty { grid.append([heading, .nothing, .nothing, .nothing, .nothing]) }
        for change in changes { grid.append(row(change, heading)) }
    }

    private func row(_ change: Comparison.AmountChange, _ heading: Markup) -> [Markup] {
        [
            heading, .text(String(change.year)), .text(words.money(change.old)), .text(words.money(change.new)),
            .text(words.difference(change.difference)),
        ]
    }

    private var recommendations: Markup {
        guard !comparison.recommendationChanges.isEmpty else { return HTML.p { phrases.nothingChanged } }
        let title = phrases.recommendationsChanged
        var grid = Grid(
            title, [.text(phrases.recommendation), .text(phrases.oldHeading), .text(phrases.newHeading)],
            region: phrases.scrollable(title), isCaptionShown: false)
        for change in comparison.recommendationChanges {
            let (name, old, new) = words.recommendation(change)
            grid.append([verbatim(name), .text(old), .text(new)])
        }
        return grid.markup
    }
}
