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

    @Test(arguments: [("2024-01-31", false), ("2024-02-01", true)])
    func `takes no decision of a day before the reply`(day: String, isTaken: Bool) throws {
        let dossier = try FormDossier(["replies.xml": Self.replies])
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        let answers: [String: Sheet.Value] = [
            "decision": .words(DecisionPosition.upheld.pick(Language.sl.phrases.replies.decisions)),
            "date": .date(day), "by": .words("Nacionalna poročevalka"), "reason": .words("Zato."),
        ]
        for (column, value) in answers { workbook["Odgovori organov"].fill("mnz abc123", column, value) }
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.files.isEmpty != isTaken)
        #expect(
            intake.told.contains { $0.contains(" is before the reply, which is of ") } != isTaken, "\(intake.told)")
    }

    @Test func `asks for all that a decision needs`() throws {
        let dossier = try FormDossier(["replies.xml": Self.replies])
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        workbook["Odgovori organov"].fill("mnz abc123", "by", .words("Nacionalna poročevalka"))
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.told.first?.contains("cell G6: “Decision” is empty;") == true, "\(intake.told)")
        #expect(intake.files.isEmpty)
    }

    @Test func `says what was found, where the audit has the finding, and its rule and subject where it has not`()
        throws
    {
        let dossier = try FormDossier(["replies.xml": Self.replies])
        defer { dossier.remove() }
        let finding = DecisionsForm.Finding(
            title: Localized { $0 == .sl ? "Vrstica brez naloge" : "A line without a task" },
            condition: Localized { $0 == .sl ? "Vrstica 1 ne krije naloge." : "Line 1 pays for no task." })
        let known = try dossier.written { store in
            DecisionsForm(store, findings: Dictionary(uniqueKeysWithValues: store.replies.map { ($0, finding) }))
        }
        #expect(known.shows("Vrstica brez naloge\nVrstica 1 ne krije naloge."))
        #expect(try dossier.written(Self.form).shows("line-without-task: line 1"))
        // What is told for whoever decides is no part of what a decision is about.
        #expect(try dossier.read(Self.form, known).told.isEmpty)
    }

    @Test func `tells a reply to this revision from one that was carried from the revision before`() throws {
        let carried = Self.replies.replacing(
            "</replies>",
            with: """
                <reply body="mnz" rule="line-without-task" subject="line 1" fingerprint="abc123" carried-from="o" \
                position="agrees" date="2022-02-01" by="Državni sekretar"><text>Prej.</text></reply></replies>
                """)
        let dossier = try FormDossier(["replies.xml": carried])
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        #expect(try dossier.read(Self.form, workbook).told.isEmpty)
        let answers: [String: Sheet.Value] = [
            "decision": .words(DecisionPosition.upheld.pick(Language.sl.phrases.replies.decisions)),
            "date": .date("2024-03-01"), "by": .words("NP"), "reason": .words("Velja."),
        ]
        for (column, value) in answers { workbook["Odgovori organov"].fill("mnz abc123 o", column, value) }
        #expect(try dossier.read(Self.form, workbook).told.isEmpty)
        let replies = try #require(dossier.text("replies.xml")).components(separatedBy: "<reply ")
        #expect(replies.count == 3)
        #expect(!replies[1].contains("<decision") && replies[2].contains("<decision position=\"upheld\""))
    }

    /// The replies with another one of the same body before the last line.
    private static func replies(and reply: String) -> String {
        replies.replacing("</replies>", with: "\(reply)</replies>")
    }

    private static let second = """
        <reply body="mnz" rule="line-without-task" subject="line 2" fingerprint="abc123" position="agrees" \
        date="2024-02-03" by="Državni sekretar"><text>Drži.</text></reply>
        """

    private func decide(_ key: String, in workbook: inout EditedWorkbook, _ reason: String) {
        let answers: [String: Sheet.Value] = [
            "decision": .words(DecisionPosition.upheld.pick(Language.sl.phrases.replies.decisions)),
            "date": .date("2024-03-01"), "by": .words("NP"), "reason": .words(reason),
        ]
        for (column, value) in answers { workbook["Odgovori organov"].fill(key, column, value) }
    }

    @Test func `lets two replies of one body to one fingerprint be decided on each by itself`() throws {
        let dossier = try FormDossier(["replies.xml": Self.replies(and: Self.second)])
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        #expect(workbook.shows("MNZ (Državni sekretar, 1.\u{A0}februar 2024)"))
        #expect(workbook.shows("MNZ (Državni sekretar, 3.\u{A0}februar 2024)"))
        decide("mnz abc123", in: &workbook, "Prva.")
        decide("mnz abc123 again 2", in: &workbook, "Druga.")
        #expect(try dossier.read(Self.form, workbook).told.isEmpty)
        let replies = try #require(dossier.text("replies.xml")).components(separatedBy: "<reply ")
        #expect(replies.count == 3)
        #expect(replies[1].contains("line 1") && replies[1].contains(">Prva.<"))
        #expect(replies[2].contains("line 2") && replies[2].contains(">Druga.<"))
    }

    @Test func `says of a second reply to one finding that the first is heard`() throws {
        let again = Self.second.replacing("line 2", with: "line 1")
        let dossier = try FormDossier(["replies.xml": Self.replies(and: again)])
        defer { dossier.remove() }
        let words = Language.sl.phrases.forms.decisions.notHeard
        #expect(try dossier.written(Self.form).shows("line-without-task: line 1\n\(words)"))
        #expect(try dossier.written(Self.form).shows("line-without-task: line 1"))
        try dossier.write("replies.xml", Self.replies(and: Self.second))
        #expect(try !dossier.written(Self.form).shows("line-without-task: line 2\n\(words)"))
    }

    @Test func `takes no decision for another reply where one came before it meanwhile`() throws {
        let dossier = try FormDossier(["replies.xml": Self.replies(and: Self.second)])
        defer { dossier.remove() }
        var workbook = try dossier.written(Self.form)
        decide("mnz abc123 again 2", in: &workbook, "Druga.")
        let before = Self.second.replacing("2024-02-03", with: "2024-02-02").replacing("Drži.", with: "Vmes.")
        try dossier.write("replies.xml", Self.replies(and: before + Self.second))
        let intake = try dossier.read(Self.form, workbook)
        #expect(intake.files.isEmpty && intake.told.count == 1, "\(intake.told)")
    }
}
