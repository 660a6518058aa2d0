public import CEL
public import Dossier

/// The rules of a pack, checked against the vocabulary and compiled for the dossiers of one store.
public final class CompiledPack {
    /// The pack.
    public let pack: RulePack
    /// The rules in the pack's order.
    public let rules: [CompiledRule]
    private let environment: Environment
    private let asOf: Variable
    private let packVariable: Variable
    private let indexes = IndexCache()

    /// Checks and compiles the rules of `pack` for the dossiers that `store` will load.
    ///
    /// - Throws: `PackFailure.invalid` with every mistake in an expression of a rule.
    public init(_ pack: RulePack, for store: DossierStore) throws(PackFailure) {
        self.pack = pack
        let parameters = Self.recordType(of: pack.parameters)
        var environment = Environment(
            schema: RecordSchema(store.types + [store.root, parameters]), root: store.root)
        asOf = environment.declare("asOf", .date)
        packVariable = environment.declare("pack", .record(parameters.name))
        self.environment = environment
        var rules: [CompiledRule] = []
        var problems: [Problem] = []
        for rule in pack.rules {
            let compiler = RuleCompiler(rule, severity: pack.severity(of: rule), environment)
            if let compiled = compiler.compile() { rules.append(compiled) }
            problems += compiler.problems
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        self.rules = rules
    }

    /// A frame in which the rules can be evaluated on the dossier that the store holds now.
    public func frame(asOf date: CalendarDate) -> Frame {
        let frame = Frame(for: environment, indexes: indexes)
        frame.set(packVariable, row: 0)
        do { try frame.set(asOf, value: .date(date)) } catch { preconditionFailure("asOf is declared as a date.") }
        return frame
    }

    /// Forgets what was indexed of an earlier dossier.
    public func forget() { indexes.reset() }

    private static func recordType(of parameters: [Parameter]) -> RecordType {
        let fields = parameters.map { parameter in
            RecordField(
                parameter.name, .int, summary: parameter.meaning.en, storage: .computed { _ in parameter.value })
        }
        return RecordType(
            name: "pack", plural: "packs", summary: "The parameters of the pack.", fields: fields, key: { _ in "" },
            rowCount: { 1 })
    }
}
