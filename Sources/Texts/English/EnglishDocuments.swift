/// Why a document cannot be read, in English.
struct EnglishDocuments: DocumentPhrases, English {
    var emptyFile: String { "The file is empty; expected a document." }
    var encrypted: String {
        "The document is protected by a password; open it in the program that made it, and save it without."
    }
    var truncated: String { "The archive ends too early; copy or download the file again." }
    var duplicateEntry: String {
        "The archive holds this name several times, so that programs would read different texts; save it anew."
    }
    var missingPart: String { "The part is missing; expected it in a document of this kind; save the document anew." }
    func malformed(_ message: String) -> String { "The XML is not well-formed: \(message); save the document anew." }
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
