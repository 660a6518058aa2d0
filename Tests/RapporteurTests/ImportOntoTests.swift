import Foundation
import Testing

@Suite struct `An import onto an earlier dossier` {
    private let program: Program

    init() throws {
        program = try Program()
        try OntoImport.put(OntoImport.dossier(), in: program)
    }

    /// Imports a report of a round onto the earlier dossier; returns the recommendations that were written.
    private func imported(_ report: String, profile: String = "greta-report") throws -> String {
        try OntoImport.run(program, ["report.txt": report], "--profile", profile)
        return try OntoImport.text("recommendations.xml", program)
    }

    private func report(round: String, symbol: String) -> String {
        """
        GRETA(\(symbol)

        Evaluation report: Albania

        \(round) evaluation round

        12. GRETA urges the authorities to open a shelter for men who are victims.

        """
    }

    @Test func `keeps the rounds before a new one, and all that the report does not speak of`() throws {
        defer { program.remove() }
        let rounds = try imported(report(round: "Third", symbol: "2030)03"))
        #expect(rounds.contains("<round id=\"second\" number=\"2\" report=\"GRETA(2026)05\">"))
        #expect(rounds.contains("<recommendation id=\"men\" paragraph=\"12\" urgency=\"unknown\">"))
        #expect(rounds.contains("<round number=\"3\""))
        #expect(rounds.contains("<recommendation id=\"greta-3-12\""))
        #expect(try program.names("out").contains("plan.xml"))
        let judged = try OntoImport.text("assessment.xml", program)
        #expect(judged.contains("task=\"1.1\"") && judged.contains("recommendation=\"men\""))
        #expect(try program.run(["validate", program.folder.appending(path: "out").path]).status == 0)
    }

    @Test func `replaces a round that is read again, and keeps what its report does not say`() throws {
        defer { program.remove() }
        let rounds = try imported(report(round: "Second", symbol: "2026)05"))
        #expect(rounds.components(separatedBy: "<round ").count == 2)
        #expect(rounds.contains("<recommendation id=\"men\" paragraph=\"12\" urgency=\"urge\" verb=\"urges\""))
        #expect(rounds.contains("odprejo zatočišče za moške"))
        #expect(rounds.contains("<addressee body=\"moi\"/>"))
    }

    @Test func `keeps rounds of other monitors, and names the monitor of one that is new`() throws {
        defer { program.remove() }
        let text = """
            CP/Rec(2026)11

            adopted at the meeting of the Committee of the Parties on 12 June 2026

            1. Recommends that the Government open a shelter for men;

            2. Invites the Government to continue the dialogue.

            """
        let rounds = try imported(text, profile: "committee-of-the-parties")
        #expect(rounds.contains("id=\"second\""))
        #expect(rounds.contains("monitor=\"Committee of the Parties\""))
        #expect(rounds.contains("monitor=\"GRETA\""))
    }

    @Test func `is the same bytes each time`() throws {
        defer { program.remove() }
        let slovenia = Program.package.appending(path: "inputs/slovenia-2023-2024")
        let output = program.folder.appending(path: "out").path
        var first: [Data] = []
        for _ in 0..<3 {
            let outcome = try program.run([
                "import", slovenia.appending(path: "source.docx").path, "--onto", slovenia.path, "--answers",
                slovenia.appending(path: "answers.yaml").path, "--output", output,
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let bytes = try program.names("out").map { try program.bytes("out/\($0)") }
            if first.isEmpty { first = bytes }
            #expect(bytes == first)
        }
    }
}
