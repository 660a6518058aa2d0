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

        @Argument(help: "What is asked: assessment, progress, answers or decisions.") var kind: AskedKind
        @Argument(help: "The dossier: a folder or an XML file.") var dossier: String
        @Option(help: "The workbook to write (XLSX).") var output: String
        @Option(help: "The language of the form; left out, the terminal's.") var language: Language?
        @OptionGroup var rules: RulesOption
        @OptionGroup var limits: LimitsOption

        func run() throws {
            let language = language ?? Console.language
            if kind == .answers {
                let file = "\(dossier)/\(Question.fileName)"
                let answers = try AnswersForm(reading: file)
                try refuseToLose(.answers, of: answers.subject) { FormIntake($0, answers, file: file) }
                let form = answers.form(in: language)
                return try write(FormWorkbook(form, currency: .none, createdOn: nil), sparing: [file])
            }
            let store = try limits.store()
            do throws(LoadFailure) { try store.loadReporting(dossier) } catch { throw Failure.report(error) }
            if kind == .decisions, store.replies.isEmpty {
                Console.report("\(language.phrases.forms.nothingReplied(dossier))")
                try ExitStatus.noInput.end()
            }
            let audited = kind == .decisions ? try audited(store) : nil
            guard let asked = try audited.map({ DecisionsForm($0) }) ?? kind.form(of: store, proposing: true) else {
                return
            }
            try refuseToLose(type(of: asked).kind, of: store.plan.id) { returned throws(LoadFailure) in
                try FormIntake(returned, [asked], in: store)
            }
            let form = asked.form(in: language, returned: nil)
            let currency = store.annex.flatMap { Currency($0.currency) } ?? .none
            try write(
                FormWorkbook(form, currency: currency, createdOn: store.plan.start), sparing: store.files.map(\.path))
            if let result = audited?.result, result.isIncomplete {
                Console.report(failuresOf: result)
                try ExitStatus.incomplete.end()
            }
        }

        /// The audit of a loaded dossier: whoever decides reads the findings that were replied to.
        private func audited(_ store: DossierStore) throws -> AuditedDossier {
            let pack = try rules.load(threads: Processors.available)
            do throws(LoadFailure) { return try pack.audited(store) } catch { throw Failure.report(error) }
        }

        /// Refuses to replace what somebody may have made or filled in: all but a form of which the dossier has everything.
        private func refuseToLose(
            _ kind: Form.Kind, of subject: String, intake: ([ReturnedForm]) throws(LoadFailure) -> FormIntake
        ) throws {
            guard OutputFile(path: output).isThere else { return }
            if let form = try? ReturnedForm(path: output), form.kind == kind, form.dossier == subject,
                let intake = try? intake([form]), intake.isEmpty
            {
                return
            }
            Console.report(OutputFailure(path: output, reason: .said { $0.files.holdsAnswers }))
            try ExitStatus.unwritable.end()
        }

        private func write(_ workbook: FormWorkbook, sparing inputs: [String]) throws {
            do {
                try OutputFile(path: output).replace(with: workbook.bytes(), sparing: RunInputs(inputs))
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
            let intake = try intake(returned)
            try write(intake)
            intake.remarks.forEach(Console.report)
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
            let audited = try pack.audited(store)
            return ReplyForm(audited, Clearing(audited), Clearing.Dates(asked: nil, due: nil))
        }

        /// What the forms change; a dossier that cannot be loaded yet may have its questions answered.
        private func intake(_ returned: [ReturnedForm]) throws -> FormIntake {
            let (answers, others) = (returned.filter { $0.kind == .answers }, returned.filter { $0.kind != .answers })
            var intake = FormIntake()
            if !answers.isEmpty {
                let file = "\(dossier)/\(Question.fileName)"
                intake = FormIntake(answers, try AnswersForm(reading: file), file: Question.fileName)
            }
            guard answers.isEmpty || !others.isEmpty else { return intake }
            let store = try limits.store(keepsComments: true)
            do throws(LoadFailure) { try store.loadReporting(dossier) } catch { throw Failure.report(error) }
            var kinds = try AskedKind.allCases.compactMap { try $0.form(of: store, proposing: false) }
            let pack = others.contains { $0.kind == .reply } ? try rules.load(threads: Processors.available) : nil
            do throws(LoadFailure) {
                if let pack { kinds.append(try replies(pack, store)) }
                return intake.joined(try FormIntake(others, kinds, in: store))
            } catch { throw Failure.report(error) }
        }

        private func write(_ intake: FormIntake) throws {
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
    case assessment, progress, answers, decisions

    /// The forms that ask it about a dossier; none where it is not asked of a dossier. `proposing` finds what may be judged.
    func form(of store: DossierStore, proposing: Bool) throws -> (any PartForm)? {
        switch self {
        case .assessment:
            do throws(LoadFailure) {
                return AssessmentForm(
                    store, proposals: proposing ? try Proposals(store, Profiles.installed()) : nil)
            } catch { throw Failure.report(error) }
        case .progress: return ProgressForm(store)
        case .answers: return nil
        case .decisions: return DecisionsForm(store)
        }
    }
}

extension RulePack {
    /// The audit of a loaded dossier.
    fileprivate func audited(_ store: DossierStore) throws(LoadFailure) -> AuditedDossier {
        try store.checkSums()
        return try Auditor(self, for: store, threads: Processors.available).audit()
    }
}

extension AnswersForm {
    /// The form about the questions of a file.
    fileprivate init(reading path: String) throws {
        let monitors = try LimitsOption.monitors()
        do throws(LoadFailure) { self.init(try QuestionFile(path: path), path: path, monitors: monitors) } catch {
            throw Failure.report(error)
        }
    }
}
