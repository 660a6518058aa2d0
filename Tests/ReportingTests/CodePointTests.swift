import Audit
import Dossier
import Foundation
import Reporting
import Testing

/// An annex with what spreadsheets, and Swift, take for the same key though it is none.
@Suite struct `Codes that look alike` {
    private func reconciliation() throws -> Reconciliation {
        let store = DossierStore()
        try store.load(Package.root.appending(path: "scripts/workbooks/confusable.xml").path)
        return Reconciliation(store)
    }

    @Test func `are told apart code point by code point`() throws {
        let codes = try reconciliation().codes.map { Array($0.key.unicodeScalars) }
        #expect(Set(codes).count == codes.count)
        for code in ["é", "e\u{301}", "fi", "\u{FB01}", "0123", "123", "1.1", "1.10", "AB", "Ab"] {
            #expect(codes.contains(Array(code.unicodeScalars)))
        }
    }

    @Test func `have each the sum of their own lines`() throws {
        for group in try reconciliation().codes where !group.key.isEmpty { #expect(group.lines.count == 1) }
    }
}
