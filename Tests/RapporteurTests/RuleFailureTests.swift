import Foundation
import Testing

@Suite struct `A rule that fails` {
    private let program: Program

    init() throws {
        program = try Program()
        try program.writeRules("structure/task-without-goal")
        let rule = program.folder.appending(path: "rules/structure/task-without-goal/rule.yaml")
        let text = try String(contentsOf: rule, encoding: .utf8)
        let changed = text.replacing(
            /for:\n.*\nrequire:.*/,
            with: "for:\n  - task in tasks\nwhen: task.number == '1.1.1'\nrequire: 1 / (size(tasks) - size(tasks)) == 0"
        )
        try changed.write(to: rule, atomically: true, encoding: .utf8)
    }

    private static let (english, slovenian) = (
        "division by zero (at task 1.1.1)", "deljenje z nič (pri: naloga 1.1.1)"
    )

    private func run(_ arguments: String..., language: String = "en") throws -> Program.Outcome {
        let outcome = try program.run(
            arguments + ["--rules", program.folder.appending(path: "rules").path, "--language", language])
        #expect(outcome.status == 2, "\(outcome.errors)")
        return outcome
    }

    @Test func `is told of with its error in the reader's language`() throws {
        defer { program.remove() }
        let out = program.folder.appending(path: "out").path
        let slovenian = try run("audit", Program.slovenia.path, "--output", out, language: "sl")
        #expect(slovenian.errors.contains("pravilo task-without-goal ni uspelo: \(Self.slovenian)\n"))
        #expect(String(decoding: try program.output("report.sl.html"), as: UTF8.self).contains(Self.slovenian))
        #expect(String(decoding: try program.output("findings.sarif"), as: UTF8.self).contains(Self.slovenian))
        // What programs read is English.
        #expect(
            String(decoding: try program.output("findings.json"), as: UTF8.self).contains(
                "\"error\": \"\(Self.english)\""))
        let english = try run("audit", Program.slovenia.path, "--output", out)
        #expect(english.errors.contains("rule task-without-goal failed: \(Self.english)\n"))
    }

    @Test func `is named with its error in a comparison`() throws {
        defer { program.remove() }
        let second = Program.package.appending(path: "inputs/slovenia-2023-2024-r2").path
        let english = try run("compare", Program.slovenia.path, second)
        #expect(english.errors.contains(/rule task-without-goal failed on .*: division by zero \(at task 1\.1\.1\)\n/))
        let slovenian = try run("compare", Program.slovenia.path, second, language: "sl")
        #expect(
            slovenian.errors.contains(
                /pravilo task-without-goal ni uspelo pri reviziji dosjeja ».*«: deljenje z nič \(pri: naloga 1\.1\.1\)\n/
            ))
        let json = try run("compare", Program.slovenia.path, second, "--format", "json").output
        #expect(json.contains("\"ruleErrors\"") && json.contains(Self.english) && json.contains(Self.slovenian))
    }

    @Test func `is named with its error in the comparison of a findings.json, and in a history`() throws {
        defer { program.remove() }
        _ = try run("audit", Program.slovenia.path, "--output", program.folder.appending(path: "out").path)
        let earlier = program.folder.appending(path: "out/si-2023-2024/findings.json").path
        let second = Program.package.appending(path: "inputs/slovenia-2023-2024-r2").path
        let compared = try run("compare", earlier, second)
        #expect(compared.errors.contains(/rule task-without-goal failed on .*: division by zero \(at task 1\.1\.1\)\n/))
        let history = try run("history", Program.slovenia.path, second, language: "sl")
        #expect(history.output.withoutBreaks.contains("ker ni uspelo pravilo – task-without-goal: \(Self.slovenian)."))
    }
}

extension String {
    /// The text with each run of white space as one space.
    var withoutBreaks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
