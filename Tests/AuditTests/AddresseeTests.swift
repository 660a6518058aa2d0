import Audit
import Dossier
import Foundation
import RulePack
import Testing

/// Who is asked to act on a recommendation, where the body that it is addressed to has ended.
@Suite struct `A recommendation is answered for` {
    private let store = DossierStore()
    private let auditor: Auditor

    init() throws { auditor = try Auditor(RulePack(folder: Package.rules), for: store) }

    /// The bodies that the findings of a rule are addressed to in a plan of 2025 and 2026 with two ministries, a and b, of
    /// which a leads the only task.
    private func addressees(
        of rule: String, _ addressee: String, bodies: String, lead: String = "a", responses: String = ""
    ) throws -> [[String]] {
        let dossier = """
            <dossier xmlns="urn:rapporteur:1">
            <plan id="p" country="XX" title="P" start="2025-01-01" end="2026-12-31" adopted="2025-01-15">
            <chapter number="1" title="C"><task number="1" title="T"><assignment><lead body="\(lead)"/>
            <deadline kind="by" to="2025-12-31"/></assignment></task></chapter></plan>
            <annex plan="p" currency="EUR" title="A"><year>2025</year></annex>
            <recommendations country="XX" monitor="GRETA"><round number="1"><recommendation id="r" urgency="urge"><text>t</text>
            <addressee body="\(addressee)"/></recommendation></round></recommendations>
            <bodies><body id="nk" kind="coordinator"><name>N</name></body><body id="a" kind="ministry"><name>A</name></body>
            <body id="b" kind="ministry"><name>B</name></body>\(bodies)</bodies>
            <assessment plan="p" assessor="A" date="2025-02-01">\(responses)</assessment></dossier>
            """
        let path = FileManager.default.temporaryDirectory.appending(path: "addressee-\(UUID().uuidString).xml")
        try dossier.write(to: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: path) }
        try store.load(path.path)
        let result = auditor.audit().result
        #expect(result.rules.filter { $0.verdict == .failed }.map(\.rule.id) == [])
        return result.openFindings.filter { $0.rule == rule }.map { $0.addressees.map(\.id) }
    }

    private func body(
        _ id: String, until: String? = nil, successors: String..., kind: String = "ministry", parent: String? = nil
    ) -> String {
        let attributes = (until.map { " until=\"\($0)\"" } ?? "") + (parent.map { " parent=\"\($0)\"" } ?? "")
        return "<body id=\"\(id)\" kind=\"\(kind)\"\(attributes)><name>\(id)</name>"
            + successors.map { "<successor body=\"\($0)\"/>" }.joined() + "</body>"
    }

    private static let answer =
        "<responds task=\"1\" recommendation=\"r\" extent=\"full\" nature=\"service\"><reason>r</reason></responds>"

    @Test func `by the addressee itself on its last day`() throws {
        let old = body("old", until: "2025-01-15", successors: "a")
        #expect(try addressees(of: "recommendation-unaddressed", "old", bodies: old) == [["old"]])
    }

    @Test func `by the successor of an addressee that ended the day before`() throws {
        let old = body("old", until: "2025-01-14", successors: "a")
        #expect(try addressees(of: "recommendation-unaddressed", "old", bodies: old) == [["a"]])
    }

    @Test func `by successors however many steps away, each once`() throws {
        let chain =
            body("old", until: "2020-01-01", successors: "x", "y")
            + body("x", until: "2022-01-01", successors: "z", "b")
            + body("y", until: "2023-01-01", successors: "z") + body("z", until: "2024-01-01", successors: "a", "old")
        #expect(try addressees(of: "recommendation-unaddressed", "old", bodies: chain) == [["a", "b"]])
    }

    @Test func `by the ministry of a unit, or those that took over from that ministry`() throws {
        let unit = body("old", until: "2020-01-01", successors: "a") + body("unit", kind: "service", parent: "old")
        #expect(try addressees(of: "recommendation-unaddressed", "unit", bodies: unit) == [["a"]])
        let gone = body("unit", until: "2020-01-01", kind: "service", parent: "b")
        #expect(try addressees(of: "recommendation-unaddressed", "unit", bodies: gone) == [["b"]])
    }

    @Test func `by nobody who leads, where no successor does`() throws {
        let old = body("old", until: "2024-06-30", successors: "b")
        let rule = "recommendation-without-owner"
        #expect(try addressees(of: rule, "old", bodies: old, responses: Self.answer) == [["b"]])
        #expect(try addressees(of: rule, "old", bodies: old, lead: "b", responses: Self.answer) == [])
    }

    @Test func `by a lead that takes over before the plan ends, and by none that does so later`() throws {
        let rule = "recommendation-without-owner"
        for (day, expected) in [("2026-12-30", [[String]]()), ("2026-12-31", [["old"]])] {
            let old = body("old", until: day, successors: "a")
            #expect(try addressees(of: rule, "old", bodies: old, responses: Self.answer) == expected)
        }
    }
}
