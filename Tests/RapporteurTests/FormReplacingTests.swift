import Foundation
import Testing

@Suite struct `The file that a form is written to` {
    private let program: Program
    private let output: URL

    init() throws {
        program = try Program()
        output = program.folder.appending(path: "form.xlsx")
    }

    private func write(_ kind: String, _ language: String = "en") throws -> Program.Outcome {
        try program.run([
            "forms", "write", kind, Program.slovenia.path, "--output", output.path, "--language", language,
        ])
    }

    @Test func `is written anew where nobody has filled it in`() throws {
        defer { program.remove() }
        #expect(try write("progress").status == 0)
        let first = try Data(contentsOf: output)
        #expect(try write("progress", "sl").status == 0)
        #expect(try Data(contentsOf: output) != first)
    }

    @Test func `stays where it is a form that asks something else`() throws {
        defer { program.remove() }
        #expect(try write("progress").status == 0)
        let first = try Data(contentsOf: output)
        let outcome = try write("assessment")
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("form.xlsx: this is there already"))
        #expect(try Data(contentsOf: output) == first)
    }

    @Test func `is not written where there is nothing to decide`() throws {
        defer { program.remove() }
        let outcome = try write("decisions")
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("nobody has replied to a finding yet, so there is nothing to decide."))
        #expect(!FileManager.default.fileExists(atPath: output.path))
    }

    @Test func `stays where it is none of this program`() throws {
        defer { program.remove() }
        try Data("Moji zapiski.".utf8).write(to: output)
        #expect(try write("progress").status == 74)
        #expect(try Data(contentsOf: output) == Data("Moji zapiski.".utf8))
    }
}
