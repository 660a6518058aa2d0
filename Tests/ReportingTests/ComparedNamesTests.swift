import Testing
import Texts

/// How a comparison calls what has changed.
@Suite struct `A comparison calls` {
    private let bench: Bench

    init() throws { bench = try Bench() }

    @Test(arguments: Language.allCases) func `a recommendation by its id once, and by its topic where it has one`(
        language: Language
    ) throws {
        let old = SmallDossier()
        var new = old
        new.responses = ""
        let named = try bench.compare(texts: old.xml, new.xml)
        #expect(named.isOnScreen("\n  r1 – Odškodnina: ", language) && named.isOnPage("r1 – Odškodnina", language))
        let texts = [old, new].map { $0.xml.replacing(" topic=\"Odškodnina\"", with: "") }
        let nameless = try bench.compare(texts: texts[0], texts[1])
        #expect(nameless.isOnScreen("\n  r1: ", language))
        #expect(!nameless.isOnScreen("r1 – r1", language) && !nameless.isOnPage("r1 – r1", language))
    }
}
