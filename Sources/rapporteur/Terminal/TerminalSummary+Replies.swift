import Audit
import CEL
import Dossier
import RulePack
import Texts

/// What the summary says of the replies of those concerned.
extension TerminalSummary {
    /// How those concerned replied, what was withdrawn after that, what became of earlier replies, and which mean nothing.
    func printReplies() {
        guard let replies = result.replies else { return }
        let words = language.phrases.replies
        let ministries = audited.repliesOfMinistries
        func sum(_ count: (RepliesOfMinistry) -> Int) -> Int { ministries.reduce(0) { $0 + count($1) } }
        Console.print("")
        if replies.areOfThisRevision {
            let counts = words.counts(
                agrees: sum(\.agrees), partly: sum(\.partly), disagrees: sum(\.disagrees),
                unanswered: sum(\.unanswered),
                late: sum(\.late))
            Console.print("\(words.replies): \(counts)")
        }
        for ministry in ministries where ministry.hasReplied {
            let counts = words.counts(
                agrees: ministry.agrees, partly: ministry.partly, disagrees: ministry.disagrees,
                unanswered: ministry.unanswered, late: ministry.late)
            Console.print("      \(language.text(ministry.body)): \(counts)")
        }
        if sum(\.overdue) > 0 { Console.print(Style.yellow("  \(words.overdue(sum(\.overdue)))")) }
        if !result.withdrawnFindings.isEmpty { Console.print("\(words.withdrawn(result.withdrawnFindings.count)):") }
        for finding in result.withdrawnFindings {
            guard let (_, decision) = finding.withdrawal else { continue }
            let terms = words.terms(by: decision.by, day: language.text(decision.date), isLate: false)
            Console.print("      \(finding.rule), \(finding.subject)  \(Style.faint("\(decision.reason) (\(terms))"))")
        }
        if !replies.followedUp.isEmpty { Console.print("\(words.followedUp(replies.followedUp.count)):") }
        for reply in replies.followedUp {
            let aim = words.aim(reply.bodyName[language], rule: reply.rule, subject: reply.subject)
            Console.print("      \(aim)  \(Style.faint("\(reply.effect.pick(words.followUps) ?? "")"))")
        }
        for reply in replies.idle {
            if let complaint = reply.complaint(language) { Console.print(Style.yellow("  \(complaint)")) }
        }
    }
}
