import Audit
import CEL
import Dossier
import Foundation
import RulePack
import Testing
import Texts

@Suite struct `Replies of those concerned` {
    /// The finding that replies are given to.
    private let ambiguous = (
        rule: "deadline-ambiguous", subject: "assignment 5.1/1", fingerprint: "e291764398f76ac7643a7900d8536d11"
    )

    private func reply(
        by body: String = "mp", rule: String? = nil, subject: String? = nil, fingerprint: String? = nil,
        _ position: String = "agrees", on day: String = "2023-07-20", _ others: String = "", _ content: String = ""
    ) -> String {
        """
        <reply body="\(body)" rule="\(rule ?? ambiguous.rule)" subject="\(subject ?? ambiguous.subject)" \
        fingerprint="\(fingerprint ?? ambiguous.fingerprint)" position="\(position)" date="\(day)" by="State Secretary" \
        \(others)>\(content)</reply>
        """
    }

    private func decision(_ position: String, on day: String = "2023-08-15") -> String {
        "<decision position=\"\(position)\" date=\"\(day)\" by=\"Rapporteur\">Because.</decision>"
    }

    private func audit(
        _ replies: String..., waivers: Waivers? = nil, asOf: String? = nil, without missing: String? = nil
    ) throws -> AuditedDossier {
        let folder = FileManager.default.temporaryDirectory.appending(path: "replies-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(at: Package.slovenia, to: folder)
        try """
        <replies xmlns="urn:rapporteur:1" plan="si-2023-2024" asked="2023-07-03" due="2023-07-31">\
        \(replies.joined())</replies>
        """.write(to: folder.appending(path: "replies.xml"), atomically: true, encoding: .utf8)
        if let missing { try FileManager.default.removeItem(at: folder.appending(path: missing)) }
        let store = DossierStore()
        let auditor = try Auditor(RulePack(folder: Package.rules), for: store)
        try store.load(folder.path)
        var options = Auditor.Options()
        options.waivers = waivers
        options.asOf = asOf.flatMap { CalendarDate($0) }
        return auditor.audit(options)
    }

    private func finding(_ audited: AuditedDossier) throws -> Finding {
        try #require(audited.result.findings.first { $0.fingerprint == ambiguous.fingerprint })
    }

    @Test func `stand beside their finding, which still counts`() throws {
        let audited = try audit(
            reply(
                "partly", "", "<text>Soon.</text><measure due=\"2023-12-31\">a day</measure><evidence>draft</evidence>")
        )
        let finding = try finding(audited)
        #expect(finding.isOpen)
        #expect(finding.replies.map(\.text) == ["Soon."])
        #expect(finding.replies.first?.measures.map(\.text) == ["a day"])
        #expect(finding.replies.first?.evidence == ["draft"])
        #expect(audited.result.replies?.entries.map(\.effect) == [.applied])
    }

    @Test(arguments: ["upheld", "amended"])
    func `after which a finding is upheld or amended leave it as it was`(position: String) throws {
        let finding = try finding(audit(reply("disagrees", "", decision(position))))
        #expect(finding.isOpen)
        #expect(finding.withdrawal == nil)
    }

    @Test func `after which a finding is withdrawn take it out, with the reason and on whose decision`() throws {
        let audited = try audit(reply("disagrees", "", decision("withdrawn")))
        let finding = try finding(audited)
        #expect(!finding.isOpen)
        #expect(finding.withdrawal?.decision.reason == "Because.")
        #expect(finding.restsOn.map(\.kind) == [.reply])
        #expect(finding.restsOn.map(\.by) == ["Rapporteur"])
        #expect(audited.result.withdrawnFindings.map(\.fingerprint) == [ambiguous.fingerprint])
        let outcome = try #require(audited.result.rules.first { $0.rule.id == ambiguous.rule })
        #expect(outcome.withdrawn == 1)
    }

    @Test func `withdraw nothing where another decision of the same day says otherwise, and where a later one does`()
        throws
    {
        let withdrawn = reply("disagrees", "", decision("withdrawn"))
        #expect(try finding(audit(withdrawn, reply(by: "mz", "agrees", "", decision("upheld")))).isOpen)
        let later = reply(by: "mz", "agrees", "", decision("upheld", on: "2023-09-01"))
        #expect(try finding(audit(withdrawn, later)).isOpen)
        let earlier = reply(by: "mz", "agrees", "", decision("upheld", on: "2023-08-01"))
        #expect(try !finding(audit(withdrawn, earlier)).isOpen)
    }

    @Test func `of one body to one finding count once, the first, and the other is told of`() throws {
        let audited = try audit(reply("agrees"), reply("disagrees", "", decision("withdrawn")))
        #expect(audited.result.replies?.entries.map(\.effect) == [.applied, .duplicate])
        #expect(try finding(audited).replies.count == 1)
        #expect(try finding(audited).isOpen)
        #expect(audited.result.replies?.idle.compactMap { $0.complaint(.en) }.count == 1)
    }

    @Test(arguments: [
        (
            ["fingerprint": "0000"],
            Reply.NearMiss.finding(
                rule: "deadline-ambiguous", subject: "assignment 5.1/1", fingerprint: "e291764398f76ac7643a7900d8536d11"
            )
        ),
        (
            ["subject": "Assignment  5.1/1"],
            .finding(
                rule: "deadline-ambiguous", subject: "assignment 5.1/1", fingerprint: "e291764398f76ac7643a7900d8536d11"
            )
        ),
        (
            ["subject": "assignment 5.1/2", "fingerprint": "0000"],
            .finding(
                rule: "deadline-ambiguous", subject: "assignment 5.1/1", fingerprint: "e291764398f76ac7643a7900d8536d11"
            )
        ),
        (["rule": "deadline-ambiguos"], .noRule(nearest: "deadline-ambiguous")),
        (["rule": "quite-another"], .noRule(nearest: nil)),
    ])
    func `that mean no finding are told of with the nearest`(change: [String: String], near: Reply.NearMiss) throws {
        let reply = reply(rule: change["rule"], subject: change["subject"], fingerprint: change["fingerprint"])
        let entry = try #require(try audit(reply).result.replies?.entries.first)
        #expect(entry.effect == .unmatched)
        #expect(entry.near == near)
        #expect(try finding(audit(reply)).replies.isEmpty)
    }

    @Test func `are late after the day by which they were due, and not on it`() throws {
        let audited = try audit(
            reply("agrees", on: "2023-07-31"), reply(by: "mz", "agrees", on: "2023-08-01"))
        #expect(audited.result.replies?.entries.map(\.isLate) == [false, true])
    }

    @Test func `are counted by ministry, with the findings that have none`() throws {
        let silent = try audit()
        let audited = try audit(reply("partly"))
        func justice(_ audited: AuditedDossier) throws -> RepliesOfMinistry {
            try #require(audited.repliesOfMinistries.first { $0.body.id == "mp" })
        }
        #expect(try justice(audited).partly == 1)
        #expect(try justice(audited).unanswered == justice(silent).unanswered - 1)
        #expect(try !justice(silent).hasReplied)
    }

    @Test func `of a withdrawn finding leave nothing that a waiver could accept`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "waivers-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try """
        waivers:
          - fingerprint: \(ambiguous.fingerprint)
            by: MP
            reason: For now.
            until: 2024-12-31
        """.write(to: file, atomically: true, encoding: .utf8)
        let waivers = try Waivers(path: file.path)
        let audited = try audit(reply("disagrees", "", decision("withdrawn")), waivers: waivers)
        #expect(audited.result.waivers.map(\.effect) == [.unmatched])
        #expect(try finding(audited).withdrawal != nil)
    }

    @Test func `lift no limitation of what was examined`() throws {
        let plain = try audit().result
        let heard = try audit(reply("disagrees", "", decision("withdrawn"))).result
        #expect(heard.scope.map(\.part) == plain.scope.map(\.part))
    }

    @Test(arguments: [
        ("due=\"2023-12-31\"", Reply.Measure.State.promised), ("due=\"2023-06-30\"", .overdue), ("", .undated),
        ("due=\"2023-07-01\"", .promised), ("due=\"2023-06-30\" done=\"2023-06-30\"", .confirmed),
    ])
    func `promise measures, which are overdue when their day is past`(terms: String, state: Reply.Measure.State) throws
    {
        let audited = try audit(reply("agrees", "", "<measure \(terms)>a day</measure>"), asOf: "2023-07-01")
        #expect(try finding(audited).replies.first?.measures.map(\.state) == [state])
    }

    @Test func `promise nothing any more where the finding was withdrawn`() throws {
        let measure = "<measure due=\"2023-06-30\">a day</measure>"
        let audited = try audit(reply("disagrees", "", measure + decision("withdrawn")), asOf: "2023-07-01")
        #expect(try finding(audited).replies.first?.measures.map(\.state) == [.settled])
        #expect(!audited.result.findings.contains { $0.rule == "reply-measure-overdue" })
    }

    @Test(arguments: [
        (Reply.Effect.persisting, "deadline-ambiguous", "assignment 5.1/1", "e291764398f76ac7643a7900d8536d11"),
        (.resolved, "deadline-ambiguous", "assignment 5.2/1", "0000"),
        (.undetermined, "a-rule-of-another-pack", "task 5.2", "0000"),
    ])
    func `to an earlier revision say what became of its finding`(
        effect: Reply.Effect, rule: String, subject: String, fingerprint: String
    ) throws {
        let carried = reply(
            rule: rule, subject: subject, fingerprint: fingerprint, "agrees", "carried-from=\"si-2021-2022\"")
        let audited = try audit(carried)
        #expect(audited.result.replies?.followedUp.map(\.effect) == [effect])
        #expect(try finding(audited).replies.isEmpty)
        #expect(audited.repliesOfMinistries.allSatisfy { !$0.hasReplied })
    }

    @Test(arguments: [
        (true, "deadline-ambiguous", "assignment 5.1/1", "e291764398f76ac7643a7900d8536d11"),
        (false, "deadline-ambiguous", "assignment 5.2/1", "0000"),
        (false, "a-rule-of-another-pack", "task 5.2", "0000"),
    ])
    func `to an earlier revision are reproached with a measure only where the finding is known to persist`(
        isOverdue: Bool, rule: String, subject: String, fingerprint: String
    ) throws {
        let carried = reply(
            rule: rule, subject: subject, fingerprint: fingerprint, "agrees", "carried-from=\"si-2021-2022\"",
            "<measure due=\"2023-06-30\">a day</measure>")
        let result = try audit(carried, asOf: "2023-07-01").result
        #expect(result.findings.contains { $0.rule == "reply-measure-overdue" } == isOverdue)
        let outcome = try #require(result.rules.first { $0.rule.id == "reply-measure-overdue" })
        #expect(outcome.verdict == (isOverdue ? .violated : .notApplicable))
        #expect(outcome.examined + outcome.excluded == 1)
    }

    @Test func `after which a finding is withdrawn bring to light what it explained`() throws {
        let before = try audit().result.findings
        let explained = try #require(before.first { if case .subsumed = $0.status { true } else { false } })
        let explaining = try #require(before.first { explained.isExplained(by: [$0.fingerprint]) })
        let withdrawn = reply(
            rule: explaining.rule, subject: explaining.subject, fingerprint: explaining.fingerprint, "disagrees",
            "", decision("withdrawn"))
        let after = try audit(withdrawn).result.findings
        #expect(after.first { $0.fingerprint == explaining.fingerprint }?.withdrawal != nil)
        #expect(after.first { $0.fingerprint == explained.fingerprint }?.isOpen == true)
        let upheld = withdrawn.replacing("withdrawn", with: "upheld")
        #expect(try audit(upheld).result.findings.map(\.status) == before.map(\.status))
    }

    @Test func `that mean no finding reproach nobody with a measure`() throws {
        let lost = reply(
            rule: "deadline-ambiguous", subject: "assignment 5.2/1", fingerprint: "0000", "agrees", "",
            "<measure due=\"2023-06-30\">a day</measure>")
        let result = try audit(lost, asOf: "2023-07-01").result
        #expect(result.replies?.entries.map(\.measures.first?.state) == [.unclear])
        #expect(!result.findings.contains { $0.rule == "reply-measure-overdue" })
    }

    @Test func `to an earlier revision persist where another finding explains theirs now`() throws {
        let explained = try #require(
            try audit().result.findings.first { if case .subsumed = $0.status { true } else { false } })
        let carried = reply(
            rule: explained.rule, subject: explained.subject, fingerprint: explained.fingerprint, "agrees",
            "carried-from=\"si-2021-2022\"", "<measure due=\"2023-06-30\">a day</measure>")
        let result = try audit(carried, asOf: "2023-07-01").result
        #expect(result.replies?.entries.map(\.effect) == [.persisting])
        #expect(result.replies?.entries.map(\.measures.first?.state) == [.overdue])
    }

    @Test(arguments: ["recommendation-only-studied", "task-without-funding"])
    func `to an earlier revision are of unknown use where their rule has nothing to look at any more`(
        rule: String
    ) throws {
        let old = try #require(try audit().result.findings.first { $0.rule == rule })
        let carried = reply(
            rule: rule, subject: old.subject, fingerprint: old.fingerprint, "agrees",
            "carried-from=\"si-2021-2022\"", "<measure due=\"2023-06-30\">a day</measure>")
        let result = try audit(carried, asOf: "2023-07-01", without: "assessment.xml").result
        #expect(result.replies?.entries.map(\.effect) == [.undetermined])
        #expect(result.replies?.entries.map(\.measures.first?.state) == [.unclear])
    }

    @Test(arguments: [("2023-07-30", true), ("2023-09-01", false)])
    func `promise what is done only from the day on which it was`(done: String, isConfirmed: Bool) throws {
        let promising = reply("agrees", "", "<measure due=\"2023-07-25\" done=\"\(done)\">a day</measure>")
        let result = try audit(promising, asOf: "2023-08-01").result
        #expect(
            result.replies?.entries.map(\.measures.first?.state) == [isConfirmed ? .confirmed : .overdue])
        #expect(result.findings.contains { $0.rule == "reply-measure-overdue" } != isConfirmed)
    }

    @Test func `that a body gives twice promise once`() throws {
        let promising = reply("agrees", "", "<measure due=\"2023-07-25\">a day</measure>")
        let result = try audit(promising, promising, asOf: "2023-08-01").result
        #expect(result.findings.count { $0.rule == "reply-measure-overdue" } == 1)
    }
}
