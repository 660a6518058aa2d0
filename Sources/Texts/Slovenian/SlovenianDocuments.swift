/// Why a document cannot be read, in Slovenian.
struct SlovenianDocuments: DocumentPhrases, Slovenian {
    var emptyFile: String { "Datoteka je prazna; pričakovan je dokument." }
    var encrypted: String {
        "Dokument je zaščiten z geslom; odprite ga v programu, v katerem je nastal, in ga shranite brez gesla."
    }
    var truncated: String { "Arhiv se konča prezgodaj; datoteko znova kopirajte ali prenesite." }
    var duplicateEntry: String {
        "Arhiv ima to ime večkrat, zato bi različni programi brali različna besedila; shranite dokument znova."
    }
    var missingPart: String { "Dela, ki ga mora imeti dokument te vrste, ni; shranite dokument znova." }
    func malformed(_ message: String) -> String { "XML ni pravilno oblikovan: \(message); shranite dokument znova." }
    var doctype: String { "DOCTYPE v tem delu ni dovoljen; shranite dokument znova." }
    var picturePDF: String {
        "PDF vsebuje slike strani in nobenega besedila; prosite za izvirni dokument ali dajte besedilo razpoznati."
    }
    var tablePDF: String {
        "PDF vsebuje preglednice, katerih celic brez ugibanja ni mogoče ločiti; prosite za dokument, iz katerega je nastal "
            + "(DOCX, XLSX)."
    }
    var unclosedQuote: String { "Narekovaj tu odpre polje in se ne zapre; pričakovan je še narekovaj na koncu polja." }
    func toolMissing(_ name: String, package: String, variable: String) -> String {
        "Za branje PDF je potreben program \(name), ki ga v PATH ni; namestite ga (`apt install \(package)`) ali njegovo "
            + "celotno pot navedite v spremenljivki \(variable)."
    }
    func libraryMissing(_ name: String, _ fault: String) -> String {
        "Manjka knjižnica \(name), brez katere ni mogoče brati datotek DOCX, ODT, XLSX in ODS; namestite jo (\(fault))."
    }
    func place(_ part: String?, line: Int?) -> String {
        [part, line.map { "vrstica \($0)" }].compactMap(\.self).joined(separator: ", ")
    }
    func workbooksNeed(_ name: String, _ fault: String) -> String {
        "delovni zvezek: manjka knjižnica \(name), brez katere delovnih zvezkov ni; namestite jo ali zvezke pri reviziji "
            + "izpustite z možnostjo --outputs (\(fault))"
    }
}
