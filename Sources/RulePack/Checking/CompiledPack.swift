internal import Texts
package import CEL
package import Dossier
internal import Encodings
package import Platform

/// The rules of a pack, checked against the vocabulary and compiled for the dossiers of one store.
package final class CompiledPack {
    /// The pack.
    package let pack: RulePack
    /// The rules in the pack's order.
    package let rules: [CompiledRule]
    private let environment: Environment
    private let variables: (asOf: Variable, pack: Variable)
    private let indexes = IndexCache()
    /// One for each thread that evaluates rules.
    private var frames: [Frame] = []
    /// How many records the loaded dossier has.
    private let rowCount: () -> Int

    /// Checks the rules of `pack`, on up to `threads` threads, for the dossiers that `store` will load.
    ///
    /// - Throws: `LoadFailure.invalid` with every mistake in an expression of a rule.
    package init(_ pack: RulePack, for store: DossierStore, threads: Int = 1) throws(LoadFailure) {
        let globals = Globals(of: pack, store)
        (environment, variables) = (globals.environment, globals.variables)
        let (environment, monitors) = (environment, store.monitors)
        rowCount = { store.recordCount }
        let compiled = Worker.results(of: pack.rules.count, threads: threads, share: 8) { position, _ in
            let rule = pack.rules[position]
            let compiler = RuleCompiler(rule, severity: pack.severity(of: rule), environment, monitors)
            return (rule: compiler.compile(), problems: compiler.problems, parameters: compiler.parameters)
        }
        var problems = globals.problems + compiled.flatMap(\.problems)
        let read = compiled.reduce(into: Set<String>()) { $0.formUnion($1.parameters) }
        if problems.isEmpty { problems = Self.unused(pack, read) }
        guard problems.isEmpty else { throw .invalid(problems) }
        rules = compiled.compactMap(\.rule)
        self.pack = pack.adding(defaultsOf: read)
    }

    /// Frames in which as many threads evaluate the rules on the dossier that the store holds now; they serve all
    /// dossiers.
    package func frames(_ count: Int, asOf date: CalendarDate) -> [Frame] {
        while frames.count < count { frames.append(Frame(for: environment, indexes: indexes)) }
        for frame in frames[..<count] {
            frame.set(variables.pack, row: 0)
            // What a rule may cost grows with the dossier, so that a rule that walks through it a few times never fails.
            frame.limits.steps = environment.limits.steps + 24 * rowCount()
            frame.limits.listSize = environment.limits.listSize + rowCount()
            do { try frame.set(variables.asOf, value: .date(date)) } catch {
                preconditionFailure("asOf is declared as a date.")
            }
        }
        return Array(frames[..<count])
    }

    /// The definitions that a rule's readers need to know, in the order of the pack.
    package func definitions(shownWith rule: RuleSource) -> [RulePack.Definition] {
        guard let compiled = rules.first(where: { $0.source === rule }) else { return [] }
        return pack.definitions.filter { compiled.definitions.contains($0.name.content) }
    }

    /// Forgets what was indexed of an earlier dossier.
    package func forget() { indexes.reset() }

    /// What every rule of a pack may name.
    struct Globals {
        let environment: Environment
        let variables: (asOf: Variable, pack: Variable)
        /// What is wrong with the pack's definitions.
        let problems: [Problem]

        init(of pack: RulePack, _ store: DossierStore) {
            let all = pack.adding(defaultsOf: Set(Parameter.standard.map(\.name)))
            let parameters = recordType(of: all.parameters)
            var environment = Environment(
                schema: RecordSchema(store.types + [store.root, parameters]), root: store.root)
            variables = (environment.declare("asOf", .date), environment.declare("pack", .record(parameters.name)))
            problems = pack.parts.flatMap { environment.define($0.definitions, statedIn: $0.path) }
            self.environment = environment
        }
    }

    private static func recordType(of parameters: [Parameter]) -> RecordType {
        let fields = parameters.map { parameter in
            RecordField(
                parameter.name, .int, summary: parameter.meaning[.en], storage: .computed { _ in parameter.value })
        }
        return RecordType(
            name: "pack", plural: "packs", summary: "The parameters of the pack.", fields: fields, key: { _ in "" },
            rowCount: { 1 })
    }
}
