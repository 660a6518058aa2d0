internal import Encodings
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The findings, ministry by ministry, each with room for its reply.
extension ReportWriter {
    var findingsByMinistry: Markup {
        guard !planFindings.isEmpty else { return .group([HTML.p { phrases.noFindings }, waivedFindings]) }
        let unaddressed = planFindings.filter { $0.finding.addressees.isEmpty }
        return .group([
            HTML.p { phrases.findingsIntroduction(evidence: Part.evidence.number) },
            .group(audited.addressedMinistries.map(ministry)),
            unaddressed.isEmpty
                ? .nothing
                : HTML.section(["class": "ministry", "aria-labelledby": "unaddressed-title"]) {
                    HTML.h3(["id": "unaddressed-title"]) { phrases.noAddressee }
                    entries(RollUp.all(unaddressed, audit.rules), of: nil)
                },
            waivedFindings,
        ])
    }

    /// What those who transcribed and judged can mend.
    var quality: Markup {
        let rollUps = RollUp.all(findings.filter { $0.finding.concerns == .dossier }, audit.rules)
        guard !rollUps.isEmpty else { return HTML.p { phrases.qualityNone } }
        return .group([HTML.p { phrases.qualityIntroduction }, entries(rollUps, of: nil)])
    }

    private func ministry(_ ministry: AddressedMinistry) -> Markup {
        let anchor = anchor(ministry: ministry.body)
        return HTML.section(["class": "ministry", "id": anchor, "aria-labelledby": "\(anchor)-title"]) {
            HTML.h3(["id": "\(anchor)-title"]) {
                name(ministry.body)
                if let abbreviation = ministry.body.abbreviation { " (\(abbreviation))" }
            }
            HTML.p {
                phrases.addressed(
                    major: ministry.count(.major), minor: ministry.count(.minor),
                    observations: ministry.count(.observation))
                standing(of: ministry)
            }
            if let until = ministry.body.until, until < audit.asOf {
                HTML.p {
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
        return HTML.article(["class": "entry \(severity.rawValue)"]) {
            HTML.h4 {
                rollUp.rule.title[language]
                " "
                HTML.span(["class": "degree \(severity.rawValue)"]) { phrases.count(severity, rollUp.findings.count) }
            }
            HTML.p {
                HTML.strong { phrases.criterion + ":" }
                " " + rollUp.rule.criterion[language] + " "
                HTML.span(["class": "source"]) {
                    "(\(phrases.sourceHeading): \(rollUp.rule.criterionSource[language]))"
                }
            }
            condition(of: rollUp)
            labelled(phrases.effect, .text(rollUp.rule.effect[language]))
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
            return HTML.p {
                HTML.strong { phrases.condition + ":" }
                " "
                prose(findings[0].finding.condition[language])
                " "
                reference(findings[0])
            }
        }
        guard rollUp.isRepetition else {
            return .group([
                labelled(phrases.condition, .nothing, class: "lead-in"), HTML.ul { findings.map(sentence) },
            ])
        }
        let rest = findings.dropFirst()
        return .group([
            HTML.p {
                HTML.strong { phrases.condition + ":" }
                " " + phrases.repeated(findings.count) + " "
                prose(findings[0].finding.condition[language])
                " "
                reference(findings[0])
            },
            HTML.p {
                phrases.others(
                    rest.count, key: rest.first.flatMap { phrases.keyExplained($0.kind) })
            },
            HTML.ul(["class": "keys"]) { RollUp.groups(of: rest).map { keys($0.label, $0.findings) } },
        ])
    }

    private func sentence(_ finding: NumberedFinding) -> Markup {
        HTML.li {
            prose(finding.finding.condition[language])
            " "
            reference(finding)
        }
    }

    private func keys(_ label: Localized<String>?, _ findings: [NumberedFinding]) -> Markup {
        let links = findings.map { finding in HTML.a(["href": "#\(finding.anchor)"]) { keyText(of: finding) } }
        return HTML.li {
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
        HTML.span(["class": "source"]) {
            "["
            HTML.a(["href": "#\(finding.anchor)"]) { "\(phrases.number)\u{A0}\(finding.number)" }
            "]"
            newMark(finding)
        }
    }

    /// What a rule's findings recommend, after a label where one is wanted.
    func recommended(by rollUp: RollUp, label: String? = nil) -> Markup {
        let (texts, isForAll) = rollUp.recommendations
        return HTML.div(["class": "recommended"]) {
            if texts.count == 1 {
                HTML.p {
                    if let label { HTML.strong { label + ": " } }
                    prose(texts[0][language])
                    if !isForAll { " " + phrases.likewise }
                }
            } else {
                if let label { HTML.p(["class": "lead-in"]) { HTML.strong { label + ":" } } }
                HTML.ul { texts.map { text in HTML.li { prose(text[language]) } } }
            }
        }
    }

    private func others(than ministry: AddressedMinistry?, of rollUp: RollUp) -> Markup {
        guard let ministry else { return .nothing }
        let own = store.reference(to: ministry.body.record)
        let others = rollUp.findings.addressees.filter { $0.reference != own }
        guard !others.isEmpty else { return .nothing }
        return labelled(phrases.alsoAddressed, .text(language.list(others.map { $0.short[language] })))
    }

    private func reply(_ ministry: AddressedMinistry) -> Markup {
        HTML.div(["class": "reply"]) {
            HTML.p { HTML.strong { phrases.reply(language.text(ministry.body)) } }
            HTML.p(["class": "small"]) { phrases.replyHint }
        }
    }
}
