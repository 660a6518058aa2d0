import Documents
import Dossier
import Foundation
import FoundationXML
import Importing
import Testing
import Texts

@testable import Reporting

/// What a document says, found without the importer: every paragraph and every cell of a sheet.
private func texts(_ blocks: [Block]) -> [(address: String, text: String)] {
    blocks.flatMap { block -> [(address: String, text: String)] in
        switch block.content {
        case .heading(_, let paragraph), .paragraph(let paragraph), .listItem(_, let paragraph):
            paragraph.text.isBlank ? [] : [(block.address.description, paragraph.text.plain)]
        case .table(let table): table.cells.flatMap { texts($0.blocks) }
        case .note(let note): texts(note.blocks)
        case .header(let blocks), .footer(let blocks): texts(blocks)
        case .sheet(let sheet):
            sheet.cells.filter { !$0.shown.allSatisfy(\.isWhitespace) }.map { cell in
                (block.address.adding(.sheetCell(row: cell.row + 1, column: cell.column + 1)).description, cell.shown)
            }
        }
    }
}

@Suite struct `The record of an import` {
    @Test(arguments: GivenImport.all)
    func `holds all text of the documents, in its order, with what became of it`(file: URL) throws {
        let given = try GivenImport(file)
        let expected = texts(given.made.documents[0].document.blocks)
        let pieces = try given.entries("pieces")
        #expect(!expected.isEmpty)
        #expect(pieces.map { $0["address"] as? String } == expected.map(\.address))
        for (piece, said) in zip(pieces, expected) {
            #expect((piece["text"] as? String)?.hasSuffix(said.text) == true, "\(said)")
            #expect((piece["used"] == nil) != (piece["leftOut"] == nil), "\(said)")
        }
    }

    @Test(arguments: GivenImport.all)
    func `leaves no piece of the given documents unread`(file: URL) throws {
        let unread = try GivenImport(file).entries("pieces").filter { $0["leftOut"] as? String == "unread" }
        #expect(unread.isEmpty, "\(unread)")
    }

    @Test(arguments: GivenImport.all)
    func `says where in the document every copied fact stands`(file: URL) throws {
        let given = try GivenImport(file)
        let pieces = try given.entries("pieces")
        let words = Dictionary(
            pieces.compactMap { piece in (piece["address"] as? String).map { ($0, piece["text"] as? String ?? "") } }
        ) { first, _ in first }
        func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        for fact in try given.entries("facts") where ["text", "title", "activity"].contains(fact["field"] as? String) {
            guard fact["how"] as? String == "verbatim", let address = fact["address"] as? String,
                let said = words[address], let value = fact["value"] as? String
            else { continue }
            // A cell of several paragraphs is one text, which stands at the first of them.
            let first = folded(value).prefix(12)
            #expect(folded(said).contains(first), "\(fact)")
        }
    }

    @Test(arguments: GivenImport.names)
    func `names elements that stand in the files`(name: String) throws {
        let given = try GivenImport(name)
        var standing: Set<String> = []
        for part in given.parts { standing.formUnion(ElementPaths.of(try #require(part.bytes))) }
        let named = Set(try given.entries("facts").compactMap { $0["element"] as? String })
        #expect(named.subtracting(standing) == [])
    }

    @Test func `a fact by a phrase, a derived one and an open one say so`() throws {
        let facts = try GivenImport("sl-form.docx").entries("facts")
        func how(_ element: String, _ field: String) -> [String?] {
            let fact = facts.first { $0["element"] as? String == element && $0["field"] as? String == field }
            return [fact?["value"], fact?["how"], fact?["by"]].map { $0 as? String }
        }
        #expect(how("plan", "id") == ["si-2027-2028", "derived", "of-country-and-years"])
        #expect(
            how("plan/chapter[1]/section[1]/task[1]", "title") == ["Osrednje spletišče o tveganjih", "verbatim", nil])
        let kind = how("plan/chapter[1]/section[1]/task[2]/assignment[1]/deadline", "kind")
        #expect(kind == ["ambiguous", "open", nil])
        #expect(facts.contains { $0["field"] as? String == "kind" && $0["how"] as? String == "phrase" })
    }

    @Test func `documents are told with fingerprint, profile and language`() throws {
        let documents = try GivenImport("hr-annex.csv").entries("documents")
        #expect(documents.count == 1)
        #expect(documents[0]["name"] as? String == "hr-annex.csv")
        #expect((documents[0]["sha256"] as? String)?.count == 64)
        #expect(documents[0]["format"] as? String == "csv")
        #expect(documents[0]["profile"] as? String == "annex-by-ministry")
        #expect(documents[0]["language"] as? String == "hr")
    }

    @Test func `of several documents each piece says of which it is`() throws {
        let folder = GivenImport.folder
        let given = try GivenImport(folder.appending(path: "hr-table.docx"), folder.appending(path: "hr-annex.csv"))
        let names = try given.entries("pieces").compactMap { $0["document"] as? String }
        #expect(Set(names) == ["hr-table.docx", "hr-annex.csv"])
        #expect(names == names.sorted { $0 > $1 }, "in the order in which they were given")
    }

    @Test func `a question is open until it is answered, and then has the answer and the reason`() throws {
        let id = "body.kind@sheet-cell-a-4"
        let open = try GivenImport("hr-annex.csv").entries("questions")
        #expect(open.first { $0["id"] as? String == id }?["state"] as? String == "open")
        let answers = try Answers(
            yaml: """
                questions:
                - id: \(id)
                  fact: body.kind
                  answer: ministry
                  reason: Ministarstvo unutarnjih poslova

                """, path: "answers.yaml")
        let answered = try #require(
            GivenImport("hr-annex.csv", answers: answers).entries("questions").first { $0["id"] as? String == id })
        #expect(answered["state"] as? String == "answered")
        #expect(answered["answer"] as? String == "ministry")
        #expect(answered["reason"] as? String == "Ministarstvo unutarnjih poslova")
        let kind = try GivenImport("hr-annex.csv", answers: answers).entries("facts").first {
            $0["by"] as? String == id
        }
        #expect(kind?["how"] as? String == "answer")
        #expect(kind?["value"] as? String == "ministry")
    }

    @Test func `what the reader of files decided is told`() throws {
        let notices = try GivenImport("hr-table.docx").entries("notices")
        let kinds = Set(notices.compactMap { $0["kind"] as? String })
        #expect(kinds.isSuperset(of: ["deletion-accepted", "insertion-accepted", "hidden-left-out"]))
        #expect(notices.allSatisfy { $0["document"] as? String == "hr-table.docx" })
    }

    @Test(arguments: GivenImport.names) func `is the same bytes from the same documents`(name: String) throws {
        let (first, second) = (try GivenImport(name), try GivenImport(name))
        #expect(ImportJSON(first.made, first.parts).bytes == ImportJSON(second.made, second.parts).bytes)
        #expect(first.made.questionFile() == second.made.questionFile())
        #expect(first.parts.map(\.bytes) == second.parts.map(\.bytes))
    }

    @Test func `a part that something open keeps from being written keeps no other`() throws {
        let given = try GivenImport("ro-table.html") { $0.replacing("2026", with: "").replacing("2028", with: "") }
        let plan = try #require(given.parts.first { $0.part == .plan })
        #expect(plan.bytes == nil)
        #expect(plan.problems.contains { $0.hasPrefix("plan: The field end is missing") })
        #expect(given.parts.contains { $0.part == .registry && $0.bytes != nil })
        #expect(given.made.questions(keepingFrom: .plan).map(\.fact).contains("plan.end"))
        let told = try given.entries("parts").first { $0["file"] as? String == "plan.xml" }
        #expect(told?["written"] as? Bool == false)
    }
}

/// The ways to all elements of an XML file, as an import names them.
private final class ElementPaths: NSObject, XMLParserDelegate {
    private var paths: Set<String> = []
    private var open: [(path: String, counts: [String: Int])] = []

    static func of(_ bytes: [UInt8]) -> Set<String> {
        let found = ElementPaths()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = found
        return parser.parse() ? found.paths : []
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard let outer = open.popLast() else {
            paths.insert(name)
            return open.append((name, [:]))
        }
        let count = outer.counts[name, default: 0] + 1
        open.append((outer.path, outer.counts.merging([name: count]) { $1 }))
        let path = "\(outer.path)/\(name)"
        // One that may stand only once has no number.
        paths.formUnion(["\(path)[\(count)]", path])
        open.append(("\(path)[\(count)]", [:]))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        open.removeLast()
    }
}
