import Audit
import CEL
import Dossier
import Foundation
import RulePack
import Testing

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
        ("waivers:\n  - by: MP\n", ":2:5: The waiver does not say of which finding"),
        ("waivers:\n  - rule: a\n    subject: b\n    by: c\n    reason: d\n    until: soon\n", "until is \"soon\""),
        (
            "waivers:\n  - fingerprint: a\n    by: c\n    reason: d\n    until: 2024-01-01\n    why: e\n",
            "Unknown key why"
        ),
        ("waver: []\n", "Unknown key waver"),
        ("waivers:\n  - fingerprint: a\n    by: c\n    until: 2024-01-01\n", "The key reason is missing"),
    ])
    func `are read strictly`(yaml: String, message: String) {
        #expect {
            try waivers(yaml)
        } throws: { "\($0)".contains(message) }
    }
}
