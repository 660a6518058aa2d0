import Audit
import CEL
import Dossier
import Foundation
import RulePack
import Testing
import Texts

@Suite struct `Waivers in a file` {
    private func waivers(_ yaml: String) throws -> Waivers {
        let file = FileManager.default.temporaryDirectory.appending(path: "waivers-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try yaml.write(to: file, atomically: true, encoding: .utf8)
        return try Waivers(path: file.path)
    }

    private func audit(_ yaml: String) throws -> AuditResult {
        let store = DossierStore()
        let auditor = try Auditor(RulePack(folder: Package.rules), for: store)
        try store.load(Package.slovenia.path)
        var options = Auditor.Options()
        options.waivers = try waivers(yaml)
        return auditor.audit(options).result
    }

    private func entry(_ aim: String, until: String = "2024-12-31") -> String {
        "waivers:\n  - \(aim)\n    by: MP\n    reason: Accepted for now.\n    until: \(until)\n"
    }

    private let ambiguous = "rule: deadline-ambiguous\n    subject: assignment 5.1/1"

    @Test func `keep a finding, with who accepts it and why, and do not count it`() throws {
        let result = try audit(entry(ambiguous))
        let finding = try #require(result.waivedFindings.first)
        #expect(result.waivedFindings.count == 1)
        #expect(finding.subject == "assignment 5.1/1")
        #expect(finding.waiver?.by == "MP")
        #expect(finding.waiver?.reason == "Accepted for now.")
        #expect(!result.openFindings.contains { $0.fingerprint == finding.fingerprint })
        let outcome = try #require(result.rules.first { $0.rule.id == "deadline-ambiguous" })
        #expect(outcome.waived == 1)
        #expect(outcome.verdict == .violated)
    }

    @Test func `mean a finding by its fingerprint as well`() throws {
        let fingerprint = try #require(try audit(entry(ambiguous)).waivedFindings.first?.fingerprint)
        #expect(try audit(entry("fingerprint: \(fingerprint)")).waivedFindings.map(\.subject) == ["assignment 5.1/1"])
    }

    @Test func `hold to the end of their last day as of the audit`() throws {
        #expect(try audit(entry(ambiguous, until: "2023-01-26")).waivers.map(\.effect) == [.applied])
        let late = try audit(entry(ambiguous, until: "2023-01-25"))
        #expect(late.waivers.map(\.effect) == [.expired])
        #expect(late.waivedFindings.isEmpty)
    }

    @Test func `that match nothing are reported`() throws {
        let result = try audit(entry("rule: deadline-ambiguous\n    subject: assignment 99/1"))
        #expect(result.waivers.map(\.effect) == [.unmatched])
    }

    @Test(arguments: [
        (
            "rule: deadline-ambiguos\n    subject: assignment 5.1/1",
            Waivers.NearMiss.noRule(nearest: "deadline-ambiguous")
        ),
        ("rule: quite-another\n    subject: assignment 5.1/1", .noRule(nearest: nil)),
        (
            "rule: deadline-ambiguous\n    subject: Assignment  5.1/1",
            .finding(.subject(rule: "deadline-ambiguous", subject: "assignment 5.1/1"))
        ),
        ("rule: deadline-ambiguous\n    subject: assignment 99/1", nil),
        ("rule: deadline-ambiguous\n    subject: assignment 5.1/2", nil),
        ("fingerprint: 0000", nil),
    ])
    func `that match nothing say what they may have meant`(aim: String, near: Waivers.NearMiss?) throws {
        let outcome = try #require(try audit(entry(aim)).waivers.first)
        #expect(outcome.effect == .unmatched)
        #expect(outcome.near == near)
    }

    @Test func `that match nothing say what they may have meant by a fingerprint in capitals or another title`() throws
    {
        let fingerprint = try #require(try audit(entry(ambiguous)).waivedFindings.first?.fingerprint)
        let capitals = try #require(try audit(entry("fingerprint: \(fingerprint.uppercased())")).waivers.first)
        #expect(capitals.near == .finding(.fingerprint(fingerprint)))
        let titled = try #require(try audit(entry("\(ambiguous)\n    title: Another")).waivers.first)
        #expect(titled.complaint(.en)?.contains("the finding stands, but its task is called “") == true)
        #expect(titled.complaint(.sl)?.contains("ugotovitev velja, vendar ima njena naloga naslov »") == true)
    }

    @Test func `of one finding are told of as duplicates, all but the first`() throws {
        let twice = entry(ambiguous) + String(entry(ambiguous).dropFirst("waivers:\n".count))
        let result = try audit(twice)
        #expect(result.waivers.map(\.effect) == [.applied, .duplicate])
        #expect(result.waivedFindings.count == 1)
    }

    @Test(arguments: [
        ("waivers:\n  - by: MP\n", ":2:5: The waiver does not say of which finding"),
        ("waivers:\n  - rule: a\n    subject: b\n    by: c\n    reason: d\n    until: soon\n", "until is \"soon\""),
        (
            "waivers:\n  - fingerprint: a\n    by: c\n    reason: d\n    until: 2024-01-01\n    why: e\n",
            "Unknown key why"
        ),
        ("waver: []\n", "Unknown key waver"),
        ("plan: []\nwaivers: []\n", ":1:7: plan is not a text"),
        ("waivers:\n  - fingerprint: a\n    title: ''\n", ":3:12: title is empty"),
        ("waivers:\n  - fingerprint: a\n    by: c\n    until: 2024-01-01\n", "The key reason is missing"),
    ])
    func `are read strictly`(yaml: String, message: String) {
        #expect {
            try waivers(yaml)
        } throws: { "\($0)".contains(message) }
    }

    // MARK: - In the numbers of another revision

    /// Two tasks whose numbers change, each with a goal that states no target.
    private var swapped: TwoRevisions {
        var both = TwoRevisions()
        (both.old.id, both.new.id) = ("x-1", "x-2")
        both.new.tasks = [("1.1", "Beta"), ("1.2", "Alpha"), ("1.3", "Gamma")]
        return both
    }

    private func audit(
        _ both: TwoRevisions, _ yaml: String, isAgainst: Bool = true
    ) throws -> (waived: [String], effects: [String]) {
        let result = try both.audit(waivers: waivers(yaml), isAgainst: isAgainst)
        return (result.waivedFindings.map(\.subject), result.waivers.map(\.effect.word))
    }

    private let funding = "rule: task-without-funding\n    subject: task 1.1"

    @Test func `follow their task where they state the earlier revision's plan`() throws {
        let followed = try audit(swapped, "plan: x-1\n" + entry(funding, until: "2030-01-01"))
        #expect(followed.waived == ["task 1.2"] && followed.effects == ["applied"])
        let stated = try audit(swapped, "plan: x-2\n" + entry(funding, until: "2030-01-01"))
        #expect(stated.waived == ["task 1.1"] && stated.effects == ["applied"])
        let silent = try audit(swapped, entry(funding, until: "2030-01-01"))
        #expect(silent.waived == ["task 1.1"])
    }

    @Test func `do not hold for whatever has the number now`() throws {
        var both = swapped
        // What was wrong with Alpha is mended, and the same is still wrong with Beta.
        both.old.assessment = "<funds line=\"1\" task=\"1.3\"><reason>r</reason></funds>"
        both.new.assessment = "<funds line=\"1\" task=\"1.2\"><reason>r</reason></funds>"
        let followed = try audit(both, "plan: x-1\n" + entry(funding, until: "2030-01-01"))
        #expect(followed.waived == [] && followed.effects == ["unmatched"])
    }

    @Test func `of another plan do not hold, and are told`() throws {
        let yaml = "plan: x-0\n" + entry(funding, until: "2030-01-01")
        #expect(try audit(swapped, yaml).effects == ["other-plan"])
        #expect(try audit(swapped, yaml).waived == [])
        let early = "plan: x-1\n" + entry(funding, until: "2030-01-01")
        #expect(try audit(swapped, early, isAgainst: false).effects == ["other-plan"])
    }

    @Test func `follow by fingerprint as well`() throws {
        let edition = try TwoRevisions.edition(TwoRevisions.store(swapped.old.xml))
        let finding = try #require(
            edition.findings.first { $0.rule == "task-without-funding" && $0.about.text == "task 1.1" })
        let yaml = "plan: x-1\n" + entry("fingerprint: \(finding.fingerprint)", until: "2030-01-01")
        #expect(try audit(swapped, yaml).waived == ["task 1.2"])
    }

    @Test func `hold only for a task of their title`() throws {
        for (title, isMeant) in [("Alpha", true), ("'  Alpha '", true), ("Beta", false)] {
            let yaml = entry("\(funding)\n    title: \(title)", until: "2030-01-01")
            let followed = try audit(swapped, "plan: x-1\n" + yaml)
            #expect(followed.effects == [isMeant ? "applied" : "unmatched"], "\(title)")
            let own = try audit(swapped, yaml)
            #expect(own.effects == [isMeant ? "unmatched" : "applied"], "\(title)")
        }
    }

    @Test func `hold for a task of their title where numbers begin anew under every heading`() throws {
        var both = TwoRevisions()
        (both.old.id, both.new.id) = ("x-1", "x-2")
        both.old.tasks = [("I/1", "Alpha"), ("II/1", "Beta"), ("II/1", "Gamma")]
        both.new.tasks = [("I/1", "Beta"), ("II/1", "Alpha"), ("II/2", "Gamma")]
        let yaml = entry("rule: task-without-funding\n    subject: task I/1\n    title: Alpha", until: "2030-01-01")
        let followed = try audit(both, "plan: x-1\n" + yaml)
        #expect(followed.effects == ["applied"] && followed.waived == ["task II/1"])
        #expect(try audit(both, yaml).effects == ["unmatched"])
        #expect(try audit(both, yaml.replacing("Alpha", with: "Beta")).waived == ["task I/1"])
    }

    @Test func `with a title hold for nothing that is about no task`() throws {
        let yaml = entry("rule: line-without-task\n    subject: line 1\n    title: Alpha", until: "2030-01-01")
        #expect(try audit(swapped, yaml).effects == ["unmatched"])
        #expect(try audit(swapped, yaml.replacing("    title: Alpha\n", with: "")).effects == ["applied"])
    }
}
