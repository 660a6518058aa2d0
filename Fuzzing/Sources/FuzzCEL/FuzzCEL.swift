import CEL
import Dossier
import Glibc

/// Parses, checks, evaluates and explains any text as an expression over a dossier and variables of every kind, and answers
/// it as a request of a batch.
private final class Target {
    private let store = DossierStore()
    private let environment: Environment
    private let variables: [(Variable, Value)]
    private let indexes = IndexCache()

    init() {
        let dossier =
            getenv("FUZZ_DOSSIER").map { String(cString: $0) } ?? "Tests/DossierTests/Corpus/valid/everything.xml"
        do { try store.load(dossier) } catch { fatalError("\(error)") }
        var environment = Environment(schema: RecordSchema(store.types + [store.root]), root: store.root)
        environment.limits.steps = 20_000
        environment.limits.textSize = 100_000
        environment.limits.listSize = 10_000
        let list = Value.list([.int(3), .int(-1), .int(.max)])
        let values: [(name: String, type: CELType, value: Value)] = [
            ("i", .int, .int(-7)), ("u", .uint, .uint(7)), ("d", .double, .double(0.5)),
            ("s", .string, .string("čaša")), ("b", .bytes, .bytes([0, 0xFF])), ("t", .bool, .bool(true)),
            ("l", .list(.int), list), ("x", .dyn, .list([.null, list, .string("a")])),
        ]
        variables = values.map { (environment.declare($0.name, $0.type), $0.value) }
        self.environment = environment
    }

    func run(_ bytes: UnsafeRawBufferPointer) {
        guard let source = String(validating: bytes, as: UTF8.self) else { return }
        precondition(!Batch(environment).answer(source).isEmpty, "a request without an answer")
        do throws(Diagnostics) {
            let parsed = try environment.parse(source)
            let resolved = try? environment.resolve(parsed)
            let outcome = resolved.map(evaluate)
            let checked = try environment.check(parsed)
            _ = checked.unguardedReads()
            _ = checked.scans
            let strict = evaluate(checked)
            // What passes the check means the same without it; NaN equals nothing.
            if case .success(let left) = strict, case .success(let right)? = outcome {
                precondition(left == right || (try? left.json()) == (try? right.json()), "the check changes the value")
            }
        } catch {
            precondition(!error.list.isEmpty && !error.description.isEmpty, "refused, and nobody knows why")
        }
    }

    private func evaluate(_ checked: CheckedExpression) -> Result<Value, EvaluationError> {
        let program = environment.compile(checked)
        let frame = Frame(for: environment, indexes: indexes)
        frame.begin()
        let outcome: Result<Value, EvaluationError>
        do throws(EvaluationError) {
            for (variable, value) in variables { try frame.set(variable, value: value) }
            let value = try program.evaluate(frame)
            _ = try? value.json()
            _ = value.description
            outcome = .success(value)
        } catch {
            _ = error.description
            outcome = .failure(error)
        }
        precondition(frame.stepsTaken <= environment.limits.steps + 1, "the budget is exceeded")
        for observation in program.explain(frame).observations { _ = observation.description }
        return outcome
    }
}

private nonisolated(unsafe) var target: Target?

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    if target == nil { target = Target() }
    target?.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
