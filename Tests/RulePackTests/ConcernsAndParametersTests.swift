internal import Encodings
internal import Platform
import Dossier
import Foundation
import RulePack
import Testing
import Texts

@testable import RulePack

/// What a rule says of whom its findings concern, and a pack of its parameters.
@Suite struct `A pack` {
    /// The pack of one rule, as its file says what it concerns, and of parameters.
    private func pack(concerns: String = "", parameters: String = "", require: String = "true") throws -> RulePack {
        try WrittenPack.load(
            "\(concerns)\nfor: [reference in references]\nrequire: \(require)", parameters: parameters)
    }

    private static let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "rules").path

    /// What is wrong with a pack; nothing where it could not be read at all.
    private func messages(_ failure: LoadFailure?) -> [String] {
        if case .invalid(let problems)? = failure { problems.map(\.message) } else { [] }
    }

    private func parameter(_ name: String, type: String = "percent", value: Int = 2) -> String {
        "  \(name): { type: \(type), value: \(value) }\n"
    }

    /// What loading the pack for dossiers complains of; the same as its check.
    private func problems(_ pack: RulePack) throws -> [String] {
        let checked = RuleLinter.problems(of: pack).map(\.message)
        do throws(LoadFailure) {
            _ = try CompiledPack(pack, for: DossierStore())
            #expect(checked.isEmpty)
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            #expect(problems.map(\.message) == checked)
        }
        return checked
    }

    @Test(arguments: [("", Concern.plan), ("concerns: plan", .plan), ("concerns: dossier", .dossier)])
    func `says of a rule whom it concerns`(_ key: String, _ concern: Concern) throws {
        let rule = try #require(try pack(concerns: key).rules.first)
        #expect(rule.concerns == concern && rule.concernsDossier == nil)
    }

    @Test func `decides by an expression which findings concern the dossier`() throws {
        let pack = try pack(concerns: "concerns: { dossier: reference.element == 'funds' }")
        #expect(pack.rules.first?.concernsDossier?.content == "reference.element == 'funds'")
        #expect(try problems(pack).isEmpty)
    }

    @Test(arguments: [
        (
            "concerns: plans",
            "concerns is \"plans\"; expected plan, dossier, or a mapping such as `dossier: EXPRESSION`."
        ),
        ("concerns: { plan: 'true' }", "The key dossier is missing; expected it here."),
        ("concerns: { dossier: 'true', plan: 'true' }", "Unknown key plan; expected dossier."),
        ("concerns: [plan]", "concerns is not a text; expected one."),
    ])
    func `refuses a concern that is none`(_ key: String, _ message: String) throws {
        let failure = #expect(throws: LoadFailure.self) { try pack(concerns: key) }
        #expect(messages(failure) == [message])
    }

    @Test func `refuses an expression that is not true or false`() throws {
        let problems = try problems(pack(concerns: "concerns: { dossier: reference.element }"))
        #expect(problems.map { $0.prefix { $0 != "\n" } } == ["The expression is string; expected bool."])
    }

    @Test func `has the parameters that conclusions need, by their defaults where it states none`() throws {
        let pack = try pack(parameters: parameter("materiality"))
        #expect(pack.value(of: .materiality) == 200)
        #expect(pack.value(of: .pervasiveMinistries) == 3)
        #expect(pack.parameters.map(\.isDefault) == [false, true])
        #expect(try problems(pack).isEmpty)
    }

    @Test func `takes the default of a parameter that a rule reads and the pack leaves out`() throws {
        let pack = try CompiledPack(pack(require: "pack.fundingChange > 0"), for: DossierStore()).pack
        #expect(pack.parameters.map(\.name) == ["materiality", "pervasiveMinistries", "fundingChange"])
        #expect(pack.parameters.map(\.isDefault) == [true, true, true])
        #expect(pack.parameters.last?.value == 2500)
    }

    @Test func `may state a parameter of the program's own pack whose rule it leaves out`() throws {
        #expect(try problems(pack(parameters: parameter("leadConcentration"))).isEmpty)
    }

    @Test func `has the same defaults as the program's own pack`() throws {
        let own = try RulePack(folder: Self.rules)
        for parameter in Parameter.standard {
            let stated = try #require(own.parameters.first { $0.name == parameter.name })
            #expect(stated.value == parameter.value && stated.meaning == parameter.meaning && !stated.isDefault)
        }
    }

    @Test func `refuses a parameter that nothing reads, and says which was perhaps meant`() throws {
        #expect(
            try problems(pack(parameters: parameter("materialty"))) == [
                "Nothing reads the parameter materialty; expected materiality."
            ])
        #expect(
            try problems(pack(parameters: parameter("materiality") + parameter("colour"))) == [
                "Nothing reads the parameter colour; expected one that a rule or the conclusion reads."
            ])
    }

    @Test func `may have a parameter that only a rule reads`() throws {
        #expect(try problems(pack(parameters: parameter("colour"), require: "pack.colour > 0")).isEmpty)
    }

    @Test func `refuses another type of a parameter that conclusions need`() {
        let failure = #expect(throws: LoadFailure.self) {
            try pack(parameters: parameter("pervasiveMinistries", type: "percent"))
        }
        #expect(messages(failure) == ["The type of pervasiveMinistries is percent; expected count."])
    }
}
