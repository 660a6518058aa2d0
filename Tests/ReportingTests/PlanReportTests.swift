import Foundation
import Reporting
import Testing
import Texts

/// Where a reader finds what the plan says of itself.
@Suite struct `A report on a plan as it really is` {
    private func page(_ language: Language, adopted: String = "2024-07") throws -> String {
        try Audited(
            """
            <dossier xmlns="urn:rapporteur:1">
            <plan id="p" country="XX" title="Plan" end="2026-12-31" adopted="\(adopted)">
              <act kind="Decision" number="461" date="2024-07-22" gazette="OG 31/2024" amended-on="2025-05-03">approves the plan</act>
              <funding-clause>within the approved budget</funding-clause>
              <duty body="nc" to="Parliament" due="--07-15 --01-15">reports twice a year</duty>
              <duty body="moi" to="nc" by="2026-03-31">evaluates the plan</duty>
              <duty to="nc">reports</duty>
              <previous id="p-1" title="The plan before" end="2023-12-31"/>
              <chapter number="1" title="C"><objective>To protect.</objective>
                <section number="1.A" title="S"><section title="SS"><objective>To find.</objective></section></section>
                <indicator name="Victims identified" unit="victims" baseline="12 in 2023"><value year="2025">20</value><value>45</value>
                  <verification>statistics of the police</verification></indicator>
                <task number="1.1" title="T"><goal>g<indicator name="Manual" kind="document"/></goal>
                  <assignment><lead body="moi">through its police</lead><participant body="nc" role="co-responsible"/>
                    <participant role="partner">the Red Cross</participant><participant role="by-consent">the Church</participant>
                    <participant>others</participant>
                    <deadline kind="by-then-continuous" to="2025-06-30">June 2025 and ongoing</deadline></assignment>
                  <assignment><lead body="moi"/><deadline kind="by" relative="P3M">within three months</deadline></assignment>
                  <assignment><lead body="moi"/>
                    <deadline kind="periodic" from="2025-01-01" to="2026-12-31" due="--10-18">on 18 October</deadline></assignment>
                </task>
              </chapter></plan>
            <recommendations country="XX" monitor="GRETA"/>
            <bodies><body id="nc" kind="coordinator"><name>Coordinator</name></body>
            <body id="moi" kind="ministry"><name>Interior</name></body></bodies></dossier>
            """
        ).text(Report(language)).replacing(/<[^>]*>/, with: "|").replacing(/[\s\u{A0}]+/, with: " ")
            .replacing(/( ?\| ?)+/, with: "|")
    }

    @Test func `says in English what the plan says of itself`() throws {
        let page = try page(.en)
        for words in [
            "|Adopted|July 2024|",
            "|Act|Decision 461, 22 July 2024, OG 31/2024, last amended: 3 May 2025|“approves the plan”|",
            "|Previous plan|The plan before, p-1, last day: 31 December 2023|",
            "|What the plan says of where its money comes from:|“within the approved budget”|",
            "|Coordinator|Parliament|every year: 15 January and 15 July|reports twice a year|",
            "|Interior|Coordinator|31 March 2026|evaluates the plan|", "|–|Coordinator|without a date|reports|",
            "|Chapter 1|Victims identified|number, victims|12 in 2023|2025: 20; in all: 45|statistics of the police|",
            "|Task 1.1, goal 1|Manual|document|–|–|", "|Objective: “To protect.”|", "|SS – objective: “To find.”|",
            "|Interior (“through its police”)|co-responsible: Coordinator|in partnership: the Red Cross|subject to consent: the Church|",
            "|by a day, then continuous, last day: 31 December 2026|",
            "|by a day, counted from the adoption of the plan|",
            "|recurring, once a year (18 October)|",
        ] { #expect(page.contains(words), "\(words)") }
        #expect(!page.contains("others"))
    }

    @Test func `says in Slovenian what the plan says of itself`() throws {
        let page = try page(.sl)
        for words in [
            "|Sprejet|julij 2024|",
            "|Akt|Decision 461, 22. julij 2024, OG 31/2024, zadnja sprememba: 3. maj 2025|»approves the plan«|",
            "|Prejšnji načrt|The plan before, p-1, zadnji dan: 31. december 2023|",
            "|Coordinator|Parliament|vsako leto: 15. januar in 15. julij|reports twice a year|",
            "|1. poglavje|Victims identified|število, victims|12 in 2023|2025: 20; skupaj: 45|statistics of the police|",
            "|Naloga 1.1, cilj 1|Manual|dokument|–|–|", "|Namen: »To protect.«|", "|SS – namen: »To find.«|",
            "|soodgovorni: Coordinator|v partnerstvu: the Red Cross|če soglašajo: the Church|",
            "|do določenega dne, nato neprekinjeno, zadnji dan: 31. december 2026|",
            "|do določenega dne, šteto od sprejetja načrta|", "|ponavljajoče se, 1-krat letno (18. oktober)|",
        ] { #expect(page.contains(words), "\(words)") }
    }

    @Test(arguments: [("2024", "|Adopted|2024|"), ("2024-07-22", "|Adopted|22 July 2024|")])
    func `says no more of the adoption than is stated`(adopted: String, words: String) throws {
        #expect(try page(.en, adopted: adopted).contains(words))
    }
}
