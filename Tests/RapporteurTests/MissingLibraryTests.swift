import Foundation
import Testing

@Suite(.enabled(if: Tool.unshare.isInstalled, "needs to hide a file of the system, as root"))
struct `A library that is missing` {
    private let program: Program

    init() throws { program = try Program() }

    /// Runs a command where the files of a library hold nothing.
    private func without(_ library: String, _ command: String) throws -> Program.Outcome {
        try program.shell(
            """
            unshare -m sh -c 'for file in $(ldconfig -p | sed -n "s/.*=> \\(.*\(library).*\\)/\\1/p")
                do mount --bind /dev/null "$file"; done
                "$RAPPORTEUR" \(command)'
            """)
    }

    @Test(arguments: [
        ("en", "libzip is missing, without which DOCX, ODT, XLSX and ODS cannot be read; install it"),
        ("sl", "Manjka knjižnica libzip, brez katere ni mogoče brati datotek DOCX, ODT, XLSX in ODS; namestite jo"),
    ])
    func `is told in the terminal's language by an import`(language: String, words: String) throws {
        defer { program.remove() }
        let document = Program.package.appending(path: "Tests/ImportingTests/Given/sl-form.docx").path
        let outcome = try without("libzip", "import \"\(document)\" --output out --language \(language)")
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test(arguments: [
        ("en", "libxlsxwriter is missing, without which there are no workbooks; install it"),
        ("sl", "manjka knjižnica libxlsxwriter, brez katere delovnih zvezkov ni; namestite jo"),
    ])
    func `is told in the terminal's language by whatever makes a workbook`(language: String, words: String) throws {
        defer { program.remove() }
        _ = try program.write(dossier: "plan.xml", id: "p")
        for command in ["budget plan.xml --xlsx out.xlsx", "forms write progress plan.xml --output out.xlsx"] {
            let outcome = try without("libxlsxwriter", "\(command) --language \(language)")
            #expect(outcome.status == 74)
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "out.xlsx").path))
    }
}
