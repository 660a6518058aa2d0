import Audit
import Foundation
import Reporting
import RulePack
import Testing
import Texts

@Suite struct `A report on several monitors` {
    /// A dossier with rounds in its list of recommendations, whose common monitor is GRETA.
    private func page(_ rounds: String, _ language: Language) throws -> String {
        let dossier = """
            <dossier xmlns="urn:rapporteur:1">
              <plan id="p" country="XX" xml:lang="en" title="T" start="2025-01-01" end="2026-12-31">
                <chapter number="1" title="C"><task number="1" title="N"><goal number="1">g</goal></task></chapter></plan>
              <recommendations country="XX" monitor="GRETA" xml:lang="en">\(rounds)</recommendations>
              <bodies/>
            </dossier>
            """
        return try Audited(dossier).text(Report(language)).replacing("\u{A0}", with: " ")
    }

    private static let both = """
        <round id="g" number="3"><recommendation id="r1" urgency="urge" verb="urges"><text>t</text></recommendation></round>
        <round monitor="Odbor pogodbenic" number="3" reply-due="2026-06-16" follows="g">
          <recommendation id="r2" urgency="unknown" verb="Recommends"><text>t</text></recommendation></round>
        """

    @Test func `calls each by its name in the language, and says to whom the country is to report`() throws {
        let english = try page(Self.both, .en)
        #expect(english.contains("The recommendations of GRETA and the Committee of the Parties</h2>"))
        #expect(english.contains("GRETA · Round 3 · urges · as printed: “urges”"))
        #expect(english.contains("Committee of the Parties · Round 3 · as printed: “Recommends”"))
        #expect(
            english.contains(
                "The country’s report on the recommendations (Round 3) to the Committee of the Parties"))
        #expect(english.contains("they need not be all that GRETA and the Committee of the Parties have made."))
        let slovenian = try page(Self.both, .sl)
        #expect(slovenian.contains("Priporočila nadzornih mehanizmov GRETA in Odbor pogodbenic</h2>"))
        #expect(slovenian.contains("GRETA · 3. krog · »urges« (nujno poziva) · v viru: »urges«"))
        #expect(slovenian.contains("Poročilo države o priporočilih (3. krog); prejemnik: Odbor pogodbenic"))
        #expect(slovenian.contains("vsa priporočila nadzornih mehanizmov GRETA in Odbor pogodbenic"))
    }

    @Test func `shows the rounds with what they are about and what they rest on`() throws {
        let page = try page(Self.both, .en)
        #expect(page.contains("<caption>Rounds of evaluation</caption>"))
        #expect(page.contains("access to justice and effective remedies"))
        #expect(page.contains(">GRETA, Round 3</td>"))
    }

    @Test func `orders levels by their monitor, and shows what is none as it stands`() throws {
        let rounds = """
            <round><recommendation id="a" urgency="invite"><text>t</text></recommendation>
              <recommendation id="b" urgency="urge"><text>t</text></recommendation></round>
            <round monitor="Nobody"><recommendation id="c" urgency="begs"><text>t</text></recommendation>
              <recommendation id="d" urgency="asks"><text>t</text></recommendation></round>
            """
        let page = try page(rounds, .en)
        let bars =
            ["urges", "invites"].map { "GRETA: \($0)" } + ["begs", "asks"].map { "Nobody: \($0)" }
        let places = bars.map { page.range(of: $0)?.lowerBound }
        for (bar, place) in zip(bars, places) { #expect(place != nil, "\(bar)") }
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(!page.contains("GRETA: considers"))
    }

    @Test func `says what a monitor takes over from another, and calls nothing of it repeated`() throws {
        let rounds = """
            <round id="g"><recommendation id="r1" urgency="urge"><text>t</text></recommendation></round>
            <round monitor="Odbor pogodbenic" follows="g"><recommendation id="r2" urgency="urge"><text>t</text>
              <repeats recommendation="r1"/></recommendation></round>
            """
        let english = try page(rounds, .en)
        #expect(english.contains("<strong>Takes over:</strong> <a href=\"#recommendation-1\">r1 (GRETA)</a>"))
        #expect(!english.contains("Repeats") && !english.contains("earlier round"))
        #expect(
            try page(rounds, .sl).contains("<strong>Povzema:</strong> <a href=\"#recommendation-1\">r1 (GRETA)</a>"))
    }

    @Test func `names one monitor where one is all there is`() throws {
        let page = try page(
            "<round number=\"2\"><recommendation id=\"a\" urgency=\"urge\"><text>t</text></recommendation></round>", .sl
        )
        #expect(page.contains("Priporočila nadzornega mehanizma GRETA</h2>"))
        #expect(!page.contains("GRETA · 2. krog"))
    }
}
