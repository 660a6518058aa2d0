internal import Texts
import Audit
import CEL
import Foundation
import RulePack
import Testing

/// What is said of the whole, and what was not examined.
@Suite struct `A conclusion` {
    /// The rules whose findings are more than observations.
    private func graver(_ result: AuditResult) -> [String] {
        result.openFindings.filter { $0.severity > .observation }.map(\.rule)
    }

    private func parts(_ result: AuditResult) -> [Limitation.Part] { result.scope.map(\.part) }

    @Test func `is unmodified where all was examined and nothing was found`() throws {
        let result = try Invented().audited()
        #expect(graver(result) == [])
        #expect(result.conclusion == .unmodified)
        #expect(result.scope.isEmpty)
    }

    /// The rules to apply and those not to, and what is said of it.
    private static let selections: [(only: Set<String>, skip: Set<String>, text: @Sendable (Int) -> String)] = [
        (["several-leads"], [], { "no conclusion: \($0 - 1) of \($0) rules were not applied" }),
        ([], ["several-leads", "code-missing"], { "no conclusion: 2 of \($0) rules were not applied" }),
    ]

    @Test func `is not drawn where rules were left out`() throws {
        for selection in Self.selections {
            var options = Auditor.Options()
            (options.only, options.skip) = (selection.only, selection.skip)
            let result = try Invented().audited(options)
            #expect(result.conclusion == .notDrawn && result.conclusion.rawValue == "none")
            #expect(result.scope.map { $0.text[.en] } == [selection.text(result.rules.count)])
        }
    }

    @Test func `is disclaimed where a rule failed`() throws {
        let pack = try InventedPack([
            "rule": "severity: minor\nfor: [task in tasks]\nrequire: 1 / (task.position - 2) < 9"
        ])
        let result = try Invented().audited(rules: pack.folder)
        #expect(result.conclusion == .disclaimer)
        #expect(parts(result) == [.rules])
    }

    @Test func `is disclaimed where there is no task`() throws {
        var dossier = Invented()
        dossier.plan = "<chapter number=\"1\" title=\"C\"/>"
        dossier.assessment = ""
        let result = try dossier.audited()
        #expect(result.conclusion == .disclaimer)
        #expect(parts(result) == [.plan])
    }

    @Test func `is disclaimed without an assessment`() throws {
        var dossier = Invented()
        dossier.assessment = nil
        let result = try dossier.audited()
        #expect(result.conclusion == .disclaimer)
        #expect(parts(result) == [.assessment])
    }

    @Test func `is disclaimed without recommendations`() throws {
        var dossier = Invented()
        dossier.recommendations = ""
        dossier.assessment = "<funds line=\"1\" task=\"1.1\"><reason>r</reason></funds>"
        let result = try dossier.audited()
        #expect(result.conclusion == .disclaimer)
        #expect(parts(result) == [.recommendations])
    }

    @Test func `is adverse without an assessment if what was found is`() throws {
        var dossier = Invented()
        dossier.plan = dossier.plan.replacing("<goal number=\"1\">g<target value=\"1\" unit=\"u\"/></goal>", with: "")
        dossier.assessment = nil
        let result = try dossier.audited()
        #expect(result.conclusion == .adverse)
        #expect(parts(result) == [.assessment])
    }

    @Test(arguments: [
        "", "<cost amount=\"100\" currency=\"EUR\" per=\"total\" bound=\"exact\">100</cost>",
    ])
    func `is at best qualified where the annex states no amount`(_ cost: String) throws {
        var dossier = Invented()
        dossier.plan = dossier.plan.replacing(
            "</assignment></task>\n<task number=\"1.2\"", with: "</assignment>\(cost)</task>\n<task number=\"1.2\"")
        dossier.annex = ""
        dossier.assessment = dossier.assessment?.replacing(
            "<funds line=\"1\" task=\"1.1\"><reason>r</reason></funds>", with: "")
        let result = try dossier.audited()
        #expect(result.conclusion == .qualified)
        #expect(parts(result) == [.budget])
        #expect(result.grounds.threshold == nil)
    }

    @Test func `is at best qualified where lines state their totals alone`() throws {
        var dossier = Invented()
        dossier.annex = "<line id=\"1\" body=\"a\" activity=\"x\" code=\"1\"><total>200</total></line>"
        let result = try dossier.audited()
        #expect(graver(result) == ["amount-missing", "amount-missing"])
        #expect(result.conclusion == .qualified)
        #expect(
            result.scope.map { $0.text[.en] } == [
                "the lines of the funding annex state totals alone, without an amount for any year: funding by year was not examined"
            ])
        #expect(result.grounds.threshold?.description == "2.00 EUR")
    }

    @Test func `stays as it is without a progress report, which is said`() throws {
        var dossier = Invented()
        dossier.progress = nil
        let result = try dossier.audited()
        #expect(result.conclusion == .unmodified)
        #expect(parts(result) == [.progress])
    }

    @Test func `is not lifted by waivers where no amount is stated`() throws {
        var dossier = Invented()
        dossier.annex = ""
        let file = FileManager.default.temporaryDirectory.appending(path: "waivers-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        let findings = try dossier.audited().findings
        let entries = findings.map { "  - { fingerprint: \($0.fingerprint), by: MP, reason: r, until: 2027-01-01 }\n" }
        try ("waivers:\n" + entries.joined()).write(to: file, atomically: true, encoding: .utf8)
        var options = Auditor.Options()
        options.waivers = try Waivers(path: file.path)
        let result = try dossier.audited(options)
        #expect(!findings.isEmpty && result.openFindings.isEmpty)
        #expect(result.conclusion == .qualified)
    }

    @Test func `does not rest on what concerns the dossier`() throws {
        var dossier = Invented()
        dossier.assessment = (dossier.assessment ?? "") + "<funds line=\"8\" task=\"1.1\"><reason>r</reason></funds>"
        let result = try dossier.audited()
        #expect(graver(result) == ["dangling-line-reference"])
        #expect(result.count(.major) == 0 && result.count(.major, .dossier) == 1)
        #expect(result.conclusion == .unmodified)
    }

    // MARK: - Pervasive

    /// Tasks without a goal, led by some bodies each.
    private func conclusion(led bodies: [String], more registry: String = "") throws -> Conclusion {
        var dossier = Invented()
        dossier.bodies = registry
        let tasks = bodies.enumerated().map { index, body in
            """
            <task number="1.\(index + 1)" title="T\(index)"><assignment>\(body.isEmpty ? "" : "<lead body=\"\(body)\"/>")\
            <deadline kind="once" from="2025-03-01" to="2025-03-31">then</deadline></assignment></task>
            """
        }
        dossier.plan = "<chapter number=\"1\" title=\"C\">\(tasks.joined())</chapter>"
        return try dossier.audited().conclusion
    }

    @Test func `is adverse if material findings are addressed to three ministries`() throws {
        #expect(try conclusion(led: ["a", "b", "c"]) == .adverse)
        #expect(try conclusion(led: ["a", "b", "b"]) == .qualified)
    }

    @Test func `counts government offices, but neither the coordinator nor bodies of other kinds`() throws {
        let registry = """
            <body id="o" kind="government-office"><name>O</name></body><body id="u" kind="other"><name>U</name></body>
            <body id="p" kind="police"><name>P</name></body>
            """
        #expect(try conclusion(led: ["a", "b", "o"], more: registry) == .adverse)
        #expect(try conclusion(led: ["a", "b", "u"], more: registry) == .qualified)
        #expect(try conclusion(led: ["a", "b", "p"], more: registry) == .qualified)
        #expect(try conclusion(led: ["a", "b", "nk"], more: registry) == .qualified)
        #expect(try conclusion(led: ["a", "b", ""], more: registry) == .qualified)
    }

    @Test func `counts a ministry that ends and the one that takes over as one`() throws {
        func registry(_ until: String) -> String {
            """
            <body id="o" kind="ministry" until="\(until)"><name>O</name><successor body="m"/></body>
            <body id="m" kind="ministry" until="2025-08-31"><name>M</name><successor body="n"/></body>
            <body id="n" kind="ministry"><name>N</name></body>
            """
        }
        #expect(try conclusion(led: ["o", "n", "a"], more: registry("2025-06-30")) == .qualified)
        #expect(try conclusion(led: ["o", "n", "a", "b"], more: registry("2025-06-30")) == .adverse)
        // It ends with the plan, and answers for all of it.
        #expect(try conclusion(led: ["o", "n", "a"], more: registry("2026-12-31")) == .adverse)
    }

    // MARK: - Material

    /// What is said of a line of two amounts whose total is wrong.
    private func audit(_ first: String, _ second: String, total: String) throws -> AuditResult {
        var dossier = Invented()
        dossier.annex = Invented.line(first, second, more: "<total>\(total)</total>")
        let result = try dossier.audited()
        #expect(graver(result) == ["line-total-mismatch"])
        return result
    }

    @Test(arguments: [
        ("50000.00", "49999.99", "99000.00", "1000.00", Conclusion.unmodified),
        ("50000.00", "49999.99", "98999.99", "1000.00", .qualified),
        ("99.00", "0.99", "100.00", "1.00", .unmodified), ("99.00", "100.00", "200.00", "1.99", .unmodified),
        ("99.00", "100.00", "200.99", "1.99", .qualified), ("100.00", "100.00", "201.99", "2.00", .unmodified),
        ("100.00", "100.00", "198.00", "2.00", .qualified),
    ])
    func `takes money for material from exactly the pack's share of the annex on`(
        _ first: String, _ second: String, _ total: String, _ threshold: String, _ conclusion: Conclusion
    ) throws {
        let result = try audit(first, second, total: total)
        #expect(result.conclusion == conclusion)
        #expect(result.grounds.threshold?.description == "\(threshold) EUR")
    }

    @Test func `needs no room beyond an amount to tell what is material`() throws {
        var dossier = Invented()
        dossier.annex = Invented.line("999999999999999.99", "999999999999999.99")
        #expect(try dossier.audited().grounds.threshold?.description == "20000000000000.00 EUR")
    }

    @Test func `finds money material that has no total to be measured by`() throws {
        var dossier = Invented()
        dossier.annex = Invented.line("-100.00", "50.00")
        let result = try dossier.audited()
        #expect(result.openFindings.contains { $0.rule == "amount-not-positive" && $0.stake != nil })
        #expect(result.grounds.threshold == nil)
        #expect(result.conclusion == .qualified)
    }
}
