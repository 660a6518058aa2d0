import Testing
import Texts

@testable import Reporting

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

    @Test(arguments: Language.allCases) func `a line by its body and what it is for, or else by its source`(
        language: Language
    ) throws {
        let old = SourcesDossier(namesBodies: true).xml
        let new = old.replacing(">82.1<", with: ">83.1<").replacing(">214.89</amount>", with: ">215.89</amount>")
        let changed = try bench.compare(texts: old, new)
        let state = language.phrases.budget.source("state")
        for name in ["1 \(state)", "2 MA: Oskrba"] {
            #expect(changed.isOnScreen("\n  \(name)\n", language) && changed.isOnPage(name, language))
        }
        let added = try bench.compare(texts: old.replacing(/<line id="1".*?<\/line>/, with: ""), old)
        #expect(added.isOnScreen("\n  1 \(state) – \(language.phrases.changes.added)\n", language))
    }
}
