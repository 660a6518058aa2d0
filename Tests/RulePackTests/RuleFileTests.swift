import Dossier
import Foundation
import Platform
import RulePack
import Testing
import Texts

/// Rule files as people, editors and attackers may leave them.
@Suite struct `A rule file` {
    @Test(arguments: try RuleFile.invalid()) func `that is wrong is refused at its place`(_ invalid: RuleFile) throws {
        let problem = try #require(try invalid.problems().first, "it is accepted")
        #expect(problem.line == invalid.line && problem.column == invalid.column, "\(problem)")
        #expect([problem.message, problem.excerpt].compactMap(\.self).joined(separator: "\n") == invalid.message)
    }

    @Test(arguments: try RuleFile.names(in: "valid")) func `that looks odd and is right is accepted`(_ name: String)
        throws
    {
        #expect(try RuleFile(valid: name).problems() == [])
    }

    @Test func `in the corpus has an expectation`() throws {
        let invalid = try RuleFile.invalid()
        #expect(try invalid.map(\.name).sorted() == RuleFile.names(in: "invalid"))
        #expect(invalid.count >= 140)
        #expect(try RuleFile.names(in: "valid").count >= 9)
    }

    @Test(arguments: ["rule.en.yaml", "rule.sl.yaml"])
    func `of texts that is missing is named, and with it every other`(_ name: String) throws {
        let folder = try RuleFile(valid: "plain.yaml").pack()
        defer { try? FileManager.default.removeItem(at: folder) }
        let rule = folder.appending(path: "structure/example")
        let other = folder.appending(path: "structure/other")
        try FileManager.default.copyItem(at: rule, to: other)
        let text = try String(contentsOf: other.appending(path: "rule.yaml"), encoding: .utf8)
        try text.replacing("id: example", with: "id: other").write(
            to: other.appending(path: "rule.yaml"), atomically: true, encoding: .utf8)
        for place in [rule, other] { try FileManager.default.removeItem(at: place.appending(path: name)) }
        #expect(
            RuleFile.problems(of: folder).map(\.description)
                == [rule, other].map {
                    "\($0.appending(path: name).path): There is no such file; expected one with the texts of the rule."
                })
    }

    @Test func `of texts that is wrong does not hide what is wrong with the rule`() throws {
        let folder = try RuleFile("text-empty.yaml", bytes: Data()).pack()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("id: example\n".utf8).write(to: folder.appending(path: "structure/example/rule.yaml"))
        #expect(
            RuleFile.problems(of: folder).map(\.message) == [
                "The key severity is missing; expected it here.", "The file is empty; expected a mapping.",
            ])
    }

    @Test func `of what parameters decide is missing only where the pack states some`() throws {
        let folder = try RuleFile("pack-text-x.yaml", bytes: Data("parameters: { most: x }\n".utf8)).pack()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "pack.sl.yaml")
        try FileManager.default.removeItem(at: path)
        #expect(
            RuleFile.problems(of: folder).map(\.description) == [
                "\(path.path): There is no such file; expected one that says what parameters such as most decide."
            ])
    }

    @Test func `larger than the limit is refused`() throws {
        let file = RuleFile("rule.yaml", bytes: Data(repeating: UInt8(ascii: "#"), count: 1_000_001))
        #expect(
            try file.problems().map(\.message) == ["The file is larger than 1000000 bytes; expected a smaller one."])
    }

    @Test(arguments: ["[", "{a: ", "- ", "? "])
    func `that is nested without end is refused`(_ opening: String) throws {
        let text = "id: example\nx:\n  " + String(repeating: opening, count: 100_000)
        let problems = try RuleFile("rule.yaml", bytes: Data(text.utf8)).problems()
        #expect(problems.map(\.message) == ["The YAML is nested too deeply; expected at most 1000 levels."])
    }

    @Test func `of very many keys is refused`() throws {
        let text = (0..<100_000).map { "k\($0):\n" }.joined()
        #expect(
            try RuleFile("rule.yaml", bytes: Data(text.utf8)).problems().map(\.message)
                == ["The mapping has 100000 keys; expected at most 1000."])
    }

    @Test func `that is a folder is refused`() throws {
        let folder = try RuleFile("rule.yaml", bytes: Data()).pack()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "structure/example/rule.yaml")
        try FileManager.default.removeItem(at: path)
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
        #expect(RuleFile.problems(of: folder).map(\.message) == ["This is a folder; expected a file."])
    }
}

/// A file of a pack of one rule.
struct RuleFile: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: Data
    var line = 0
    var column = 0
    var message = ""

    var testDescription: String { name }

    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

    static func invalid() throws -> [RuleFile] {
        let table = try String(contentsOf: corpus.appending(path: "expected.tsv"), encoding: .utf8)
        return try table.split(separator: "\n").dropFirst().map { row in
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let bytes = try Data(contentsOf: corpus.appending(path: "invalid/\(cells[0])"))
            var file = RuleFile(cells[0], bytes: bytes)
            (file.line, file.column) = (Int(cells[1]) ?? 0, Int(cells[2]) ?? 0)
            file.message = cells[3].replacing("\\n", with: "\n").replacing("\\\\", with: "\\")
            return file
        }
    }

    /// The files of a part: `valid` or `invalid`.
    static func names(in part: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: corpus.appending(path: part).path).sorted()
    }

    init(_ name: String, bytes: Data) {
        self.name = name
        self.bytes = bytes
    }

    init(valid name: String) throws {
        self.init(name, bytes: try Data(contentsOf: Self.corpus.appending(path: "valid/\(name)")))
    }

    /// The place of the file in a pack, by how its name begins.
    private var place: String {
        if name.hasPrefix("pack-text-") { return "pack.en.yaml" }
        if name.hasPrefix("pack-") { return "pack.yaml" }
        if name.hasPrefix("text-sl-") { return "structure/example/rule.sl.yaml" }
        return name.hasPrefix("text-") ? "structure/example/rule.en.yaml" : "structure/example/rule.yaml"
    }

    /// A pack of one rule with this file at its place.
    func pack() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString)")
        let rule = folder.appending(path: "structure/example")
        try FileManager.default.createDirectory(at: rule, withIntermediateDirectories: true)
        var files = ["pack.yaml": Data("id: pack\nversion: '1'\n".utf8)]
        if place == "pack.en.yaml" {
            files["pack.yaml"]?.append(Data("parameters: { most: { type: percent, value: 40 } }\n".utf8))
            for language in Language.allCases {
                files["pack.\(language.rawValue).yaml"] = Data("parameters: { most: x }\n".utf8)
            }
        }
        files["structure/example/rule.yaml"] = try RuleFile(valid: "plain.yaml").bytes
        for language in Language.allCases {
            files["structure/example/rule.\(language.rawValue).yaml"] = try RuleFile(valid: "text-plain.yaml").bytes
        }
        files[place] = bytes
        for (path, bytes) in files { try bytes.write(to: folder.appending(path: path)) }
        return folder
    }

    func problems() throws -> [Problem] {
        let folder = try pack()
        defer { try? FileManager.default.removeItem(at: folder) }
        return Self.problems(of: folder)
    }

    /// What is wrong with a pack when it is read and compiled.
    static func problems(of folder: URL) -> [Problem] {
        do {
            _ = try CompiledPack(try RulePack(folder: folder.path), for: DossierStore())
            return []
        } catch LoadFailure.invalid(let problems) {
            return problems
        } catch {
            return [Problem(path: folder.path, line: 0, column: 0, message: "\(error)")]
        }
    }
}
