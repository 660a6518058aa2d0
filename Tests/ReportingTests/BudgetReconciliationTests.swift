import Audit
import CEL
import Dossier
import Platform
import Testing

@Suite struct `The reconciliation for a finance officer` {
    private func reconciliation(ministry: String? = nil) throws -> (Reconciliation, DossierStore) {
        let store = try BudgetDossier().store()
        let body = store.bodies.first { $0.key == ministry }?.record
        return (Reconciliation(store, ministry: body), store)
    }

    @Test func `names every total that differs, by how much, from which lines and where it stands`() throws {
        let (reconciliation, store) = try reconciliation()
        let differing = reconciliation.checks(store).filter(\.differs)
        let found = differing.map {
            "\($0.kind.rawValue) \($0.subject?.key ?? "") \($0.sum.difference?.minorUnits ?? 0)"
        }
        #expect(
            found == [
                "line 2 100", "body a -100", "year  -31", "grand-total  -31",
                "grand-total-by-lines  -131", "cost 1.1 10999",
            ])
        #expect(
            differing.first?.location.line
                == differing.first.map { store.location(of: Model.Line($0.lines[0]), at: \.total).line })
        #expect(differing.first { $0.kind == .body }?.lines.map(\.key) == ["1", "2"])
    }

    @Test func `sums lines by ministry, body, code, programme and source`() throws {
        let (reconciliation, _) = try reconciliation()
        func sums(_ groups: [Reconciliation.Group]) -> [String] {
            groups.map { "\($0.key) \($0.total.computed.minorUnits)" }
        }
        #expect(sums(reconciliation.ministries) == ["a 16001", "b 10030"])
        #expect(sums(reconciliation.bodies) == ["a 15001", "a-1 1000", "b 10030"])
        #expect(sums(reconciliation.codes) == ["0123 15001", "123 1000", "7 7510", " 2520"])
        #expect(sums(reconciliation.programmes) == ["Projekt 10030"])
        #expect(sums(reconciliation.programmes.flatMap(reconciliation.parts)) == ["eu 7510", "own 2520"])
        #expect(sums(reconciliation.sources) == ["eu 7510", "own 2520", " 16001"])
    }

    @Test func `says how much of a task's money is shared with other tasks`() throws {
        let (reconciliation, _) = try reconciliation()
        let task = try #require(reconciliation.tasks.first { $0.record.key == "1.10" })
        #expect(task.total.minorUnits == 16001 && task.shared.minorUnits == 15001)
        #expect(reconciliation.shared.minorUnits == 15001)
        #expect(reconciliation.linesWithoutTask.map(\.record.key) == ["3", "4"])
    }

    @Test func `lets a minimum be exceeded, and tells what is promised and unfunded`() throws {
        let (reconciliation, _) = try reconciliation()
        let kept = reconciliation.promises.map { "\($0.records.map(\.key)) \($0.isKept == true)" }
        #expect(
            kept == [
                #"["1.1 · 2023 · a", "1.1 · 2024 · a", "1.10 · 2023–2024"] false"#
            ])
        #expect(reconciliation.unfundedPromises.map(\.record.key) == ["1.2"])
        #expect(reconciliation.tasks.flatMap(\.incomparableCosts).map { Model.Cost($0).currency } == ["USD"])
    }

    @Test func `sets spending beside the amounts, what exceeds them as a negative rest`() throws {
        let (reconciliation, _) = try reconciliation()
        let entries = reconciliation.execution.map {
            "\($0.lineReference) \($0.year) \($0.remaining.map { String($0.minorUnits) } ?? "-")"
        }
        #expect(
            entries == [
                "1 2023 -2000", "1 2024 -", "2 2023 -", "3 2023 5000", "3 2024 -", "4 2023 -", "4 2024 -",
                "none 2023 -100",
            ])
    }

    @Test func `narrows to what one ministry answers for`() throws {
        let (reconciliation, store) = try reconciliation(ministry: "a")
        #expect(reconciliation.lines.map(\.record.key) == ["1", "2"])
        #expect(reconciliation.grandTotal.computed.minorUnits == 16001 && reconciliation.grandTotal.declared == nil)
        #expect(reconciliation.tasks.map(\.record.key) == ["1.1", "1.10", "1.3"])
        #expect(reconciliation.execution.map(\.lineReference) == ["1", "1", "2"])
        #expect(!reconciliation.checks(store).contains { $0.kind == .year || $0.kind == .grandTotal })
    }

    @Test func `knows when amounts are too large to be added up`() throws {
        try BudgetDossier().store().checkSums()
        let store = try BudgetDossier(hugeLines: 100).store()
        let failure = #expect(throws: LoadFailure.self) { try store.checkSums() }
        #expect(
            failure?.description.contains(
                ":110:47: With this <amount> the amounts are too large to be added up exactly; expected sums") == true)
    }
}
