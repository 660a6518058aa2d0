import Dossier
import Foundation
import Platform
import Testing

@testable import Dossier
import Texts

/// Reading, writing and reading again.
@Suite struct `A dossier that is written` {
    /// Every dossier of the project that loads.
    static let dossiers: [String] = {
        let fixtures = files(in: "Tests/AuditTests/Fixtures") + files(in: "Tests/DossierTests/Corpus/valid")
        let examples = files(in: "rules").flatMap { files(in: $0) }.flatMap { files(in: $0) }
        return files(in: "inputs") + (fixtures + examples).filter { $0.hasSuffix(".xml") }
    }()

    private static func files(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: Corpus.package.appending(path: folder).path)
        return (names ?? []).sorted().map { "\(folder)/\($0)" }
    }

    private let schema: PublishedSchema

    init() throws { schema = try #require(PublishedSchema()) }

    /// What was loaded, and what is loaded from what was written.
    private func check(_ store: DossierStore, _ comment: @autoclosure () -> Comment) throws {
        let facts = loadedFacts(store)
        let written = try store.written()
        let copy = try TemporaryDossier(written)
        for file in copy.files { #expect(schema.accepts(file), comment()) }
        try copy.load(into: store)
        let reread = loadedFacts(store)
        let difference = zip(facts, reread).first { $0 != $1 }
        #expect(difference?.0 == difference?.1, comment())
        #expect(facts.count == reread.count, comment())
        #expect(try store.written() == written, comment())
        #expect(try store.stated().written() == written, comment())
    }

    @Test(arguments: dossiers) func `reads back as what was loaded`(dossier: String) throws {
        let store = DossierStore()
        try store.load(Corpus.package.appending(path: dossier).path)
        try check(store, "\(dossier)")
    }

    @Test func `at random states everything that the schema declares`() {
        var stated: Set<String> = []
        func note(_ element: StatedElement) {
            stated.formUnion(element.fields.keys.map { "\(element.entity).\($0)" })
            stated.formUnion(element.children.map { "\(element.entity) holds \($0.entity)" })
            element.children.forEach(note)
        }
        for seed: UInt64 in 0..<150 { RandomDossier(seed: seed).dossier.parts.values.forEach(note) }
        for declaration in Schema.current.entities where !declaration.element.hasPrefix("@") {
            for member in declaration.members {
                let child = Schema.current.listed(by: member).map { Schema.current.entities[$0].name }
                let name = child.map { "\(declaration.name) holds \($0)" } ?? "\(declaration.name).\(member.name)"
                #expect(stated.contains(name))
            }
        }
    }

    @Test func `looks as the documentation shows it`() throws {
        let page = try String(contentsOf: Corpus.package.appending(path: "docs/dossier.md"), encoding: .utf8)
        let section = try #require(page.components(separatedBy: "\n## Writing a dossier\n").last)
        let shown = try #require(
            section.components(separatedBy: "```xml\n").dropFirst().first?.components(separatedBy: "```").first)
        let parts = [
            DossierPart.plan:
                "<plan xmlns=\"urn:rapporteur:1\" id=\"p\" country=\"SI\" title=\"T\" start=\"2023-01-01\" end=\"2024-12-31\"/>",
            .registry: "<bodies xmlns=\"urn:rapporteur:1\"/>", .annex: shown,
            .monitoring: "<recommendations xmlns=\"urn:rapporteur:1\" country=\"SI\" monitor=\"GRETA\"/>",
        ]
        let store = DossierStore()
        try TemporaryDossier(.folder(parts.mapValues { Array($0.utf8) })).load(into: store)
        let written = try #require(store.stated().parts[.annex]).written(as: .annex)
        #expect(String(decoding: written, as: UTF8.self) == shown)
    }

    @Test func `has as many files as it was loaded from`() throws {
        let store = DossierStore()
        try store.load(Corpus.package.appending(path: "inputs/slovenia-2023-2024-r3").path)
        guard case .folder(let parts) = try store.written() else {
            Issue.record("a folder is written as one file")
            return
        }
        #expect(Set(parts.keys) == Set(DossierPart.allCases).subtracting([.clearing]))
        try store.load(Corpus.folder.appending(path: "valid/without-annex.xml").path)
        guard case .file(let bytes) = try store.written() else {
            Issue.record("one file is written as a folder")
            return
        }
        #expect(!String(decoding: bytes, as: UTF8.self).contains("<annex"))
    }

    @Test(arguments: ["inputs/slovenia-2023-2024", "Tests/AuditTests/Fixtures/clean-mt-2024-2026.xml"])
    func `has the assessment that was read instead of its own`(dossier: String) throws {
        let store = DossierStore()
        let assessment = try TemporaryDossier(
            """
            <assessment xmlns="urn:rapporteur:1" plan="x" assessor="Drugi" date="2026-01-02" xml:lang="en">
            <funds line="nič" task="9.9"><reason xml:lang="sl">Ker.</reason></funds></assessment>
            """)
        try store.load(Corpus.package.appending(path: dossier).path, assessment: assessment.path)
        let read = try #require(try store.stated().parts[.assessment])
        try TemporaryDossier(store.written()).load(into: store)
        #expect(try store.stated().parts[.assessment] == read)
        #expect(read.fields["assessor"] == "Drugi" && read.fields["language"] == "en")
        #expect(read.children.map(\.entity) == ["funding"])
        #expect(read.children.first?.fieldLanguages == ["reason": "sl"])
    }

    @Test func `of which a file was changed meanwhile is not written`() throws {
        let padding = String(repeating: "x", count: 3_000_000)
        let file = try TemporaryDossier(
            """
            <dossier xmlns="urn:rapporteur:1"><!-- \(padding) --><plan id="p" country="XX" title="T" start="2023-01-01"
            end="2024-12-31"/><recommendations country="XX" monitor="GRETA"/><bodies/></dossier>
            """)
        let store = DossierStore()
        try file.load(into: store)
        _ = try store.written()
        try Data("<dossier/>".utf8).write(to: URL(filePath: file.path))
        for write in [{ _ = try store.written() }, { _ = try store.stated() }] {
            #expect { try write() } throws: { error in
                if case LoadFailure.unreadable(file.path, let reason)? = error as? LoadFailure {
                    reason[.en] == "changed while it was audited"
                } else {
                    false
                }
            }
        }
    }

    @Test func `is one of many`() {
        #expect(Self.dossiers.count > 150)
        for part in ["inputs/", "rules/", "Fixtures/every-rule.xml", "Corpus/valid/everything.xml"] {
            #expect(Self.dossiers.contains { $0.contains(part) }, "\(part)")
        }
    }

    @Test func `reads back whatever hand wrote it first`() throws {
        let store = DossierStore()
        for seed: UInt64 in 0..<150 {
            let xml = Scribbler.scribble(RandomDossier(seed: seed).dossier, seed: seed, mixes: true)
            try TemporaryDossier(xml).load(into: store)
            try check(store, "seed \(seed): \(xml)")
        }
    }

    @Test func `as values says what the same values say by another hand`() throws {
        let (ours, others) = (DossierStore(), DossierStore())
        for seed: UInt64 in 1000..<1150 {
            var dossier = RandomDossier(seed: seed).dossier
            dossier.isOneFile = true
            let written = try dossier.written()
            let file = try TemporaryDossier(written)
            #expect(schema.accepts(file.path), "seed \(seed)")
            try file.load(into: ours)
            #expect(try ours.written() == written, "seed \(seed)")
            let xml = Scribbler.scribble(dossier, seed: seed, mixes: false)
            try TemporaryDossier(xml).load(into: others)
            let (found, expected) = (loadedFacts(ours), loadedFacts(others))
            let difference = zip(found, expected).first { $0 != $1 }
            #expect(difference?.0 == difference?.1, "seed \(seed)")
            #expect(found.count == expected.count, "seed \(seed)")
        }
    }
}
