import Foundation
import Testing

@Suite struct `The command that shows what a document holds` {
    private let program: Program

    init() throws { program = try Program() }

    /// What the command says of a file with this content.
    private func blocks(_ content: String, _ options: [String] = ["--blocks"]) throws -> Program.Outcome {
        let file = program.folder.appending(path: "document")
        try Data(content.utf8).write(to: file)
        return try program.run(["import"] + options + [file.path])
    }

    @Test func `writes a line of JSON for each block and then for each notice`() throws {
        defer { program.remove() }
        let outcome = try blocks("MNZ;45.000\nMZ;\"a\"\"b\"\n")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                {"address":"sheet","path":[{"sheet":""}],"kind":"sheet","name":"","cells":[\
                {"address":"A1","row":1,"column":1,"type":"text","value":"MNZ","display":"MNZ"},\
                {"address":"B1","row":1,"column":2,"type":"text","value":"45.000","display":"45.000"},\
                {"address":"A2","row":2,"column":1,"type":"text","value":"MZ","display":"MZ"},\
                {"address":"B2","row":2,"column":2,"type":"text","value":"a\\"b","display":"a\\"b"}]}
                {"kind":"notice","notice":"separator-taken","address":"sheet","path":[{"sheet":""}],"text":";",\
                "words":"recognised as the sign between fields","loss":false}

                """)
    }

    @Test func `a table has its cells with spans, and a grid that names them`() throws {
        defer { program.remove() }
        let outcome = try blocks(
            "<!DOCTYPE html><meta charset=utf-8><table><tr><td rowspan=2>MNZ<td>1<tr><td>2</table>")
        let block = try #require(
            JSONSerialization.jsonObject(with: Data(outcome.output.split(separator: "\n")[0].utf8)) as? [String: Any])
        #expect(block["kind"] as? String == "table")
        #expect(block["grid"] as? [[Int]] == [[0, 1], [0, 2]])
        #expect((block["cells"] as? [[String: Any]])?.first?["rowSpan"] as? Int == 2)
    }

    @Test func `a document that cannot be read ends with 65 and says what to do`() throws {
        defer { program.remove() }
        let outcome = try blocks("{\\rtf1 x}")
        #expect(outcome.status == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasSuffix("The file is RTF, which is not read; save it as DOCX.\n"))
    }

    @Test func `a page that is refused is named with the line, since it has no parts`() throws {
        defer { program.remove() }
        let outcome = try blocks("<html><body>\n" + String(repeating: "<div>", count: 1_000))
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("/document: line 2: The document has more than is allowed: elements inside"))
    }

    @Test func `a document that is not there ends with 66`() throws {
        defer { program.remove() }
        let outcome = try program.run(["import", "--blocks", "no-such.docx"])
        #expect(outcome.status == 66)
        #expect(outcome.errors == "no-such.docx: no such file\n")
    }

    @Test func `a folder is no document`() throws {
        defer { program.remove() }
        #expect(try program.run(["import", "--blocks", program.folder.path]).status == 65)
    }

    @Test func `without blocks it needs a folder to write in`() throws {
        defer { program.remove() }
        let outcome = try blocks("MNZ\n", [])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("There is no folder to write in; expected --output to name one."))
    }

    @Test func `output that cannot be written ends with 74`() throws {
        defer { program.remove() }
        try Data("MNZ;1\nMZ;2\n".utf8).write(to: program.folder.appending(path: "a.csv"))
        #expect(try program.shell("\"$RAPPORTEUR\" import --blocks a.csv > /dev/full").status == 74)
    }
}
