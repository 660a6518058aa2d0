internal import Platform
package import Texts

/// Why a document cannot be read, and what to do.
package struct DocumentError: Error, Sendable, Hashable {
    /// What is wrong.
    package let reason: Reason
    /// The part of the archive; nil for the file.
    package let part: String?
    /// The line in that part, where it is known.
    package let line: Int?

    /// What is wrong, and where.
    package init(_ reason: Reason, part: String? = nil, line: Int? = nil) {
        self.reason = reason
        self.part = part
        self.line = line
    }

    /// What may be wrong with a document.
    package enum Reason: Sendable, Hashable {
        /// The file has no bytes.
        case emptyFile
        /// The document can be read and says nothing.
        case emptyDocument(Document.Format)
        /// The document says nothing, but holds what is not read; with what that is.
        case withoutText(Document.Format, unread: Notice.Kind)
        /// The content is of a kind that is not read; with what it is, where that is known.
        case foreign(ForeignFile?)
        /// The document is protected by a password.
        case encrypted
        /// An archive whose end is missing.
        case truncated
        /// An archive that contradicts itself; with what the library says that reads it.
        case damaged(String)
        /// An archive with several entries of one name.
        case duplicateEntry
        /// A part that the format requires is missing.
        case missingPart
        /// The XML of a part is wrong; with what the parser says.
        case malformed(String)
        /// A part is well-formed and not what the format says; with what is wrong.
        case invalid(PartFault)
        /// A part declares a document type, which could fetch or expand something.
        case doctype
        /// A bound was reached: which, and how much is allowed.
        case limit(DocumentLimit, Int)
        /// A PDF of pictures, without text.
        case picturePDF
        /// A program that is needed failed; its name, and how.
        case tool(name: String, ToolFault)
        /// A library that is needed is not there: its name, and what the system says.
        case libraryMissing(name: String, fault: String)
        /// A program that is needed is not there: its name, the package that has it, and the variable that may name it.
        case toolMissing(name: String, package: String, variable: String)
        /// A text that is not UTF-8, in an encoding that its bytes do not settle; the encodings it may be in.
        case encodingUnknown([String])
        /// A quotation mark that opens a field of CSV and never closes.
        case unclosedQuote
        /// A PDF whose text stands in the columns of tables.
        case tablePDF
    }

}

extension DocumentError: SpokenError, CustomStringConvertible {
    /// What is wrong, where, and what to do; the words of other programs are in theirs.
    package var text: Localized<String> {
        Localized { language in
            let place = language.phrases.documents.place(part, line: line)
            return (place.isEmpty ? "" : "\(place): ") + reason.text(language.phrases)
        }
    }

    /// What is wrong, where, and what to do, in English.
    package var description: String { text[.en] }
}

extension DocumentError.Reason: CustomStringConvertible {
    /// What is wrong and what to do, in English.
    package var description: String { text(Language.en.phrases) }

    fileprivate func text(_ all: Phrases) -> String {
        let phrases = all.documents
        return switch self {
        case .emptyFile: phrases.emptyFile
        case .emptyDocument(let format): phrases.withoutText(format.name, unread: nil)
        case .withoutText(let format, let unread):
            phrases.withoutText(format.name, unread: phrases.uncapitalised(unread.pick(all.imports.noticeKinds)))
        case .foreign(let file): phrases.foreign(file)
        case .encrypted: phrases.encrypted
        case .truncated: phrases.truncated
        case .damaged(let message): phrases.damaged(message)
        case .duplicateEntry: phrases.duplicateEntry
        case .missingPart: phrases.missingPart
        case .malformed(let message): phrases.malformed(message)
        case .invalid(let fault): phrases.invalid(fault)
        case .doctype: phrases.doctype
        case .limit(let limit, let bound): phrases.tooMuch(limit, bound)
        case .picturePDF: phrases.picturePDF
        case .libraryMissing(let name, let fault): phrases.libraryMissing(name, fault)
        case .toolMissing(let name, let package, let variable):
            phrases.toolMissing(name, package: package, variable: variable)
        case .encodingUnknown(let candidates): phrases.encodingUnknown(candidates)
        case .unclosedQuote: phrases.unclosedQuote
        case .tablePDF: phrases.tablePDF
        case .tool(let name, let fault): phrases.toolFailed(name, fault)
        }
    }
}

extension Document.Format {
    /// What people call it; nil for plain text.
    fileprivate var name: String? { self == .text ? nil : rawValue.uppercased() }
}
