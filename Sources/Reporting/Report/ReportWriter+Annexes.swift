internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// The annexes: every rule with its outcome, and the evidence of every finding.
extension ReportWriter {
    var ruleOutcomes: Markup {
        let categories = audit.rules.map(\.rule.category).distinct
        return .group([HTML.p { phrases.rulesIntroduction }, .group(categories.map(rules))])
    }

    private func rules(of category: String) -> Markup {
        let title = phrases.title(ofCategory: category)
        var grid = Grid(
            title,
            [
                .text(phrases.ruleHeading), .text(phrases.severityHeading), .text(phrases.outcomeHeading),
                .amount(phrases.examinedHeading), .amount(phrases.excludedHeading), .amount(phrases.violationsHeading),
            ], region: phrases.scrollable(title), isCaptionShown: false)
        for outcome in audit.rules where outcome.rule.category == category {
            grid.append(
                [
                    rule(outcome), .text(phrases.severity(outcome.severity)), .text(phrases.outcome(outcome.verdict)),
                    .text(language.text(outcome.examined)), .text(language.text(outcome.excluded)),
                    outcome.violations > 0
                        ? HTML.a(["href": "#evidence-\(outcome.rule.id)"]) { language.text(outcome.violations) }
                        : .text(language.text(outcome.violations)),
                ], id: anchor(rule: outcome.rule.id))
        }
        return .group([HTML.h3 { title }, grid.markup])
    }

    private func rule(_ outcome: RuleOutcome) -> Markup {
        .group([
            .text(outcome.rule.title[language]),
            HTML.div(["class": "under"]) { outcome.rule.criterion[language] },
            HTML.div(["class": "under"]) { HTML.code { outcome.rule.id } },
            outcome.error.map { error in
                HTML.div(["class": "under error"]) {
                    phrases.error + ": "
                    verbatim(error, language: Language.en.rawValue)
                }
            } ?? .nothing,
        ])
    }

    var evidence: Markup {
        guard !rollUps.isEmpty else { return HTML.p { phrases.noFindings } }
        return .group([HTML.p { phrases.evidenceIntroduction }, .group(rollUps.map(evidence))])
    }

    private func evidence(of rollUp: RollUp) -> Markup {
        let heading = rollUp.rule.title[language]
        var grid = Grid(
            heading,
            [
                .text(phrases.number), .text(phrases.subjectHeading), .text(phrases.placeHeading),
                .text(phrases.valuesHeading),
            ], region: phrases.scrollable(heading), isCaptionShown: false)
        for finding in rollUp.findings {
            let place = finding.finding.location
            grid.append(
                [
                    .group([.text(String(finding.number)), newMark(finding)]), .text(subject(of: finding)),
                    .text(phrases.place(file: place.file, line: place.line)),
                    .group(finding.finding.evidence.map(value) + [grounds(of: finding), was(finding)]),
                ], id: finding.anchor)
        }
        return .group([
            HTML.h3(["id": "evidence-\(rollUp.rule.id)"]) { "\(heading) (\(phrases.findings(rollUp.findings.count)))" },
            grid.markup,
        ])
    }

    /// The subject with the words of the schema in the report's language.
    private func subject(of finding: NumberedFinding) -> String {
        var keys = finding.keys.map { phrases.term($0) }
        if !finding.kind.isEmpty { keys[0] = "\(phrases.term(finding.kind)) \(keys[0])" }
        return keys.joined(separator: " · ")
    }

    private func value(_ evidence: Evidence) -> Markup {
        HTML.div(["class": "under"]) {
            HTML.code { evidence.expression }
            " = " + text(evidence.value)
            if let search = evidence.search {
                " (\(phrases.searched(examined: search.examined, matched: search.matched)))"
            }
        }
    }

    /// A value for readers: a text in quotation marks, a list of many by its first few.
    private func text(_ value: Value) -> String {
        switch value {
        case .string(let text): "\"\(text)\""
        case .list(let values):
            "[" + values.prefix(Self.shownElements).map { text($0) }.joined(separator: ", ")
                + (values.count > Self.shownElements ? ", …]" : "]")
        default: language.text(value)
        }
    }

    private static let shownElements = 12
}
