import Foundation
import Testing

@Suite struct `Being strict about waivers` {
    private let program: Program

    init() throws { program = try Program() }

    private func audit(_ waivers: String, _ options: String...) throws -> Program.Outcome {
        let file = program.folder.appending(path: "waivers.yaml")
        try waivers.write(to: file, atomically: true, encoding: .utf8)
        return try program.run(
            [
                "audit", Program.slovenia.path, "--only", "deadline-ambiguous", "--outputs", "findings.json",
                "--fail-on", "never",
                "--output", program.folder.appending(path: "out").path, "--waivers", file.path,
            ] + options)
    }

    private func waiver(_ subject: String, until: String = "2030-12-31") -> String {
        """
          - rule: deadline-ambiguous
            subject: \(subject)
            by: MP
            reason: Accepted.
            until: \(until)

        """
    }

    @Test func `is content with waivers that each accept a finding`() throws {
        defer { program.remove() }
        let outcome = try audit("waivers:\n" + waiver("assignment 5.1/1"), "--strict-waivers")
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
    }

    @Test func `tells of each that does not, at its line, and ends with 1`() throws {
        defer { program.remove() }
        let text =
            "waivers:\n" + waiver("assignment 5.1/1") + waiver("assignment 5.1/1") + waiver("Assignment 5.1/1")
            + waiver("assignment 99/1", until: "2020-01-01")
        let path = program.folder.appending(path: "waivers.yaml").path
        #expect(try audit(text).status == 0)
        let outcome = try audit(text, "--strict-waivers")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                \(path):7:1: Waiver of a finding that another waiver accepts already: deadline-ambiguous, assignment 5.1/1
                \(path):12:1: Waiver that matches no finding: deadline-ambiguous, Assignment 5.1/1 \
                (did you mean deadline-ambiguous, assignment 5.1/1?)
                \(path):17:1: Waiver expired on 1\u{A0}January 2020 (deadline-ambiguous, assignment 99/1)

                """)
        let json = String(decoding: try program.bytes("out/si-2023-2024/findings.json"), as: UTF8.self)
        for effect in ["applied", "duplicate", "unmatched", "expired"] {
            #expect(json.contains("\"effect\": \"\(effect)\""))
        }
    }

    @Test func `tells of more results than a host of repositories shows`() throws {
        defer { program.remove() }
        try program.writeRules("structure/goal-without-target")
        func dossier(_ goals: Int) -> String {
            let goals = (1...goals).map { "<goal number=\"\($0)\">x</goal>" }.joined()
            return """
                <dossier xmlns="urn:rapporteur:1"><plan id="p" country="SI" title="T" start="2023-01-01" end="2024-12-31"><chapter
                number="1" title="C"><task number="1.1" title="T">\(goals)<assignment><lead body="a"/><deadline
                kind="continuous">x</deadline></assignment></task></chapter></plan><recommendations country="SI" monitor="GRETA"/>
                <bodies><body id="a" kind="ministry"><name>A</name></body></bodies></dossier>
                """
        }
        let file = program.folder.appending(path: "d.xml")
        for (goals, said) in [
            (5000, ""),
            (5001, "out/p/findings.sarif: 5,001 results; GitHub shows no more than 5,000 of them, the gravest first\n"),
            (25001, "out/p/findings.sarif: 25,001 results; GitHub refuses a file with more than 25,000\n"),
        ] {
            try dossier(goals).write(to: file, atomically: true, encoding: .utf8)
            let outcome = try program.shell(
                "\"$RAPPORTEUR\" audit d.xml --rules rules --outputs findings.sarif --output out --fail-on never --replace"
            )
            #expect(outcome.status == 0)
            #expect(outcome.errors == said)
        }
    }
}
