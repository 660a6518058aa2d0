import Foundation
import Testing

@Suite struct `The budget command` {
    private let program: Program

    init() throws { program = try Program() }

    private func budget(_ dossier: URL = Program.slovenia, _ options: String...) throws -> Program.Outcome {
        try program.run(["budget", dossier.path] + options)
    }

    @Test func `shows a table of at most a hundred columns and ends with 0`() throws {
        defer { program.remove() }
        let outcome = try budget(Program.slovenia, "--language", "sl")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(outcome.output.contains("Razlik ni"))
    }

    @Test func `ends with 0 where a total differs too, and says where it stands`() throws {
        defer { program.remove() }
        let dossier = try program.dossier(changing: "annex.xml") {
            $0.replacing("<grand-total>521000.00</grand-total>", with: "<grand-total>521000.01</grand-total>")
        }
        let outcome = try budget(dossier, "--language", "en")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(/Grand total and all amounts +521,000\.01 +521,000\.00 +0\.01 +annex\.xml:99/))
    }

    @Test func `narrows to a ministry, with its tasks funded and unfunded`() throws {
        defer { program.remove() }
        let outcome = try budget(Program.slovenia, "--ministry", "mnz", "--format", "csv")
        let rows = outcome.output.split(separator: "\r\n")
        let ministries = rows.filter { $0.hasPrefix("ministry,") }
        #expect(!ministries.isEmpty && ministries.allSatisfy { $0.hasPrefix("ministry,mnz,") })
        #expect(rows.contains { $0.hasPrefix("task,") && $0.contains(",not-funded,") })
        #expect(rows.contains { $0.hasPrefix("task,") && $0.contains(",funded,") })
    }

    @Test func `says which ministries there are when it is asked for another`() throws {
        defer { program.remove() }
        let outcome = try budget(Program.slovenia, "--ministry", "nowhere")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("mddsz, mizs, mnz, mz, ukom and uoim"))
    }

    @Test func `writes the workbook beside the table, or ends with 74`() throws {
        defer { program.remove() }
        let file = program.folder.appending(path: "budget.xlsx")
        #expect(try budget(Program.slovenia, "--xlsx", file.path).status == 0)
        #expect(try Data(contentsOf: file).starts(with: Data("PK".utf8)))
        let nowhere = program.folder.appending(path: "none/budget.xlsx")
        #expect(try budget(Program.slovenia, "--xlsx", nowhere.path).status == 74)
    }

    @Test func `writes CSV as the spreadsheets of a language open it`() throws {
        defer { program.remove() }
        let outcome = try budget(Program.slovenia, "--format", "csv", "--csv", "excel", "--language", "sl")
        #expect(outcome.status == 0 && outcome.output.hasPrefix("\u{FEFF}kind;key;name;years;"))
        #expect(outcome.output.contains("\r\ngrand-total;;;;\"521000,00\";\"521000,00\";\"0,00\";"))
        #expect(try budget(Program.slovenia, "--csv", "excel").status == 64)
    }

    @Test(arguments: ["budget", "recommendations"]) func `writes CSV for spreadsheets in the language of the locale`(
        command: String
    ) throws {
        defer { program.remove() }
        let arguments = [command, Program.slovenia.path, "--format", "csv"]
        let slovenian = ["LC_ALL": "sl_SI.UTF-8"]
        let table = try program.run(arguments + ["--csv", "excel"], environment: slovenian).output
        #expect(table.prefix(40).contains(";"), "\(table.prefix(40))")
        #expect(try program.run(arguments, environment: slovenian).output == program.run(arguments).output)
    }

    @Test func `shows beside an earlier annex what changed`() throws {
        defer { program.remove() }
        let dossier = try program.dossier(changing: "annex.xml") {
            $0.replacing("<amount year=\"2024\">24000.00</amount>", with: "<amount year=\"2024\">24500.50</amount>")
        }
        let table = try budget(dossier, "--against", Program.slovenia.path, "--language", "en")
        #expect(table.output.contains(/14 +Programi pomoči +MZ +2024 +24,000\.00 +24,500\.50 +500\.50/))
        let rows = try budget(dossier, "--against", Program.slovenia.path, "--format", "csv").output.split(
            separator: "\r\n")
        let change = try #require(rows.first { $0.hasPrefix("change,14,") && $0.contains(",2024,") })
        #expect(change.contains(",24500.50,500.50,") && change.hasSuffix(",24000.00"))
        #expect(rows.contains { $0.hasPrefix("change-total,,,,,521500.50,500.50,") && $0.hasSuffix(",521000.00") })
    }

    @Test func `says that an earlier annex cannot be compared`() throws {
        defer { program.remove() }
        let dossier = try program.dossier(changing: "annex.xml") {
            $0.replacing("currency=\"EUR\"", with: "currency=\"USD\"")
        }
        let outcome = try budget(dossier, "--against", Program.slovenia.path)
        #expect(outcome.status == 0 && outcome.errors.contains("cannot be compared"))
        // Stated costs are in euros, and not compared with dollars.
        #expect(outcome.output.contains(/\d+.stated costs are not compared/))
    }

    @Test func `says of a programme that its shares are not all`() throws {
        defer { program.remove() }
        let dossier = try program.dossier(changing: "annex.xml") {
            $0.replacing("percent=\"75\"", with: "percent=\"70\"")
        }
        let outcome = try budget(dossier, "--language", "en")
        #expect(outcome.output.contains("add up to 95%, not to 100%"))
        #expect(outcome.output.contains(/Program PATS +European Union +.* 70% +75%/))
    }

    @Test func `ends with 66 when there is no such dossier`() throws {
        defer { program.remove() }
        #expect(try budget(program.folder.appending(path: "nowhere")).status == 66)
    }

    /// The program's answers to a dossier whose lines have these amounts, in the commands that add up money.
    private func answers(to amounts: [String]) throws -> [Program.Outcome] {
        let file = try program.write(dossier: "large.xml", id: "large")
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = amounts.enumerated().map {
            "<line id=\"large-\($0)\" body=\"mol\" activity=\"x\($0)\"><amount year=\"2025\">\($1)</amount></line>"
        }
        try text.replacing("</annex>", with: lines.joined() + "</annex>").write(
            to: file, atomically: true, encoding: .utf8)
        return [
            try budget(file), try program.run(["recommendations", file.path]),
            try program.run(["compare", file.path, file.path]),
            try program.run(["audit", file.path, "--output", program.folder.path, "--fail-on", "never"]),
        ]
    }

    @Test func `refuses sums beyond the range, as the other commands do, and nothing below`() throws {
        defer { program.remove() }
        let example = try String(
            contentsOf: Program.package.appending(path: "rules/budget/line-total-mismatch/violating.xml"),
            encoding: .utf8)
        // What the lines of the example come to already.
        let known = example.matches(of: /<amount year="\d+">(\d+)\.(\d\d)</).reduce(0) {
            $0 + (Int($1.1) ?? 0) * 100 + (Int($1.2) ?? 0)
        }
        let most = Array(repeating: "999999999999999.99", count: 92)
        let rest = Int(Int64.max) - known - 92 * 99_999_999_999_999_999
        func text(_ hundredths: Int) -> String {
            "\(hundredths / 100)." + String(100 + hundredths % 100).dropFirst()
        }
        for outcome in try answers(to: most + [text(rest)]) { #expect(outcome.status == 0, "\(outcome.errors)") }
        for outcome in try answers(to: most + [text(rest + 1)]) {
            #expect(outcome.status == 65)
            #expect(
                outcome.errors.contains(
                    /large\.xml:\d+:\d+: With this <amount> the amounts are too large to be added up exactly/))
        }
    }
}
