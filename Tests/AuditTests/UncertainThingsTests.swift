import Audit
import Testing
import Texts

/// What findings of the pack say of what a dossier leaves open.
@Suite struct `What is not certain` {
    private func condition(_ rule: String, _ xml: String) throws -> Localized<String> {
        try #require(Invented.audit(xml).findings.first { $0.rule == rule }).condition
    }

    @Test func `a line without any amount states none for the other years`() throws {
        var dossier = Invented()
        dossier.annex += "<line id=\"2\" body=\"a\" activity=\"y\" code=\"2\"/>"
        let text = try condition("amount-missing", dossier.xml)
        #expect(
            text[.en]
                == "Line 2 of the funding annex (“y”) states neither an amount nor a dash for 2025; it states no amount at all."
        )
        #expect(
            text[.sl]
                == "Vrstica 2 finančne priloge (»y«) za leto 2025 nima ne zneska ne črtice; znesek ni naveden za nobeno leto."
        )
    }

    @Test func `a body was gone at the adoption at the earliest where only its month is known`() throws {
        var dossier = Invented()
        dossier.bodies = "<body id=\"old\" kind=\"ministry\" until=\"2024-06-30\"><name>Old</name></body>"
        dossier.plan = dossier.plan.replacing("<lead body=\"b\"/>", with: "<lead body=\"old\"/>")
        let xml = dossier.xml.replacing("adopted=\"2025-01-01\"", with: "adopted=\"2024-07\"")
        let text = try condition("abolished-body", xml)
        #expect(text[.en].contains("; adoption: at the earliest 1\u{A0}July 2024)"), "\(text[.en])")
        #expect(text[.sl].contains("; najzgodnejši dan sprejetja načrta: 1.\u{A0}julij 2024)"), "\(text[.sl])")
    }

    @Test(arguments: [
        [#"status="completed" on="2025-03-31""#, #"status="in-progress" on="2025-03-31""#],
        [#"status="in-progress" on="2025-03-31""#, #"status="completed" on="2025-03-31""#],
        [#"status="not-started" on="2025-03-31""#, #"status="completed" on="2025-03-31""#],
        // What has no day is of the report's.
        [#"status="completed" on="2025-06-01""#, #"status="in-progress""#],
        [#"status="in-progress""#, #"status="completed" on="2025-06-01""#],
    ])
    func `a task is not overdue of which an entry of the same day says that it is completed, and both are told`(
        entries: [String]
    ) throws {
        var dossier = Invented()
        dossier.progress = entries.map { "<task number=\"1.2\" \($0)/>" }.joined()
        let xml = dossier.xml.replacing("as-of=\"2025-02-01\"", with: "as-of=\"2025-06-01\"")
        let found = try Invented.audit(xml).findings.filter {
            ["deadline-overdue", "contradictory-status"].contains($0.rule) && $0.subject.hasPrefix("task 1.2")
        }
        #expect(found.map(\.rule) == ["contradictory-status"])
    }

    @Test(arguments: ["", "<spending line=\"1\" year=\"2025\" amount=\"90\"/>"])
    func `a report that is silent of a line does not say that nothing was spent on it`(spending: String) throws {
        var dossier = Invented()
        dossier.annex += Invented.line(50, 60).replacing("id=\"1\"", with: "id=\"2\"")
        dossier.progress = spending
        let xml = dossier.xml.replacing("as-of=\"2025-02-01\"", with: "as-of=\"2026-02-01\"")
        #expect(try !Invented.audit(xml).findings.contains { $0.rule == "line-unspent" })
    }
}
