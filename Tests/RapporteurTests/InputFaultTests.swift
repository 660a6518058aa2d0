import Foundation
import Testing

@Suite struct `When inputs cannot be read or rules not be evaluated` {
    private let program: Program
    private let command = "\"$RAPPORTEUR\" audit --rules rules --fail-on never"

    init() throws {
        program = try Program()
        try program.writeRules("budget/line-total-mismatch", "budget/grand-total-mismatch")
    }

    @Test func `a file that cannot be read to its end is bad input, and the rest is done`() throws {
        defer { program.remove() }
        _ = try program.writePortfolio(2)
        let outcome = try program.shell(
            """
            ln -s /proc/self/mem unreadable.xml; mkdir folder; cp -r "\(Program.slovenia.path)/." folder
            rm folder/annex.xml; mkdir folder/annex.xml
            \(command) in/001.xml unreadable.xml folder in/002.xml
            """)
        #expect(outcome.status == 65)
        #expect(
            outcome.errors == "unreadable.xml: input/output error\nfolder/annex.xml: is a directory\n")
        #expect(try program.names("out") == ["p001", "p002"])
    }

    @Test(.enabled(if: Tool.strace.isInstalled, "strace makes the second piece of the file unreadable"))
    func `a disk that fails half way through a file is bad input`() throws {
        defer { program.remove() }
        let outcome = try program.shell(
            """
            cp -r "\(Program.slovenia.path)" dossier
            \(command) dossier >/dev/null
            strace -f -o /dev/null -P "$PWD/dossier/plan.xml" -e inject=read:error=EIO:when=2 \(command) dossier; status=$?
            ls -A out; exit $status
            """)
        #expect(outcome.status == 65)
        #expect(outcome.errors == "dossier/plan.xml: input/output error\n")
        #expect(outcome.output == "si-2023-2024\n")
    }

    @Test(.enabled(if: Tool.strace.isInstalled, "strace makes the program wait before it reads on"))
    func `a file that is cut short while it is read is bad input`() throws {
        defer { program.remove() }
        let outcome = try program.shell(
            """
            cp -r "\(Program.slovenia.path)" dossier
            strace -f -o trace -P "$PWD/dossier/plan.xml" -e trace=read -e inject=read:delay_enter=1500000:when=2 \
                \(command) dossier & while ! grep -q read trace 2>/dev/null; do sleep 0.1; done
            truncate -s 70000 dossier/plan.xml; wait $!; status=$?
            ls -A out 2>/dev/null; exit $status
            """)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(#/^dossier/plan\.xml:\d+:\d+: The (file ends|XML is not well-formed)/#))
        #expect(outcome.output.isEmpty)
    }

    @Test(.enabled(if: Tool.strace.isInstalled, "strace makes the program wait before it reads on"))
    func `a large file that is changed while its dossier is audited is bad input`() throws {
        defer { program.remove() }
        let outcome = try program.shell(
            """
            cp -r "\(Program.slovenia.path)" dossier
            { cat dossier/plan.xml; echo '<!--'; head -c 2000000 /dev/zero | tr '\\0' x; echo '-->'; } >large
            mv large dossier/plan.xml
            strace -f -o trace -P "$PWD/dossier/annex.xml" -e trace=read -e inject=read:delay_enter=1500000:when=1 \
                \(command) dossier & while ! grep -q read trace 2>/dev/null; do sleep 0.1; done
            echo >>dossier/plan.xml; wait $!; status=$?
            ls -A out 2>/dev/null; exit $status
            """)
        #expect(outcome.status == 65)
        #expect(outcome.errors == "dossier/plan.xml: changed while it was audited\n")
        #expect(outcome.output.isEmpty)
    }

    @Test func `a list that cannot be read is bad input`() throws {
        defer { program.remove() }
        let outcome = try program.shell("\(command) - <.")
        #expect(outcome.status == 65)
        #expect(outcome.errors == "standard input: is a directory; expected a list of dossiers\n")
    }

    @Test func `a rule that exhausts its budget fails alone`() throws {
        defer { program.remove() }
        try program.writeRules("structure/task-without-goal")
        let rule = program.folder.appending(path: "rules/structure/task-without-goal/rule.yaml")
        let text = try String(contentsOf: rule, encoding: .utf8)
        let nested = "abcdef".reduce("true") { "tasks.all(\($1), \($0))" }
        let changed = text.replacing(
            /for:\n.*\nrequire:.*/, with: "for:\n  - task in tasks\nwhen: task.number == '1.1.1'\nrequire: \(nested)")
        try changed.write(to: rule, atomically: true, encoding: .utf8)
        let outcome = try program.shell("\(command) \"\(Program.slovenia.path)\" --format jsonl")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("rule task-without-goal failed: "))
        #expect(outcome.output.contains("\"conclusion\":\"disclaimer\""))
        #expect(outcome.output.contains("\"failedRules\":[\"task-without-goal\"]"))
        let findings = String(decoding: try program.bytes("out/si-2023-2024/findings.json"), as: UTF8.self)
        #expect(findings.contains("\"outcome\": \"failed\"") && findings.contains("\"outcome\": \"satisfied\""))
    }
}
