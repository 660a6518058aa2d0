import Audit
import Dossier
import Foundation
import RulePack
import Testing

@Suite struct `A comparison of renumbered revisions` {
    private func edition(_ dossier: Numbered) throws -> Edition { try Invented.edition(of: dossier.xml) }

    /// A plan of six tasks, with something wrong in each way that stands in a task or line; only numbers change.
    private struct Numbered {
        var plan = "x-1"
        var tasks = ["1", "2", "3", "4", "5", "6"]
        var lines = ["1", "2", "3"]
        /// Which tasks there are; the references to others stay.
        var present = 0..<6

        var xml: String {
            let costs = ["500", "700", "900", "1100", "1300", "1500"]
            let body = present.map { index in
                """
                <chapter number="\(index)" title="C\(index)"><task number="\(tasks[index])" title="Title \(index)">
                <goal number="1">goal \(index)</goal><goal number="2">other \(index)</goal>
                <assignment goals="1 9"><lead body="a"/><lead body="other"/><deadline kind="by" to="2028-06-30">d</deadline></assignment>
                <assignment><funder body="c"/><deadline kind="ambiguous">d</deadline></assignment>
                <cost amount="\(costs[index])" currency="EUR" per="total" bound="exact"/>
                <commitment from="2025" to="2027">c\(index)</commitment>
                <cites recommendation="gone-\(index)">w</cites><refers-to task="\(tasks[(index + 1) % 6])"/>
                <refers-to task="nothing"/><depends-on task="\(tasks[(index + 2) % 6])">w</depends-on></task></chapter>
                """
            }.joined(separator: "\n")
            let annex = lines.enumerated().map { index, id in
                """
                <line id="\(id)" body="\(["a", "b", "old"][index])" activity="activity \(index)" code="\(index)">
                <amount year="2025">100</amount><amount year="2026">50</amount><amount year="2027">1</amount><total>9</total></line>
                """
            }.joined(separator: "\n")
            let funds = present.map { "<funds line=\"\(lines[$0 % 3])\" task=\"\(tasks[$0])\"/>" }.joined()
            return """
                <dossier xmlns="urn:rapporteur:1">
                <plan id="\(plan)" country="SI" title="Plan" start="2025-01-01" end="2026-12-31" adopted="2025-01-15">\(body)</plan>
                <annex plan="\(plan)" currency="EUR" title="Annex"><year>2025</year><year>2026</year>\(annex)<grand-total>1</grand-total></annex>
                <recommendations country="SI" monitor="GRETA"><round number="1"><recommendation id="r1" urgency="urge">
                <text>t</text></recommendation></round></recommendations>
                <bodies><body id="nk" kind="coordinator"><name>Coordinator</name></body>
                <body id="a" kind="ministry"><name>Ministry A</name></body><body id="b" kind="ministry"><name>Ministry B</name></body>
                <body id="c" kind="ministry"><name>Ministry C</name></body>
                <body id="other" kind="other"><name>Others</name></body>
                <body id="old" kind="ministry" until="2024-01-01"><name>Old</name></body></bodies>
                <assessment plan="\(plan)" assessor="A" date="2025-02-01">\(funds)<funds line="gone" task="\(tasks[present.lowerBound])"/>
                <responds task="\(tasks[present.lowerBound])" recommendation="r1" extent="partial" nature="service"/></assessment>
                </dossier>
                """
        }
    }

    /// Numbers with everything that stands between keys in print, among plain and Roman ones.
    private static let numbers = ["1", "1/2", "I.1", "2·3", "#2", "4,5", "1/2/1", "II/(a)/(i)", "x-1", "–", "1.1"]

    private func expectNothingNew(_ comparison: Comparison, _ comment: Comment? = nil) {
        #expect(comparison.newFindings.map { "\($0.rule) \($0.about.text)" } == [], comment)
        #expect(comparison.resolved.map { "\($0.entry.rule) \($0.entry.about.text)" } == [], comment)
        #expect(comparison.changed.map { "\($0.new.rule) \($0.new.about.text)" } == [], comment)
    }

    @Test func `has findings of many rules to follow`() throws {
        let rules = Set(try edition(Numbered()).findings.map(\.rule))
        #expect(rules.count >= 15, "\(rules.sorted())")
        #expect(rules.isSuperset(of: ["stated-cost-mismatch", "commitment-beyond-period", "dangling-line-reference"]))
    }

    @Test func `finds nothing new where only numbers changed, whatever they hold`() throws {
        var random = Seeded(state: 15)
        let old = try edition(Numbered())
        for round in 0..<12 {
            var new = Numbered()
            new.plan = round % 2 == 0 ? "x-1" : "x-2"
            new.tasks = Array(Self.numbers.shuffled(using: &random).prefix(6))
            new.lines = Array(Self.numbers.shuffled(using: &random).prefix(3))
            let other = try edition(new)
            let comment = Comment(rawValue: "\(new.tasks) \(new.lines)")
            expectNothingNew(Comparison(old, other), comment)
            expectNothingNew(Comparison(other, old), comment)
            #expect(Comparison(old, other).persisting.count == old.findings.count { $0.stands }, comment)
        }
    }

    /// A copy of a dossier in which all tasks change places with others, and what names them follows.
    private func permuted(_ dossier: URL, _ random: inout Seeded) throws -> URL {
        let copy = FileManager.default.temporaryDirectory.appending(path: "permuted-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: dossier, to: copy)
        let store = DossierStore()
        try store.load(dossier.path)
        let numbers = store.tasks.map(\.number)
        let new = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.shuffled(using: &random)))
        // Chapters and sections have numbers too, which stay.
        let named = /(<task\b[^>]*?\bnumber|<(?:refers-to|depends-on|funds|responds)\b[^>]*?\btask)="([^"]+)"/
        for file in ["plan.xml", "assessment.xml", "progress.xml"] {
            let path = copy.appending(path: file)
            guard let text = try? String(contentsOf: path, encoding: .utf8) else { continue }
            let changed = text.replacing(named) { "\($0.1)=\"\(new[String($0.2)] ?? String($0.2))\"" }
            try changed.write(to: path, atomically: true, encoding: .utf8)
        }
        return copy
    }

    @Test(arguments: ["slovenia-2023-2024", "slovenia-2023-2024-r3"])
    func `finds nothing new but gaps in the numbers where those of a real plan are permuted`(dossier: String) throws {
        let folder = Package.slovenia.deletingLastPathComponent().appending(path: dossier)
        var random = Seeded(state: 16)
        let copy = try permuted(folder, &random)
        defer { try? FileManager.default.removeItem(at: copy) }
        let comparison = Comparison(try Edition(folder), try Edition(copy))
        #expect(comparison.taskChanges.count { $0.isRenumbered } > 30)
        #expect(Set(comparison.newFindings.map(\.rule)) == ["task-number-gap"])
        #expect(comparison.resolved.map { "\($0.entry.rule) \($0.entry.about.text)" } == [])
    }

    @Test func `tells tasks of one number apart`() throws {
        let old = try edition(Numbered(tasks: ["1", "2", "1", "2", "1", "3"]))
        for tasks in [
            ["1", "2", "3", "4", "5", "6"], ["9", "2", "1", "2", "1", "3"], ["2", "1", "2", "1", "2", "3"],
        ] {
            let new = try edition(Numbered(tasks: tasks))
            let comparison = Comparison(old, new)
            // What names a number names every task that bears it, so that only what stands in tasks can be followed.
            let followed = ["goal-without-target", "commitment-beyond-period", "deadline-ambiguous"]
            #expect(comparison.newFindings.filter { followed.contains($0.rule) }.map(\.about.text) == [], "\(tasks)")
            #expect(comparison.resolved.filter { followed.contains($0.entry.rule) }.map(\.entry.about.text) == [])
        }
    }

    @Test func `says that what was about a removed task is gone, and nothing else`() throws {
        for numbers in [["1", "1/2", "1/2/1", "a", "b", "c"], ["1", "2", "3", "4", "5", "6"]] {
            let old = try edition(Numbered(tasks: numbers))
            let new = try edition(Numbered(tasks: ["x"] + numbers.dropFirst(), present: 1..<6))
            let comparison = Comparison(old, new)
            let gone = comparison.resolved.filter(\.isGone).map(\.entry.about)
            #expect(!gone.isEmpty)
            #expect(gone.allSatisfy { $0.parts.contains { $0.keys.contains(.init("1", of: .task)) } })
        }
    }

    @Test func `calls a finding new that another task has under the old number`() throws {
        var old = Invented()
        let cost = "<cost amount=\"500\" currency=\"EUR\" per=\"total\" bound=\"exact\"/>"
        func task(_ number: String, _ title: String, _ goal: String, _ more: String) -> String {
            """
            <task number="\(number)" title="\(title)"><goal number="1">\(goal)<target value="1" unit="u"/></goal><assignment>
            <lead body="a"/><deadline kind="once" from="2025-03-01" to="2026-03-31">then</deadline></assignment>\(more)</task>
            """
        }
        func plan(_ tasks: String...) -> String { "<chapter number=\"1\" title=\"C\">\(tasks.joined())</chapter>" }
        old.plan = plan(task("1.1", "Alpha", "g1", cost), task("1.2", "Beta", "g2", ""))
        old.assessment = """
            <funds line="1" task="1.1"><reason>r</reason></funds><funds line="1" task="1.2"><reason>r</reason></funds>
            """
        var (swapped, moved) = (old, old)
        swapped.plan = plan(task("1.1", "Beta", "g2", ""), task("1.2", "Alpha", "g1", cost))
        moved.plan = plan(task("1.1", "Beta", "g2", cost), task("1.2", "Alpha", "g1", ""))
        func rules(_ entries: [Edition.Entry]) -> [String] { entries.map { "\($0.rule) \($0.about.text)" } }
        let before = try old.edition()
        expectNothingNew(Comparison(before, try swapped.edition()))
        let comparison = Comparison(before, try moved.edition())
        #expect(rules(comparison.newFindings) == ["stated-cost-mismatch task 1.1 · 2025–2026"])
        #expect(rules(comparison.resolved.map(\.entry)) == ["stated-cost-mismatch task 1.1 · 2025–2026"])
        #expect(comparison.resolved.map(\.isGone) == [false])
    }
}
