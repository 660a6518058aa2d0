import Audit
import CEL
import Dossier
import Encodings
import Foundation
import Reporting
import RulePack
import Testing
import Texts

/// An annex in thousands that says where the money comes from, in part also whose it is; one total of a source is wrong.
struct SourcesDossier {
    /// Whether a line names a body.
    var namesBodies = false

    var xml: String {
        let lines = """
            <line id="1" source="state"><amount year="2013">60</amount><amount year="2014">82.1</amount><total>142.1</total></line>
            <line id="2" source="local"\(namesBodies ? " body=\"a\" activity=\"Oskrba\" code=\"7\"" : "")><amount year="2013">214.89</amount><amount year="2014" none="true"/><total>214.89</total></line>
            <line id="3" source="other" activity="Інші джерела"><amount year="2013">909.548</amount><amount year="2014">955.018</amount><total>1864.566</total></line>
            """
        return """
            <dossier xmlns="urn:rapporteur:1">
            <plan id="p" country="SI" title="Načrt" start="2013-01-01" end="2014-12-31" xml:lang="sl"><chapter number="1" title="Naloge">
            <task number="1" title="Oskrba"><goal number="1">Cilj</goal><assignment><lead body="a"/></assignment></task></chapter></plan>
            <annex plan="p" currency="UAH" unit="1000" title="Priloga"><year>2013</year><year>2014</year>\(lines)
            <source-total source="state">142.1</source-total><source-total source="other" year="2013">909.54801</source-total>
            <year-total year="2013">1184.438</year-total><grand-total>2221.556</grand-total></annex>
            <recommendations country="SI" monitor="GRETA"/>
            <bodies><body id="a" kind="ministry" abbreviation="MA"><name xml:lang="sl">Ministrstvo A</name></body></bodies></dossier>
            """
    }

    func audited() throws -> Audited { try Audited(xml, rules: [.goalWithoutTarget]) }
}

/// What the outputs say of where the money comes from, and of amounts that are printed in thousands.
@Suite struct `Money by source` {
    private func table(_ audited: Audited, _ language: Language, width: Int = 100) -> String {
        BudgetTable(Reconciliation(audited.store), audited.store, language).lines(width: width).map(\.text)
            .joined(separator: "\n")
    }

    @Test func `is added up and compared, a wrong total of a source told`() throws {
        let audited = try SourcesDossier().audited()
        let reconciliation = Reconciliation(audited.store)
        #expect(reconciliation.sources.map(\.key) == ["state", "local", "other"])
        #expect(
            reconciliation.sources.map(\.total.computed.description) == [
                "142100.00 UAH", "214890.00 UAH", "1864566.00 UAH",
            ])
        #expect(reconciliation.sources.map(reconciliation.share) == [640, 967, 8393])
        let checks = reconciliation.checks(audited.store)
        #expect(checks.filter(\.differs).map(\.sum.difference?.description) == ["0.01 UAH"])
        #expect(checks.filter { $0.kind == .source }.map(\.source) == [.state, .other])
        let table = table(audited, .en)
        #expect(table.contains("1\u{A0}difference in 8\u{A0}comparisons."))
        #expect(table.contains(/Total of a source of funds: other sources +2013 +909,548\.01 +909,548\.00 +0\.01/))
        #expect(table.contains(/other sources +909,548\.00 +955,018\.00 +1,864,566\.00 .*83\.93%/))
        #expect(!table.contains("By ministry") && !table.contains("By code"))
        #expect(
            self.table(audited, .sl, width: 140).contains(/proračuni lokalnih skupnosti +214\.890,00 +– .*9,67\u{A0}%/))
    }

    @Test func `stands as printed and in full`() throws {
        let audited = try SourcesDossier().audited()
        let english = table(audited, .en)
        #expect(
            english.contains(
                "The annex prints its amounts in units of 1,000; here they stand in full: 82.1\u{A0}thousand = 82,100.00."
            ))
        #expect(english.contains(/909\.548\u{A0}thousand +909,548\.00 +dossier\.xml:6/))
        #expect(table(audited, .sl).contains(/909,548\u{A0}tisoč +909\.548,00/))
        #expect(table(audited, .en).contains(/Grand total and all amounts +2,221\.556\u{A0}thousand +2,221,556\.00/))
        let report = audited.text(Report(.en))
        #expect(report.contains("(909.548\u{A0}thousand)"))
        #expect(report.contains("UAH\u{A0}909,548.00") || report.contains("UAH 909,548.00"))
    }

    @Test func `is in CSV and JSON with what is printed`() throws {
        let audited = try SourcesDossier(namesBodies: true).audited()
        let reconciliation = Reconciliation(audited.store)
        let csv = String(decoding: BudgetCSV.render(reconciliation, audited.store), as: UTF8.self)
        #expect(csv.contains("\r\nline,3,Інші джерела,2013,,909548.00,,,,UAH,"))
        #expect(csv.contains(",dossier.xml,6,909.548,\r\n"))
        #expect(
            csv.contains("\r\nsource,other,,,,1864566.00,")
                || csv.contains("\r\nsource,other,,,1864566.00,1864566.00,0.00,"))
        #expect(csv.contains("\r\nsource-total,other,,2013,909548.01,909548.00,0.01,"))
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(BudgetJSON.render(reconciliation, audited.store))) as? [String: Any]
        )
        #expect(document["unit"] as? Int == 1000)
        let sums = try #require(document["sums"] as? [[String: Any]])
        let source = try #require(
            sums.first { $0["kind"] as? String == "source-total" && $0["key"] as? String == "other" })
        #expect(source["printed"] as? String == "909.54801" && source["state"] as? String == "differs")
    }

    @Test(arguments: [Language.sl, .en]) func `is no ministry in the report`(language: Language) throws {
        let words = language.phrases.report
        let without = try SourcesDossier().audited().text(Report(language))
        #expect(without.contains(words.sourceChart) && !without.contains(words.fundingChart))
        #expect(!without.contains(words.byMinistry) && without.contains(words.bySource))
        let with = try SourcesDossier(namesBodies: true).audited().text(Report(language))
        #expect(
            with.contains(words.sourceChart) && with.contains(words.fundingChart) && with.contains(words.byMinistry))
        #expect(with.contains(language.phrases.budget.noBody))
    }

    @Test func `is under no ministry where a line names none`() throws {
        let reconciliation = try Reconciliation(SourcesDossier(namesBodies: true).audited().store)
        #expect(reconciliation.ministries.map(\.key) == ["a", ""])
        #expect(reconciliation.ministries.map(\.total.computed.description) == ["214890.00 UAH", "2006666.00 UAH"])
    }

    @Test func `of costs is added up where there is no annex`() throws {
        let costs = """
            <cost amount="1.5" unit="1000" currency="EUR" per="year" bound="exact" source="donor" from="2013" to="2014"/>
            <cost amount="200" currency="EUR" per="total" bound="minimum" funder="a" from="2014" to="2014"/>
            <cost amount="7" currency="RSD" per="total" bound="exact" source="donor" from="2013" to="2013"/>
            <cost none="true">stroškov ni</cost>
            """
        let xml = SourcesDossier().xml.replacing(/<annex(.|\n)*<\/annex>/, with: "").replacing(
            "</assignment></task>", with: "</assignment>\(costs)</task>")
        let audited = try Audited(xml, rules: [.goalWithoutTarget])
        let reconciliation = Reconciliation(audited.store)
        #expect(reconciliation.statedBySource.map(\.source) == [.donor, .donor, nil])
        #expect(reconciliation.statedBySource.map(\.total.description) == ["3000.00 EUR", "7.00 RSD", "200.00 EUR"])
        #expect(reconciliation.stated.map(\.total.description) == ["200.00 EUR", "3000.00 EUR", "7.00 RSD"])
        let english = table(audited, .en)
        #expect(english.contains(/donors +exactly +1,500\.00 +1,500\.00 +– +3,000\.00 +EUR/))
        #expect(english.contains("no source stated"))
        let csv = String(decoding: BudgetCSV.render(reconciliation, audited.store), as: UTF8.self)
        #expect(csv.contains("\r\nstated-source,donor,,2013,,1500.00,"))
        #expect(try BudgetWorkbook(.en).render(audited.dossier).starts(with: [0x50, 0x4B]))
    }

    @Test func `that is said to cost nothing is promised by nobody`() throws {
        let free = SourcesDossier(namesBodies: true).xml
            .replacing(
                "<lead body=\"a\"/></assignment>",
                with: "<lead body=\"a\"/><funder body=\"a\"/></assignment><cost none=\"true\">stroškov ni</cost>"
            )
            .replacing("</dossier>", with: "<assessment plan=\"p\" assessor=\"P\" date=\"2014-02-01\"/></dossier>")
        #expect(try Reconciliation(Audited(free, rules: [.goalWithoutTarget]).store).unfundedPromises.isEmpty)
        let silent = free.replacing("<cost none=\"true\">stroškov ni</cost>", with: "")
        #expect(try Reconciliation(Audited(silent, rules: [.goalWithoutTarget]).store).unfundedPromises.count == 1)
    }
}
