import CEL
import Dossier
import Foundation
import Testing

/// What of an old revision is what of a new one.
@Suite struct `A correspondence` {
    private func load(_ path: String) throws -> DossierStore {
        let store = DossierStore()
        try store.load(Corpus.package.appending(path: path).path)
        return store
    }

    private func load(xml: String) throws -> DossierStore {
        let file = FileManager.default.temporaryDirectory.appending(path: "corresponding-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try xml.write(to: file, atomically: true, encoding: .utf8)
        let store = DossierStore()
        try store.load(file.path)
        return store
    }

    /// Tasks are the same by title, lines by id.
    private func correspondence(_ old: DossierStore, _ new: DossierStore) -> Correspondence {
        let tasks = old.tasks.compactMap { task in new.tasks.first { $0.title == task.title }.map { (task, $0) } }
        let lines = old.lines.compactMap { line in new.lines.first { $0.id == line.id }.map { (line, $0) } }
        return Correspondence(old, new, tasks: tasks, lines: lines)
    }

    private static let dossier = """
        <dossier xmlns="urn:rapporteur:1">
        <plan id="x-1" country="SI" title="Plan" start="2025-01-01" end="2026-12-31">
        <cites monitor="GRETA" round="1">one</cites><cites monitor="GRETA" round="2">two</cites>
        <chapter number="1" title="C">
        <task number="1/2" title="T"><goal number="1">first</goal><goal number="2">second</goal>
        <assignment goals="1"><lead body="a"/><participant>x</participant><deadline kind="by" to="2025-06-30">d</deadline></assignment>
        <assignment goals="2"><lead body="b"/><participant>x</participant><deadline kind="by" to="2025-06-30">d</deadline></assignment>
        <cites recommendation="r1">w</cites><cites recommendation="r2">w</cites></task>
        <task number="1" title="U"><goal number="1">g</goal><refers-to task="1/2"/></task></chapter></plan>
        <annex plan="x-1" currency="EUR" title="Annex"><year>2025</year><year>2026</year>
        <line id="1" body="a" activity="x"><amount year="2025">1</amount><amount year="2026">2</amount></line></annex>
        <recommendations country="SI" monitor="GRETA"><round number="1"><recommendation id="r1" urgency="urge"><text>t</text></recommendation>
        <recommendation id="r2" urgency="urge"><text>u</text></recommendation></round></recommendations>
        <bodies><body id="a" kind="ministry"><name>Ministry A</name></body><body id="b" kind="ministry"><name>Ministry B</name></body></bodies>
        </dossier>
        """

    /// The key in the new dossier of each thing of an entity in the old one.
    private func followed(_ entity: Entity, _ old: DossierStore, _ new: DossierStore) -> [String] {
        var follower = ReferenceFollower(correspondence(old, new))
        let type = old.type(of: entity)
        return (0..<type.rowCount()).map { row in
            let reference = old.reference(to: Record(type: type, row: row))
            return "\(reference.key) → \(follower.follow(reference)?.key ?? "gone")"
        }
    }

    @Test func `follows what a task holds by what it says, wherever it stands`() throws {
        let old = try load(xml: Self.dossier)
        let new = try load(
            xml: Self.dossier
                .replacing("number=\"1/2\"", with: "number=\"II.(a)\"").replacing(
                    "task=\"1/2\"", with: "task=\"II.(a)\""
                )
                .replacing(
                    "<goal number=\"1\">first</goal><goal number=\"2\">second</goal>",
                    with: "<goal number=\"1\">new</goal><goal number=\"2\">first</goal><goal number=\"3\">second</goal>"
                )
                .replacing(
                    "<assignment goals=\"1\">", with: "<assignment goals=\"1\"/><assignment goals=\"2\">",
                    maxReplacements: 1
                )
                .replacing(
                    "<assignment goals=\"2\"><lead body=\"b\"/>", with: "<assignment goals=\"3\"><lead body=\"b\"/>"
                )
                .replacing(
                    "<cites recommendation=\"r1\">w</cites><cites recommendation=\"r2\">w</cites>",
                    with: "<cites recommendation=\"r2\">w</cites><cites recommendation=\"r1\">w</cites>"
                )
                .replacing(
                    "<cites monitor=\"GRETA\" round=\"1\">one</cites>",
                    with:
                        "<cites monitor=\"GRETA\" round=\"3\">new</cites><cites monitor=\"GRETA\" round=\"1\">one</cites>"
                ))
        #expect(followed(.task, old, new) == ["1/2 → II.(a)", "1 → 1"])
        #expect(followed(.goal, old, new) == ["1/2/1 → II.(a)/2", "1/2/2 → II.(a)/3", "1/1 → 1/1"])
        #expect(followed(.assignment, old, new) == ["1/2/1 → II.(a)/2", "1/2/2 → II.(a)/3"])
        #expect(followed(.lead, old, new) == ["1/2/1/1 → II.(a)/2/1", "1/2/2/1 → II.(a)/3/1"])
        #expect(followed(.deadline, old, new) == ["1/2/1/1 → II.(a)/2/1", "1/2/2/1 → II.(a)/3/1"])
        #expect(followed(.citation, old, new) == ["1 → 2", "2 → 3", "1/2/1 → II.(a)/2", "1/2/2 → II.(a)/1"])
        let references = followed(.reference, old, new)
        #expect(references.contains("1 · refers-to · 1/2 → 1 · refers-to · II.(a)"))
        #expect(references.contains("1/2/2 · lead · b → II.(a)/3 · lead · b"))
        let found = correspondence(old, new)
        #expect(found.added(.assignment).map(\.key) == ["II.(a)/1"] && found.removed(.assignment).isEmpty)
    }

    @Test func `says what is gone`() throws {
        let old = try load(xml: Self.dossier)
        let new = try load(
            xml: Self.dossier.replacing(
                "<assignment goals=\"1\"><lead body=\"a\"/>", with: "<assignment goals=\"1\"><lead body=\"b\"/>"
            )
            .replacing("<amount year=\"2025\">1</amount>", with: "")
            .replacing("title=\"U\"", with: "title=\"V\""))
        #expect(followed(.assignment, old, new) == ["1/2/1 → 1/2/1", "1/2/2 → 1/2/2"])
        #expect(followed(.lead, old, new) == ["1/2/1/1 → gone", "1/2/2/1 → 1/2/2/1"])
        #expect(followed(.amount, old, new) == ["1/2025 → gone", "1/2026 → 1/2026"])
        #expect(followed(.goal, old, new) == ["1/2/1 → 1/2/1", "1/2/2 → 1/2/2", "1/1 → gone"])
    }

    @Test func `follows bodies by their names where their ids are others`() throws {
        let old = try load(xml: Self.dossier)
        let new = try load(
            xml: Self.dossier.replacing("id=\"a\"", with: "id=\"mol\"").replacing("body=\"a\"", with: "body=\"mol\""))
        #expect(followed(.body, old, new) == ["a → mol", "b → b"])
        #expect(followed(.lead, old, new) == ["1/2/1/1 → 1/2/1/1", "1/2/2/1 → 1/2/2/1"])
    }

    @Test(arguments: try `A reference`.dossiers())
    func `of a dossier with itself pairs each thing with itself and follows each reference`(dossier: String) throws {
        let (old, new) = (try load(dossier), try load(dossier))
        let found = Correspondence(
            old, new, tasks: Array(zip(old.tasks, new.tasks)), lines: Array(zip(old.lines, new.lines)))
        var follower = ReferenceFollower(found)
        for type in old.types {
            let count = type.rowCount()
            let references = (0..<count).map { old.reference(to: Record(type: type, row: $0)) }
            #expect(references.map { follower.follow($0) } == references, "\(type.name)")
            // Entities that are derived have no pairs.
            let pairs = found.pairs(of: type.entity)
            if pairs.isEmpty { continue }
            #expect(
                pairs.map(\.old.row) == Array(0..<count) && pairs.map(\.new.row) == Array(0..<count), "\(type.name)")
        }
    }

    @Test func `finds the same when the arguments change places`() throws {
        let (old, new) = (try load("inputs/slovenia-2023-2024"), try load("inputs/slovenia-2023-2024-r3"))
        let (there, back) = (correspondence(old, new), correspondence(new, old))
        for entity in Entity.allCases where entity != .root {
            let pairs = there.pairs(of: entity).map { [$0.old.row, $0.new.row] }.sorted { $0[0] < $1[0] }
            let reversed = back.pairs(of: entity).map { [$0.new.row, $0.old.row] }.sorted { $0[0] < $1[0] }
            #expect(pairs == reversed, "\(entity)")
        }
    }
}
