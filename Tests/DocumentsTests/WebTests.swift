import Documents
import Testing
import Texts

/// Pages are read as browsers show them.
@Suite struct WebTests {
    typealias Made = MadeDocument

    private func grid(_ rows: String) throws -> [[String]] {
        try #require(try Made.readHTML("<table>\(rows)</table>").table).grid
    }

    @Test func `spans cover their slots`() throws {
        #expect(
            try grid("<tr><td rowspan=2>MNZ<td>1<tr><td>2<tr><td colspan=2>A") == [
                ["MNZ", "1"], ["^", "2"], ["A", "<"],
            ])
    }

    @Test func `a rowspan of nought reaches to the end of its group, a colspan of nought is one`() throws {
        #expect(
            try grid("<tr><td rowspan=0>MNZ<td>1<tr><td>2<tr><td colspan=0>3<td>x") == [
                ["MNZ", "1", "-"], ["^", "2", "-"], ["^", "3", "x"],
            ])
    }

    @Test func `a rowspan ends with its group of rows`() throws {
        #expect(
            try grid("<tbody><tr><td rowspan=5>MNZ<td>1</tbody><tbody><tr><td>MDDSZ<td>2</tbody>") == [
                ["MNZ", "1"], ["MDDSZ", "2"],
            ])
    }

    @Test func `the head is the header and the foot comes last`() throws {
        let table = try #require(
            try Made.readHTML(
                "<table><caption>Priloga</caption><thead><tr><td>H</thead><tfoot><tr><td>F</tfoot><tbody><tr><td>1</tbody></table>"
            ).table)
        #expect(table.grid == [["H"], ["1"], ["F"]])
        #expect(table.headerRows == 1)
    }

    @Test func `cells of one row may overlap nothing`() throws {
        #expect(try grid("<tr><td>A<td rowspan=2>B<tr><td colspan=2>C<td>D") == [["A", "B", "-"], ["C", "^", "D"]])
    }

    @Test func `a table in a cell is a block of the cell`() throws {
        let document = try Made.readHTML("<table><tr><td>A<td>x<table><tr><td>2026<td>50.000</table>y</table>")
        #expect(document.table?[0, 1]?.blocks.map(\.plainText) == ["x", "2026\t50.000", "y"])
    }

    @Test func `words between cells come before the table and are told of`() throws {
        let document = try Made.readHTML("<table>stray<tr><td>A</table>")
        #expect(document.lines == ["stray"])
        #expect(document.told.contains(.misplacedText))
    }

    @Test(arguments: [
        "<p hidden>x</p>", "<p style='color:red; DISPLAY : none !important'>x</p>", "<p class='a ascuns'>x</p>",
        "<p id=i>x</p>",
        "<div class=outer><p>x</p></div>", "<p style='visibility:hidden'>x</p>",
    ])
    func `what is hidden is left out, however that is said`(hidden: String) throws {
        let document = try Made.readHTML(
            "<p>A</p>\(hidden)<p>B</p>",
            head:
                "<style>/* p{display:none} */ p.ascuns, #i {display:none} .outer > p{display:none} @media print { p {display:none} }</style>"
        )
        #expect(document.lines == ["A", "B"])
        #expect(document.told == [.hiddenLeftOut])
        #expect(document.notices[0].text == "x")
    }

    @Test func `a rule that shows again holds, by weight and order`() throws {
        let document = try Made.readHTML(
            "<p>A</p><p class=a>B</p><p class=a style='display:block'>C</p>",
            head: "<style>.a{display:none} p{display:block}</style>")
        #expect(document.lines == ["A", "C"])
    }

    @Test func `hidden rows and cells are left out and give up their place`() throws {
        let document = try Made.readHTML(
            "<table><tr><td>A<td hidden>9<td>1<tr style='display:none'><td>B<tr hidden><td>C</table>")
        #expect(document.table?.grid == [["A", "1"]])
        #expect(document.notices.map(\.text).sorted() == ["9", "B", "C"])
    }

    @Test func `deleted and struck words are left out, inserted ones stay`() throws {
        let document = try Made.readHTML(
            "<p><del>54.000</del><ins>45.000</ins> <s>x</s><span style='text-decoration: line-through'>y</span>EUR</p>")
        #expect(document.lines == ["45.000 EUR"])
        #expect(document.told == [.deletionAccepted, .insertionAccepted, .struckLeftOut])
    }

    @Test func `marks above the line are no digits`() throws {
        let document = try Made.readHTML("<p>10<sup>1</sup> in 100 m<sup>2</sup></p>")
        #expect(document.lines == ["10 in 100 m2"])
        #expect(document.notice(.markLeftOut)?.text == "1")
    }

    @Test func `breaks separate bodies, white space does not`() throws {
        #expect(
            try Made.readHTML("<p>\n ANITP \n<br> Parteneri:<br>\n<b>M</b>AE\n<br></p><pre>a\n  b</pre>").lines == [
                "ANITP\nParteneri:\nMAE", "a\n  b",
            ])
    }

    @Test func `items have the number that a browser shows`() throws {
        let document = try Made.readHTML(
            "<ol start=3 type=a><li>x<li value=7>x<ul><li>x</ul><li></ol><ol reversed><li>x<li>x</ol><ol style='list-style-type:upper-roman'><li>x<p>y</ol><ul style='list-style:none'><li>z</ul>"
        )
        #expect(document.lines == ["c.|x", "g.|x", "•|x", "h.|", "2.|x", "1.|x", "I.|x", "y", "z"])
    }

    @Test func `names of characters are characters, once`() throws {
        #expect(
            try Made.readHTML("<p>&ccaron;&Zcaron;&scaron;&nbsp;&euro;&apos;&amp;ccaron;&period;</p>").lines == [
                "čŽš €'&ccaron;."
            ])
    }

    /// A page and what it says.
    struct Encoded: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        let text: String

        init(_ name: String, _ head: String, _ rest: [UInt8], _ text: String) {
            testDescription = name
            bytes = Array(head.utf8) + rest
            self.text = text
        }
    }

    private static let encoded = [
        Encoded("windows-1250", "<meta charset=windows-1250><p>", [0xE8, 0x8A, 0x9E], "čŠž"),
        Encoded(
            "Latin 2", "<meta http-equiv=x content='text/html; charset=iso-8859-2'><p>", [0xE8, 0xA9, 0xBE], "čŠž"),
        Encoded("KOI8", "<meta charset='koi8-r'><p>", [0xF0], "П"),
        Encoded("UTF-8", "\u{FEFF}<p>čŠž", [], "čŠž"),
        Encoded("Cyrillic", "<?xml version='1.0' encoding='windows-1251'?><html><p>", [0xC0], "А"),
        Encoded("UTF-16", "", [0xFF, 0xFE, 0x3C, 0, 0x70, 0, 0x3E, 0, 0x0D, 0x01], "č"),
    ]

    @Test(arguments: encoded) func `a page is read in the encoding that it states`(page: Encoded) throws {
        let document = try Document(reading: page.bytes)
        #expect(document.lines == [page.text])
        #expect(document.notices.isEmpty)
    }

    @Test func `an encoding that nothing states is assumed, and told`() throws {
        let document = try Document(reading: Array("<html><p>caf".utf8) + [0xE9])
        #expect(document.lines == ["café"])
        #expect(document.notices == [Notice(.encodingAssumed, at: nil, "WINDOWS-1250 = WINDOWS-1252 = ISO-8859-2")])
    }

    @Test func `an encoding that nothing states and the bytes do not settle is an error, as it is for plain text`() {
        // A word that is Šola in ISO 8859-2 and holds a sign of copyright in others.
        let page = Array("<html><body><p>".utf8) + [0xA9] + Array("ola</p></body></html>".utf8)
        let encodings = ["WINDOWS-1250", "WINDOWS-1252", "ISO-8859-2"]
        #expect(throws: DocumentError(.encodingUnknown(encodings))) { try Document(reading: page) }
    }

    @Test func `an encoding that the bytes settle is taken and told`() throws {
        let document = try Document(reading: Array("<html><body><p>Mo".utf8) + [0x9E, 0x20, 0x8A, 0xE8])
        #expect(document.lines == ["Mož Šč"])
        #expect(document.notices == [Notice(.encodingAssumed, at: nil, "WINDOWS-1250")])
    }

    @Test func `bytes that are no text of the encoding that a page states are a loss`() throws {
        let document = try Document(
            reading: Array("<html><head><meta charset=\"utf-8\"></head><body><p>x ".utf8) + [0x8A, 0xE8])
        let notice = try #require(document.notice(.undecodable))
        #expect(notice.kind.isLoss)
    }

    @Test(arguments: [
        ("&#128; 5", "€ 5"), ("&#x80;5", "€5"), ("&#X9e;", "ž"), ("&#138", "Š"), ("a&#0150;b", "a–b"),
        ("&#127;x", "\u{7F}x"),
        ("&#160;x", "\u{A0}x"), ("&#1280;", "\u{500}"),
    ]) func `references by number to what HTML knows no character for mean those of windows-1252`(
        page: String, text: String
    ) throws {
        #expect(try Made.readHTML("<p>.\(page)</p>").blocks.map { $0.paragraph?.text.verbatim } == ["." + text])
    }

    @Test func `an encoding that nobody knows is refused`() {
        let bytes = Array("<meta charset=klingon><p>x".utf8)
        #expect(throws: DocumentError(.foreign(.encoded("klingon")))) {
            try Document(reading: bytes)
        }
    }

    @Test func `fields of forms have their words, pictures and frames are named`() throws {
        let document = try Made.readHTML(
            "<p><select><option>MNZ<option selected>MDDSZ</select> <input value='45.000'> <input type=checkbox checked><input type=hidden value=x><img src=grb.png alt=Grb><iframe src='http://example.org/'></iframe></p>"
        )
        #expect(document.lines == ["MDDSZ 45.000 ☒"])
        #expect(document.told == [.choiceTaken, .pictureNotRead, .externalNotOpened])
    }

    @Test func `navigation and foot of a page are kept apart from its text`() throws {
        let document = try Made.readHTML(
            "<nav><a href=/>Acasă</a></nav><h1>Plan</h1><p>x</p><article><footer>Podpis</footer></article><footer>Pagina 1</footer>"
        )
        #expect(document.lines == ["Acasă", "Plan", "x", "Podpis", "Pagina 1"])
        #expect(document.blocks.map(\.role) == [.furniture, .body, .body, .body, .furniture])
    }

    @Test func `words outside every element are words`() throws {
        #expect(
            try Made.readHTML("before<div>in <b>bold</b>side</div>after</body></html><p>trailing").lines == [
                "before", "in boldside", "after", "trailing",
            ])
    }

    @Test func `a page that Word wrote shows its numbers and not its conditions`() throws {
        let document = try Made.readHTML(
            "<p><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Naloga<o:p></o:p></p><!--[if gte mso 9]><xml>x</xml><![endif]--><p class=x>y</p>",
            head: "<style><!-- p.x {display:none} --></style>")
        #expect(document.lines == ["1.  Naloga"])
    }

    @Test func `signs that begin no tag are signs`() throws {
        #expect(try Made.readHTML("<p>a < 5 & b > 3 <5 </p>").lines == ["a < 5 & b > 3 <5"])
    }

    @Test func `elements nested too deeply are refused`() {
        #expect(throws: DocumentError(.limit(.depth, 256), line: 1)) {
            try Made.readHTML(String(repeating: "<div>", count: 100_000))
        }
    }

    @Test func `a tag with too many attributes is refused at once`() {
        let tag = "<p " + (0..<200_000).map { "a\($0)" }.joined(separator: " ") + ">"
        #expect(throws: DocumentError(.limit(.attributes, 8192))) { try Made.readHTML(tag) }
    }
}
