import Audit
import Dossier
import Platform
import Reporting
import RulePack
import Synchronization
import Testing
import Texts

@Suite struct `An audit with all its outputs` {
    /// Counts what was made.
    private final class Count: Sendable {
        private let count = Atomic(0)

        var value: Int { count.load(ordering: .relaxed) }
        func increment() { count.add(1, ordering: .relaxed) }
    }

    private static let outputs = Outputs.all(in: [.en])

    @Test func `works out coverage and reconciliation once`() throws {
        let (given, earlier) = (try Audited(SmallDossier().xml), try Audited(SmallDossier(goals: 2).xml))
        let (coverages, reconciliations) = (Count(), Count())
        var makers = AuditedDossier.Makers()
        makers.coverage = {
            coverages.increment()
            return Coverage($0)
        }
        makers.reconciliation = {
            reconciliations.increment()
            return Reconciliation($0)
        }
        let made = AuditedDossier(given.result, given.store, by: makers)
        #expect(coverages.value == 0 && reconciliations.value == 0)
        let audited = try made.measured(against: Edition(earlier.dossier))
        let files = Worker.results(of: Self.outputs.count, threads: 4) { position, _ in
            Result { try Self.outputs[position].render(audited) }
        }
        #expect(try files.allSatisfy { try !$0.get().isEmpty })
        #expect(!DetailsJSON.members(audited).isEmpty)
        #expect(coverages.value == 1 && reconciliations.value == 1)
    }

    /// What an output made for itself would not show what is shared.
    @Test func `shows the one coverage and the one reconciliation in every output`() throws {
        let unpaidBody = "<body id=\"other\" kind=\"ministry\"><name>Other</name></body></bodies>"
        let given = try Audited(SmallDossier().xml.replacing("</bodies>", with: unpaidBody))
        let other = try #require(given.store.bodies.last)
        func files(_ change: (inout AuditedDossier.Makers) -> Void) throws -> [String: [UInt8]] {
            var makers = AuditedDossier.Makers()
            change(&makers)
            let audited = AuditedDossier(given.result, given.store, by: makers)
            let files = try Self.outputs.map { ($0.name, try $0.render(audited)) }
            return Dictionary(uniqueKeysWithValues: files + [("details", DetailsJSON.members(audited))])
        }
        let whole = try files { _ in }
        let uncovered = try files { makers in
            makers.coverage = { store in
                var filter = Coverage.Filter()
                filter.round = -1
                return Coverage(store).narrowed(by: filter)
            }
        }
        let unpaid = try files { $0.reconciliation = { Reconciliation($0, ministry: other.record) } }
        func differing(_ files: [String: [UInt8]]) -> Set<String> { Set(whole.keys.filter { files[$0] != whole[$0] }) }
        let reports = Set(Language.allCases.flatMap { ["report.\($0.rawValue).html", "summary.\($0.rawValue).html"] })
        #expect(differing(uncovered) == reports.union(["coverage.csv", "coverage.xlsx", "details"]))
        #expect(differing(unpaid) == reports.union(["budget.xlsx", "details"]))
    }
}
