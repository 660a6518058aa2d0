internal import Encodings
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The findings: what each kind measures, means and asks for, once; and then each of them, once, ministry by ministry.
extension ReportWriter {
    var findingsByMinistry: Markup {
        let summary = HTML.p { summaryOfFindings }
        guard !planFindings.isEmpty else {
            return .group([summary, sinceEarlier, repliesByMinistry, withdrawnFindings, waivedFindings, followUp])
        }
        let unaddressed = planFindings.filter { homes[$0.number] == nil }
        return .group([
            summary, HTML.p { phrases.kindsExplained(evidence: Part.evidence.number) }, sinceEarlier, ministryCounts(),
            repliesByMinistry,
            HTML.h3 { phrases.kinds },
            HTML.div(["class": "kinds"]) {
                let kinds = kinds
                kinds.enumerated().map { index, rollUp in kind(rollUp, after: index > 0 ? kinds[index - 1] : nil) }
            },
            .group(audited.addressedMinistries.map(ministry)),
            unaddressed.isEmpty
                ? .nothing
                : HTML.section(["class": "ministry", "aria-labelledby": "unaddressed-title"]) {
                    HTML.h3(["id": "unaddressed-title"]) { phrases.noAddressee }
                    conditions(RollUp.all(unaddressed, audit.rules))
                },
            withdrawnFindings, waivedFindings, followUp,
        ])
    }

    private var summaryOfFindings: String {
        let quality = audit.count(.dossier)
        let findings = phrases.summaryOfFindings(
            major: audit.count(.major), minor: audit.count(.minor), observations: audit.count(.observation))
        return quality > 0 ? "\(findings) \(phrases.summaryOfQuality(quality, part: Part.quality.number))" : findings
    }

    /// The findings of the plan by rule, the gravest first.
    var kinds: [RollUp] { gravestFirst(planRollUps) }

    private func gravestFirst(_ rollUps: [RollUp]) -> [RollUp] {
        Severity.allCases.reversed().flatMap { severity in rollUps.filter { $0.outcome.severity == severity } }
    }

    // MARK: - Kinds

    /// What a rule measures, what follows from a violation, and what is to be done.
    private func kind(_ rollUp: RollUp, after other: RollUp? = nil, heading: Tag = HTML.h4) -> Markup {
        let severity = rollUp.outcome.severity
        let rule = rollUp.rule
        return HTML.article(["class": "entry \(severity.rawValue)", "id": anchor(kind: rollUp)]) {
            heading {
                rule.title[language]
                " "
                HTML.span(["class": "degree \(severity.rawValue)"]) { phrases.count(severity, rollUp.findings.count) }
                " "
                HTML.span(["class": "numbers"]) {
                    phrases.numbers(rollUp.findings.map(\.number).ranges(text: language.text))
                }
            }
            HTML.p {
                HTML.strong { phrases.criterion + ":" }
                " " + rule.criterion[language] + " "
                HTML.span(["class": "source"]) {
                    let source = rule.criterionSource[language]
                    "(\(source == other?.rule.criterionSource[language] ? phrases.sameSource : source))"
                }
                " "
                HTML.strong { phrases.effect + ":" }
                " " + rule.effect[language]
                if rollUp.findings.contains(where: { !$0.finding.judgements.isEmpty }) {
                    " " + phrases.restsOnJudgement
                }
            }
            recommended(by: rollUp)
        }
    }

    /// How many recommendations of a kind are listed; data outputs have that of each finding.
    private static let shownRecommendations = 12

    /// What a rule's findings recommend; of many that say the same of different things the first.
    private func recommended(by rollUp: RollUp) -> Markup {
        let texts = rollUp.recommendations
        return HTML.div(["class": "recommended"]) {
            if texts.count == 1 {
                HTML.p {
                    HTML.strong { phrases.recommended + ":" }
                    " "
                    prose(texts[0][language])
                }
            } else {
                HTML.p(["class": "lead-in"]) { HTML.strong { phrases.recommended + ":" } }
                HTML.ul {
                    texts.prefix(Self.shownRecommendations).map { text in HTML.li { prose(text[language]) } }
                    if texts.count > Self.shownRecommendations {
                        HTML.li { phrases.andOthers(texts.count - Self.shownRecommendations) }
                    }
                }
            }
        }
    }

    // MARK: - Ministries

    /// To whom how many findings are addressed: all, or no more of those with the most than `limit`, without links to their
    /// sections.
    func ministryCounts(limit: Int? = nil) -> Markup {
        var ministries = audited.addressedMinistries
        guard !ministries.isEmpty else { return .nothing }
        if let limit {
            func weight(_ ministry: AddressedMinistry) -> [Int] {
                Severity.allCases.reversed().map { -ministry.count($0) } + [Int(ministry.body.record.row)]
            }
            ministries = Array(
                ministries.sorted { weight($0).lexicographicallyPrecedes(weight($1)) }.prefix(limit))
        }
        let severities = Severity.allCases.reversed()
        var grid = Grid(
            phrases.addressedHeading,
            [.text(phrases.addressee)] + severities.map { .amount(phrases.manyOf($0)) } + [
                .amount(phrases.leadsHeading), .amount(phrases.moneyHeading),
            ], region: phrases.scrollable(phrases.addressedHeading), isCaptionShown: limit == nil)
        for ministry in ministries {
            let name = name(ministry.body)
            grid.append(
                [limit == nil ? HTML.a(["href": "#\(anchor(ministry: ministry.body))"]) { name } : name]
                    + (severities.map(ministry.count) + [ministry.tasks]).map {
                        .text($0 == 0 ? "–" : language.text($0))
                    }
                    + [.text(money(linesByMinistry[ministry.body.record]?.total.computed))])
        }
        let rest = audited.addressedMinistries.count - ministries.count
        return rest == 0 ? grid.markup : .group([grid.markup, HTML.p(["class": "small"]) { phrases.andOthers(rest) }])
    }

    private func ministry(_ ministry: AddressedMinistry) -> Markup {
        let anchor = anchor(ministry: ministry.body)
        let own = ministry.body.record
        let numbers = Set(ministry.rollUps.flatMap(\.findings).map(\.number).filter { homes[$0] == own })
        let elsewhere = ministry.rollUps.flatMap(\.findings).filter { !numbers.contains($0.number) }
        let rollUps = ministry.rollUps.flatMap { rollUp in
            RollUp.all(rollUp.findings.filter { numbers.contains($0.number) }, [rollUp.outcome])
        }
        return HTML.section(["class": "ministry", "id": anchor, "aria-labelledby": "\(anchor)-title"]) {
            HTML.h3(["id": "\(anchor)-title"]) {
                name(ministry.body)
                if let abbreviation = ministry.body.abbreviation { " (\(abbreviation))" }
            }
            if let until = ministry.body.until, until < audit.asOf {
                HTML.p {
                    phrases.abolished(
                        day(until),
                        successors: ministry.body.successors.compactMap(\.target).map { language.text($0) })
                }
            }
            if silentMinistries.contains(store.reference(to: ministry.body)) {
                HTML.p(["class": "under"]) { language.phrases.replies.noReplyAtAll }
            }
            conditions(rollUps)
            if !elsewhere.isEmpty { labelled(phrases.toOthersToo(elsewhere.count), list(elsewhere.map(reference))) }
        }
    }

    /// The findings, the gravest first, each with its number.
    private func conditions(_ rollUps: [RollUp]) -> Markup {
        .group(
            Severity.allCases.reversed().map { severity in
                let own = rollUps.filter { $0.outcome.severity == severity }
                return own.isEmpty
                    ? .nothing
                    : .group([
                        HTML.h4(["class": "degree-title \(severity.rawValue)"]) { phrases.manyOf(severity) },
                        HTML.ol(["class": "conditions"]) {
                            own.flatMap { rollUp in rollUp.findings.map { condition($0, of: rollUp) } }
                        },
                    ])
            })
    }

    /// A finding under its number, which leads to what its kind means.
    private func condition(_ finding: NumberedFinding, of rollUp: RollUp) -> Markup {
        HTML.li(["id": finding.anchor]) {
            HTML.a(["class": "finding-number", "href": "#\(anchor(kind: rollUp))"]) { String(finding.number) }
            " "
            prose(finding.finding.condition[language])
            newMark(finding)
            was(finding)
            replies(to: finding.finding)
        }
    }

    /// A finding by its number.
    func reference(_ finding: NumberedFinding) -> Markup {
        HTML.a(["href": "#\(finding.anchor)"]) { String(finding.number) }
    }

    // MARK: - The dossier

    /// What those who transcribed and judged can mend.
    var quality: Markup {
        let rollUps = gravestFirst(RollUp.all(findings.filter { $0.finding.concerns == .dossier }, audit.rules))
        guard !rollUps.isEmpty else { return HTML.p { phrases.qualityNone } }
        return .group([
            HTML.p { phrases.qualityIntroduction },
            .group(
                rollUps.map { rollUp in
                    .group([
                        kind(rollUp, heading: HTML.h3),
                        HTML.ol(["class": "conditions"]) { rollUp.findings.map { condition($0, of: rollUp) } },
                    ])
                }),
        ])
    }
}

extension [Int] {
    /// Numbers in their order, those that follow each other as a range: `3–48, 50`.
    fileprivate func ranges(text: (Int) -> String) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in self {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map { $0.count == 1 ? text($0.lowerBound) : "\(text($0.lowerBound))–\(text($0.upperBound))" }
            .joined(separator: ", ")
    }
}
