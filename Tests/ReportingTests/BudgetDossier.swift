import Audit
import Dossier
import Foundation

/// A small annex with everything that a finance officer meets: two ministries and a body below one, shared lines, a
/// programme of two sources, wrong totals of every kind, promises kept and broken, spending.
struct BudgetDossier {
    var activity = "Varna hiša"
    var progress = true
    /// Further lines, each with the largest amount that a dossier may state.
    var hugeLines = 0

    func store() throws -> DossierStore {
        let file = FileManager.default.temporaryDirectory.appending(path: "budget-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try xml.write(to: file, atomically: true, encoding: .utf8)
        let store = DossierStore()
        try store.load(file.path)
        return store
    }

    private var xml: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <dossier xmlns="urn:rapporteur:1">
        <plan id="budget" country="SI" title="Načrt" start="2023-01-01" end="2024-12-31" xml:lang="sl"><chapter number="1" title="Naloge">
        <task number="1.1" title="Oskrba"><goal number="1">Cilj</goal><assignment><lead body="a"/><funder body="a"/>
        <deadline kind="continuous" from="2023-01-01" to="2024-12-31">Stalno</deadline></assignment>
        <cost amount="100.00" currency="EUR" per="year" bound="minimum" funder="a">najmanj</cost></task>
        <task number="1.10" title="Ozaveščanje"><goal number="1">Cilj</goal><assignment><lead body="b"/></assignment>
        <cost amount="70.00" currency="EUR" per="total" bound="exact">natanko</cost></task>
        <task number="1.2" title="Obljuba"><goal number="1">Cilj</goal><assignment><lead body="b"/><funder body="b"/></assignment>
        <cost amount="9.00" currency="USD" per="total" bound="exact">v dolarjih</cost></task>
        <task number="1.3" title="Brez sredstev"><goal number="1">Cilj</goal><assignment><lead body="a"/></assignment></task>
        </chapter></plan>
        <annex plan="budget" currency="EUR" title="Priloga"><year>2023</year><year>2024</year>
        <line id="1" body="a" activity="\(activity)" code="0123"><amount year="2023">100.00</amount><amount year="2024">50.01</amount><total>150.01</total></line>
        <line id="2" body="a-1" activity="=1+1" code="123"><amount year="2023">10.00</amount><amount year="2024" none="true"/><total>11.00</total></line>
        <line id="3" body="b" activity="Projekt" code="7"><amount year="2023">75.00</amount><amount year="2024">0.10</amount><total>75.10</total><share programme="Projekt" source="eu" percent="75"/></line>
        <line id="4" body="b" activity="Projekt"><amount year="2023">25.00</amount><amount year="2024">0.20</amount><total>25.20</total><share programme="Projekt" source="own" percent="25"/></line>
        \(huge)<body-total body="a" year="2023">109.00</body-total>
        <year-total year="2023">210.00</year-total><year-total year="2024">50.00</year-total><grand-total>260.00</grand-total></annex>
        <recommendations country="SI" monitor="GRETA"><round number="1"><recommendation id="r" urgency="urge"><text xml:lang="sl">Priporočilo</text></recommendation></round></recommendations>
        <bodies><body id="a" kind="ministry" abbreviation="MA"><name xml:lang="sl">Ministrstvo A</name></body>
        <body id="a-1" kind="service" parent="a"><name xml:lang="sl">Služba</name></body>
        <body id="b" kind="ministry" abbreviation="MB"><name xml:lang="sl">Ministrstvo B</name></body></bodies>
        <assessment plan="budget" assessor="Presojevalec" date="2024-02-01"><funds line="1" task="1.1"><reason>Razlog</reason></funds>
        <funds line="1" task="1.10"><reason>Razlog</reason></funds><funds line="2" task="1.10"><reason>Razlog</reason></funds></assessment>
        \(progress ? spending : "")</dossier>
        """
    }

    private var huge: String {
        (0..<hugeLines).map {
            "<line id=\"huge-\($0)\" body=\"b\" activity=\"Veliko\"><amount year=\"2023\">999999999999999.99</amount></line>"
        }.joined(separator: "\n")
    }

    private let spending = """
        <progress plan="budget" as-of="2024-06-30"><spending line="1" year="2023" amount="120.00"/>
        <spending line="3" year="2023" amount="25.00"/><spending line="none" year="2023" amount="1.00"/></progress>
        """
}
