import Foundation
import Testing

@Suite struct `A round that is read again` {
    private let program: Program

    init() throws { program = try Program() }

    private static let old = """
        <recommendations country="AL" monitor="GRETA">
        <round id="second" number="2" report="GRETA(2026)05">
        <recommendation id="men" paragraph="12" urgency="urge" page="7"><text xml:lang="en">GRETA urges the authorities to open a shelter for men who are victims.</text>
        <text xml:lang="sl">GRETA poziva oblasti, naj odprejo zatočišče za moške.</text>
        <addressee body="moi"/></recommendation>
        <recommendation id="judges" paragraph="13" urgency="urge"><text xml:lang="en">GRETA urges the authorities to train judges.</text></recommendation>
        <recommendation id="list" paragraph="20" urgency="urge"><text xml:lang="en">GRETA urges the authorities to:</text>
        <element id="helpline" asks="action">run a helpline for children</element>
        <element id="staff">train the staff of shelters</element></recommendation>
        </round></recommendations>
        """

    /// Imports a report of the second round with these paragraphs onto the earlier dossier.
    private func imported(
        _ paragraphs: String..., rounds: String = old, judgements: String = OntoImport.judgement, head: String? = nil
    ) throws -> String {
        try OntoImport.put(OntoImport.dossier(rounds: rounds, judgements: judgements), in: program)
        let head = head ?? "GRETA(2026)05\n\nEvaluation report: Albania\n\nSecond evaluation round"
        let report = ([head] + paragraphs).joined(separator: "\n\n") + "\n"
        try OntoImport.run(program, ["report.txt": report], "--profile", "greta-report")
        return try OntoImport.text("recommendations.xml", program)
    }

    /// The recommendation of an id, as it was written.
    private func recommendation(_ id: String, in rounds: String) -> String {
        rounds.components(separatedBy: "<recommendation ").first { $0.hasPrefix("id=\"\(id)\"") } ?? ""
    }

    @Test func `keeps the ids with the texts, whatever their paragraphs are now`() throws {
        defer { program.remove() }
        let rounds = try imported(
            "12. GRETA urges the authorities to pay compensation to those who are victims.",
            "13. GRETA urges the authorities to open a shelter for men who are victims.",
            "14. GRETA urges the authorities to train judges.")
        let men = recommendation("men", in: rounds)
        #expect(men.contains("paragraph=\"13\"") && men.contains("open a shelter for men"))
        #expect(men.contains("zatočišče za moške") && men.contains("<addressee body=\"moi\"/>"))
        #expect(!men.contains("page="))
        #expect(recommendation("judges", in: rounds).contains("paragraph=\"14\""))
        #expect(recommendation("greta-2-12", in: rounds).contains("pay compensation"))
        #expect(try OntoImport.text("assessment.xml", program).contains("recommendation=\"men\""))
    }

    @Test func `gives no recommendation the id of an earlier one of other words, and says what was not kept`() throws {
        defer { program.remove() }
        let rounds = try imported(
            "12. GRETA urges the authorities to pay compensation to those who are victims.",
            "13. GRETA urges the authorities to train judges.",
            rounds: Self.old.replacing("id=\"men\"", with: "id=\"greta-2-12\""),
            judgements: OntoImport.judgement.replacing("\"men\"", with: "\"greta-2-12\""))
        #expect(recommendation("greta-2-12", in: rounds).isEmpty)
        #expect(recommendation("greta-2-12-2", in: rounds).contains("pay compensation"))
        #expect(!(try OntoImport.text("assessment.xml", program).contains("greta-2-12")))
        #expect(try OntoImport.text("import.en.html", program).contains("open a shelter for men"))
    }

    @Test func `takes no paragraph for an earlier one in another language where paragraphs were put in`() throws {
        defer { program.remove() }
        let rounds = try imported(
            "12. GRETA urges the authorities to pay compensation to those who are victims.",
            "13. GRETA urges the authorities to open a shelter for men who are victims.", rounds: OntoImport.rounds)
        #expect(recommendation("men", in: rounds).isEmpty)
        #expect(!rounds.contains("zatočišče"))
        #expect(try OntoImport.text("import.en.html", program).contains("zatočišče za moške"))
    }

    @Test func `keeps of a recommendation whose words changed its id, and no translation`() throws {
        defer { program.remove() }
        let rounds = try imported(
            "12. GRETA urges the authorities to open a large shelter for men who are victims.",
            "13. GRETA urges the authorities to train judges.")
        let men = recommendation("men", in: rounds)
        #expect(men.contains("open a large shelter") && men.contains("<addressee body=\"moi\"/>"))
        #expect(!men.contains("zatočišče"))
        #expect(try OntoImport.text("import.en.html", program).contains("zatočišče za moške"))
    }

    @Test func `keeps the ids of elements with their texts, and what was judged of them`() throws {
        defer { program.remove() }
        let rounds = try imported(
            "20. GRETA urges the authorities to:", "- open a hotline;", "- run a helpline for children;",
            "- train the staff of shelters.",
            judgements: OntoImport.judgement.replacing("\"men\"", with: "\"list\" elements=\"helpline\""))
        let list = recommendation("list", in: rounds)
        #expect(list.contains("<element id=\"helpline\" asks=\"action\">run a helpline for children</element>"))
        #expect(list.contains("<element id=\"staff\">train the staff of shelters</element>"))
        #expect(list.contains("<element id=\"a\">open a hotline</element>"))
        #expect(try OntoImport.text("assessment.xml", program).contains("elements=\"helpline\""))
    }

    @Test func `keeps both rounds where nothing is known of either`() throws {
        defer { program.remove() }
        let rounds = try imported(
            "13. GRETA urges the authorities to train judges.",
            rounds: Self.old.replacing(" number=\"2\" report=\"GRETA(2026)05\"", with: ""),
            head: "Evaluation report: Albania")
        #expect(rounds.components(separatedBy: "<round").count == 3)
        #expect(rounds.contains("open a shelter for men"))
    }
}
