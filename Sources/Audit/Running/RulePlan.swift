internal import CEL
internal import Dossier
internal import RulePack

/// How a rule is evaluated, made once for all dossiers of a store.
final class RulePlan {
    /// One clause of `for`, and what is used again from list to list.
    final class Level {
        let variable: Variable
        let list: Program
        let isOfRecords: Bool
        /// Whether the host keeps the list, so that its rows outlive a binding.
        let isStored: Bool
        let records: (Frame) throws(EvaluationError) -> Rows
        let run: ((Frame) throws(EvaluationError) -> Range<Int64>)?
        let kept: Frame.Kept
        let rows = KeptRows()
        /// Asks the bindings; nil unless the clause is the last.
        let filter: BindingFilter?

        init(_ rule: CompiledRule, _ index: Int) {
            let clause = rule.clauses[index]
            variable = clause.variable
            list = clause.list
            isOfRecords = clause.record != nil
            isStored = clause.list.isStored
            records = clause.list.records
            run = clause.list.run
            kept = rule.kept[index]
            filter =
                index < rule.clauses.count - 1
                ? nil : BindingFilter(clause.variable, keeping: kept, when: rule.when, require: rule.require)
        }
    }

    let rule: CompiledRule
    private(set) lazy var levels = rule.clauses.indices.map { Level(rule, $0) }

    /// What is traced of a violation besides its condition, and by what a field leads to judgements; nil where none of the
    /// rule can rest on one.
    private(set) lazy var traced = JudgementTracer.programs(rule, sources).map { ($0, sources) }
    /// The parts of a dossier that say whether there is anything the rule applies to.
    private(set) lazy var dependsOn: Set<DossierPart> =
        (rule.clauses.map(\.list) + [rule.when].compactMap(\.self)).reduce(into: []) { parts, program in
            for field in program.expression.fields { parts.formUnion(sources.parts(field.type, field.field)) }
        }
    private let sources: FieldSources

    init(_ rule: CompiledRule, _ schema: RecordSchema) {
        self.rule = rule
        sources = FieldSources(schema)
    }
}

/// Memory for the rows of a list, used again from list to list.
final class KeptRows {
    private var rows: UnsafeMutableBufferPointer<Int32> = .allocate(capacity: 0)

    deinit { rows.deallocate() }

    /// Gives back the memory of long lists.
    func shrink() {
        guard rows.count > 4096 else { return }
        rows.deallocate()
        rows = .allocate(capacity: 0)
    }

    /// The rows in memory that lasts until the next list; a run of rows needs none.
    func keep(_ list: Rows) -> Rows {
        guard list.indices != nil else { return list }
        if Int(list.count) > rows.count {
            rows.deallocate()
            rows = .allocate(capacity: max(Int(list.count), rows.count * 2))
        }
        for position in 0..<list.count { rows[Int(position)] = list[position] }
        guard let base = rows.baseAddress else { return list }
        return Rows(indices: UnsafePointer(base), count: list.count)
    }
}
