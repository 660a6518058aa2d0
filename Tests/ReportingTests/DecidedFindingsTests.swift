import Audit
import Importing
import Reporting
import Testing
import Texts

@Suite struct `What a form about decisions says was found` {
    /// What the form says of a reply that names the finding of one rule by the fingerprint of another's.
    private func finding(_ rule: String, fingerprintOf other: String, subjectOf third: String) throws -> String? {
        let found = try Audited(SmallDossier().xml)
        let fingerprint = try #require(found.result.findings.first { $0.rule == other }).fingerprint
        let subject = try #require(found.result.findings.first { $0.rule == third }).about.text
        let replies = """
            <replies plan="small"><reply body="mp" rule="\(rule)" subject="\(subject)" fingerprint="\(fingerprint)" \
            position="disagrees" date="2024-02-01" by="MP"><text>Ne.</text></reply></replies></dossier>
            """
        let audited = try Audited(SmallDossier().xml.replacing("</dossier>", with: replies))
        let row = try #require(DecisionsForm(audited.dossier).form(in: .en).sheets.first?.rows.first)
        guard case .text(let text)? = row.cells["finding"] else { return nil }
        return text
    }

    @Test func `is the finding that a reply means`() throws {
        let text = try finding("line-total", fingerprintOf: "line-total", subjectOf: "line-total")
        #expect(text?.hasPrefix("A total is wrong\nLine 1 ") == true)
    }

    @Test func `is no other finding whose fingerprint stands in the reply by mistake`() throws {
        let ofAnotherRule = try finding("line-total", fingerprintOf: "goal-without-target", subjectOf: "line-total")
        #expect(ofAnotherRule?.hasPrefix("line-total: ") == true)
        let aboutAnotherThing = try finding("line-total", fingerprintOf: "line-total", subjectOf: "goal-without-target")
        #expect(aboutAnotherThing?.hasPrefix("line-total: ") == true)
    }
}
