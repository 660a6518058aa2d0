import Audit
import CEL
import Dossier
import Encodings
import Foundation
import Reporting
import RulePack
import Testing
import Texts

/// What the outputs say of money where there is no annex, or nobody has judged which line funds which task.
@Suite struct `Money that cannot be compared` {
    private static let costs = """
        <cost amount="102000" currency="EUR" per="total" bound="exact" funder="a" from="2023" to="2023"/>
        <cost amount="136000" currency="EUR" per="year" bound="minimum" funder="a" from="2024" to="2024"/>
        <cost amount="7" currency="RSD" per="total" bound="approximate"/>
        """

    private func audited(annex: Bool = true, assessment: Bool = true) throws -> Audited {
        let lines = """
            <annex plan="p" currency="EUR" title="Priloga"><year>2023</year><year>2024</year>
            <line id="1" body="a" activity="Dejavnost"><amount year="2023">1</amount><amount year="2024">1</amount></line></annex>
            """
        return try Audited(
            """
            <dossier xmlns="urn:rapporteur:1">
            <plan id="p" country="SI" title="Načrt" start="2023-01-01" end="2024-12-31" xml:lang="sl"><chapter number="1" title="Naloge">
            <task number="1" title="Oskrba"><goal number="1">Cilj</goal><assignment><lead body="a"/></assignment>\(Self.costs)</task>
            </chapter></plan>\(annex ? lines : "")
            <recommendations country="SI" monitor="GRETA"/>
            <bodies><body id="a" kind="ministry"><name xml:lang="sl">Ministrstvo A</name></body></bodies>
            \(assessment ? "<assessment plan=\"p\" assessor=\"P\" date=\"2024-02-01\"/>" : "")</dossier>
            """, rules: [.goalWithoutTarget])
    }

    private func table(_ audited: Audited, _ language: Language) -> String {
        BudgetTable(Reconciliation(audited.store), audited.store, language).lines(width: 100).map(\.text)
            .joined(separator: "\n")
    }

    @Test func `is not compared without an assessment, in table, CSV and JSON`() throws {
        let audited = try audited(assessment: false)
        let reconciliation = Reconciliation(audited.store)
        #expect(reconciliation.checks(audited.store).isEmpty)
        #expect(table(audited, .en).contains(/102,000\.00 +– +– +not compared/))
        #expect(table(audited, .sl).contains(/102\.000,00 +– +– +ni primerjano/))
        #expect(!table(audited, .en).contains("Lines that fund no task"))
        #expect(!table(audited, .en).contains("without money in the annex"))
        let csv = String(decoding: BudgetCSV.render(reconciliation, audited.store), as: UTF8.self)
        #expect(csv.contains("\r\ncost,1,,2023,102000.00,,,,,EUR,exact,not-compared,"))
        #expect(csv.contains("\r\ntask,1,Oskrba,,,,,,,EUR,,not-assessed,"))
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(BudgetJSON.render(reconciliation, audited.store))) as? [String: Any]
        )
        #expect(document["shared"] is NSNull && document["withoutTask"] is NSNull)
        #expect(document["isAssessed"] as? Bool == false && document["hasAnnex"] as? Bool == true)
    }

    @Test func `is compared with an assessment, though it funds nothing`() throws {
        let audited = try audited()
        #expect(Reconciliation(audited.store).checks(audited.store).filter(\.differs).count == 2)
        #expect(table(audited, .en).contains(/102,000\.00 +0\.00 +102,000\.00 +not funded/))
    }

    @Test func `is summed by body and year where there is no annex`() throws {
        let audited = try audited(annex: false)
        let stated = Reconciliation(audited.store).stated
        #expect(stated.map { $0.body?.key } == ["a", nil])
        #expect(stated.map(\.total.description) == ["238000.00 EUR", "7.00 RSD"])
        #expect(stated[0].byYear.map { $0.sum?.description } == ["102000.00 EUR", "136000.00 EUR"])
        #expect(stated[1].spanning?.description == "7.00 RSD")
        #expect(
            table(audited, .en).contains("no funding annex") && table(audited, .sl).contains("nima finančne priloge"))
        #expect(!table(audited, .en).contains("Difference"))
        let csv = String(decoding: BudgetCSV.render(Reconciliation(audited.store), audited.store), as: UTF8.self)
        #expect(csv.contains("\r\nstated,a,Ministrstvo A,2023,,102000.00,,,,EUR,minimum,"))
        #expect(csv.contains("\r\nstated,,,,,7.00,,,,RSD,approximate,"))
    }

    @Test(arguments: [Language.sl, .en]) func `is told of in the report`(language: Language) throws {
        let (none, unjudged) = (
            language == .sl ? "Gradivo nima finančne priloge" : "The dossier has no funding annex",
            language == .sl ? "Gradivo nima presoje" : "The dossier has no assessment"
        )
        let without = try audited(annex: false).text(Report(language))
        #expect(without.contains(none) && !without.contains(unjudged))
        let notJudged = try audited(assessment: false).text(Report(language))
        #expect(notJudged.contains(unjudged) && !notJudged.contains(none))
        let judged = try audited().text(Report(language))
        #expect(!judged.contains(none) && !judged.contains(unjudged))
    }

    @Test(arguments: [true, false]) func `does not keep the workbook from being written`(annex: Bool) throws {
        let audited = try audited(annex: annex, assessment: false)
        let bytes = try BudgetWorkbook(.sl).render(audited.dossier)
        #expect(bytes.starts(with: [0x50, 0x4B]))
    }
}
