import Foundation
import Testing

@Suite struct `A dossier that is validated with its document` {
    private let program: Program

    init() throws { program = try Program() }

    private func validate(_ document: String) throws -> Program.Outcome {
        let dossier = program.folder.appending(path: "dossier.xml")
        try """
        <dossier xmlns="urn:rapporteur:1">
        <plan id="x" country="XX" title="Plan 2031" start="2031-01-01" end="2031-12-31">
        <chapter number="1" title="Help"><task number="1.1" title="Open a shelter"/></chapter></plan>
        <recommendations country="XX" monitor="GRETA">
        <round><recommendation id="g" urgency="urge" verb="urges">
        <text xml:lang="en">GRETA urges.</text></recommendation></round>
        </recommendations>
        <bodies/>
        </dossier>
        """.write(to: dossier, atomically: true, encoding: .utf8)
        let source = program.folder.appending(path: "plan.html")
        try "<!DOCTYPE html><meta charset=utf-8><title>x</title>\(document)".write(
            to: source, atomically: true, encoding: .utf8)
        return try program.run(["validate", dossier.path, "--source", source.path])
    }

    @Test func `ends with 0 where both say the same, and says what was not compared`() throws {
        defer { program.remove() }
        let outcome = try validate("<h1>Plan 2031</h1><h2>1 Help</h2><h3>1.1 Open a shelter</h3>")
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(
            outcome.output.contains(
                "not compared: of the texts of recommendations.xml in en (1) none stands in the documents"))
        #expect(
            outcome.output.hasSuffix("compared texts 3, bodies 0, numbers of tasks 1, amounts 0; differences 0.\n"))
    }

    @Test func `ends with 1 where a task is missing or a text differs, at its line`() throws {
        defer { program.remove() }
        let outcome = try validate(
            "<h1>Plan 2031</h1><h2>1 Help</h2><h3>1.1 Open a shelter in the north</h3><h3>1.2 Train</h3>")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("the number 1.2, “Train”, is no task of "), "\(outcome.output)")
        let other = try validate("<h1>Plan 2031</h1><h2>1 Help</h2><h3>1.1 Open one shelter</h3>")
        #expect(other.status == 1)
        #expect(
            other.output.contains("dossier.xml:3:34: task.title: “Open a shelter” stands in no document; nearest is “"))
    }

    @Test func `speaks the language of the terminal`() throws {
        defer { program.remove() }
        _ = try validate("<h1>Plan 2031</h1>")
        let arguments = ["dossier.xml", "--source", "plan.html"].map {
            $0.contains(".") ? program.folder.appending(path: $0).path : $0
        }
        let said = try program.run(["validate"] + arguments, environment: ["LC_ALL": "sl_SI.UTF-8"]).output
        #expect(said.contains("task.title: besedila »Open a shelter« ni v nobenem dokumentu; "), "\(said)")
        #expect(said.contains("primerjano – besedila: "))
        #expect(!said.contains("stands in no document") && !said.contains("compared"))
    }

    @Test func `ends with 66 where the document is not there`() throws {
        defer { program.remove() }
        #expect(try program.run(["validate", Program.slovenia.path, "--source", "none.docx"]).status == 66)
    }
}
