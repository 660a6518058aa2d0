import Foundation
import Testing

@Suite struct `The parts of an import onto an earlier dossier` {
    private let program: Program

    init() throws { program = try Program() }

    private static let english = """
        <recommendations country="AL" monitor="GRETA">
        <round id="second" number="2" report="GRETA(2026)05">
        <recommendation id="men" paragraph="12" urgency="urge"><text xml:lang="en">GRETA urges the authorities to open a shelter for men who are victims.</text></recommendation>
        </round></recommendations>
        """
    private static let annex = """
        <annex plan="vr-2026" currency="EUR" title="Funds"><year>2026</year>
        <line id="first" body="moi" activity="Shelter"><amount year="2026">5000</amount><total>5000</total></line></annex>
        """
    private static let report = """
        GRETA(2030)03

        Evaluation report: Albania

        Third evaluation round

        12. GRETA urges the authorities to open a shelter for men who are victims.

        """

    private func plan(_ years: String) -> String {
        """
        <h1>National Action Plan \(years)</h1>
        <p>Objective 1: Protection</p>
        <table><tr><th>Activities</th><th>Responsible agencies</th><th>Timelines</th><th>Indicators</th><th>Budget (EUR)</th></tr>
        <tr><td>1.1 Shelter for men</td><td>Ministry of the Interior</td><td>2026</td><td>Open</td><td></td></tr></table>
        """
    }

    /// The answers that the last import asks for, that to one question given.
    private func answer(_ question: String, _ answer: String) throws -> String {
        var asked = try OntoImport.text("answers.yaml", program)
        let start = try #require(asked.range(of: question)).upperBound
        asked.replaceSubrange(
            try #require(asked.range(of: "  answer:\n", range: start..<asked.endIndex)), with: "  answer: \(answer)\n")
        let path = program.folder.appending(path: "answers.yaml")
        try Data(asked.utf8).write(to: path)
        return path.path
    }

    private func repeats() throws -> Int {
        try OntoImport.text("recommendations.xml", program).components(separatedBy: "<repeats").count - 1
    }

    /// Makes the folder of outputs the earlier dossier of the next import.
    private func goOn() throws {
        let older = program.folder.appending(path: "older")
        try? FileManager.default.removeItem(at: older)
        try FileManager.default.moveItem(at: program.folder.appending(path: "out"), to: older)
    }

    @Test func `a repetition is stated once, however often it is imported with its answer`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(rounds: Self.english), in: program)
        try OntoImport.run(program, ["report.txt": Self.report])
        let answers = try answer("repeats@greta-3-12:men", "yes")
        try OntoImport.run(program, ["report.txt": Self.report], "--answers", answers)
        #expect(try repeats() == 1)
        try goOn()
        try OntoImport.run(program, ["report.txt": Self.report], onto: "older", "--answers", answers)
        #expect(try repeats() == 1)
    }

    @Test func `recommendations to which a repetition is added are not said to be unchanged`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(rounds: Self.english), in: program)
        try OntoImport.run(program, ["report.txt": Self.report])
        let answers = try answer("repeats@greta-3-12:men", "yes")
        try goOn()
        let unanswered = try OntoImport.run(program, ["plan.html": plan("2026")], onto: "older")
        #expect(unanswered.output.contains("documents say nothing of it: recommendations.xml."))
        #expect(try repeats() == 0)
        let answered = try OntoImport.run(
            program, ["plan.html": plan("2026")], onto: "older", "--answers", answers, "--profile", "five-column-table")
        #expect(try repeats() == 1)
        #expect(!answered.output.contains("Unchanged"))
    }

    @Test func `recommendations that no document speaks of keep their country`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(rounds: Self.english), in: program)
        try OntoImport.run(program, ["plan.html": plan("2026").replacing("</h1>", with: " of Romania</h1>")])
        #expect(try OntoImport.text("recommendations.xml", program).contains("country=\"AL\""))
    }

    @Test func `a country that one part knows is not asked for, nor lost`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(country: "ZZ", rounds: Self.english), in: program)
        try OntoImport.run(program, ["plan.html": plan("2026")])
        #expect(try OntoImport.text("plan.xml", program).contains("country=\"AL\""))
        #expect(try OntoImport.text("recommendations.xml", program).contains("country=\"AL\""))
        #expect(!(try OntoImport.text("answers.yaml", program).contains("plan.country")))
    }

    @Test func `a country that is answered is that of the parts that no document speaks of, too`() throws {
        defer { program.remove() }
        let rounds = Self.english.replacing("\"AL\"", with: "\"ZZ\"")
        try OntoImport.put(OntoImport.dossier(country: "ZZ", rounds: rounds), in: program)
        let report = Self.report.replacing(": Albania", with: "")
        try OntoImport.run(program, ["report.txt": report])
        let answers = try answer("plan.country", "AL")
        let outcome = try OntoImport.run(program, ["report.txt": report], "--answers", answers)
        #expect(try OntoImport.text("plan.xml", program).contains("country=\"AL\""))
        #expect(try OntoImport.text("recommendations.xml", program).contains("country=\"AL\""))
        #expect(!outcome.output.contains("Unchanged"))
    }

    @Test func `the annex stays with a revision of the plan for the same years`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(annex: Self.annex), in: program)
        let outcome = try OntoImport.run(program, ["plan.html": plan("2026")])
        let annex = try OntoImport.text("annex.xml", program)
        #expect(annex.contains("plan=\"vr-2026\"") && annex.contains("<line id=\"first\""))
        #expect(outcome.output.contains("annex.xml"))
        #expect(try program.run(["validate", program.folder.appending(path: "out").path]).status == 0)
    }

    @Test func `the annex does not stay with a plan for other years, and that is said`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(annex: Self.annex), in: program)
        let outcome = try OntoImport.run(program, ["plan.html": plan("2026–2027")])
        #expect(!(try program.names("out").contains("annex.xml")))
        #expect(outcome.output.contains("the dossier has no annex now"))
        #expect(try OntoImport.text("import.en.html", program).contains("the dossier has no annex now"))
        #expect(try OntoImport.text("import.sl.html", program).contains("dosje zdaj nima priloge"))
    }

    @Test func `an annex alone belongs to the plan that stays`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(country: "AL"), in: program)
        let annex = Program.package.appending(path: "Tests/ImportingTests/Given/hr-annex.csv")
        try OntoImport.run(program, ["annex.csv": try String(contentsOf: annex, encoding: .utf8)])
        #expect(try OntoImport.text("annex.xml", program).contains("plan=\"vr-2026\""))
        #expect(try OntoImport.text("plan.xml", program).contains("country=\"AL\""))
    }
}
