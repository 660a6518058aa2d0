import ArgumentParser
import Auditing
import Documents
import Dossier
import Encodings
import Importing
import Platform

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a dossier of documents, or show what a document holds.",
        discussion: """
            Reads the plan, its funding annex and a monitor's report from DOCX, ODT, HTML, XLSX, ODS, CSV and plain text, and \
            reports in running text from PDF, and writes the dossier, where everything in it comes from, and what a person \
            must decide: docs/importing.md. The exit code is 1 where questions are open; everything else is written then too.
            """)

    @Flag(help: "Write the blocks of the document as lines of JSON instead.") var blocks = false
    @Option(
        help:
            "The profile that says how the documents are written: its id, or its file; left out, the one whose labels they have."
    )
    var profile: String?
    @Option(help: "The answers to questions of an earlier import of the same documents.") var answers: String?
    @Option(
        help:
            "An earlier dossier, of which the documents are the next revision: its ids, bodies, readings and judgements are kept."
    )
    var onto: String?
    @OptionGroup var limits: LimitsOption
    @Option(help: "The folder in which to write.") var output: String?
    @Argument(help: "The documents.") var documents: [String]

    func validate() throws {
        if blocks {
            guard documents.count == 1 else {
                throw ValidationError("There are \(documents.count) documents; expected one with --blocks.")
            }
        } else if output == nil || output == "" {
            throw ValidationError("There is no folder to write in; expected --output to name one.")
        }
    }

    func run() throws {
        let read = try documents.map(Self.read)
        if blocks {
            var lines = BlockLines()
            for block in read[0].document.blocks { lines.write(block) }
            for notice in read[0].document.notices { lines.write(notice) }
            lines.flush()
            return
        }
        try write(read, to: output ?? "")
    }

    private static func read(_ path: String) throws -> ImportedDocument {
        let limits = Limits()
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: limits.file) } catch {
            throw Failure.report(error.failure(path, limit: limits.file))
        }
        do throws(DocumentError) {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return try ImportedDocument(name: name, bytes: bytes, limits: limits)
        } catch {
            Console.report("\(path): \(error)")
            throw ExitCode(ExitStatus.badInput.rawValue)
        }
    }

    private func write(_ documents: [ImportedDocument], to output: String) throws {
        let made: Import
        let monitors = try LimitsOption.monitors()
        var profiles: Profiles
        var chosen = profile
        do throws(LoadFailure) {
            profiles = try Profiles.installed()
            if let profile, profile.contains("/") || profile.hasSuffix(".yaml") {
                (profiles, chosen) = try profiles.adding(profile)
            }
        } catch { throw Failure.report(error) }
        if let chosen, !profiles.all.contains(where: { $0.id == chosen }) {
            throw ValidationError(
                "There is no profile '\(chosen)'; expected one of \(profiles.all.map(\.id).joined(separator: ", ")).")
        }
        let given: Answers
        do throws(LoadFailure) {
            given = try answers.map { path throws(LoadFailure) in try Answers(path: path) } ?? .none
        } catch {
            throw Failure.report(error)
        }
        let earlier = try onto.map(earlierDossier)
        do throws(Import.Failure) {
            made = try Import(
                documents, profiles: profiles, monitors: monitors, profile: chosen ?? given.profile, answers: given,
                onto: earlier?.dossier, earlierAnswers: earlier?.answers ?? .none)
        } catch {
            Console.report("\(error)")
            throw ExitCode(ExitStatus.badInput.rawValue)
        }
        let problems = given.problems(with: made.questions)
        if !problems.isEmpty { throw Failure.report(LoadFailure.invalid(problems)) }
        var files: [(name: String, bytes: [UInt8])] = []
        do throws(WritingFailure) {
            if case .folder(let parts) = try made.written() {
                for (part, bytes) in parts.sorted(by: { $0.key.file < $1.key.file }) {
                    files.append((part.file, bytes))
                }
            }
        } catch {
            Console.report("\(error)")
            throw ExitCode(ExitStatus.badInput.rawValue)
        }
        if let onto { files += try judgements(of: onto, files, output) }
        files.append(
            (
                "answers.yaml",
                Question.file(
                    made.questions, documents: made.documents.map { ($0.name, $0.sha256) },
                    profile: made.readings[0].profile)
            ))
        do {
            try OutputFolder(path: output).put(files, sparing: RunInputs(self.documents + [answers].compactMap(\.self)))
        } catch {
            Console.report("\(error)")
            return try ExitStatus.unwritable.end()
        }
        let open = made.questions.count { $0.answer == nil }
        Console.report("\(made.questions.count) questions, \(open) open")
        if open > 0 { try ExitStatus.findings.end() }
    }

    /// The dossier that is gone on with, and the answers that its folder has.
    private func earlierDossier(_ path: String) throws -> (dossier: StatedDossier, answers: Answers) {
        let store = try limits.store()
        do throws(LoadFailure) {
            try store.load(path)
            let answers = "\(path)/answers.yaml"
            return (try store.stated(), FileIdentity(answers) == nil ? .none : try Answers(path: answers))
        } catch { throw Failure.report(error) }
    }

    /// The judgements and the progress of the earlier dossier in the numbers of the new one.
    private func judgements(
        of onto: String, _ files: [(name: String, bytes: [UInt8])], _ output: String
    ) throws -> [(name: String, bytes: [UInt8])] {
        let workspace = Workspace(in: output)
        defer { workspace.remove() }
        do {
            let folder = "\(try workspace.path())/dossier"
            try OutputFolder(path: folder).create(with: files)
            var request = Carriage.Request(from: onto, to: folder)
            request.limits = limits.limits
            request.monitors = try LimitsOption.monitors()
            let carriage = try Carriage(request, warning: { _ in })
            for problem in carriage.left { Console.report("\(problem)") }
            return carriage.files
        } catch let failure as LoadFailure {
            throw Failure.report(failure)
        } catch let failure as OutputFailure {
            Console.report("\(failure)")
            throw ExitCode(ExitStatus.unwritable.rawValue)
        }
    }
}
