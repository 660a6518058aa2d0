import Foundation
import Testing

@Suite struct `The commands on profiles` {
    private let program: Program

    init() throws { program = try Program() }

    private func profiles(_ command: String...) throws -> Program.Outcome { try program.run(["profiles"] + command) }

    /// A profile of a folder of its own, with a document as its example.
    private func write(_ profile: String, document: String = Self.document) throws -> String {
        let folder = program.folder.appending(path: "own")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "examples"), withIntermediateDirectories: true)
        try document.write(to: folder.appending(path: "examples/plan.html"), atomically: true, encoding: .utf8)
        let file = folder.appending(path: "profile.yaml")
        try profile.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    private static let document = """
        <!DOCTYPE html><meta charset=utf-8><title>x</title><h1>Plan of Arcadia 2031-2032</h1><h2>Part I Shelter</h2>
        <table><tr><td>Chore 1<td>Open a house</tr><tr><td>Chief<td>Ministry of Mirth</tr><tr><td>Until when<td>yearly</tr>
        <tr><td>Price<td>4,500.00 EUR</tr></table>
        """
    private static let profile = """
        about: { en: Arcadian form, sl: arkadijski obrazec }
        languages: [en]
        country: GB
        headings: [{ chapter: "Part {number I} {title}" }]
        fields: { task: "Chore {number}", leads: [Chief], deadline: [Until when], costs: [Price] }
        """

    @Test func `list each with its languages and what it is for`() throws {
        defer { program.remove() }
        let outcome = try profiles("list", "--language", "sl")
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count == 8)
        #expect(outcome.output.contains("annex-by-ministry         sl hr en bg  finančna priloga po ministrstvih\n"))
    }

    @Test func `list them as JSON too`() throws {
        defer { program.remove() }
        let json =
            try JSONSerialization.jsonObject(with: Data(try profiles("list", "--json").output.utf8)) as? [String: Any]
        let list = try #require(json?["profiles"] as? [[String: Any]])
        #expect(list.count == 8)
        #expect(list[0]["id"] as? String == "annex-by-ministry")
        #expect((list[0]["about"] as? [String: String])?["en"] == "funding annex by ministry")
    }

    @Test(arguments: ["en", "sl"]) func `explain what a profile reads, with the words of its language`(language: String)
        throws
    {
        defer { program.remove() }
        let outcome = try profiles("explain", "slovenian-form", "--language", language)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Nosilec"))
        #expect(outcome.output.contains("najkasneje do[ konca] {time}"))
        #expect(outcome.output.contains(language == "sl" ? "»Rok«" : "“Rok”"))
    }

    @Test func `tell what is wrong with every language, be it one of a profile or of none`() throws {
        defer { program.remove() }
        let folder = program.folder.appending(path: "more/languages")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for tag in ["en", "xx", "yy"] {
            try "name: x\nmonths: [one]\n".write(
                to: folder.appending(path: "\(tag).yaml"), atomically: true, encoding: .utf8)
        }
        let outcome = try program.run(
            ["profiles", "list"], environment: ["RAPPORTEUR_PROFILES": program.folder.appending(path: "more").path])
        #expect(outcome.status == 65)
        for tag in ["en", "xx", "yy"] {
            #expect(outcome.errors.contains("languages/\(tag).yaml:1:1: "), "\(outcome.errors)")
        }
    }

    @Test func `know no profile that is not there`() throws {
        defer { program.remove() }
        let outcome = try profiles("explain", "nobody")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("There is no profile 'nobody'. `rapporteur profiles list` shows all."))
    }

    @Test func `check a profile by its file`() throws {
        defer { program.remove() }
        let outcome = try profiles("check", try write(Self.profile))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasSuffix("There is 1 example; expected two.\n1 profile checked.\n"))
    }

    @Test(arguments: [
        ("plan: { skip: [Open a house] }", "holds a title of plan.html, “Open a house”"),
        ("plan: { ends: [\"of the Ministry of Mirth…\"] }", "holds a body of plan.html, “Ministry of Mirth”"),
        ("nothing: [\"about 4,500\"]", "holds an amount of plan.html, “4500.00”"),
    ]) func `refuse one that holds what only its example says`(line: String, message: String) throws {
        defer { program.remove() }
        let file = try write("\(Self.profile)\n\(line)\n")
        let outcome = try profiles("check", file)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("\(file):6:"))
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func `test an example against the dossier beside it`() throws {
        defer { program.remove() }
        let file = try write(Self.profile)
        let folder = program.folder.appending(path: "own/examples/plan")
        let made = try program.run(
            [
                "import", program.folder.appending(path: "own/examples/plan.html").path, "--profile", file, "--output",
                folder.path,
            ])
        #expect([0, 1].contains(made.status), "\(made.errors)")
        let right = try profiles("test", file)
        #expect(right.status == 0, "\(right.errors)")
        #expect(right.output == "1 profile tested, 0 failures.\n")
        let plan = folder.appending(path: "plan.xml")
        let text = try String(contentsOf: plan, encoding: .utf8)
        try text.replacing("Open a house", with: "Open a hut").write(to: plan, atomically: true, encoding: .utf8)
        let wrong = try profiles("test", file)
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("expected, but not given: <task number=\"1\" title=\"Open a hut\">"))
        #expect(wrong.errors.contains("not expected, but given: <task number=\"1\" title=\"Open a house\">"))
        #expect(wrong.output == "1 profile tested, 2 failures.\n")
    }

    @Test func `begin a profile with what the document shows, and guess nothing`() throws {
        defer { program.remove() }
        _ = try write(Self.profile)
        let document = program.folder.appending(path: "own/examples/plan.html")
        let folder = program.folder.appending(path: "profiles")
        let outcome = try profiles("new", "arcadian", folder.path, "--document", document.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let text = try String(contentsOf: folder.appending(path: "arcadian/profile.yaml"), encoding: .utf8)
        for line in [
            "#   level 2: Part I Shelter", "#  FIELD: [\"Chief\"]", "#  FIELD: [\"Until when\"]", "languages: []",
        ] {
            #expect(text.contains("\(line)\n"))
        }
        #expect(
            try Data(contentsOf: folder.appending(path: "arcadian/examples/plan.html")) == Data(contentsOf: document))
        // It says nothing before its author does.
        let check = try profiles("check", folder.appending(path: "arcadian/profile.yaml").path)
        #expect(check.status == 65)
        #expect(check.errors.contains("The key languages is missing; expected the tags of one or more."))
        #expect(try profiles("new", "arcadian", folder.path, "--document", document.path).status == 74)
    }
}
