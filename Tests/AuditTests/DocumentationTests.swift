import Audit
import Authoring
import Foundation
import RulePack
import Testing

@Suite struct `The generated pages of the documentation` {
    @Test func `are fresh`() throws {
        let pages = try DocumentationPages(RulePack(folder: Package.rules)).all
        for page in pages {
            let committed = try? String(contentsOf: Package.root.appending(path: "docs/\(page.name)"), encoding: .utf8)
            #expect(page.text == committed, "docs/\(page.name) is stale; run: make docs")
        }
    }
}
