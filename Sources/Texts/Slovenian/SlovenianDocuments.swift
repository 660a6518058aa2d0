/// Why a document cannot be read, in Slovenian.
struct SlovenianDocuments: DocumentPhrases, Slovenian {
    var emptyFile: String { "Datoteka je prazna; pričakovan je dokument." }
    func withoutText(_ format: String?, unread: String?) -> String {
        "Dokument\(format.map { " \($0)" } ?? "") nima besedila\(unread.map { " (\($0))" } ?? ""); pričakovan je dokument z "
            + "besedilom."
    }
    func foreign(_ file: ForeignFile?) -> String {
        let expected = "pričakovani so DOCX, ODT, HTML, XLSX, ODS, CSV, golo besedilo ali PDF."
        guard let file else { return "Datoteka ni nobene od vrst, ki jih program bere; \(expected)" }
        return file.saveAs.isEmpty
            ? "Datoteka je \(kind(file)); \(expected)"
            : "Datoteka je \(kind(file)); takih datotek program ne bere, zato jo shranite kot \(oneOf(file.saveAs))."
    }
    private func kind(_ file: ForeignFile) -> String {
        switch file {
        case .picture(let format): "slika (\(format))"
        case .archive(let format): "arhiv (\(format))"
        case .program: "program"
        case .zip(let names): "arhiv ZIP (\(names.joined(separator: ", ")))"
        case .xml(let root): "datoteka XML s korenskim elementom \(quoted(root))"
        case .openDocument(let type): "datoteka OpenDocument druge vrste (\(type))"
        case .binary: "dvojiška, saj vsebuje krmilne znake"
        case .rtf: "dokument RTF"
        case .webArchive: "spletna stran v eni datoteki (MHT)"
        case .flatWord: "dokument programa Word v ravnem XML"
        case .flatExcel: "delovni zvezek programa Excel v ravnem XML"
        case .flatOpenDocument: "datoteka OpenDocument v ravnem XML"
        case .powerPoint: "predstavitev programa PowerPoint"
        case .binaryExcel: "dvojiški delovni zvezek programa Excel (XLSB)"
        case .iWork: "dokument programa Pages ali Numbers"
        case .openPresentation: "predstavitev OpenDocument"
        case .epub: "elektronska knjiga EPUB"
        case .oldWord: "dokument programa Word 97–2003 (DOC)"
        case .oldExcel: "delovni zvezek programa Excel 97–2003 (XLS)"
        case .oldPowerPoint: "predstavitev programa PowerPoint 97–2003 (PPT)"
        case .oldOffice: "stara datoteka zbirke Office"
        case .encoded(let name): "besedilo v kodiranju \(quoted(name))"
        }
    }
    var encrypted: String {
        "Dokument je zaščiten z geslom; odprite ga v programu, v katerem je nastal, in ga shranite brez gesla."
    }
    var truncated: String { "Arhiv se konča prezgodaj; datoteko znova kopirajte ali prenesite." }
    func damaged(_ message: String) -> String {
        "Arhiv je poškodovan (\(message)); datoteko znova kopirajte ali prenesite."
    }
    var duplicateEntry: String {
        "Arhiv ima to ime večkrat, zato bi različni programi brali različna besedila; shranite dokument znova."
    }
    var missingPart: String { "Dela, ki ga mora imeti dokument te vrste, ni; shranite dokument znova." }
    func malformed(_ message: String) -> String { "XML ni pravilno oblikovan: \(message); shranite dokument znova." }
    func invalid(_ fault: PartFault) -> String {
        let what =
            switch fault {
            case .undecodable: "ni ga mogoče dekodirati"
            case .empty: "nima nobenega elementa"
            case .noBodyOfText: "nima telesa dokumenta"
            case .noBodyOfSpreadsheet: "nima telesa preglednice"
            case .noWorkbook: "njegov korenski element ni delovni zvezek"
            case .noRow(let text): "\(quoted(text)) ni vrstica"
            case .noCell(let text): "\(quoted(text)) ni celica"
            case .noCells(let text): "\(quoted(text)) ne označuje celic"
            }
        return "Del dokumenta ni tak, kot zahteva njegova vrsta: \(what); shranite dokument znova."
    }
    func tooMuch(_ limit: DocumentLimit, _ bound: Int) -> String {
        let what =
            switch limit {
            case .file: "bajti datoteke"
            case .entries: "vnosi arhiva"
            case .part: "bajti enega dela"
            case .expansion: "bajti vseh delov"
            case .expansionRatio: "kolikokrat se del poveča, ko se razširi"
            case .depth: "elementi drug v drugem"
            case .attributes: "atributi enega elementa"
            case .nodes: "elementi in besedila enega dela"
            case .blocks: "bloki in obvestila"
            case .rows: "vrstice ene preglednice"
            case .columns: "stolpci ene preglednice"
            case .cells: "celice vseh preglednic"
            case .repeats: "celice, ki jih nadomeščajo ponovitve"
            case .formula: "bajti formule"
            case .sharedFormulas: "bajti formul, ki so skupne celicam lista"
            case .toolOutput: "bajti besedila, ki ga iz njega prebere program"
            case .toolSeconds: "sekunde, ki jih program porabi za branje"
            }
        return "Dokument ima več, kot je dovoljeno: \(what), največ \(text(bound)). Vprašajte tistega, ki ga je "
            + "izdelal, zakaj je tako velik."
    }
    func encodingUnknown(_ candidates: [String]) -> String {
        guard let first = candidates.first else {
            return "Besedilo ni v UTF-8 niti v drugem kodiranju, ki ga program pozna; shranite ga v UTF-8."
        }
        return "Besedilo ni v UTF-8, lahko pa je v enem od kodiranj \(oneOf(candidates)), v katerih se bere različno; "
            + "pretvorite ga z ukazom `iconv -f \(first) -t UTF-8 DATOTEKA > NOVA`, v katerem navedite pravo."
    }
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
    func toolFailed(_ name: String, _ fault: ToolFault) -> String {
        let what =
            switch fault {
            case .said(let message): message
            case .system(let fault): SlovenianFiles().system(fault)
            case .silent: "končal se je brez pojasnila"
            case .notUTF8: "kar je izpisal, ni v UTF-8"
            }
        return "Program \(name) dokumenta ni mogel prebrati: \(what)"
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
