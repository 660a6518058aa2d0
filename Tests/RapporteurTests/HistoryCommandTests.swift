import Foundation
import Testing

@Suite struct `The history command` {
    private let program: Program
    private let revisions = ["", "-r2", "-r3"].map {
        Program.package.appending(path: "inputs/slovenia-2023-2024\($0)").path
    }

    init() throws { program = try Program() }

    @Test func `writes page and workbook in each language, and what programs read`() throws {
        defer { program.remove() }
        let outcome = try program.run(["history"] + revisions + ["--output", program.folder.path])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(
            try program.names(".") == [
                "history.en.html", "history.en.xlsx", "history.json", "history.sl.html", "history.sl.xlsx",
            ])
        let json = try program.run(["history"] + revisions + ["--format", "json"])
        let written = try program.bytes("history.json")
        #expect(Data(json.output.utf8) == written)
    }

    @Test func `says of an audit's findings.json what it says of the dossier`() throws {
        defer { program.remove() }
        _ = try program.audit()
        let findings = program.folder.appending(path: "out/si-2023-2024/findings.json").path
        let fromDossiers = try program.run(["history"] + revisions + ["--format", "json"])
        let fromFindings = try program.run(["history", findings] + revisions.dropFirst() + ["--format", "json"])
        #expect(fromDossiers.output == fromFindings.output)
        #expect(!fromDossiers.output.isEmpty)
    }

    @Test func `says which revision does not load, and writes nothing`() throws {
        defer { program.remove() }
        try program.writeBroken("broken.xml")
        let broken = program.folder.appending(path: "broken.xml").path
        let output = program.folder.appending(path: "history")
        let outcome = try program.run(["history", revisions[0], broken, revisions[2], "--output", output.path])
        #expect(outcome.status == 65)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("broken.xml:2:"))
        #expect(!FileManager.default.fileExists(atPath: output.path))
        #expect(try program.run(["history", revisions[0], "nowhere"]).status == 66)
        #expect(try program.run(["history"]).status == 64)
    }

    @Test func `tells of one revision alone`() throws {
        defer { program.remove() }
        let outcome = try program.run(["history", revisions[0]])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("the only revision"))
    }

    @Test func `warns of revisions in the wrong order, and of plans that have nothing in common`() throws {
        defer { program.remove() }
        let reversed = try program.run(["history", revisions[1], revisions[0]])
        #expect(reversed.status == 0)
        #expect(reversed.errors.contains("is earlier than the one that it is compared with"))
        #expect(reversed.output.contains("Wrong order: revision 2"))
        let other = Program.package.appending(path: "inputs/romania-2018-2020").path
        let unlike = try program.run(["history", revisions[0], other])
        #expect(unlike.status == 0)
        #expect(unlike.errors.contains("the two are different plans"))
        #expect(unlike.output.contains("Revision 2 is another plan"))
    }

    @Test func `follows what is accepted from the revision that a file of waivers means`() throws {
        defer { program.remove() }
        let file = program.folder.appending(path: "waivers.yaml")
        let accepted = """
            waivers:
              - rule: lead-outside-government
                subject: assignment 5.4/1 · fvv
                by: A
                reason: r
                until: 2030-01-01

            """
        try accepted.write(to: file, atomically: true, encoding: .utf8)
        let refused = try program.run(["history"] + revisions + ["--waivers", file.path])
        #expect(refused.status == 65)
        #expect(refused.errors.contains("waivers.yaml:1:1: It does not say in the numbers of which revision"))
        try "plan: another\n\(accepted)".write(to: file, atomically: true, encoding: .utf8)
        let idle = try program.run(["history"] + revisions + ["--waivers", file.path])
        #expect(idle.status == 0)
        #expect(idle.errors.contains("none of the revisions"))
        try "plan: si-2023-2024\n\(accepted)".write(to: file, atomically: true, encoding: .utf8)
        let held = try program.run(["history"] + revisions + ["--waivers", file.path, "--format", "json"])
        #expect(held.errors == "")
        // The task is 5.5 in the later two.
        #expect(held.output.components(separatedBy: "\"waived\": 1").count == 4)
    }

    /// The second revision with the invented replies of the documentation, and the third after they were carried.
    private func heard() throws -> [String] {
        let heard = program.folder.appending(path: "heard")
        try FileManager.default.copyItem(atPath: revisions[1], toPath: heard.path)
        try FileManager.default.copyItem(
            at: Program.package.appending(path: "docs/examples/replies/replies.xml"),
            to: heard.appending(path: "replies.xml"))
        let next = program.folder.appending(path: "next")
        try FileManager.default.copyItem(atPath: revisions[2], toPath: next.path)
        let carried = program.folder.appending(path: "carried")
        #expect(try program.run(["carry", heard.path, next.path, "--output", carried.path]).status < 2)
        try FileManager.default.copyItem(
            at: carried.appending(path: "replies.xml"), to: next.appending(path: "replies.xml"))
        return [revisions[0], heard.path, next.path]
    }

    /// The findings of a rule that were replied to.
    private func lives(_ rule: String, in output: String) throws -> [[String: Any]] {
        let history = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        let lives = try #require(history?["findings"] as? [[String: Any]])
        return lives.filter { $0["rule"] as? String == rule && ($0["replies"] as? [Any])?.isEmpty == false }
    }

    @Test func `tells of each finding what was replied and promised, and in which revision`() throws {
        defer { program.remove() }
        let output = try program.run(["history"] + heard() + ["--format", "json"]).output
        let replies = try #require(lives("several-leads", in: output).first?["replies"] as? [[String: Any]])
        #expect(replies.map { $0["revision"] as? Int } == [1])
        #expect(replies[0]["body"] as? String == "mddsz" && replies[0]["position"] as? String == "agrees")
        let measures = try #require(replies[0]["measures"] as? [[String: Any]])
        #expect(measures.map { $0["due"] as? String } == ["2023-12-31"])
        // Without replies there is nothing to tell.
        let unheard = try program.run(["history"] + revisions + ["--format", "json"]).output
        #expect(try lives("several-leads", in: unheard).isEmpty)
    }

    @Test func `counts what was withdrawn apart, from the revision in which it was decided on`() throws {
        defer { program.remove() }
        let heard = try heard()
        let output = try program.run(["history"] + heard + ["--format", "json"]).output
        let history = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        let tallies = try #require(history?["revisions"] as? [[String: Any]]).compactMap {
            $0["plan"] as? [String: Any]
        }
        #expect(tallies.map { $0["withdrawn"] as? Int } == [0, 1, 1])
        // Two were replied to, and one of them was withdrawn.
        let states = try lives("citation-imprecise", in: output).map { life in
            (life["life"] as? [[String: Any]])?.compactMap { $0["status"] as? String } ?? []
        }
        #expect(Set(states.map { Array($0.suffix(2)) }) == [["open", "open"], ["withdrawn", "withdrawn"]])
    }

    @Test func `prints reply and withdrawal under the finding, in both languages`() throws {
        defer { program.remove() }
        #expect(try program.run(["history"] + heard() + ["--output", program.folder.path]).status == 0)
        func page(_ language: String) throws -> String {
            String(decoding: try program.bytes("history.\(language).html"), as: UTF8.self)
        }
        for (language, words) in [("sl", ["umaknjen", "se strinja"]), ("en", ["withdrawn", "agrees"])] {
            let page = try page(language)
            for word in words { #expect(page.contains(word), "\(language): \(word)") }
        }
    }
}
