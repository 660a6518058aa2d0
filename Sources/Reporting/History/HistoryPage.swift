package import Audit
internal import CEL
internal import RulePack
package import Texts

/// `history.<language>.html`: what became of each finding over the revisions of a plan, one page without scripts.
package struct HistoryPage {
    private let history: History
    private let words: HistoryWords
    private let language: Language
    private var phrases: any HistoryPhrases { words.phrases }

    /// How many findings of a section the page lists; a workbook lists all.
    private let longest: Int

    /// The page of a history in a language, which lists so many findings of a section at most.
    package init(_ history: History, _ language: Language, longest: Int = 100) {
        (self.history, self.language, self.longest) = (history, language, longest)
        words = HistoryWords(history, language)
    }

    /// The file's name.
    package var name: String { "history.\(language.rawValue).html" }

    /// The page.
    package var bytes: [UInt8] {
        let newest = history.revisions[history.revisions.count - 1]
        var page = Page(
            language, title: "\(phrases.title): \(newest.title)", header: phrases.title, style: Stylesheet.history)
        page.append(HTML.a(["class": "skip", "href": "#content"]) { words.report.skipToContent })
        page.append(cover(newest))
        page.open(HTML.main, ["id": "content"])
        page.append(part("revisions", phrases.revisions, revisions))
        if history.revisions.count > 1, !history.ministries.isEmpty {
            page.append(part("ministries", phrases.byMinistry, ministries))
        }
        page.append(part("findings", phrases.findings, findings))
        return page.end()
    }

    private func part(_ id: String, _ heading: String, _ content: Markup) -> Markup {
        HTML.section(["id": id, "class": "part", "aria-labelledby": "\(id)-title"]) {
            HTML.h2(["id": "\(id)-title"]) { heading }
            content
        }
    }

    private func cover(_ newest: History.Revision) -> Markup {
        HTML.header(["class": "cover"]) {
            HTML.p(["class": "kicker"]) { "\(phrases.title)" }
            HTML.h1 { verbatim(newest.title, newest.language) }
            if !words.cautions.isEmpty {
                HTML.div(["class": "warning"]) { words.cautions.map { caution in HTML.p { caution } } }
            }
            HTML.div(["class": "conclusion"]) { words.summary.map { sentence in HTML.p { sentence } } }
            HTML.p(["class": "small"]) { "\(words.report.madeWith) \(Tool.name) \(Tool.version)" }
        }
    }

    /// Words of a plan, marked with its language where that is another than the page's.
    private func verbatim(_ text: String, _ spoken: String?) -> Markup {
        guard let spoken, spoken != language.rawValue else { return .text(text) }
        return HTML.span(["lang": spoken]) { text }
    }

    private func grid(_ title: String, _ columns: [Grid.Column], kind: String? = nil) -> Grid {
        Grid(title, columns, region: words.report.scrollable(title), isCaptionShown: false, kind: kind)
    }

    // MARK: - Counts

    private var revisions: Markup {
        let severities = Severity.allCases.reversed()
        let isWaived = history.revisions.contains { $0.plan.waived > 0 }
        let isWithdrawn = history.revisions.contains { $0.plan.withdrawn > 0 }
        let isLost = history.revisions.contains { $0.plan.undetermined > 0 }
        var grid = grid(
            phrases.revisions,
            [.text(phrases.plan), .text(phrases.day), .text(phrases.conclusion)]
                + severities.map { .amount(words.heading($0)) }
                + [phrases.new, phrases.returnedHeading, phrases.changed, phrases.resolvedHeading].map { .amount($0) }
                + (isWaived ? [.amount(phrases.waived)] : [])
                + (isWithdrawn ? [.amount(phrases.withdrawn)] : [])
                + (isLost ? [.amount(phrases.undeterminedHeading)] : [])
                + [.amount(phrases.ofDossier)])
        for (index, revision) in history.revisions.enumerated() {
            let tally = revision.plan
            // What the first revision has is not new: there is none before it.
            let moves = [tally.new, tally.returned, tally.changed, tally.resolved].map { index == 0 ? 0 : $0 }
            let counts =
                severities.map { tally.open[$0] ?? 0 } + moves + (isWaived ? [tally.waived] : [])
                + (isWithdrawn ? [tally.withdrawn] : [])
                + (isLost ? [tally.undetermined] : []) + [revision.dossier.count]
            grid.append(
                [name(revision, index), .text(words.day(revision.asOf)), .text(words.conclusion(revision))]
                    + counts.map { .text(words.count($0)) }, id: "revision-\(index + 1)")
        }
        return .group([HTML.p(["class": "small"]) { phrases.revisionsExplained }, grid.markup])
    }

    /// A revision by its place, and what it calls itself.
    private func name(_ revision: History.Revision, _ index: Int) -> Markup {
        .group([
            HTML.strong { phrases.revision(index + 1) },
            HTML.div(["class": "under"]) {
                verbatim(revision.title, revision.language)
                if let number = revision.number { " (\(phrases.number(number)))" }
            },
        ])
    }

    private var ministries: Markup {
        var grid = grid(phrases.byMinistry, [.text(phrases.ministry)] + headings, kind: "lives \(width)")
        for ministry in history.ministries {
            grid.append(
                [.text(ministry.label.name[language])]
                    + history.revisions.indices.map { .text(words.count(ministry.count(in: $0))) })
        }
        grid.appendTotal(
            [.text(phrases.open)] + history.revisions.map { .text(words.count($0.plan.count)) })
        return .group([HTML.p(["class": "small"]) { phrases.byMinistryExplained }, grid.markup])
    }

    /// The columns of the revisions.
    private var headings: [Grid.Column] {
        history.revisions.indices.map { index in
            .marks(
                HTML.a(["href": "#revision-\(index + 1)", "aria-label": phrases.revision(index + 1)]) {
                    String(index + 1)
                })
        }
    }

    /// How wide the columns of the revisions are.
    private var width: String { history.revisions.count > 8 ? "many" : "few" }

    // MARK: - Findings

    private var findings: Markup {
        let sections = words.sections
        guard !sections.isEmpty else { return HTML.p { phrases.noFindings } }
        return .group(
            [HTML.p(["class": "small"]) { phrases.findingsExplained }, filters, key]
                + sections.enumerated().map { index, section in markup(section, index) })
    }

    /// What can be shown or not, by the style sheet alone.
    private var filters: Markup {
        let severities = Severity.allCases.reversed().filter { severity in
            words.lives.contains { $0.told.severity == severity }
        }
        let states = History.State.allCases.filter { state in words.lives.contains { $0.state == state } }
        return HTML.fieldset(["class": "filters"]) {
            HTML.legend { phrases.filter }
            severities.map { severity in box(severity.rawValue, words.heading(severity)) }
            states.map { state in box(state.rawValue, phrases.capitalised(state.pick(phrases.statesOfMany))) }
        }
    }

    private func box(_ name: String, _ label: String) -> Markup {
        HTML.label {
            HTML.input.void(["type": "checkbox", "id": "show-\(name)", "checked": ""])
            " " + label
        }
    }

    private var key: Markup {
        let states = History.State.allCases.filter { state in
            words.lives.contains { life in life.moments.contains { $0.state == state } }
        }
        let isChanged = words.lives.contains { life in life.moments.contains(where: \.isChanged) }
        return HTML.ul(["class": "key"]) {
            states.map { state in
                HTML.li {
                    HTML.span(["class": "life \(state.rawValue)", "aria-hidden": "true"])
                    " " + words.state(state)
                }
            }
            if isChanged {
                HTML.li {
                    HTML.span(["class": "life open changed", "aria-hidden": "true"])
                    " " + phrases.isChanged
                }
            }
        }
    }

    private func markup(_ section: HistoryWords.Section, _ index: Int) -> Markup {
        var grid = grid(
            section.title, [.text(phrases.finding)] + headings + [.text(phrases.stood)], kind: "lives \(width)")
        let shown = section.lives.prefix(longest)
        for life in shown {
            grid.append(
                [finding(life, besides: section.home)]
                    + history.revisions.indices.map { bar(life.moment(in: $0)) } + [stood(life)],
                kind: "\(life.told.severity.rawValue) now-\(life.state.rawValue)")
        }
        return HTML.section(["class": "ministry", "aria-labelledby": "section-\(index + 1)"]) {
            HTML.h3(["id": "section-\(index + 1)"]) { section.title }
            grid.markup
            if shown.count < section.lives.count {
                HTML.p(["class": "small"]) {
                    phrases.shown(shown.count, of: section.lives.count, allIn: HistoryWorkbook.name(language))
                }
            }
        }
    }

    private func finding(_ life: History.Life, besides home: Int?) -> Markup {
        let (told, others) = (life.told, words.others(life, besides: home))
        return .group([
            .text(told.title[language] + " "),
            HTML.span(["class": "degree \(told.severity.rawValue)"]) { words.severity(told.severity) },
            HTML.div(["class": "under"]) { told.condition[language] },
            .group(words.replies(life).map { line in HTML.div(["class": "under"]) { line } }),
            others.isEmpty ? .nothing : HTML.div(["class": "under"]) { phrases.alsoTo(others) },
        ])
    }

    private func bar(_ moment: History.Moment?) -> Markup {
        guard let moment else { return .nothing }
        let changed = moment.isChanged ? " changed" : ""
        return HTML.span([
            "class": "life \(moment.state.rawValue)\(changed)", "role": "img", "aria-label": words.said(moment),
        ])
    }

    private func stood(_ life: History.Life) -> Markup {
        .group(
            words.stood(life).enumerated().map { index, line in HTML.div(["class": index == 0 ? nil : "under"]) { line }
            })
    }
}
