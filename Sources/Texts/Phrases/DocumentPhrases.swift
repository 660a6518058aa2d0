/// Why a document cannot be read, and what to do, in one language.
package protocol DocumentPhrases: Grammar {
    var emptyFile: String { get }
    var encrypted: String { get }
    var truncated: String { get }
    var duplicateEntry: String { get }
    var missingPart: String { get }
    /// The XML of a part, with the words of its parser.
    func malformed(_ message: String) -> String
    var doctype: String { get }
    var picturePDF: String { get }
    var tablePDF: String { get }
    var unclosedQuote: String { get }
    /// A program, its package, and the variable that may name it.
    func toolMissing(_ name: String, package: String, variable: String) -> String
    /// A library, and what the system says of it.
    func libraryMissing(_ name: String, _ fault: String) -> String
    /// A place before what is wrong there: a part of the document, a line.
    func place(_ part: String?, line: Int?) -> String
    /// A library without which there are no workbooks, and what the system says of it.
    func workbooksNeed(_ name: String, _ fault: String) -> String
}
