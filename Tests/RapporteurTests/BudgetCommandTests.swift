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
        #expect(outcome.output.contains(/Grand total and all amounts +521,000\.01 +521,000\.00 +0\.01 +annex\.xml:84/))
    }

    @Test func `narrows to a ministry, with its tasks funded and unfunded`() throws {
        defer { program.remove() }
        let outcome = try budget(Program.slovenia, "--ministry", "mnz", "--format", "csv")
        let rows = outcome.output.split(separator: "\r\n")
        #expect(rows.filter { $0.hasPrefix("ministry,") }.allSatisfy { $0.hasPrefix("ministry,mnz,") })
        #expect(rows.contains { $0.hasPrefix("task,") && $0.contains(",not-funded,") })
        #expect(rows.contains { $0.hasPrefix("task,") && $0.contains(",funded,") })
    }

    @Test func `says which ministries there are when it is asked for another`() throws {
        defer { program.remove() }
        let outcome = try budget(Program.slovenia, "--ministry", "nowhere")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("mddsz, mizs, mnz, mz, ukom, uoim"))
    }

    @Test func `writes the workbook beside the table, or ends with 74`() throws {
        defer { program.remove() }
        let file = program.folder.appending(path: "budget.xlsx")
        #expect(try budget(Program.slovenia, "--xlsx", file.path).status == 0)
        #expect(try Data(contentsOf: file).starts(with: Data("PK".utf8)))
        let nowhere = program.folder.appending(path: "none/budget.xlsx")
        #expect(try budget(Program.slovenia, "--xlsx", nowhere.path).status == 74)
    }

    @Test func `ends with 66 when there is no such dossier`() throws {
        defer { program.remove() }
        #expect(try budget(program.folder.appending(path: "nowhere")).status == 66)
    }

    @Test func `refuses amounts that cannot be added up, as the audit and the comparison do`() throws {
        defer { program.remove() }
        let dossier = try program.dossier(changing: "annex.xml") { annex in
            let lines = (1...100).map { number in
                """
                <line id="big-\(number)" body="mnz" activity="Velika \(number)" code="1"><amount year="2023">\
                999999999999999.99</amount><amount year="2024">1.00</amount></line>
                """
            }
            return annex.replacing("<grand-total>", with: lines.joined() + "<grand-total>")
        }
        let message = "The amounts are too large to be added up exactly; expected all together below 2^63 hundredths."
        for command in [["budget"], ["audit"], ["compare", Program.slovenia.path]] {
            let outcome = try program.run(command + [dossier.path])
            #expect(outcome.status == 65 && outcome.errors.contains(message), "\(command)")
        }
    }
}
