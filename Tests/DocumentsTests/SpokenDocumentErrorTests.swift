import Documents
import Testing
import Texts

/// Why a document cannot be read is said in the reader's language; the words of other programs are quoted as they are.
@Suite struct `A document that cannot be read` {
    private func text(_ bytes: [UInt8], _ limits: Limits = Limits()) -> String? {
        do throws(DocumentError) {
            _ = try Document(reading: bytes, limits: limits)
            return nil
        } catch {
            return error.text[.sl]
        }
    }

    private func text(_ text: String) -> String? { self.text(Array(text.utf8)) }

    @Test func `is said in Slovenian to be damaged, with the words of the library in English`() throws {
        var bytes = try MadeDocument.docx(MadeDocument.p("A"))
        let name = Array("word/document.xml".utf8)
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: name) }) + name.count
        for index in start..<start + 20 { bytes[index] = 0xFF }
        let said = try #require(text(bytes))
        #expect(said.hasPrefix("word/document.xml: Arhiv je poškodovan (Zlib error: "), "\(said)")
        #expect(said.hasSuffix("); datoteko znova kopirajte ali prenesite."))
    }

    @Test func `is said in Slovenian to be of another kind`() {
        #expect(
            text("{\\rtf1 x}") == "Datoteka je dokument RTF; takih datotek program ne bere, zato jo shranite kot DOCX.")
        #expect(
            text("MIME-Version: 1.0\r\n\r\n<html>")
                == "Datoteka je spletna stran v eni datoteki (MHT); takih datotek program ne bere, zato jo shranite kot HTML ali DOCX."
        )
        #expect(
            text("GIF89a")
                == "Datoteka je slika (GIF); pričakovani so DOCX, ODT, HTML, XLSX, ODS, CSV, golo besedilo ali PDF.")
        #expect(
            text("<?xml version=\"1.0\"?><a/>")
                == "Datoteka je datoteka XML s korenskim elementom »a«; pričakovani so DOCX, ODT, HTML, XLSX, ODS, CSV, golo besedilo ali PDF."
        )
        #expect(
            text("<html><head><meta charset=klingon></head><body>é</body></html>")
                == "Datoteka je besedilo v kodiranju »klingon«; takih datotek program ne bere, zato jo shranite kot UTF-8."
        )
    }

    @Test func `is said in Slovenian to hold no text`() throws {
        #expect(
            text("<html><body><img src=scan.png></body></html>")
                == "Dokument HTML nima besedila (slika, neprebrana); pričakovan je dokument z besedilom.")
        #expect(
            text(try MadeDocument.docx("<w:p/>"))
                == "Dokument DOCX nima besedila; pričakovan je dokument z besedilom.")
    }

    @Test func `is said in Slovenian to be in an encoding that is not known`() {
        // Words in KOI8.
        #expect(
            text([0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x20, 0xCD, 0xC9, 0xD2])
                == "Besedilo ni v UTF-8 niti v drugem kodiranju, ki ga program pozna; shranite ga v UTF-8.")
    }

    @Test func `is said in Slovenian to be larger than is allowed`() throws {
        var limits = Limits()
        limits.blocks = 1
        let bytes = try MadeDocument.docx(MadeDocument.p("A") + MadeDocument.p("B"))
        #expect(
            text(bytes, limits)
                == "Dokument ima več, kot je dovoljeno: bloki in obvestila, največ 1. Vprašajte tistega, ki ga je izdelal, zakaj je tako velik."
        )
    }

    @Test func `is said in Slovenian to have a part that is not as the format asks`() throws {
        #expect(
            text(
                try ArchiveWriter.archive([
                    (
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Type=\"x/officeDocument\" Target=\"/main.xml\"/></Relationships>"
                    ), ("main.xml", "<document xmlns=\"\(MadeDocument.word)\"/>"),
                ]))
                == "main.xml: Del dokumenta ni tak, kot zahteva njegova vrsta: nima telesa dokumenta; shranite dokument znova."
        )
    }
}
