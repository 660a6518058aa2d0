internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// The annexes: every rule with its outcome, the evidence of every finding, and what abbreviations mean.
extension ReportWriter {
    // MARK: - Rules

    var ruleOutcomes: Markup {
        let order: [RuleOutcome.Verdict] = [.failed, .satisfied, .notApplicable, .skipped]
        let violated = audit.rules.count { $0.verdict == .violated }
        return .group([
            HTML.p { phrases.rulesIntroduction(violated: violated, evidence: Part.evidence.number) },
            .group(order.map(rules)),
        ])
    }

    private func rules(_ verdict: RuleOutcome.Verdict) -> Markup {
        let outcomes = audit.rules.filter { $0.verdict == verdict }
        guard !outcomes.isEmpty else { return .nothing }
        return .group([
            HTML.h3 { "\(phrases.capitalised(phrases.outcome(verdict))) (\(language.text(outcomes.count)))" },
            HTML.ul(["class": "rules"]) { outcomes.map(rule) },
        ])
    }

    private func rule(_ outcome: RuleOutcome) -> Markup {
        HTML.li(["id": anchor(rule: outcome.rule.id)]) {
            outcome.rule.title[language]
            if outcome.examined > 0 { " (\(phrases.examined(outcome.examined)))" }
            if let error = outcome.error {
                HTML.div(["class": "under error"]) { "\(phrases.error): \(error[language])" }
            }
        }
    }

    // MARK: - Evidence

    var evidence: Markup {
        guard !rollUps.isEmpty else { return HTML.p { phrases.noFindings } }
        return .group([HTML.p { phrases.evidenceIntroduction }, .group(rollUps.map(evidence))])
    }

    /// What decided, once for all findings of a rule for which it was the same, and where each of them stands.
    private func evidence(of rollUp: RollUp) -> Markup {
        var order: [Markup] = []
        var places: [[UInt8]: [NumberedFinding]] = [:]
        for finding in rollUp.findings {
            let values = separated(finding.finding.evidence.map(value))
            if places[values.bytes] == nil { order.append(values) }
            places[values.bytes, default: []].append(finding)
        }
        return .group([
            HTML.h3(["id": anchor(rule: rollUp.rule.id)]) {
                "\(rollUp.rule.title[language]) (\(phrases.examined(rollUp.outcome.examined)))"
            },
            .group(
                order.map { values in
                    let findings = places[values.bytes] ?? []
                    return HTML.div(["class": "evidence"]) {
                        if !values.isNothing { HTML.p { values } }
                        for (file, findings) in byFile(findings) {
                            HTML.ul(["class": "places", "aria-label": file]) {
                                HTML.li { "\(file):" }
                                findings.map { place(of: $0) }
                            }
                        }
                    }
                }),
        ])
    }

    private func byFile(_ findings: [NumberedFinding]) -> [(file: String, findings: [NumberedFinding])] {
        let files = findings.map(\.finding.location.file).distinct
        let members = Dictionary(grouping: findings, by: \.finding.location.file)
        return files.map { ($0, members[$0] ?? []) }
    }

    private func place(of finding: NumberedFinding) -> Markup {
        HTML.li {
            reference(finding)
            " "
            "(\(phrases.line(finding.finding.location.line, page: finding.finding.location.page)))"
        }
    }

    private func value(_ evidence: Evidence) -> Markup {
        .group([
            HTML.code { evidence.expression },
            .text(" = " + text(evidence.value)),
            evidence.search.map { search in
                .text(" (\(phrases.searched(examined: search.examined, matched: search.matched)))")
            } ?? .nothing,
        ])
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

    // MARK: - Abbreviations

    /// What people find abbreviated in the report: bodies that lead, pay, own lines or are addressed, and those that follow
    /// them, by their abbreviations.
    func abbreviatedBodies() -> [Model.Body] {
        var bodies = store.leads.compactMap(\.body) + store.funders.compactMap(\.body)
        bodies += store.participants.compactMap(\.body) + store.lines.compactMap(\.body)
        bodies += audited.addressedMinistries.map(\.body)
        bodies += bodies.flatMap { $0.successors.compactMap(\.target) }
        return bodies.distinct.filter { $0.abbreviation != nil }.sorted { $0.record.row < $1.record.row }
    }

    var abbreviationList: Markup {
        HTML.dl(["class": "abbreviations"]) {
            for body in abbreviations {
                HTML.div {
                    HTML.dt { body.abbreviation ?? "" }
                    HTML.dd { name(body) }
                }
            }
        }
    }
}
