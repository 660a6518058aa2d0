import Audit
import Dossier
import Foundation
import RulePack
import Testing
import Texts

/// What the examples of rules cannot show, since each is one plan with one pack.
@Suite struct `Bodies and days` {
    private func findings(
        of rule: String, assignments: String, bodies: String = "", adopted: String? = "2025-01-15",
        goal: String = "g"
    ) throws -> [Finding] {
        let adoption = adopted.map { "adopted=\"\($0)\"" } ?? ""
        let xml = """
            <dossier xmlns="urn:rapporteur:1">
            <plan id="x-1" country="XX" title="Plan" start="2025-01-01" end="2026-12-31" \(adoption)>
            <chapter number="1" title="C"><task number="1.1" title="T"><goal number="1">\(goal)</goal>\(assignments)</task></chapter></plan>
            <annex plan="x-1" currency="EUR" title="Annex"><year>2025</year><year>2026</year></annex>
            <recommendations country="XX" monitor="GRETA"/>
            <bodies><body id="nc" kind="coordinator"><name>Coordinator</name></body>
            <body id="a" kind="ministry"><name>A</name></body><body id="b" kind="ministry"><name>B</name></body>\(bodies)</bodies>
            </dossier>
            """
        let file = FileManager.default.temporaryDirectory.appending(path: "bodies-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try xml.write(to: file, atomically: true, encoding: .utf8)
        let store = DossierStore()
        let auditor = try Auditor(RulePack(folder: Package.rules), for: store)
        try store.load(file.path)
        return auditor.audit().result.findings.filter { $0.rule == rule }
    }

    private func assignment(_ body: String, to day: String = "2026-12-31") -> String {
        "<assignment><lead body=\"\(body)\"/><deadline kind=\"by\" to=\"\(day)\"/></assignment>"
    }

    @Test(arguments: [(4, 0), (5, 1)])
    func `one ministry leads too much only of a plan of at least five assignments`(count: Int, expected: Int) throws {
        let all = String(repeating: assignment("a"), count: count)
        #expect(try findings(of: "lead-concentration", assignments: all).count == expected)
    }

    @Test(arguments: [
        ("<successor body=\"new\"/>", "new"), ("", ""), ("<successor body=\"new\"/><successor body=\"b\"/>", ""),
    ])
    func `a ministry leads what the one led whose work it has alone`(successors: String, expected: String) throws {
        let bodies = """
            <body id="old" kind="ministry" until="2025-12-31"><name>Old</name>\(successors)</body>
            <body id="new" kind="ministry" from="2026-01-01"><name>New</name></body>
            """
        let all = ["old", "old", "new", "a", "a", "b", "b"].map { assignment($0) }.joined()
        let found = try findings(of: "lead-concentration", assignments: all, bodies: bodies)
        #expect(found.map(\.about.text) == (expected.isEmpty ? [] : ["body \(expected)"]))
        #expect(
            found.allSatisfy { $0.condition[.en].contains("with the bodies below it and Old before it, leads 3 of 7") })
    }

    @Test(arguments: [("2024-12-31", 1), ("2025-01-01", 0)])
    func `where a plan does not say when it was adopted its first day decides who is abolished`(
        until: String, expected: Int
    ) throws {
        let old = "<body id=\"old\" kind=\"ministry\" until=\"\(until)\"><name>Old</name></body>"
        let found = try findings(of: "abolished-body", assignments: assignment("old"), bodies: old, adopted: nil)
        #expect(found.count == expected)
    }

    @Test func `whoever took over from a successor answers for an abolished body`() throws {
        let chain = """
            <body id="old" kind="ministry" until="2024-03-31"><name>Old</name><successor body="middle"/></body>
            <body id="middle" kind="ministry" until="2024-09-30"><name>Middle</name><successor body="unit"/><successor body="old"/></body>
            <body id="unit" kind="service" parent="b"><name>Unit</name></body>
            """
        let found = try findings(
            of: "goal-without-target", assignments: assignment("old"), bodies: chain)
        #expect(found.map { $0.addressees.map(\.id) } == [["b"]])
    }

    @Test func `the coordinator answers where those who took over are abolished too`() throws {
        let chain = """
            <body id="old" kind="ministry" until="2024-03-31"><name>Old</name><successor body="middle"/></body>
            <body id="middle" kind="ministry" until="2024-09-30"><name>Middle</name></body>
            """
        let found = try findings(of: "goal-without-target", assignments: assignment("old"), bodies: chain)
        #expect(found.map { $0.addressees.map(\.id) } == [["nc"]])
    }

    @Test func `a body that is abolished before the plan is adopted is told of once`() throws {
        let old = "<body id=\"old\" kind=\"ministry\" until=\"2024-12-31\"><name>Old</name></body>"
        #expect(try findings(of: "abolished-body", assignments: assignment("old"), bodies: old).count == 1)
        #expect(try findings(of: "body-not-existing", assignments: assignment("old"), bodies: old).isEmpty)
    }

    @Test func `of those who took over from an abolished body the one who was there at the adoption is named`() throws {
        let chain = """
            <body id="old" kind="ministry" until="2024-03-31"><name>Old</name><successor body="middle"/></body>
            <body id="middle" kind="ministry" until="2024-09-30"><name>Middle</name><successor body="new"/></body>
            <body id="new" kind="ministry" until="2025-06-30"><name>New</name><successor body="newest"/></body>
            <body id="newest" kind="ministry"><name>Newest</name></body>
            """
        let found = try findings(of: "abolished-body", assignments: assignment("old"), bodies: chain)
        #expect(found.map { $0.condition[.en].contains("; successor: New).") } == [true])
    }

    @Test func `a body that comes to exist on the day of adoption exists throughout`() throws {
        let young = { (from: String) in
            "<body id=\"young\" kind=\"ministry\" from=\"\(from)\"><name>Young</name></body>"
        }
        let found = { (from: String) in
            try findings(of: "body-not-existing", assignments: assignment("young"), bodies: young(from)).count
        }
        #expect(try found("2025-01-15") == 0)
        #expect(try found("2025-01-16") == 1)
    }
}
