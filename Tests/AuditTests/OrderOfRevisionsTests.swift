import Audit
import Testing

/// Which of two revisions is the later one.
@Suite struct `The order of two revisions` {
    private func isReversed(_ old: TwoRevisions.Revision, _ new: TwoRevisions.Revision) throws -> Bool {
        let editions = try [old, new].map { try TwoRevisions.edition(TwoRevisions.store($0.xml)) }
        return Comparison(editions[0], editions[1]).isReversed
    }

    @Test(arguments: [
        ("2025-06-15", "2025-01-15", true), ("2025-01-15", "2025-06-15", false), ("2025-06", "2025-05-31", true),
        ("2025-06-15", "2025", false), ("2025-06-15", "2025-06", false), ("2025", "2024-12", true),
        ("2025", "2025-06-15", false),
    ])
    func `is wrong where the earlier one was certainly adopted later`(old: String, new: String, expected: Bool) throws {
        var both = TwoRevisions()
        (both.old.adopted, both.new.adopted) = (old, new)
        #expect(try isReversed(both.old, both.new) == expected)
    }

    @Test func `is not told from the days of audits where one alone has a progress report`() throws {
        var both = TwoRevisions()
        both.old.progress = ""
        #expect(try !isReversed(both.old, both.new))
        #expect(try !isReversed(both.new, both.old))
    }
}
