import Foundation
import Testing
import Texts

@testable import Dossier
@testable import Reporting

/// Changes that matter to those who read a comparison, each in the words in which it is told.
@Suite struct `A comparison of two plans says` {
    private let bench: Bench

    init() throws { bench = try Bench() }

    /// What is changed in the corpus' dossier with everything, and the line that tells it.
    private static let changes: [(from: String, to: String, line: String)] = [
        ("value=\"100\"", "value=\"10\"", "Goal 1, target: 100 → 10"),
        ("per=\"year\"/>", "per=\"period\"/>", "Goal 1, target, time in which to reach it: a year → the whole period"),
        (
            "<target value=\"100\" unit=\"workshops\" per=\"year\"/>", "",
            "Goal 1, target (removed): 100; unit: workshops; time in which to reach it: a year"
        ),
        ("<funder body=\"interior\"/>", "", "Funder (removed): MI"),
        ("<lead body=\"interior\"/>", "<lead body=\"labour\"/>", "Lead: MI → Ministry of Labour"),
        (
            "twice a year in 2023 and 2024<", "twice a year in 2023 and 2034<",
            "Deadline, words: “twice a year in 2023 and 2024” → “twice a year in 2023 and 2034”"
        ),
        (
            "to set up an independent national rapporteur<", "to consider a rapporteur<",
            "Text: “to set up an independent national rapporteur” → “to consider a rapporteur”"
        ),
        ("urgency=\"urge\"", "urgency=\"invite\"", "Urgency: urges → invites"),
        (
            "end=\"2024-12-31\"", "end=\"2026-12-31\"",
            "End of the period: 31\u{A0}December 2024 → 31\u{A0}December 2026 (730\u{A0}days later)"
        ),
        ("code-name=\"Material costs\"", "code-name=\"Costs\"", "Name of the code: Material costs → Costs"),
        ("code=\"3431\"", "code=\"0999\"", "Code: 3431 → 0999"),
        (
            "<name>Ministry of the Interior<", "<name>Home Office<",
            "Name: “Ministry of the Interior” → “Home Office”"
        ),
        ("source=\"eu\"", "source=\"donor\"", "Share, source: European Union → donor"),
        ("bound=\"minimum\"", "bound=\"exact\"", "Cost, bound: at least → exactly"),
        (
            "<depends-on task=\"5.2\">after the analysis</depends-on>", "",
            "Dependency (removed): task: 5.2; words: “after the analysis”"
        ),
        (
            "<implementer>an organisation chosen by public tender<", "<implementer>the police<",
            "Implementer: “an organisation chosen by public tender” → “the police”"
        ),
        ("<participant body=\"inspectorate\">", "<participant>", "Participant, body: Labour Inspectorate → not stated"),
        (
            "<total>45000.00</total>", "<total>1045000.00</total>",
            "Declared total: €45,000.00 → €1,045,000.00 (+€1,000,000.00)"
        ),
        (
            "<grand-total>45000.00<", "<grand-total>45000.01<",
            "Declared total of all: €45,000.00 → €45,000.01 (+€0.01)"
        ),
        (
            "<body-total body=\"interior\" year=\"2023\">45000.00<",
            "<body-total body=\"interior\" year=\"2023\">1.00<",
            "Total of the body MI 2023: €45,000.00 → €1.00 (−€44,999.00)"
        ),
        (
            "<lead body=\"interior\"/>", "<lead body=\"interior\"/><lead body=\"labour\"/>",
            "Lead (added): Ministry of Labour"
        ), ("none=\"true\"/>", ">7.00</amount>", "Amount 2024: explicitly nothing → €7.00"),
        ("elements=\"a b\"", "elements=\"a\"", "Elements that it covers: a, b → a"),
        ("status=\"in-progress\"", "status=\"abandoned\"", "Status: in progress → abandoned"),
    ]

    @Test(arguments: changes.indices) func `what changed, as people call it`(index: Int) throws {
        let (from, to, line) = Self.changes[index]
        let file = Package.root.appending(path: "Tests/DossierTests/Corpus/valid/everything.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let changed = text.replacing(from, with: to)
        try #require(changed != text)
        let copy = FileManager.default.temporaryDirectory.appending(path: "fault-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: copy) }
        try changed.write(to: copy, atomically: true, encoding: .utf8)
        let told = try bench.compare(file.path, copy.path)
        #expect(told.screen(.en).split(separator: "\n").contains("      \(line)"), "\(told.screen(.en))")
        #expect(told.isOnPage(line, .en))
    }

    @Test func `which of several leads stands first now`() throws {
        let one = try bench.everything()
        var (two, other) = (one, one)
        let assignment = try #require(one.elements.first { $0.element.entity == "assignment" }).path
        two.change(assignment) { $0.children.insert(StatedElement("lead", ["body": "labour"]), at: 1) }
        other.change(assignment) { $0.children.insert(StatedElement("lead", ["body": "labour"]), at: 0) }
        let told = try bench.compare(two, other, "leads")
        #expect(told.changes.count == 1)
        #expect(told.screen(.en).contains("      Lead Ministry of Labour, place in the order: 2 → 1"))
    }

    @Test func `nothing where only the way of writing is another`() throws {
        let file = Package.root.appending(path: "Tests/DossierTests/Corpus/valid/everything.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let changed = text.replacing(
            "<summary>Workshops for pupils in all", with: "<summary>Workshops <!-- here -->for   pupils\nin &#97;ll"
        ).replacing("title=\"Prevention\"", with: "title='Prevention'").replacing(">45000.00<", with: ">45000<")
        try #require(changed != text)
        let copy = FileManager.default.temporaryDirectory.appending(path: "written-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: copy) }
        try changed.write(to: copy, atomically: true, encoding: .utf8)
        #expect(try bench.compare(file.path, copy.path).isEmpty)
    }

    @Test func `that a target of the real plan is a tenth of what it was`() throws {
        let told = try comparison { plan in
            plan.replacing("<target value=\"100\" unit=\"delavnic\"", with: "<target value=\"10\" unit=\"delavnic\"")
        }
        #expect(told.screen(.sl).contains("Cilj 1, ciljna vrednost 1: 100 → 10"))
    }

    @Test func `in which section a task stands now, and nothing else of it`() throws {
        let told = try comparison { plan in
            guard let task = plan.firstMatch(of: /<task number="1\.2\.2"(.|\n)*?<\/task>/) else { return plan }
            return plan.replacing(task.output.0, with: "")
                .replacing("<task number=\"1.3.1\"", with: "\(task.output.0)\n<task number=\"1.3.1\"")
        }
        let lines = told.screen(.en).split(separator: "\n")
        let place = lines.filter { $0.hasPrefix("      ") }
        #expect(place.count == 1)
        #expect(place.first?.contains("Where it stands: section 1.2 “") == true)
    }

    /// The real plan and a copy of which `change` makes another.
    private func comparison(_ change: (String) -> String) throws -> Bench.Told {
        let copy = FileManager.default.temporaryDirectory.appending(path: "fault-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: copy) }
        try FileManager.default.copyItem(atPath: Package.slovenia, toPath: copy.path)
        let plan = copy.appending(path: "plan.xml")
        let text = try String(contentsOf: plan, encoding: .utf8)
        let changed = change(text)
        try #require(changed != text)
        try changed.write(to: plan, atomically: true, encoding: .utf8)
        return try bench.compare(Package.slovenia, copy.path)
    }
}
