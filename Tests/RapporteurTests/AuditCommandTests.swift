import Foundation
import Testing

@Suite struct `The audit command` {
    private let program: Program

    init() throws { program = try Program() }

    @Test func `ends with 1 when there are major findings, and with 0 when told never to fail`() throws {
        defer { program.remove() }
        #expect(try program.audit().status == 1)
        #expect(try program.audit(Program.slovenia, "--fail-on", "never").status == 0)
    }

    @Test func `writes the same bytes twice, but for the record of the run`() throws {
        defer { program.remove() }
        let names = [
            "findings.json", "findings.csv", "findings.xlsx", "findings.sarif", "coverage.csv", "coverage.xlsx",
            "budget.xlsx", "report.sl.html", "report.en.html", "summary.sl.html",
            "summary.en.html",
        ]
        _ = try program.audit()
        let first = try names.map(program.output)
        _ = try program.audit()
        #expect(try names.map(program.output) == first)
    }

    /// The dossiers of real plans, each with the id of its plan; the others are invented revisions.
    private static let real = [
        "slovenia-2023-2024": "si-2023-2024", "albania-2005-2007": "al-2005-2007", "romania-2018-2020": "ro-2018-2020",
        "ukraine-2013-2015": "ua-2015",
    ]

    @Test(arguments: real)
    func `agrees with the audit that is committed`(dossier: String, plan: String) throws {
        defer { program.remove() }
        _ = try program.audit(Program.package.appending(path: "inputs/\(dossier)"))
        let names = [
            "findings.json", "findings.csv", "findings.csv-metadata.json", "findings.sarif", "coverage.csv",
            "coverage.csv-metadata.json", "report.sl.html", "report.en.html", "summary.sl.html",
            "summary.en.html", "dossier.xml",
        ]
        for name in names {
            let committed = try Data(contentsOf: Program.package.appending(path: "out/\(plan)/\(name)"))
            #expect(try program.bytes("out/\(plan)/\(name)") == committed, "out/\(plan) is stale; run: make audit")
        }
    }

    @Test func `is committed for every real plan`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Program.package.appending(path: "inputs").path)
        #expect(Set(folders.filter { !$0.contains(/-r\d$/) }) == Set(Self.real.keys))
    }

    @Test func `refuses an amount with a decimal comma at its place and leaves the previous output whole`() throws {
        defer { program.remove() }
        _ = try program.audit()
        let before = try program.output("findings.json")
        let dossier = try program.dossier(changing: "annex.xml") {
            $0.replacing("<grand-total>521000.00</grand-total>", with: "<grand-total>521.000,00</grand-total>")
        }
        let outcome = try program.audit(dossier)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(/annex\.xml:\d+:3: .*"521\.000,00"; expected an amount/))
        #expect(try program.output("findings.json") == before)
    }

    @Test func `says what is missing for PDF and writes everything else`() throws {
        defer { program.remove() }
        let options = ["audit", "--output", program.folder.appending(path: "out").path, Program.slovenia.path, "--pdf"]
        let outcome = try program.run(options, environment: ["RAPPORTEUR_WEASYPRINT": "/no/such/program"])
        #expect(outcome.status == 74)
        #expect(
            outcome.errors.hasPrefix("/no/such/program: no such file or folder; expected WeasyPrint 66 or later:"))
        #expect(try !program.output("report.sl.html").isEmpty)
        #expect(try !program.names("out/si-2023-2024").contains("report.sl.pdf"))
    }

    @Test func `lets a program make PDF of each report, with the clock of the as-of date`() throws {
        defer { program.remove() }
        let printer = program.folder.appending(path: "printer")
        let script = "#!/bin/sh\nfor last; do :; done\necho \"$SOURCE_DATE_EPOCH $2\" >\"$last\"\n"
        try script.write(to: printer, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: printer.path)
        let options = ["audit", "--output", program.folder.appending(path: "out").path, Program.slovenia.path]
        let outcome = try program.run(
            options + ["--pdf", "--fail-on", "never"], environment: ["RAPPORTEUR_WEASYPRINT": printer.path])
        #expect(outcome.status == 0)
        // The plan was adopted on 26 January 2023.
        #expect(try program.output("report.sl.pdf") == Data("1674691200 --pdf-tags\n".utf8))
        for name in ["report.en.pdf", "summary.sl.pdf", "summary.en.pdf"] {
            #expect(try program.output(name) == program.output("report.sl.pdf"), "\(name)")
        }
    }

    @Test(arguments: [[], ["--outputs", "findings.csv"]])
    func `prints the very pages that it writes, and without them those it would write`(selection: [String]) throws {
        defer { program.remove() }
        _ = try program.audit(Program.slovenia, "--fail-on", "never")
        let names = ["report.sl", "report.en", "summary.sl", "summary.en"]
        let pages = try names.map { try program.output("\($0).html") }
        let printer = program.folder.appending(path: "printer")
        try "#!/bin/sh\ncp \"$3\" \"$4\"\n".write(to: printer, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: printer.path)
        let options = ["audit", "--output", program.folder.appending(path: "out").path, Program.slovenia.path]
        let outcome = try program.run(
            options + ["--pdf", "--fail-on", "never"] + selection,
            environment: ["RAPPORTEUR_WEASYPRINT": printer.path])
        #expect(outcome.status == 0)
        #expect(try names.map { try program.output("\($0).pdf") } == pages)
    }

    @Test(arguments: ["", "weasyprint"], ["", ".:", ":", "bin:", "HERE:"])
    func `runs no printer of the current folder, whatever the PATH says`(named: String, path: String) throws {
        defer { program.remove() }
        for place in ["weasyprint", "bin/weasyprint", ".build-pdf/bin/weasyprint", "sh", "env", "python3"] {
            let printer = program.folder.appending(path: place)
            try FileManager.default.createDirectory(
                at: printer.deletingLastPathComponent(), withIntermediateDirectories: true)
            try "#!/bin/sh\n: >ran\n".write(to: printer, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: printer.path)
        }
        let rules = Program.package.appending(path: "rules").path
        let outcome = try program.run(
            ["audit", "--pdf", "--rules", rules, "--outputs", "findings.csv", Program.slovenia.path],
            environment: [
                "RAPPORTEUR_WEASYPRINT": named,
                "PATH": "\(path)/usr/bin:/bin".replacing("HERE", with: program.folder.path),
            ], in: program.folder)
        #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "ran").path))
        #expect(try program.names("out") == ["si-2023-2024"], "\(outcome.errors)")
    }

    @Test func `refuses a document type declaration`() throws {
        defer { program.remove() }
        let dossier = try program.dossier(changing: "plan.xml") {
            $0.replacing("<plan ", with: "<!DOCTYPE plan>\n<plan ", maxReplacements: 1)
        }
        let outcome = try program.audit(dossier)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("DOCTYPE is not allowed"))
    }

    @Test func `refuses an unknown attribute and says which are known`() throws {
        defer { program.remove() }
        let dossier = try program.dossier(changing: "plan.xml") {
            $0.replacing("<task number=\"1.1.1\"", with: "<task nmber=\"1.1.1\" number=\"1.1.1\"", maxReplacements: 1)
        }
        let outcome = try program.audit(dossier)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("Unknown attribute nmber of <task>; expected number, id, title or page."))
    }

    @Test func `says which file of a dossier is missing`() throws {
        defer { program.remove() }
        let dossier = try program.dossier(changing: "bodies.xml") { $0 + "\n" }
        try FileManager.default.removeItem(at: dossier.appending(path: "bodies.xml"))
        let outcome = try program.audit(dossier)
        #expect(outcome.status == 66)
        #expect(outcome.errors.contains("bodies.xml: no such file"))
    }

    @Test func `audits a folder without an annex`() throws {
        defer { program.remove() }
        let dossier = try program.dossier(changing: "plan.xml") { $0 + "\n" }
        try FileManager.default.removeItem(at: dossier.appending(path: "annex.xml"))
        let outcome = try program.audit(dossier, "--fail-on", "never")
        #expect(outcome.status == 0 && outcome.output.contains("annex-missing") && outcome.errors.isEmpty)
    }

    @Test func `ends with 66 when there is no such dossier`() throws {
        defer { program.remove() }
        #expect(try program.audit(program.folder.appending(path: "nowhere")).status == 66)
    }

    @Test(arguments: [
        ["audit"], ["audit", "x", "--fail-on", "sometimes"], ["audit", "x", "--outputs", "findings.doc"], ["judge"],
    ])
    func `ends with 64 when it is called wrongly`(arguments: [String]) throws {
        defer { program.remove() }
        #expect(try program.run(arguments).status == 64)
    }

    @Test func `ends with 64 when a rule is named that does not exist`() throws {
        defer { program.remove() }
        #expect(try program.audit(Program.slovenia, "--only", "no-such-rule").status == 64)
    }

    @Test func `ends with 74 when the output cannot be written`() throws {
        defer { program.remove() }
        let file = program.folder.appending(path: "file")
        try Data().write(to: file)
        let outcome = try program.run(["audit", "--output", file.path, Program.slovenia.path])
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("not a folder"))
    }

    @Test func `ends with 2 and says which rule failed and where, and concludes nothing`() throws {
        defer { program.remove() }
        let rules = program.folder.appending(path: "rules")
        try FileManager.default.copyItem(at: Program.package.appending(path: "rules"), to: rules)
        let rule = rules.appending(path: "structure/task-without-goal/rule.yaml")
        let text = try String(contentsOf: rule, encoding: .utf8)
        let changed = text.replacing(/require:.*/, with: "require: 1 / (task.position - task.position) == 1")
        try changed.write(to: rule, atomically: true, encoding: .utf8)
        let outcome = try program.audit(Program.slovenia, "--rules", rules.path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("rule task-without-goal failed: division by zero (at task 1.1.1)"))
        #expect(outcome.output.contains("disclaimer"))
        #expect(
            try String(decoding: program.output("findings.json"), as: UTF8.self).contains(
                "\"conclusion\": \"disclaimer\""))
    }
}
