import Audit
import Testing

/// How much one finding may hide of another.
@Suite struct `A finding explains another` {
    /// The findings of two rules, of which the first explains the second, and whether they stand.
    private func standing(_ first: String, _ second: String) throws -> [String] {
        let pack = try InventedPack([
            "a": "for: [task in tasks]\nwhen: task.number == '1.1'\nrequire: false\nsubsumes: [{ rule: b, on: task }]\n"
                + first,
            "b": "for: [task in tasks]\nwhen: task.number == '1.1'\nrequire: false\n" + second,
        ])
        return try Invented().audited(rules: pack.folder).openFindings.map(\.rule)
    }

    @Test(arguments: [
        ("severity: major", "severity: major"), ("severity: major", "severity: minor"),
        ("severity: minor", "severity: observation"), ("severity: observation", "severity: observation"),
        ("severity: minor\nstake: money('1 EUR')", "severity: minor\nstake: money('2 EUR')"),
        ("severity: major", "severity: major\nstake: money('9 EUR')"),
        ("severity: major\nstake: money('2 EUR')", "severity: major\nstake: -money('2 EUR')"),
        ("severity: major\nconcerns: plan", "severity: major\nconcerns: dossier"),
        ("severity: major\nconcerns: dossier", "severity: minor\nconcerns: dossier"),
    ])
    func `that weighs no more`(_ first: String, _ second: String) throws {
        #expect(try standing(first, second) == ["a"])
    }

    @Test(arguments: [
        ("severity: minor", "severity: major"), ("severity: observation", "severity: minor"),
        ("severity: major\nstake: money('2 EUR')", "severity: major\nstake: money('2.01 EUR')"),
        ("severity: major\nstake: money('2 EUR')", "severity: major"),
        ("severity: major\nconcerns: dossier", "severity: minor\nconcerns: plan"),
    ])
    func `and does not hide one that weighs more`(_ first: String, _ second: String) throws {
        #expect(try standing(first, second) == ["a", "b"])
    }

    @Test func `and one of two that would explain each other stands`() throws {
        #expect(try standing("severity: major", "severity: major\nsubsumes: [{ rule: a, on: task }]") == ["b"])
    }

    @Test func `and a missing amount does not hide a sum that is wrong by more`() throws {
        var dossier = Invented()
        dossier.annex = """
            <line id="1" body="a" activity="x" code="1"><amount year="2025">100</amount></line>
            <year-total year="2026">1000000000</year-total>
            """
        let result = try dossier.audited()
        #expect(Set(result.openFindings.map(\.rule)).isSuperset(of: ["amount-missing", "year-total-mismatch"]))
        #expect(result.conclusion == .qualified)
    }
}
