import ArgumentParser
import Dossier
import Importing
import Platform
import Texts

extension ProfilesCommand {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract:
                "Begin a profile: a folder with profile.yaml, made of what a document shows, and that document as its example.",
            discussion:
                "The document's headings, headers and labels stand in comments, for its author to say what they are.")

        @Argument(help: "The profile's id, in lower-case letters, digits and hyphens.") var id: String
        @Argument(help: "The folder of profiles in which to make it.") var folder: String
        @Option(help: "A document such as those that it is for.") var document: String

        func run() throws {
            guard !id.isEmpty, id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber) || $0 == "-" }),
                id != "languages"
            else {
                throw UsageFault { $0.noProfileID(id) }
            }
            let (read, bytes) = try ImportCommand.readWithBytes(document)
            let profiles = try ProfilesCommand.installed()
            let template = ProfileTemplate(
                id: id, document: read.document, name: read.name, languages: profiles.languageTags)
            let path = "\(folder)/\(id)"
            do throws(OutputFailure) {
                try OutputFolder(path: path).create(with: [
                    ("profile.yaml", Array(template.yaml.utf8)), ("examples/\(read.name)", bytes),
                ])
            } catch {
                Console.report(error)
                return try error.status.end()
            }
            Console.print(
                "\(path): profile.yaml, examples/\(read.name). Write the profile, then: rapporteur profiles check \(path)/profile.yaml"
            )
        }
    }
}
