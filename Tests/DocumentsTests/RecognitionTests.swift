import Documents
import Testing
import Texts

/// What a file is shows in its content, and a file that cannot be read says what it is and what to do.
@Suite struct RecognitionTests {
    typealias Made = MadeDocument

    private func reason(_ bytes: [UInt8]) -> DocumentError.Reason? {
        do throws(DocumentError) {
            _ = try Document(reading: bytes)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func `documents are known by what they hold`() throws {
        #expect(try Document(reading: Made.docx(Made.p("A"))).format == .docx)
        #expect(try Document(reading: Made.odt("<text:p>A</text:p>")).format == .odt)
        #expect(try Made.readHTML("A").format == .html)
        #expect(try Document(reading: Array("  <!-- x --> <TABLE><tr><td>A".utf8)).format == .html)
    }

    @Test(arguments: ["<!-- <x> -->\n<w:document\n  xmlns:w=", "<?xml version=\"1.0\"?><document xmlns="])
    func `a document is known whatever stands before and in its root`(root: String) throws {
        let prefix = root.contains("w:") ? "w:" : ""
        let body =
            "<\(prefix)body><\(prefix)p><\(prefix)r><\(prefix)t>A</\(prefix)t></\(prefix)r></\(prefix)p></\(prefix)body>"
        let bytes = try ArchiveWriter.archive([
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Type=\"x/officeDocument\" Target=\"/main.xml\"/></Relationships>"
            ),
            ("main.xml", "\(root)\"\(Made.word)\">\(body)</\(prefix)document>"),
        ])
        #expect(try Document(reading: bytes).lines == ["A"])
    }

    /// The container of old Office files, as far as its streams' names.
    private func compound(_ stream: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
            + stream.utf16.flatMap { (unit) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
            + [UInt8](repeating: 0, count: 64)
    }

    @Test func `old and protected Office files say what they are`() {
        #expect(
            reason(compound("WordDocument")) == .foreign(.oldWord))
        #expect(reason(compound("Workbook")) == .foreign(.oldExcel))
        #expect(reason(compound("EncryptedPackage")) == .encrypted)
        #expect(
            reason(compound("x")) == .foreign(.oldOffice))
    }

    @Test func `files of other kinds say what they are`() throws {
        #expect(reason([]) == .emptyFile)
        #expect(reason(Array("{\\rtf1 x}".utf8)) == .foreign(.rtf))
        #expect(reason([0x89, 0x50, 0x4E, 0x47, 0x0D]) == .foreign(.picture("PNG")))
        #expect(
            reason(Array("MIME-Version: 1.0\r\n\r\n<html>".utf8))
                == .foreign(.webArchive))
        #expect(reason(try ArchiveWriter.archive([("a.txt", "A")])) == .foreign(.zip(["a.txt"])))
        #expect(
            reason(
                try ArchiveWriter.archive([
                    (
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                    )
                ])) == .missingPart)
    }

    @Test func `XML that is no document here says what it is`() {
        func reason(of text: String) -> DocumentError.Reason? { self.reason(Array(text.utf8)) }
        let word = DocumentError.Reason.foreign(.flatWord)
        let name = "w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\""
        #expect(reason(of: "<\(name)><w:body/></w:wordDocument>") == word)
        #expect(reason(of: "<?xml version=\"1.0\"?><\(name)/>") == word)
        #expect(
            reason(
                of:
                    "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet/></Workbook>"
            )
                == .foreign(.flatExcel))
        for text in [
            "<a>b</a>", "<a/>", "<?xml version=\"1.0\"?><!DOCTYPE a><!-- x --><a>b", "\u{FEFF}<a x=\"1\">\nb;c\n</a>\n",
        ] {
            #expect(reason(of: text) == .foreign(.xml(root: "a")))
        }
    }

    @Test func `text that begins with a sign of less is text`() throws {
        for text in ["<vpiši> 45.000", "< 5 let", "<a> in b"] {
            #expect(try Document(reading: Array(text.utf8)).format == .text)
        }
    }

    @Test func `a truncated document is truncated`() throws {
        #expect(reason(Array(try Made.docx(Made.p("A")).dropLast(40))) == .truncated)
    }

    @Test func `a document that says nothing is an error`() throws {
        #expect(reason(try Made.docx("<w:p/>")) == .emptyDocument(.docx))
        #expect(reason(try Made.docx("<w:p>\(Made.r("x", "<w:vanish/>"))</w:p>")) == .emptyDocument(.docx))
        #expect(
            reason(Array("<html><body><img src=scan.png></body></html>".utf8))
                == .withoutText(.html, unread: .pictureNotRead))
        #expect(reason(try Made.odt("<text:p/>")) == .emptyDocument(.odt))
        #expect(reason(Array("<html><body><p hidden>x</p></body></html>".utf8)) == .emptyDocument(.html))
    }

    @Test func `a part whose XML is broken is named with its line`() throws {
        let bytes = try Made.docx("\n<w:p><w:r></w:p>")
        do {
            _ = try Document(reading: bytes)
            Issue.record("it was read")
        } catch {
            #expect(error.part == "word/document.xml")
            #expect(error.line == 2)
            guard case .malformed = error.reason else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test func `a bound on blocks holds`() throws {
        let bytes = try Made.docx(Made.p("A") + Made.p("B"))
        var limits = Limits()
        limits.blocks = 2
        #expect(try Document(reading: bytes, limits: limits).blocks.count == 2)
        limits.blocks = 1
        #expect(throws: DocumentError(.limit(.blocks, 1))) { try Document(reading: bytes, limits: limits) }
    }

    @Test func `an address is one that a person finds again`() {
        let heading = Address.Heading(level: 1, number: "1", title: "Preventiva")
        let address = Address(headings: [heading], steps: [.paragraph(2)])
        #expect(address.description == "\"1 Preventiva\", paragraph 2")
        #expect(
            Address(headings: [heading], steps: [.table(2), .cell(row: 3, column: 1)]).description
                == "table 2, row 3, column 1")
        #expect(
            Address(steps: [.sheet("Priloga"), .sheetCell(row: 4, column: 28)]).description
                == "sheet \"Priloga\", cell AB4")
        #expect(Address(steps: [.page(2), .line(3)]).description == "page 2, line 3")
    }

    @Test func `headings of the same words under the same heading are told apart`() throws {
        let document = try Made.readHTML("<h1>A</h1><h2>B</h2><p>x</p><h2>B</h2><p>x</p><h1>C</h1><h2>B</h2><p>x</p>")
        let addresses = document.blocks.filter { if case .paragraph = $0.content { true } else { false } }.map(
            \.address.description)
        #expect(
            addresses == ["\"A\" / \"B\", paragraph 1", "\"A\" / \"B\" (2), paragraph 1", "\"C\" / \"B\", paragraph 1"])
    }
}
