internal import Platform
import Dossier
import RulePack
import Testing

/// What is wrong with a rule beyond its types.
@Suite struct `The linter of rules` {
    /// The first line of each problem of a rule, with its place in the file.
    private func problems(_ keys: String, condition: String = "x") throws -> [String] {
        RuleLinter.problems(of: try WrittenPack.load(keys, condition: condition)).map { problem in
            "\(problem.line):\(problem.column): \(problem.message.prefix { $0 != "\n" })"
        }
    }

    @Test(arguments: [
        "for: [line in lines]\nrequire: has(line.total) && line.total == line.total",
        "for: [line in lines]\nwhen: has(line.total)\nrequire: line.total == line.total",
        "for: [\"line in lines.filter(l, has(l.total))\"]\nrequire: line.total == line.total",
        "for: [line in lines]\nlet: { sum: line.total }\nwhen: has(line.total)\nrequire: sum == sum",
        // Where nobody is told, an absent field means that there is none.
        "for: [line in lines]\nrequire: has(line.total)\naddressee: line.ministry",
    ])
    func `lets a guarded read pass`(_ keys: String) throws {
        #expect(try problems(keys) == [])
    }

    @Test func `reports a read of what may be absent at its expression, with the guard that is missing`() throws {
        #expect(
            try problems("for: [line in lines]\nrequire: line.total == line.total") == [
                "4:10: line.total is read where it may be absent; expected has(line.total) before it.",
                "4:10: line.total is read where it may be absent; expected has(line.total) before it.",
            ])
    }

    @Test func `reports a read behind a name at the name's use`() throws {
        #expect(
            try problems("for: [line in lines]\nlet: { sum: line.total }\nrequire: sum == money('1 EUR')") == [
                "5:10: line.total, in sum, is read where it may be absent; expected has(line.total) before it."
            ])
    }

    @Test func `takes for granted in a text what the failed requirement says`() throws {
        #expect(
            try problems("for: [line in lines]\nrequire: \"!has(line.total)\"", condition: "{line.total}") == [])
        let found = try problems("for: [line in lines]\nrequire: has(line.total)", condition: "{line.total}")
        #expect(
            found == [
                "4:12: line.total is read where it may be absent; expected has(line.total) before it."
            ])
    }

    @Test func `reports a name that nothing uses`() throws {
        #expect(
            try problems("for: [line in lines]\nlet: { sum: line.id }\nrequire: true") == [
                "4:13: Nothing uses sum; expected a use of it, or no such name."
            ])
        #expect(try problems("for: [line in lines]\nlet: { sum: line.id }\nrequire: true", condition: "{sum}") == [])
    }

    @Test func `reports a search that looks through a whole list for every binding`() throws {
        let keys = "for: [line in lines]\nrequire: "
        let found = try problems(keys + "\"!lines.exists(l, l.position > line.position)\"")
        #expect(
            found == [
                "4:10: 'exists' looks through all of 'lines'; expected an equality between a field of 'l' and a value from outside."
            ])
        #expect(try problems(keys + "\"!lines.exists(l, l.activity == line.activity && l != line)\"") == [])
        #expect(try problems(keys + "lines.exists(l, l.id == 'x')") == [])
    }

    @Test func `reports types first`() throws {
        #expect(
            try problems("for: [line in lines]\nlet: { unused: line.id }\nrequire: line.id") == [
                "5:10: The expression is string; expected bool."
            ])
    }
}
