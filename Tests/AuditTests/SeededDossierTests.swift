import Audit
import Dossier
import Foundation
import RulePack
import Testing

/// Invented plans of other countries, without a defect, with one, and with all.
@Suite struct `The audit of a seeded dossier` {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    private let pack: RulePack

    init() throws { pack = try RulePack(folder: Package.rules) }

    /// A rule and the line it reports.
    private struct Report: Hashable, Comparable, CustomStringConvertible {
        let line: Int
        let rule: String

        var description: String { "\(line): \(rule)" }

        static func < (one: Report, other: Report) -> Bool { (one.line, one.rule) < (other.line, other.rule) }
    }

    private func audit(_ path: URL) throws -> AuditResult {
        let store = DossierStore()
        let auditor = try Auditor(pack, for: store)
        try store.load(path.path)
        let result = auditor.audit().result
        #expect(result.rules.filter { $0.verdict == .failed }.map(\.rule.id) == [])
        return result
    }

    private func reports(_ findings: [Finding]) -> [Report] {
        findings.map { Report(line: $0.location.line, rule: $0.rule) }.sorted()
    }

    /// What the comments at the end of lines announce; only comments made of ids of rules alone count.
    private func marks(of path: URL) throws -> [Report] {
        let ids = Set(pack.rules.map(\.id))
        var marks: [Report] = []
        let text = try String(contentsOf: path, encoding: .utf8)
        for (index, line) in text.components(separatedBy: "\n").enumerated() where line.hasSuffix(" -->") {
            guard let start = line.range(of: "<!-- ", options: .backwards) else { continue }
            let words = line[start.upperBound...].dropLast(4).split(separator: " ").map(String.init)
            guard words.allSatisfy(ids.contains) else { continue }
            marks += words.map { Report(line: index + 1, rule: $0) }
        }
        return marks.sorted()
    }

    @Test func `reports in the dossier that violates every rule what its marks say, and nothing else`() throws {
        let path = Self.fixtures.appending(path: "every-rule.xml")
        let found = try reports(audit(path).findings)
        #expect(try found == marks(of: path))
        // What is said where there is no annex, or no amount, cannot be said beside all else.
        let others: Set = ["annex-missing", "plan-without-amounts"]
        #expect(Set(found.map(\.rule)) == Set(pack.rules.map(\.id)).subtracting(others))
    }

    @Test func `counts as open what nothing explains`() throws {
        let findings = try audit(Self.fixtures.appending(path: "every-rule.xml")).findings.filter { !$0.isOpen }
        #expect(
            Set(findings.map(\.rule)) == [
                "funder-without-line", "goal-without-assignment", "recommendation-partly-addressed",
                "stated-cost-mismatch",
            ])
    }

    @Test(arguments: ["be-2021-2025", "cz-2024-26", "fi-2026", "mt-2024-2026"])
    func `reports nothing in a plan without a defect`(id: String) throws {
        #expect(try reports(audit(Self.fixtures.appending(path: "clean-\(id).xml")).findings) == [])
    }

    @Test(arguments: Defect.all) func `reports one defect once, at its line`(defect: Defect) throws {
        var text = try String(contentsOf: Self.fixtures.appending(path: "clean-mt-2024-2026.xml"), encoding: .utf8)
        let parts = text.components(separatedBy: defect.old)
        try #require(parts.count == 2, "the text to change must stand once")
        text = parts.joined(separator: defect.new)
        let path = FileManager.default.temporaryDirectory.appending(path: "rapporteur-\(UUID().uuidString).xml")
        try text.write(to: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: path) }
        let before = try #require(text.range(of: defect.place)).lowerBound
        let line = text[..<before].count { $0 == "\n" } + 1
        #expect(try reports(audit(path).openFindings) == defect.rules.map { Report(line: line, rule: $0) }.sorted())
    }

    /// One change of the Maltese plan, and the rules that must report it, all at one line; none for a near miss.
    struct Defect: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let old: String
        let new: String
        let rules: [String]
        /// A text whose first occurrence is in the line to be reported.
        let place: String

        private init(_ description: String, _ old: String, _ new: String, _ rules: String..., at place: String? = nil) {
            (testDescription, self.old, self.new, self.rules, self.place) = (description, old, new, rules, place ?? new)
        }

        static let all: [Defect] = [
            Defect(
                "a year's total off by a cent", ">66000.02</year-total>", ">66000.01</year-total>",
                "year-total-mismatch"),
            Defect(
                "a line's total off by a cent", "<total>3333.33</total>", "<total>3333.34</total>",
                "line-total-mismatch"),
            Defect("a cent in the grand total", ">209833.89<", ">209833.90<", "grand-total-mismatch"),
            Defect(
                "a body's total off by a cent", ">2500.00</body-total>", ">2500.01</body-total>",
                "body-total-mismatch"),
            Defect(
                "an exact cost off by a cent", "<cost amount=\"63750.00\"", "<cost amount=\"63750.01\"",
                "stated-cost-mismatch"),
            Defect(
                "a minimum that is not reached by a cent", "<cost amount=\"10000.00\"", "<cost amount=\"10000.01\"",
                "stated-cost-mismatch"),
            Defect("a minimum surpassed", "<cost amount=\"10000.00\"", "<cost amount=\"9999.99\""),
            Defect(
                "an approximation missed by a cent more than it may be", "<cost amount=\"30000.00\"",
                "<cost amount=\"30000.02\"", "stated-cost-mismatch"),
            Defect(
                "a cost in another currency", "<cost amount=\"63750.00\" currency=\"EUR\"",
                "<cost amount=\"63750.00\" currency=\"GBP\"", "currency-mismatch"),
            Defect(
                "a share that makes 99.99", "percent=\"25.0\"", "percent=\"24.99\"", "share-incomplete", at: "<share "),
            Defect("a code left out", "\" code=\"66\"", "\"", "code-missing", at: "<line id=\"6\""),
            Defect(
                "two names for a code", "activity=\"Compensation\" code=\"33\" code-name=\"Travel\"",
                "activity=\"Compensation\" code=\"33\" code-name=\"Trips\"", "code-name-conflict"),
            Defect(
                "a code of another ministry", "activity=\"Research\" code=\"66\"", "activity=\"Research\" code=\"55\"",
                "code-name-conflict", "code-shared-between-bodies"),
            Defect(
                "a code of another ministry that has no name", "code=\"0310\">", "code=\"44\">",
                "code-shared-between-bodies", at: "<line id=\"9\""),
            Defect(
                "a deadline that begins on the first day", "from=\"2024-01-02\"", "from=\"2024-01-01\"",
                "deadline-open-ended", at: "kind=\"continuous\""),
            Defect(
                "a deadline that ends a day too late", "from=\"2024-01-02\" to=\"2026-12-31\"",
                "from=\"2024-01-02\" to=\"2027-01-01\"", "deadline-outside-period"),
            Defect(
                "a reply due a day before the deadline", "reply-due=\"2026-03-31\"", "reply-due=\"2026-03-30\"",
                "recommendation-late", at: "<recommendation id=\"§R2\""),
            Defect(
                "a body gone the day before the adoption", "until=\"2024-01-01\"", "until=\"2023-12-31\"",
                "abolished-body", at: "<participant body=\"MT.X1\""),
            Defect(
                "spending above the amount by a cent", "line=\"1\" year=\"2024\" amount=\"10000.00\"",
                "line=\"1\" year=\"2024\" amount=\"10000.01\"", "line-overspent"),
            Defect(
                "spending below the half by a cent", "line=\"2\" year=\"2024\" amount=\"10000.00\"",
                "line=\"2\" year=\"2024\" amount=\"9999.99\"", "line-unspent"),
            Defect(
                "an element that is answered only in part", "extent=\"full\" nature=\"study\" elements=\"b\"",
                "extent=\"partial\" nature=\"study\" elements=\"b\"", "recommendation-partly-addressed",
                "recommendation-repeated", at: "<recommendation id=\"§R2\""),
            Defect(
                "an element that asks for an act and gets a study", "<element id=\"b\" asks=\"study\">",
                "<element id=\"b\" asks=\"action\">", "recommendation-only-studied", "recommendation-repeated",
                at: "<recommendation id=\"§R2\""),
            Defect(
                "a recommendation that its only task does not answer", "extent=\"full\" nature=\"legislation\"",
                "extent=\"none\" nature=\"legislation\"", "recommendation-unaddressed",
                at: "<recommendation id=\"§R4\""),
            Defect(
                "a response to an element that is not asked", "elements=\"ii i\"", "elements=\"ii i iii\"",
                "dangling-recommendation-reference"),
            Defect(
                "a response full of study", "extent=\"full\" nature=\"legislation\"",
                "extent=\"full\" nature=\"study\"", "recommendation-only-studied", at: "<recommendation id=\"§R4\""),
            Defect(
                "a task that is not there", "<refers-to task=\"A1\"/>", "<refers-to task=\"A.1\"/>",
                "dangling-task-reference"),
            Defect(
                "an assignment of a goal that is not there", "goals=\"1 2\"", "goals=\"1 2 3\"",
                "dangling-goal-reference"),
            Defect(
                "a goal that no assignment covers", "<assignment goals=\"2\"", "<assignment goals=\"1\"",
                "goal-without-assignment", at: "<goal number=\"2\""),
            Defect("no day of adoption", "\" adopted=\"2024-01-01\"", "\""),
        ]
    }
}
