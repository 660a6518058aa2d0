internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// What those concerned replied: under each finding, by ministry, and what became of what they replied to an earlier revision.
extension ReportWriter {
    private var words: any ReplyPhrases { language.phrases.replies }

    // MARK: - Under a finding

    /// The replies to a finding with what was decided, and who of those it is addressed to did not reply; nothing where nobody
    /// was asked.
    func replies(to finding: Finding) -> Markup {
        guard audit.replies?.areOfThisRevision == true else { return .nothing }
        let silent = silentAddressees(of: finding)
        return .group(
            finding.replies.map(reply) + [
                silent.isEmpty
                    ? .nothing
                    : HTML.div(["class": "under"]) {
                        words.noReply(language.list(silent.map { $0.short[language] }))
                    }
            ])
    }

    /// Those that a finding is addressed to and that replied to others but not to it; a body counts with its ministry.
    private func silentAddressees(of finding: Finding) -> [BodyLabel] {
        let replying = Set(finding.replies.flatMap { [$0.body?.reference, $0.ministry] })
        return finding.addressees.filter { addressee in
            let ministry = addressee.ministry
            return !silentMinistries.contains(ministry) && !replying.contains(addressee.reference)
                && !replying.contains(ministry)
        }
    }

    private func reply(_ reply: Reply) -> Markup {
        HTML.div(["class": "reply \(reply.position.rawValue)"]) {
            HTML.p {
                HTML.strong { "\(words.reply):" }
                " \(reply.bodyName[language]) \(reply.position.pick(words.positions)) "
                HTML.span(["class": "source"]) {
                    "(\(words.terms(by: reply.by, day: day(reply.date), isLate: reply.isLate)))"
                }
                if let text = reply.text {
                    ": "
                    quotation(text)
                }
            }
            promised(reply)
            decision(reply)
        }
    }

    /// What a reply promises and points to.
    private func promised(_ reply: Reply) -> Markup {
        .group(
            reply.measures.map { measure in
                HTML.p {
                    HTML.strong { "\(words.measure):" }
                    " "
                    verbatim(measure.text)
                    " "
                    HTML.span(["class": "degree \(measure.state == .overdue ? "major" : "observation")"]) {
                        measure.terms(language)
                    }
                }
            }
                + reply.evidence.map { evidence in
                    HTML.p {
                        HTML.strong { "\(words.evidence):" }
                        " "
                        verbatim(evidence)
                    }
                })
    }

    private func decision(_ reply: Reply) -> Markup {
        guard let decision = reply.decision else { return .nothing }
        return HTML.p {
            HTML.strong { "\(words.decision):" }
            " \(decision.terms(language)): "
            verbatim(decision.reason)
        }
    }

    // MARK: - By ministry

    /// How many findings were replied to, by ministry, and the replies that mean no finding.
    var repliesByMinistry: Markup {
        guard let replies = audit.replies, replies.areOfThisRevision else { return .nothing }
        return HTML.section(["class": "ministry", "aria-labelledby": "replies-title"]) {
            HTML.h3(["id": "replies-title"]) { words.replies }
            HTML.p { words.introduction(asked: replies.asked.map { day($0) }, due: replies.due.map { day($0) }) }
            replyCounts
            if !replies.idle.isEmpty {
                HTML.p(["class": "lead-in"]) { HTML.strong { "\(words.idle):" } }
                HTML.ul { replies.idle.map { reply in HTML.li { reply.complaint(language) ?? "" } } }
            }
        }
    }

    /// The table of replies by ministry; empty where nobody was asked.
    var replyCounts: Markup {
        let ministries = audited.repliesOfMinistries
        guard !ministries.isEmpty else { return .nothing }
        var grid = Grid(
            words.replies,
            [.text(words.ministry)]
                + ReplyPosition.allCases.map { .amount($0.pick(words.positionHeadings)) } + [
                    .amount(words.noReplyHeading), .amount(words.lateHeading), .amount(words.overdueHeading),
                ], region: phrases.scrollable(words.replies), isCaptionShown: false)
        func number(_ count: Int) -> Markup { .text(count == 0 ? "–" : language.text(count)) }
        for ministry in ministries {
            grid.append(
                [name(ministry.body)] + ReplyPosition.allCases.map { number(ministry.count($0)) } + [
                    number(ministry.unanswered), number(ministry.late),
                    .text(ministry.measures == 0 ? "–" : words.overdue(ministry.overdue, of: ministry.measures)),
                ])
        }
        return grid.markup
    }

    /// The same in a sentence.
    var replySentence: String {
        let ministries = audited.repliesOfMinistries
        func sum(_ count: (RepliesOfMinistry) -> Int) -> Int { ministries.reduce(0) { $0 + count($1) } }
        let counts = words.counts(
            agrees: sum(\.agrees), partly: sum(\.partly), disagrees: sum(\.disagrees), unanswered: sum(\.unanswered),
            late: sum(\.late))
        return phrases.capitalised(counts) + "."
    }

    // MARK: - What was withdrawn

    /// The findings that were withdrawn, each with its replies and the reason.
    var withdrawnFindings: Markup {
        let withdrawn = audit.withdrawnFindings
        guard !withdrawn.isEmpty else { return .nothing }
        var grid = Grid(
            words.withdrawnFindings,
            [
                .text(words.finding), .text(words.reply), .text(words.withdrawnHeading), .text(words.reasonHeading),
            ], region: phrases.scrollable(words.withdrawnFindings), isCaptionShown: false)
        for finding in withdrawn {
            guard let (reply, decision) = finding.withdrawal else { continue }
            let title = audit.rules.first { $0.rule.id == finding.rule }?.rule.title[language] ?? finding.rule
            grid.append([
                .group([
                    .text(title + " "),
                    HTML.span(["class": "degree \(finding.severity.rawValue)"]) { phrases.severity(finding.severity) },
                    HTML.div(["class": "under"]) { prose(finding.condition[language]) },
                ]),
                heard(reply), .text("\(decision.by), \(day(decision.date))"), verbatim(decision.reason),
            ])
        }
        return HTML.section(["class": "ministry", "aria-labelledby": "withdrawn-title"]) {
            HTML.h3(["id": "withdrawn-title"]) { words.withdrawnFindings }
            HTML.p { words.withdrawnIntroduction(withdrawn.count) }
            grid.markup
        }
    }

    /// What a reply says, in the cell of a table.
    private func heard(_ reply: Reply) -> Markup {
        .group([
            .text(
                "\(reply.bodyName[language]) \(reply.position.pick(words.positions)) (\(words.terms(by: reply.by, day: day(reply.date), isLate: reply.isLate)))"
            ),
            HTML.div(["class": "under"]) { quotation(reply.text) },
        ])
    }

    // MARK: - The earlier revision

    /// What became of what was replied to findings of an earlier revision.
    var followUp: Markup {
        let replies = audit.replies?.followedUp ?? []
        guard !replies.isEmpty else { return .nothing }
        var grid = Grid(
            words.followUp,
            [.text(words.finding), .text(words.reply), .text(words.measures), .text(words.outcome)],
            region: phrases.scrollable(words.followUp), isCaptionShown: false)
        for reply in replies {
            let title = audit.rules.first { $0.rule.id == reply.rule }?.rule.title[language] ?? reply.rule
            let now = findings.first { $0.finding.fingerprint == reply.fingerprint }
            grid.append([
                .group([
                    .text(title),
                    HTML.div(["class": "under"]) {
                        if let now { prose(now.finding.condition[language]) } else { reply.subject }
                        " (\(words.earlier(reply.carriedFrom ?? "")))"
                    },
                ]),
                .group([heard(reply), decision(reply)]), promised(reply),
                .group([
                    .text(phrases.capitalised(reply.effect.pick(words.followUps) ?? "")),
                    now.map { .group([.text(" ("), reference($0), .text(")")]) } ?? .nothing,
                ]),
            ])
        }
        return HTML.section(["class": "ministry", "id": "follow-up", "aria-labelledby": "follow-up-title"]) {
            HTML.h3(["id": "follow-up-title"]) { words.followUp }
            HTML.p { words.followUpIntroduction }
            grid.markup
        }
    }
}
