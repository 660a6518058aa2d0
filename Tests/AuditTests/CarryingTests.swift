import Audit
import Dossier
import Foundation
import Platform
import RulePack
import Testing

@Suite struct `What is carried to another revision` {
    private let assessment = """
        <funds line="1" task="1.1" title="Alpha"><reason>r1</reason></funds><funds line="2" task="1.2"/>
        <responds task="1.3" title="Gamma" recommendation="r1" extent="partial" nature="study" elements="a b"><reason>r3</reason>\
        </responds>
        """

    private var both: TwoRevisions {
        var both = TwoRevisions()
        both.old.assessment = assessment
        both.new.id = "x-2"
        both.new.tasks = [("1.1", "Beta"), ("1.2", "Gamma"), ("2", "Alpha")]
        both.new.lines = [("L1", "posters"), ("1", "shelter")]
        return both
    }

    @Test func `has the new numbers and ids, the title and reason, and nothing else anew`() throws {
        let carried = try both.carried()
        #expect(carried.left == [])
        #expect(
            try carried.text(.assessment) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <assessment xmlns="urn:rapporteur:1" plan="x-2" assessor="A" date="2025-02-01">
                  <funds line="L1" task="2" title="Alpha">
                    <reason>r1</reason>
                  </funds>
                  <funds line="1" task="1.1"/>
                  <responds task="1.2" title="Gamma" recommendation="r1" extent="partial" nature="study" elements="a b">
                    <reason>r3</reason>
                  </responds>
                </assessment>

                """)
        #expect(carried.parts[.progress] == nil)
    }

    @Test func `includes the progress report`() throws {
        var both = both
        both.old.progress = """
            <task number="1.2" title="Beta" status="completed" on="2025-01-31">note</task>
            <spending line="2" year="2025" amount="1.50"/>
            """
        #expect(
            try both.carried().text(.progress) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <progress xmlns="urn:rapporteur:1" plan="x-2" as-of="2025-02-01">
                  <task number="1.1" title="Beta" status="completed" on="2025-01-31">note</task>
                  <spending line="1" year="2025" amount="1.50"/>
                </progress>

                """)
    }

    @Test func `has the title that a task was given, but for one that was another's`() throws {
        var both = TwoRevisions()
        both.old.assessment =
            "<funds line=\"1\" task=\"1.1\" title=\" Alpha \"/><funds line=\"2\" task=\"1.1\" title=\"Beta\"/>"
        both.new.tasks = [("7", "Alpha, renamed"), ("1.2", "Beta"), ("1.3", "Gamma")]
        // It is known by its goal.
        var text = both.new.xml
        text = text.replacing("goal of Alpha, renamed", with: "goal of Alpha")
        let carried = try TwoRevisions.carried(TwoRevisions.store(both.old.xml), TwoRevisions.store(text))
        #expect(carried.left == [])
        let written = try carried.text(.assessment)
        #expect(written.contains("<funds line=\"1\" task=\"7\" title=\"Alpha, renamed\"/>"))
        #expect(written.contains("<funds line=\"2\" task=\"7\" title=\"Beta\"/>"))
    }

    private func reasons(_ both: TwoRevisions, matches: Matches? = nil) throws -> [String] {
        try both.carried(matches: matches).left.map(\.message)
    }

    @Test func `leaves out what names something that is gone, and says what`() throws {
        var both = both
        both.new.tasks = [("1.1", "Beta"), ("1.2", "Gamma")]
        both.new.lines = [("L1", "posters")]
        let problem = try #require(try both.carried().left.first)
        #expect(problem.line > 0 && problem.column > 0)
        #expect(
            try reasons(both) == [
                "<funds> was not carried: nothing in the new revision is known to be task 1.1, \"Alpha\".",
                "<funds> was not carried: nothing in the new revision is known to be line 2, \"shelter\".",
            ])
        #expect(try both.carried().text(.assessment).contains("<responds task=\"1.2\""))
    }

    @Test func `leaves out what recommendations and elements do not have any more`() throws {
        var both = both
        both.new.recommendations = ["r2"]
        #expect(try reasons(both) == ["<responds> was not carried: the new revision has no recommendation r1."])
        both = self.both
        let text = both.new.xml.replacing("<element id=\"b\">eb</element>", with: "")
        let carried = try TwoRevisions.carried(TwoRevisions.store(both.old.xml), TwoRevisions.store(text))
        #expect(carried.left.map(\.message) == ["<responds> was not carried: the new revision has no element b."])
    }

    @Test func `says which tasks it may be where that is not sure`() throws {
        var both = TwoRevisions()
        both.old.assessment = "<funds line=\"1\" task=\"1.1\"/>"
        both.new.tasks = [("1.1", "Something wholly different"), ("1.2", "Beta"), ("1.3", "Gamma")]
        #expect(
            try reasons(both) == [
                "<funds> was not carried: nothing in the new revision is known to be task 1.1, \"Alpha\"; if it is 1.1, let --matches say so."
            ])
        let file = FileManager.default.temporaryDirectory.appending(path: "matches-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try "tasks:\n  - { old: '1.1', new: '1.1' }\n".write(to: file, atomically: true, encoding: .utf8)
        #expect(try reasons(both, matches: Matches(path: file.path)) == [])
    }

    @Test func `keeps what named nothing, unless it would name something now`() throws {
        var both = TwoRevisions()
        both.old.assessment = """
            <funds line="9" task="1.1"/><funds line="1" task="8"/>
            <responds task="1.2" recommendation="r1" extent="full" nature="study" elements="a z"/>
            <responds task="1.2" recommendation="gone" extent="full" nature="study" elements="a"/>
            """
        #expect(try reasons(both) == [])
        let kept = try both.carried().text(.assessment)
        for text in ["line=\"9\"", "task=\"8\"", "elements=\"a z\"", "recommendation=\"gone\""] {
            #expect(kept.contains(text))
        }
        both.new.tasks.append(("8", "New"))
        both.new.lines.append(("9", "new"))
        both.new.recommendations.append("gone")
        let again = try TwoRevisions.carried(
            TwoRevisions.store(both.old.xml),
            TwoRevisions.store(
                both.new.xml.replacing("<element id=\"b\">", with: "<element id=\"z\">z</element><element id=\"b\">")))
        #expect(
            again.left.map(\.message) == [
                "<funds> was not carried: the old revision has no line 9, and the new one has; expected a judgement anew.",
                "<funds> was not carried: the old revision has no task 8, and the new one has; expected a judgement anew.",
                "<responds> was not carried: the old revision has no element z, and the new one has; expected a judgement anew.",
                "<responds> was not carried: the old revision has no recommendation gone, and the new one has; expected a judgement anew.",
            ])
    }

    @Test func `leaves out a number that tells no task from others, unless the same tasks share one`() throws {
        var both = TwoRevisions()
        both.old.tasks = [("1.1", "Alpha"), ("1.1", "Beta"), ("1.3", "Gamma")]
        both.old.assessment = "<funds line=\"1\" task=\"1.1\"/>"
        both.new.tasks = [("2", "Alpha"), ("2", "Beta"), ("3", "Gamma")]
        #expect(try reasons(both) == [])
        #expect(try both.carried().text(.assessment).contains("task=\"2\""))
        both.new.tasks = [("2", "Alpha"), ("3", "Beta"), ("4", "Gamma")]
        let several =
            "<funds> was not carried: 2 tasks of the old revision have the number 1.1; expected one of its own."
        #expect(try reasons(both) == [several])
        both.new.tasks = [("2", "Alpha"), ("2", "Beta"), ("2", "Gamma")]
        #expect(try reasons(both) == [several])
        both.old.tasks = [("1.1", "Alpha"), ("1.2", "Beta"), ("1.3", "Gamma")]
        #expect(
            try reasons(both) == [
                "<funds> was not carried: task 1.1 is now one of several with the number 2; expected one of its own."
            ])
    }

    @Test func `of another plan stays of that`() throws {
        let both = both
        let text = both.old.xml.replacing("<assessment plan=\"x-1\"", with: "<assessment plan=\"y\"")
        let carried = try TwoRevisions.carried(TwoRevisions.store(text), TwoRevisions.store(both.new.xml))
        #expect(try carried.text(.assessment).contains("plan=\"y\""))
    }

    @Test func `keeps its language, that of the whole file included`() throws {
        var both = both
        both.old.language = " xml:lang=\"sl\""
        let own = both.old.xml.replacing("<funds line=\"1\"", with: "<funds xml:lang=\"en\" line=\"1\"")
        let carried = try TwoRevisions.carried(TwoRevisions.store(own), TwoRevisions.store(both.new.xml))
        let written = try carried.text(.assessment)
        #expect(written.contains("date=\"2025-02-01\" xml:lang=\"sl\">"))
        #expect(written.contains("title=\"Alpha\" xml:lang=\"en\">"))
    }

    // MARK: - Properties

    private static let dossiers: [URL] = {
        let inputs = Package.slovenia.deletingLastPathComponent()
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return ["slovenia-2023-2024", "slovenia-2023-2024-r2", "slovenia-2023-2024-r3"].map {
            inputs.appending(path: $0)
        }
            + ["every-rule", "clean-be-2021-2025", "clean-cz-2024-26", "clean-mt-2024-2026"].map {
                fixtures.appending(path: "\($0).xml")
            }
    }()

    private func store(_ path: URL) throws -> DossierStore {
        let store = DossierStore()
        try store.load(path.path)
        return store
    }

    /// The files of a dossier in their canonical form, by part.
    private func canonical(_ store: DossierStore, _ part: DossierPart) throws -> String? {
        let stated = try store.stated()
        guard var root = stated.parts[part] else { return nil }
        if root.fields["language"] == nil, let language = stated.language { root.fields["language"] = .text(language) }
        return String(decoding: try root.written(as: part), as: UTF8.self)
    }

    /// The dossier with other numbers of all tasks and other ids of all lines, and whatever names them; without what is
    /// carried.
    private func renumbered(_ store: DossierStore, seed: UInt64) throws -> StatedDossier {
        var random = SeededNumbers(state: seed)
        var stated = try store.stated()
        let numbers = Array(Set(store.tasks.map(\.number))).sorted()
        let ids = store.lines.map(\.id)
        let tasks = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.shuffled(using: &random)))
        let lines = Dictionary(uniqueKeysWithValues: zip(ids, ids.shuffled(using: &random)))
        func new(_ entity: String, _ name: String) -> String {
            switch entity {
            case "task": tasks[name] ?? name
            case "line": lines[name] ?? name
            case "plan" where name == store.plan.id: "renumbered-1"
            default: name
            }
        }
        func rename(_ element: StatedElement) -> StatedElement {
            var element = element
            switch (element.entity, element.fields["number"], element.fields["id"]) {
            case ("task", .text(let number)?, _): element.fields["number"] = .text(new("task", number))
            case ("line", _, .text(let id)?): element.fields["id"] = .text(new("line", id))
            case ("plan", _, .text(let id)?): element.fields["id"] = .text(new("plan", id))
            default: break
            }
            element.children = element.children.map(rename)
            return element
        }
        for (part, root) in stated.parts {
            stated.parts[part] = rename(root.renamingReferences { new($0, $1) }.element ?? root)
        }
        return stated
    }

    private func written(_ dossier: StatedDossier) throws -> URL {
        let place = FileManager.default.temporaryDirectory.appending(path: "stated-\(UUID().uuidString)")
        switch try dossier.written() {
        case .file(let bytes): try Data(bytes).write(to: place)
        case .folder(let files):
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (part, bytes) in files { try Data(bytes).write(to: place.appending(path: part.file)) }
        }
        return place
    }

    @Test(arguments: Self.dossiers) func `to the same revision is the canonical form of what there was`(path: URL)
        throws
    {
        let (old, new) = (try store(path), try store(path))
        let carried = try TwoRevisions.carried(old, new)
        #expect(carried.left.map(\.message) == [])
        for part in [DossierPart.assessment, .progress] where carried.parts[part] != nil {
            #expect(try carried.text(part) == canonical(old, part))
        }
        #expect((carried.parts[.progress] == nil) == (old.progress == nil))
    }

    /// Those in which every line can be told from the others by what it says.
    private static let distinct = dossiers.filter { !$0.path.hasSuffix("every-rule.xml") }

    @Test(arguments: Self.distinct, [1, 2]) func `is what was judged of the same tasks, and comes back as it was`(
        path: URL, seed: UInt64
    ) throws {
        let old = try store(path)
        let dossier = try renumbered(old, seed: seed)
        var bare = dossier
        (bare.parts[.assessment], bare.parts[.progress]) = (nil, nil)
        let (whole, empty) = (try written(dossier), try written(bare))
        defer { for place in [whole, empty] { try? FileManager.default.removeItem(at: place) } }
        let carried = try TwoRevisions.carried(old, store(empty))
        let expected = try store(whole)
        #expect(carried.left.map(\.message) == [])
        for part in [DossierPart.assessment, .progress] where carried.parts[part] != nil {
            #expect(try carried.text(part) == canonical(expected, part))
        }
        // What was audited is the same but for numbers.
        let (before, after) = (try TwoRevisions.edition(old), try TwoRevisions.edition(expected))
        let comparison = Comparison(before, after)
        #expect(Set(comparison.newFindings.map(\.rule)).subtracting(["task-number-gap"]).isEmpty)
        #expect(Set(comparison.resolved.map(\.entry.rule)).subtracting(["task-number-gap"]).isEmpty)
        // There and back.
        let back = try TwoRevisions.carried(expected, old)
        #expect(back.left.map(\.message) == [])
        for part in [DossierPart.assessment, .progress] where carried.parts[part] != nil {
            #expect(try back.text(part) == canonical(old, part))
        }
    }

    /// Reasons of the second revision that mention other tasks by number, which nothing that carries may change.
    private static let edited = [
        ("strokovni posvet iz naloge 5.7 ima rok", "strokovni posvet iz naloge 5.8 ima rok"),
        ("Priporočilo po besedilu naloge 5.5 spada", "Priporočilo po besedilu naloge 5.6 spada"),
    ]

    @Test(arguments: [
        ("slovenia-2023-2024", "slovenia-2023-2024-r2", edited), ("slovenia-2023-2024-r2", "slovenia-2023-2024-r3", []),
    ])
    func `is the assessment of the illustrations, byte for byte`(
        old: String, new: String, edited: [(old: String, new: String)]
    ) throws {
        let inputs = Package.slovenia.deletingLastPathComponent()
        let carried = try TwoRevisions.carried(
            store(inputs.appending(path: old)), store(inputs.appending(path: new)))
        #expect(carried.left == [])
        var text = try carried.text(.assessment)
        for (old, new) in edited {
            #expect(text.components(separatedBy: old).count == 2)
            text = text.replacing(old, with: new)
        }
        let committed = inputs.appending(path: "\(new)/assessment.xml")
        #expect(try text == String(contentsOf: committed, encoding: .utf8))
    }
}

/// A stream of random numbers that is the same each time.
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
