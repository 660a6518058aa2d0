import ArgumentParser
import Audit
import CEL
import Dossier
import Importing
import Platform
import Reporting
import RulePack
import Texts

struct FormsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", abstract: "Ask people by workbooks, and take what they answered.",
        subcommands: [Write.self, Read.self])

    struct Write: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "write", abstract: "Write a workbook that asks about a dossier.",
            discussion: """
                The workbook explains itself, offers lists to choose from, and holds what the dossier says already: docs/forms.md.
                """)

        @Argument(help: "What is asked: assessment or progress.") var kind: AskedKind
        @Argument(help: "The dossier: a folder or an XML file.") var dossier: String
        @Option(help: "The workbook to write (XLSX).") var output: String
        @Option(help: "The language of the form; left out, the terminal's.") var language: Language?
        @OptionGroup var limits: LimitsOption

        func run() throws {
            let store = try limits.store()
            do throws(LoadFailure) { try store.loadReporting(dossier) } catch { throw Failure.report(error) }
            let form = kind.form(of: store).form(in: language ?? Console.language, returned: nil)
            let currency = store.annex.flatMap { Currency($0.currency) } ?? .none
            let workbook = FormWorkbook(form, currency: currency, createdOn: store.plan.start)
            do {
                try OutputFile(path: output).replace(
                    with: workbook.bytes(), sparing: RunInputs(store.files.map(\.path)))
            } catch let failure as OutputFailure {
                Console.report(failure)
                try ExitStatus.unwritable.end()
            }
        }
    }

    struct Read: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "read", abstract: "Take the answers of workbooks that came back into a dossier.",
            discussion: """
                Forms may be XLSX or ODS. What is right is taken, and what is not is told by sheet and cell; what stands in the \
                dossier and in no form stays. The exit code is 1 where something was not taken: docs/forms.md.
                """)

        @Argument(help: "The workbooks.") var forms: [String]
        @Option(help: "The dossier that they ask about: a folder or an XML file.") var dossier: String
        @Option(help: "The language of what is told; left out, the terminal's.") var language: Language?
        @OptionGroup var rules: RulesOption
        @OptionGroup var limits: LimitsOption

        func run() throws {
            var (returned, status) = ([ReturnedForm](), ExitStatus.success)
            for path in forms {
                do throws(LoadFailure) { returned.append(try ReturnedForm(path: path)) } catch {
                    Console.report(error)
                    status = max(status, ExitStatus(error))
                }
            }
            let store = try limits.store(keepsComments: true)
            let intake: FormIntake
            let pack = returned.contains { $0.kind == .reply } ? try rules.load(threads: Processors.available) : nil
            do throws(LoadFailure) {
                try store.loadReporting(dossier)
                var forms = AskedKind.allCases.map { $0.form(of: store) }
                if let pack { forms.append(try replies(pack, store)) }
                intake = try FormIntake(returned, forms, in: store)
            } catch { throw Failure.report(error) }
            try write(intake, store)
            intake.problems.forEach(Console.report)
            for (file, count) in intake.taken { Console.report(.said { $0.forms.taken(count, file: file) }) }
            if intake.taken.isEmpty { Console.report(.said { $0.forms.nothingTaken }) }
            if !intake.problems.isEmpty {
                Console.report(.said { $0.forms.left(intake.problems.count) })
                status = max(status, intake.isOfOthers ? .badInput : .findings)
            }
            try status.end()
        }

        /// The forms about the findings of the dossier as it is now.
        private func replies(_ pack: RulePack, _ store: DossierStore) throws(LoadFailure) -> any PartForm {
            try store.checkSums()
            let audited = try Auditor(pack, for: store, threads: Processors.available).audit()
            return ReplyForm(audited, Clearing(audited), Clearing.Dates(asked: nil, due: nil))
        }

        private func write(_ intake: FormIntake, _ store: DossierStore) throws {
            let inputs = RunInputs(forms)
            do throws(OutputFailure) {
                for file in intake.files where file.name.isEmpty {
                    try OutputFile(path: dossier).replace(with: file.bytes, sparing: inputs)
                }
                let named = intake.files.filter { !$0.name.isEmpty }
                if !named.isEmpty { try OutputFolder(path: dossier).put(named, sparing: inputs) }
            } catch {
                Console.report(error)
                throw ExitCode(ExitStatus.unwritable.rawValue)
            }
        }
    }
}

/// What forms may ask.
enum AskedKind: String, ExpressibleByArgument, CaseIterable {
    case progress

    /// The forms that ask it about a dossier.
    func form(of store: DossierStore) -> any PartForm {
        switch self {
        case .progress: ProgressForm(store)
        }
    }
}
