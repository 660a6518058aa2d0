internal import Platform
internal import Texts

/// Reads the running text of a PDF through poppler's `pdftotext`, a program that is no part of this one.
enum PDFReader {
    /// The program's name, the package that has it, and the variable that may name it by its whole path.
    static let tool = (name: "pdftotext", package: "poppler-utils", variable: "RAPPORTEUR_PDFTOTEXT")

    /// The document of a PDF; `program` is the tool by its whole path, which is looked for where none is given.
    static func read(_ bytes: [UInt8], program: String? = nil, _ limits: Limits) throws(DocumentError) -> Document {
        let found =
            program ?? ChildProcess.find(tool.name, variable: tool.variable, environment: ChildProcess.environment)
        guard let found else {
            throw DocumentError(.toolMissing(name: tool.name, package: tool.package, variable: tool.variable))
        }
        let process = ChildProcess(
            arguments: [found, "-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"], outputLimit: limits.toolOutput,
            seconds: limits.toolSeconds)
        let result: ChildProcess.Result
        do throws(ChildProcess.Failure) { result = try process.run(bytes) } catch {
            switch error {
            case .system(let code): throw DocumentError(.tool(name: tool.name, .system(SystemFault(code))))
            case .tooMuchOutput: throw DocumentError(.limit(.toolOutput, limits.toolOutput))
            case .tooSlow: throw DocumentError(.limit(.toolSeconds, limits.toolSeconds))
            }
        }
        guard result.code == 0 else { throw failure(result) }
        guard let text = String(validating: result.output, as: UTF8.self) else {
            throw DocumentError(.tool(name: tool.name, .notUTF8))
        }
        return try document(of: text, limits)
    }

    private static func failure(_ result: ChildProcess.Result) -> DocumentError {
        if result.message.contains("Incorrect password") || result.code == 3 { return DocumentError(.encrypted) }
        return DocumentError(.tool(name: tool.name, result.message.isEmpty ? .silent : .said(result.message)))
    }

    /// The document of the text, with a form feed after each page.
    static func document(of text: String, _ limits: Limits) throws(DocumentError) -> Document {
        var reader = PlainTextReader(text, Composer(limits), isPDF: true)
        guard reader.hasText else { throw DocumentError(.picturePDF) }
        return try reader.read(.pdf)
    }
}
