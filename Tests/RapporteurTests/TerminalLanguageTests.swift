import Foundation
import Testing

@Suite struct `The language of the terminal` {
    private let program: Program
    private let slovenian = ["LC_ALL": "sl_SI.UTF-8"]

    init() throws { program = try Program() }

    private func validate(_ environment: [String: String], _ options: String...) throws -> String {
        // What the tests set for all programs has to be taken back.
        let environment = ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "", "LANGUAGE": ""].merging(environment) { $1 }
        return try program.run(["validate", "/nowhere/at-all"] + options, environment: environment).errors
    }

    private static let (english, translated) = (
        "/nowhere/at-all: no such file or folder\n", "/nowhere/at-all: take datoteke ali mape ni\n"
    )

    @Test(arguments: [
        ([:], english), (["LANG": "sl_SI.UTF-8"], translated), (["LANG": "sl"], translated),
        (["LANG": "SL_si@euro"], translated), (["LANG": "slv_SI"], english), (["LANG": "hr_HR.UTF-8"], english),
        (["LANG": "C"], english), (["LANG": "en_GB", "LC_MESSAGES": "sl_SI"], translated),
        (["LC_MESSAGES": "sl_SI", "LC_ALL": "C.UTF-8"], english), (["LANG": "C", "LC_ALL": "sl_SI"], translated),
    ]) func `is that of the locale, of which LC_ALL comes before LC_MESSAGES and that before LANG`(
        environment: [String: String], said: String
    ) throws {
        defer { program.remove() }
        #expect(try validate(environment) == said)
    }

    @Test func `is that of the option where there is one`() throws {
        defer { program.remove() }
        let arguments = ["budget", "/nowhere/at-all", "--language"]
        #expect(try program.run(arguments + ["sl"]).errors == Self.translated)
        #expect(try program.run(arguments + ["en"], environment: slovenian).errors == Self.english)
        #expect(try program.run(["budget", "/nowhere/at-all", "--language=sl"]).errors == Self.translated)
        #expect(try program.run(["validate", "--language", "sl", "/nowhere/at-all"]).errors == Self.translated)
        #expect(
            try program.run(["carry", "/nowhere/at-all", "/nowhere", "--language", "sl"]).errors == Self.translated)
    }

    @Test func `is spoken by what commands print and say of the arguments`() throws {
        defer { program.remove() }
        let dossier = try program.write(dossier: "d.xml", id: "p").path
        func output(_ arguments: String...) throws -> String {
            try program.run(arguments, environment: slovenian).output
        }
        func errors(_ arguments: String...) throws -> String {
            try program.run(arguments, environment: slovenian).errors
        }
        #expect(try output("validate", dossier) == "\(dossier): veljaven\n")
        #expect(try output("budget", dossier).contains("Razlika"))
        #expect(try output("recommendations", dossier).contains("riporočil"))
        #expect(try output("rules", "list").contains("Naloga nima cilja"))
        #expect(
            try errors("audit", dossier, "--only", "task-without-gaol")
                == "Napaka: Pravila »task-without-gaol« ni. Ali je mišljeno task-without-goal?\nVeč o tem pove »rapporteur audit --help« (v angleščini).\n"
        )
    }

    @Test func `is not that of what programs read`() throws {
        defer { program.remove() }
        try program.writeBroken("broken.xml")
        let path = program.folder.appending(path: "broken.xml").path
        let arguments = ["audit", path, "--format", "jsonl", "--output", program.folder.appending(path: "out").path]
        let outcome = try program.run(arguments, environment: slovenian)
        #expect(outcome.output.contains("\"message\":\"A DOCTYPE is not allowed; expected the root element.\""))
        #expect(outcome.errors == "\(path):2:18: DOCTYPE ni dovoljen; pričakovan je korenski element.\n")
        #expect(outcome.status == 65)
    }

    @Test func `tells that standard output is full`() throws {
        defer { program.remove() }
        let outcome = try program.shell(
            "LC_ALL=sl_SI \"$RAPPORTEUR\" rules list --rules \"\(Program.package.path)/rules\" > /dev/full")
        #expect(outcome.status == 74)
        #expect(outcome.errors == "standardni izhod: na nosilcu ni več prostora\n")
    }
}
