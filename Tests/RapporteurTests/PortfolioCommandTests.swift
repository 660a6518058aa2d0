import Foundation
import Testing

@Suite struct `The portfolio command` {
    private let program: Program

    init() throws { program = try Program() }

    @Test func `shows the same of lines and of folders of outputs`() throws {
        defer { program.remove() }
        let audited = try program.audit(Program.slovenia, "--fail-on", "never", "--format", "findings")
        let lines = program.folder.appending(path: "lines.jsonl")
        try audited.output.write(to: lines, atomically: true, encoding: .utf8)
        let (one, other) = (program.folder.appending(path: "one"), program.folder.appending(path: "other"))
        #expect(try program.run(["portfolio", lines.path, "--output", one.path]).status == 0)
        let folder = program.folder.appending(path: "out")
        #expect(try program.run(["portfolio", folder.path, "--output", other.path]).status == 0)
        for name in ["overview.en.html", "overview.sl.html", "overview.en.xlsx", "overview.sl.xlsx"] {
            let (first, second) = (one.appending(path: name), other.appending(path: name))
            if name.hasSuffix(".html") {
                #expect(try String(contentsOf: first, encoding: .utf8) == String(contentsOf: second, encoding: .utf8))
            }
            #expect(FileManager.default.fileExists(atPath: second.path))
        }
        #expect(
            try String(contentsOf: one.appending(path: "overview.en.html"), encoding: .utf8).contains("€521,000.00"))
    }

    @Test func `refuses what is no line of an audit, with its line`() throws {
        defer { program.remove() }
        let lines = program.folder.appending(path: "lines.jsonl")
        try "{\"a\":1}\n".write(to: lines, atomically: true, encoding: .utf8)
        let outcome = try program.run(["portfolio", lines.path, "--output", program.folder.path])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("lines.jsonl:1:1: This cannot be read; expected a line of an audit"))
    }

    @Test func `says that nothing is there where nothing is`() throws {
        defer { program.remove() }
        let outcome = try program.run(["portfolio", program.folder.appending(path: "none").path])
        #expect(outcome.status == 66)
    }
}
