import CEL
import Dossier
import Foundation
import Importing
import Platform
import Reporting
import Texts

/// A small dossier in a folder of its own, and forms about it.
struct FormDossier {
    let folder: URL

    /// A dossier of two tasks and a line; each given file stands in it beside plan, annex, recommendations and bodies.
    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "form-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let parts = Self.parts.merging(files) { $1 }
        for (name, text) in parts { try write(name, text) }
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// The text of a file; nil where there is none.
    func text(_ name: String) -> String? {
        (try? Data(contentsOf: folder.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
    }

    private static let parts = [
        "plan.xml": """
        <plan xmlns="urn:rapporteur:1" id="p" country="SI" title="Načrt" start="2023-01-01" end="2024-12-31" xml:lang="sl">
          <chapter number="1" title="Preventiva">
            <task number="1.1" title="Spletna stran"><assignment><lead body="mnz"/></assignment></task>
            <task number="1.2" title="Usposabljanje policije"><assignment><lead body="mnz"/></assignment></task>
          </chapter>
        </plan>
        """,
        "annex.xml": """
        <annex xmlns="urn:rapporteur:1" plan="p" currency="EUR" title="Priloga"><year>2023</year><year>2024</year>
          <line id="1" body="mnz" activity="Spletna stran"><amount year="2023">1000.00</amount><amount year="2024">500.00</amount></line>
        </annex>
        """,
        "recommendations.xml": """
        <recommendations xmlns="urn:rapporteur:1" country="SI" monitor="GRETA"><round number="2">
          <recommendation id="r1" urgency="urge"><text xml:lang="en">Train the police.</text>
            <element id="a">Train.</element><element id="b">Pay.</element></recommendation>
          <recommendation id="r2" urgency="invite"><text xml:lang="en">Keep a web site.</text></recommendation>
        </round></recommendations>
        """,
        "bodies.xml": """
        <bodies xmlns="urn:rapporteur:1">
          <body id="mnz" kind="ministry" abbreviation="MNZ"><name xml:lang="sl">Ministrstvo za notranje zadeve</name></body>
        </bodies>
        """,
    ]

    /// The dossier as it stands.
    func loaded() throws -> DossierStore {
        let store = DossierStore(monitors: try shippedMonitors.get(), keepsComments: true)
        try store.load(folder.path)
        return store
    }

    /// A form about it, as a workbook.
    func written(
        _ make: (DossierStore) throws -> any PartForm, _ language: Language = .sl
    ) throws -> EditedWorkbook {
        let store = try loaded()
        let form = try make(store).form(in: language, returned: nil)
        return try EditedWorkbook(
            FormWorkbook(form, currency: Currency("EUR") ?? .none, createdOn: store.plan.start).bytes())
    }

    /// What forms that came back change in it; they are called 1.xlsx, 2.xlsx, and so on. What is changed is written.
    @discardableResult func read(
        _ make: (DossierStore) throws -> any PartForm, _ workbooks: EditedWorkbook...
    ) throws -> FormIntake {
        let returned = try workbooks.enumerated().map { try ReturnedForm(path: "\($0 + 1).xlsx", bytes: $1.bytes) }
        let store = try loaded()
        let intake = try FormIntake(returned, [try make(store)], in: store)
        for file in intake.files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
        return intake
    }
}

extension FormIntake {
    /// What was not taken, in English.
    var told: [String] { problems.map { $0.headline(.en) } }
}
