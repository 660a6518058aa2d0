import Foundation
import Testing

@Suite struct `The outputs of an audit` {
    private let program: Program

    init() throws { program = try Program() }

    /// Audits the Slovenian dossier and says every output's bytes, but for those of the record of the run.
    private func outputs(_ dossier: String, _ environment: [String: String], in directory: URL) throws -> [String: Data]
    {
        let out = program.folder.appending(path: UUID().uuidString)
        let arguments = [
            "audit", dossier, "--output", out.path, "--rules", Program.package.appending(path: "rules").path,
        ]
        let outcome = try program.run(arguments, environment: environment, in: directory)
        try #require(outcome.status == 1, "\(outcome.errors)")
        let folder = out.appending(path: "si-2023-2024")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "run.json" }
        #expect(names.count == 7)
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }

    @Test func `are the same in any locale, time zone and working directory`() throws {
        defer { program.remove() }
        let expected = try outputs(Program.slovenia.path, [:], in: Program.package)
        let environments = [
            ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
            ["LC_ALL": "sl_SI.UTF-8", "LANG": "sl_SI.UTF-8", "TZ": "America/Los_Angeles"],
            ["LC_ALL": "C", "LANG": "C", "TZ": "UTC", "LANGUAGE": "sl"],
        ]
        for environment in environments {
            #expect(try outputs(Program.slovenia.path, environment, in: Program.package) == expected, "\(environment)")
        }
        for (dossier, directory) in [
            ("slovenia-2023-2024", Program.slovenia.deletingLastPathComponent()), (".", Program.slovenia),
            ("./inputs/../inputs/slovenia-2023-2024/", Program.package),
        ] {
            #expect(try outputs(dossier, [:], in: directory) == expected, "\(dossier)")
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
