import Foundation
import Testing

@Suite struct `The outputs of an audit` {
    private let program: Program

    init() throws { program = try Program() }

    /// Audits the Slovenian dossier and says every output's bytes, but for those of the record of the run.
    private func outputs(
        _ dossier: String, _ environment: [String: String], jobs: Int? = nil, in directory: URL
    ) throws -> [String: Data] {
        let out = program.folder.appending(path: UUID().uuidString)
        var arguments = [
            "audit", dossier, "--output", out.path, "--rules", Program.package.appending(path: "rules").path,
        ]
        if let jobs { arguments += ["--jobs", String(jobs)] }
        let outcome = try program.run(arguments, environment: environment, in: directory)
        try #require(outcome.status == 1, "\(outcome.errors)")
        let folder = out.appending(path: "si-2023-2024")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "run.json" }
        #expect(names.count == Program.outputs)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }

    @Test(.enabled(if: Tool.localedef.isInstalled, "localedef, of the package locales, makes the locales"))
    func `are the same in any locale`() throws {
        defer { program.remove() }
        let expected = try outputs(Program.slovenia.path, [:], in: Program.package)
        for locale in ["tr_TR", "sl_SI"] {
            let made = try program.shell("mkdir -p locales && localedef -i \(locale) -f UTF-8 locales/\(locale).UTF-8")
            try #require(made.status == 0, "\(made.errors)")
            let name = "\(locale).UTF-8"
            let environment = ["LOCPATH": program.folder.appending(path: "locales").path, "LC_ALL": name, "LANG": name]
            #expect(try outputs(Program.slovenia.path, environment, in: Program.package) == expected, "\(locale)")
        }
    }

    @Test func `are the same in any time zone`() throws {
        defer { program.remove() }
        let expected = try outputs(Program.slovenia.path, ["TZ": "UTC"], in: Program.package)
        for zone in ["Pacific/Kiritimati", "America/Los_Angeles"] {
            #expect(try outputs(Program.slovenia.path, ["TZ": zone], in: Program.package) == expected, "\(zone)")
        }
    }

    @Test func `are the same in any working directory`() throws {
        defer { program.remove() }
        let expected = try outputs(Program.slovenia.path, [:], in: Program.package)
        for (dossier, directory) in [
            ("slovenia-2023-2024", Program.slovenia.deletingLastPathComponent()), (".", Program.slovenia),
            ("./inputs/../inputs/slovenia-2023-2024/", Program.package),
        ] {
            #expect(try outputs(dossier, [:], in: directory) == expected, "\(dossier)")
        }
    }

    @Test func `of one dossier are the same with one and with many jobs`() throws {
        defer { program.remove() }
        let expected = try outputs(Program.slovenia.path, [:], jobs: 1, in: Program.package)
        for jobs in [2, 7] {
            #expect(try outputs(Program.slovenia.path, [:], jobs: jobs, in: Program.package) == expected, "\(jobs)")
        }
    }

    @Test func `are the same with one and with many jobs, as is what is told of them`() throws {
        defer { program.remove() }
        try program.writeRules(
            "budget/line-total-mismatch", "budget/grand-total-mismatch", "structure/task-without-goal")
        var paths = try program.writePortfolio(40)
        try program.writeBroken("in/017.xml")
        paths.insert(Program.slovenia.path, at: 5)
        let told = try [1, 2, 7].map { jobs in
            let arguments = ["audit", "--rules", "rules", "--output", "out\(jobs)", "--jobs", String(jobs)]
            let text = try program.run(arguments + paths, in: program.folder)
            let lines = try program.run(arguments + paths + ["--format", "jsonl"], in: program.folder)
            return [text.output, text.errors, lines.output.replacing("out\(jobs)/", with: "out/"), lines.errors]
        }
        #expect(told[0] == told[1] && told[0] == told[2])
        let difference = try program.shell(
            "diff -r -x run.json out1 out2 && diff -r -x run.json out1 out7 && ls out1 | wc -l")
        #expect(difference.output == "40\n")
    }
}
