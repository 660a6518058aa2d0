import Foundation
import Testing

/// What happens at the edge of the program: standard output that takes nothing, and terminals that would obey.
@Suite struct `A stream` {
    private let program: Program

    init() throws {
        program = try Program()
        try program.writeRules("budget/line-total-mismatch", "budget/grand-total-mismatch")
        _ = try program.write(dossier: "p.xml", id: "p")
    }

    private static let commands = [
        "audit p.xml --rules rules", "audit p.xml --rules rules --format jsonl",
        "audit p.xml --rules rules --format findings", "audit p.xml p.xml --rules rules", "budget p.xml",
        "budget p.xml --format csv", "budget p.xml --format json", "recommendations p.xml",
        "recommendations p.xml --format csv", "recommendations p.xml --format json", "recommendations p.xml --matrix",
        "compare p.xml p.xml --rules rules", "compare p.xml p.xml --rules rules --format json", "validate p.xml",
        "eval '1 + 1'", "eval '1 + 1' --json", "eval --batch requests", "rules list --rules rules",
        "rules list --json --rules rules", "rules check --rules \(Program.package.path)/rules",
        "rules test --rules rules",
        "rules explain line-total-mismatch --rules rules", "rules pages pages --rules rules",
        "rules new budget/new --rules rules", "--help", "help audit", "--version", "--generate-completion-script bash",
    ]

    @Test(arguments: commands, [">/dev/full", ">&-"])
    func `that takes nothing ends every command with 74`(command: String, redirection: String) throws {
        defer { program.remove() }
        let outcome = try program.shell(
            """
            mkdir -p pages/rules; echo '{"id": 1, "expr": "1"}' >requests; "$RAPPORTEUR" \(command) \(redirection)
            """)
        #expect(outcome.status == 74)
        let reason = redirection == ">&-" ? "closed" : "no space left on device"
        #expect(outcome.errors.contains("standard output: \(reason)\n"), "\(outcome.errors)")
    }

    @Test(.enabled(if: Tool.unshare.isInstalled, "needs to mount a file system, as root"))
    func `that is full after a while is said to be full`() throws {
        defer { program.remove() }
        let outcome = try program.shell(
            """
            mkdir small && unshare -m sh -c 'mount -t tmpfs -o size=8k none small
                "$RAPPORTEUR" budget "\(Program.slovenia.path)" --format csv >small/budget.csv'
            """)
        #expect(outcome.status == 74)
        #expect(outcome.errors == "standard output: no space left on device\n")
    }

    @Test(arguments: ["2>&-", "2>/dev/full", "2>unread"])
    func `for errors that takes nothing changes nothing`(redirection: String) throws {
        defer { program.remove() }
        // Who reads the pipe goes away at once.
        let outcome = try program.shell(
            """
            mkfifo unread; { : <unread; } >/dev/null 2>&1 & reader=$!
            "$RAPPORTEUR" validate p.xml nowhere nowhere p.xml \(redirection); status=$?
            kill $reader 2>/dev/null; exit $status
            """)
        #expect(outcome.status == 66)
        #expect(outcome.output == "p.xml: valid\np.xml: valid\n")
    }

    @Test(.disabled(if: Program.isSanitized, "a sanitizer's own memory is a file that the limit would truncate"))
    func `takes pages whole or not at all`() throws {
        defer { program.remove() }
        let outcome = try program.shell(
            """
            mkdir -p pages/rules; ln -s /dev/full pages/vocabulary.md
            "$RAPPORTEUR" rules pages pages --rules rules; echo $?; ls -A pages pages/rules
            (ulimit -f 0; "$RAPPORTEUR" rules new budget/new --rules rules 2>errors); echo $?; ls -A rules/budget
            """)
        #expect(
            outcome.output
                == "74\npages:\nrules\nvocabulary.md\n\npages/rules:\n74\ngrand-total-mismatch\nline-total-mismatch\n",
            "\(outcome.output)")
    }

    // MARK: - Terminals

    /// Every character that a terminal obeys, or that changes how others are read.
    private static let dangerous =
        (0x01...0x1F).map { $0 } + (0x7F...0x9F).map { $0 }
        + [0x061C, 0x200E, 0x200F, 0x2028, 0x2029] + Array(0x202A...0x202E) + Array(0x2066...0x2069)

    private static func text(_ codes: some Sequence<Int>) -> String {
        String(String.UnicodeScalarView(codes.compactMap { Unicode.Scalar($0) }))
    }

    private func expectSafe(
        _ arguments: [String], environment: [String: String] = [:], location: SourceLocation = #_sourceLocation
    ) throws {
        let outcome = try program.run(arguments, environment: environment, in: program.folder)
        let said = outcome.output + outcome.errors
        #expect(!said.isEmpty, "\(arguments)", sourceLocation: location)
        let raw = Set(said.unicodeScalars).intersection(Self.dangerous.compactMap { Unicode.Scalar($0) })
        #expect(
            raw.subtracting(["\n", "\t"]).isEmpty, "\(arguments): \(said.debugDescription)", sourceLocation: location)
        // A line break of a name is none of the program's.
        #expect(!said.contains("\nSPOOF"), "\(arguments): \(said.debugDescription)", sourceLocation: location)
    }

    @Test func `for a terminal gets no character of an argument or a file's name that it would obey`() throws {
        defer { program.remove() }
        let name = Self.text(Self.dangerous) + "\nSPOOF.xml"
        try FileManager.default.copyItem(
            at: program.folder.appending(path: "p.xml"), to: program.folder.appending(path: name))
        let missing = "x" + name
        let rules = ["--rules", "rules"]
        for arguments in [
            ["validate", name, missing], ["audit", name] + rules, ["audit", name, missing] + rules,
            ["audit", missing, "--language", "sl"] + rules, ["audit", "p.xml", "--output", name] + rules,
            ["audit", "p.xml", "--waivers", missing] + rules, ["audit", "p.xml", "--waivers", name] + rules,
            ["audit", "p.xml", "--against", missing] + rules, ["audit", "p.xml", "--against", name + ".json"] + rules,
            ["audit", "p.xml", "--only", name] + rules, ["audit", "p.xml", "--only=\(name)"] + rules,
            ["audit", "p.xml", "--outputs", name], ["audit", "p.xml", "--as-of", name],
            ["audit", "p.xml", "--jobs", name],
            ["audit", "p.xml", "--limit", name], ["audit", "p.xml", "--\(name)"], ["audit", "p.xml", "-\(name)"],
            ["audit", "p.xml", "--language=\(name)"], [name], ["help", name], ["budget", missing],
            ["budget", "p.xml", "--ministry", name], ["budget", "p.xml", "--xlsx", "\(missing)/x"],
            ["recommendations", missing], ["recommendations", "p.xml", "--ministry", name],
            ["compare", name, missing] + rules, ["compare", name, name] + rules, ["eval", name],
            ["eval", "1", missing],
            ["eval", "'\(name)'"], ["eval", "--batch", missing], ["rules", "list", "--rules", missing],
            ["rules", "explain", name] + rules, ["rules", "test", name] + rules, ["rules", "new", name] + rules,
            ["rules", "pages", missing] + rules,
        ] {
            try expectSafe(arguments)
        }
        try expectSafe(["audit", "p.xml", "--pdf"] + rules, environment: ["RAPPORTEUR_WEASYPRINT": "/\(missing)"])
    }

    @Test func `for a terminal gets no character of a dossier's text that it would obey`() throws {
        defer { program.remove() }
        // What XML can hold; line breaks in its texts are blanks.
        let danger = Self.dangerous.filter { $0 >= 0x7F }
        let references = danger.map { "&#\($0);" }.joined()
        let file = program.folder.appending(path: "danger.xml")
        let text = try String(
            contentsOf: Program.package.appending(path: "Tests/DossierTests/Corpus/valid/everything.xml"),
            encoding: .utf8)
        let texts = /(title|activity|name|topic|text|programme|reason|report|unit(?!="[0-9])|monitor|assessor)="/
        let changed = text.replacing(texts) { "\($0.output.1)=\"\(references)" }
            .replacing(/<(name|text|goal|deadline|reason)([^>\/]*)>/) { "\($0.output.0)\(references)" }
        try #require(changed != text)
        try changed.write(to: file, atomically: true, encoding: .utf8)
        try text.replacing("amount year", with: "amount unheard-of=\"\(references)\" year").write(
            to: program.folder.appending(path: "refused.xml"), atomically: true, encoding: .utf8)
        let (name, rules) = (file.path, ["--rules", Program.package.appending(path: "rules").path])
        try #require(try program.run(["validate", name]).status == 0)
        for language in ["en", "sl"] {
            for arguments in [
                ["audit", name], ["audit", name, name], ["audit", name, "--against", "p.xml"],
                ["compare", "p.xml", name], ["compare", name, "p.xml"],
            ] {
                try expectSafe(arguments + rules + ["--language", language])
            }
            for arguments in [["budget", name], ["recommendations", name], ["recommendations", name, "--matrix"]] {
                try expectSafe(arguments + ["--language", language])
            }
        }
        for arguments in [
            ["eval", "tasks", name], ["eval", "tasks.map(t, t.title)", name], ["eval", "plan.title", name],
            ["eval", "tasks.map(t, {t.title: 1})", name], ["eval", "tasks", name, "--json"],
            ["validate", "refused.xml"], ["audit", "refused.xml"] + rules,
        ] {
            try expectSafe(arguments)
        }
    }

    @Test func `for a terminal gets no character of a rule that it would obey`() throws {
        defer { program.remove() }
        let danger = Self.dangerous.map { String(format: "\\u%04x", $0) }.joined()
        for (name, line) in [("rule.en.yaml", /title: .*/), ("rule.yaml", /require: .*/)] {
            let rule = program.folder.appending(path: "rules/budget/line-total-mismatch/\(name)")
            let text = try String(contentsOf: rule, encoding: .utf8)
            let changed = text.replacing(line) { "\($0.output.prefix { $0 != ":" }): \"\(danger)\"" }
            try #require(changed != text)
            try changed.write(to: rule, atomically: true, encoding: .utf8)
            for command in [
                ["rules", "list"], ["rules", "explain", "line-total-mismatch"], ["rules", "check"],
                ["rules", "test"], ["audit", "p.xml"],
            ] {
                try expectSafe(command + ["--rules", "rules"])
            }
        }
    }
}
