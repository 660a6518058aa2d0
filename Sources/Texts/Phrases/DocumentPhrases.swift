/// Why a document cannot be read, and what to do, in one language.
package protocol DocumentPhrases: Grammar {
    var emptyFile: String { get }
    /// A document without text: its format, where that has a name, and what it holds that is not read.
    func withoutText(_ format: String?, unread: String?) -> String
    /// A file of a kind that is not read; nil for one that is not known.
    func foreign(_ file: ForeignFile?) -> String
    var encrypted: String { get }
    var truncated: String { get }
    /// An archive that contradicts itself, with the words of the library that reads it.
    func damaged(_ message: String) -> String
    var duplicateEntry: String { get }
    var missingPart: String { get }
    /// The XML of a part, with the words of its parser.
    func malformed(_ message: String) -> String
    /// A part that is well-formed and not what the format says.
    func invalid(_ fault: PartFault) -> String
    var doctype: String { get }
    /// More than is allowed: of what, and how much is.
    func tooMuch(_ limit: DocumentLimit, _ bound: Int) -> String
    /// A text that is not UTF-8, and the encodings that it may be in.
    func encodingUnknown(_ candidates: [String]) -> String
    var picturePDF: String { get }
    var tablePDF: String { get }
    var unclosedQuote: String { get }
    /// A program, its package, and the variable that may name it.
    func toolMissing(_ name: String, package: String, variable: String) -> String
    /// A program that could not read a document.
    func toolFailed(_ name: String, _ fault: ToolFault) -> String
    /// A library, and what the system says of it.
    func libraryMissing(_ name: String, _ fault: String) -> String
    /// A place before what is wrong there: a part of the document, a line.
    func place(_ part: String?, line: Int?) -> String
    /// A library without which there are no workbooks, and what the system says of it.
    func workbooksNeed(_ name: String, _ fault: String) -> String
}
