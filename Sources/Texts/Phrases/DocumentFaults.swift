/// What a file is that is not read.
package enum ForeignFile: Sendable, Hashable {
    /// A picture, or an archive, of a format that has a name.
    case picture(String), archive(String)
    case program
    /// A ZIP archive of something else; with the names of its first entries.
    case zip([String])
    /// An XML file; with the name of its root.
    case xml(root: String)
    /// An OpenDocument file that is neither text, spreadsheet nor presentation; with its media type.
    case openDocument(type: String)
    /// What holds characters that no text has.
    case binary
    case rtf, webArchive, flatWord, flatExcel, flatOpenDocument, powerPoint, binaryExcel, iWork, openPresentation, epub
    /// What Office wrote before 2007; `oldOffice` for another file in its container.
    case oldWord, oldExcel, oldPowerPoint, oldOffice
    /// A text in an encoding that is not known, by its name.
    case encoded(String)

    /// As what it may be saved, to be read; empty where that is not known.
    package var saveAs: [String] {
        switch self {
        case .picture, .archive, .program, .zip, .xml, .openDocument, .binary: []
        case .rtf, .flatWord, .powerPoint, .oldWord, .oldPowerPoint: ["DOCX"]
        case .webArchive: ["HTML", "DOCX"]
        case .flatExcel, .binaryExcel, .oldExcel: ["XLSX"]
        case .flatOpenDocument: ["ODT", "ODS"]
        case .iWork, .oldOffice: ["DOCX", "XLSX"]
        case .openPresentation: ["ODT"]
        case .epub: ["DOCX", "HTML"]
        case .encoded: ["UTF-8"]
        }
    }
}

/// Why a part of a document is not what its format says.
package enum PartFault: Sendable, Hashable {
    case undecodable, empty, noBodyOfText, noBodyOfSpreadsheet, noWorkbook
    /// What stands where a row, a cell or cells should be named.
    case noRow(String), noCell(String), noCells(String)
}

/// Why a program could not read a document.
package enum ToolFault: Sendable, Hashable {
    /// What it said.
    case said(String)
    /// What the system said that could not run it.
    case system(SystemFault)
    case silent, notUTF8
}

/// What of a document is bounded.
package enum DocumentLimit: String, Sendable {
    case file, entries, part, expansion, expansionRatio, depth, attributes, nodes, blocks, rows, columns, cells
    case repeats, formula, sharedFormulas, toolOutput, toolSeconds
}
