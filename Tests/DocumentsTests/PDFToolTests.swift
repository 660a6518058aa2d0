import Glibc
import Testing
import Texts

@testable import Documents

/// The program that reads PDF for us: found, bounded, and its failures told.
@Suite struct PDFToolTests {
    private static let pdf = Array("%PDF-1.4".utf8)

    /// Runs a script in the place of `pdftotext`.
    private static func read(_ script: String, _ limits: Limits = Limits()) throws -> Document {
        var template = Array("/tmp/rapporteur-test-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let path = "\(folder)/tool"
        let file = try #require(fopen(path, "w"))
        fputs("#!/bin/sh\n\(script)\n", file)
        fclose(file)
        chmod(path, 0o755)
        defer {
            unlink(path)
            rmdir(folder)
        }
        return try PDFReader.read(pdf, program: path, limits)
    }

    @Test func `the program gets the file and its text is read`() throws {
        #expect(try Self.read("cat; printf ' read\\n\\f'").lines == ["%PDF-1.4 read"])
    }

    @Test func `a PDF behind a password is said to be one`() {
        #expect(throws: DocumentError(.encrypted)) {
            try Self.read("echo 'Command Line Error: Incorrect password' >&2; exit 1")
        }
    }

    @Test func `what the program says is told`() {
        #expect(throws: DocumentError(.tool(name: "pdftotext", .said("Syntax Error: broken")))) {
            try Self.read("echo 'Syntax Error: broken' >&2; exit 1")
        }
        #expect(throws: DocumentError(.tool(name: "pdftotext", .silent))) {
            try Self.read("kill -9 $$")
        }
    }

    @Test func `a program that takes too long is ended`() {
        var limits = Limits()
        limits.toolSeconds = 1
        #expect(throws: DocumentError(.limit(.toolSeconds, 1))) { try Self.read("sleep 30", limits) }
    }

    @Test func `a program that writes too much is ended`() {
        var limits = Limits()
        limits.toolOutput = 1000
        #expect(throws: DocumentError(.limit(.toolOutput, 1000))) { try Self.read("yes", limits) }
    }

    @Test func `only whole paths are looked in`() {
        func find(_ settings: [String: String]) -> String? {
            ChildProcess.find("sh", variable: "NAMED", environment: { settings[$0] })
        }
        #expect(find(["PATH": ".:bin:/bin"]) == "/bin/sh")
        #expect(find(["PATH": ".:"]) == nil)
        #expect(find(["PATH": "/bin", "NAMED": "/bin/cat"]) == "/bin/cat")
        #expect(find(["PATH": "/bin", "NAMED": "cat"]) == nil)
    }

    static let hasTool =
        ChildProcess.find("pdftotext", variable: "RAPPORTEUR_PDFTOTEXT", environment: ChildProcess.environment) != nil

    @Test(.enabled(if: hasTool, "pdftotext is not on the PATH"))
    func `a PDF of one line is read through the real program`() throws {
        let content = "BT /F1 12 Tf 72 720 Td (GRETA urges the authorities.) Tj ET"
        let pdf = """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
            4 0 obj <</Length \(content.utf8.count)>> stream
            \(content)
            endstream endobj
            5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
            trailer <</Root 1 0 R>>
            """
        let document = try Document(reading: Array(pdf.utf8))
        #expect(
            document.blocks.map { "\($0.address): \($0.plainText.trimmingPrefix { $0 == " " })" } == [
                "page 1, line 1: GRETA urges the authorities."
            ])
    }
}
