import Audit
import Foundation
import Testing

/// What an audit says of when a plan was adopted, what came before it and who takes part.
@Suite struct `Adoption, indicators and roles` {
    private func found(
        _ rules: Set<String>, period: String = "start=\"2025-01-01\" end=\"2026-12-31\"",
        adopted: String? = "2025-01-15",
        head: String = "", chapter: String = "", goal: String = "<goal>g<target value=\"1\" unit=\"u\"/></goal>",
        assignments: String = "", bodies: String = "", progress: String = ""
    ) throws -> [String] {
        let adoption = adopted.map { "adopted=\"\($0)\"" } ?? ""
        let xml = """
            <dossier xmlns="urn:rapporteur:1">
            <plan id="x-1" country="XX" title="Plan" \(period) \(adoption)>\(head)
            <chapter number="1" title="C">\(chapter)<task number="1.1" title="T">\(goal)\(assignments)</task></chapter></plan>
            <recommendations country="XX" monitor="GRETA"/>
            <bodies><body id="nc" kind="coordinator"><name>Coordinator</name></body>
            <body id="a" kind="ministry"><name>A</name></body><body id="b" kind="ministry"><name>B</name></body>\(bodies)</bodies>
            \(progress)</dossier>
            """
        return try Invented.audit(xml).findings.filter { rules.contains($0.rule) && $0.isOpen }.map(\.rule)
    }

    private func assignment(_ deadline: String, _ bodies: String = "<lead body=\"a\"/>") -> String {
        "<assignment>\(bodies)<deadline \(deadline)/></assignment>"
    }

    /// 730 days, of which 36 are 4.93 %.
    @Test(arguments: [
        ("2025-02-06", 0), ("2025-02-07", 1), ("2024-12-01", 0), ("2025-01", 0), ("2025-02", 0), ("2025-03", 1),
        ("2025", 0),
        ("2027-05-01", 1),
    ])
    func `a plan is late where certainly more of its period had gone by`(adopted: String, expected: Int) throws {
        #expect(try found(["adopted-late"], adopted: adopted).count == expected)
    }

    @Test func `a plan that states no first day is not late`() throws {
        #expect(try found(["adopted-late"], period: "end=\"2026-12-31\"", adopted: "2026-07-01") == [])
        #expect(try found(["adopted-late"], adopted: nil) == [])
    }

    @Test(arguments: [
        ("kind=\"by\" to=\"2025-01-14\"", 1), ("kind=\"by\" to=\"2025-01-15\"", 0),
        ("kind=\"periodic\" from=\"2025-01-01\" to=\"2025-01-31\" times=\"1\"", 0),
        ("kind=\"periodic\" from=\"2025-01-01\" to=\"2025-01-31\" due=\"--01-10\"", 1), ("kind=\"continuous\"", 0),
        ("kind=\"continuous\" to=\"2025-01-14\"", 1), ("kind=\"by-then-continuous\" to=\"2025-01-14\"", 1),
        ("kind=\"by\" relative=\"P0D\"", 0), ("kind=\"conditional\" to=\"2025-01-10\"", 1), ("kind=\"conditional\"", 0),
    ])
    func `a deadline is before the adoption where its last day is`(deadline: String, expected: Int) throws {
        #expect(try found(["deadline-before-adoption"], assignments: assignment(deadline)).count == expected)
    }

    @Test(arguments: [("2025-02", 0), ("2025-03", 1)])
    func `an adoption in a month accuses from its first day on`(adopted: String, expected: Int) throws {
        let deadlines = assignment("kind=\"by\" to=\"2025-02-01\"")
        #expect(try found(["deadline-before-adoption"], adopted: adopted, assignments: deadlines).count == expected)
    }

    @Test func `a deadline before the period and the adoption is told of once`() throws {
        let rules: Set = ["deadline-before-adoption", "deadline-outside-period"]
        let deadline = assignment("kind=\"by\" to=\"2024-12-31\"")
        #expect(try found(rules, assignments: deadline) == ["deadline-outside-period"])
        #expect(
            try found(rules, period: "end=\"2026-12-31\"", assignments: deadline) == ["deadline-before-adoption"])
    }

    @Test(arguments: ["2025-06-30", "2025-06"])
    func `what is counted from a month is overdue after the last day on which it can fall due`(adopted: String) throws {
        func overdue(_ day: String) throws -> Int {
            try found(
                ["deadline-overdue"], adopted: adopted, assignments: assignment("kind=\"by\" relative=\"P1Y\""),
                progress:
                    "<progress plan=\"x-1\" as-of=\"\(day)\"><task number=\"1.1\" status=\"not-started\"/></progress>"
            ).count
        }
        #expect(try overdue("2026-06-30") == 0)
        #expect(try overdue("2026-07-01") == 1)
    }

    @Test(arguments: [
        ("in-progress", "2025-07-01", 0), ("not-started", "2025-07-01", 1), ("in-progress", "2027-01-01", 1),
    ])
    func `what is due and runs on is not late while it runs`(status: String, day: String, expected: Int) throws {
        let deadline = assignment("kind=\"by-then-continuous\" to=\"2025-06-30\"")
        let progress = "<progress plan=\"x-1\" as-of=\"\(day)\"><task number=\"1.1\" status=\"\(status)\"/></progress>"
        #expect(try found(["deadline-overdue"], assignments: deadline, progress: progress).count == expected)
    }

    @Test(arguments: [(1, ["adopted-late", "deadline-before-adoption"]), (2, [])] as [(Int, [String])])
    func `a revision is adopted while the plan runs`(revision: Int, expected: [String]) throws {
        let found = try found(
            ["adopted-late", "deadline-before-adoption"],
            period: "start=\"2025-01-01\" end=\"2026-12-31\" revision=\"\(revision)\"", adopted: "2025-12-01",
            assignments: assignment("kind=\"by\" to=\"2025-06-30\""))
        #expect(found == expected)
    }

    @Test(arguments: [("2024-12-31", 0), ("2024-12-30", 1), ("2025-06-30", 0)])
    func `a gap is a day that no plan covers`(end: String, expected: Int) throws {
        #expect(try found(["gap-since-previous-plan"], head: "<previous end=\"\(end)\"/>").count == expected)
    }

    @Test func `a goal with an indicator is judged by that`() throws {
        let rules: Set = ["goal-without-target", "indicator-without-value"]
        func ofGoal(_ inner: String) throws -> [String] { try found(rules, goal: "<goal>g\(inner)</goal>") }
        #expect(try ofGoal("") == ["goal-without-target"])
        #expect(try ofGoal("<indicator name=\"i\"/>") == ["indicator-without-value"])
        #expect(try ofGoal("<indicator name=\"i\"><value>1</value></indicator>") == [])
        #expect(try ofGoal("<indicator name=\"i\" kind=\"yes-no\"/>") == [])
        #expect(try ofGoal("<indicator name=\"i\"/><target value=\"1\" unit=\"u\"/>") == [])
        #expect(try found(rules, chapter: "<indicator name=\"i\" kind=\"document\"/>") == [])
        #expect(try found(rules, chapter: "<indicator name=\"i\"/>") == ["indicator-without-value"])
    }

    @Test func `those who are responsible beside a lead are no leads`() throws {
        let rules: Set = ["several-leads", "assignment-without-lead"]
        func of(_ bodies: String) throws -> [String] {
            try found(rules, assignments: assignment("kind=\"continuous\"", bodies))
        }
        let (a, b) = (
            "<participant body=\"a\" role=\"co-responsible\"/>",
            "<participant body=\"b\" role=\"co-responsible\">B</participant>"
        )
        #expect(try of("<lead body=\"a\"/><lead body=\"b\"/>") == ["several-leads"])
        #expect(try of("<lead body=\"a\"/>" + b) == [])
        #expect(try of(a + b) == ["several-leads"])
        #expect(try of(a + a) == [])
        #expect(try of(b) == ["assignment-without-lead"])
        let partners = "<participant body=\"a\" role=\"partner\"/><participant body=\"b\" role=\"by-consent\"/>"
        #expect(try of(partners) == ["assignment-without-lead"])
    }

    @Test(arguments: [("2025-01-31", 0), ("2025-02-01", 1)])
    func `a body need not exist before the last day on which the plan may have been adopted`(
        from: String, expected: Int
    )
        throws
    {
        let new = "<body id=\"new\" kind=\"ministry\" from=\"\(from)\"><name>N</name></body>"
        let lead = assignment("kind=\"continuous\"", "<lead body=\"new\"/>")
        #expect(
            try found(["body-not-existing"], adopted: "2025-01", assignments: lead, bodies: new).count == expected)
    }

    @Test func `a group of bodies is not outside the government`() throws {
        let group = "<body id=\"g\" kind=\"group\"><name>Municipalities</name></body>"
        let lead = assignment("kind=\"continuous\"", "<lead body=\"g\"/>")
        #expect(try found(["lead-outside-government"], assignments: lead, bodies: group) == [])
    }
}
