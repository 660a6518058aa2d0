import Foundation
import Testing

@Suite struct `A dossier that is begun` {
    private let program: Program
    private var folder: URL { program.folder.appending(path: "new") }

    init() throws { program = try Program() }

    private func begin(_ options: [String] = ["--language", "sl"]) throws -> Program.Outcome {
        try program.run(
            ["new", folder.path, "--country", "SI", "--from", "2031-01-01", "--to", "2032-12-31"] + options)
    }

    @Test(arguments: ["sl", "en"]) func `can be loaded as it is`(language: String) throws {
        defer { program.remove() }
        #expect(try begin(["--language", language]).status == 0)
        let outcome = try program.run(["validate", folder.path])
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(arguments: ["sl", "en"]) func `has examples that can be loaded when they are no comments any more`(
        language: String
    )
        throws
    {
        defer { program.remove() }
        #expect(try begin(["--language", language]).status == 0)
        for name in ["plan.xml", "annex.xml", "recommendations.xml", "bodies.xml", "assessment.xml"] {
            let file = folder.appending(path: name)
            let text = try String(contentsOf: file, encoding: .utf8)
            let opened = text.replacing("  <!--\n", with: "").replacing("  -->\n", with: "")
            #expect(opened != text, "\(name)")
            try opened.write(to: file, atomically: true, encoding: .utf8)
        }
        let outcome = try program.run(["validate", folder.path])
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(arguments: ["sl", "en"]) func `says how judgements are proposed once it is written, which is so`(
        language: String
    ) throws {
        defer { program.remove() }
        #expect(try begin(["--language", language]).status == 0)
        var assessment = ""
        for name in ["plan.xml", "annex.xml", "recommendations.xml", "bodies.xml", "assessment.xml"] {
            let file = folder.appending(path: name)
            let text = try String(contentsOf: file, encoding: .utf8)
            if name == "assessment.xml" { assessment = text }
            try text.replacing("  <!--\n", with: "").replacing("  -->\n", with: "").write(
                to: file, atomically: true, encoding: .utf8)
        }
        #expect(assessment.contains("rapporteur forms write assessment "))
        let form = program.folder.appending(path: "form.xlsx").path
        let outcome = try program.run(["forms", "write", "assessment", folder.path, "--output", form])
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func `is in no folder in which something stands`() throws {
        defer { program.remove() }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        #expect(try begin().status == 0)
        let plan = try Data(contentsOf: folder.appending(path: "plan.xml"))
        let again = try begin(["--language", "en"])
        #expect(again.status == 74)
        #expect(again.errors == "\(folder.path): the folder is not empty; expected a new one\n")
        #expect(try Data(contentsOf: folder.appending(path: "plan.xml")) == plan)
    }

    @Test(arguments: [
        (["--country", "si"], "'si' is no country"),
        (["--to", "2030-12-31"], "The plan ends (2030-12-31) before it begins"),
    ]) func `is refused where country or days are none`(change: [String], message: String) throws {
        defer { program.remove() }
        var options = ["--country": "SI", "--from": "2031-01-01", "--to": "2032-12-31"]
        options[change[0]] = change[1]
        let outcome = try program.run(["new", folder.path] + options.flatMap { [$0.key, $0.value] })
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(message))
    }
}
