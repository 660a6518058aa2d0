import Audit
import Authoring
import Foundation
import RulePack
import Testing

@Suite struct `Every rule of the pack` {
    private static let pack = Result { try RulePack(folder: Package.rules) }

    /// The rules by their folders, whether or not they can be read.
    private static func rules() throws -> [String] {
        let folders = FileManager.default
        return try folders.contentsOfDirectory(atPath: Package.rules).filter { !$0.hasSuffix(".yaml") }.flatMap {
            try folders.contentsOfDirectory(atPath: "\(Package.rules)/\($0)")
        }.sorted()
    }

    @Test func `is read and compiles`() throws {
        let pack = try Self.pack.get()
        _ = try ExampleTester(pack, Package.monitors)
        #expect(try pack.rules.map(\.id).sorted() == Self.rules())
        #expect(pack.rules.count >= 60)
    }

    @Test(arguments: try rules())
    func `reports its violating example line by line and spares its conforming one`(id: String) throws {
        let pack = try Self.pack.get()
        let rule = try #require(pack.rules.first { $0.id == id })
        #expect(try ExampleTester(pack, Package.monitors).failures(of: rule).map(\.description) == [])
    }
}
