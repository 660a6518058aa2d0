import Foundation
import Testing

@Suite struct `A report on another country than the dossier's` {
    private let program: Program

    init() throws { program = try Program() }

    private static func report(on country: String) -> String {
        """
        GRETA(2030)03

        Evaluation report: \(country)

        Third evaluation round

        12. GRETA urges the authorities to give victims of trafficking access to work.

        """
    }

    /// The answers that the last import asks for, with that to the only question.
    private func answered(_ answer: String) throws -> String {
        let asked = try OntoImport.text("answers.yaml", program)
        let path = program.folder.appending(path: "answers.yaml")
        try Data(asked.replacing("  answer:\n", with: "  answer: \(answer)\n", maxReplacements: 1).utf8).write(to: path)
        return path.path
    }

    @Test func `is asked of, and nothing of it is taken`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(), in: program)
        let outcome = try OntoImport.run(program, ["report.txt": Self.report(on: "Croatia")])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("report.txt: the document names Croatia, and the dossier is of Albania"))
        #expect(try OntoImport.text("answers.yaml", program).contains("fact: document.country"))
        let rounds = try OntoImport.text("recommendations.xml", program)
        #expect(
            rounds.contains("country=\"AL\"") && rounds.contains("id=\"men\"") && !rounds.contains("access to work"))
        #expect(try OntoImport.text("plan.xml", program).contains("country=\"AL\""))
        #expect(
            try OntoImport.text("import.sl.html", program).contains("dokument se ne nanaša na državo dosjeja"))
    }

    @Test func `is told of in the terminal's language`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(), in: program)
        let outcome = try OntoImport.run(
            program, ["report.txt": Self.report(on: "Croatia")], "--language", "sl")
        #expect(
            outcome.output.contains(
                "report.txt: država, ki jo dokument imenuje: Hrvaška; država dosjeja: Albanija. Iz dokumenta ni bilo prevzeto nič, ker"
            ))
    }

    @Test func `is taken where a person says that it is on this one`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(), in: program)
        try OntoImport.run(program, ["report.txt": Self.report(on: "Croatia")])
        let outcome = try OntoImport.run(
            program, ["report.txt": Self.report(on: "Croatia")], "--answers", try answered("AL"))
        #expect(!outcome.output.contains("nothing was taken"))
        let rounds = try OntoImport.text("recommendations.xml", program)
        #expect(rounds.contains("country=\"AL\"") && rounds.contains("access to work"))
    }

    @Test func `is left out for good where a person says that it is on the other`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(), in: program)
        try OntoImport.run(program, ["report.txt": Self.report(on: "Croatia")])
        let outcome = try OntoImport.run(
            program, ["report.txt": Self.report(on: "Croatia")], "--answers", try answered("HR"))
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("the dossier is of Albania; nothing was taken from it."))
        #expect(!(try OntoImport.text("recommendations.xml", program).contains("access to work")))
    }

    @Test func `is not taken beside a plan of this one either`() throws {
        defer { program.remove() }
        let plan = """
            <h1>National Action Plan of Albania 2026</h1>
            <p>Objective 1: Protection</p>
            <table><tr><th>Activities</th><th>Responsible agencies</th><th>Timelines</th><th>Indicators</th><th>Budget (EUR)</th></tr>
            <tr><td>1.1 Shelter for men</td><td>Ministry of the Interior</td><td>2026</td><td>Open</td><td></td></tr></table>
            """
        let files = ["plan.html": plan, "report.txt": Self.report(on: "Croatia")]
        for (name, text) in files { try Data(text.utf8).write(to: program.folder.appending(path: name)) }
        let outcome = try program.run(
            ["import"] + files.keys.sorted().map { program.folder.appending(path: $0).path }
                + ["--output", program.folder.appending(path: "out").path])
        #expect(outcome.output.contains("report.txt: the document names Croatia, and the dossier is of Albania"))
        #expect(try OntoImport.text("plan.xml", program).contains("country=\"AL\""))
        #expect(!(try OntoImport.text("recommendations.xml", program).contains("access to work")))
    }

    @Test func `is no report of a country whose name is part of another's`() throws {
        defer { program.remove() }
        try OntoImport.put(
            OntoImport.dossier(country: "IE", rounds: OntoImport.rounds.replacing("\"AL\"", with: "\"IE\"")),
            in: program)
        let outcome = try OntoImport.run(
            program, ["report.txt": Self.report(on: "United Kingdom of Great Britain and Northern Ireland")])
        #expect(outcome.output.contains("the document names United Kingdom, and the dossier is of Ireland"))
    }

    @Test func `is not presumed of one that names no country, which is remarked`() throws {
        defer { program.remove() }
        try OntoImport.put(OntoImport.dossier(), in: program)
        try OntoImport.run(program, ["report.txt": Self.report(on: "third round")])
        #expect(try OntoImport.text("recommendations.xml", program).contains("access to work"))
        #expect(
            try OntoImport.text("import.en.html", program).contains(
                "Report that names no country, taken for one on the country of the dossier"))
    }
}
