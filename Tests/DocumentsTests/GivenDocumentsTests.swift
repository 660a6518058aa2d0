import Documents
import Foundation
import Testing

/// Where the documents are that a right import was written down for.
enum GivenDocuments {
    static let shared = URL(filePath: #filePath).appending(path: "../../../../shared").standardizedFileURL

    static let folder: URL? = {
        let given = shared.appending(path: "import/given")
        return FileManager.default.fileExists(atPath: given.appending(path: "hr-table.docx").path) ? given : nil
    }()

    static func read(_ url: URL) throws -> Document { try Document(reading: [UInt8](Data(contentsOf: url))) }
}

/// Documents as governments publish them hold every fact that a right import gives, and every cell stands in its place.
///
/// They are not part of the repository: without them beside it these tests are skipped, and the run says so.
@Suite(.enabled(if: GivenDocuments.folder != nil, "the given documents are not there"))
struct GivenDocumentsTests {
    private func read(_ name: String) throws -> Document {
        try GivenDocuments.read(#require(GivenDocuments.folder).appending(path: name))
    }

    private func tables(_ document: Document) -> [Table] {
        document.blocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
    }

    private static func words(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The words of the document as one line, so that a fact may go over several paragraphs.
    private func text(_ document: Document) -> String { Self.words(document.blocks.plainText) }

    /// The verbatim texts among the facts of an expectation.
    private func verbatim(_ value: Any, key: String = "") -> [[String]] {
        switch value {
        case let text as String
        where ["title", "goals", "leads", "participants", "implementers", "funders", "text", "elements", "topic"]
            .contains(key):
            [[text]]
        case let list as [Any]: list.flatMap { verbatim($0, key: key) }
        case let object as [String: Any]:
            if let any = object["any"] as? [String] { [any] } else { object.flatMap { verbatim($1, key: $0) } }
        default: []
        }
    }

    @Test(arguments: [
        "al-table.docx", "bg-form.odt", "greta-en.docx", "hr-table.docx", "ro-table.html",
        "rs-rows.docx", "sl-form.docx",
        "ua-programme.html",
    ])
    func `every verbatim text of a right import stands in the blocks`(name: String) throws {
        let document = try read(name)
        let text = text(document)
        let expectation = try #require(GivenDocuments.folder).appending(
            path: name.prefix { $0 != "." } + ".expected.json")
        let expected = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: expectation)) as? [String: Any])
        let facts = ["tasks", "lines", "recommendations"].flatMap { verbatim(expected[$0] ?? [], key: $0) }
        try #require(facts.count > 10)
        for fact in facts { #expect(fact.contains { text.contains(Self.words($0)) }, "\(fact)") }
    }

    @Test func `automatic numbers run on from table to table, and a row that skips columns has no cells there`() throws
    {
        let tables = tables(try read("hr-table.docx"))
        #expect(
            tables.flatMap { table in (1..<table.rows).map { table[$0, 0]?.blocks.first?.paragraph?.number?.text } }
                == ["1.", "2.", nil, "3."])
        #expect(tables[0].grid[2][2...] == ["do 1. 9. 2026.", "smjernice objavljene", "–"])
        #expect(tables[0].grid[3] == ["-", "-", "svaka tri mjeseca", "izvješće podneseno", "–"])
        #expect(tables[0].grid[1][2] == "lipanj 2026.")
        #expect(
            tables[1].grid[1] == [
                "Otvoriti dječju kuću", "MRMS, lokalna samouprava", "2027.", "dječja kuća otvorena",
                "2026.\t50.000,00\n2027.\t75.000,50",
            ])
    }

    @Test func `merged ministries of an annex cover their rows`() throws {
        let annex = try #require(tables(try read("sl-form.docx")).last)
        #expect(
            annex.grid.map { $0[0] } == ["Proračunski porabnik", "MDDSZ", "MNZ", "^", "^", "^", "UKOM", "Skupaj"]
        )
        #expect(annex.grid.joined().allSatisfy { $0 != "-" })
        let lines = try #require(tables(try read("en-annex.docx")).first)
        #expect(
            lines.grid[3] == [
                "^", "Voluntary return", "140005 Return fund, EU contribution 75 %", "EU", "30,000", "30,000", "60,000",
            ])
        #expect(lines.grid[4][..<3] == ["^", "^", "140005 Return fund, national contribution 25 %"])
    }

    @Test func `three rows of headers and merged objectives lie as a browser shows them`() throws {
        let programme = try #require(tables(try read("ua-programme.html")).last)
        #expect(programme.rows == 9 && programme.columns == 13)
        #expect(
            programme.grid[5] == [
                "^", "^", "^", "^", "^", "^", "^", "^", "інші джерела", "45,125", "–", "20", "25,125",
            ])
        #expect(
            programme.grid[8] == ["Разом за Програмою"] + [String](repeating: "<", count: 8) + [
                "411,475", "105,2", "140,7", "165,575",
            ])
    }

    @Test func `the Slovenian plan holds every text that was transcribed from it`() throws {
        let document = try GivenDocuments.read(
            GivenDocuments.shared.appending(path: "source/akcijski-nacrt-2023-2024.docx"))
        let text = text(document)
        let plan = try String(
            contentsOf: URL(filePath: #filePath).appending(path: "../../../inputs/slovenia-2023-2024/plan.xml")
                .standardizedFileURL,
            encoding: .utf8)
        let texts = plan.matches(of: /<(?:goal|deadline|participant|implementer|summary)[^>]*>([^<]+)</).map {
            String($0.output.1)
        }
        try #require(texts.count > 100)
        for quoted in texts {
            for part in quoted.replacing("&amp;", with: "&").split(separator: "[…]") {
                #expect(text.contains(Self.words(String(part))), "\(part)")
            }
        }
    }

    @Test func `the annex of the Slovenian plan has its lines in its rows`() throws {
        let document = try GivenDocuments.read(
            GivenDocuments.shared.appending(path: "source/akcijski-nacrt-2023-2024.docx"))
        let annex = try #require(tables(document).last)
        #expect(annex.rows == 16 && annex.columns == 6)
        #expect(annex.grid.joined().allSatisfy { $0 != "-" })
        let xml = try String(
            contentsOf: URL(filePath: #filePath).appending(path: "../../../inputs/slovenia-2023-2024/annex.xml")
                .standardizedFileURL,
            encoding: .utf8)
        let lines = xml.matches(of: /<line id="(\d+)"[^>]*code="(\d+)"/).map { String($0.output.2) }
        let cells = annex.grid.joined().joined(separator: "\n")
        try #require(lines.count > 10)
        for code in Set(lines) { #expect(cells.contains(code)) }
    }
}
