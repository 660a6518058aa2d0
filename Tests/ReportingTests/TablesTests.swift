import Audit
import Dossier
import Encodings
import Foundation
import Reporting
import RulePack
import Testing
import Texts

/// Tables in CSV: for programs, and for the spreadsheets of a language.
@Suite struct `Tables in CSV` {
    /// A table of a text, an amount and a text.
    private func table(_ form: Encodings.CSV.Form = .standard, _ rows: [String]...) -> String {
        var table = Encodings.CSV(
            [(name: "a", kind: .text), (name: "b", kind: .decimal), (name: "c", kind: .text)], form)
        for row in rows { table.append(row) }
        return String(decoding: table.take(), as: UTF8.self)
    }

    @Test func `keep negative money a number`() {
        #expect(table(.standard, ["x", "-10.00", "-1"]) == "a,b,c\r\nx,-10.00,'-1\r\n")
    }

    @Test func `have the negative stake of a finding as a number`() throws {
        let xml = SmallDossier().xml.replacing("<total>", with: "<total>-")
        let rows = CSVText.rows(of: try Audited(xml).text(FindingsCSV()))
        let stake = try #require(rows[0].firstIndex(of: "stake"))
        let stakes = rows.dropFirst().map { $0[stake] }.filter { !$0.isEmpty }
        #expect(stakes.allSatisfy { Double($0) != nil })
    }

    @Test(arguments: [
        (Language.sl, "\u{FEFF}a;b;c\r\nx;\"-10,00\";\"č, d\"\r\n"), (.en, "\u{FEFF}a,b,c\r\nx,-10.00,\"č, d\"\r\n"),
    ])
    func `have the marks of a language where they are for its spreadsheets`(language: Language, text: String) {
        #expect(table(language.spreadsheetForm(whole: "x.json"), ["x", "-10.00", "č, d"]) == text)
    }

    @Test(arguments: ["1.1.3", "0310", "1.10", "12345678901234567890", "TRUE", "false", "1E5", "3/4", "12:30", "5%"])
    func `keep text from becoming a day, another number or a truth in a spreadsheet`(text: String) {
        #expect(table(Language.sl.spreadsheetForm(whole: ""), [text, "", ""]).hasSuffix("\r\n'\(text);;\r\n"))
        #expect(table(.standard, [text, "", ""]).hasSuffix("\r\n\(text),,\r\n"))
    }

    @Test(arguments: ["2023", "7", "123456789012345", "3a", "R1.1", "naloga 1.1", "1.1.3 1.1.4"])
    func `leave to a spreadsheet what it shows as it stands`(text: String) {
        #expect(table(Language.sl.spreadsheetForm(whole: ""), [text, "", ""]).hasSuffix("\r\n\(text);;\r\n"))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "  =1", "\u{FF1D}1"])
    func `hold no formula for whoever separates by semicolons`(formula: String) {
        let text = "Naloga;\(formula)"
        #expect(table(Language.sl.spreadsheetForm(whole: ""), [text, "", ""]).contains("\"\(text)\";;"))
        let pieces = table(.standard, [text, "", ""]).split(separator: ";")
        #expect(pieces[1].hasPrefix("'"))
    }

    @Test func `leave semicolons alone that begin no formula`() {
        #expect(table(.standard, ["a; b;c", "", ""]).hasSuffix("\r\n\"a; b;c\",,\r\n"))
    }

    @Test func `say how long a text is that no cell of a spreadsheet holds`() throws {
        let long = String(repeating: "ž", count: 44_000)
        let cells = table(Language.sl.spreadsheetForm(whole: "findings.json"), [long, "", ""]).split(separator: ";")
        let cell = try #require(cells.first { $0.contains("žž") })
        let text = cell.drop { $0 != "ž" }
        #expect(text.utf16.count <= 32_767 && text.hasPrefix("žžž"))
        #expect(table(Language.sl.spreadsheetForm(whole: "findings.json"), [long, "", ""]).contains("44.000"))
        #expect(table(.standard, [long, "", ""]).contains(long))
    }

    @Test func `have a text of exactly as many characters as a cell holds whole`() {
        let text = String(repeating: "x", count: 32_767)
        #expect(table(Language.en.spreadsheetForm(whole: ""), [text, "", ""]).contains("\n\(text),"))
        #expect(!table(Language.en.spreadsheetForm(whole: ""), [text + "x", "", ""]).contains(text))
    }

    @Test func `have the texts of recommendations in the language asked for`() throws {
        let xml = SmallDossier().xml.replacing(
            /<text[^>]*>[^<]*<\/text>/,
            with: "<text xml:lang=\"en-GB\">English</text><text xml:lang=\"sl-SI\">Slovensko</text>")
        let audited = try Audited(xml)
        #expect(audited.text(CoverageCSV(.sl)).contains(",Slovensko,"))
        #expect(audited.text(CoverageCSV(.en)).contains(",English,"))
    }

    // MARK: - Descriptions

    @Test func `are described column by column`() throws {
        let audited = try Audited(SmallDossier().xml)
        let budget = BudgetCSV.render(Reconciliation(audited.store), audited.store)
        let tables = [
            (FindingsCSV.description, audited.text(FindingsCSV())),
            (CoverageCSV.description, audited.text(CoverageCSV(.sl))),
            (BudgetCSV.description, String(decoding: budget, as: UTF8.self)),
        ]
        for (description, text) in tables {
            let columns = try columns(CSVWMetadata(description))
            #expect(CSVText.rows(of: text)[0] == columns.map { $0["name"] as? String })
        }
    }

    @Test(arguments: [
        ("budget.csv", ["code", "key", "tasks", "lines"]), ("coverage.csv", ["paragraph", "round", "tasks"]),
        ("findings.csv", ["subject", "rule"]),
    ])
    func `are described so that what only looks like a number stays text`(name: String, texts: [String]) throws {
        let description = try #require(TableDescription.all.first { $0.name == name })
        for column in try columns(CSVWMetadata(description)) where texts.contains(column["name"] as? String ?? "") {
            #expect(column["datatype"] as? String == "string")
        }
    }

    @Test func `are described with the marks that they have`() throws {
        let metadata = CSVWMetadata(BudgetCSV.description, Language.sl.spreadsheetForm(whole: ""))
        let document = try #require(JSONSerialization.jsonObject(with: Data(metadata.bytes)) as? [String: Any])
        #expect((document["dialect"] as? [String: Any])?["delimiter"] as? String == ";")
        #expect(String(decoding: metadata.bytes, as: UTF8.self).contains("\"decimalChar\": \",\""))
    }

    private func columns(_ metadata: CSVWMetadata) throws -> [[String: Any]] {
        let document = try #require(JSONSerialization.jsonObject(with: Data(metadata.bytes)) as? [String: Any])
        return try #require((document["tableSchema"] as? [String: Any])?["columns"] as? [[String: Any]])
    }

    @Test func `are described in docs as they are`() throws {
        for page in TablePages.all {
            let file = Package.root.appending(path: "docs/\(page.name)")
            #expect(try String(contentsOf: file, encoding: .utf8) == page.text, "\(page.name): make docs")
        }
    }
}
