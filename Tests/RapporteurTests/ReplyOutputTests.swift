import Foundation
import Testing

@Suite struct `Outputs of an audit with replies` {
    private let program: Program

    init() throws { program = try Program() }

    /// The illustration of a second revision with the invented replies of the documentation.
    private func heard(_ change: (String) -> String = { $0 }) throws -> URL {
        let copy = program.folder.appending(path: "heard")
        try FileManager.default.copyItem(
            at: Program.package.appending(path: "inputs/slovenia-2023-2024-r2"), to: copy)
        let replies = try String(
            contentsOf: Program.package.appending(path: "docs/examples/replies/replies.xml"), encoding: .utf8)
        try change(replies).write(to: copy.appending(path: "replies.xml"), atomically: true, encoding: .utf8)
        return copy
    }

    private func output(_ name: String) throws -> String {
        try String(contentsOf: program.folder.appending(path: "out/si-2023-2024-r2/\(name)"), encoding: .utf8)
    }

    @Test func `print each reply with measure, evidence and decision, and list what was withdrawn, in both languages`()
        throws
    {
        defer { program.remove() }
        #expect(try program.audit(heard(), "--language", "sl", "--language", "en", "--fail-on", "never").status == 0)
        let slovenian = try output("report.sl.html")
        for words in [
            "se delno strinja", "ocena finančnih posledic spremembe 5. člena zakona", "Dokazilo:",
            "ugotovitev je dopolnjena", "Umaknjene ugotovitve", "po roku", "Brez odgovora: Ministrstvo za pravosodje.",
            "Na nobeno od ugotovitev, naslovljenih na ta organ, ni odgovora.",
        ] { #expect(slovenian.contains(words), "\(words)") }
        let english = try output("report.en.html")
        for words in [
            "agrees in part", "Evidence:", "Findings that were withdrawn", "late", "No reply: Ministry of Justice.",
        ] {
            #expect(english.contains(words), "\(words)")
        }
        #expect(try output("summary.sl.html").contains("1\u{A0}ugotovitev je po odgovoru umaknjena"))
    }

    @Test func `give what was withdrawn with its reason, and count it no longer`() throws {
        defer { program.remove() }
        #expect(try program.audit(heard(), "--fail-on", "never").status == 0)
        let findings = try #require(
            JSONSerialization.jsonObject(with: Data(output("findings.json").utf8)) as? [String: Any])
        let all = try #require(findings["findings"] as? [[String: Any]])
        let withdrawn = try #require(all.first { $0["status"] as? String == "withdrawn" })
        #expect(withdrawn["fingerprint"] as? String == "c4f7c5d5b0a614fc91f373975109d71b")
        let reason = try #require((withdrawn["withdrawal"] as? [String: Any])?["reason"] as? String)
        #expect(reason.hasPrefix("Obrazložitev navaja odstavek 163"))
        let counts = try #require((findings["counts"] as? [String: Any])?["plan"] as? [String: Int])
        #expect(
            counts["minor"] == all.count { $0["severity"] as? String == "minor" && $0["status"] as? String == "open" })
        let entries = try #require((findings["replies"] as? [String: Any])?["entries"] as? [[String: Any]])
        #expect(entries.count == 7 && entries.allSatisfy { $0["effect"] as? String == "applied" })
        #expect(try output("findings.sarif").contains("\"justification\": \"\(reason)\""))
        #expect(try output("findings.csv").contains(reason))
    }

    @Test func `hold nothing of replies where there are none, but for empty columns`() throws {
        defer { program.remove() }
        #expect(try program.audit(Program.slovenia, "--fail-on", "never").status == 0)
        let folder = program.folder.appending(path: "out/si-2023-2024")
        for name in ["findings.json", "findings.sarif"] {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for key in ["\"replies\"", "\"withdrawal\"", "\"withdrawn\"", "\"suppressions\""] {
                #expect(!text.contains(key), "\(name): \(key)")
            }
        }
    }

    @Test
    func `say at its line what a reply that means no finding comes nearest to, and end with 1 where that is strict`()
        throws
    {
        defer { program.remove() }
        let dossier = try heard { $0.replacing("subject=\"task 1.4.7\"", with: "subject=\"task 1.4.8\"") }
        let lenient = try program.audit(dossier, "--fail-on", "never")
        #expect(lenient.status == 0)
        #expect(lenient.output.contains("Reply that means no open finding: MDDSZ, task-without-funding, task 1.4.8"))
        #expect(lenient.output.contains("is it task-without-funding, task 1.4.7?"))
        let strict = try program.audit(dossier, "--fail-on", "never", "--strict-waivers", "--replace")
        #expect(strict.status == 1)
        #expect(strict.errors.contains("replies.xml:37:3:"))
    }

    @Test func `say of a decision, where no rule was applied, that nobody knows whether the finding stands`() throws {
        defer { program.remove() }
        func dossier(_ decision: String) throws -> String {
            try? FileManager.default.removeItem(at: program.folder.appending(path: "heard"))
            return try heard {
                $0.replacing(
                    "</replies>",
                    with: """
                        <reply body="mp" rule="recommendation-only-studied" subject="recommendation greta-2-23" \
                        fingerprint="0123456789abcdef0123456789abcdef" position="disagrees" date="2023-07-20" by="Minister">
                        <text>Preučitev je prvi korak.</text>\(decision)</reply></replies>
                        """)
            }.path
        }
        let decided = try dossier("<decision position=\"withdrawn\" date=\"2023-08-01\" by=\"NP\">Drži.</decision>")
        #expect(
            try program.run(["recommendations", decided, "--language", "sl"]).output.withoutBreaks.contains(
                "Odločitev: ugotovitev je umaknjena (NP, 1. avgust 2023): Drži. Pravila tu niso bila uporabljena, zato ni znano, ali"
            ))
        #expect(
            try program.run(["recommendations", decided, "--language", "en"]).output.withoutBreaks.contains(
                "Drži. No rule was applied here, so that it is not known whether the finding stands"))
        #expect(
            try !program.run(["recommendations", dossier(""), "--language", "en"]).output.contains(
                "No rule was applied"))
    }

    @Test func `are shown with the recommendation that a reply is about`() throws {
        defer { program.remove() }
        let dossier = try heard {
            $0.replacing(
                "</replies>",
                with: """
                    <reply body="mp" rule="recommendation-only-studied" subject="recommendation greta-2-23" \
                    fingerprint="ec452bb70eb83b58826f7fe043a040e3" position="disagrees" date="2023-07-20" by="Minister">
                    <text>Preučitev je prvi korak.</text></reply></replies>
                    """)
        }
        let outcome = try program.run(["recommendations", dossier.path, "--language", "sl"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Odgovor: Ministrstvo za pravosodje se ne strinja"))
        let json = try program.run(["recommendations", dossier.path, "--format", "json"]).output
        let document = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let recommendations = try #require(document["recommendations"] as? [[String: Any]])
        let replied = recommendations.filter { ($0["replies"] as? [Any])?.isEmpty == false }
        #expect(replied.map { $0["id"] as? String } == ["greta-2-23"])
        let reply = try #require((replied.first?["replies"] as? [[String: Any]])?.first)
        #expect(reply["rule"] as? String == "recommendation-only-studied")
        #expect(reply["body"] as? String == "mp" && reply["position"] as? String == "disagrees")
        #expect(reply["text"] as? String == "Preučitev je prvi korak.")
        #expect(
            try !program.run(["recommendations", Program.slovenia.path, "--format", "json"]).output.contains("replies"))
    }
}
