import Foundation
import Testing

@Suite struct `The command that imports documents` {
    private let program: Program
    private static let given = Program.package.appending(path: "Tests/ImportingTests/Given")
    private static let annex = given.appending(path: "hr-annex.csv").path

    init() throws { program = try Program() }

    private var output: String { program.folder.appending(path: "out").path }

    /// Runs the command with documents into the folder of outputs.
    private func `import`(_ arguments: String...) throws -> Program.Outcome {
        try program.run(["import", "--output", output] + arguments)
    }

    /// The answers that the last run asks for, all of them given.
    private func answered() throws -> String {
        let asked = String(decoding: try program.bytes("out/answers.yaml"), as: UTF8.self)
        return asked.replacing("  answer:\n", with: "  answer: ministry\n").replacing(
            "  reason:\n", with: "  reason: By its statute\n")
    }

    @Test func `ends with 1 where questions are open, says how many and where, and writes everything`() throws {
        defer { program.remove() }
        let outcome = try `import`(Self.annex)
        #expect(outcome.status == 1)
        #expect(outcome.errors.isEmpty)
        #expect(
            outcome.output == """
                Pregled sredstava po nositeljima
                hr-annex.csv: read with the profile annex-by-ministry (hr)
                6\u{A0}lines of the annex and 2\u{A0}bodies.

                2 questions are open, of 2.
                Answer in \(output)/answers.yaml, then run the same command again with --answers \(output)/answers.yaml.
                4 places to look at

                See what was read, and from where, in \(output)/import.sl.html.
                Written to \(output)/: bodies.xml, annex.xml, answers.yaml, import.json, import.sl.html, import.en.html

                """)
        #expect(
            try program.names("out") == [
                "annex.xml", "answers.yaml", "bodies.xml", "import.en.html", "import.json", "import.sl.html",
            ])
    }

    @Test func `ends with 0 where everything is answered`() throws {
        defer { program.remove() }
        _ = try `import`(Self.annex)
        try answered().write(to: program.folder.appending(path: "given.yaml"), atomically: true, encoding: .utf8)
        let outcome = try `import`(Self.annex, "--answers", program.folder.appending(path: "given.yaml").path)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("All 2 questions are answered."))
    }

    @Test func `the answers of the folder itself are read and written again with the answers kept`() throws {
        defer { program.remove() }
        _ = try `import`(Self.annex)
        let given = try answered()
        try given.write(to: program.folder.appending(path: "out/answers.yaml"), atomically: true, encoding: .utf8)
        let outcome = try `import`(Self.annex, "--answers", "\(output)/answers.yaml")
        #expect(outcome.status == 0)
        #expect(String(decoding: try program.bytes("out/answers.yaml"), as: UTF8.self) == given)
    }

    @Test func `the answers of the folder are read where no others are named, and are not lost`() throws {
        defer { program.remove() }
        _ = try `import`(Self.annex)
        let given = try answered()
        try given.write(to: program.folder.appending(path: "out/answers.yaml"), atomically: true, encoding: .utf8)
        let outcome = try `import`(Self.annex)
        #expect(outcome.status == 0)
        #expect(String(decoding: try program.bytes("out/answers.yaml"), as: UTF8.self) == given)
    }

    @Test func `answers of the folder that the named file does not hold keep it from being written over`() throws {
        defer { program.remove() }
        _ = try `import`(Self.annex)
        let given = try answered()
        try given.write(to: program.folder.appending(path: "out/answers.yaml"), atomically: true, encoding: .utf8)
        let others = program.folder.appending(path: "others.yaml")
        try "questions: []\n".write(to: others, atomically: true, encoding: .utf8)
        let outcome = try `import`(Self.annex, "--answers", others.path)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("is not in \(others.path) and would be lost"))
        #expect(String(decoding: try program.bytes("out/answers.yaml"), as: UTF8.self) == given)
        try given.write(to: others, atomically: true, encoding: .utf8)
        #expect(try `import`(Self.annex, "--answers", others.path).status == 0)
    }

    @Test func `the answers of the folder that are of another document keep it from being written over`() throws {
        defer { program.remove() }
        _ = try `import`(Self.annex)
        let given = try answered()
        try given.write(to: program.folder.appending(path: "out/answers.yaml"), atomically: true, encoding: .utf8)
        let outcome = try `import`(Self.given.appending(path: "sl-annex.xlsx").path)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("out/answers.yaml:"))
        #expect(outcome.errors.contains("expected an answer to a question of this import"))
        #expect(String(decoding: try program.bytes("out/answers.yaml"), as: UTF8.self) == given)
    }

    @Test func `speaks the first of the languages, and writes a page in each`() throws {
        defer { program.remove() }
        let outcome = try `import`(Self.annex, "--language", "sl")
        #expect(outcome.output.contains("Odprti sta 2 vprašanji od 2."))
        #expect(try program.names("out").filter { $0.hasSuffix(".html") } == ["import.sl.html"])
    }

    @Test func `is the same bytes twice`() throws {
        defer { program.remove() }
        _ = try `import`(Self.annex)
        let names = try program.names("out")
        let first = try names.map { try program.bytes("out/\($0)") }
        _ = try `import`(Self.annex)
        #expect(try names.map { try program.bytes("out/\($0)") } == first)
    }

    @Test func `leaves other files alone, and names a part of a dossier that it did not write`() throws {
        defer { program.remove() }
        let folder = program.folder.appending(path: "out")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: folder.appending(path: "notes.txt"))
        try Data("<plan/>".utf8).write(to: folder.appending(path: "plan.xml"))
        let outcome = try `import`(Self.annex)
        #expect(outcome.status == 1)
        #expect(
            outcome.errors
                == "\(output)/plan.xml stands there and is not of this import; it was left, and a dossier holds it too.\n"
        )
        #expect(try program.bytes("out/notes.txt") == Data("mine".utf8))
        #expect(try program.bytes("out/plan.xml") == Data("<plan/>".utf8))
    }

    @Test func `a document given twice, under any name, is refused`() throws {
        defer { program.remove() }
        let copy = program.folder.appending(path: "copy.csv")
        try FileManager.default.copyItem(at: URL(filePath: Self.annex), to: copy)
        let twice = try `import`(Self.annex, Self.annex)
        #expect(twice.status == 64)
        #expect(twice.errors.contains("\(Self.annex) is given twice; expected each document once."))
        let copied = try `import`(Self.annex, copy.path)
        #expect(copied.status == 64)
        #expect(copied.errors.contains("\(Self.annex) and \(copy.path) are the same document; expected each once."))
    }

    @Test func `two documents of one name are refused`() throws {
        defer { program.remove() }
        let other = program.folder.appending(path: "hr-annex.csv")
        try Data("Nositelj;Aktivnost;2025.;2026.\nMUP;Rad;1,00;2,00\n".utf8).write(to: other)
        let outcome = try `import`(Self.annex, other.path)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("Two documents are called hr-annex.csv"))
    }

    @Test func `a document of no known form ends with 65, says what was tried and what to do`() throws {
        defer { program.remove() }
        try Data("Minutes of a meeting\n\nNothing was decided.\n".utf8).write(
            to: program.folder.appending(path: "minutes.txt"))
        let outcome = try `import`(program.folder.appending(path: "minutes.txt").path)
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasPrefix("minutes.txt: no profile has the labels of this document; tried: annex-by-"))
        #expect(outcome.errors.contains("slovenian-form"))
        #expect(outcome.errors.contains("--profile"))
        #expect(outcome.errors.contains("docs/importing.md"))
        let slovenian = try `import`(
            program.folder.appending(path: "minutes.txt").path, "--language", "sl")
        #expect(slovenian.errors.hasPrefix("minutes.txt: noben profil nima oznak tega dokumenta"))
    }

    @Test func `a profile that finds nothing ends with 65 and names another way`() throws {
        defer { program.remove() }
        let outcome = try `import`(Self.annex, "--profile", "greta-report")
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasPrefix("hr-annex.csv: with the profile greta-report nothing of a plan"))
    }

    @Test func `a profile that is not there ends with 64 and names those that are`() throws {
        defer { program.remove() }
        let outcome = try `import`(Self.annex, "--profile", "no-such")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("There is no profile 'no-such'. Expected annex-by-ministry, "))
    }

    @Test func `what is not there ends with 66`() throws {
        defer { program.remove() }
        #expect(try `import`("no-such.docx").status == 66)
        #expect(try `import`(Self.annex, "--answers", "no-such.yaml").status == 66)
    }

    @Test func `an answer that is none ends with 65 at its line, and the outputs before stay whole`() throws {
        defer { program.remove() }
        _ = try `import`(Self.annex)
        let names = try program.names("out")
        let before = try names.map { try program.bytes("out/\($0)") }
        let answers = program.folder.appending(path: "given.yaml")
        try answered().replacing("answer: ministry", with: "answer: parliament").write(
            to: answers, atomically: true, encoding: .utf8)
        let outcome = try `import`(Self.annex, "--answers", answers.path)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("given.yaml:19:11: \"parliament\" is no answer to body.kind@sheet-cell-a-4"))
        #expect(try program.names("out") == names)
        #expect(try names.map { try program.bytes("out/\($0)") } == before)
    }

    @Test func `a document that cannot be read leaves the outputs before whole`() throws {
        defer { program.remove() }
        _ = try `import`(Self.annex)
        let names = try program.names("out")
        let before = try names.map { try program.bytes("out/\($0)") }
        try Data("{\\rtf1 x}".utf8).write(to: program.folder.appending(path: "plan.rtf"))
        let outcome = try `import`(Self.annex, program.folder.appending(path: "plan.rtf").path)
        #expect(outcome.status == 65)
        #expect(try names.map { try program.bytes("out/\($0)") } == before)
    }

    @Test func `outputs that cannot be written end with 74`() throws {
        defer { program.remove() }
        try Data().write(to: program.folder.appending(path: "out"))
        #expect(try `import`(Self.annex).status == 74)
        #expect(try program.bytes("out").isEmpty)
    }

    @Test func `a document is never replaced, whatever it is called`() throws {
        defer { program.remove() }
        let folder = program.folder.appending(path: "out")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let document = folder.appending(path: "import.json")
        try FileManager.default.copyItem(at: URL(filePath: Self.annex), to: document)
        let outcome = try `import`(document.path)
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("this run reads it; expected another file"))
        #expect(try Data(contentsOf: document) == Data(contentsOf: URL(filePath: Self.annex)))
        #expect(try program.names("out") == ["import.json"])
    }

    @Test func `a part that cannot be written is named with what it lacks, and the rest is written`() throws {
        defer { program.remove() }
        let page = try String(contentsOf: Self.given.appending(path: "ro-table.html"), encoding: .utf8)
        let document = program.folder.appending(path: "plan.html")
        try page.replacing("2026", with: "").replacing("2028", with: "").write(
            to: document, atomically: true, encoding: .utf8)
        let outcome = try `import`(document.path)
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasPrefix("plan.xml was not written, because something that it must state is open:\n"))
        #expect(outcome.errors.contains("plan: The field end is missing"))
        #expect(outcome.errors.contains("answered by: plan.end@"))
        #expect(try program.names("out").contains("bodies.xml"))
        #expect(!(try program.names("out").contains("plan.xml")))
    }
}
