import Audit
import Authoring
import Dossier
import Foundation
import Platform
import RulePack
import Testing
import Texts

/// The second pack of the repository, which builds on the program's own.
@Suite struct `The pack of the Committee of the Parties` {
    private static let folder = Package.root.appending(path: "packs/committee-of-the-parties").path
    private static let pack = Result { try RulePack(folders: [folder], bases: [Package.rules]) }

    /// The rules by their folders, whether or not they can be read.
    private static func ids() throws -> [String] {
        let folders = FileManager.default
        return try ["deadlines", "recommendations"].flatMap {
            try folders.contentsOfDirectory(atPath: "\(folder)/\($0)")
        }.sorted()
    }

    private let tester: ExampleTester
    private let rules: [RuleSource]

    init() throws {
        let pack = try Self.pack.get()
        tester = try ExampleTester(pack, Package.monitors)
        rules = pack.rules.filter { $0.path.hasPrefix(Self.folder) }
    }

    @Test func `has nothing for its linter to say`() throws {
        #expect(RuleLinter.problems(of: try Self.pack.get()).map(\.description) == [])
        #expect(try rules.map(\.id).sorted() == Self.ids())
        #expect(rules.count >= 8)
    }

    @Test(arguments: try ids()) func `finds with each rule what its examples mark`(id: String) throws {
        let rule = try #require(rules.first { $0.id == id })
        #expect(tester.failures(of: rule).map(\.description) == [])
    }

    @Test func `finds something with every rule in its example, where the other pack has nothing of the kind`() throws {
        let store = DossierStore(monitors: try Package.monitors)
        let auditor = try Auditor(try Self.pack.get(), for: store)
        try store.load("\(Self.folder)/example.xml")
        let found = Set(auditor.audit().result.findings.map(\.rule))
        for rule in rules { #expect(found.contains(rule.id), "\(rule.id) finds nothing") }
        let core = try RulePack(folder: Package.rules)
        #expect(Set(core.rules.map(\.id)).isDisjoint(with: rules.map(\.id)))
    }

    @Test func `cites in every criterion a sentence in the words of its source`() throws {
        let readme = try String(contentsOfFile: "\(Self.folder)/README.md", encoding: .utf8)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("'", with: "’")
        for rule in rules {
            let source = rule.criterionSource[.en]
            let quotation = try #require(source.firstMatch(of: /“([^”]+)”/), "\(rule.id) quotes nothing").output.1
            for part in quotation.split(separator: "…") {
                let words = part.trimmingCharacters(in: .whitespaces)
                #expect(readme.contains(words), "\(rule.id): \(words)")
            }
        }
    }
}
