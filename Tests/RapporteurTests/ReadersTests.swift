import Foundation
import Testing

/// What people hold in their hands who have never seen a dossier.
@Suite struct `What a run writes for people` {
    private let program: Program
    private static let third = Program.package.appending(path: "inputs/slovenia-2023-2024-r3")

    init() throws { program = try Program() }

    /// The cells of a workbook, as `import --blocks` reads them.
    private func cells(_ workbook: URL) throws -> String {
        try program.run(["import", "--blocks", workbook.path]).output
    }

    private func audit(_ dossier: URL, _ options: String...) throws -> (folder: URL, output: String) {
        let out = program.folder.appending(path: "out")
        let outcome = try program.run(
            ["audit", dossier.path, "--output", out.path, "--fail-on", "never"] + options,
            environment: ["LC_ALL": "sl_SI.UTF-8"])
        let plans = try FileManager.default.contentsOfDirectory(atPath: out.path).filter { !$0.hasPrefix(".") }
        return (out.appending(path: try #require(plans.first)), outcome.output)
    }

    @Test func `says in the workbook of findings what they are about in words that people use`() throws {
        defer { program.remove() }
        let (folder, _) = try audit(Program.slovenia, "--language", "sl", "--outputs", "findings.xlsx")
        let cells = try cells(folder.appending(path: "findings.xlsx"))
        #expect(
            cells.contains("priporočilo »Neodvisni nacionalni poročevalec« (GRETA, 2.\u{A0}krog, odstavek\u{A0}23)"))
        #expect(cells.contains("zadolžitev 1.4.8/1 · nosilec · MIZŠ"))
        #expect(cells.contains("naloga 3.1 · zaveza · 2024–2025"))
        #expect(!cells.contains("· lead ·") && !cells.contains("priporočilo greta-"))
    }

    @Test func `calls tasks that the plan does not number by their titles in the workbook of findings`() throws {
        defer { program.remove() }
        let dossier = Program.package.appending(path: "inputs/romania-2018-2020")
        let (folder, _) = try audit(dossier, "--language", "en", "--outputs", "findings.xlsx")
        let cells = try cells(folder.appending(path: "findings.xlsx"))
        #expect(cells.contains("assignment “Campaigns, projects and initiatives on the phenomenon"))
        #expect(!cells.contains("assignment campaigns"))
    }

    @Test(arguments: ["romania-2018-2020", "ukraine-2013-2015"])
    func `calls neither the plan nor its annex by an id in the workbook of findings`(_ name: String) throws {
        defer { program.remove() }
        let (folder, _) = try audit(
            Program.package.appending(path: "inputs/\(name)"), "--language", "en", "--outputs", "findings.xlsx")
        let cells = try cells(folder.appending(path: "findings.xlsx"))
        #expect(cells.contains("\"plan\""))
        #expect(!cells.contains(#/(plan|annex) [a-z]{2}-[0-9]{4}/#))
    }

    @Test func `has no sheet in the workbook of the budget that is a heading and nothing else`() throws {
        defer { program.remove() }
        let dossier = Program.package.appending(path: "inputs/ukraine-2013-2015")
        let (folder, _) = try audit(dossier, "--language", "sl", "--outputs", "budget.xlsx")
        let cells = try cells(folder.appending(path: "budget.xlsx"))
        #expect(cells.contains("Vrstice"))
        for name in ["Programi", "Naloge in sredstva", "Navedeno in dano"] { #expect(!cells.contains(name), "\(name)") }
    }

    @Test func `names on the terminal what is resolved below what is said of the plan`() throws {
        defer { program.remove() }
        let second = Program.package.appending(path: "inputs/slovenia-2023-2024-r2")
        let (_, output) = try audit(
            Self.third, "--against", second.path, "--language", "sl", "--outputs", "findings.json")
        let resolved = try #require(output.range(of: "several-leads, assignment 1.2.1/1"))
        let dossier = try #require(output.range(of: "O gradivu – nove: "))
        #expect(resolved.lowerBound < dossier.lowerBound)
    }

    @Test func `writes the day of an assessment as all others beside it`() throws {
        defer { program.remove() }
        let second = Program.package.appending(path: "inputs/slovenia-2023-2024-r2")
        _ = try program.run(["compare", second.path, Self.third.path, "--output", program.folder.path])
        let page = try String(contentsOf: program.folder.appending(path: "comparison.sl.html"), encoding: .utf8)
        #expect(page.contains("Presoja: Rapporteur project, 24.\u{A0}november 2026"))
        #expect(!page.contains("2026-11-24"))
    }

    @Test func `calls countries by their names side by side`() throws {
        defer { program.remove() }
        let (folder, _) = try audit(Program.slovenia, "--language", "sl", "--outputs", "findings.json")
        let out = program.folder.appending(path: "side-by-side")
        _ = try program.run(["portfolio", folder.path, "--output", out.path])
        let page = try String(contentsOf: out.appending(path: "overview.sl.html"), encoding: .utf8)
        #expect(page.contains(">Slovenija<") && !page.contains(">SI<"))
        #expect(page.contains("Države in različice načrtov") && !page.contains("Revizija<"))
    }
}
