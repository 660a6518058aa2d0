import Foundation
import Testing

@Suite struct `What goes wrong is told in the terminal's language` {
    private let program: Program
    private let slovenian = ["LC_ALL": "sl_SI.UTF-8"]

    init() throws { program = try Program() }

    private func errors(_ arguments: [String], status: Int32) throws -> String {
        let outcome = try program.run(arguments, environment: slovenian, in: program.folder)
        #expect(outcome.status == status, "\(outcome.errors)")
        return outcome.errors
    }

    private static let period = ["--from", "2031-01-01", "--to", "2032-12-31"]

    @Test(arguments: [
        (["import", "a.txt"], "Ni navedeno, kam naj se zapiše; pričakovana je mapa (--output)."),
        (["import", "a.txt", "--output", ""], "Ni navedeno, kam naj se zapiše; pričakovana je mapa (--output)."),
        (
            ["import", "--blocks", "a.txt", "b.txt"],
            "Navedenih dokumentov je 2; z možnostjo --blocks je pričakovan eden."
        ),
        (
            ["import", "a.txt", "--output", "out", "--profile", "nope"],
            "Profila »nope« ni. Pričakovan je annex-by-ministry, "
        ),
        (
            ["import", "a.txt", "--output", "out", "--profile", "greta-reprot"],
            "Profila »greta-reprot« ni. Ali je mišljeno greta-report?"
        ),
        (
            ["import", "a.txt", "a.txt", "--output", "out"],
            "Dokument a.txt je naveden dvakrat; pričakovan je vsak enkrat."
        ),
        (["profiles", "explain", "nope"], "Profila »nope« ni. Vse izpiše `rapporteur profiles list`."),
        (
            ["audit", "d.xml", "--as-of", "2024-02-30"],
            "»2024-02-30« ni obstoječ dan; za --as-of je pričakovan dan, zapisan LLLL-MM-DD."
        ),
        (
            ["clearing", "d.xml", "--asked", "jutri"],
            "»jutri« ni obstoječ dan; za --asked je pričakovan dan, zapisan LLLL-MM-DD."
        ),
        (
            ["clearing", "d.xml", "--due", "jutri"],
            "»jutri« ni obstoječ dan; za --due je pričakovan dan, zapisan LLLL-MM-DD."
        ),
        (["new", "n", "--country", "si"] + period, "»si« ni država; pričakovani sta dve veliki črki, na primer SI."),
        (
            ["new", "n", "--country", "SI", "--from", "1.1.2031", "--to", "2032-12-31"],
            "»1.1.2031« ni obstoječ dan; za --from je pričakovan dan, zapisan LLLL-MM-DD."
        ),
        (
            ["new", "n", "--country", "SI", "--from", "2033-01-01", "--to", "2032-12-31"],
            "Načrt se konča (2032-12-31), preden se začne (2033-01-01); pričakovan je --from, ki ni poznejši od --to."
        ),
        (["budget", "d.xml", "--csv", "excel"], "Možnost --csv excel je oblika tabele CSV (--format csv)."),
        (
            ["validate", "d.xml", "d.xml", "--source", "a.txt"],
            "Navedenih dosjejev je 2; z možnostjo --source je pričakovan eden."
        ),
    ]) func `where the arguments do not fit`(arguments: [String], message: String) throws {
        defer { program.remove() }
        try Data("MNZ\n".utf8).write(to: program.folder.appending(path: "a.txt"))
        let errors = try errors(arguments, status: 64)
        #expect(errors.hasPrefix("Napaka: \(message)"), "\(errors)")
        #expect(errors.contains("--help« (v angleščini)"), "\(errors)")
    }

    @Test func `where a dossier cannot be begun`() throws {
        defer { program.remove() }
        let new = ["new", "n", "--country", "SI"] + Self.period
        try Data().write(to: program.folder.appending(path: "file"))
        #expect(
            try errors(["new", "file/n", "--country", "SI"] + Self.period, status: 74) == "file/n: del poti ni mapa\n")
        let begun = try program.run(new, environment: slovenian, in: program.folder)
        #expect(begun.output.hasSuffix("Izpolnite jih, nato: rapporteur validate n\n"), "\(begun.output)")
        #expect(try errors(new, status: 74) == "n: mapa ni prazna; pričakovana je nova\n")
    }

    @Test(
        .enabled(if: Tool.unshare.isInstalled, "needs to mount a file system, as root"),
        arguments: [
            ("ro,size=4m", "datotečni sistem je samo za branje"), ("size=4k", "na nosilcu ni več prostora"),
        ]) func `where a disk is full or read-only`(mount: String, reason: String) throws
    {
        defer { program.remove() }
        let annex = Program.package.appending(path: "Tests/ImportingTests/Given/hr-annex.csv").path
        for command in [
            "new disk/n --country SI --from 2031-01-01 --to 2032-12-31", "import '\(annex)' --output disk/n",
        ] {
            let outcome = try program.shell(
                "mkdir -p disk && unshare -m sh -c 'mount -t tmpfs -o \(mount) none disk; cd \"\(Program.package.path)\"; LC_ALL=sl_SI \"$RAPPORTEUR\" \(command.replacing("disk/", with: "\"\(program.folder.path)/disk/\"").replacing("'", with: "\""))'"
            )
            #expect(outcome.status == 74, "\(outcome.errors)")
            #expect(outcome.errors.hasSuffix(": \(reason)\n"), "\(outcome.errors)")
        }
    }

    @Test func `where a file of XML or YAML is not what it should be`() throws {
        defer { program.remove() }
        let text = "<?xml version=\"1.0\"?>\n<dossier xmlns=\"urn:rapporteur:1\">\n<plan>\n</dossier>\n"
        try Data(text.utf8).write(to: program.folder.appending(path: "d.xml"))
        #expect(
            try errors(["validate", "d.xml"], status: 65).contains(
                "d.xml:4:11: XML ni pravilno oblikovan: </dossier> zaključuje drug element kot tistega, ki je odprt od vrstice 3; pričakovan je </plan>.\n"
            ))
        try Data("waivers:\n  - rule: a\n   by: b\n".utf8).write(to: program.folder.appending(path: "w.yaml"))
        let dossier = try program.write(dossier: "p.xml", id: "p").path
        #expect(
            try errors(["audit", dossier, "--waivers", "w.yaml"], status: 65).contains(
                "w.yaml:3:4: YAML ni pravilen: vrstica ni "))
    }
}
