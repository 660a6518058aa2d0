import ArgumentParser
import Documents
import Dossier
import Encodings
import Platform

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Show what a document holds, block by block.",
        discussion: """
            Reads DOCX, ODT, HTML, XLSX, ODS, CSV, plain text, and the text of PDF through poppler's pdftotext, by content \
            and not by name, and writes a line of JSON for each block and for each notice; docs/documents.md explains them. \
            To make a dossier of a document is not there yet.
            """)

    @Flag(help: "Write the blocks of the document as lines of JSON; the only thing that is there yet.") var blocks =
        false
    @Argument(help: "The document.") var document: String

    func validate() throws {
        guard blocks else {
            throw ValidationError("Only import --blocks is there yet: it shows what a document holds.")
        }
    }

    func run() throws {
        let limits = Limits()
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(document, limit: limits.file) } catch {
            throw Failure.report(error.failure(document, limit: limits.file))
        }
        let content: Document
        do throws(DocumentError) { content = try Document(reading: bytes, limits: limits) } catch {
            Console.report("\(document): \(error)")
            return try ExitStatus.badInput.end()
        }
        var lines = BlockLines()
        for block in content.blocks { lines.write(block) }
        for notice in content.notices { lines.write(notice) }
        lines.flush()
    }
}
