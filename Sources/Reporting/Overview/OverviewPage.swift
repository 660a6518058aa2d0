internal import Audit
internal import CEL
internal import Dossier
internal import Platform
internal import RulePack
package import Texts

/// `overview.<language>.html`: many audited dossiers side by side, one page without scripts.
package struct OverviewPage {
    private let overview: Overview
    private let words: OverviewWords
    private let language: Language
    private var phrases: any OverviewPhrases { words.phrases }

    /// How many unanswered recommendations a page lists; a workbook lists all.
    private static let longest = 200

    /// The page of an overview in a language; rules are called by `titles`, or else by their ids.
    package init(_ overview: Overview, titles: [String: Localized<String>], _ language: Language) {
        (self.overview, self.language) = (overview, language)
        words = OverviewWords(overview, titles, language)
    }

    /// The file's name.
    package var name: String { "overview.\(language.rawValue).html" }

    /// The page.
    package var bytes: [UInt8] {
        var page = Page(language, title: "\(phrases.title)", header: phrases.title)
        page.append(HTML.a(["class": "skip", "href": "#content"]) { words.report.skipToContent })
        page.append(cover)
        page.open(HTML.main, ["id": "content"])
        page.append(part("dossiers", phrases.dossiers, dossiers))
        page.append(part("rules", phrases.rules, rules))
        page.append(part("recommendations", phrases.recommendations, recommendations))
        page.append(part("money", phrases.money, money))
        if !overview.failed.isEmpty { page.append(part("not-audited", phrases.notAudited, notAudited)) }
        return page.end()
    }

    private func part(_ id: StaticString, _ heading: String, _ content: Markup) -> Markup {
        HTML.section(["id": "\(id)", "class": "part", "aria-labelledby": "\(id)-title"]) {
            HTML.h2(["id": "\(id)-title"]) { heading }
            content
        }
    }

    private func grid(_ title: String, _ columns: [Grid.Column], isCaptionShown: Bool = false) -> Grid {
        Grid(title, columns, region: words.report.scrollable(title), isCaptionShown: isCaptionShown)
    }

    private var cover: Markup {
        HTML.header(["class": "cover"]) {
            HTML.h1 { "\(phrases.title)" }
            HTML.div(["class": "conclusion"]) {
                words.summary.map { sentence in HTML.p { sentence } }
                HTML.dl(["class": "facts"]) {
                    overview.conclusions.map { conclusion, count in
                        HTML.div {
                            HTML.dt { "\(phrases.conclusion): \(words.conclusion(conclusion))" }
                            HTML.dd { language.text(count) }
                        }
                    }
                }
            }
            HTML.p(["class": "small"]) { "\(words.report.madeWith) \(Tool.name) \(Tool.version)" }
        }
    }

    private var dossiers: Markup {
        var grid = grid(
            phrases.dossiers,
            [
                .text(phrases.country), .text(phrases.plan), .amount(phrases.revision), .text(phrases.day),
                .text(phrases.conclusion),
            ] + Severity.allCases.reversed().map { .amount(words.heading($0)) } + [
                .amount(phrases.ofDossier)
            ])
        for (_, entries) in overview.countries {
            var earlier: AuditedEntry?
            for entry in entries {
                let counts = Severity.allCases.reversed().map { severity in
                    Markup.text(words.count(entry.open(severity), since: earlier?.open(severity)))
                }
                grid.append(
                    [
                        .text(words.country(entry)), plan(entry), .text(words.revision(entry)),
                        .text(words.day(entry.asOf)), .text(words.conclusion(entry.conclusion)),
                    ] + counts + [.text(language.text(entry.dossierFindings))])
                earlier = entry
            }
        }
        return .group([HTML.p(["class": "small"]) { phrases.dossiersExplained }, grid.markup])
    }

    /// The plan, and below what of it was not examined.
    private func plan(_ entry: AuditedEntry) -> Markup {
        .group([
            .text(words.plan(entry)),
            entry.unexamined.isEmpty
                ? .nothing
                : HTML.div(["class": "under"]) { "\(phrases.notExamined): \(words.unexamined(entry))" },
        ])
    }

    private var rules: Markup {
        guard !overview.rules.isEmpty else { return HTML.p { phrases.noFindings } }
        var grid = grid(
            phrases.rules,
            [
                .text(phrases.rule), .text(phrases.severity), .amount(phrases.inDossiers), .amount(phrases.findings),
                .text(phrases.places),
            ])
        for total in overview.rules {
            grid.append([
                .text(words.rule(total.rule)), .text(words.severity(total.severity)),
                .text(language.text(total.dossiers.count)), .text(language.text(total.open)),
                .text(words.places(total)),
            ])
        }
        return .group([HTML.p(["class": "small"]) { phrases.rulesExplained }, grid.markup])
    }

    private var recommendations: Markup {
        let monitors = overview.monitors
        guard !monitors.isEmpty else { return HTML.p { phrases.noRecommendations } }
        return .group(
            [HTML.p(["class": "small"]) { phrases.recommendationsExplained }]
                + monitors.map { monitor, answers in
                    .group([HTML.h3 { phrases.recommendations(of: monitor) }, table(monitor, answers)])
                } + [unanswered])
    }

    private func table(_ monitor: String, _ answers: [Overview.Answers]) -> Markup {
        var grid = grid(
            phrases.recommendations(of: monitor),
            [.text(phrases.country), .text(phrases.plan), .amount(phrases.all)]
                + OverviewWords.statuses.map { .amount(words.heading($0)) })
        for answers in answers {
            grid.append(
                [
                    .text(words.country(answers.entry)), .text(words.plan(answers.entry)),
                    .text(language.text(answers.recommendations.count)),
                ] + OverviewWords.statuses.map { .text(language.text(answers.count($0))) })
        }
        return grid.markup
    }

    private var unanswered: Markup {
        let unanswered = overview.audited.flatMap { entry in
            (entry.recommendations ?? []).filter { $0.status == .unaddressed }.map { (entry, $0) }
        }
        guard !unanswered.isEmpty else { return .nothing }
        var grid = grid(
            phrases.unanswered,
            [
                .text(phrases.country), .text(phrases.monitor), .amount(phrases.round), .text(phrases.paragraph),
                .text(phrases.topic),
            ])
        for (entry, recommendation) in unanswered.prefix(Self.longest) {
            grid.append([
                .text(words.country(entry)), .text(recommendation.monitor),
                .text(recommendation.round.map { String($0) } ?? "–"), .text(recommendation.paragraph),
                .text(recommendation.topic.isEmpty ? recommendation.id : recommendation.topic),
            ])
        }
        let shown = phrases.shown(
            min(Self.longest, unanswered.count), of: unanswered.count, allIn: OverviewWorkbook.name(language))
        return .group([
            HTML.h3 { phrases.unanswered }, grid.markup,
            unanswered.count > Self.longest ? HTML.p(["class": "small"]) { shown } : .nothing,
        ])
    }

    private var money: Markup {
        let funded = overview.audited.filter { $0.annex != nil }
        guard !funded.isEmpty else { return HTML.p { phrases.noAnnex } }
        var grid = grid(
            phrases.money,
            [
                .text(phrases.country), .text(phrases.plan), .text(phrases.year), .amount(phrases.total),
                .amount(phrases.shared), .amount(phrases.withoutTask), .amount(phrases.differences),
            ])
        for entry in funded {
            guard let annex = entry.annex else { continue }
            let years = annex.byYear.keys.sorted()
            let span = [years.first, years.last].compactMap(\.self).distinct.map { String($0) }.joined(separator: "–")
            grid.append([
                .text(words.country(entry)), .text(words.plan(entry)), .text(span), .text(words.money(annex.total)),
                .text(words.money(annex.shared)), .text(words.money(annex.withoutTask)),
                .text(language.text(annex.differences)),
            ])
        }
        return .group([HTML.p(["class": "small"]) { phrases.moneyExplained }, grid.markup])
    }

    private var notAudited: Markup {
        var grid = grid(phrases.notAudited, [.text(phrases.dossier), .text(phrases.reason)])
        for entry in overview.failed {
            grid.append([.text(entry.path), .group(entry.errors.map { error in HTML.div { error } })])
        }
        return grid.markup
    }
}
