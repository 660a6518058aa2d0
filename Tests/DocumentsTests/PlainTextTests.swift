import Testing

@testable import Documents

/// Running text in lines, from a file or from a PDF.
@Suite struct PlainTextTests {
    private static func read(_ text: String) throws -> Document { try Document(reading: Array(text.utf8)) }

    private static func places(_ document: Document) -> [String] {
        document.blocks.map { "\($0.address): \($0.plainText)" + ($0.role == .body ? "" : " [\($0.role.rawValue)]") }
    }

    @Test func `a paragraph stands between blank lines and keeps its line ends`() throws {
        #expect(
            Self.places(try Self.read("Prva\nvrstica\n\n  \nDruga\r\n")) == ["line 1: Prva\nvrstica", "line 5: Druga"])
    }

    @Test func `items begin paragraphs, a number that a line left over does not`() throws {
        #expect(
            Self.places(try Self.read("Priporoča:\n1. zaščito;\n2. pomoč\ndo\n12. junija 2026.\na) zakon;\n(ii) šola"))
                == [
                    "line 1: Priporoča:", "line 2: 1. zaščito;", "line 3: 2. pomoč\ndo\n12. junija 2026.",
                    "line 6: a) zakon;", "line 7: (ii) šola",
                ])
    }

    @Test func `form feeds part pages, whose lines are counted anew`() throws {
        #expect(
            Self.places(try Self.read("A\n\n1\n\u{C}B\nC\n\n2\n\u{C}")) == [
                "page 1, line 1: A", "page 1, line 3: 1 [furniture]", "page 2, line 1: B\nC",
                "page 2, line 4: 2 [furniture]",
            ])
    }

    @Test func `a number of pages at the end of a text without pages is one`() throws {
        #expect(Self.places(try Self.read("A\n\n   1/1\n")) == ["line 1: A", "line 3:    1/1 [furniture]"])
        #expect(Self.places(try Self.read("A\n\n2026\n")) == ["line 1: A", "line 3: 2026"])
    }

    @Test func `heads that many pages have are running heads`() throws {
        let pages = (1...4).map { "GRETA(2026)04\n\nBesedilo \($0 * 7).\n\n\u{C}" }
        let document = try Self.read(pages.joined())
        #expect(document.blocks.map(\.role) == Array(repeating: [.furniture, .body], count: 4).flatMap(\.self))
    }

    @Test func `a text of blanks is empty`() {
        #expect(throws: DocumentError(.emptyDocument(.text))) { try Self.read(" \n\n") }
    }

    // MARK: - PDF

    @Test func `lines of a PDF that stand in columns are named, and kept as they stand`() throws {
        let text =
            "The plan has three parts.\nAll are described below\nin what follows here.\n\n\nTask 1      MNZ       45.000\nTask 2      MZ         3.000\n\u{C}"
        let document = try PDFReader.document(of: text, Limits())
        #expect(document.blocks.map(\.role) == [.body, .columns])
        #expect(
            document.notices.map(\.description) == ["page 1, line 6: \(Notice.Kind.columnsOfText.words): “lines 6–7”"])
    }

    @Test func `a PDF of little but columns is refused`() {
        #expect(throws: DocumentError(.tablePDF)) {
            try PDFReader.document(
                of: "Plan\n\nTask 1      MNZ       45.000\nTask 2      MZ         3.000\n\u{C}", Limits())
        }
    }

    @Test func `numbers of paragraphs make no columns`() throws {
        let document = try PDFReader.document(
            of: "12.      GRETA urges the authorities to act\n         and to report.\n\u{C}", Limits())
        #expect(document.blocks.map(\.role) == [.body])
    }

    @Test func `a PDF of pictures is refused, a page of pictures named`() throws {
        #expect(throws: DocumentError(.picturePDF)) { try PDFReader.document(of: "\u{C}\u{C}", Limits()) }
        let document = try PDFReader.document(of: "A text.\n\u{C}\u{C}", Limits())
        #expect(document.notices.map(\.description) == ["page 2: page without text: a picture, or blank"])
    }
}
