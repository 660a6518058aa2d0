import Foundation
import Testing

@Suite struct `The commands that answer questions` {
    private let program: Program

    init() throws { program = try Program() }

    @Test func `eval prints a line for each element of a list`() throws {
        defer { program.remove() }
        let outcome = try program.run([
            "eval", "lines.filter(l, l.body.id == 'uoim').map(l, l.total)", Program.slovenia.path,
        ])
        #expect(outcome.output == "26250.00 EUR\n78750.00 EUR\n")
    }

    @Test func `eval prints a typed value as JSON`() throws {
        defer { program.remove() }
        let outcome = try program.run(["eval", "--json", "plan.adopted", Program.slovenia.path])
        #expect(outcome.output == "{\"date\":\"2023-01-26\"}\n")
    }

    @Test func `eval points a caret at a field that does not exist, and names the nearest`() throws {
        defer { program.remove() }
        let outcome = try program.run(["eval", "plan.adoptd", Program.slovenia.path])
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("expected 'adopted'\n    plan.adoptd\n"))
        #expect(outcome.errors.contains("^~~"))
    }

    @Test func `eval answers a batch of requests line by line`() throws {
        defer { program.remove() }
        let requests = program.folder.appending(path: "requests.jsonl")
        let text = """
            {"id": "a", "expr": "x + 1", "bindings": {"x": {"int": "41"}}}
            {"id": "b", "expr": "1 / 0", "bindings": {}}
            """
        try text.write(to: requests, atomically: true, encoding: .utf8)
        let lines = try program.run(["eval", "--batch", requests.path]).output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("{\"id\":\"a\",\"value\":{\"int\":\"42\"}") == true)
        #expect(lines.last?.hasPrefix("{\"id\":\"b\",\"error\":") == true)
    }

    @Test func `eval answers each request of who waits for the answer before asking on`() throws {
        defer { program.remove() }
        let outcome = try program.shell(
            """
            mkfifo asked told && { "$RAPPORTEUR" eval --batch <asked >told & } && exec 3>asked 4<told
            for number in 1 2; do
                echo "{\\"id\\":$number,\\"expr\\":\\"1\\"}" >&3
                timeout 60 head -n 1 <&4
            done
            """)
        #expect(outcome.output.split(separator: "\n").map { $0.prefix(9) } == [#"{"id":1,""#, #"{"id":2,""#])
    }

    @Test func `rules list prints JSON that names every rule`() throws {
        defer { program.remove() }
        let outcome = try program.run(["rules", "list", "--json"])
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let ids = (json?["rules"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
        let files = FileManager.default.enumerator(atPath: Program.package.appending(path: "rules").path)
        let folders = (files?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix("/rule.yaml") }
            .map { String($0.split(separator: "/")[1]) }
        #expect(ids?.sorted() == folders.sorted() && folders.count >= 60)
    }

    @Test(arguments: ["en", "sl"]) func `rules explain shows how a rule reports`(language: String) throws {
        defer { program.remove() }
        let outcome = try program.run(["rules", "explain", "line-total-mismatch", "--language", language])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("require: line.total == sum"))
    }

    @Test func `rules new begins a rule that fails its test until it is written`() throws {
        defer { program.remove() }
        let rules = program.folder.appending(path: "rules")
        try FileManager.default.copyItem(at: Program.package.appending(path: "rules"), to: rules)
        #expect(try program.run(["rules", "new", "budget/a-new-rule", "--rules", rules.path]).status == 0)
        let outcome = try program.run(["rules", "test", "a-new-rule", "--rules", rules.path])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("marked as a violation and not reported"))
    }

    @Test func `validate says that a dossier is valid`() throws {
        defer { program.remove() }
        let outcome = try program.run(["validate", Program.slovenia.path])
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix(": valid\n"))
    }
}
