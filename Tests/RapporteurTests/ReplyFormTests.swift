import Foundation
import Testing

@Suite struct `The form in which a body replies` {
    private let program: Program

    init() throws { program = try Program() }

    /// Writes the form for a ministry about a copy of the Slovenian dossier.
    private func form() throws -> (dossier: URL, form: URL) {
        let dossier = program.folder.appending(path: "dossier")
        try FileManager.default.copyItem(at: Program.slovenia, to: dossier)
        let letters = program.folder.appending(path: "letters")
        let outcome = try program.run([
            "clearing", dossier.path, "--body", "mz", "--asked", "2023-02-01", "--due", "2023-03-01", "--language",
            "en",
            "--output", letters.path,
        ])
        #expect(outcome.status == 0 && outcome.output.contains("reply.mz.xlsx"))
        return (dossier, letters.appending(path: "reply.mz.xlsx"))
    }

    @Test func `comes back as it went out and changes nothing`() throws {
        defer { program.remove() }
        let (dossier, form) = try form()
        let outcome = try program.run(["forms", "read", form.path, "--dossier", dossier.path])
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("nothing was answered"))
        #expect(!FileManager.default.fileExists(atPath: dossier.appending(path: "replies.xml").path))
    }
}
