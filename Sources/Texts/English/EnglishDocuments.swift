/// Why a document cannot be read, in English.
struct EnglishDocuments: DocumentPhrases, English {
    var emptyFile: String { "The file is empty; expected a document." }
    func withoutText(_ format: String?, unread: String?) -> String {
        "The \(format.map { "\($0) " } ?? "")document holds no text\(unread.map { " (\($0))" } ?? ""); expected a document that says "
            + "something."
    }
    func foreign(_ file: ForeignFile?) -> String {
        let expected = "expected DOCX, ODT, HTML, XLSX, ODS, CSV, plain text or PDF."
        guard let file else { return "The file is none of the kinds that are read; \(expected)" }
        return file.saveAs.isEmpty
            ? "The file is \(kind(file)); \(expected)"
            : "The file is \(kind(file)), which is not read; save it as \(oneOf(file.saveAs))."
    }
    private func kind(_ file: ForeignFile) -> String {
        switch file {
        case .picture(let format): "a picture (\(format))"
        case .archive(let format): "an archive (\(format))"
        case .program: "a program"
        case .zip(let names): "a ZIP archive (\(names.joined(separator: ", ")))"
        case .xml(let root): "an XML file (its root is “\(root)”)"
        case .openDocument(let type): "an OpenDocument file of another kind (\(type))"
        case .binary: "no text: it holds control characters"
        case .rtf: "RTF"
        case .webArchive: "a page of the web in one file (MHT)"
        case .flatWord: "a Word document in flat XML"
        case .flatExcel: "an Excel workbook in flat XML"
        case .flatOpenDocument: "an OpenDocument file in flat XML"
        case .powerPoint: "a presentation of PowerPoint"
        case .binaryExcel: "a binary workbook of Excel (XLSB)"
        case .iWork: "a document of Pages or Numbers"
        case .openPresentation: "an OpenDocument presentation"
        case .epub: "an EPUB book"
        case .oldWord: "a document of Word 97–2003 (DOC)"
        case .oldExcel: "a workbook of Excel 97–2003 (XLS)"
        case .oldPowerPoint: "a presentation of PowerPoint 97–2003 (PPT)"
        case .oldOffice: "an old file of Office"
        case .encoded(let name): "in the encoding “\(name)”"
        }
    }
    var encrypted: String {
        "The document is protected by a password; open it in the program that made it, and save it without."
    }
    var truncated: String { "The archive ends too early; copy or download the file again." }
    func damaged(_ message: String) -> String {
        "The archive is damaged (\(message)); copy or download the file again."
    }
    var duplicateEntry: String {
        "The archive holds this name several times, so that programs would read different texts; save it anew."
    }
    var missingPart: String { "The part is missing; expected it in a document of this kind; save the document anew." }
    func malformed(_ message: String) -> String { "The XML is not well-formed: \(message); save the document anew." }
    func invalid(_ fault: PartFault) -> String {
        let what =
            switch fault {
            case .undecodable: "it cannot be decoded"
            case .empty: "it has no element"
            case .noBodyOfText: "it has no body of a document"
            case .noBodyOfSpreadsheet: "it has no body of a spreadsheet"
            case .noWorkbook: "its root is no workbook"
            case .noRow(let text): "\(quoted(text)) is no row"
            case .noCell(let text): "\(quoted(text)) is no cell"
            case .noCells(let text): "\(quoted(text)) names no cells"
            }
        return "The part is not as the format asks: \(what); save the document anew."
    }
    func tooMuch(_ limit: DocumentLimit, _ bound: Int) -> String {
        let what =
            switch limit {
            case .file: "bytes of the file"
            case .entries: "entries of the archive"
            case .part: "bytes of one part"
            case .expansion: "bytes of all parts"
            case .expansionRatio: "how many times a part grows when it is unpacked"
            case .depth: "elements inside one another"
            case .attributes: "attributes of one element"
            case .nodes: "elements and texts of one part"
            case .blocks: "blocks and notices"
            case .rows: "rows of one table"
            case .columns: "columns of one table"
            case .cells: "cells of all tables"
            case .repeats: "cells that repeats stand for"
            case .formula: "bytes of a formula"
            case .sharedFormulas: "bytes of the formulas that cells of a sheet share"
            case .toolOutput: "bytes of text that a program reads from it"
            case .toolSeconds: "seconds that a program may read it"
            }
        return "The document has more than is allowed: \(what), at most \(text(bound)). Ask who made it why it is so "
            + "large."
    }
    func encodingUnknown(_ candidates: [String]) -> String {
        guard let first = candidates.first else {
            return "The text is neither UTF-8 nor in an encoding that is known here; save it as UTF-8."
        }
        return "The text is not UTF-8 and may be in \(oneOf(candidates)), which read differently; convert it with "
            + "`iconv -f \(first) -t UTF-8 FILE > NEW`, naming the right one."
    }
    var doctype: String { "A DOCTYPE is not allowed in this part; save the document anew." }
    var picturePDF: String {
        "The PDF holds pictures of pages and no text; ask for the document itself, or have its text recognised."
    }
    var tablePDF: String {
        "The PDF holds tables, whose cells cannot be told apart without guessing; ask for the document it was made from "
            + "(DOCX, XLSX)."
    }
    var unclosedQuote: String {
        "A quotation mark opens a field here and never closes; expected another one at its end."
    }
    func toolMissing(_ name: String, package: String, variable: String) -> String {
        "\(name) is needed to read PDF and is not on the PATH; install it (`apt install \(package)`), or let "
            + "\(variable) name it by its whole path."
    }
    func toolFailed(_ name: String, _ fault: ToolFault) -> String {
        let what =
            switch fault {
            case .said(let message): message
            case .system(let fault): EnglishFiles().system(fault)
            case .silent: "it ended without a word"
            case .notUTF8: "what it wrote is no UTF-8"
            }
        return "\(name) could not read the document: \(what)"
    }
    func libraryMissing(_ name: String, _ fault: String) -> String {
        "\(name) is missing, without which DOCX, ODT, XLSX and ODS cannot be read; install it (\(fault))."
    }
    func place(_ part: String?, line: Int?) -> String {
        [part, line.map { "line \($0)" }].compactMap(\.self).joined(separator: ", ")
    }
    func workbooksNeed(_ name: String, _ fault: String) -> String {
        "workbook: \(name) is missing, without which there are no workbooks; install it, or leave them out of an audit with "
            + "--outputs (\(fault))"
    }
}
