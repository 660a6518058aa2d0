import CEL
import Dossier
import Foundation
import Importing
import Platform
import Testing

/// An import of a plan and its annex, asked what may belong together in them.
private struct AskedImport {
    var made: Import
    let store: DossierStore
    private let answers: Answers
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    private static let plan = """
        <h1>National Action Plan 2026–2028</h1>
        <p>Objective 1: Prevention</p>
        <table><tr><th>Activities</th><th>Responsible agencies</th><th>Timelines</th><th>Indicators</th></tr>
        <tr><td>1.1 Helpline at night</td><td>Ministry of Health</td><td>2027</td><td>Open</td></tr>
        <tr><td>1.2 Leaflets in schools</td><td>Ministry of Education</td><td>2027</td><td>Printed</td></tr>
        <tr><td>1.3 Register of farms</td><td>Ministry of Labour</td><td>2027</td><td>Kept</td></tr></table>
        """
    private static let annex = """
        <p>Budget annex to the National Action Plan 2026–2028 (EUR)</p>
        <table><tr><th>Ministry</th><th>Activity</th><th>2027</th><th>Total</th></tr>
        <tr><td>Ministry of Education</td><td>Leaflets for schools</td><td>500</td><td>500</td></tr></table>
        """
    /// The id of the question whether the line funds the task of the leaflets.
    static let id = "funds@1:1.2"

    /// The import; `answer` to that question or another, by an assessor on a day where there is one. The folder may have files more.
    init(
        _ answer: String = "", to id: String = Self.id, isSigned: Bool = true, assessment: String? = nil,
        recommendations: String? = nil
    ) throws {
        let fact = id.prefix { $0 != "@" }
        var yaml = "questions:\n- id: \(id)\n  fact: \(fact)\n  answer: \(answer)\n  reason: Both name leaflets.\n"
        if isSigned { yaml = "assessment:\n  assessor: A. Novak\n  date: 2026-02-03\n" + yaml }
        answers = try Answers(yaml: yaml, path: "answers.yaml")
        made = try Import(
            [
                ImportedDocument(name: "plan.html", bytes: Array(Self.plan.utf8)),
                ImportedDocument(name: "annex.html", bytes: Array(Self.annex.utf8)),
            ], profiles: shippedProfiles.get(), monitors: shippedMonitors.get(), answers: answers)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for part in made.written() {
            try Data(try part.outcome.get()).write(to: folder.appending(path: part.part.file))
        }
        for (name, text) in [("assessment.xml", assessment), ("recommendations.xml", recommendations)] {
            if let text { try Data(text.utf8).write(to: folder.appending(path: name)) }
        }
        store = DossierStore(monitors: try shippedMonitors.get())
        try store.load(folder.path)
        try made.propose(in: store, profiles: shippedProfiles.get(), answers: answers)
    }

    func assessment() throws -> StatedElement? {
        try made.assessment(of: store, after: store.stated().parts[.assessment], answers: answers)
    }

    var problems: [String] { answers.problems(with: made.questions).map(\.message) }
    var proposals: [Question] { made.questions.filter(\.isProposal) }
}

struct ProposalQuestionTests {
    @Test func `a proposal is a question with its grounds, and nothing is open for it`() throws {
        let asked = try AskedImport()
        #expect(asked.proposals.map(\.id) == [AskedImport.id])
        #expect(asked.proposals.map(\.text) == ["Leaflets, schools · Ministry of Education, 2027"])
        #expect(asked.proposals.allSatisfy { !$0.isOpen && $0.answer == nil })
    }

    @Test func `what nobody answers is judged nowhere`() throws {
        #expect(try AskedImport().assessment() == nil)
        #expect(try AskedImport("no").assessment() == nil)
    }

    @Test func `what is confirmed is a judgement with its reason, by whom and when`() throws {
        let assessment = try #require(try AskedImport("yes").assessment())
        #expect(assessment.fields["assessor"] == "A. Novak")
        #expect(assessment.fields["date"] == .day(try #require(CalendarDate("2026-02-03"))))
        let funding = try #require(assessment.children.first)
        #expect(funding.fields["line"] == "1" && funding.fields["task"] == "1.2")
        #expect(funding.fields["reason"] == "Both name leaflets.")
        #expect(throws: Never.self) { try assessment.written(as: .assessment) }
    }

    @Test func `what is confirmed of some elements of a recommendation names them`() throws {
        let recommendations = """
            <recommendations xmlns="urn:rapporteur:1" country="SI" monitor="GRETA"><round number="2">
            <recommendation id="r1" urgency="urge"><text xml:lang="en">Inform the young, and keep a register.</text>
            <element id="a">Leaflets in schools.</element><element id="b">Pay damages to victims.</element>
            </recommendation></round></recommendations>
            """
        let asked = try AskedImport(recommendations: recommendations).proposals.first { $0.fact == "responds" }
        let question = try #require(asked)
        let answered = try AskedImport("partial service", to: question.id, recommendations: recommendations)
        let assessment = try #require(try answered.assessment())
        let text = String(decoding: try assessment.written(as: .assessment), as: UTF8.self)
        #expect(text.contains("recommendation=\"r1\" extent=\"partial\" nature=\"service\" elements=\"a\""), "\(text)")
    }

    @Test func `who confirms and does not say who judged is told so`() throws {
        #expect(throws: LoadFailure.self) { try AskedImport("yes", isSigned: false).assessment() }
    }

    @Test func `an answer that is none is told of`() throws {
        #expect(
            try AskedImport("perhaps").problems == [
                "\"perhaps\" is no answer to funds@1:1.2; expected \"yes\", \"no\"."
            ])
    }

    @Test func `judgements that stand stay, and answers add to them`() throws {
        let id = try #require(try AskedImport().store.tasks.first?.plan.id)
        func standing(_ task: String) -> String {
            """
            <assessment xmlns="urn:rapporteur:1" plan="\(id)" assessor="B" date="2026-01-01">\
            <funds line="1" task="\(task)"><reason>By hand.</reason></funds></assessment>
            """
        }
        let added = try #require(try AskedImport("yes", isSigned: false, assessment: standing("1.3")).assessment())
        #expect(added.fields["assessor"] == "B")
        #expect(added.children.map { $0.fields["task"] } == ["1.3", "1.2"])
        let same = try AskedImport("yes", assessment: standing("1.2"))
        #expect(try same.assessment() == nil)
        #expect(same.problems.isEmpty)
    }
}
