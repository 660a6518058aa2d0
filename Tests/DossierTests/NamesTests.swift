import CEL
import Dossier
import Foundation
import Testing

/// What the sources still call by name: the vocabulary, from which the typed access is generated, and what is asked of a
/// record of any entity.
struct NamesTests {
    private static let store = DossierStore()

    /// The literals of the sources that name an entity or a field, with where they stand.
    private static let literals: [(place: String, name: String)] = {
        let pattern =
            /(?:\.(?:table|words|money|record|records|int|date|bool|integers|all|single)\(|storage\(of: |field\(named: )"([A-Za-z]+)"/
        let targets = ["Dossier", "RulePack", "Audit", "Reporting", "Auditing", "Authoring", "rapporteur"]
        var found: [(String, String)] = []
        for target in targets {
            let folder = Corpus.package.appending(path: "Sources/\(target)").path
            for file in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
                guard file.hasSuffix(".swift"),
                    let text = try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
                else { continue }
                found += text.matches(of: pattern).map { ("\(target)/\(file)", String($0.output.1)) }
            }
        }
        return found
    }()

    @Test func `are names of the schema`() {
        let types = Self.store.types + [Self.store.root]
        let known = Set(types.map(\.name) + types.flatMap { $0.fields.map(\.name) })
        #expect(Self.literals.count > 100, "the sources name entities and fields; expected to find where")
        for literal in Self.literals where !known.contains(literal.name) {
            Issue.record("\(literal.place) names \(literal.name), which the schema has not.")
        }
    }

    @Test(arguments: ["Reporting", "Auditing", "Authoring", "RulePack"])
    func `are none in what only reads dossiers`(target: String) {
        let own = Self.literals.filter { $0.place.hasPrefix("\(target)/") }
        #expect(own.isEmpty, "read through Model instead")
    }
}
