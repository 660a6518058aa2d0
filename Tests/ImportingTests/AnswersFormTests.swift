import CEL
import Documents
import Dossier
import Importing
import Reporting
import Testing
import Texts

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

    /// Questions about what may belong together, for which somebody must answer.
    private static let judged = """
        document:
        - name: plan.docx
          sha256: aaaaaaaaaaaaaaaaaaaa
        profile: slovenian-form
        assessment:
          assessor:
          date:
        questions:
        - id: funds@1:1.2
          fact: funds
          about: line 1 Zgibanke – šole 3431 – task 1.2 Zgibanke v šolah
          place: table 50, row 2, column 1, paragraph 1
          text: Zgibanke, šole
          why: may-fund
          candidates:
          - "yes"
          - "no"
          answer:
          reason:
        - id: responds@1.2:greta-2
          fact: responds
          about: task 1.2 Zgibanke v šolah – recommendation greta-2 a
          place: '"1 Preventiva" / "1.2 Šole", paragraph 4'
          text: Šole
          why: may-answer
          candidates:
          - "no"
          - full legislation
          answer:
          reason:
        - id: deadline.kind@x
          fact: deadline.kind
          about: task 1.2 Zgibanke v šolah
          place: page 2, line 3
          text: Oktobra
          why: deadline-without-phrase
          candidates:
          - by to 2024-10-31
          - periodic 4 from 2023-10-01 to 2024-10-31
          answer:
          reason:

        """

    private func form(_ questions: String) throws -> AnswersForm {
        AnswersForm(
            try QuestionFile(yaml: questions, path: "answers.yaml"), path: "answers.yaml",
            monitors: try shippedMonitors.get())
    }

    /// What the form about judgements says when it comes back with these cells filled in.
    private func judged(
        _ cells: (tab: String, key: String, column: String, value: Sheet.Value)...
    ) throws -> FormIntake {
        let form = try form(Self.judged)
        var workbook = try workbook(form, nil)
        for cell in cells { workbook[cell.tab].fill(cell.key, cell.column, cell.value) }
        return FormIntake(
            [try ReturnedForm(path: "1.xlsx", bytes: workbook.bytes)], form, file: "answers.yaml")
    }

    private func workbook(_ form: AnswersForm, _ answer: String?) throws -> EditedWorkbook {
        var workbook = try EditedWorkbook(
            FormWorkbook(form.form(in: .sl), currency: .none, createdOn: nil).bytes())
        if let answer { workbook["Vprašanja"].fill("body.kind@x", "answer", .words(answer)) }
        return workbook
    }

    private func answered(_ answer: String?) throws -> FormIntake {
        let form = try form(Self.questions)
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

    @Test func `asks who judges and on which day, where something may be judged`() throws {
        let intake = try judged(
            ("Presojevalec", "plan", "assessor", .words("Ana Novak")),
            ("Presojevalec", "plan", "date", .date("2026-02-03")),
            ("Vprašanja", "funds@1:1.2", "answer", .words("da")),
            ("Vprašanja", "funds@1:1.2", "reason", .words("Oboje zgibanke.")),
            ("Vprašanja", "responds@1.2:greta-2", "answer", .words("delen odziv, preučevanje")))
        #expect(intake.told.isEmpty)
        let text = String(decoding: try #require(intake.files.first?.bytes), as: UTF8.self)
        #expect(text.contains("assessor: Ana Novak\n  date: 2026-02-03\n"), "\(text)")
        let file = try QuestionFile(yaml: text, path: "answers.yaml")
        #expect(file.entries.map(\.answer) == ["yes", "partial study", ""])
        #expect(try workbook(form(Self.questions), nil)["Presojevalec"].cells.isEmpty)
    }

    @Test func `takes no judgement that nobody answers for, and what else was answered`() throws {
        let intake = try judged(
            ("Vprašanja", "funds@1:1.2", "answer", .words("da")),
            ("Vprašanja", "responds@1.2:greta-2", "answer", .words("ne")),
            ("Vprašanja", "deadline.kind@x", "answer", .words("by to 2024-10-31")))
        #expect(intake.told.contains { $0.contains("cell E6") && $0.contains("who judges and when") }, "\(intake.told)")
        #expect(intake.told.contains { $0.contains("cell E8") && $0.contains("none of the words") }, "\(intake.told)")
        let text = String(decoding: try #require(intake.files.first?.bytes), as: UTF8.self)
        #expect(try QuestionFile(yaml: text, path: "answers.yaml").entries.map(\.answer) == ["", "no", ""])
    }

    @Test func `takes no name without a day, and says at which cell the day is missing`() throws {
        let intake = try judged(("Presojevalec", "plan", "assessor", .words("Ana Novak")))
        #expect(intake.files.isEmpty)
        #expect(intake.told.count == 1 && intake.told[0].contains("sheet “Presojevalec”, cell C6"), "\(intake.told)")
    }

    @Test func `speaks its language of places, subjects and answers`() throws {
        let workbook = try workbook(form(Self.judged), nil)
        for words in [
            "vrstica priloge »1 Zgibanke – šole 3431« – naloga 1.2 Zgibanke v šolah",
            "naloga 1.2 Zgibanke v šolah – priporočilo greta-2, element a",
            "tabela 50, vrstica 2, stolpec 1, odstavek 1",
            "»1 Preventiva« / »1.2 Šole«, odstavek 4", "stran 2, vrstica 3",
            "do določenega dne, do: 31. oktober 2024",
        ] {
            let isShown = workbook.shows(words)
            #expect(isShown, "\(words)")
        }
    }

    /// A question of one fact about something.
    private func question(
        _ fact: String, about: String, place: String = "page 1", id: String? = nil, candidates: [String] = []
    ) -> String {
        """
        document:
        - name: plan.docx
          sha256: aaaaaaaaaaaaaaaaaaaa
        questions:
        - id: \(id ?? fact + "@x")
          fact: \(fact)
          about: \(about)
          place: '\(place)'
          text: Besede
          why: kind-of-body-unknown
          candidates: [\(candidates.map { "\"\($0)\"" }.joined(separator: ", "))]
          answer:
          reason:

        """
    }

    @Test(arguments: [
        ("body.kind", "line ministries", "line ministries"), ("body.kind", "plan", "plan"),
        ("column", "task description", "»task description«"),
        ("line.source", "line 1 Gradivo, 2024", "vrstica priloge »1 Gradivo, 2024«"),
        ("amount", "line 1 Gradivo, 2024", "vrstica priloge »1 Gradivo«, leto 2024"),
        ("cost", "task 1.2 Gradivo – task force", "naloga 1.2 Gradivo – task force"),
    ])
    func `names what is asked about as the question means it`(fact: String, about: String, words: String) throws {
        let workbook = try workbook(form(question(fact, about: about)), nil)
        #expect(workbook["Vprašanja"].shows(words))
    }

    @Test func `tells the two of a pair apart by the names in its id`() throws {
        let about = "line 1 Gradivo – task 1 iz leta 2022 – task 1.2 Gradivo – task force"
        let workbook = try workbook(form(question("funds", about: about, id: "funds@1:1.2")), nil)
        #expect(
            workbook["Vprašanja"].shows(
                "vrstica priloge »1 Gradivo – task 1 iz leta 2022« – naloga 1.2 Gradivo – task force"))
    }

    @Test func `names a place under a heading that holds a stroke in its own language`() throws {
        let place = #""1 Šole / vrtci" / "1.1 Učitelji", paragraph 2"#
        let workbook = try workbook(form(question("cost", about: "plan", place: place)), nil)
        #expect(workbook["Vprašanja"].shows("»1 Šole / vrtci« / »1.1 Učitelji«, odstavek 2"))
    }

    @Test(arguments: [
        ("deadline.kind", "periodic due --03-31", "ponavljajoče se, 31.\u{A0}marec"),
        ("cost", "8000.00 EUR year approximate", "približno 8.000,00\u{A0}€ na leto"),
        ("cost.amount", "40000.00 EUR total exact 2026-2027", "natanko 40.000,00\u{A0}€ skupaj v letih 2026 in 2027"),
        ("cost.amount", "none", "ni strošek"), ("urgency", "urge", "nujno poziva"),
        ("recommendation", "consider", "meni"), ("recommendation", "none", "ne poziva k ničemur"),
    ])
    func `offers no word of a program`(fact: String, answer: String, words: String) throws {
        let form = try form(question(fact, about: "plan", candidates: [answer])).form(in: .sl)
        let choices = try #require(form.sheets.first?.rows.first?.choices["answer"])
        #expect(choices.first { $0.value == answer }?.label == words)
    }
}
