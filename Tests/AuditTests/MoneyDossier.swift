import Audit
import CEL
import Dossier
import Foundation
import RulePack
import Texts

/// A dossier of one file about money: tasks, an annex and judgements, put together from short pieces.
struct MoneyDossier: Sendable {
    var tasks = ""
    /// The lines and totals; nil for no annex.
    var annex: String? = ""
    /// The judgements, as "line>task" separated by blanks; nil for no assessment.
    var funds: String? = ""
    var bodies = ""
    var progress = ""
    var period = ("2025-01-01", "2026-12-31")
    var years = [2025, 2026]
    /// The unit of the annex.
    var unit: Int?

    var xml: String {
        let columns = years.map { "<year>\($0)</year>" }.joined()
        let unit = unit.map { " unit=\"\($0)\"" } ?? ""
        let annex =
            annex.map { "<annex plan=\"x-1\" currency=\"EUR\"\(unit) title=\"Annex\">\(columns)\($0)</annex>" } ?? ""
        let judgements = funds?.split(separator: " ").map { pair in
            let parts = pair.split(separator: ">")
            return "<funds line=\"\(parts[0])\" task=\"\(parts[1])\"><reason>r</reason></funds>"
        }
        let assessment =
            judgements.map {
                "<assessment plan=\"x-1\" assessor=\"A\" date=\"2025-02-01\">\($0.joined())</assessment>"
            } ?? ""
        return """
            <dossier xmlns="urn:rapporteur:1">
            <plan id="x-1" country="SI" title="Plan" start="\(period.0)" end="\(period.1)" adopted="\(period.0)">
            <chapter number="1" title="C">\(tasks)</chapter></plan>
            \(annex)
            <recommendations country="SI" monitor="GRETA"/>
            <bodies><body id="nk" kind="coordinator"><name>Coordinator</name></body>
            <body id="a" kind="ministry"><name>Ministry A</name></body><body id="b" kind="ministry"><name>Ministry B</name></body>
            <body id="c" kind="ministry"><name>Ministry C</name></body>\(bodies)</bodies>
            \(assessment)\(progress)
            </dossier>
            """
    }

    /// The dossier in a store.
    func load(into store: DossierStore) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "money-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try xml.write(to: file, atomically: true, encoding: .utf8)
        try store.load(file.path)
    }

    // MARK: - Pieces

    static let always = #"<deadline kind="continuous" from="2025-01-01" to="2026-12-31"/>"#

    static func once(_ from: String, _ to: String) -> String {
        #"<deadline kind="once" from="\#(from)" to="\#(to)"/>"#
    }

    static func by(_ to: String) -> String { #"<deadline kind="by" to="\#(to)"/>"# }

    /// A task led by ministry A; its funders are ids separated by blanks.
    static func task(
        _ number: String, _ deadline: String = always, funders: String = "", costs: String = ""
    ) -> String {
        let named = funders.split(separator: " ").map { "<funder body=\"\($0)\"/>" }.joined()
        return
            "<task number=\"\(number)\" title=\"T\(number)\"><goal number=\"1\">g<target value=\"1\" unit=\"u\"/></goal>"
            + "<assignment><lead body=\"a\"/>\(named)\(deadline)</assignment>\(costs)</task>"
    }

    static func cost(
        _ amount: String, per: String = "total", bound: String = "exact", funder: String? = nil, in year: Int? = nil,
        currency: String = "EUR"
    ) -> String {
        let payer = funder.map { " funder=\"\($0)\"" } ?? ""
        let years = year.map { " from=\"\($0)\" to=\"\($0)\"" } ?? ""
        return "<cost amount=\"\(amount)\" currency=\"\(currency)\" per=\"\(per)\" bound=\"\(bound)\"\(payer)\(years)/>"
    }

    /// A line with an amount for each year from 2025 on: "-" for a dash, "" for none.
    static func line(_ id: Int, _ amounts: [String], body: String = "a", more: String = "") -> String {
        let parts = amounts.enumerated().map { index, amount in
            switch amount {
            case "": ""
            case "-": "<amount year=\"\(2025 + index)\" none=\"true\"/>"
            default: "<amount year=\"\(2025 + index)\">\(amount)</amount>"
            }
        }
        return "<line id=\"\(id)\" body=\"\(body)\" activity=\"x\(id)\" code=\"\(id)\">\(parts.joined())\(more)</line>"
    }

    static func share(_ percent: String, _ programme: String = "P") -> String {
        "<share programme=\"\(programme)\" source=\"s\(percent)\" percent=\"\(percent)\"/>"
    }
}

/// Audits dossiers about money with the whole pack.
struct MoneyAudit {
    private let store = DossierStore()
    private let auditor: Auditor

    init() throws { auditor = try Auditor(RulePack(folder: Package.rules), for: store) }

    /// The open findings of some rules, as "rule subject stake" in hundredths; no rule may fail.
    func findings(_ dossier: MoneyDossier, of rules: Set<String>) throws -> Set<String> {
        Set(try all(dossier).filter { $0.isOpen && rules.contains($0.rule) }.map(Self.text))
    }

    func all(_ dossier: MoneyDossier) throws -> [Finding] {
        try dossier.load(into: store)
        let result = auditor.audit().result
        let failed = result.rules.filter { $0.verdict == .failed }
        guard failed.isEmpty else { throw Failure(rules: failed.map { "\($0.rule.id): \($0.error?[.en] ?? "")" }) }
        return result.findings
    }

    private static func text(_ finding: Finding) -> String {
        "\(finding.rule) \(finding.about.text)" + (finding.stake.map { " \(abs($0.minorUnits))" } ?? "")
    }

    private struct Failure: Error { let rules: [String] }
}
