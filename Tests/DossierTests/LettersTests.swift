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

    private func warnings(title: String, goal: String) throws -> [Problem] {
        let dossier = try TemporaryDossier(
            """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="SI" title="T" start="2023-01-01" end="2024-12-31">
            <chapter number="1" title="C">
            <task number="1.1" title="\(title)">
            <goal number="1">\(goal)<target value="1" unit="u"/></goal></task></chapter></plan>
            <recommendations country="SI" monitor="GRETA"/><bodies/></dossier>
            """)
        let store = DossierStore()
        try dossier.load(into: store)
        return store.strangers
    }

    @Test(arguments: ["\u{A0}", "\u{200B}", " \u{A0} \u{2060}", "\u{3000}\u{FEFF}"])
    func `are told of where a text has nothing else`(text: String) throws {
        let ofTitle = try warnings(title: text, goal: "g")
        #expect(
            ofTitle.map(\.message) == [
                "The attribute title of <task> has only characters that are not seen, such as a no-break space; expected words."
            ])
        #expect(ofTitle.map(\.line) == [3] && ofTitle[0].text[.sl].hasPrefix("Atribut title elementa <task> ima samo"))
        let ofGoal = try warnings(title: "T", goal: text)
        #expect(
            ofGoal.map(\.message) == [
                "The text of <goal> has only characters that are not seen, such as a no-break space; expected words."
            ])
        #expect(ofGoal.map(\.line) == [4])
    }

    @Test(arguments: [
        "\u{A0}x", "\u{A0}<![CDATA[x]]>", "\u{A0}<!-- c -->x", "Č", String(repeating: "\u{A0}", count: 40) + "č", "😀",
    ])
    func `stand in a text like any others where it has something to see`(text: String) throws {
        #expect(try warnings(title: text.contains("<") ? "T" : text, goal: text) == [])
    }
}
