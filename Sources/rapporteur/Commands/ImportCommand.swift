import ArgumentParser
import Auditing
import Documents
import Dossier
import Encodings
import Importing
import Platform
import Reporting
import Texts

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
    @Option(help: "The answers to questions of an earlier import of the same documents; left out, those in the folder.")
    var answers: String?
    @Option(
        help:
            "An earlier dossier, of which the documents are the next revision: its ids, bodies, readings and judgements are kept."
    )
    var onto: String?
    @OptionGroup var limits: LimitsOption
    @Option(help: "The folder in which to write.") var output: String?
    @Option(help: "The languages of the pages; left out, all. The first is also the terminal's.")
    var language: [Language] = []
    @Argument(help: "The documents.") var documents: [String]

    private func check() throws(UsageFault) {
        if blocks {
            guard documents.count == 1 else { throw UsageFault { $0.oneDocument(documents.count, with: "--blocks") } }
        } else if output == nil || output == "" {
            throw UsageFault { $0.outputNotNamed }
        }
    }

    func run() throws {
        try check()
        if blocks {
            let document = try Self.read(documents[0]).document
            var lines = BlockLines()
            for block in document.blocks { lines.write(block) }
            for notice in document.notices { lines.write(notice) }
            return lines.flush()
        }
        let monitors = try LimitsOption.monitors()
        let folder = output ?? ""
        let given = try answers(in: folder)
        let (profiles, chosen) = try profiles(given)
        var made = try make(profiles, chosen, monitors, given)
        var parts = made.written()
        let judged = try propose(in: &made, &parts, profiles, given, folder)
        let problems = given.problems(with: made.questions)
        if !problems.isEmpty { throw Failure.report(LoadFailure.invalid(problems)) }
        try write(made, parts, judged, given, monitors, to: folder)
    }

    /// The answers that are named, or those of the folder itself: neither are written over unread.
    private func answers(in output: String) throws -> Answers {
        do throws(LoadFailure) {
            let given = try answers.map { path throws(LoadFailure) in try Answers(path: path) }
            let path = "\(output)/\(Question.fileName)"
            guard let identity = FileIdentity(path), answers.flatMap({ FileIdentity($0) }) != identity else {
                return given ?? .none
            }
            let standing = try Answers(path: path)
            guard let given else { return standing.isEmpty ? .none : standing }
            let lost = standing.problems(replacedBy: given)
            if !lost.isEmpty { throw .invalid(lost) }
            return given
        } catch { throw Failure.report(error) }
    }

    private var phrases: any ImportPhrases { Console.language.phrases.imports }

    static func read(_ path: String) throws -> ImportedDocument { try readWithBytes(path).document }

    /// A document and its bytes.
    static func readWithBytes(_ path: String) throws -> (document: ImportedDocument, bytes: [UInt8]) {
        let limits = Limits()
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: limits.file) } catch {
            throw Failure.report(error.failure(path, limit: limits.file))
        }
        do throws(DocumentError) {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return (try ImportedDocument(name: name, bytes: bytes, limits: limits), bytes)
        } catch {
            Console.report("\(path): \(error.text[Console.language])")
            throw ExitCode(ExitStatus.badInput.rawValue)
        }
    }

    /// The documents, of which each is given once and under a name of its own.
    private func read() throws -> [ImportedDocument] {
        let read = try documents.map(Self.read)
        for (index, document) in read.enumerated() {
            guard
                let other = read[..<index].firstIndex(where: {
                    $0.sha256 == document.sha256 || $0.name == document.name
                })
            else { continue }
            let isSame = read[other].sha256 == document.sha256
            throw UsageFault(
                .said {
                    isSame
                        ? $0.imports.givenTwice(documents[other], documents[index])
                        : $0.imports.sameName(document.name)
                })
        }
        return read
    }

    /// The profiles, and the id of the one that is named.
    private func profiles(_ given: Answers) throws -> (profiles: Profiles, chosen: String?) {
        var profiles: Profiles
        var chosen = profile ?? given.profile
        do throws(LoadFailure) {
            profiles = try Profiles.installed()
            if let profile, profile.contains("/") || profile.hasSuffix(".yaml") {
                (profiles, chosen) = try profiles.adding(profile)
            }
        } catch { throw Failure.report(error) }
        let ids = profiles.all.map(\.id)
        if let chosen, !ids.contains(chosen) {
            throw UsageFault(meaning: ids.few(like: chosen), else: { $0.profiles(ids) }) { $0.noProfile(chosen) }
        }
        return (profiles, chosen)
    }

    private func make(_ profiles: Profiles, _ chosen: String?, _ monitors: Monitors, _ given: Answers) throws -> Import
    {
        let read = try read()
        let earlier = try onto.map(earlierDossier)
        do throws(Import.Failure) {
            return try Import(
                read, profiles: profiles, monitors: monitors, profile: chosen, answers: given, onto: earlier?.dossier,
                earlierAnswers: earlier?.answers ?? .none)
        } catch {
            switch error {
            case .noProfile(let document):
                let tried = chosen.map { [$0] } ?? profiles.all.map(\.id)
                Console.report("\(phrases.noProfile(document, tried: tried))")
            case .severalProfiles(let document, let fitting):
                Console.report("\(phrases.severalProfiles(document, fitting))")
            case .nothingFound(let document, let profile):
                Console.report("\(phrases.nothingFound(document, profile: profile))")
            }
            throw ExitCode(ExitStatus.badInput.rawValue)
        }
    }

    private func write(
        _ made: Import, _ parts: [WrittenPart], _ judged: [(name: String, bytes: [UInt8])], _ given: Answers,
        _ monitors: Monitors, to output: String
    ) throws {
        var files = parts.compactMap { part in part.bytes.map { (name: part.part.file, bytes: $0) } } + judged
        files.append((Question.fileName, made.questionFile(given)))
        files.append((ImportJSON.name, ImportJSON(made, parts).bytes))
        for language in language.isEmpty ? Language.allCases : language {
            files.append((ImportPage.name(language), ImportPage(made, parts, monitors, language).bytes))
        }
        let inputs = RunInputs(documents + [profile].compactMap(\.self))
        // The answers of the same folder are read whole, and are written again with the questions.
        if let answers, FileIdentity(answers) != FileIdentity("\(output)/\(Question.fileName)") { inputs.add(answers) }
        do throws(OutputFailure) { try OutputFolder(path: output).put(files, sparing: inputs) } catch {
            Console.report(error)
            return try error.status.end()
        }
        ImportSummary(made, parts, Console.language).print(folder: output, files: files.map(\.name))
        let isOpen = made.questions.contains(where: \.isOpen) || parts.contains { $0.bytes == nil }
        if isOpen { try ExitStatus.findings.end() }
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
}
