import Foundation
import Testing

@Suite struct `The compare command` {
    private let program: Program
    private let second = Program.package.appending(path: "inputs/slovenia-2023-2024-r2")
    private let third = Program.package.appending(path: "inputs/slovenia-2023-2024-r3")

    init() throws { program = try Program() }

    @Test func `says what became of the findings and what changed`() throws {
        defer { program.remove() }
        let outcome = try program.run(["compare", Program.slovenia.path, second.path])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Number: 5.3 → 5.4"))
        #expect(outcome.output.contains("31\u{A0}December 2023 → 30\u{A0}June 2024 (182\u{A0}days later)"))
    }

    @Test func `says first of all that the two stand in the wrong order`() throws {
        defer { program.remove() }
        let outcome = try program.run(["compare", second.path, Program.slovenia.path])
        #expect(outcome.output.hasPrefix("Wrong order: "))
        #expect(outcome.errors == "")
        let json = try program.run(["compare", second.path, Program.slovenia.path, "--format", "json"])
        #expect(json.output.contains("\"isReversed\": true"))
        #expect(json.errors.contains("is earlier than the one that it is compared with"))
        let right = try program.run(["compare", Program.slovenia.path, second.path])
        #expect(right.output.hasPrefix("Earlier revision: "))
    }

    @Test func `puts the gravest findings first, and what changed with what it was`() throws {
        defer { program.remove() }
        let output = try program.run(["compare", Program.slovenia.path, second.path]).output
        let lines = output.split(separator: "\n").map(String.init)
        let resolved = lines.drop { $0 != "Findings that are resolved" }.dropFirst().prefix { $0.hasPrefix("  ") }
        let severities = resolved.map { String($0.trimmingPrefix("  ").prefix { $0 != ":" }) }
        #expect(severities == severities.sorted { ($0 == "major finding" ? 0 : 1) < ($1 == "major finding" ? 0 : 1) })
        #expect(severities.first == "major finding" && severities.last == "minor finding")
        #expect(output.contains("Of all findings that persist, 1\u{A0}has changed."))
        #expect(output.contains("      Before: Task 5.6 falls due on"))
    }

    @Test func `ends with 1 when a new major finding stands`() throws {
        defer { program.remove() }
        #expect(try program.run(["compare", second.path, third.path]).status == 1)
        #expect(try program.run(["compare", second.path, third.path, "--fail-on", "never"]).status == 0)
    }

    @Test func `ends with 1 when more is at stake in a major finding than before, and its help says so`() throws {
        defer { program.remove() }
        let example = Program.package.appending(path: "rules/budget/line-total-mismatch/violating.xml")
        let text = try String(contentsOf: example, encoding: .utf8)
        let changed = text.replacing("<total>90000.01<", with: "<total>95000.00<")
        try #require(changed != text)
        let grown = program.folder.appending(path: "grown.xml")
        try changed.write(to: grown, atomically: true, encoding: .utf8)
        let outcome = try program.run(["compare", example.path, grown.path])
        #expect(outcome.status == 1 && outcome.output.contains("Of all findings that persist, 1\u{A0}has changed."))
        #expect(!outcome.output.contains("New findings"))
        #expect(try program.run(["compare", grown.path, example.path]).status == 0)
        for command in ["compare", "audit"] {
            let help = try program.run([command, "--help"]).output.split(whereSeparator: \.isWhitespace)
            #expect(help.joined(separator: " ").contains("more is at stake"), "\(command)")
        }
    }

    @Test func `says of an audit's findings.json what it says of the dossier`() throws {
        defer { program.remove() }
        _ = try program.audit()
        let findings = program.folder.appending(path: "out/si-2023-2024/findings.json").path
        let fromDossier = try program.run(["compare", Program.slovenia.path, second.path, "--format", "json"])
        let fromFindings = try program.run(["compare", findings, second.path, "--format", "json"])
        #expect(fromDossier.output == fromFindings.output)
        #expect(!fromDossier.output.isEmpty)
    }

    @Test func `writes a report in both languages and leaves the folder's other files`() throws {
        defer { program.remove() }
        _ = try program.audit()
        let folder = program.folder.appending(path: "out/si-2023-2024")
        _ = try program.run(["compare", Program.slovenia.path, second.path, "--output", folder.path])
        let pages = try ["sl", "en"].map {
            try String(contentsOf: folder.appending(path: "comparison.\($0).html"), encoding: .utf8)
        }
        #expect(pages[0].contains("Primerjava dveh različic") && pages[1].contains("Comparison of two revisions"))
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: "findings.json").path))
    }

    @Test func `shows what another assessment changes`() throws {
        defer { program.remove() }
        let changed = try program.dossier(changing: "assessment.xml") {
            $0.replacing(
                "task=\"5.1\" recommendation=\"greta-2-27\" extent=\"partial\"",
                with: "task=\"5.1\" recommendation=\"greta-2-27\" extent=\"none\""
            ).replacing("assessor=\"Rapporteur project\"", with: "assessor=\"MP\"")
        }
        let outcome = try program.run([
            "compare", Program.slovenia.path, Program.slovenia.path, "--assessment-new",
            changed.appending(path: "assessment.xml").path,
        ])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("different assessments"))
        #expect(outcome.output.contains("recommendation-unaddressed, recommendation greta-2-27"))
    }

    @Test func `ends with 66 for a missing revision and with 65 for a file that is no audit`() throws {
        defer { program.remove() }
        #expect(try program.run(["compare", Program.slovenia.path, "nowhere.json"]).status == 66)
        let file = program.folder.appending(path: "other.json")
        try Data("{\"a\": 1}".utf8).write(to: file)
        let outcome = try program.run(["compare", Program.slovenia.path, file.path])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("not the findings.json of an audit"))
    }

    @Test(arguments: [("", "1"), ("  \"format\": 3,\n", "3")])
    func `refuses an audit of another format and says to audit again`(line: String, found: String) throws {
        defer { program.remove() }
        _ = try program.audit()
        let file = program.folder.appending(path: "out/si-2023-2024/findings.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        let changed = text.replacing("  \"format\": 2,\n", with: line)
        try #require(changed != text)
        try changed.write(to: file, atomically: true, encoding: .utf8)
        for command in [["compare", file.path], ["audit", "--output", program.folder.path, "--against", file.path]] {
            let outcome = try program.run(command + [second.path])
            #expect(outcome.status == 65)
            #expect(
                outcome.errors.hasSuffix(
                    "The format is \(found), that of another version; expected 2: audit the dossier again.\n"))
        }
    }

    @Test func `warns of an audit of an earlier version, which cannot be followed to other numbers`() throws {
        defer { program.remove() }
        _ = try program.audit()
        let file = program.folder.appending(path: "out/si-2023-2024/findings.json")
        #expect(try program.run(["compare", file.path, second.path]).errors == "")
        let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        var audit = try #require(json as? [String: Any])
        let findings = try #require(audit["findings"] as? [[String: Any]])
        audit["findings"] = findings.map { finding in
            finding.merging(
                [
                    "about": (finding["about"] as? [Any] ?? []).map { part -> Any in
                        guard let thing = part as? [String: Any] else { return part }
                        return thing.filter { $0.key != "path" }
                    }
                ], uniquingKeysWith: { $1 })
        }
        try JSONSerialization.data(withJSONObject: audit).write(to: file)
        let outcome = try program.run(["compare", file.path, second.path])
        #expect(outcome.errors.contains("An earlier version wrote this"))
        #expect(outcome.output.contains("(goal-without-target, goal 5.4/1)"))
    }

    @Test func `leaves out of the SARIF file what is resolved, unless that is asked for`() throws {
        defer { program.remove() }
        for options in [[], ["--sarif-resolved"]] {
            _ = try program.run(
                ["audit", "--output", program.folder.path, second.path, "--against", Program.slovenia.path] + options)
            let sarif = program.folder.appending(path: "si-2023-2024-r2/findings.sarif")
            let text = try String(contentsOf: sarif, encoding: .utf8)
            #expect(text.contains("\"baselineState\": \"absent\"") == !options.isEmpty)
        }
    }

    @Test func `lets an audit fail on new findings only`() throws {
        defer { program.remove() }
        #expect(try program.audit(second).status == 1)
        #expect(try program.audit(second, "--against", Program.slovenia.path).status == 0)
        #expect(try program.audit(third, "--against", second.path).status == 1)
        let sarif = program.folder.appending(path: "out/si-2023-2024-r3/findings.sarif")
        let text = try String(contentsOf: sarif, encoding: .utf8)
        #expect(text.contains("\"baselineState\": \"new\"") && text.contains("\"baselineState\": \"unchanged\""))
    }

    @Test func `lets an audit accept findings, and says so in every output`() throws {
        defer { program.remove() }
        let waivers = program.folder.appending(path: "waivers.yaml")
        let text =
            "waivers:\n  - rule: deadline-ambiguous\n    subject: assignment 5.1/1\n    by: MP\n    reason: Sprejeto z razlogom.\n    until: 2024-12-31\n"
        try Data(text.utf8).write(to: waivers)
        let outcome = try program.audit(Program.slovenia, "--waivers", waivers.path)
        #expect(outcome.output.contains("Sprejeto z razlogom."))
        for name in ["findings.json", "findings.csv", "findings.sarif", "report.sl.html", "report.en.html"] {
            #expect(
                String(decoding: try program.output(name), as: UTF8.self).contains("Sprejeto z razlogom."), "\(name)")
        }
        #expect(String(decoding: try program.output("findings.sarif"), as: UTF8.self).contains("\"suppressions\""))
    }
}
