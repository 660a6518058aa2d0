import Audit
import CEL
import Dossier
import Encodings
import Reporting
import RulePack
import Testing
import Texts

@Suite struct `An overview of audited dossiers` {
    /// A line of an audit with a finding of each of some rules.
    private func line(
        _ id: String, country: String, revision: Int? = nil, asOf: String = "2025-01-15",
        rules: [(String, String)] = [],
        statuses: [String] = [], annex: String = "null", pack: String = "a"
    ) -> [UInt8] {
        let findings = rules.map { rule, severity in
            #"{"rule":"\#(rule)","severity":"\#(severity)","status":"open","concerns":"plan","condition":{"en":"} ] \" ,"}}"#
        }
        let recommendations = statuses.enumerated().map { index, status in
            #"{"id":"r\#(index)","round":1,"paragraph":"\#(index)","topic":null,"status":"\#(status)","repeated":false}"#
        }
        let text = #"""
            {"format":2,"pack":{"id":"p","version":"1","sha256":"\#(pack)"},"position":1,"path":"in/\#(id)","id":"\#(id)",
            "title":"Plan \#(id)","country":"\#(country)","revision":\#(revision.map(String.init) ?? "null"),
            "asOf":"\#(asOf)","conclusion":"qualified","scope":[{"part":"progress","text":{"en":"no, [none]"}}],
            "failedRules":[],"errors":[],"findings":[\#(findings.joined(separator: ","))],
            "coverage":{"monitor":"GRETA","recommendations":[\#(recommendations.joined(separator: ","))]},
            "annex":\#(annex)}
            """#
        return Array(text.utf8)
    }

    private func entries(_ lines: [UInt8]...) throws -> [AuditedEntry] { try lines.map { try AuditedEntry(line: $0) } }

    @Test func `countries stand in the order of their codes and their revisions by day`() throws {
        let overview = Overview(
            try entries(
                line("si-2", country: "SI", revision: 2, asOf: "2024-06-15"), line("al", country: "AL"),
                line("si-1", country: "SI", revision: 1, asOf: "2023-01-26")))
        #expect(overview.audited.map(\.id) == ["al", "si-1", "si-2"])
        #expect(overview.countries.map(\.country) == ["AL", "SI"])
    }

    @Test func `rules stand by gravity and then by the number of dossiers in which they find something`() throws {
        let overview = Overview(
            try entries(
                line("a", country: "AL", rules: [("often", "minor"), ("grave", "major")]),
                line("b", country: "RO", rules: [("often", "minor"), ("often", "minor"), ("rare", "minor")])))
        #expect(overview.rules.map(\.rule) == ["grave", "often", "rare"])
        #expect(overview.rules.map(\.open) == [1, 3, 1])
        #expect(overview.rules[1].dossiers.map(\.open) == [1, 2])
    }

    @Test func `a dossier that could not be audited stands apart with its reason`() throws {
        let broken = #"""
            {"format":2,"pack":null,"position":2,"path":"in/broken","id":null,"title":null,"country":null,"revision":null,
            "asOf":null,"conclusion":null,"scope":null,"failedRules":null,
            "errors":[{"message":"There is no plan.","file":"plan.xml","line":3,"column":1}],
            "findings":null,"coverage":null,"annex":null}
            """#
        let overview = Overview(try entries(line("a", country: "AL"), Array(broken.utf8)))
        #expect(overview.audited.map(\.id) == ["a"])
        #expect(overview.failed.map(\.errors) == [["plan.xml:3: There is no plan."]])
    }

    @Test func `money keeps the currency of its annex and is not added up`() throws {
        func annex(_ currency: String) -> String {
            #"{"currency":"\#(currency)","hasAnnex":true,"total":"300.00","totals":[{"year":2025,"amount":"300.00"}],"shared":null,"withoutTask":null,"sums":[{"state":"differs"},{"state":null}]}"#
        }
        let overview = Overview(
            try entries(
                line("a", country: "AL", annex: annex("ALL")), line("b", country: "RO", annex: annex("RON"))))
        #expect(overview.audited.compactMap { $0.annex?.total.description } == ["300.00 ALL", "300.00 RON"])
        #expect(overview.audited.compactMap { $0.annex?.differences } == [1, 1])
        let page = String(decoding: OverviewPage(overview, titles: [:], .en).bytes, as: UTF8.self)
        #expect(page.contains("ALL\u{A0}300.00") && page.contains("RON\u{A0}300.00") && !page.contains("600.00"))
    }

    @Test func `audits with other rules are said not to be comparable`() throws {
        let overview = Overview(
            try entries(line("a", country: "AL", pack: "x"), line("b", country: "RO", pack: "y")))
        #expect(overview.packs.count == 2)
        let said = OverviewText(overview, .en).lines.filter { $0.contains("different sets of rules") }
        #expect(said.count == 1)
    }

    @Test func `a monitor's recommendations are counted by country and status`() throws {
        let overview = Overview(
            try entries(
                line("a", country: "AL", statuses: ["unaddressed", "addressed"]),
                line("b", country: "RO", statuses: ["unaddressed"])))
        let answers = try #require(overview.monitors.first?.answers)
        #expect(answers.map { $0.count(.unaddressed) } == [1, 1])
        #expect(answers.map(\.recommendations.count) == [2, 1])
    }

    @Test func `a line of another format is refused and told how to mend it`() {
        let old = String(decoding: line("a", country: "AL"), as: UTF8.self).replacing(
            #""format":2"#, with: #""format":1"#)
        #expect {
            try AuditedEntry(line: Array(old.utf8))
        } throws: { error in
            "\(error)" == "the format 2, not 1: audit the dossiers again"
        }
    }

    @Test(arguments: ["", "{", #"{"a":"b}"#, #"{"findings":[{"rule":"x"}]"#])
    func `a line that is cut is refused`(text: String) {
        #expect(throws: AuditedEntry.Refusal.self) { try AuditedEntry(line: Array(text.utf8)) }
    }

    @Test func `what is passed over of a text may hold brackets and quotation marks`() throws {
        let selection = JSONSelection.members(["kept": .whole])
        let text = #"{"left":{"a":"}]\"","b":[1,[2,{"c":null}]]},"kept":7,"also":"\\","num":-1.5e3}"#
        let json = try JSONReader.read(Array(text.utf8), selection)
        #expect(json.line == #"{"kept":7}"#)
    }

    @Test func `what is wanted is known by its name, however that is written`() throws {
        let selection = JSONSelection.members(["žrtev": .whole, "a\"": .whole])
        let text = #"{"\u017ertev":"\u017e","žrtev ":1,"a\"":2,"žrtev":"ž","":3}"#
        let json = try JSONReader.read(Array(text.utf8), selection)
        #expect(json.line == #"{"žrtev":"ž","a\"":2,"žrtev":"ž"}"#)
    }

    @Test func `a text that is not UTF-8 is refused where it ends`() {
        let text = Array(#"{"a":""#.utf8) + [0xC5, 0x22, 0x7D]
        #expect(throws: JSONError(description: "JSON: expected UTF-8 at byte 9")) {
            try JSONReader.read(text, .members(["a": .whole]))
        }
    }

    @Test(arguments: Language.allCases)
    func `page and workbook can be made of nothing`(language: Language) throws {
        let overview = Overview([])
        #expect(!OverviewPage(overview, titles: [:], language).bytes.isEmpty)
        #expect(try !OverviewWorkbook(overview, titles: [:], language).bytes().isEmpty)
    }
}
