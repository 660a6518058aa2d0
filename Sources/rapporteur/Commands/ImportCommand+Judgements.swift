import ArgumentParser
import Auditing
import Dossier
import Importing
import Platform

extension ImportCommand {
    /// Asks what may belong together, where there is a whole dossier; its parts are written again where more is stated then.
    ///
    /// - Returns: The judgements and the progress that go with it: those of the earlier dossier, and those that were answered.
    func propose(
        in made: inout Import, _ written: inout [WrittenPart], _ profiles: Profiles, _ given: Answers, _ output: String
    ) throws -> [(name: String, bytes: [UInt8])] {
        let parts = written.compactMap { part in part.bytes.map { (name: part.part.file, bytes: $0) } }
        var judged = try onto.map { try judgements(of: $0, parts, output) } ?? []
        guard DossierPart.allCases.allSatisfy({ part in !part.isRequired || parts.contains { $0.name == part.file } })
        else { return judged }
        let file = DossierPart.assessment.file
        let own = "\(output)/\(file)"
        let workspace = Workspace(in: output)
        defer { workspace.remove() }
        do {
            let folder = "\(try workspace.path())/dossier"
            try OutputFolder(path: folder).create(with: parts + judged)
            let store = try limits.store()
            let isStanding = !judged.contains { $0.name == file } && FileIdentity(own) != nil
            try store.load(folder, assessment: isStanding ? own : nil)
            if try made.propose(in: store, profiles: profiles, answers: given) { written = made.written() }
            let standing = try store.stated().parts[.assessment]
            if let assessment = try made.assessment(of: store, after: standing, answers: given) {
                judged.removeAll { $0.name == file }
                judged.append((file, try assessment.written(as: .assessment)))
            }
            return judged
        } catch let failure as LoadFailure {
            throw Failure.report(failure)
        } catch let failure as OutputFailure {
            Console.report(failure)
            throw ExitCode(ExitStatus.unwritable.rawValue)
        }
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
            for problem in carriage.left { Console.report(problem) }
            return carriage.files
        } catch let failure as LoadFailure {
            throw Failure.report(failure)
        } catch let failure as OutputFailure {
            Console.report(failure)
            throw ExitCode(ExitStatus.unwritable.rawValue)
        }
    }
}
