import Documents
import Dossier
import Importing
import Platform
import Testing
import Texts

@Suite struct `A form about judgements` {
    private static func form(_ store: DossierStore) throws -> any PartForm {
        AssessmentForm(store, proposals: try Proposals(store, shippedProfiles.get()))
    }

    private func written(_ dossier: FormDossier, _ fill: (inout EditedWorkbook) -> Void = { _ in }) throws
        -> EditedWorkbook
    {
        var workbook = try dossier.written(Self.form)
        workbook["Presojevalec"].fill("plan", "assessor", .words("Nacionalna poročevalka"))
        workbook["Presojevalec"].fill("plan", "date", .date("2023-06-30"))
        fill(&workbook)
        return workbook
    }

    private static let assessment = """
        <!-- Presoja. -->
        <assessment xmlns="urn:rapporteur:1" plan="p" assessor="NP" date="2023-05-01" xml:lang="sl">
          <funds line="1" task="1.1"><reason>Isti naziv.</reason></funds>
          <!-- Usposabljanje. -->
          <responds task="1.2" recommendation="r1" extent="partial" nature="training" elements="a"><reason>Policija.</reason></responds>
          <responds task="9.9" recommendation="r1" extent="full" nature="study"/>
        </assessment>
        """

    @Test(arguments: Language.allCases) func `changes nothing where nothing is filled in`(language: Language) throws {
        let dossier = try FormDossier(["assessment.xml": Self.assessment])
        defer { dossier.remove() }
        let intake = try dossier.read(Self.form, dossier.written(Self.form, language))
        #expect(intake.told.isEmpty)
        #expect(intake.files.isEmpty)
    }

    @Test func `becomes an assessment of a dossier that had none`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let workbook = try written(dossier) { workbook in
            workbook["Financiranje"].fill("1 1.1", "decision", .words("da"))
            workbook["Financiranje"].fill("1 1.1", "reason", .words("Isti naziv."))
            let labels = workbook["rapporteur-lists"].cells.values
            func label(_ start: String) -> Sheet.Value {
                labels.first { if case .text(let text) = $0 { text.verbatim.hasPrefix(start) } else { false } }
                    ?? .blank
            }
            workbook["Odzivi"].fill("+1", "task", label("1.2 ·"))
            workbook["Odzivi"].fill("+1", "recommendation", label("r1 ·"))
            workbook["Odzivi"].fill("+1", "element", label("r1 b"))
            workbook["Odzivi"].fill("+1", "decision", .words("ne"))
            workbook["Odzivi"].fill("+1", "reason", .words("O plačilu ne govori."))
        }
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.told.isEmpty)
        let written = """
            <?xml version="1.0" encoding="UTF-8"?>
            <assessment xmlns="urn:rapporteur:1" plan="p" assessor="Nacionalna poročevalka" date="2023-06-30" xml:lang="sl">
              <funds line="1" task="1.1" title="Spletna stran">
                <reason>Isti naziv.</reason>
              </funds>
              <responds task="1.2" title="Usposabljanje policije" recommendation="r1" extent="none" nature="other" elements="b">
                <reason>O plačilu ne govori.</reason>
              </responds>
            </assessment>

            """
        #expect(dossier.text("assessment.xml") == written)
        let again = try dossier.read(Self.form, workbook)
        #expect(again.files.isEmpty && again.told.isEmpty, "\(again.told)")
        #expect(try dossier.read(Self.form, dossier.written(Self.form)).files.isEmpty)
    }

    @Test func `changes a judgement in its place and keeps the others and the comments`() throws {
        let dossier = try FormDossier(["assessment.xml": Self.assessment])
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        workbook["Odzivi"].fill("1.2 r1 a", "extent", .words("odziv v celoti"))
        #expect(try dossier.read(Self.form, workbook).told.isEmpty)
        let written = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Presoja. -->
            <assessment xmlns="urn:rapporteur:1" plan="p" assessor="NP" date="2023-05-01" xml:lang="sl">
              <funds line="1" task="1.1">
                <reason>Isti naziv.</reason>
              </funds>
              <!-- Usposabljanje. -->
              <responds task="1.2" recommendation="r1" extent="full" nature="training" elements="a">
                <reason>Policija.</reason>
              </responds>
              <responds task="9.9" recommendation="r1" extent="full" nature="study"/>
            </assessment>

            """
        #expect(dossier.text("assessment.xml") == written)
    }

    @Test func `takes out a judgement that is answered with no, and says that its reason is not kept`() throws {
        let dossier = try FormDossier(["assessment.xml": Self.assessment])
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        workbook["Financiranje"].fill("1 1.1", "decision", .words("ne"))
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.told.isEmpty)
        #expect(
            intake.remarks.map { $0.headline(.en) }.first?.contains("cell E6: The line was not taken as paying")
                == true, "\(intake.remarks)")
        #expect(dossier.text("assessment.xml")?.contains("<funds") == false)
    }

    /// What stands in the row about task 1.2 and element a, and what is told of it.
    private static let mistakes: [([String: Sheet.Value], String)] = [
        (["extent": .blank], "“How far” is empty;"), (["nature": .blank], "“By what kind of act” is empty;"),
        (["decision": .words("ne")], "The answer is no, and yet says how far;"),
        (["decision": .blank], "The answer was deleted;"),
        (["extent": .words("brez odziva")], "“brez odziva” is none of the words;"),
    ]

    @Test(arguments: mistakes.indices) func `refuses a judgement that is not whole`(index: Int) throws {
        let dossier = try FormDossier(["assessment.xml": Self.assessment])
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        for (column, value) in Self.mistakes[index].0 { workbook["Odzivi"].fill("1.2 r1 a", column, value) }
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.told.count == 1)
        #expect(intake.told.first?.contains(Self.mistakes[index].1) == true, "\(intake.told)")
        #expect(dossier.text("assessment.xml") == Self.assessment)
    }

    @Test func `asks who judges before it takes a judgement`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        workbook["Financiranje"].fill("1 1.1", "decision", .words("da"))
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.told.first?.contains("does not say who judges") == true)
        #expect(intake.files.isEmpty)
    }

    @Test func `says nothing new where a spare row repeats what a row asks`() throws {
        let dossier = try FormDossier(["assessment.xml": Self.assessment])
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        let sheet = workbook["Financiranje"]
        let (row, line, task) = (sheet.row(of: "1 1.1") ?? 0, sheet.column("line") ?? 0, sheet.column("task") ?? 0)
        workbook["Financiranje"].fill("+1", "line", sheet.cells[.init(row: row, column: line)] ?? .blank)
        workbook["Financiranje"].fill("+1", "task", sheet.cells[.init(row: row, column: task)] ?? .blank)
        workbook["Financiranje"].fill("+1", "decision", .words("ne"))
        #expect(try dossier.read(Self.form, workbook).told.first?.contains("The form has a row about the same") == true)
    }
}
