import ArgumentParser
import Audit
import CEL
import Dossier
import Encodings
import Glibc
import Platform
import RulePack
import Texts

struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Ask a dossier a question in CEL.",
        discussion: """
            Without --batch: the value of EXPRESSION, a line for each element of a list.
            With --batch: requests as JSON Lines from the file named instead of EXPRESSION, or from standard input; an answer a line.
            """)

    @Argument(help: "The expression; with --batch a file of requests, or - for standard input.") var expression:
        String = "-"
    @Argument(help: "The dossier whose facts the expression may name.") var dossier: String?
    @Flag(help: "Print the value as JSON with its type.") var json = false
    @Flag(help: "Answer many requests.") var batch = false
    @Option(name: .customLong("as-of"), help: "The day that asOf names (YYYY-MM-DD).") var asOf: DayArgument?
    @OptionGroup var limits: LimitsOption

    func run() throws {
        let stated = try asOf.day(of: "--as-of")
        let store = try limits.store()
        if let dossier {
            do { try store.loadReporting(dossier) } catch { throw Failure.report(error) }
        }
        var environment =
            dossier == nil
            ? Environment() : Environment(schema: RecordSchema(store.types + [store.root]), root: store.root)
        let variable = dossier == nil ? nil : environment.declare("asOf", .date)
        let day = dossier == nil ? nil : stated ?? Auditor.asOf(store)
        func prepare(_ frame: Frame) throws(EvaluationError) {
            if let variable, let day { try frame.set(variable, value: .date(day)) }
        }
        if batch { return try answer(environment, prepare) }
        if expression == "-" { throw UsageFault { $0.expressionNotNamed } }
        do {
            let program = try environment.program(expression)
            let frame = Frame(for: environment)
            frame.begin()
            try prepare(frame)
            for line in try lines(of: program.evaluate(frame), within: environment.limits.textSize) {
                if json {
                    Console.write(Array("\(line)\n".utf8))
                } else {
                    Console.print(TerminalText(lines: line))
                }
            }
        } catch {
            // A mistake in an expression is shown in its line.
            Console.report(TerminalText(lines: "\(error)"))
            throw ExitCode(ExitStatus.badInput.rawValue)
        }
    }

    private func answer(
        _ environment: Environment, _ prepare: (Frame) throws(EvaluationError) -> Void
    ) throws {
        let name = expression == "-" ? "standard input" : expression
        let input: OpenInput
        do throws(OpenInput.Fault) {
            input = try expression == "-" ? OpenInput(descriptor: STDIN_FILENO) : OpenInput(expression)
        } catch {
            throw Failure.report(error.failure(name))
        }
        let batch = Batch(environment)
        var requests = EntryReader(input, longest: Self.longestRequest, separators: [.lineFeed])
        var answers: [UInt8] = []
        while let request = requests.next() {
            answers += batch.answer(String(decoding: request, as: UTF8.self), prepare: prepare).utf8
            answers.append(0x0A)
            // Who waits for an answer before asking on gets it.
            if requests.holdsNext, answers.count < 1 << 16 { continue }
            Console.write(answers)
            answers.removeAll(keepingCapacity: true)
        }
        if let failure = requests.failure { throw Failure.report(.unreadable(path: name, reason: failure)) }
    }

    /// Bytes that a request may have.
    private static let longestRequest = 16 << 20

    /// What is printed of a value; an error where that is more than `limit` bytes.
    private func lines(of value: Value, within limit: Int) throws(EvaluationError) -> [String] {
        if json { return [try value.json(within: limit)] }
        guard case .list(let values) = value else { return [try Self.text(value, within: limit)] }
        var lines: [String] = []
        var size = 0
        for value in values {
            let line = try Self.text(value, within: limit)
            size += line.utf8.count + 1
            if size > limit { throw .tooLarge(.result, limit: limit) }
            lines.append(line)
        }
        return lines
    }

    /// What a record of any entity says of what it is about.
    private static func headline(of record: Record) -> String? {
        let type = record.type
        let field =
            type.field(named: "title") ?? type.field(named: "activity") ?? type.field(named: "topic")
            ?? type.field(named: "text")
        guard let field, case .string(let text)? = record.value(of: field) else { return nil }
        return text
    }

    /// A value for a reader: a text without its quotation marks, a record with its title.
    private static func text(_ value: Value, within limit: Int) throws(EvaluationError) -> String {
        switch value {
        case .string(let text): text
        case .money(let money): money.description
        case .date(let date): date.description
        case .record(let record):
            headline(of: record).map { "\(record)  \($0)" } ?? record.description
        default: try value.text(within: limit)
        }
    }
}
