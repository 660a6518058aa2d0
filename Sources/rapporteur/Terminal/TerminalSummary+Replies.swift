import Audit
import CEL
import Dossier
import RulePack
import Texts

/// What the summary says of the replies of those concerned.
extension TerminalSummary {
    /// How those concerned replied, what was withdrawn after that, what became of earlier replies, and which mean nothing.
    mutating func printReplies() {
        guard let replies = result.replies else { return }
        let words = language.phrases.replies
        let ministries = audited.repliesOfMinistries
        func sum(_ count: (RepliesOfMinistry) -> Int) -> Int { ministries.reduce(0) { $0 + count($1) } }
        out.print("")
        if replies.areOfThisRevision {
            let counts = words.counts(
                agrees: sum(\.agrees), partly: sum(\.partly), disagrees: sum(\.disagrees),
                unanswered: sum(\.unanswered),
                late: sum(\.late))
            out.print("\(words.replies): \(counts)")
        }
        for ministry in ministries where ministry.hasReplied {
            let counts = words.counts(
                agrees: ministry.agrees, partly: ministry.partly, disagrees: ministry.disagrees,
                unanswered: ministry.unanswered, late: ministry.late)
            out.print("      \(language.text(ministry.body)): \(counts)")
        }
        if sum(\.overdue) > 0 { out.print(Style.yellow("  \(words.overdue(sum(\.overdue)))")) }
        if !result.withdrawnFindings.isEmpty { out.print("\(words.withdrawn(result.withdrawnFindings.count)):") }
        for finding in result.withdrawnFindings {
            guard let (_, decision) = finding.withdrawal else { continue }
            let terms = words.terms(by: decision.by, day: language.text(decision.date), isLate: false)
            out.print("      \(finding.rule), \(finding.subject)  \(Style.faint("\(decision.reason) (\(terms))"))")
        }
        if !replies.followedUp.isEmpty { out.print("\(words.followedUp(replies.followedUp.count)):") }
        for reply in replies.followedUp {
            let aim = words.aim(reply.bodyName[language], rule: reply.rule, subject: reply.subject)
            out.print("      \(aim)  \(Style.faint("\(reply.effect.pick(words.followUps) ?? "")"))")
        }
        for reply in replies.idle {
            if let complaint = reply.complaint(language) { out.print(Style.yellow("  \(complaint)")) }
        }
    }
}
