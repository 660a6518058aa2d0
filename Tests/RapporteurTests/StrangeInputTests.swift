import Foundation
import Testing

/// Inputs that are no files, or have no end.
@Suite struct `An input that is no file` {
    private let program: Program

    init() throws {
        program = try Program()
        try program.writeRules("budget/line-total-mismatch", "budget/grand-total-mismatch")
        _ = try program.write(dossier: "p.xml", id: "p")
        _ = try program.shell("mkfifo silent; ln -s silent silent.json; ln -s /dev/zero zero.json; mkdir folder.json")
    }

    private static let places = [
        "validate INPUT", "audit INPUT --rules rules", "audit p.xml --rules rules --assessment INPUT",
        "audit p.xml --rules rules --waivers INPUT", "audit p.xml --rules rules --against p.xml --matches INPUT",
        "audit p.xml --rules rules --against INPUT", "compare INPUT p.xml --rules rules", "budget INPUT",
        "recommendations INPUT", "eval 1 INPUT", "eval --batch INPUT",
    ]

    @Test(arguments: places, ["silent", "/dev/zero", "/dev/urandom"])
    func `ends in an error, wherever it is named`(command: String, input: String) throws {
        defer { program.remove() }
        let outcome = try program.shell("timeout 120 \"$RAPPORTEUR\" \(command.replacing("INPUT", with: input))")
        #expect(outcome.status == 65)
        let reason = input == "silent" ? "a pipe through which nothing comes" : "a device, which has no end"
        #expect(outcome.errors == "\(input): \(reason)\n")
    }

    @Test(arguments: [
        ("silent.json", "a pipe through which nothing comes"), ("zero.json", "a device, which has no end"),
        ("folder.json", "is a directory"),
    ]) func `is no earlier audit`(input: String, reason: String) throws {
        defer { program.remove() }
        let outcome = try program.shell("timeout 120 \"$RAPPORTEUR\" audit p.xml --rules rules --against \(input)")
        #expect(outcome.status == 65)
        #expect(outcome.errors == "\(input): \(reason)\n")
    }

    @Test(arguments: [
        "pack.yaml", "pack.en.yaml", "budget/line-total-mismatch/rule.yaml",
        "budget/line-total-mismatch/rule.sl.yaml",
    ])
    func `is no part of a pack`(file: String) throws {
        defer { program.remove() }
        let outcome = try program.shell(
            "rm rules/\(file); mkfifo rules/\(file); timeout 120 \"$RAPPORTEUR\" rules list --rules rules")
        #expect(outcome.status == 65)
        #expect(outcome.errors == "rules/\(file): The file cannot be read: a pipe through which nothing comes.\n")
    }

    @Test(arguments: ["bodies.xml", "plan.xml", "annex.xml", "recommendations.xml", "assessment.xml", "progress.xml"])
    func `is no part of a dossier`(file: String) throws {
        defer { program.remove() }
        let outcome = try program.shell(
            """
            cp -r "\(Program.slovenia.path)" d; rm -f d/\(file); mkfifo d/\(file); timeout 120 "$RAPPORTEUR" validate d
            """)
        #expect(outcome.status == 65)
        #expect(outcome.errors == "d/\(file): a pipe through which nothing comes\n")
    }

    @Test func `is no part of a dossier where a link leads nowhere`() throws {
        defer { program.remove() }
        let outcome = try program.shell(
            "cp -r \"\(Program.slovenia.path)\" d; ln -s nowhere d/progress.xml; \"$RAPPORTEUR\" validate d")
        #expect(outcome.status == 66)
        #expect(outcome.errors == "d/progress.xml: no such file\n")
    }

    @Test(arguments: [
        ("</dev/zero", "a device, which has no end"), ("</dev/urandom", "a device, which has no end"),
        ("<&-", "names no dossier"), ("</dev/null", "names no dossier"),
    ]) func `is no list of dossiers`(redirection: String, reason: String) throws {
        defer { program.remove() }
        let outcome = try program.shell("timeout 120 \"$RAPPORTEUR\" audit - --rules rules \(redirection)")
        #expect(outcome.status == (reason == "names no dossier" ? 66 : 65))
        #expect(outcome.errors == "standard input: \(reason); expected a list of dossiers\n")
    }

    @Test(arguments: ["cat /dev/zero", "tr '\\0' x </dev/zero", "yes ''"])
    func `is no list even through a pipe`(flood: String) throws {
        defer { program.remove() }
        let outcome = try program.shell("\(flood) 2>/dev/null | timeout 120 \"$RAPPORTEUR\" audit - --rules rules")
        #expect(outcome.status == 65)
        #expect(
            outcome.errors.hasPrefix("standard input: has an entry of more than 1048576 bytes, or so many without one"))
    }

    @Test(arguments: ["waivers", "matches"]) func `is read up to a limit through a pipe`(option: String) throws {
        defer { program.remove() }
        let outcome = try program.shell(
            """
            mkfifo p; cat /dev/zero >p 2>/dev/null & writer=$!
            timeout 120 "$RAPPORTEUR" audit p.xml --rules rules --against p.xml --\(option) p; status=$?
            kill $writer; exit $status
            """)
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasPrefix("p: larger than 67108864 bytes\n"))
    }

    @Test func `a request without end is refused`() throws {
        defer { program.remove() }
        let outcome = try program.shell("tr '\\0' x </dev/zero 2>/dev/null | timeout 120 \"$RAPPORTEUR\" eval --batch")
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasPrefix("standard input: has an entry of more than 16777216 bytes"))
    }

    @Test func `a pipe that somebody writes to is read, also if they come late or take their time`() throws {
        defer { program.remove() }
        let outcome = try program.shell(
            """
            "$RAPPORTEUR" validate /dev/stdin <p.xml; cat p.xml | "$RAPPORTEUR" validate /dev/stdin
            exec 3>&2 2>/dev/null
            (sleep 0.1; exec cat p.xml >silent) >/dev/null & "$RAPPORTEUR" validate silent 2>&3; kill $!
            ( { head -c 300 p.xml; sleep 0.7; tail -c +301 p.xml; } >silent) & "$RAPPORTEUR" validate silent 2>&3; kill $!
            echo 'waivers: []' >silent & "$RAPPORTEUR" audit p.xml --rules rules --waivers silent --format jsonl 2>&3 | cut -c -40
            kill $!
            """)
        #expect(
            outcome.output == """
                /dev/stdin: valid
                /dev/stdin: valid
                silent: valid
                silent: valid
                {"position":1,"path":"p.xml","exit":1,"i\n
                """)
    }

    @Test func `a file that looks like a part and is none is told, with the nearest name`() throws {
        defer { program.remove() }
        let names = ["assesment.xml", "Progress.xml", "annex-v2.xml", "PLAN.XML", "notes.txt"]
        let outcome = try program.shell(
            """
            cp -r "\(Program.slovenia.path)" d; cd d; touch \(names.joined(separator: " ")); mv assessment.xml assesment.xml; cd ..
            for command in validate budget recommendations "eval 1" "audit --rules rules" "compare \(Program.slovenia.path) --rules rules"; do
                "$RAPPORTEUR" $command d 2>&1 >/dev/null | grep -v rule | cmp - first 2>/dev/null || "$RAPPORTEUR" $command d 2>&1 >/dev/null
            done; rm d/bodies.xml; mv d/PLAN.XML d/Bodies.xml; "$RAPPORTEUR" validate d
            """)
        func warning(_ name: String, _ part: String) -> String {
            "d/\(name): This is no part of a dossier and was not read; expected \(part), if that is meant.\n"
        }
        let warnings =
            warning("PLAN.XML", "plan.xml") + warning("Progress.xml", "progress.xml")
            + warning("annex-v2.xml", "annex.xml") + warning("assesment.xml", "assessment.xml")
        #expect(outcome.output == String(repeating: warnings, count: 6), "\(outcome.output)")
        #expect(outcome.status == 66)
        #expect(outcome.errors.hasPrefix(warning("Bodies.xml", "bodies.xml")))
        #expect(outcome.errors.hasSuffix("d/bodies.xml: no such file; a dossier needs it\n"))
    }
}
