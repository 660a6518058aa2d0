import Audit
import Testing

/// Findings about several lines that share a code, of which some come and go.
@Suite struct `A finding about a group, in a later revision` {
    /// A revision whose lines, by their activities, have these codes.
    private func edition(_ codes: [(activity: String, code: String)]) throws -> Edition {
        let lines = codes.enumerated().map { index, line in
            """
            <line id="\(line.activity)" body="\(line.activity)" activity="\(line.activity)" code="\(line.code)">
            <amount year="2025">100</amount><amount year="2026">100</amount></line>
            """
        }
        let bodies = codes.map {
            """
            <body id="\($0.activity)" kind="ministry"><name>Ministry \($0.activity)</name></body>
            """
        }
        let xml = TwoRevisions.Revision(lines: []).xml
            .replacing("<year>2026</year>", with: "<year>2026</year>" + lines.joined())
            .replacing("</bodies>", with: bodies.joined() + "</bodies>")
        return try TwoRevisions.edition(TwoRevisions.store(xml))
    }

    private func told(_ old: String, _ new: String) throws -> [String] {
        func lines(_ text: String) -> [(activity: String, code: String)] {
            text.split(separator: " ").map { (String($0.prefix(1)), String($0.dropFirst())) }
        }
        let comparison = Comparison(try edition(lines(old)), try edition(lines(new)))
        func subjects(_ name: String, _ entries: [Edition.Entry]) -> [String] {
            entries.filter { $0.rule == "code-shared-between-bodies" }.map { "\(name) \($0.about.text)" }
        }
        let changed = comparison.changed.filter { $0.new.rule == "code-shared-between-bodies" }
        return subjects("new", comparison.newFindings) + subjects("resolved", comparison.resolved.map(\.entry))
            + changed.map { "\($0.old.about.text) → \($0.new.about.text)\($0.hasGrown ? ", grown" : "")" }
    }

    @Test func `changed and grew where a member came`() throws {
        #expect(try told("p1 q1 r2", "p1 q1 r1") == ["line p · q → line p · q · r, grown"])
    }

    @Test func `changed and did not grow where a member went, or is gone`() throws {
        #expect(try told("p1 q1 r1", "p1 q1 r2") == ["line p · q · r → line p · q"])
        #expect(try told("p1 q1 r1", "p1 q1") == ["line p · q · r → line p · q"])
    }

    @Test func `grew where one came and another went`() throws {
        #expect(try told("p1 q1 r1 s2", "p1 q1 r2 s1") == ["line p · q · r → line p · q · s, grown"])
    }

    @Test func `is another where no two members stayed together`() throws {
        #expect(
            try told("p1 q1 r2 s3", "p1 q3 r1 s2") == ["new line p · r", "resolved line p · q"])
    }

    @Test func `is the one with the most members where a group was divided, and the others are new`() throws {
        let (one, divided) = ("p1 q1 r1 s1 t1", "p1 q1 r2 s2 t2")
        #expect(try told(one, divided) == ["new line p · q", "line p · q · r · s · t → line r · s · t"])
        #expect(try told(divided, one) == ["resolved line p · q", "line r · s · t → line p · q · r · s · t, grown"])
    }
}
