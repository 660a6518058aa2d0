import Encodings
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
        ("<funder body=\"interior\"/>", "", "Assignment 1, funder (removed): MI"),
        (
            "<lead body=\"interior\">", "<lead body=\"labour\">", "Assignment 1, lead: MI → Ministry of Labour"
        ),
        (
            "twice a year in 2023 and 2024<", "twice a year in 2023 and 2034<",
            "Assignment 1, deadline, words: “twice a year in 2023 and 2024” → “twice a year in 2023 and 2034”"
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
        ("source=\"eu\"", "source=\"donor\"", "Share, source: European Union → donors"),
        ("bound=\"minimum\"", "bound=\"exact\"", "Cost 1, bound: at least → exactly"),
        (
            "<depends-on task=\"5.2\" page=\"7\">after the analysis</depends-on>", "",
            "Dependency (removed): task: 5.2; page: 7; words: “after the analysis”"
        ),
        (
            "<implementer>an organisation chosen by public tender<", "<implementer>the police<",
            "Assignment 1, implementer: “an organisation chosen by public tender” → “the police”"
        ),
        (
            "<participant body=\"inspectorate\" role", "<participant role",
            "Assignment 1, participant, body: Labour Inspectorate → not stated"
        ),
        (
            "<total>45000.00</total>", "<total>1045000.00</total>",
            "Declared total: €45,000.00 → €1,045,000.00 (+€1,000,000.00)"
        ),
        (
            "<grand-total>45000.00<", "<grand-total>45000.01<",
            "Declared total of all: €45,000.00 → €45,000.01 (+€0.01)"
        ),
        (
            "<body-total body=\"interior\" year=\"2023\" page=\"22\">45000.00<",
            "<body-total body=\"interior\" year=\"2023\" page=\"22\">1.00<",
            "Total of the body MI 2023: €45,000.00 → €1.00 (−€44,999.00)"
        ),
        (
            "<lead body=\"interior\">", "<lead body=\"labour\"/><lead body=\"interior\">",
            "Assignment 1, lead (added): Ministry of Labour"
        ), ("none=\"true\"/>", ">7.00</amount>", "Amount 2024: explicitly nothing → €7.00"),
        ("elements=\"a b\"", "elements=\"a\"", "Elements that it covers: a, b → a"),
        ("status=\"in-progress\"", "status=\"abandoned\"", "Status: in progress → abandoned"),
        (
            "relative=\"P3M\"", "relative=\"P18M\"",
            "Assignment 4, deadline, time after the adoption: 3\u{A0}months → 18\u{A0}months"
        ),
        (
            "due=\"--07-15 --01-15\"", "due=\"--02-29\"",
            "Assignment 3, deadline, days of the year: 15\u{A0}July and 15\u{A0}January → 29\u{A0}February"
        ),
        ("unit=\"1000\"", "unit=\"100000\"", "Cost 2, unit of the amount: 1,000 → 100,000"),
        (
            "adopted=\"2023-01-26\"", "adopted=\"2023\"",
            "Day of adoption: 26\u{A0}January 2023 → 2023"
        ),
        (" start=\"2023-01-01\"", "", "Beginning of the period: 1\u{A0}January 2023 → not stated"),
        ("<goal number=\"1\" page=\"4\">", "<goal page=\"4\">", "Goal, number: 1 → not stated"),
        (
            "year=\"2023\" page=\"22\">45000.00</year", "year=\"2023\" page=\"23\">45000.00</year",
            "Total of the year 2023, page: 22 → 23"
        ),
        (
            "funder=\"interior\" from", "from", "Cost 1, funder: MI → not stated"
        ), ("<objective page=\"4\">", "<objective page=\"5\">", "Objective, page: 4 → 5"),
    ]

    @Test(arguments: changes.indices) func `what changed, as people call it`(index: Int) throws {
        let (from, to, line) = Self.changes[index]
        let told = try told([], [(from, to)])
        #expect(told.screen(.en).split(separator: "\n").contains("      \(line)"), "\(told.screen(.en))")
        #expect(told.isOnPage(line, .en))
    }

    @Test func `spans of time in the right form of every number, in Slovenian`() throws {
        let spans = [
            "P1M": "1\u{A0}mesec", "P2M": "2\u{A0}meseca", "P4M": "4\u{A0}meseci", "P12M": "12\u{A0}mesecev",
            "P1Y": "1\u{A0}leto", "P2Y": "2\u{A0}leti", "P3Y": "3\u{A0}leta", "P5Y": "5\u{A0}let",
            "P1Y6M": "1\u{A0}leto in 6\u{A0}mesecev", "P1D": "1\u{A0}dan", "P2D": "2\u{A0}dneva",
            "P3D": "3\u{A0}dnevi", "P101D": "101\u{A0}dan", "P0D": "0\u{A0}dni",
        ]
        for (span, words) in spans {
            let told = try told([], [("relative=\"P3M\"", "relative=\"\(span)\"")])
            let line = "Zadolžitev 4, rok, čas po sprejetju: 3\u{A0}meseci → \(words)"
            #expect(told.screen(.sl).split(separator: "\n").contains("      \(line)"), "\(told.screen(.sl))")
            #expect(told.isOnPage(line, .sl))
        }
    }

    @Test func `that a month is not its first day`() throws {
        let told = try told(
            [("adopted=\"2023-01-26\"", "adopted=\"2022-12\"")], [("adopted=\"2023-01-26\"", "adopted=\"2022-12-01\"")])
        #expect(told.changes.count == 1)
        #expect(told.screen(.sl).contains("      Dan sprejetja: december 2022 → 1.\u{A0}december 2022"))
    }

    @Test func `that days of the year stand in another order`() throws {
        let told = try told([], [("due=\"--07-15 --01-15\"", "due=\"--01-15 --07-15\"")])
        #expect(told.changes.count == 1)
        #expect(
            told.screen(.sl).contains(
                "dnevi v letu: 15.\u{A0}julij in 15.\u{A0}januar → 15.\u{A0}januar in 15.\u{A0}julij"))
    }

    @Test func `nothing of what follows from what is stated elsewhere`() throws {
        let start = (" start=\"2023-01-01\"", "")
        let told = try told([start], [start, ("adopted=\"2023-01-26\"", "adopted=\"2023-01-27\"")])
        #expect(told.changes.map { $0["field"]?.string } == ["adopted"])
    }

    @Test func `that something is stated which followed from the rest before`() throws {
        let told = try told(
            [("until=\"2024-06-30\"", "")], [("until=\"2024-06-30\"", "until=\"2024-12-31\"")])
        #expect(told.changes.count == 1)
        #expect(told.screen(.en).contains("runs on until: not stated → 31\u{A0}December 2024"))
    }

    @Test(arguments: [(200, true, nil), (201, false, nil), (2_000, false, nil), (2_003, false, "added – 3")])
    func `of much that was added the names, and of more than can be read how much`(
        count: Int, saysAll: Bool, rest: String?
    ) throws {
        let tasks = (1...count).map { "<task number=\"T\($0)\" title=\"Task \($0) of many\" page=\"77\"/>" }.joined()
        let told = try told([], [("</chapter>", "\(tasks)</chapter>")])
        let screen = told.screen(.en)
        #expect(screen.contains("of many – added") && screen.contains("Page: 77") == saysAll)
        #expect(screen.matches(of: /Task \d+ of many/).count == min(count, 2_000))
        #expect(screen.contains("not named here") == (rest != nil))
        if let rest { #expect(screen.contains("Besides, not named here: \(rest)")) }
        #expect(told.isOnPage("Task \(count) of many", .sl))
        #expect(told.changes.count { $0["field"]?.string == "page" } == count)
    }

    @Test func `that something costs nothing once`() throws {
        let told = try told([], [("amount=\"45000\"", "none=\"true\"")])
        #expect(told.changes.map { $0["field"]?.string } == ["amount"])
        #expect(told.screen(.en).contains("Cost 1, amount: at least") == false)
        #expect(told.screen(.en).contains("Cost 1, amount: €45,000.00 → said to cost nothing"))
    }

    @Test func `that nothing is stated of what costs nothing`() throws {
        let none = ("amount=\"45000\"", "none=\"true\"")
        let told = try told([none], [none, ("funder=\"interior\" from", "from")])
        #expect(told.changes.count == 1)
        #expect(told.screen(.en).contains("      Cost 1, funder: MI → not stated"))
    }

    @Test func `that something moved whose page is another too`() throws {
        let objectives = [
            "<objective page=\"4\">Everybody knows what trafficking is.</objective>",
            "<objective page=\"4\">Nobody buys what victims make.</objective>",
        ]
        let told = try told(
            [(objectives[0], objectives.joined())],
            [(objectives[0], objectives[1].replacing("4", with: "5") + objectives[0].replacing("4", with: "5"))])
        #expect(Set(told.changes.compactMap { $0["field"]?.string }) == ["page", "position"])
    }

    @Test func `which of several leads stands first now`() throws {
        let one = try bench.everything()
        var (two, other) = (one, one)
        let assignment = try #require(one.elements.first { $0.element.entity == "assignment" }).path
        two.change(assignment) { $0.children.insert(StatedElement("lead", ["body": "labour"]), at: 1) }
        other.change(assignment) { $0.children.insert(StatedElement("lead", ["body": "labour"]), at: 0) }
        let told = try bench.compare(two, other, "leads")
        #expect(told.changes.count == 1)
        #expect(told.screen(.en).contains("      Assignment 1, lead Ministry of Labour, place in the order: 2 → 1"))
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

    /// The corpus' dossier with everything, with some texts exchanged and with others.
    private func told(_ before: [(String, String)], _ after: [(String, String)]) throws -> Bench.Told {
        let file = Package.root.appending(path: "Tests/DossierTests/Corpus/valid/everything.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let folder = FileManager.default.temporaryDirectory.appending(path: "fault-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try [("old.xml", before), ("new.xml", after)].map { name, exchanges in
            let path = folder.appending(path: name)
            let exchanged = try exchanges.reduce(text) { text, exchange in
                try #require(text.contains(exchange.0))
                return text.replacing(exchange.0, with: exchange.1)
            }
            try exchanged.write(to: path, atomically: true, encoding: .utf8)
            return path.path
        }
        return try bench.compare(paths[0], paths[1])
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
