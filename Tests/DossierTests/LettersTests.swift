import Dossier
import Platform
import Testing
import Texts

@Suite struct `Names that look alike` {
    private func warnings(id: String, reference: String) throws -> [Problem] {
        let dossier = try TemporaryDossier(
            """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="SI" title="T" start="2023-01-01" end="2024-12-31">
            <chapter number="1" title="C"><task number="1.1" title="T"><assignment><lead body="\(reference)"/><deadline
            kind="continuous">x</deadline></assignment></task></chapter></plan><recommendations country="SI" monitor="GRETA"/>
            <bodies><body id="\(id)" kind="ministry"><name>M</name></body></bodies></dossier>
            """)
        let store = DossierStore()
        try dossier.load(into: store)
        return store.strangers
    }

    @Test(arguments: [
        ("miz\u{161}", "mizs\u{30C}"), ("mizs\u{30C}", "miz\u{161}"), ("\u{E9}", "e\u{301}"), ("mnz", "mnz\u{A0}"),
        ("mnz", "m\u{200B}nz"),
    ])
    func `are told of where their letters are composed in different ways`(id: String, reference: String) throws {
        let warnings = try warnings(id: id, reference: reference)
        #expect(warnings.count == 1, "\(warnings)")
        #expect(warnings.first?.line == 2)
        #expect(warnings.first?.message.contains("only in what is not seen") == true)
        #expect(warnings.first?.text[.sl].contains("česar ni videti") == true)
    }

    @Test(arguments: [("miz\u{161}", "miz\u{161}"), ("mizs", "miz\u{161}"), ("mnz", "mp")])
    func `are what they are where they are the same, or other names`(id: String, reference: String) throws {
        #expect(try warnings(id: id, reference: reference) == [])
    }

    @Test(arguments: [("mnz\u{A0}", "U+00A0"), ("m\u{200B}nz", "U+200B"), ("m\u{AD}nz", "U+00AD")])
    func `are told of where they have a character that is not seen`(name: String, character: String) throws {
        let warnings = try warnings(id: name, reference: name)
        #expect(
            warnings.map(\.message) == [
                "The name \"\(name)\" has a character that is not seen (\(character)); expected none."
            ])
        #expect(warnings.first?.line == 4)
    }
}
