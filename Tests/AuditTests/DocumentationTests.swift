import Audit
import Authoring
import Foundation
import RulePack
import Testing

@Suite struct `The generated pages of the documentation` {
    @Test func `are fresh`() throws {
        let pack = try RulePack(folder: Package.rules)
        let pages = try DocumentationPages(pack, ExampleTester(pack, Package.monitors)).all
        #expect(pages.map(\.name) == ["vocabulary.md", "rules/sl.md", "rules/en.md"])
        for page in pages {
            let committed = try String(contentsOf: Package.root.appending(path: "docs/\(page.name)"), encoding: .utf8)
            #expect(page.text == committed, "docs/\(page.name) is stale; run: make docs")
        }
    }
}
