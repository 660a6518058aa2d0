package import CEL
internal import Dossier
package import Texts

/// A dossier that is yet to be transcribed: its files, which can be loaded, with an example of each element in comments.
package struct DossierTemplate {
    private let country: String
    private let from: CalendarDate
    private let to: CalendarDate
    private let language: Language

    /// The beginning of the dossier of a country's plan for the time from one day to another, explained in a language.
    package init(country: String, from: CalendarDate, to: CalendarDate, language: Language) {
        (self.country, self.from, self.to, self.language) = (country, from, to, language)
    }

    /// The names of the files, and what they hold.
    package var files: [(name: String, bytes: [UInt8])] {
        [
            (DossierPart.plan, plan), (.annex, annex), (.monitoring, recommendations), (.registry, bodies),
            (.assessment, assessment),
        ].map { ($0.file, Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\($1)".utf8)) }
    }

    private var years: String { from.year == to.year ? String(from.year) : "\(from.year)–\(to.year)" }
    private var id: String {
        ([country.lowercased(), String(from.year)] + (to.year > from.year ? [String(to.year)] : [])).joined(
            separator: "-")
    }

    private func note(_ note: SkeletonNote, _ indent: String = "  ") -> String {
        "\(indent)<!-- \(language.phrases.skeleton.note(note)) -->"
    }

    /// Lines that are a comment, so that nobody takes them for what a plan says.
    private func example(_ lines: String) -> String { "  <!--\n\(lines)\n  -->" }

    private var plan: String {
        """
        <!-- \(language.phrases.skeleton.note(.plan)) -->
        <!-- \(language.phrases.skeleton.note(.planDays)) -->
        <plan xmlns="urn:rapporteur:1" id="\(id)" country="\(country)" xml:lang="\(language.rawValue)"
              title="\(language.phrases.skeleton.planTitle(years))" start="\(from)" end="\(to)">
        \(note(.act))
        \(example("""
              <act kind="decision" number="1/\(from.year)" date="\(from)">…</act>
              <funding-clause>…</funding-clause>
            """))
        \(note(.previous))
        \(example("""
              <previous title="…" end="\(from)"/>
            """))
        \(note(.duty))
        \(example("""
              <duty body="ministry" to="government" by="\(to)">…</duty>
            """))
        \(note(.chapter))
        \(note(.task))
        \(note(.assignment))
        \(note(.deadline))
        \(note(.cost))
        \(note(.links))
        \(example("""
              <chapter number="1" title="…">
                <objective>…</objective>
                <indicator name="…" unit="…" kind="number" baseline="…">
                  <value year="\(from.year)">10</value>
                  <verification>…</verification>
                </indicator>
                <section number="1.1" title="…">
                  <task number="1.1.1" title="…" page="5">
                    <summary>…</summary>
                    <carried-over>…</carried-over>
                    <goal number="1">…
                      <target value="40" unit="…" per="year"/>
                      <indicator name="…" kind="yes-no"/>
                    </goal>
                    <assignment goals="1">
                      <lead body="ministry">…</lead>
                      <funder body="ministry"/>
                      <participant body="ministry" role="partner">…</participant>
                      <implementer>…</implementer>
                      <deadline kind="by" to="\(to)">…</deadline>
                    </assignment>
                    <cost amount="1000.00" currency="EUR" per="year" bound="minimum" funder="ministry" from="\(from.year)" to="\(to.year)">…</cost>
                    <commitment from="\(from.year)" to="\(to.year)">…</commitment>
                    <cites monitor="GRETA" round="2">…</cites>
                    <refers-to task="1.1.2"/>
                    <depends-on task="1.1.2">…</depends-on>
                  </task>
                  <task number="1.1.2" title="…">
                    <goal>…</goal>
                    <assignment>
                      <lead body="ministry">…</lead>
                      <deadline kind="periodic" times="2" from="\(from)" to="\(to)">…</deadline>
                    </assignment>
                  </task>
                </section>
              </chapter>
            """))
        </plan>

        """
    }

    private var annex: String {
        """
        <!-- \(language.phrases.skeleton.note(.annex)) -->
        <annex xmlns="urn:rapporteur:1" plan="\(id)" currency="EUR" title="\(language.phrases.skeleton.annexTitle)">
        \((from.year...to.year).map { "  <year>\($0)</year>" }.joined(separator: "\n"))
        \(note(.line))
        \(note(.totals))
        \(example("""
              <line id="1" body="ministry" source="state" activity="…" code="123456" code-name="…">
                <amount year="\(from.year)">1000.00</amount>
                <total>1000.00</total>
                <source>…</source>
                <share programme="…" source="eu" percent="75"/>
              </line>
              <body-total body="ministry" year="\(from.year)">1000.00</body-total>
              <year-total year="\(from.year)">1000.00</year-total>
              <source-total source="state" year="\(from.year)">1000.00</source-total>
              <grand-total>1000.00</grand-total>
            """))
        </annex>

        """
    }

    private var recommendations: String {
        """
        <!-- \(language.phrases.skeleton.note(.recommendations)) -->
        <recommendations xmlns="urn:rapporteur:1" country="\(country)" monitor="GRETA">
        \(note(.round))
        \(note(.recommendation))
        \(example("""
              <round number="2" report="…">
                <recommendation id="greta-2-1" paragraph="1" urgency="urge" verb="urges" topic="…">
                  <text xml:lang="en">…</text>
                  <element id="a">…</element>
                  <element id="b" asks="study">…</element>
                  <addressee body="ministry"/>
                </recommendation>
              </round>
            """))
        </recommendations>

        """
    }

    private var bodies: String {
        """
        <!-- \(language.phrases.skeleton.note(.bodies)) -->
        <bodies xmlns="urn:rapporteur:1">
        \(note(.body))
        \(example("""
              <body id="ministry" kind="ministry" abbreviation="…">
                <name xml:lang="\(language.rawValue)">…</name>
                <alias>…</alias>
              </body>
            """))
        </bodies>

        """
    }

    private var assessment: String {
        """
        <!-- \(language.phrases.skeleton.note(.assessment)) -->
        <assessment xmlns="urn:rapporteur:1" plan="\(id)" assessor="\(language.phrases.skeleton.assessor)" date="\(from)" xml:lang="\(language.rawValue)">
        \(note(.funds))
        \(note(.responds))
        \(example("""
              <funds line="1" task="1.1.1"><reason>…</reason></funds>
              <responds task="1.1.1" recommendation="greta-2-1" extent="partial" nature="service" elements="a">
                <reason>…</reason>
              </responds>
            """))
        </assessment>

        """
    }
}
