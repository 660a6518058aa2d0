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
        case withoutText(Document.Format, unread: String)
        /// The content is of a kind that is not read; with what it is, where that is known.
        case notRecognised(String?)
        /// A kind that is known and not read; what it is and what to save it as.
        case unsupported(what: String, saveAs: String)
        /// The document is protected by a password.
        case encrypted
        /// A binary file of Word or Excel before 2007, or another of its container.
        case oldOffice(what: String, saveAs: String)
        /// An archive whose end is missing.
        case truncated
        /// An archive that contradicts itself; with what is wrong.
        case damaged(String)
        /// An archive with several entries of one name.
        case duplicateEntry
        /// A part that the format requires is missing.
        case missingPart
        /// The XML of a part is wrong; with what the parser says.
        case malformed(String)
        /// A part is well-formed and not what the format says; with what is wrong.
        case invalid(String)
        /// A part declares a document type, which could fetch or expand something.
        case doctype
        /// A bound was reached: which, and how much is allowed.
        case limit(Limit, Int)
        /// A PDF of pictures, without text.
        case picturePDF
        /// A program that is needed is not there or failed; its name and what it said.
        case tool(name: String, message: String)
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

    /// A bound of `Limits`.
    package enum Limit: String, Sendable {
        case file, entries, part, expansion, expansionRatio, depth, attributes, nodes, blocks, rows, columns, cells
        case repeats, formula, sharedFormulas, toolOutput, toolSeconds
    }
}

extension DocumentError: SpokenError, CustomStringConvertible {
    /// What is wrong, where, and what to do; in English where the words are those of another program or name what was found.
    package var text: Localized<String> {
        Localized { language in
            let phrases = language.phrases.documents
            let place = phrases.place(part, line: line)
            return (place.isEmpty ? "" : "\(place): ") + reason.text(phrases)
        }
    }

    /// What is wrong, where, and what to do, in English.
    package var description: String { text[.en] }
}

extension DocumentError.Reason: CustomStringConvertible {
    /// What is wrong and what to do, in English.
    package var description: String { text(Language.en.phrases.documents) }

    fileprivate func text(_ phrases: any DocumentPhrases) -> String {
        switch self {
        case .emptyFile: phrases.emptyFile
        case .emptyDocument(let format):
            "The \(format.rawValue.uppercased()) document holds no text; expected a document that says something."
        case .withoutText(let format, let unread):
            "The \(format.rawValue.uppercased()) document holds no text (\(unread)); expected a document that says something."
        case .notRecognised(nil):
            "The file is none of the kinds that are read; expected DOCX, ODT, HTML, XLSX, ODS, CSV, plain text or PDF."
        case .notRecognised(let what?):
            "The file is \(what); expected DOCX, ODT, HTML, XLSX, ODS, CSV, plain text or PDF."
        case .unsupported(let what, let saveAs): "The file is \(what), which is not read; save it as \(saveAs)."
        case .encrypted: phrases.encrypted
        case .oldOffice(let what, let saveAs): "The file is \(what); open it and save it as \(saveAs)."
        case .truncated: phrases.truncated
        case .damaged(let what): "The archive is damaged (\(what)); copy or download the file again."
        case .duplicateEntry: phrases.duplicateEntry
        case .missingPart: phrases.missingPart
        case .malformed(let message): phrases.malformed(message)
        case .invalid(let message): "The part is not as the format asks: \(message); save the document anew."
        case .doctype: phrases.doctype
        case .limit(let limit, let value):
            "The document has more than is allowed: \(limit.words) \(value). Ask who made it why it is so large."
        case .picturePDF: phrases.picturePDF
        case .libraryMissing(let name, let fault): phrases.libraryMissing(name, fault)
        case .toolMissing(let name, let package, let variable):
            phrases.toolMissing(name, package: package, variable: variable)
        case .encodingUnknown([]):
            "The text is neither UTF-8 nor in an encoding that is known here; save it as UTF-8."
        case .encodingUnknown(let encodings):
            "The text is not UTF-8 and may be in \(encodings.joined(separator: " or ")), which read differently; convert it with "
                + "`iconv -f \(encodings[0]) -t UTF-8 FILE > NEW`, naming the right one."
        case .unclosedQuote: phrases.unclosedQuote
        case .tablePDF: phrases.tablePDF
        case .tool(let name, let message): "\(name) could not read the document: \(message)"
        }
    }
}

extension DocumentError.Limit {
    /// What is bounded, in English, before the bound.
    package var words: String {
        switch self {
        case .file: "bytes of the file, at most"
        case .entries: "entries of the archive, at most"
        case .part: "bytes of one part, at most"
        case .expansion: "bytes of all parts, at most"
        case .expansionRatio: "how many times a part grows when it is unpacked, at most"
        case .depth: "elements inside one another, at most"
        case .attributes: "attributes of one element, at most"
        case .nodes: "elements and texts of one part, at most"
        case .blocks: "blocks and notices, at most"
        case .rows: "rows of one table, at most"
        case .columns: "columns of one table, at most"
        case .cells: "cells of all tables, at most"
        case .repeats: "cells that repeats stand for, at most"
        case .formula: "bytes of a formula, at most"
        case .sharedFormulas: "bytes of the formulas that cells of a sheet share, at most"
        case .toolOutput: "bytes of text that a program reads from it, at most"
        case .toolSeconds: "seconds that a program may read it, at most"
        }
    }
}
