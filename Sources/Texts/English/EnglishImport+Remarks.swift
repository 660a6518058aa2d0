/// What is remarked of documents that are imported, in English.
extension EnglishImport {
    var remarks: String { "To be looked at" }
    var remarksExplained: String {
        "Nothing is open here, but whoever answers for the dossier should see how these places were read."
    }
    var noRemarks: String { "There is nothing to remark." }
    var remarkKinds: ByRemark<String> {
        (
            hiddenRow: "Hidden row, left out", otherSheet: "Further table of money, left out",
            emptyAmount: "Blank cell where an amount would stand: no amount was taken",
            amountAsText: "Amount that the workbook stores as text, read as a number",
            noughtAsDash: "Stored nought that is shown as a dash, read as 0",
            totalDiffers: "Printed total that is not the sum of its lines, kept as printed",
            numbersSwapped: "Point and comma read the other way round, since only so the printed totals are right",
            continuedBlank: "Blank cell, read as what stands above it",
            continuedRow: "Row without a task of its own, read as part of the task above",
            mergedAmount: "Amount that stands beside several tasks, counted once and not for each of them",
            statesNoAmount: "Text in the place of costs that states no amount, left out",
            unknownLabel: "Label or row that the profile does not know, left out",
            trackedChange: "Words that a tracked change touches",
            leftOutOfText: "Words that the file holds and the document does not show, left out",
            shared: "Indicator that stands beside several tasks, given to their heading",
            notInAppendix: "Recommendation of the text that the report's own list lacks",
            onlyInAppendix: "Recommendation that only the report's own list has: not in the dossier",
            otherParagraph: "Paragraph number in the report's list that is not that of the text",
            amountInText: "Amount in running text, left out of the costs",
            repeats: "Recommendation that may repeat an earlier one",
            notKept: "What the earlier dossier has and could not be kept",
            annexNotKept:
                "The annex of the earlier dossier was not kept, since its plan is for other years: the dossier has no annex now",
            skippedRow: "Row that the profile passes over, left out",
            noteRow: "Row of the annex that states no money, left out",
            countryNotNamed: "Report that names no country, taken for one on the country of the dossier"
        )
    }
    var remarkComparisons: ByRemark<String?> {
        (
            hiddenRow: nil, otherSheet: nil, emptyAmount: nil, amountAsText: nil, noughtAsDash: nil,
            totalDiffers: "Sum of the lines", numbersSwapped: nil, continuedBlank: nil, continuedRow: nil,
            mergedAmount: nil, statesNoAmount: nil, unknownLabel: nil, trackedChange: "Before", leftOutOfText: nil,
            shared: nil, notInAppendix: nil, onlyInAppendix: "Paragraph in the list", otherParagraph: nil,
            amountInText: nil, repeats: "Earlier recommendation", notKept: "Earlier text",
            annexNotKept: nil, skippedRow: nil, noteRow: nil, countryNotNamed: nil
        )
    }
    var notices: String { "From the reading of the files" }
    var noticesExplained: String {
        "What the program that reads the files decided or could not read: tracked changes, hidden text, numbers that a word processor counts, pictures."
    }
    var noticeKinds: ByNotice<String> {
        (
            insertionAccepted: "Tracked insertion, accepted", deletionAccepted: "Tracked deletion, accepted",
            formattingAccepted: "Tracked change of format, accepted",
            paragraphsJoined: "Paragraphs joined, since the mark between them is deleted",
            rowDeletionAccepted: "Tracked deletion of a row, accepted",
            rowInsertionAccepted: "Tracked insertion of a row, accepted",
            cellDeletionAccepted: "Tracked deletion of a cell, accepted",
            cellInsertionAccepted: "Tracked insertion of a cell, accepted",
            cellMergeAccepted: "Tracked merge of cells, accepted", hiddenLeftOut: "Hidden text, left out",
            struckLeftOut: "Struck-through text, left out", markLeftOut: "Mark of a note, left out of the text",
            annotationLeftOut: "Annotation beside characters, left out",
            placeholderBlank: "Placeholder that nobody filled in, taken as blank",
            numberComputed: "Number that the word processor counts, computed",
            numberUncertain: "Number that word processors may count differently",
            fieldResult: "Value that the word processor computes; the stored one was taken",
            formulaResult: "Value that the workbook computes; the stored one was taken",
            choiceTaken: "Choice of a form field, taken as text", mathAsText: "Mathematical formula, read as text",
            symbolOfFont: "Symbol that only its font explains", alternativeTaken: "One of two versions, taken",
            textBoxMoved: "Text box, placed after its paragraph",
            coveredTextLeftOut: "Text under a merged cell, left out",
            mergeMended: "Merged cells that do not meet, read as single cells",
            repeatsShortened: "Repeated blank cells, left out",
            misplacedText: "Text between cells, placed before the table",
            formatScales: "Number shown as another than the stored one", formatHides: "Stored number that is not shown",
            formatReplaces: "Stored number in whose place something else is shown",
            formatRounds: "Number shown with fewer decimals than are stored",
            raisedDigitKept: "Raised digit after a number, kept: the mark of a note, or an exponent",
            shownDiffers: "Cell that shows something else than it stores", struckKept: "Struck-through cell, kept",
            raggedRow: "Row with another number of fields than most",
            separatorTaken: "Sign between fields, recognised", quoteKept: "Quotation mark inside a field, kept",
            columnsOfText: "Lines in columns: what belongs together cannot be told from a PDF",
            macrosIgnored: "Macros, neither read nor run", hiddenSheet: "Hidden sheet", hiddenRow: "Hidden row",
            hiddenColumn: "Hidden column", undecodable: "Bytes that are no text in the encoding of the file",
            encodingAssumed: "Encoding that the file does not state, assumed",
            commentNotRead: "Comment of a reviewer, not read", pictureNotRead: "Picture, not read",
            objectNotRead: "Embedded object, not read", chartNotRead: "Chart, not read",
            diagramNotRead: "Diagram, not read", embeddedDocumentNotRead: "Embedded document, not read",
            partNotRead: "Part of the file, not read", externalNotOpened: "Something outside the file, not opened",
            fieldWithoutResult: "Computed value that the file does not hold",
            formulaWithoutResult: "Formula without a stored result", valueNotRead: "Unreadable value of a cell",
            repeatsNotRead: "Unreadable number of repeats, taken once",
            pageWithoutText: "Page without text: a picture, or blank"
        )
    }
    var before: String { "before" }
    var loss: String { "not in what was read" }
}
