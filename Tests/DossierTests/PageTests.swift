import CEL
import Dossier
import Testing

@testable import Dossier

@Suite struct `A page of the printed document` {
    @Test func `is that of the innermost element that states one`() throws {
        let file = try TemporaryDossier(
            """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="XX" title="T" start="2023-01-01" end="2024-12-31" page="1">
            <chapter title="C"><section title="S" page="5"><section title="SS"><task title="t"><summary>s</summary>
            <goal number="1" page="7">g</goal><assignment><lead body="m"/></assignment></task></section></section>
            <task title="u"/></chapter></plan>
            <annex plan="p" currency="EUR" title="A"><year>2023</year><line id="1" body="m" activity="x" page="XX">
            <amount year="2023">1</amount></line><line id="2" body="m" activity="y"/></annex>
            <recommendations country="XX" monitor="GRETA"/><bodies/></dossier>
            """)
        let store = DossierStore()
        try file.load(into: store)
        func page(_ one: some ModelRecord) -> String? { store.location(of: one).page }
        #expect(store.tasks.map(page) == ["5", "1"])
        #expect(store.goals.map(page) == ["7"])
        #expect(store.leads.map(page) == ["5"])
        #expect(store.location(of: store.tasks[0].record, field: "summary").page == "5")
        #expect(store.lines.map(page) == ["XX", nil])
        #expect(store.amounts.map(page) == ["XX"])
    }
}
