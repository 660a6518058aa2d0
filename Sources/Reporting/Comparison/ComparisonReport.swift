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
    private let changes: ChangeWords
    private var phrases: any ReportPhrases { words.phrases }

    /// The report of a comparison in a language.
    package init(_ comparison: Comparison, _ language: Language) {
        self.comparison = comparison
        self.language = language
        words = ComparisonWords(comparison, language)
        changes = ChangeWords(language)
    }

    /// The file's name.
    package var name: String { Self.name(language) }

    /// The name of the file in a language.
    static func name(_ language: Language) -> String { "comparison.\(language.rawValue).html" }

    /// The page.
    package var bytes: [UInt8] {
        var page = Page(
            language, title: "\(phrases.comparison): \(comparison.new.title)", header: phrases.comparison,
            style: Stylesheet.comparison)
        page.append(HTML.a(["class": "skip", "href": "#content"]) { phrases.skipToContent })
        page.append(cover)
        page.open(HTML.main, ["id": "content"])
        page.append(part("findings", phrases.whatChanged, findings))
        append(.money, to: &page, beginning: totals, words.moneyGroups)
        append(.tasks, to: &page, words.changes[.tasks])
        append(.recommendations, to: &page, beginning: answers, words.changes[.recommendations])
        for section in [Changes.Section.bodies, .judgements, .progress, .replies, .plan]
        where !words.changes[section].isEmpty {
            append(section, to: &page, words.changes[section])
        }
        page.append(HTML.p(["class": "small"]) { phrases.comparisonLimits })
        return page.end()
    }

    private func part(_ id: String, _ heading: String, _ content: Markup) -> Markup {
        HTML.section(["id": id, "class": "part", "aria-labelledby": "\(id)-title"]) {
            HTML.h2(["id": "\(id)-title"]) { heading }
            content
        }
    }

    private var cover: Markup {
        HTML.header(["class": "cover"]) {
            HTML.p(["class": "kicker"]) { "\(phrases.comparison)" }
            HTML.h1 { verbatim(comparison.new.title) }
            if let warning = words.isReversed {
                HTML.div(["class": "warning", "role": "alert"]) { HTML.p { warning } }
            }
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
                HTML.div(["class": "stated-conclusion"]) { HTML.strong { verdict } }
                verbatim(words.name(edition))
                scope.map { limitation in HTML.div(["class": "under"]) { limitation } }
                HTML.div(["class": "under"]) { "\(phrases.asOf): \(language.text(edition.asOf))" }
                if let assessment = words.assessment(of: edition) {
                    HTML.div(["class": "under"]) { "\(phrases.assessedBy): \(assessment)" }
                }
            }
        }
    }

    /// Words of the plan, marked with its language where that is another than the page's.
    private func verbatim(_ text: String) -> Markup { verbatim(text, in: comparison.new.language) }

    /// Words of a dossier, marked with their language where that is another than the page's.
    private func verbatim(_ text: String, in spoken: String?) -> Markup {
        guard let spoken, spoken != language.rawValue else { return .text(text) }
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
            list(words.newFindings, orElse: phrases.newNone) { finding($0) },
            words.changedFindings.isEmpty
                ? .nothing
                : .group([
                    HTML.h3 { changes.phrases.changedFindings },
                    list(words.changedFindings, orElse: "") { changed in
                        .group([
                            finding(changed.new),
                            .group(words.was(changed).map { was in HTML.div(["class": "under"]) { was } }),
                        ])
                    },
                ]),
            HTML.h3 { phrases.resolvedFindings },
            list(words.resolvedFindings, orElse: phrases.resolvedNone) { resolved in
                .group([finding(resolved.entry), .text(resolved.isGone ? " (\(phrases.gone))" : "")])
            },
            persisting,
        ])
    }

    private func list<Part>(_ parts: [Part], orElse none: String, _ item: (Part) -> Markup) -> Markup {
        parts.isEmpty ? HTML.p { none } : HTML.ul { parts.map { part in HTML.li { item(part) } } }
    }

    private func finding(_ entry: Edition.Entry) -> Markup {
        .group([
            .text(entry.title[language] + " "),
            HTML.span(["class": "degree \(entry.severity.rawValue)"]) { words.kind(of: entry) },
            HTML.div(["class": "under"]) { entry.condition[language] },
        ])
    }

    /// The findings that persist as they were, by rule.
    private var persisting: Markup {
        let rules = words.persistingRules
        guard !rules.isEmpty else { return .nothing }
        var grid = Grid(
            phrases.persistingFindings,
            [.text(phrases.finding), .text(phrases.severityHeading), .amount(phrases.countHeading)],
            region: phrases.scrollable(phrases.persistingFindings))
        for rule in rules {
            grid.append([
                .text(rule.title), .text(phrases.severity(rule.severity)), .text(language.text(rule.count)),
            ])
        }
        return grid.markup
    }

    // MARK: - What changed

    private func append(
        _ section: Changes.Section, to page: inout Page, beginning: Markup = .nothing,
        _ groups: some Sequence<Changes.Group>
    ) {
        var content = beginning
        for group in groups { content.append(markup(group)) }
        if content.isNothing { content = HTML.p { phrases.nothingChanged } }
        page.append(part("\(section)", changes.heading(section), content))
    }

    private func markup(_ group: Changes.Group) -> Markup {
        let (name, mark) = changes.heading(group)
        return HTML.article(["class": "change"]) {
            HTML.h3 {
                verbatim(name)
                if let mark {
                    " "
                    HTML.span(["class": "degree"]) { mark }
                }
            }
            if let basis = words.recognised(group) { HTML.p(["class": "small"]) { basis } }
            let entries = changes.entries(group)
            if !entries.isEmpty { HTML.ul { entries.map { entry in HTML.li { markup(entry) } } } }
        }
    }

    /// Texts longer than this stand one below the other.
    private static let longest = 120

    private func markup(_ entry: ChangeEntry) -> Markup {
        let label = HTML.span(["class": "label"]) { entry.label + ":" }
        if let old = entry.old, let new = entry.new {
            let note = entry.note.isEmpty ? "" : " (\(entry.note))"
            if old.text.count + new.text.count <= Self.longest {
                return .group([label, .text(" "), markup(old), .text(" → "), HTML.strong { markup(new) }, .text(note)])
            }
            return .group([
                label, .text(note),
                HTML.div(["class": "was"]) {
                    HTML.span(["class": "side"]) { changes.phrases.before + ":" }
                    " "
                    markup(old)
                },
                HTML.div(["class": "is"]) {
                    HTML.span(["class": "side"]) { changes.phrases.now + ":" }
                    " "
                    markup(new)
                },
            ])
        }
        if let value = entry.old ?? entry.new { return .group([label, .text(" "), markup(value)]) }
        let mark = changes.mark(entry).map { " (\($0))" } ?? ""
        let said = entry.said.enumerated().map { index, field in
            Markup.group([
                .text(index == 0 ? " " : "; "), .text(field.label.isEmpty ? "" : field.label + ": "),
                markup(field.value),
            ])
        }
        return .group([
            HTML.span(["class": "label"]) { entry.label + mark + (said.isEmpty ? "" : ":") }, .group(said),
        ])
    }

    private func markup(_ said: ChangeEntry.Said) -> Markup { verbatim(said.text, in: said.language()) }

    // MARK: - Totals and answers

    private var totals: Markup {
        .group(
            words.totals.map { total in
                var grid = Grid(
                    total.title,
                    [
                        .text(total.heading), .text(phrases.yearHeading), .amount(phrases.oldHeading),
                        .amount(phrases.newHeading), .amount(phrases.difference),
                    ], region: phrases.scrollable(total.title), isCaptionShown: total.rows[0].name != total.title)
                for (name, amounts) in total.rows {
                    for change in amounts {
                        grid.append([
                            .text(name), .text(String(change.year)), .text(words.money(change.old)),
                            .text(words.money(change.new)), .text(words.difference(change.difference)),
                        ])
                    }
                }
                return grid.markup
            })
    }

    private var answers: Markup {
        let answers = words.answers
        if answers.isEmpty { return .nothing }
        let title = phrases.recommendationsChanged
        var grid = Grid(
            title, [.text(phrases.recommendation), .text(phrases.oldHeading), .text(phrases.newHeading)],
            region: phrases.scrollable(title))
        for answer in answers { grid.append([verbatim(answer.name), .text(answer.old), .text(answer.new)]) }
        return grid.markup
    }
}
