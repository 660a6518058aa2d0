import CEL
import Dossier
import Foundation
import Testing

@Suite struct `A reference` {
    /// What may be stated twice in the same words, so that only its place tells it from the other.
    private static let repeatable: Set<Entity> = [
        .bodyTotal, .chapter, .elementReference, .funding, .judgement, .reference, .response, .round, .section,
        .undertaking, .yearTotal,
    ]

    static func dossiers() throws -> [String] {
        let inputs = ["", "-r2", "-r3"].map { "inputs/slovenia-2023-2024\($0)" }
        return try inputs + Corpus.names(in: "valid").map { "Tests/DossierTests/Corpus/valid/\($0)" }
    }

    private func load(_ dossier: String) throws -> DossierStore {
        let store = DossierStore()
        try store.load(Corpus.package.appending(path: dossier).path)
        return store
    }

    private func load(xml: String) throws -> DossierStore {
        let file = FileManager.default.temporaryDirectory.appending(path: "references-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try xml.write(to: file, atomically: true, encoding: .utf8)
        let store = DossierStore()
        try store.load(file.path)
        return store
    }

    private func records(_ entity: Entity, _ store: DossierStore) -> [Record] {
        let type = store.type(of: entity)
        return (0..<type.rowCount()).map { Record(type: type, row: $0) }
    }

    private func references(_ entity: Entity, _ store: DossierStore) -> [Reference] {
        records(entity, store).map { store.reference(to: $0) }
    }

    @Test(arguments: try dossiers()) func `is that of one record of an entity alone`(dossier: String) throws {
        let store = try load(dossier)
        for type in store.types where !Self.repeatable.contains(type.entity) {
            let references = references(type.entity, store)
            #expect(Set(references).count == references.count, "\(type.name)")
        }
    }

    /// A slash in a number looks like one between two, and numbers that restart are printed alike.
    @Test(arguments: try dossiers()) func `is printed like no other of its entity`(dossier: String) throws {
        let store = try load(dossier)
        for type in store.types where !Self.repeatable.contains(type.entity) {
            let plain = references(type.entity, store).filter { reference in
                reference.keys.allSatisfy { $0.number == 1 && !$0.text.contains("/") }
            }
            #expect(Set(plain.map(\.text)).count == plain.count, "\(type.name)")
        }
    }

    @Test func `to a part of a judgement holds the keys of all that was judged`() throws {
        let store = try load(Self.dossiers()[0])
        let first = try #require(store.elementReferences.first)
        let response = store.reference(to: first.response)
        #expect(store.reference(to: first).key == "\(response.key)/1")
        #expect(response.ways.map { $0.map(\.entity) } == [[.task], [.recommendation]])
    }

    @Test(arguments: try dossiers()) func `is printed as the key of its record`(dossier: String) throws {
        let store = try load(dossier)
        for type in store.types {
            for record in records(type.entity, store) { #expect(store.reference(to: record).key == record.key) }
        }
    }

    /// Numbers with every separator that printing uses, and numbers that restart.
    private static let awkward = """
        <dossier xmlns="urn:rapporteur:1">
        <plan id="x/1" country="SI" title="Plan" start="2025-01-01" end="2026-12-31">
        <chapter number="I" title="C"><task number="1" title="One"><goal number="2/3">g</goal>
        <assignment goals="2/3 9"><lead body="a·b"/><deadline kind="by" to="2025-06-30">d</deadline></assignment>
        <cost amount="500" currency="EUR" per="total" bound="exact" funder="a·b" from="2025" to="2026"/>
        <commitment from="2025" to="2027"/><refers-to task="1/2"/></task>
        <task number="1/2" title="Two"><goal number="3">g</goal><refers-to task="7"/></task></chapter>
        <chapter number="II" title="D"><task number="1" title="Three"/><task number="IV.1#2" title="Four"/></chapter></plan>
        <annex plan="x/1" currency="EUR" title="Annex"><year>2025</year><year>2026</year>
        <line id="4·1/2" body="a·b" activity="x"><amount year="2025">250</amount><amount year="2026">250</amount>
        <share programme="Fond · 1 / 2" source="eu" percent="75"/></line></annex>
        <recommendations country="SI" monitor="GRETA"><round number="1"><recommendation id="r/1" urgency="urge"><text>t</text>
        <element id="a/b">e</element></recommendation></round></recommendations>
        <bodies><body id="a·b" kind="ministry"><name>M</name></body></bodies>
        <assessment plan="x/1" assessor="A" date="2025-02-01"><funds line="4·1/2" task="1/2"/><funds line="9" task="8"/>
        <responds task="1/2" recommendation="r/1" extent="full" nature="service"/></assessment>
        </dossier>
        """.replacing("plan id=\"x/1\"", with: "plan id=\"x-1\"").replacing("plan=\"x/1\"", with: "plan=\"x-1\"")

    @Test func `keeps keys apart that hold what separates keys in print`() throws {
        let store = try load(xml: Self.awkward)
        let (first, third) = (Reference.Key("1", of: .task), Reference.Key("1", of: .task, number: 2))
        let second = Reference.Key("1/2", of: .task)
        let (line, ministry) = (Reference.Key("4·1/2", of: .line), Reference.Key("a·b", of: .body))
        #expect(
            references(.task, store)
                == [first, second, third, .init("IV.1#2", of: .task)].map { .init(.task, [$0]) })
        #expect(
            references(.goal, store) == [.init(.goal, [first, .init("2/3")]), .init(.goal, [second, .init("3")])])
        #expect(references(.goal, store).map(\.key) == ["1/2/3", "1/2/3"])
        #expect(references(.lead, store) == [.init(.lead, [first, .init("1"), .init("1")])])
        #expect(
            references(.amount, store) == [
                .init(.amount, [line, .init("2025")]), .init(.amount, [line, .init("2026")]),
            ])
        #expect(references(.programme, store) == [.init(.programme, [.init("Fond · 1 / 2")])])
        #expect(
            references(.funding, store) == [
                .init(.funding, [line], besides: [second]),
                // What names nothing is no task or line.
                .init(.funding, [.init("9")], besides: [.init("8")]),
            ])
        #expect(
            references(.response, store) == [
                .init(.response, [second], besides: [.init("r/1", of: .recommendation)])
            ])
        #expect(references(.judgement, store) == references(.funding, store) + references(.response, store))
        #expect(
            references(.promise, store) == [.init(.task, [first], besides: [.init("2025–2026"), ministry])])
        #expect(
            references(.undertaking, store) == [
                .init(.task, [first], besides: [.init("cost"), .init("2025–2026")]),
                .init(.task, [first], besides: [.init("commitment"), .init("2025–2027")]),
            ])
        #expect(references(.element, store).map(\.text) == ["element r/1/a/b"])
    }

    @Test func `to a place that names something is called by what it stands in`() throws {
        let store = try load(xml: Self.awkward)
        let references = Set(references(.reference, store))
        let task = Reference.Key("1", of: .task)
        #expect(
            references.isSuperset(of: [
                .init(.assignment, [task, .init("1")], besides: [.init("assignment"), .init("9")]),
                .init(.task, [task], besides: [.init("refers-to"), .init("1/2", of: .task)]),
                .init(.task, [.init("1/2", of: .task)], besides: [.init("refers-to"), .init("7")]),
                // Where it stands in nothing, its own words are all there is.
                .init(nil, [], besides: [.init("annex"), .init("x-1", of: .plan)]),
                .init(nil, [], besides: [.init("funds"), .init("9")]),
            ]))
        #expect(references.filter { $0.entity == nil }.map(\.text).sorted().first == "annex · x-1")
    }

    @Test func `stands where what it is derived from stands`() throws {
        let store = try load(xml: Self.awkward)
        func lines(_ entity: Entity) -> [Int] { records(entity, store).map { store.location(of: $0).line } }
        #expect(lines(.promise) == Array(lines(.cost).prefix(1)))
        #expect(lines(.undertaking) == lines(.cost) + lines(.commitment))
        #expect(lines(.programme) == lines(.share))
        #expect(lines(.judgement) == lines(.funding) + lines(.response))
    }
}
