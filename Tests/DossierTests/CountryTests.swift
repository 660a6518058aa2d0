import Dossier
import Platform
import Testing
import Texts

@Suite struct `The country of recommendations` {
    private func warnings(_ country: String) throws -> [Problem] {
        let dossier = try TemporaryDossier(
            """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="SI" title="T" start="2023-01-01" end="2024-12-31"/>
            <recommendations country="\(country)" monitor="GRETA"/><bodies/></dossier>
            """)
        let store = DossierStore()
        try dossier.load(into: store)
        return store.strangers
    }

    @Test func `is told of where it is another than that of the plan`() throws {
        let warnings = try warnings("HR")
        #expect(
            warnings.map(\.message) == [
                "The recommendations are made to HR, but the plan is of SI, and they count for it all the same; expected one country."
            ])
        #expect(warnings.first?.line == 2)
        #expect(warnings.first?.text[.sl].hasPrefix("Priporočila so naslovljena na državo HR") == true)
    }

    @Test func `is nothing to tell of where it is the same`() throws { #expect(try warnings("SI") == []) }
}
