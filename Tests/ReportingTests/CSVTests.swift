import Audit
import Reporting
import RulePack
import Testing

@Suite struct `CSV` {
    /// The cells of a table after RFC 4180.
    private func read(_ text: String) -> [[String]] {
        var rows: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"": cell.unicodeScalars.append(scalars.removeFirst())
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                rows[rows.count - 1].append(cell)
                cell = ""
            case "\r" where !isQuoted && scalars.first == "\n":
                scalars.removeFirst()
                rows[rows.count - 1].append(cell)
                rows.append([])
                cell = ""
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return rows.dropLast()
    }

    @Test func `gives every finding back in both languages`() throws {
        let audited = try Audited(SmallDossier(activity: "ena, &quot;dve&quot;", goals: 2).xml)
        let rows = read(audited.text(FindingsCSV()))
        #expect(Set(rows.map(\.count)) == [32])
        #expect(rows.count == audited.result.findings.count + 1)
        let column = try #require(rows[0].firstIndex(of: "condition_sl"))
        #expect(rows.dropFirst().map { $0[column] } == audited.result.findings.map(\.condition.sl))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "  =1", "\u{FF1D}1"])
    func `makes what a spreadsheet would compute harmless`(topic: String) throws {
        let text = try Audited(SmallDossier(topic: topic).xml).text(CoverageCSV())
        let rows = read(text)
        let column = try #require(rows[0].firstIndex(of: "topic"))
        #expect(rows[1][column].hasPrefix("'"))
    }

    @Test func `shows what is not seen`() throws {
        let text = try Audited(SmallDossier(topic: "a\u{202E}b").xml).text(CoverageCSV())
        #expect(text.contains("a⟨U+202E⟩b"))
    }

    @Test func `has a row for every recommendation and every element`() throws {
        let rows = read(try Audited(SmallDossier().xml).text(CoverageCSV()))
        let status = try #require(rows[0].firstIndex(of: "status"))
        #expect(
            rows.dropFirst().map { [$0[0], $0[1], $0[status]] } == [
                ["r1", "", "partly-addressed"], ["r1", "a", "addressed"], ["r1", "b", "unaddressed"],
            ])
    }
}
