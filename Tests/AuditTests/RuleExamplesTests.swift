import Audit
import Authoring
import RulePack
import Testing

@Suite struct `Every rule of the pack` {
    private static let pack = try? RulePack(folder: Package.rules)
    private static let rules: [String] = pack?.rules.map(\.id) ?? []

    @Test func `is read and compiles`() throws {
        let pack = try RulePack(folder: Package.rules)
        _ = try ExampleTester(pack)
        #expect(pack.rules.count >= 20)
    }

    @Test(arguments: rules) func `reports its violating example line by line and spares its conforming one`(id: String)
        throws
    {
        let pack = try #require(Self.pack)
        let rule = try #require(pack.rules.first { $0.id == id })
        #expect(try ExampleTester(pack).failures(of: rule) == [])
    }
}
