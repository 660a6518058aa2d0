import Documents
import Dossier
import Foundation
import Importing
import Testing
import Texts

@Suite struct `A form about progress` {
    private static func form(_ store: DossierStore) -> any PartForm { ProgressForm(store) }

    /// A form that is filled in and was not yet read.
    private func filled(_ dossier: FormDossier, _ fill: (inout EditedWorkbook.Tab) -> Void) throws -> EditedWorkbook {
        var workbook = try dossier.written(Self.form)
        workbook["Poročilo"].fill("as-of", "answer", .date("2024-06-30"))
        fill(&workbook["Naloge"])
        return workbook
    }

    @Test(arguments: Language.allCases) func `changes nothing where nothing is filled in`(language: Language) throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let intake = try dossier.read(Self.form, dossier.written(Self.form, language))
        #expect(intake.files.isEmpty)
        #expect(intake.told.isEmpty)
    }

    @Test func `becomes a report on progress, and read again changes nothing`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        var workbook = try filled(dossier) { tasks in
            tasks.fill("1.1", "status", .words("dokončana"))
            tasks.fill("1.1", "on", .date("2023-05-02"))
            tasks.fill("1.1", "note", .words("Objavljena."))
        }
        workbook["Poraba"].fill("2023/1", "spent", .number("980.5"))
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.told.isEmpty && !intake.isEmpty)
        let written = """
            <?xml version="1.0" encoding="UTF-8"?>
            <progress xmlns="urn:rapporteur:1" plan="p" as-of="2024-06-30">
              <task number="1.1" title="Spletna stran" status="completed" on="2023-05-02">Objavljena.</task>
              <spending line="1" year="2023" amount="980.50"/>
            </progress>

            """
        #expect(dossier.text("progress.xml") == written)
        #expect(try dossier.read(Self.form, workbook).isEmpty)
        #expect(try dossier.read(Self.form, dossier.written(Self.form)).isEmpty)
    }

    @Test func `holds what was reported, and keeps what it does not speak of, comments too`() throws {
        let progress = """
            <!-- Poročilo NPK. -->
            <progress xmlns="urn:rapporteur:1" plan="p" as-of="2023-06-30">
              <!-- Policija. -->
              <task number="1.2" status="in-progress">Poteka.</task>
              <task number="9.9" status="abandoned"/>
            </progress>
            """
        let dossier = try FormDossier(["progress.xml": progress])
        defer { dossier.remove() }
        let workbook = try filled(dossier) { $0.fill("1.2", "status", .words("DOKONČANA ")) }
        #expect(try dossier.read(Self.form, workbook).told.isEmpty)
        let written = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Poročilo NPK. -->
            <progress xmlns="urn:rapporteur:1" plan="p" as-of="2024-06-30">
              <!-- Policija. -->
              <task number="1.2" status="completed">Poteka.</task>
              <task number="9.9" status="abandoned"/>
            </progress>

            """
        #expect(dossier.text("progress.xml") == written)
    }

    @Test(arguments: [
        ("30. 6. 2023", "2023-06-30"), ("30.06.2023", "2023-06-30"), ("30. junij 2023", "2023-06-30"),
        ("2023-06-30", "2023-06-30"),
    ])
    func `takes a day that is written as text`(text: String, day: String) throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let workbook = try filled(dossier) {
            $0.fill("1.1", "status", .words("v teku"))
            $0.fill("1.1", "on", .words(text))
        }
        #expect(try dossier.read(Self.form, workbook).told.isEmpty)
        #expect(dossier.text("progress.xml")?.contains("on=\"\(day)\"") == true)
    }

    /// What somebody writes in a cell, and what is told of it.
    private static let mistakes: [(String, Sheet.Value, String)] = [
        ("on", .words("30. 2. 2023"), "There is no day 30. 2. 2023."),
        ("on", .words("6/30/23"), "“6/30/23” is no day;"), ("on", .words("junija"), "“junija” is no day;"),
        ("on", .number("45000"), "“45000” is no day;"),
        (
            "status", .words("skoraj"),
            "“skoraj” is none of the words; expected “ni začeta”, “v teku”, “dokončana” or “opuščena”."
        ),
        ("status", .error("#REF!"), "The cell holds the error #REF!."), ("status", .blank, "“State” is empty;"),
        ("note", .words("Poteka._x000B_Dalje."), "The text has a character that no dossier can hold (U+000B);"),
    ]

    @Test(arguments: mistakes.indices) func `tells a mistake by its cell and takes the other rows`(index: Int) throws {
        let (column, value, told) = Self.mistakes[index]
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let workbook = try filled(dossier) { tasks in
            for task in ["1.1", "1.2"] {
                tasks.fill(task, "status", .words("v teku"))
                tasks.fill(task, "note", .words("Poteka."))
            }
            tasks.fill("1.1", column, value)
        }
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.told.count == 1)
        let cell = ["on": "E6", "note": "F6"][column] ?? "D6"
        #expect(intake.told.first?.hasPrefix("1.xlsx: sheet “Naloge”, cell \(cell): \(told)") == true, "\(intake.told)")
        #expect(dossier.text("progress.xml")?.contains("number=\"1.2\"") == true)
        #expect(dossier.text("progress.xml")?.contains("number=\"1.1\"") == false)
    }

    @Test func `tells an amount beyond those that a dossier holds by its cell and takes the other rows`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        var workbook = try filled(dossier) { $0.fill("1.2", "status", .words("v teku")) }
        workbook["Poraba"].fill("2023/1", "spent", .number("1000000000000000"))
        let told = try dossier.read(Self.form, workbook).told
        #expect(told.count == 1)
        #expect(
            told.first?.hasPrefix("1.xlsx: sheet “Poraba”, cell F6: “1000000000000000” is no amount;") == true,
            "\(told)")
        #expect(dossier.text("progress.xml")?.contains("number=\"1.2\"") == true)
    }

    @Test func `is known by its hidden names when columns are moved and rows sorted`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        var workbook = try filled(dossier) {
            $0.fill("1.1", "status", .words("v teku"))
            $0.fill("1.2", "status", .words("opuščena"))
        }
        var moved: [EditedWorkbook.Place: Sheet.Value] = [:]
        for (place, value) in workbook["Naloge"].cells {
            // The columns stand in the other order, and so do the two rows.
            let row = place.row == 5 ? 6 : place.row == 6 ? 5 : place.row
            moved[.init(row: row, column: 9 - place.column)] = value
        }
        workbook["Naloge"].cells = moved
        #expect(try dossier.read(Self.form, workbook).told.isEmpty)
        let lines = try #require(dossier.text("progress.xml")).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        // They come in the order of the form, so that whoever sorts rows gets the same file.
        #expect(
            lines.filter { $0.hasPrefix("<task ") } == [
                "<task number=\"1.1\" title=\"Spletna stran\" status=\"in-progress\"/>",
                "<task number=\"1.2\" title=\"Usposabljanje policije\" status=\"abandoned\"/>",
            ])
    }

    @Test func `tells rows that were altered, deleted, added or copied`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        func told(_ change: (inout EditedWorkbook.Tab) -> Void) throws -> [String] {
            try dossier.read(Self.form, filled(dossier, change)).told.map { String($0.drop { $0 != ":" }.dropFirst(2)) }
        }
        #expect(
            try told { $0.fill("1.1", "title", .words("Druga naloga")) } == [
                "sheet “Naloge”, cell B6: Naloga: the cell was changed; it said “Spletna stran”. The row was not taken."
            ])
        #expect(
            try told { tasks in tasks.cells = tasks.cells.filter { $0.key.row != 5 } } == [
                "sheet “Naloge”: The row about “1.1 Spletna stran” is missing; what the dossier says of it stays."
            ])
        #expect(
            try told { $0.cells[.init(row: 9, column: 3)] = .words("v teku") }.first?.hasPrefix(
                "sheet “Naloge”, cell D10: The row was added:") == true)
        #expect(
            try told { $0.cells[.init(row: 5, column: 11)] = .words("Glej prilogo.") }.first?.hasPrefix(
                "sheet “Naloge”, cell L6: “Glej prilogo.” stands in no column of the form") == true)
        #expect(
            try told { tasks in
                for (place, value) in tasks.cells where place.row == 5 {
                    tasks.cells[.init(row: 7, column: place.column)] = value
                }
            }.first?.hasPrefix("sheet “Naloge”, cell A8: The row stands twice, here and in row 6;") == true)
    }

    @Test func `does not answer for what the dossier calls otherwise by now`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let workbook = try filled(dossier) { $0.fill("1.1", "status", .words("v teku")) }
        let plan = try #require(dossier.text("plan.xml"))
        try dossier.write("plan.xml", plan.replacing("\"Spletna stran\"", with: "\"Dokument\""))
        let changed = try dossier.read(Self.form, workbook).told
        #expect(
            changed.first?.contains("The dossier was changed since the form was written (Naloga: now “Dokument”)")
                == true, "\(changed)")
        try dossier.write("plan.xml", plan.replacing("\"1.1\"", with: "\"7.1\""))
        let gone = try dossier.read(Self.form, workbook).told
        #expect(
            gone.first?.contains("cell A6: What the row is about is not in the dossier any more") == true, "\(gone)")
    }

    @Test func `does not overwrite what the dossier was told meanwhile`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let old = try filled(dossier) { $0.fill("1.1", "status", .words("v teku")) }
        try dossier.read(Self.form, filled(dossier) { $0.fill("1.1", "status", .words("dokončana")) })
        let told = try dossier.read(Self.form, old).told
        #expect(told.count == 1)
        #expect(
            told.first?.contains("cell A6: The dossier was given another answer since the form was written") == true)
    }

    @Test func `agrees with another form or both are left out`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let one = try filled(dossier) { $0.fill("1.1", "status", .words("v teku")) }
        let other = try filled(dossier) {
            $0.fill("1.1", "status", .words("dokončana"))
            $0.fill("1.2", "status", .words("v teku"))
        }
        let intake = try dossier.read(Self.form, one, other)
        #expect(
            intake.told == [
                "1.xlsx: sheet “Naloge”, cell A6: The answer contradicts that of 2.xlsx, sheet “Naloge”, cell A6; neither was taken.",
                "2.xlsx: sheet “Naloge”, cell A6: The answer contradicts that of 1.xlsx, sheet “Naloge”, cell A6; neither was taken.",
            ])
        #expect(dossier.text("progress.xml")?.contains("number=\"1.2\"") == true)
        #expect(dossier.text("progress.xml")?.contains("number=\"1.1\"") == false)
    }

    @Test func `keeps what stands in the dossier where an answer is deleted`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        try dossier.read(Self.form, filled(dossier) { $0.fill("1.1", "status", .words("v teku")) })
        let before = dossier.text("progress.xml")
        var workbook = try dossier.written(Self.form)
        workbook["Naloge"].fill("1.1", "status", .blank)
        #expect(try dossier.read(Self.form, workbook).told.first?.contains("cell D6: The answer was deleted") == true)
        #expect(dossier.text("progress.xml") == before)
    }

    @Test func `is refused where it is about another dossier or of a later program`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        workbook["rapporteur"].cells[.init(row: 0, column: 1)] = .words("2")
        #expect(throws: (any Error).self) { try dossier.read(Self.form, workbook) }
        let plan = try #require(dossier.text("plan.xml"))
        let other = try dossier.written(Self.form)
        for (name, id) in [("plan.xml", "id=\"q\""), ("annex.xml", "plan=\"q\"")] {
            let text = try #require(dossier.text(name))
            try dossier.write(name, text.replacing(name == "plan.xml" ? "id=\"p\"" : "plan=\"p\"", with: id))
        }
        let intake = try dossier.read(Self.form, other)
        #expect(
            intake.told == [
                "1.xlsx: The form is about the dossier “p”; expected one about “q”. Nothing of it was taken."
            ])
        #expect(plan != dossier.text("plan.xml"))
    }
}
