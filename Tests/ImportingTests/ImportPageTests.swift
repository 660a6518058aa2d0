import Documents
import Dossier
import Foundation
import Importing
import Testing
import Texts

@testable import Reporting

@Suite struct `The page of an import` {
    private func page(_ given: GivenImport, _ language: Language) throws -> String {
        let page = ImportPage(given.made, given.parts, try GivenImport.monitors.get(), language)
        return String(decoding: page.bytes, as: UTF8.self)
    }

    private func page(
        _ name: String, _ language: Language, answers: Answers = .none, changing change: (String) -> String = { $0 }
    ) throws -> String {
        try page(GivenImport(name, answers: answers, changing: change), language)
    }

    /// What stands between the first place of one text and the next of another.
    private func part(of page: String, from start: String, to end: String) throws -> String {
        let first = try #require(page.range(of: start))
        let last = try #require(page.range(of: end, range: first.upperBound..<page.endIndex))
        return String(page[first.upperBound..<last.lowerBound])
    }

    @Test(arguments: GivenImport.names, Language.allCases)
    func `closes every element that it opens`(name: String, language: Language) throws {
        var open: [Substring] = []
        for match in try page(name, language).matches(of: #/<(/?)([a-z0-9]+)[^>]*>/#) {
            if match.output.2 == "meta" { continue }
            if match.output.1.isEmpty { open.append(match.output.2) } else { #expect(open.popLast() == match.output.2) }
        }
        #expect(open.isEmpty)
    }

    @Test(arguments: GivenImport.names, Language.allCases)
    func `points only to what stands on it, and each place has a name of its own`(name: String, language: Language)
        throws
    {
        let page = try page(name, language)
        let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        let links = page.matches(of: #/ (?:href|src)="([^"]*)"/#).map { String($0.output.1) }
        #expect(!links.isEmpty)
        #expect(links.allSatisfy { $0.hasPrefix("#") })
        #expect(Set(links.map { String($0.dropFirst()) }).subtracting(ids) == [])
        #expect(!page.contains("url("))
    }

    @Test(arguments: GivenImport.names, Language.allCases)
    func `shows all text of the document`(name: String, language: Language) throws {
        let given = try GivenImport(name)
        let page = try page(given, language)
        for piece in given.made.pieces(ofDocument: 0) {
            #expect(page.contains(String(decoding: Markup.text(piece.text).bytes, as: UTF8.self)), "\(piece.text)")
        }
    }

    @Test func `escapes what the document says, in text and in attributes`() throws {
        let page = try page("ro-table.html", .en) {
            $0.replacing("Evenimente publice", with: "&lt;script&gt;alert('1')&lt;/script&gt; &amp; \"x\"")
        }
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;"))
    }

    @Test func `has no script`() throws {
        for language in Language.allCases { #expect(!(try page("sl-form.docx", language).contains("<script"))) }
    }

    @Test func `puts the questions first, each with words, reason, candidates, place and id`() throws {
        let page = try page("sl-form.docx", .en)
        let questions = try part(of: page, from: "id=\"questions\"", to: "id=\"remarks\"")
        #expect(questions.contains("What does the deadline mean?"))
        #expect(questions.contains("Oktober 2027 in oktober 2028"))
        #expect(questions.contains("task 1.1.2 Dan boja proti trgovini z ljudmi"))
        #expect(questions.contains("<code>by to 2028-10-31</code>"))
        #expect(questions.contains("deadline.kind@table-2-row-4-column-2-paragraph-1"))
        #expect(questions.contains("No pattern of the profile reads these words"))
        #expect(questions.contains("table 2, row 4, column 2, paragraph 1"))
    }

    @Test func `what is answered stands apart, with the answer in words and the reason`() throws {
        let answers = try Answers(
            yaml: """
                questions:
                - id: body.kind@sheet-cell-a-4
                  fact: body.kind
                  answer: ministry
                  reason: Narodne novine 85/20

                """, path: "answers.yaml")
        let page = try page("hr-annex.csv", .sl, answers: answers)
        let answered = try part(of: page, from: "id=\"answered\"", to: "id=\"remarks\"")
        #expect(answered.contains("<code>ministry</code> – ministrstvo"))
        #expect(answered.contains("Narodne novine 85/20"))
        #expect(!(try part(of: page, from: "id=\"questions\"", to: "id=\"answered\"").contains("cell-a-4")))
    }

    @Test func `says in words why something is left out`() throws {
        #expect(try page("sl-form.docx", .sl).contains("Izpuščeno: kazalo"))
        #expect(try page("sl-form.docx", .en).contains("Left out: table of contents or index"))
        #expect(try page("sl-annex.xlsx", .sl).contains("Izpuščeno: v dokumentu je skrito"))
    }

    @Test func `marks the words of a document with their language where it is another than the page's`() throws {
        let english = try page("sl-form.docx", .en)
        #expect(english.contains("<html lang=\"en\">"))
        #expect(english.contains("lang=\"sl\">"))
        let slovenian = try page("sl-form.docx", .sl)
        #expect(slovenian.contains("<html lang=\"sl\">"))
        #expect(slovenian.matches(of: #/ lang="/#).count == 1)
    }

    @Test func `a fact stands beside the row that it was read from`() throws {
        let page = try page("hr-annex.csv", .en)
        let row = try part(of: page, from: "Rad povjerenstva", to: "</tr>")
        #expect(row.contains("€10,000.00"))
        #expect(row.contains("declared total €30,500.50"))
        #expect(!row.contains("€4,000.00"))
    }

    @Test(arguments: Language.allCases)
    func `tells of a part that could not be written`(language: Language) throws {
        let page = try page("ro-table.html", language) {
            $0.replacing("2026", with: "").replacing("2028", with: "")
        }
        #expect(page.contains(language.phrases.imports.notWritten("plan.xml")))
        #expect(page.contains("plan: The field end is missing"))
    }

    @Test func `grows with the document and no faster`() throws {
        func size(_ rows: Int) throws -> Int {
            try page("ro-table.html", .en) { document in
                guard
                    let start = document.range(of: "<tr><td>Evenimente publice")
                        ?? document.range(of: "Evenimente publice"),
                    let open = document.range(
                        of: "<tr", options: .backwards, range: document.startIndex..<start.upperBound),
                    let close = document.range(of: "</tr>", range: open.upperBound..<document.endIndex)
                else { return document }
                let row = document[open.lowerBound..<close.upperBound]
                return document.replacingCharacters(
                    in: open.lowerBound..<open.lowerBound, with: String(repeating: String(row), count: rows))
            }.utf8.count
        }
        let (few, many, more) = (try size(0), try size(20), try size(40))
        #expect(many > few)
        #expect(Double(more - many) < 1.1 * Double(many - few))
    }
}

@Suite struct `The words of an import` {
    @Test(arguments: [
        (1, "Odprto je 1 vprašanje"), (2, "Odprti sta 2 vprašanji"), (3, "Odprta so 3 vprašanja"),
        (5, "Odprtih je 5 vprašanj"),
    ])
    func `count Slovenian questions in all four forms`(count: Int, words: String) {
        #expect(Language.sl.phrases.imports.openQuestions(count, of: 9) == "\(words) od 9.")
    }

    @Test func `name a place as people of the language do`() throws {
        let made = try GivenImport("sl-annex.xlsx").made
        let words = Language.allCases.map { ImportWords(made, .none, $0) }
        let cell = Address(steps: [.sheet("Priloga"), .sheetCell(row: 4, column: 2)])
        let paragraph = Address(
            headings: [.init(level: 1, number: "1", title: "Preventiva")], steps: [.paragraph(2)])
        #expect(words.map { $0.address(cell) } == ["list »Priloga«, celica B4", "sheet “Priloga”, cell B4"])
        #expect(
            words.map { $0.address(paragraph) } == ["»1 Preventiva«, odstavek 2", "“1 Preventiva”, paragraph 2"])
    }

    @Test(arguments: Language.allCases) func `say each kind of thing in words of its own`(language: Language) {
        let phrases = language.phrases.imports
        func distinct(_ words: [String]) { #expect(Set(words).count == words.count && !words.contains("")) }
        distinct(Question.Reason.allCases.map { $0.pick(phrases.asked) })
        distinct(Question.Reason.allCases.map { $0.pick(phrases.because) })
        distinct(Remark.Kind.allCases.map { $0.pick(phrases.remarkKinds) })
        distinct(LeftOut.allCases.map { $0.pick(phrases.leftOutReasons) })
        distinct(Use.What.allCases.map { $0.pick(phrases.usedAs) })
        distinct(Notice.Kind.allCases.map { $0.pick(phrases.noticeKinds) })
    }
}
