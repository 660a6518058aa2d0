import Foundation
import Testing

@Suite struct `The clearing command` {
    private let program: Program
    private var output: String { program.folder.appending(path: "letters").path }

    init() throws { program = try Program() }

    private func clear(_ options: String...) throws -> Program.Outcome {
        try program.run(["clearing", Program.slovenia.path, "--output", output] + options)
    }

    private func letter(_ name: String) throws -> String {
        String(decoding: try program.bytes("letters/\(name)"), as: UTF8.self)
    }

    @Test func `writes a letter in each language to each ministry that findings are addressed to`() throws {
        defer { program.remove() }
        let outcome = try clear()
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let pages = try program.names("letters").filter { $0.hasSuffix(".html") }
        let lines = outcome.output.split(separator: "\n").filter { $0.contains("clearing.") }
        #expect(pages.count == 2 * lines.count && lines.count > 10)
        #expect(pages.contains("clearing.mz.sl.html") && pages.contains("clearing.mz.en.html"))
        #expect(try letter("clearing.mz.sl.html").contains("Poziv k izjasnitvi"))
    }

    @Test func `puts in a letter the findings of its addressee, all of them and no others`() throws {
        defer { program.remove() }
        _ = try program.audit(Program.slovenia, "--fail-on", "never")
        _ = try clear("--language", "en")
        let json = try JSONSerialization.jsonObject(with: program.output("findings.json")) as? [String: Any]
        let findings = try #require(json?["findings"] as? [[String: Any]])
        func conditions(_ isMeant: ([String]) -> Bool) -> [String] {
            findings.filter { finding in
                let isPut = finding["status"] as? String == "open" && finding["concerns"] as? String == "plan"
                return isPut && isMeant(finding["addressees"] as? [String] ?? [])
            }.compactMap { ($0["condition"] as? [String: String])?["en"] }
        }
        let page = try letter("clearing.mz.en.html").replacing("&#39;", with: "'")
        let plain = page.replacing(/<[^>]*>/, with: "")
        let (own, others) = (conditions { $0.contains("mz") }, conditions { !$0.contains("mz") })
        #expect(own.count > 3 && own.allSatisfy { plain.contains($0) })
        #expect(others.filter { plain.contains($0) } == [])
        #expect(plain.components(separatedBy: "class=\"put\"").count == 1)
        #expect(page.components(separatedBy: "class=\"put\"").count == own.count + 1)
    }

    @Test func `says of a shared finding that others are asked too, and not whom`() throws {
        defer { program.remove() }
        _ = try clear("--language", "en")
        let pages = try program.names("letters").filter { $0.hasSuffix(".html") }.map { try letter($0) }
        #expect(pages.contains { $0.contains("Others to whom this finding is addressed are asked too.") })
    }

    @Test func `takes a ministry by its abbreviation, and says so where nothing is addressed to it`() throws {
        defer { program.remove() }
        #expect(try clear("--body", "MZ").status == 0)
        #expect(try program.names("letters") == ["clearing.mz.en.html", "clearing.mz.sl.html", "reply.mz.xlsx"])
        let none = try clear("--body", "mizs")
        #expect(none.status == 0)
        #expect(none.output.contains("no letter was written"))
        #expect(try program.names("letters") == ["clearing.mz.en.html", "clearing.mz.sl.html", "reply.mz.xlsx"])
        #expect(try clear("--body", "nobody").status == 64)
    }

    @Test func `says on which printed page a finding stands, and names no line of a file that its addressee has not`()
        throws
    {
        defer { program.remove() }
        _ = try clear("--body", "mz", "--language", "en")
        #expect(!(try letter("clearing.mz.en.html").contains("plan.xml")))
        let paged = try program.dossier(changing: "plan.xml") {
            $0.replacing("<task number=\"3.5\"", with: "<task page=\"17\" number=\"3.5\"")
        }
        let letters = program.folder.appending(path: "paged")
        let outcome = try program.run([
            "clearing", paged.path, "--output", letters.path, "--body", "mz", "--language", "en",
        ])
        #expect(outcome.status == 0)
        let page = String(decoding: try program.bytes("paged/clearing.mz.en.html"), as: UTF8.self)
        #expect(page.contains("Where: p.\u{A0}17, "))
    }

    @Test(arguments: [["--due", "2023-07-02"], ["--asked", "2023-08-01"]])
    func `is given no last day before the day of asking, be it that of the replies`(options: [String]) throws {
        defer { program.remove() }
        let dossier = program.folder.appending(path: "dossier")
        try FileManager.default.copyItem(at: Program.slovenia, to: dossier)
        try """
        <replies xmlns="urn:rapporteur:1" plan="si-2023-2024" asked="2023-07-03" due="2023-07-31"/>
        """.write(to: dossier.appending(path: "replies.xml"), atomically: true, encoding: .utf8)
        let outcome = try program.run(["clearing", dossier.path, "--output", output] + options)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("is before the day of asking"))
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test func `says which rule failed`() throws {
        defer { program.remove() }
        try program.writeRules("structure/task-without-goal")
        let rule = program.folder.appending(path: "rules/structure/task-without-goal/rule.yaml")
        let text = try String(contentsOf: rule, encoding: .utf8)
        let failing = "require: 10 / (size(task.title) - size(task.title)) > 1"
        try text.replacing(/require:.*/, with: failing).write(to: rule, atomically: true, encoding: .utf8)
        let outcome = try clear("--rules", program.folder.appending(path: "rules").path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("rule task-without-goal failed: division by zero"))
    }

    @Test func `replaces nothing that is there`() throws {
        defer { program.remove() }
        _ = try clear("--body", "mz")
        let before = try program.bytes("letters/clearing.mz.en.html")
        let again = try clear("--asked", "2023-02-01")
        #expect(again.status == 74)
        #expect(again.errors.contains("clearing.mz.sl.html: this is there already"))
        #expect(try program.names("letters") == ["clearing.mz.en.html", "clearing.mz.sl.html", "reply.mz.xlsx"])
        let after = try program.bytes("letters/clearing.mz.en.html")
        #expect(after == before)
    }

    @Test func `states the days that it is told, and leaves room where it is told none`() throws {
        defer { program.remove() }
        _ = try clear("--asked", "2023-02-01", "--due", "2023-03-01", "--language", "sl", "--body", "mz")
        let page = try letter("clearing.mz.sl.html")
        #expect(page.contains("1.\u{A0}februar 2023") && page.contains("Rok za odgovor: 1.\u{A0}marec 2023."))
        // The number under which the sender keeps it is nobody's but theirs.
        #expect(page.components(separatedBy: "class=\"blank\"").count == 2)
        // The form stands in the first folder already.
        _ = try clear("--language", "en", "--body", "mz", "--output", "\(output)/open")
        #expect(try letter("open/clearing.mz.en.html").components(separatedBy: "class=\"blank\"").count == 4)
        #expect(try clear("--asked", "2023-03-01", "--due", "2023-02-01").status == 64)
    }

    @Test func `asks nothing about what is accepted`() throws {
        defer { program.remove() }
        let file = program.folder.appending(path: "waivers.yaml")
        try """
        waivers:
          - rule: lead-outside-government
            subject: assignment 5.4/1 · fvv
            by: A
            reason: r
            until: 2030-01-01

        """.write(to: file, atomically: true, encoding: .utf8)
        _ = try clear("--waivers", file.path, "--language", "en")
        let pages = try program.names("letters").filter { $0.hasSuffix(".html") }.map { try letter($0) }
        #expect(!pages.contains { $0.contains("A lead is not a state body") })
    }
}
