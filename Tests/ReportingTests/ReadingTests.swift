import Audit
import CEL
import Dossier
import Foundation
import Reporting
import RulePack
import Testing
import Texts

/// What a reader meets first, what stands once, and what nobody should have to read.
@Suite struct `A reader of the report` {
    private static let slovenia = Result { try Audited(Package.slovenia, rules: Package.rules) }

    /// What a page shows, without its style, tags and line breaks.
    private func shown(_ page: String) -> String {
        page.replacing(/<style>(.|\n)*?<\/style>/, with: "").replacing(/<[^>]*>/, with: " ")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }

    /// A text as its words, whatever stands between them.
    private func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    private func joined(_ text: String) -> String { words(text).joined(separator: " ") }

    @Test(arguments: Language.allCases) func `finds every finding's condition, and finds it once`(language: Language)
        throws
    {
        let audited = try Self.slovenia.get()
        // Marks of a language stand within conditions, and with them spaces that are none of theirs.
        let page = shown(audited.text(Report(language)).replacing(/<\/?span[^>]*>/, with: ""))
        let text = joined(page)
        let open = audited.result.openFindings
        try #require(open.count > 150)
        for condition in Set(open.map { joined($0.condition[language]) }) {
            let times = open.count { joined($0.condition[language]) == condition }
            #expect(text.components(separatedBy: condition).count == times + 1, "\(condition)")
        }
    }

    /// The report on this plan had 29,300 words in Slovenian and some 31,800 in English, which left the reader behind.
    @Test(arguments: [(Language.sl, 14_650), (.en, 15_900)])
    func `reads no more than half of the words that it had`(language: Language, most: Int) throws {
        #expect(words(shown(try Self.slovenia.get().text(Report(language)))).count <= most)
    }

    @Test(arguments: Language.allCases) func `meets the conclusion, four figures and five measures first`(
        language: Language
    ) throws {
        let page = try Self.slovenia.get().text(Report(language))
        let first = try #require(page.range(of: "class=\"contents\"")).lowerBound
        let before = String(page[..<first])
        for part in ["class=\"verdict\"", "class=\"figures\"", "class=\"measures\""] {
            #expect(before.contains(part), "\(part)")
        }
        let figures = try #require(before.firstMatch(of: /<ul class="figures"(.|\n)*?<\/ul>/)).output.0
        #expect(figures.components(separatedBy: "<li>").count == 5)
        let measures = try #require(before.firstMatch(of: /<ol class="measures"(.|\n)*?<\/ol>/)).output.0
        #expect(measures.components(separatedBy: "<li>").count == 6)
        #expect(words(shown(before)).count < 350)
    }

    @Test func `meets parts in the order of what matters, and hashes last`() throws {
        let page = try Self.slovenia.get().text(Report(.en))
        let parts = page.matches(of: /<section id="([a-z]*)" class="part"/).map { String($0.1) }
        #expect(
            parts == [
                "recommendations", "funding", "tasks", "findings", "quality", "method", "rules", "evidence",
                "documents",
                "abbreviations",
            ])
        let hash = try #require(page.range(of: "class=\"hash\"")).lowerBound
        #expect(hash > (try #require(page.range(of: "<section id=\"documents\"")).lowerBound))
    }

    @Test(arguments: Language.allCases) func `reads names instead of ids`(language: Language) throws {
        let audited = try Self.slovenia.get()
        let text = shown(audited.text(Report(language)) + audited.text(Brief(language)))
        for recommendation in audited.store.recommendations {
            #expect(!text.contains(recommendation.id), "\(recommendation.id)")
        }
        for outcome in audited.result.rules { #expect(!text.contains(" \(outcome.rule.id)"), "\(outcome.rule.id)") }
        #expect(text.contains(language == .sl ? "Slovenija" : "Slovenia"))
    }

    @Test(arguments: [
        (Language.sl, "»Neodvisni nacionalni poročevalec« (GRETA, 2.\u{A0}krog, odstavek\u{A0}23)"),
        (.en, "“Neodvisni nacionalni poročevalec” (GRETA, round\u{A0}2, paragraph\u{A0}23)"),
    ]) func `is told of a recommendation by its topic, round and paragraph`(language: Language, name: String) throws {
        let finding = try #require(
            Self.slovenia.get().result.openFindings.first { $0.subject == "recommendation greta-2-23" })
        #expect(finding.condition[language].contains(name))
        #expect(finding.recommendation[language].contains(name))
    }

    @Test func `can look up every abbreviation of a body that leads, pays or is addressed`() throws {
        let page = try Self.slovenia.get().text(Report(.en))
        let list = try #require(page.components(separatedBy: "<section id=\"abbreviations\"").last)
        for (abbreviation, name) in [
            ("UKOM", "Government Communication Office"), ("MIZŠ", "Ministry of Education"),
            ("MZ", "Ministry of Health"),
        ] { #expect(list.contains(">\(abbreviation)</dt>") && list.contains(name), "\(abbreviation)") }
    }

    @Test func `adds up the money of tasks to what their lines provide, and to no more`() throws {
        let audited = try Self.slovenia.get()
        let tasks = try #require(
            audited.text(Report(.en)).firstMatch(of: /<section id="tasks"(.|\n)*?<\/section>/)
        ).output.0
        let amounts = tasks.matches(of: /data-label="Money in the annex">€([0-9,]+)\.([0-9]{2})/).map {
            Int64($0.1.replacing(",", with: ""))! * 100 + Int64($0.2)!
        }
        #expect(amounts.count >= 9)
        let funded = Reconciliation(audited.store).lines.filter { !$0.tasks.isEmpty }
        #expect(amounts.reduce(0, +) == funded.reduce(0) { $0 + $1.total.computed.minorUnits })
        #expect(tasks.contains("shared with task") && tasks.contains("shares in the amount of task"))
    }

    @Test func `is told beside the chart which recommendations it leaves out`() throws {
        let held = try Self.slovenia.get().text(Report(.en))
        #expect(held.contains("Only the recommendations that the dossier holds were examined"))
        let cited = SmallDossier().xml.replacing(
            "</summary>", with: "</summary><cites recommendation=\"r1\">navedba</cites>")
        let page = try Audited(cited).text(Report(.sl))
        #expect(page.contains("Pregledana so bila samo priporočila, ki jih načrt sam navaja"))
    }

    @Test func `sees elements that nothing answers as a part of the chart, a figure and a line`() throws {
        let page = try Audited(SmallDossier().xml).text(Report(.en))
        #expect(page.contains("aria-label=\"1\u{A0}unaddressed\""))
        #expect(shown(page).contains("1\u{A0}element that no task answers"))
        #expect(page.contains("no task answers 1\u{A0}element: “Odškodnina” (GRETA, round\u{A0}1), element\u{A0}b."))
    }

    @Test func `finds what falls due under its day`() throws {
        let page = try Audited(SmallDossier().xml).text(Report(.en))
        #expect(page.contains(/<th scope="row">30\u{A0}June 2024<\/th>/))
    }

    // MARK: - Beside each other

    /// A dossier in which so many tasks answer one recommendation.
    private func dossier(tasks: Int) -> String {
        let numbers = 1...tasks
        let stated = numbers.map { "<task number=\"\($0)\" title=\"T\($0)\"/>" }.joined()
        let answers = numbers.map {
            "<responds task=\"\($0)\" recommendation=\"r1\" extent=\"partial\" nature=\"service\"/>"
        }.joined()
        return """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="XX" title="P" start="2024-01-01" end="2024-12-31">
            <chapter number="1" title="C">\(stated)</chapter></plan>
            <recommendations country="XX" monitor="GRETA"><round number="1"><recommendation id="r1" urgency="urge" topic="Topic">
            <text>t</text></recommendation><recommendation id="r2" urgency="urge"><text>t</text></recommendation></round>
            </recommendations><bodies/><assessment plan="p" assessor="A" date="2024-02-01">\(answers)</assessment></dossier>
            """
    }

    @Test(arguments: [(60, true), (61, false)])
    func `is shown only what is filled beyond sixty tasks`(tasks: Int, isCrossed: Bool) throws {
        let audited = try Audited(dossier(tasks: tasks))
        #expect(audited.text(Report(.en)).contains("class=\"matrix\"") == isCrossed)
        let coverage = Coverage(audited.store)
        let matrix = CoverageTable(coverage, of: 2, audited.store, .en).matrix(width: 1_000).map(\.text)
        let row = try #require(matrix.first { $0.hasPrefix("r1 ") })
        #expect(row.contains("\(tasks)\u{A0}◐") == !isCrossed)
        // A recommendation that nothing answers has as many empty cells as there are columns, or its status.
        let empty = try #require(matrix.first { $0.hasPrefix("r2 ") })
        #expect(empty.count { $0 == "·" } == (isCrossed ? tasks : 0) && empty.contains("unaddressed") == !isCrossed)
    }

    @Test func `is given two pages that stand on their own`() throws {
        let page = try Self.slovenia.get().text(Brief(.sl))
        let text = joined(shown(page))
        for words in [
            "Povzetek revizije", "Sklep s pridržkom", "Omejitve obsega", "19 večjih ugotovitev", "521.000,00 €",
            "Kaj bi bilo treba storiti najprej", "Pregledana so bila samo priporočila", "Roki, ki se iztečejo najprej",
            "(report.sl.html)",
        ] { #expect(text.contains(words), "\(words)") }
        #expect(words(text).count < 900)
    }
}
