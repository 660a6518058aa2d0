import CEL
import Dossier
import Importing
import Reporting
import Testing
import Texts

@testable import Documents

@Suite struct `A form in which a body replies` {
    private static let question = ReplyForm.Question(
        to: "mnz", number: 1, rule: "goal-without-target", subject: "goal 1.1/1",
        fingerprint: "0123456789abcdef0123456789abcdef", title: .untranslated("Cilj brez vrednosti"),
        condition: .untranslated("Cilj nima vrednosti."), recommendation: .untranslated("Določite jo."))
    private static let key = "mnz/0123456789abcdef0123456789abcdef"
    private static let sender = "mnz/2023-02-01/2023-03-01"

    private static func form(_ store: DossierStore) -> any PartForm {
        ReplyForm(store, [question], asked: CalendarDate("2023-02-01"), due: CalendarDate("2023-03-01"))
    }

    /// The form as it came back, with what somebody filled in.
    private func filled(
        _ dossier: FormDossier, isSigned: Bool = true, _ fill: (inout EditedWorkbook.Tab) -> Void
    ) throws -> EditedWorkbook {
        var workbook = try dossier.written(Self.form)
        if isSigned {
            workbook["Kdo odgovarja"].fill(Self.sender, "by", .words("Ana Novak"))
            workbook["Kdo odgovarja"].fill(Self.sender, "date", .date("2023-02-20"))
        }
        fill(&workbook["Ugotovitve"])
        return workbook
    }

    @Test func `becomes a reply, and read again changes nothing`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let workbook = try filled(dossier) { findings in
            findings.fill(Self.key, "position", .words("se delno strinja"))
            findings.fill(Self.key, "text", .words("Vrednost je v programu dela."))
            findings.fill(Self.key, "measure-1", .words("Dopolnitev načrta"))
            findings.fill(Self.key, "due-1", .date("2023-06-30"))
            findings.fill(Self.key, "evidence", .words("Program dela, str. 4\nSklep vlade"))
        }
        #expect(try dossier.read(Self.form, workbook).told.isEmpty)
        let text = try #require(dossier.text("replies.xml"))
        for part in [
            "asked=\"2023-02-01\"", "due=\"2023-03-01\"", "body=\"mnz\"", "rule=\"goal-without-target\"",
            "position=\"partly\"", "by=\"Ana Novak\"", "date=\"2023-02-20\"", "Vrednost je v programu dela.",
            "<measure due=\"2023-06-30\">Dopolnitev načrta</measure>", "<evidence>Program dela, str. 4</evidence>",
            "<evidence>Sklep vlade</evidence>",
        ] {
            #expect(text.contains(part))
        }
        #expect(try dossier.read(Self.form, workbook).files.isEmpty)
    }

    @Test func `is not taken where nobody says who replies`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let workbook = try filled(dossier, isSigned: false) { findings in
            findings.fill(Self.key, "position", .words("se strinja"))
        }
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.files.isEmpty && intake.told.count == 1)
    }

    @Test func `is not taken where a day has no measure, or reasons no position`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let dayAlone = try filled(dossier) { findings in
            findings.fill(Self.key, "position", .words("se strinja"))
            findings.fill(Self.key, "due-2", .date("2023-06-30"))
        }
        #expect(try dossier.read(Self.form, dayAlone).files.isEmpty)
        let reasonsAlone = try filled(dossier) { findings in
            findings.fill(Self.key, "text", .words("Ker tako."))
        }
        let intake = try dossier.read(Self.form, reasonsAlone)
        #expect(intake.files.isEmpty && intake.told.count == 1)
    }

    @Test func `keeps what was decided`() throws {
        let replies = """
            <replies xmlns="urn:rapporteur:1" plan="p"><reply body="mnz" rule="goal-without-target" subject="goal 1.1/1"
            fingerprint="0123456789abcdef0123456789abcdef" position="disagrees" date="2023-02-10" by="B">
            <text>Ne.</text><decision position="upheld" date="2023-02-11" by="C">Velja.</decision></reply></replies>
            """
        let dossier = try FormDossier(["replies.xml": replies])
        defer { dossier.remove() }
        let workbook = try filled(dossier) { findings in
            findings.fill(Self.key, "position", .words("se strinja"))
        }
        #expect(try dossier.read(Self.form, workbook).told.isEmpty)
        let text = try #require(dossier.text("replies.xml"))
        #expect(text.contains("position=\"agrees\"") && text.contains("Velja.") && text.contains("by=\"Ana Novak\""))
    }

    /// The columns of its findings go on several sheets of paper, and the one that stands on each is narrow.
    @Test func `is printed with its title and notes whole at the head of every page`() throws {
        let dossier = try FormDossier()
        defer { dossier.remove() }
        let store = try dossier.loaded()
        let form = Self.form(store).form(in: .sl, returned: nil)
        let bytes = try FormWorkbook(form, currency: .none, createdOn: nil).bytes()
        let archive = try Archive(bytes, Limits())
        let sheet = String(decoding: try archive.bytes(of: "xl/worksheets/sheet3.xml"), as: UTF8.self)
        let (title, notes) = (form.sheets[1].title, form.sheets[1].notes)
        #expect(sheet.contains("<oddHeader>&amp;L&amp;B\(title)&amp;B\n\(notes.joined(separator: "\n"))</oddHeader>"))
        // The table begins below what the head of the page says.
        let workbook = String(decoding: try archive.bytes(of: "xl/workbook.xml"), as: UTF8.self)
        #expect(workbook.contains("Ugotovitve!$A$6:$M$7"))
    }
}
