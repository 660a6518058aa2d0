internal import Texts
import Audit
import Encodings
import Reporting
import RulePack
import Testing

@Suite struct `CSV` {
    @Test func `gives every finding back in both languages`() throws {
        let audited = try Audited(SmallDossier(activity: "ena, &quot;dve&quot;", goals: 2).xml)
        let rows = CSVText.rows(of: audited.text(FindingsCSV()))
        #expect(Set(rows.map(\.count)) == [rows[0].count])
        #expect(rows.count == audited.result.findings.count + 1)
        let column = try #require(rows[0].firstIndex(of: "condition_sl"))
        #expect(rows.dropFirst().map { $0[column] } == audited.result.findings.map { $0.condition[.sl] })
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "  =1", "\u{FF1D}1"])
    func `makes what a spreadsheet would compute harmless`(topic: String) throws {
        let text = try Audited(SmallDossier(topic: topic).xml).text(CoverageCSV(.sl))
        let rows = CSVText.rows(of: text)
        let column = try #require(rows[0].firstIndex(of: "topic"))
        #expect(rows[1][column].hasPrefix("'"))
    }

    @Test func `shows what is not seen`() throws {
        let text = try Audited(SmallDossier(topic: "a\u{202E}b").xml).text(CoverageCSV(.sl))
        #expect(text.contains("a⟨U+202E⟩b"))
    }

    @Test func `has a row for every recommendation and every element`() throws {
        let rows = CSVText.rows(of: try Audited(SmallDossier().xml).text(CoverageCSV(.sl)))
        let status = try #require(rows[0].firstIndex(of: "status"))
        #expect(
            rows.dropFirst().map { [$0[0], $0[1], $0[status]] } == [
                ["r1", "", "partly-addressed"], ["r1", "a", "addressed"], ["r1", "b", "unaddressed"],
            ])
    }
}
