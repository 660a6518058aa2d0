import ArgumentParser
import Documents
import Glibc

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
        guard let bytes = read(upTo: limits.file) else {
            Console.report("\(document): \(String(cString: strerror(errno)).lowercased())")
            return try ExitStatus.noInput.end()
        }
        let content: Document
        do throws(DocumentError) { content = try Document(reading: bytes, limits: limits) } catch {
            Console.report("\(document): \(error)")
            return try ExitStatus.badInput.end()
        }
        var lines = BlockLines()
        var isWritten = true
        for block in content.blocks where isWritten { isWritten = lines.write(block) }
        for notice in content.notices where isWritten { isWritten = lines.write(notice) }
        guard isWritten, lines.flush() else {
            Console.report("standard output: \(String(cString: strerror(errno)).lowercased())")
            return try ExitStatus.unwritable.end()
        }
    }

    /// The bytes of the document, one more than are allowed where it has more; nil with `errno` where it cannot be read.
    private func read(upTo limit: Int) -> [UInt8]? {
        let file = open(document, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        while bytes.count <= limit {
            let count = Glibc.read(file, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return bytes
    }
}
