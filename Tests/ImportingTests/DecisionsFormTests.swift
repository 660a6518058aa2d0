import CEL
import Documents
import Dossier
import Foundation
import Importing
import Reporting
import Testing
import Texts

@Suite struct `A form about decisions` {
    private static func form(_ store: DossierStore) -> any PartForm { DecisionsForm(store) }

    private static let replies = """
        <replies xmlns="urn:rapporteur:1" plan="p" asked="2024-01-10" due="2024-02-10">
          <reply body="mnz" rule="line-without-task" subject="line 1" fingerprint="abc123" position="disagrees" date="2024-02-01" by="Državni sekretar">
            <text>Vrstica krije nalogo 1.1.</text>
            <measure due="2024-09-01">Dopolnitev priloge.</measure>
            <evidence>Odločba 12/2023.</evidence>
          </reply>
        </replies>
        """

    @Test func `puts a decision into the reply, and nothing else`() throws {
        let dossier = try FormDossier(["replies.xml": Self.replies])
        defer { dossier.remove() }
        #expect(try dossier.read(Self.form, dossier.written(Self.form)).files.isEmpty)
        var workbook = try dossier.written(Self.form)
        let answers: [String: Sheet.Value] = [
            "decision": .words(DecisionPosition.withdrawn.pick(Language.sl.phrases.replies.decisions)),
            "date": .date("2024-03-01"), "by": .words("Nacionalna poročevalka"),
            "reason": .words("Odločba je priložena."),
        ]
        for (column, value) in answers { workbook["Odgovori organov"].fill("mnz abc123", column, value) }
        #expect(try dossier.read(Self.form, workbook).told.isEmpty)
        let written = try #require(dossier.text("replies.xml"))
        #expect(
            written.contains(
                "<decision position=\"withdrawn\" date=\"2024-03-01\" by=\"Nacionalna poročevalka\">Odločba je priložena.<"
            ),
            "\(written)")
        #expect(written.contains("<measure due=\"2024-09-01\">Dopolnitev priloge.</measure>"))
        #expect(try dossier.read(Self.form, workbook).files.isEmpty)
    }

    @Test func `asks for all that a decision needs`() throws {
        let dossier = try FormDossier(["replies.xml": Self.replies])
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        workbook["Odgovori organov"].fill("mnz abc123", "by", .words("Nacionalna poročevalka"))
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.told.first?.contains("cell H6: “Decision” is empty;") == true, "\(intake.told)")
        #expect(intake.files.isEmpty)
    }
}

@Suite struct `A form about the questions of an import` {
    private static let questions = """
        document:
        - name: plan.docx
          sha256: aaaaaaaaaaaaaaaaaaaa
        profile: slovenian-form
        questions:
        - id: body.kind@x
          fact: body.kind
          about: Urad
          place: '"1 Uvod"'
          text: Urad
          why: kind-of-body-unknown
          candidates:
          - ministry
          - agency
          answer:
          reason:

        """

    private func workbook(_ form: AnswersForm, _ answer: String?) throws -> EditedWorkbook {
        var workbook = try EditedWorkbook(
            FormWorkbook(form.form(in: .sl), currency: .none, createdOn: nil).bytes())
        if let answer { workbook["Vprašanja"].fill("body.kind@x", "answer", .words(answer)) }
        return workbook
    }

    private func answered(_ answer: String?) throws -> FormIntake {
        let form = AnswersForm(try QuestionFile(yaml: Self.questions, path: "answers.yaml"), path: "answers.yaml")
        let returned = try ReturnedForm(path: "1.xlsx", bytes: workbook(form, answer).bytes)
        return FormIntake([returned], form, file: "answers.yaml")
    }

    @Test func `changes nothing where nothing is answered`() throws {
        #expect(try answered(nil).files.isEmpty)
        #expect(try answered(nil).told.isEmpty)
    }

    /// The words of the form's language stand for those of the file, of which more than the candidates are answers.
    @Test(arguments: [("ministrstvo", "ministry"), ("vladna služba", "government-office")])
    func `takes an answer in the words of its language`(said: String, answer: String) throws {
        let intake = try answered(said)
        #expect(intake.told.isEmpty)
        let bytes = try #require(intake.files.first?.bytes)
        let file = try QuestionFile(yaml: String(decoding: bytes, as: UTF8.self), path: "answers.yaml")
        #expect(file.entries.map(\.answer) == [answer])
        #expect(
            String(decoding: bytes, as: UTF8.self) == Self.questions.replacing("answer:", with: "answer: \(answer)"))
    }

    @Test func `refuses what is none of the answers`() throws {
        let intake = try answered("urad")
        #expect(intake.files.isEmpty)
        #expect(
            intake.told.first?.contains("cell E6: “urad” is none of the words; expected “ministrstvo”") == true,
            "\(intake.told)")
    }
}
