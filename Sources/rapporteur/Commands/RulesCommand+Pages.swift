import ArgumentParser
import Authoring
import Dossier
import Platform
import Reporting

extension RulesCommand {
    /// Writes the pages that are generated from the rules and the schema.
    struct Pages: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pages", abstract: "Write the pages on rules and vocabulary that are generated from them.",
            shouldDisplay: false)

        @OptionGroup var rules: RulesOption
        @Argument(help: "The folder of the documentation.") var folder = "docs"

        func run() throws {
            let pack = try rules.load()
            let tester: ExampleTester
            do { tester = try ExampleTester(pack, Monitors.installed()) } catch { throw Failure.report(error) }
            let pages: [(name: String, text: String)]
            do { pages = try DocumentationPages(pack, tester).all + TablePages.all } catch {
                throw Failure.report(error)
            }
            do throws(OutputFailure) {
                for page in pages {
                    if let slash = page.name.lastIndex(of: "/") {
                        try FileTree.create("\(folder)/\(page.name[..<slash])")
                    }
                    try OutputFile(path: "\(folder)/\(page.name)").replace(with: Array(page.text.utf8))
                }
            } catch {
                Console.report(error)
                return try error.status.end()
            }
            Console.print("\(pages.count) pages written to \(folder)/.")
        }
    }

    /// Writes the typed access to dossiers that is generated from the schema.
    struct Model: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "model", abstract: "Write the Swift source that is generated from the schema.",
            shouldDisplay: false)

        @Argument(help: "The folder of the source.") var folder = "Sources/Dossier/Model"

        func run() throws {
            let files = ModelSource().files
            do throws(OutputFailure) {
                for file in files {
                    if let slash = file.name.lastIndex(of: "/") {
                        try FileTree.create("\(folder)/\(file.name[..<slash])")
                    }
                    try OutputFile(path: "\(folder)/\(file.name)").replace(with: Array(file.text.utf8))
                }
            } catch {
                Console.report(error)
                return try error.status.end()
            }
            Console.print("\(files.count) files written to \(folder)/.")
        }
    }
}
