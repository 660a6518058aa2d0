internal import Encodings
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The findings, ministry by ministry, each with room for its reply.
extension ReportWriter {
    var findingsByMinistry: Markup {
        guard !planFindings.isEmpty else { return .group([p { phrases.noFindings }, waivedFindings]) }
        let unaddressed = planFindings.filter { $0.finding.addressees.isEmpty }
        return .group([
            p { phrases.findingsIntroduction }, .group(audited.addressedMinistries.map(ministry)),
            unaddressed.isEmpty
                ? .nothing
                : section(["class": "ministry", "aria-labelledby": "unaddressed-title"]) {
                    h3(["id": "unaddressed-title"]) { phrases.noAddressee }
                    entries(RollUp.all(unaddressed, audit.rules), of: nil)
                },
            waivedFindings,
        ])
    }

    /// What those who transcribed and judged can mend.
    var quality: Markup {
        let rollUps = RollUp.all(findings.filter { $0.finding.concerns == .dossier }, audit.rules)
        guard !rollUps.isEmpty else { return p { phrases.qualityNone } }
        return .group([p { phrases.qualityIntroduction }, entries(rollUps, of: nil)])
    }

    private func ministry(_ ministry: AddressedMinistry) -> Markup {
        let anchor = anchor(ministry: ministry.body)
        return section(["class": "ministry", "id": anchor, "aria-labelledby": "\(anchor)-title"]) {
            h3(["id": "\(anchor)-title"]) {
                name(ministry.body)
                if let abbreviation = ministry.body.abbreviation { " (\(abbreviation))" }
            }
            p {
                phrases.addressed(
                    major: ministry.count(.major), minor: ministry.count(.minor),
                    observations: ministry.count(.observation))
                standing(of: ministry)
            }
            if let until = ministry.body.until, until < audit.asOf {
                p {
                    phrases.abolished(
                        day(until),
                        successors: ministry.body.successors.compactMap(\.target).map { language.text($0) })
                }
            }
            entries(ministry.rollUps, of: ministry)
        }
    }

    /// How many tasks a ministry leads, and what its lines provide.
    private func standing(of ministry: AddressedMinistry) -> String {
        var text = ministry.tasks > 0 ? " " + phrases.leads(tasks: ministry.tasks) : ""
        if let lines = reconciliation.ministries.first(where: { $0.body == ministry.body.record }) {
            text += " " + phrases.provides(language.text(lines.total.computed), lines: lines.lines.count)
        }
        return text
    }

    private func entries(_ rollUps: [RollUp], of ministry: AddressedMinistry?) -> Markup {
        let sorted = Severity.allCases.reversed().flatMap { severity in
            rollUps.filter { $0.outcome.severity == severity }
        }
        return .group(sorted.map { entry($0, of: ministry) })
    }

    private func entry(_ rollUp: RollUp, of ministry: AddressedMinistry?) -> Markup {
        let severity = rollUp.outcome.severity
        return article(["class": "entry \(severity.rawValue)"]) {
            h4 {
                rollUp.rule.title[language]
                " "
                span(["class": "degree \(severity.rawValue)"]) { phrases.count(severity, rollUp.findings.count) }
            }
            p {
                strong { phrases.criterion + ":" }
                " " + rollUp.rule.criterion[language] + " "
                span(["class": "source"]) { "(\(phrases.sourceHeading): \(rollUp.rule.criterionSource[language]))" }
            }
            condition(of: rollUp)
            labelled(phrases.effect, .text(rollUp.rule.effect[language].content))
            labelled(phrases.cause, .text(phrases.causeNotDetermined))
            judgements(behind: rollUp)
            recommended(by: rollUp, label: phrases.recommended)
            others(than: ministry, of: rollUp)
            if let ministry { reply(ministry) }
        }
    }

    /// One finding as a sentence; a few as a list; many of a kind as the first and the keys of the others.
    private func condition(of rollUp: RollUp) -> Markup {
        let findings = rollUp.findings
        if findings.count == 1 {
            return p {
                strong { phrases.condition + ":" }
                " "
                prose(findings[0].finding.condition[language])
                " "
                reference(findings[0])
            }
        }
        guard rollUp.isRepetition else {
            return .group([
                labelled(phrases.condition, .nothing, class: "lead-in"), ul { findings.map(sentence) },
            ])
        }
        let rest = findings.dropFirst()
        return .group([
            p {
                strong { phrases.condition + ":" }
                " " + phrases.repeated(findings.count) + " "
                prose(findings[0].finding.condition[language])
                " "
                reference(findings[0])
            },
            p {
                phrases.others(
                    rest.count, key: rest.first.flatMap { phrases.keyExplained($0.kind) })
            },
            ul(["class": "keys"]) { RollUp.groups(of: rest).map { keys($0.label, $0.findings) } },
        ])
    }

    private func sentence(_ finding: NumberedFinding) -> Markup {
        li {
            prose(finding.finding.condition[language])
            " "
            reference(finding)
        }
    }

    private func keys(_ label: Localized<String>?, _ findings: [NumberedFinding]) -> Markup {
        let links = findings.map { finding in a(["href": "#\(finding.anchor)"]) { keyText(of: finding) } }
        return li {
            if let label {
                verbatim(label[language])
                ": "
            }
            list(links)
            "."
        }
    }

    /// What a finding is about, without the word for what kind of thing that is.
    private func keyText(of finding: NumberedFinding) -> String {
        finding.keys.map { phrases.term($0) }.joined(separator: " · ")
    }

    private func reference(_ finding: NumberedFinding) -> Markup {
        span(["class": "source"]) {
            "["
            a(["href": "#\(finding.anchor)"]) { "\(phrases.number)\u{A0}\(finding.number)" }
            "]"
            newMark(finding)
        }
    }

    /// What a rule's findings recommend, after a label where one is wanted.
    func recommended(by rollUp: RollUp, label: String? = nil) -> Markup {
        let (texts, isForAll) = rollUp.recommendations
        return div(["class": "recommended"]) {
            if texts.count == 1 {
                p {
                    if let label { strong { label + ": " } }
                    prose(texts[0][language])
                    if !isForAll { " " + phrases.likewise }
                }
            } else {
                if let label { p(["class": "lead-in"]) { strong { label + ":" } } }
                ul { texts.map { text in li { prose(text[language]) } } }
            }
        }
    }

    private func others(than ministry: AddressedMinistry?, of rollUp: RollUp) -> Markup {
        guard let ministry else { return .nothing }
        let own = store.reference(to: ministry.body)
        let others = rollUp.findings.addressees.filter { $0.reference != own }
        guard !others.isEmpty else { return .nothing }
        return labelled(phrases.alsoAddressed, .text(language.list(others.map { $0.short[language] })))
    }

    private func reply(_ ministry: AddressedMinistry) -> Markup {
        div(["class": "reply"]) {
            p { strong { phrases.reply(language.text(ministry.body)) } }
            p(["class": "small"]) { phrases.replyHint }
        }
    }
}
