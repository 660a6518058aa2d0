import ArgumentParser
import Audit
import Auditing
import Dossier
import Platform
import RulePack
import Texts

struct CarryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "carry", abstract: "Write what was judged of a revision in the numbers of the next one.",
        discussion: """
            Writes the assessment, the progress report and the replies of OLD with the numbers of tasks, the ids of lines and the \
            id of the plan as NEW has them, and the waivers of a file as well. Whatever could not be carried is listed with the reason, \
            and the exit code is then 1. docs/revisions.md says more.
            """)

    @Argument(help: "The earlier revision: a dossier.") var old: String
    @Argument(help: "The later revision: a dossier.") var new: String
    @Option(help: "A file that says which task or line is which.") var matches: String?
    @Option(help: "A file of accepted findings of OLD.") var waivers: String?
    @Option(help: "The folder in which to write; it may be left out where there is one file, which is then printed.")
    var output: String?
    @OptionGroup var rules: RulesOption
    @OptionGroup var messages: MessagesOption
    @OptionGroup var limits: LimitsOption

    private func check() throws(UsageFault) {
        for path in [old, new] where EditionSource(path: path).isAudited { throw UsageFault { $0.noDossier(path) } }
        if output == "" { throw UsageFault { $0.noOutputFolder } }
    }

    func run() throws {
        try check()
        let inputs = RunInputs([old, new] + [matches, waivers].compactMap(\.self))
        let carriage = try carry()
        inputs.add(carriage.read.map(\.identity))
        guard !carriage.files.isEmpty else {
            Console.report(Problem(path: old, line: 0, column: 0, text: .said { $0.inputs.nothingToCarry }))
            return try ExitStatus.badInput.end()
        }
        if let output {
            do { try OutputFolder(path: output).put(carriage.files, sparing: inputs) } catch {
                Console.report(error)
                return try ExitStatus.unwritable.end()
            }
        } else if carriage.files.count == 1 {
            Console.write(carriage.files[0].bytes)
        } else {
            throw UsageFault { $0.severalFiles(carriage.files.map(\.name)) }
        }
        carriage.left.forEach(Console.report)
        Console.report(.said { $0.inputs.carried(carriage.carried, left: carriage.left.count) })
        if !carriage.left.isEmpty { try ExitStatus.findings.end() }
    }

    private func carry() throws -> Carriage {
        var request = Carriage.Request(from: old, to: new)
        request.limits = limits.limits
        request.monitors = try LimitsOption.monitors()
        request.pack = try rules.load(threads: Processors.available)
        do throws(LoadFailure) {
            request.matches = try matches.map { path throws(LoadFailure) in try Matches(path: path) }
            request.waivers = try waivers.map { path throws(LoadFailure) in try Waivers(path: path) }
            return try Carriage(request, warning: Console.warn)
        } catch { throw Failure.report(error) }
    }
}
