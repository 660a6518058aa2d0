import Audit
import CEL
import Testing

@Suite struct `The reconciliation of the annex` {
    @Test func `compares declared totals with sums to the cent`() throws {
        let store = try Audited(SmallDossier(total: "2.51").xml).store
        let reconciliation = Reconciliation(store)
        let line = try #require(reconciliation.lines.first)
        #expect(line.total.computed.description == "2.50 EUR" && line.total.difference?.minorUnits == 1)
        #expect(!line.total.agrees && reconciliation.grandTotal.agrees)
        #expect(reconciliation.yearTotals.map(\.sum.agrees) == [true, true])
        #expect(reconciliation.declaredByYears?.description == "2.50 EUR")
    }

    @Test func `sums the real annex by ministry`() throws {
        let reconciliation = Reconciliation(try Audited(Package.slovenia, rules: Package.rules).store)
        #expect(reconciliation.years == [2023, 2024])
        #expect(reconciliation.grandTotal.computed.description == "521000.00 EUR")
        let ministry = try #require(reconciliation.ministries.first { $0.key == "mnz" })
        #expect(ministry.byYear.map { $0.sum?.description } == ["129000.00 EUR", "139000.00 EUR"])
        #expect(reconciliation.ministries.count == 6 && reconciliation.programmes.count == 2)
    }
}
