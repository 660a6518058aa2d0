import Foundation
import Testing

/// What the commands on rules do where the examples beside a rule are not as they should be.
@Suite struct `The examples of a rule` {
    private let program: Program

    init() throws {
        program = try Program()
        try program.writeRules("budget/line-total-mismatch", "budget/grand-total-mismatch")
    }

    private func example(_ name: String) -> String { "rules/budget/line-total-mismatch/\(name).xml" }

    private func rules(_ command: String...) throws -> Program.Outcome {
        try program.run(["rules"] + command + ["--rules", "rules"], in: program.folder)
    }

    @Test func `that are right are tested, and the command ends with 0`() throws {
        defer { program.remove() }
        let outcome = try rules("test")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.output == "2 rules tested, 0 failures.\n")
    }

    @Test(arguments: ["conforming", "violating"])
    func `that are no dossiers end the test with 65, at their place`(name: String) throws {
        defer { program.remove() }
        try program.writeBroken(example(name))
        let outcome = try rules("test")
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasPrefix("\(example(name)):2:18: A DOCTYPE is not allowed; expected the root element."))
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(outcome.output == "2 rules tested, 1 failure.\n")
    }

    @Test func `are all tried, also behind one that cannot be read`() throws {
        defer { program.remove() }
        try program.writeBroken(example("conforming"))
        try program.writeBroken(example("violating"))
        let other = program.folder.appending(path: "rules/budget/grand-total-mismatch/violating.xml")
        let text = try String(contentsOf: other, encoding: .utf8)
        try text.replacing("<!-- violates -->", with: "").write(to: other, atomically: true, encoding: .utf8)
        let outcome = try rules("test")
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("\(example("conforming")):2:18: "))
        #expect(outcome.errors.contains("\(example("violating")):2:18: "))
        #expect(outcome.errors.contains("grand-total-mismatch/violating.xml: no line is marked <!-- violates -->"))
    }

    @Test func `that are missing end the test with 66`() throws {
        defer { program.remove() }
        try FileManager.default.removeItem(at: program.folder.appending(path: example("violating")))
        let outcome = try rules("test", "line-total-mismatch")
        #expect(outcome.status == 66)
        #expect(outcome.errors == "\(example("violating")): no such file or folder\n")
    }

    @Test func `that cannot be read leave no rule explained without one`() throws {
        defer { program.remove() }
        try program.writeBroken(example("violating"))
        let outcome = try rules("explain", "line-total-mismatch")
        #expect(outcome.status == 65 && outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("\(example("violating")):2:18: A DOCTYPE is not allowed"))
    }

    @Test func `that are not written yet leave a rule explained without one`() throws {
        defer { program.remove() }
        let whole = try rules("explain", "line-total-mismatch").output
        try FileManager.default.removeItem(at: program.folder.appending(path: example("violating")))
        let outcome = try rules("explain", "line-total-mismatch")
        #expect(outcome.status == 0)
        #expect(whole.contains("**An example**") && !outcome.output.contains("**An example**"))
    }

    @Test func `that cannot be read leave no page written`() throws {
        defer { program.remove() }
        try program.writeBroken(example("violating"))
        let outcome = try rules("pages", "docs")
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasPrefix("\(example("violating")):2:18: A DOCTYPE is not allowed"))
        #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "docs").path))
    }
}
