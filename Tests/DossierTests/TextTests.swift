import Dossier
import Foundation
import Testing

/// Texts stay in their files until somebody asks: small files in memory, large ones on disk.
@Suite struct `A text` {
    static let written = [
        (
            #"<goal number="1">Usposabljanje &amp; "pomoč" &lt;5 &#382;rtev &#x17E;</goal>"#,
            #"Usposabljanje & "pomoč" <5 žrtev ž"#
        ),
        ("<goal number=\"1\">\n    Več\n\tvrstic   besedila\r\n</goal>", "Več vrstic besedila"),
        ("<goal number=\"1\">pred <!-- opomba > --> sredi <?pi a > b?> po</goal>", "pred sredi po"),
        ("<goal number=\"1\"><![CDATA[a < b && c]]> in <![CDATA[]]>d</goal>", "a < b && c in d"),
        (
            #"<goal number="1">pred <target value="2" unit="a > b"/> vmes <target value="3" unit="c">  </target>po</goal>"#,
            "pred vmes po"
        ),
        (
            "<goal number=\"1\">\(String(repeating: "dolgo besedilo č ", count: 9_000))konec</goal>",
            String(repeating: "dolgo besedilo č ", count: 9_000) + "konec"
        ),
    ]

    private func dossier(_ task: String, padding: Int) throws -> TemporaryFile {
        try TemporaryFile(
            """
            <?xml version="1.0"?><dossier xmlns="urn:rapporteur:1"><!-- \(String(repeating: "x", count: padding)) -->
            <plan id="p" country="XX" title="Načrt  A &amp; B" start="2023-01-01" end="2024-12-31"><chapter number="1" title="Č">
            <task number="1.1" title="Naslov s šumniki">\(task)</task></chapter></plan>
            <annex plan="p" currency="EUR" title="Priloga"><year>2023</year></annex>
            <recommendations country="XX" monitor="GRETA"/><bodies/></dossier>
            """)
    }

    @Test(arguments: written, [0, 3_000_000])
    func `is what its element says, however it is marked up and however large the file`(
        text: (xml: String, expected: String), padding: Int
    ) throws {
        let file = try dossier(text.xml, padding: padding)
        let store = DossierStore()
        try store.load(file.path)
        #expect(store.goals.map(\.text) == [text.expected])
        #expect(store.tasks.map(\.title) == ["Naslov s šumniki"])
        #expect(store.plan.title == "Načrt A & B")
    }

    static let attributes = [
        (##"title="Načrt &lt;A&gt; &amp; &quot;B&quot;""##, ##"Načrt <A> & "B""##),
        (##"title = 'Načrt "A" > B'"##, ##"Načrt "A" > B"##),
        (##"number='title="x"' title="č""##, "č"),
        ("title=\"\n  Več\tvrstic &#10; č\"", "Več vrstic č"),
        (
            "title=\"\(String(repeating: "dolg č &amp; ", count: 2_000))konec\"",
            String(repeating: "dolg č & ", count: 2_000) + "konec"
        ),
    ]

    @Test(arguments: attributes, [0, 3_000_000])
    func `is what its attribute says, whatever stands around it`(
        text: (xml: String, expected: String), padding: Int
    ) throws {
        let number = text.xml.contains("number=") ? "" : #"number="1""#
        let file = try TemporaryFile(
            """
            <dossier xmlns="urn:rapporteur:1"><!-- \(String(repeating: "x", count: padding)) -->
            <plan id="p" country="XX" title="T" start="2023-01-01" end="2024-12-31"><chapter \(number) \(text.xml)/></plan>
            <annex plan="p" currency="EUR" title="A"><year>2023</year></annex>
            <recommendations country="XX" monitor="GRETA"/><bodies/></dossier>
            """)
        let store = DossierStore()
        try store.load(file.path)
        #expect(store.chapters.map(\.title) == [text.expected])
    }

    @Test func `stands at its line and column in a file of one long line`() throws {
        let file = try TemporaryFile(
            #"<dossier xmlns="urn:rapporteur:1"><!--"# + String(repeating: "č", count: 1_000_000)
                + #"--><plan id="p" country="XX" title="T" start="2023-01-01" end="2024-12-31"/><annex plan="p" currency="EUR" title="A"><year>2023</year></annex><recommendations country="XX" monitor="GRETA"/><bodies/></dossier>"#
        )
        let store = DossierStore()
        try store.load(file.path)
        let place = store.location(of: store.plan)
        #expect(place.line == 1)
        #expect(place.column == 34 + 4 + 1_000_000 + 3 + 1)
    }

    @Test func `of a large file that changed since is not shown unnoticed`() throws {
        let file = try dossier("", padding: 3_000_000)
        let store = DossierStore()
        try store.load(file.path)
        try store.checkUnchanged()
        try Data("<dossier/>".utf8).write(to: URL(filePath: file.path))
        #expect { try store.checkUnchanged() } throws: { "\($0)".contains("changed while it was audited") }
    }

    @Test func `of white space alone is empty, which is not the same as absent`() throws {
        let file = try dossier("<summary> \n </summary>", padding: 0)
        let store = DossierStore()
        try store.load(file.path)
        #expect(store.tasks.map(\.summary) == [""])
    }
}

/// A file that is removed when its test ends.
final class TemporaryFile {
    let path: String

    init(_ text: String) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString).xml").path
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
