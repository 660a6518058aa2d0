import Encodings
import Testing
import Texts

@testable import Documents

/// CSV: the separator, the quotation mark and the encoding are recognised, and values stay texts.
@Suite struct CSVTests {
    private static func read(_ text: String) throws -> Document { try Document(reading: Array(text.utf8)) }

    @Test(arguments: [
        ("MNZ;45,50\nMZ;3,00\n", ";"), ("a,b,c\n1,2,3\n", ","), ("a\tb\n1\t2\n", "tab"), ("a|b|c\n1|2|3\n", "|"),
        ("sep=|\na|b\n", "|"),
        ("sep=,\r\nMNZ;1,2\r\n", ","), ("MNZ;45,50\n", ";"), ("a,b\n\"x; y\",1\n\"z; w\",2\n", ","),
    ]) func `the separator is recognised`(text: String, separator: String) throws {
        let document = try Self.read(text)
        #expect(document.format == .csv)
        #expect(document.notice(.separatorTaken)?.text == separator)
    }

    @Test(arguments: [
        "Ministrstvo, ki skrbi za to, in drugi.\nVlada, ki je to sprejela, je odšla.\n", "Ena vrstica; druga misel.\n",
        "Naloga 1\nNaloga 2\n",
        "Dear Sir,\nwe write, as ever, to you.\nYours,\nX\n",
    ]) func `running text is no CSV`(text: String) throws {
        #expect(try Self.read(text).format == .text)
    }

    @Test func `a sum of two columns and no more is read`() throws {
        #expect(try Self.read("MNZ;45,50\nMZ;3,00\n").shown == ["A1=MNZ", "B1=45,50", "A2=MZ", "B2=3,00"])
    }

    @Test func `values stay texts, whatever they look like`() throws {
        let document = try Self.read("1.10;45.000;003431;3/4;3.4.;NA\n1.1;;;;;\n")
        #expect(document.sheets[0].cells.allSatisfy { if case .text = $0.value { true } else { false } })
        #expect(document.shown == ["A1=1.10", "B1=45.000", "C1=003431", "D1=3/4", "E1=3.4.", "F1=NA", "A2=1.1"])
    }

    @Test func `a quoted field holds separators, line ends and quotation marks`() throws {
        let document = try Self.read("a;b\r\n\"x; y\";\"prva\r\ndruga\"\r\n\"on \"\"je\"\" tu\";z\r\n")
        #expect(document.shown == ["A1=a", "B1=b", "A2=x; y", "B2=prva\ndruga", "A3=on \"je\" tu", "B3=z"])
    }

    @Test func `apostrophes quote where fields show it`() throws {
        #expect(try Self.read("'a;1';'b'\n'c';'d'\n").shown == ["A1=a;1", "B1=b", "A2=c", "B2=d"])
        #expect(try Self.read("l'un;l'autre\nc;d\n").shown == ["A1=l'un", "B1=l'autre", "A2=c", "B2=d"])
    }

    @Test func `a quotation mark that never closes is told with its line`() {
        #expect(throws: DocumentError(.unclosedQuote, line: 3)) { try Self.read("a;b\nc;d\ne;\"f\ng;h\n") }
    }

    @Test func `rows with more or fewer fields are told of, blank ones are not`() throws {
        let document = try Self.read("a;b;c\nd;e;f\n\ng;h\ni;j;k;l\nm;n;o\n")
        #expect(
            document.notices.filter { $0.kind == .raggedRow }.map {
                [$0.address?.description ?? "", $0.text, $0.before ?? ""]
            } == [
                ["sheet, cell A4", "2", "3"], ["sheet, cell A5", "4", "3"],
            ])
    }

    @Test func `rows count as spreadsheets count them`() throws {
        #expect(try Self.read("a;b\n\nc;d\n").shown == ["A1=a", "B1=b", "A3=c", "B3=d"])
    }
}

/// Encodings are taken only where the bytes settle them.
@Suite struct CharsetTests {
    private static func bytes(_ text: String, _ charset: Charset) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(0x80 + (charset.upperHalf.firstIndex(of: scalar) ?? 0))
        }
    }

    @Test(arguments: [
        ("Krizna namestitev žrtev; oskrba: začetek", Charset.windows1250),
        ("Ministarstvo unutarnjih poslova – čćžšđ", .windows1250),
        ("Příliš žluťoučký kůň", .windows1250), ("Zażółć gęślą jaźń", .windows1250),
        ("Ministrstvo za notranje zadeve: žrtve, začetek, šola", .iso8859_2),
        ("Приют за жертви на трафик", .windows1251), ("Заходи з протидії торгівлі людьми", .windows1251),
        ("Ministère de l’Intérieur: être à la façade", .windows1252),
    ]) func `a text that only one encoding makes sense of is read`(text: String, charset: Charset) throws {
        let decoded = try DecodedText(Self.bytes(text, charset))
        #expect(decoded.text == text)
        #expect(decoded.assumed?.contains(charset.rawValue) ?? false)
    }

    @Test func `where two encodings make sense and differ, nothing is guessed`() {
        // č in one is è in the other.
        #expect(throws: DocumentError(.encodingUnknown(["WINDOWS-1250", "WINDOWS-1252", "ISO-8859-2"]))) {
            try DecodedText(Self.bytes("Začetek", .windows1250))
        }
    }

    @Test func `where two encodings read the same, both are named`() throws {
        #expect(
            try DecodedText(Self.bytes("Müller", .windows1252)).assumed == "WINDOWS-1250 = WINDOWS-1252 = ISO-8859-2")
    }

    @Test func `Cyrillic of another encoding is not taken for this one`() {
        // КОИ-8: small letters where this encoding has capitals.
        let koi: [UInt8] = [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x20, 0xCD, 0xC9, 0xD2]
        #expect(throws: DocumentError(.encodingUnknown([]))) { try DecodedText(koi) }
    }

    @Test func `marks and halves of UTF-16 are known`() throws {
        let text = "Ministrstvo; žrtve\n"
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for (bytes, assumed) in [
            ([0xFE, 0xFF] + big, nil), ([0xFF, 0xFE] + little, nil), (big, "UTF-16BE"), (little, "UTF-16LE"),
        ] as [([UInt8], String?)] {
            let decoded = try DecodedText(bytes)
            #expect(decoded.text == text)
            #expect(decoded.assumed == assumed)
        }
        #expect(try DecodedText([0xEF, 0xBB, 0xBF] + Array("žrtve".utf8)).text == "žrtve")
    }

    @Test func `what holds control characters is no text`() {
        #expect(throws: DocumentError(.foreign(.binary))) {
            try DecodedText([0x41, 0x01, 0x42])
        }
    }

    @Test(arguments: Charset.allCases) func `every character of an encoding has one place`(charset: Charset) {
        let characters = charset.upperHalf.filter { $0 != "\u{FFFD}" }
        #expect(charset.upperHalf.count == 128)
        #expect(Set(characters).count == characters.count)
    }
}
