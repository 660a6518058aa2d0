import Foundation
import Testing

/// Dossiers made to exhaust the program or to make it read what it should not.
///
/// What is too large to be stored comes through a pipe as it is made.
@Suite struct `A dossier made to do harm` {
    /// What a shell prints, and what the program says of it.
    struct Flood: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let script: String
        let refusal: String

        init(_ name: String, _ script: String, _ refusal: String) {
            (testDescription, self.script, self.refusal) = (name, script, refusal)
        }
    }

    private static let begin =
        #"printf '<dossier xmlns="urn:rapporteur:1"><bodies><body id="a" kind="ministry"><name>';"#
    private static func letters(_ count: Int) -> String { "head -c \(count) /dev/zero | tr '\\0' x;" }
    private static let longTag = "A tag is longer than 250000 bytes; expected a shorter one."
    private static let longSection = "A comment or section is longer than 5000000 bytes; expected a shorter one."

    private static let floods = [
        Flood(
            "a text of a gigabyte", begin + letters(1_000_000_000),
            "A text is longer than 5000000 bytes; expected a shorter one."),
        Flood(
            "a gigabyte of references", begin + #"yes '&#x10FFFF;' | head -c 1000000000 | tr -d '\n'"#,
            "A text is longer than 5000000 bytes; expected a shorter one."),
        Flood("a CDATA section of a gigabyte", begin + "printf '<![CDATA[';" + letters(1_000_000_000), longSection),
        Flood("a comment of a gigabyte", begin + "printf '<!--';" + letters(1_000_000_000), longSection),
        Flood("an instruction of a gigabyte", begin + "printf '<?a ';" + letters(1_000_000_000), longSection),
        Flood("an attribute of 100 MB", #"printf '<dossier xmlns="';"# + letters(100_000_000), longTag),
        Flood("a name of 10 MB", begin + "printf '<';" + letters(10_000_000) + "printf '/>'", longTag),
        Flood(
            "a name of 100 kB", begin + "printf '<';" + letters(100_000) + "printf '/>'",
            "The XML is not well-formed: libxml2 says “Name too long"),
        Flood(
            "a million attributes", #"printf '<dossier'; seq -f ' a%.0f=""' 1000000 | tr '\n' ' '; printf '/>'"#,
            longTag),
        Flood(
            "a million namespaces",
            #"printf '<dossier'; seq -f ' xmlns:a%.0f="urn:a"' 1000000 | tr '\n' ' '; printf '/>'"#, longTag),
        Flood(
            "ten thousand elements in one another", "yes '<dossier xmlns=\"urn:rapporteur:1\">' | head -n 10000",
            "The elements are nested too deeply; expected at most 64 inside one another."),
        Flood(
            "ten thousand unknown elements in one another", begin + "yes '<a>' | head -n 10000",
            "The elements are nested too deeply; expected at most 64 inside one another."),
        Flood(
            "endless unknown elements", begin + "seq -f '<a%.0f/>' 10000000",
            "Unexpected element <a1> in <name>; expected no element inside it."),
    ]

    @Test(arguments: floods)
    func `is refused before it takes memory or time`(_ flood: Flood) throws {
        let outcome = try Program.shell("( \(flood.script) ) | \"$0\" validate /dev/stdin", memory: 700_000)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(flood.refusal), "\(outcome.errors.prefix(500))")
    }

    @Test func `is measured by the limits that were asked for`() throws {
        let path = Program.package.appending(path: "Tests/DossierTests/Corpus/valid/minimal.xml").path
        for (limit, refusal) in [
            ("file=100", "larger than 100 bytes, the most a dossier's file may have"),
            ("depth=1", "expected at most 1 inside one another"), ("text=1", "A text is longer than 1 bytes"),
        ] {
            let outcome = try Program.shell("\"$0\" validate --limit \(limit) '\(path)'")
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains(refusal), "\(outcome.errors)")
        }
        #expect(try Program.shell("\"$0\" validate --limit depth '\(path)'").status == 64)
    }

    /// Every way in which XML, and YAML, can name another file or a place in the network.
    private func write(naming bait: String, in folder: URL) throws {
        let valid = Program.package.appending(path: "Tests/DossierTests/Corpus/valid/everything.xml")
        let text = try String(contentsOf: valid, encoding: .utf8)
        let root = "<dossier xmlns=\"urn:rapporteur:1\""
        try #require(text.contains(root) && text.contains("<bodies"))
        let schema =
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:rapporteur:1 \(bait)\""
        let include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"\(bait)\" parse=\"text\"/>"
        let files = [
            "schema-location": text.replacing(root, with: "\(root) \(schema)"),
            "instruction": text.replacing(
                root, with: "<?xml-stylesheet href=\"\(bait)\"?><?xml-model href=\"\(bait)\"?>\(root)"),
            "include": text.replacing("<bodies", with: "\(include)<bodies"),
            "base": text.replacing(root, with: "\(root) xml:base=\"\(bait)\""),
            "namespace": text.replacing(root, with: "\(root) xmlns:a=\"\(bait)\""),
            "doctype": text.replacing(root, with: "<!DOCTYPE dossier SYSTEM \"\(bait)\">\(root)"),
            "parameter-entity": text.replacing(
                root, with: "<!DOCTYPE dossier [<!ENTITY % a SYSTEM \"\(bait)\"> %a;]>\(root)"),
            "entity": text.replacing(
                root, with: "<!DOCTYPE dossier [<!ENTITY a SYSTEM \"\(bait)\">]>\(root)"
            ).replacing("<bodies", with: "&a;<bodies"),
        ]
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appending(path: "\(name).xml"))
        }
        for (name, value) in ["tag": "!include \(bait)", "merge": "{<<: !!merge \(bait)}"] {
            let pack = folder.appending(path: name)
            try FileManager.default.createDirectory(at: pack, withIntermediateDirectories: true)
            try Data("id: \(value)\nversion: '1'\n".utf8).write(to: pack.appending(path: "pack.yaml"))
        }
    }

    private static let tries = """
        for file in *.xml; do timeout 120 "$0" validate "$file"; done
        timeout 120 "$0" eval 'tasks' schema-location.xml
        timeout 120 "$0" rules list --rules tag; timeout 120 "$0" rules list --rules merge
        """

    @Test func `opens no other file`() throws {
        let program = try Program()
        defer { program.remove() }
        // Whoever opens a pipe that nobody writes to waits for ever.
        let bait = program.folder.appending(path: "bait")
        try #require(mkfifo(bait.path, 0o600) == 0)
        for reference in [bait.path, bait.absoluteString, "bait"] {
            let folder = program.folder.appending(path: "dossiers-\(reference.count)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            if reference == "bait" { try #require(mkfifo(folder.appending(path: "bait").path, 0o600) == 0) }
            try write(naming: reference, in: folder)
            let outcome = try Program.shell("cd '\(folder.path)'; \(Self.tries)")
            for name in ["schema-location", "instruction", "namespace"] {
                #expect(outcome.output.contains("\(name).xml: valid"))
            }
            #expect(!outcome.output.contains("entity.xml: valid"))
        }
    }

    @Test(.enabled(if: Program.canTrace, "strace is not there, or may not trace"))
    func `asks the system for nothing but itself`() throws {
        let program = try Program()
        defer { program.remove() }
        for bait in ["http://127.0.0.1:9/bait", "file:///etc/passwd", "ftp://127.0.0.1/bait", "\\\\127.0.0.1\\bait"] {
            try write(naming: bait, in: program.folder)
            let trace = "strace -f -qq -e trace=open,openat,openat2,socket,connect -o '\(program.folder.path)/trace'"
            let script = Self.tries.replacing("\"$0\"", with: "\(trace) -A \"$0\"")
            _ = try Program.shell("cd '\(program.folder.path)'; \(script)")
            let calls = try String(contentsOf: program.folder.appending(path: "trace"), encoding: .utf8)
                .split(separator: "\n")
            #expect(calls.contains { $0.contains("\"schema-location.xml\"") })
            #expect(calls.filter { $0.contains("socket(") || $0.contains("connect(") || $0.contains("bait") } == [])
            #expect(calls.filter { $0.contains("/etc/passwd") } == [])
        }
    }
}

extension Program {
    /// Whether `strace` is there and may trace.
    static let canTrace = (try? shell("strace -qq -e trace=none true").status) == 0

    /// Whether the tests run under a sanitizer.
    static let isSanitized = ProcessInfo.processInfo.environment["SANITIZED"] != nil

    /// Runs a script of the shell in which `$0` is the program, with at most `memory` kilobytes and a minute of the processor for
    /// each process. By the clock nothing is measured: hundreds of tests wait for the same processors.
    static func shell(_ script: String, memory: Int? = nil) throws -> Outcome {
        // A sanitizer needs terabytes of addresses for itself.
        let limit = memory.flatMap { isSanitized ? nil : "ulimit -v \($0); " } ?? ""
        return try run(
            URL(filePath: "/bin/sh"), ["-c", "ulimit -t 60; " + limit + script, try executable().path], [:], nil,
            in: package)
    }
}
