import Documents
import Testing

@Suite struct `An address` {
    private static let addresses = [
        #""1 Preventiva" / "1.1 Splošna javnost", paragraph 2"#, "table 2, row 3, column 1, paragraph 4",
        #"sheet "Annex", cell AB4"#, "sheet, cell B4", "page 2, line 3", "footnote 4, paragraph 1", "text box 2",
        #""Naslov, z vejico" (2), paragraph 1"#, #""Uvod""#, "header 1", "endnote 2, table 1, row 1, column 2",
    ]

    @Test(arguments: addresses) func `is read from its description`(description: String) {
        #expect(Address(description)?.description == description)
    }

    @Test func `is read as the steps and headings that it names`() {
        let address = Address(#""1 Preventiva" / "1.1 Javnost" (2), paragraph 2, table 1, row 3, column 4"#)
        #expect(address?.steps == [.paragraph(2), .table(1), .cell(row: 3, column: 4)])
        #expect(address?.headings.map(\.title) == ["1 Preventiva", "1.1 Javnost"])
        #expect(address?.headings.map(\.occurrence) == [1, 2])
    }

    @Test func `takes a stroke between headings for what parts them, and one in a title for a part of it`() {
        let address = Address(#""1 Šole / vrtci" (2) / "1.1 A / B / C", paragraph 2"#)
        #expect(address?.headings.map(\.title) == ["1 Šole / vrtci", "1.1 A / B / C"])
        #expect(address?.headings.map(\.occurrence) == [2, 1])
    }

    @Test func `is read whatever the name of a sheet holds`() {
        let address = Address(#"sheet "Priloga, 2. del / novo", cell B4"#)
        #expect(address?.steps == [.sheet("Priloga, 2. del / novo"), .sheetCell(row: 4, column: 2)])
    }

    @Test(arguments: ["somewhere", "row 3", "cell", "table two", "\"open, paragraph 1"])
    func `is not read from words that describe none`(words: String) {
        #expect(Address(words) == nil)
    }
}
