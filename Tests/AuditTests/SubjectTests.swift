import Audit
import RulePack
import Testing

/// The business key of a finding.
@Suite struct `The subject of a finding` {
    private func findings(_ keys: String, _ dossier: Invented = Invented()) throws -> [Finding] {
        let pack = try InventedPack(["rule": "severity: minor\n" + keys])
        return try dossier.audited(rules: pack.folder).findings
    }

    @Test(arguments: [
        ("for: [line in annex.lines]\nrequire: false", ["line 1"]),
        ("for: [amount in amounts]\nrequire: false", ["amount 1/2025", "amount 1/2026"]),
        (
            "for: [line in annex.lines, year in annex.years]\nrequire: false\nsubject: [line, year.year]",
            ["line 1 · 2025", "line 1 · 2026"]
        ),
        ("for: [line in annex.lines]\nrequire: false\nsubject: [line.body, line]", ["body a · 1"]),
        ("for: [line in annex.lines]\nrequire: false\nsubject: [\"'a word'\", line]", ["a word · 1"]),
        ("for: [line in annex.lines]\nrequire: false\nsubject: [line, \"[]\"]", ["line 1"]),
        ("for: [line in annex.lines]\nrequire: false\nsubject: [line, \"[2025]\"]", ["line 1 · 2025"]),
        (
            "for: [line in annex.lines, amount in line.amounts]\nrequire: false\nsubject: [line]",
            ["line 1", "line 1 #2"]
        ),
    ])
    func `says what it is about first, and then what tells it from others`(_ keys: String, _ subjects: [String]) throws
    {
        #expect(try findings(keys).map(\.subject) == subjects)
    }

    @Test func `gives the fingerprint together with the rule, whatever else the finding says`() throws {
        let keys = "for: [line in annex.lines, amount in line.amounts]\nrequire: false\nsubject: [line]"
        let before = try findings(keys).map(\.fingerprint)
        #expect(Set(before).count == 2 && before.allSatisfy { $0.count == 32 })
        var moved = Invented()
        moved.plan = "\n\n" + moved.plan
        moved.annex = Invented.line(7, 8)
        #expect(try findings(keys, moved).map(\.fingerprint) == before)
        moved.annex = moved.annex.replacing("id=\"1\"", with: "id=\"2\"")
        #expect(Set(try findings(keys, moved).map(\.fingerprint)).isDisjoint(with: before))
    }
}
