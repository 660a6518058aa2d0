/// Something that the reader decided, or could not read, and where.
package struct Notice: Sendable, Hashable {
    /// What it is about.
    package let kind: Kind
    /// Where it is; nil for the document as a whole.
    package let address: Address?
    /// The words, the number or the name that it is about.
    package let text: String
    /// How the text read before, where that differs.
    package let before: String?

    /// Something that the reader decided or could not read.
    package init(_ kind: Kind, at address: Address?, _ text: String, before: String? = nil) {
        self.kind = kind
        self.address = address
        self.text = text
        self.before = before
    }

    /// What a notice is about.
    package enum Kind: String, Sendable, CaseIterable {
        // What was resolved.
        case insertionAccepted = "insertion-accepted"
        case deletionAccepted = "deletion-accepted"
        case formattingAccepted = "formatting-accepted"
        case paragraphsJoined = "paragraphs-joined"
        case rowDeletionAccepted = "row-deletion-accepted"
        case rowInsertionAccepted = "row-insertion-accepted"
        case cellDeletionAccepted = "cell-deletion-accepted"
        case cellInsertionAccepted = "cell-insertion-accepted"
        case cellMergeAccepted = "cell-merge-accepted"
        case hiddenLeftOut = "hidden-left-out"
        case struckLeftOut = "struck-left-out"
        case markLeftOut = "mark-left-out"
        case annotationLeftOut = "annotation-left-out"
        case placeholderBlank = "placeholder-blank"
        case numberComputed = "number-computed"
        case numberUncertain = "number-uncertain"
        case fieldResult = "field-result"
        case formulaResult = "formula-result"
        case choiceTaken = "choice-taken"
        case mathAsText = "math-as-text"
        case symbolOfFont = "symbol-of-font"
        case alternativeTaken = "alternative-taken"
        case textBoxMoved = "text-box-moved"
        case coveredTextLeftOut = "covered-text-left-out"
        case mergeMended = "merge-mended"
        case repeatsShortened = "repeats-shortened"
        case misplacedText = "misplaced-text"
        case formatScales = "format-scales"
        case formatHides = "format-hides"
        case formatReplaces = "format-replaces"
        case formatRounds = "format-rounds"
        case raisedDigitKept = "raised-digit-kept"
        case shownDiffers = "shown-differs"
        case struckKept = "struck-kept"
        case raggedRow = "ragged-row"
        case separatorTaken = "separator-taken"
        case quoteKept = "quote-kept"
        case columnsOfText = "columns-of-text"
        case macrosIgnored = "macros-ignored"
        case hiddenSheet = "hidden-sheet"
        case hiddenRow = "hidden-row"
        case hiddenColumn = "hidden-column"
        case undecodable = "undecodable"
        case encodingAssumed = "encoding-assumed"
        // What was not read.
        case commentNotRead = "comment-not-read"
        case pictureNotRead = "picture-not-read"
        case objectNotRead = "object-not-read"
        case chartNotRead = "chart-not-read"
        case diagramNotRead = "diagram-not-read"
        case embeddedDocumentNotRead = "embedded-document-not-read"
        case partNotRead = "part-not-read"
        case externalNotOpened = "external-not-opened"
        case fieldWithoutResult = "field-without-result"
        case formulaWithoutResult = "formula-without-result"
        case valueNotRead = "value-not-read"
        case repeatsNotRead = "repeats-not-read"
        case pageWithoutText = "page-without-text"
    }
}

extension Notice.Kind {
    /// Whether something of the document is not in the blocks, and nothing but this notice says so.
    package var isLoss: Bool {
        switch self {
        case .commentNotRead, .pictureNotRead, .objectNotRead, .chartNotRead, .diagramNotRead, .embeddedDocumentNotRead,
            .partNotRead, .externalNotOpened, .fieldWithoutResult, .formulaWithoutResult, .valueNotRead,
            .repeatsNotRead, .pageWithoutText, .undecodable:
            true
        default: false
        }
    }

    /// What happened, in English.
    package var words: String {
        switch self {
        case .insertionAccepted: "tracked insertion accepted"
        case .deletionAccepted: "tracked deletion accepted"
        case .formattingAccepted: "tracked change of format accepted"
        case .paragraphsJoined: "paragraphs joined, because the mark between them is deleted"
        case .rowDeletionAccepted: "tracked deletion of a row accepted"
        case .rowInsertionAccepted: "tracked insertion of a row accepted"
        case .cellDeletionAccepted: "tracked deletion of a cell accepted"
        case .cellInsertionAccepted: "tracked insertion of a cell accepted"
        case .cellMergeAccepted: "tracked merge of cells accepted"
        case .hiddenLeftOut: "hidden text left out"
        case .struckLeftOut: "struck-through text left out"
        case .markLeftOut: "mark of a note left out"
        case .annotationLeftOut: "annotation beside characters left out"
        case .placeholderBlank: "placeholder treated as blank"
        case .numberComputed: "number computed"
        case .numberUncertain: "number computed, but word processors may differ"
        case .fieldResult: "computed by the word processor; stored result taken"
        case .formulaResult: "computed by the spreadsheet; stored result taken"
        case .choiceTaken: "choice of a form field taken"
        case .mathAsText: "formula of mathematics read as text"
        case .symbolOfFont: "symbol that only its font explains"
        case .alternativeTaken: "one of two versions taken"
        case .textBoxMoved: "text box placed after the paragraph that anchors it"
        case .coveredTextLeftOut: "text under a merged cell left out"
        case .mergeMended: "merged cells do not meet; read as cells of their own"
        case .repeatsShortened: "empty repeated cells left out"
        case .misplacedText: "text between cells placed before the table"
        case .formatScales: "the number format shows another number than the stored one"
        case .formatHides: "the number format hides what is stored"
        case .formatReplaces: "the number format shows something else than the stored number"
        case .formatRounds: "the number format shows fewer decimals than are stored"
        case .raisedDigitKept: "a raised digit after a number kept: the mark of a note, or an exponent"
        case .shownDiffers: "the cell shows something else than it stores"
        case .struckKept: "struck-through cell kept"
        case .raggedRow: "the row has another number of fields than most"
        case .separatorTaken: "recognised as the sign between fields"
        case .quoteKept: "quotation mark inside a field kept as it stands"
        case .columnsOfText: "lines that stand in columns; what belongs together cannot be told from a PDF"
        case .macrosIgnored: "macros neither read nor run"
        case .hiddenSheet: "the sheet is hidden"
        case .hiddenRow: "the row is hidden"
        case .hiddenColumn: "the column is hidden"
        case .undecodable: "bytes that are no text in the file's encoding"
        case .encodingAssumed: "no encoding stated; this one assumed"
        case .commentNotRead: "comment of a reviewer left out"
        case .pictureNotRead: "picture not read"
        case .objectNotRead: "embedded object not read"
        case .chartNotRead: "chart not read"
        case .diagramNotRead: "diagram not read"
        case .embeddedDocumentNotRead: "embedded document not read"
        case .partNotRead: "part not read"
        case .externalNotOpened: "outside the file and not opened"
        case .fieldWithoutResult: "field without a stored result"
        case .formulaWithoutResult: "formula without a stored result"
        case .valueNotRead: "the value of a cell is not readable"
        case .repeatsNotRead: "how often it is repeated is not readable; taken once"
        case .pageWithoutText: "page without text: a picture, or blank"
        }
    }
}

extension Notice: CustomStringConvertible {
    /// The notice in English: `table 1, row 2, column 4: tracked deletion accepted: “54.000” (before: “45.00054.000”)`.
    package var description: String {
        var words = kind.words
        if let address { words = "\(address): \(words)" }
        if !text.isEmpty { words += ": “\(text)”" }
        if let before { words += " (before: “\(before)”)" }
        return words
    }
}
