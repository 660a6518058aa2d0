import Foundation
import Testing

@Suite struct `Who names something else than a dossier` {
    private let program: Program

    init() throws { program = try Program() }

    private func complaint(_ arguments: String..., status: Int32 = 64) throws -> String {
        let outcome = try program.run(arguments)
        #expect(outcome.status == status)
        return String(outcome.errors.prefix { $0 != "\n" })
    }

    private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = program.folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }

    private func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

    @Test(arguments: [
        ("PK\u{3}\u{4}……word/document.xml", "a Word document"),
        ("PK\u{3}\u{4}……mimetypeapplication/vnd.oasis.opendocument.textPK", "an OpenDocument file"),
        ("PK\u{3}\u{4}……mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK", "a workbook"),
        ("PK\u{3}\u{4}……xl/workbook.xml", "a workbook"), ("%PDF-1.7\n", "a PDF"), ("{\\rtf1 }", "a Word document"),
        ("\n<!DOCTYPE HTML><html><p>", "a page of HTML"), ("<html><p>", "a page of HTML"),
        ("\u{FEFF}<!doctype html>", "a page of HTML"),
    ]) func `is sent to import with a document`(text: String, kind: String) throws {
        defer { program.remove() }
        let path = try file("plan.bin", text)
        #expect(
            try complaint("validate", path, status: 65)
                == "\(path):1:1: This is \(kind); expected a dossier in XML. `rapporteur import` writes the XML of a dossier from documents."
        )
    }

    @Test func `is told to unpack an archive of something else`() throws {
        defer { program.remove() }
        let path = try file("dossier.zip", "PK\u{3}\u{4}……si/plan.xml")
        #expect(try complaint("validate", path, status: 65).hasSuffix("Unpack it and name the folder of the dossier."))
    }

    @Test func `is told that a text is no XML, and that one part is no dossier`() throws {
        defer { program.remove() }
        let text = try file("plan.txt", "Akcijski načrt")
        #expect(
            try complaint("validate", text, status: 65).hasSuffix(
                "The file does not begin with XML; expected the root element."))
        let part = Program.slovenia.appending(path: "plan.xml").path
        #expect(
            try complaint("validate", part, status: 65).hasSuffix(
                "The root element is <plan>, which is one part of a dossier; expected <dossier>, or the folder in which the parts stand."
            ))
    }

    @Test func `is told all parts that are missing, and where dossiers are`() throws {
        defer { program.remove() }
        let folder = program.folder.path
        #expect(
            try complaint("validate", folder, status: 66)
                == "\(folder)/bodies.xml: no such file; a dossier needs it, and plan.xml and recommendations.xml as well"
        )
        let inputs = Program.package.appending(path: "inputs").path
        #expect(
            try complaint("validate", inputs, status: 66).hasSuffix(
                "Dossiers stand in its folders: albania-2005-2007, romania-2018-2020, slovenia-2023-2024, …"))
    }

    @Test func `is told the nearest of the paths, commands, rules and ministries`() throws {
        defer { program.remove() }
        let dossier = Program.slovenia.path
        #expect(
            try complaint("validate", "inputs/slovenia-2023-24", status: 66)
                == "inputs/slovenia-2023-24: no such file or folder; did you mean slovenia-2023-2024?")
        #expect(try complaint("validate", "inputs/nothing-like-it", status: 66).hasSuffix("no such file or folder"))
        #expect(try complaint("adit", dossier) == "Error: There is no command 'adit'. Did you mean audit?")
        #expect(try complaint("rules", "explian") == "Error: There is no command 'explian'. Did you mean explain?")
        #expect(try complaint("xyzzy") == "Error: There is no command 'xyzzy'.")
        #expect(
            try complaint("inputs")
                == "Error: 'inputs' is no command; expected one before it, such as audit or validate.")
        #expect(
            try complaint("audit", dossier, "--skip", "several-leads,carried-ovr")
                == "Error: There is no rule 'carried-ovr'. Did you mean carried-over?")
        #expect(
            try complaint("audit", dossier, "--only", "xyzzy")
                == "Error: There is no rule 'xyzzy'. `rapporteur rules list` shows all.")
        #expect(
            try complaint("budget", dossier, "--ministry", "ukomm")
                == "Error: There is no ministry or office 'ukomm'. Did you mean ukom?")
        #expect(
            try complaint("recommendations", dossier, "--ministry", "xyzzy")
                == "Error: There is no body 'xyzzy'. bodies.xml lists all.")
    }

    @Test func `may call a ministry by its abbreviation or name, however capitalised`() throws {
        defer { program.remove() }
        let dossier = Program.slovenia.path
        let byId = try program.run(["budget", dossier, "--ministry", "mnz", "--format", "csv"]).output
        for name in ["MNZ", "Mnz", "Ministrstvo za notranje zadeve", "ministrstvo za notranje zadeve"] {
            #expect(try program.run(["budget", dossier, "--ministry", name, "--format", "csv"]).output == byId)
        }
        #expect(try program.run(["recommendations", dossier, "--ministry", "MNZ"]).status == 0)
    }

    @Test func `may separate rules with commas`() throws {
        defer { program.remove() }
        let outcome = try program.audit(Program.slovenia, "--only", "several-leads,carried-over", "--fail-on", "never")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("violated 2, skipped "))
        #expect(outcome.output.contains("several-leads") && outcome.output.contains("carried-over"))
    }

    @Test func `is told where the rules of a pack may be`() throws {
        defer { program.remove() }
        #expect(
            try complaint("rules", "list", "--rules", "/nowhere", status: 66)
                == "/nowhere/pack.yaml: no such file; a rule pack needs it: name the folder of the rules with --rules, or in RAPPORTEUR_RULES"
        )
    }
}
