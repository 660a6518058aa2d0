import ArgumentParser
import Audit
import Auditing
import Dossier
import Platform
import Reporting
import RulePack
import Texts

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Say what changed between two revisions, or between two assessments.",
        discussion: """
            A revision is a dossier, which is audited as of its own day, or the findings.json of an audit. The exit code is 1 \
            when a finding at or above --fail-on stands that is new, or that changed and of which more is at stake or which is \
            about more things, and 2 when a rule failed in either audit.
            """)

    /// The forms in which a comparison is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Argument(help: "The earlier revision: a dossier, or the findings.json of its audit.") var old: String
    @Argument(help: "The later revision.") var new: String
    @OptionGroup var rules: RulesOption
    @Option(help: "A file that says which task or line is which.") var matches: String?
    @Option(name: .customLong("assessment-old"), help: "Another assessment to audit the earlier revision with.")
    var oldAssessment: String?
    @Option(name: .customLong("assessment-new"), help: "Another assessment to audit the later revision with.")
    var newAssessment: String?
    @Option(help: "A folder in which to write comparison.<language>.html.") var output: String?
    @Option(help: "The languages of the reports; the first is also the terminal's.") var language: [Language] = []
    @Option(help: "How to print the comparison.") var format = Format.text
    @Option(
        name: .customLong("fail-on"),
        help: "From which severity on findings make the exit code 1 that are new, or that have grown.")
    var failOn = FailOn.major
    @OptionGroup var limits: LimitsOption

    private func check() throws(UsageFault) {
        for (assessment, revision) in [(oldAssessment, old), (newAssessment, new)]
        where assessment != nil && EditionSource(path: revision).isAudited {
            throw UsageFault { $0.auditedAlready(revision) }
        }
    }

    func run() throws {
        try check()
        let inputs = RunInputs([old, new] + [matches, oldAssessment, newAssessment].compactMap(\.self))
        let comparison = try compare(inputs)
        if let output { try write(comparison, to: output, sparing: inputs) }
        switch format {
        case .json:
            // In words it is said at the beginning.
            if let warning = EditionSource.warning(of: comparison, at: new) { Console.warn(warning) }
            Console.write(ComparisonJSON.render(comparison))
        case .text:
            var lines = ConsoleLines()
            ComparisonText(comparison, Console.language).forEachLine { text, role in
                switch role {
                case .heading: lines.print(Style.bold("\(text)"))
                case .alarming: lines.print(Style.red("\(text)"))
                case .text: lines.print("\(text)")
                }
            }
            lines.flush()
        }
        for edition in [comparison.old, comparison.new] {
            for rule in edition.failedRules {
                Console.report(
                    Localized { $0.phrases.inputs.ruleFailed(rule.id, on: edition.title, rule.error?[$0]) })
            }
        }
        if comparison.isIncomplete { try ExitStatus.incomplete.end() }
        if failOn.isReached(by: comparison) { try ExitStatus.findings.end() }
    }

    /// The comparison; adds to `inputs` what is read for it.
    private func compare(_ inputs: RunInputs) throws -> Comparison {
        let pack = try rules.load()
        let (earlierStore, laterStore) = (try limits.store(), try limits.store())
        do {
            let matches = try matches.map { path throws(LoadFailure) in try Matches(path: path) }
            let comparison = try EditionSource(path: old, assessment: oldAssessment).compare(
                with: EditionSource(path: new, assessment: newAssessment), matches: matches, pack,
                in: (earlierStore, laterStore), threads: Processors.available, warning: Console.warn)
            // The process ends with the comparison, and takes its memory back at once rather than object by object.
            _ = Unmanaged.passRetained(earlierStore)
            _ = Unmanaged.passRetained(laterStore)
            _ = Unmanaged.passRetained(comparison.correspondence)
            for edition in [comparison.old, comparison.new] { inputs.add(edition.dossier.files.map(\.identity)) }
            return comparison
        } catch { throw Failure.report(error) }
    }

    private func write(_ comparison: Comparison, to folder: String, sparing inputs: RunInputs) throws {
        let languages = language.isEmpty ? Language.allCases : language
        let reports = languages.map { ComparisonReport(comparison, $0) }
        do { try OutputFolder(path: folder).put(reports.map { ($0.name, $0.bytes) }, sparing: inputs) } catch {
            Console.report(error)
            throw ExitCode(ExitStatus.unwritable.rawValue)
        }
    }
}
