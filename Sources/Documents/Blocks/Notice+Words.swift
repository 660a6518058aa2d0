package import Texts

extension Notice.Kind {
    /// The word of a language that stands for it.
    package func pick<Word>(_ words: ByNotice<Word>) -> Word {
        switch self {
        case .insertionAccepted: words.insertionAccepted
        case .deletionAccepted: words.deletionAccepted
        case .formattingAccepted: words.formattingAccepted
        case .paragraphsJoined: words.paragraphsJoined
        case .rowDeletionAccepted: words.rowDeletionAccepted
        case .rowInsertionAccepted: words.rowInsertionAccepted
        case .cellDeletionAccepted: words.cellDeletionAccepted
        case .cellInsertionAccepted: words.cellInsertionAccepted
        case .cellMergeAccepted: words.cellMergeAccepted
        case .hiddenLeftOut: words.hiddenLeftOut
        case .struckLeftOut: words.struckLeftOut
        case .markLeftOut: words.markLeftOut
        case .annotationLeftOut: words.annotationLeftOut
        case .placeholderBlank: words.placeholderBlank
        case .numberComputed: words.numberComputed
        case .numberUncertain: words.numberUncertain
        case .fieldResult: words.fieldResult
        case .formulaResult: words.formulaResult
        case .choiceTaken: words.choiceTaken
        case .mathAsText: words.mathAsText
        case .symbolOfFont: words.symbolOfFont
        case .alternativeTaken: words.alternativeTaken
        case .textBoxMoved: words.textBoxMoved
        case .coveredTextLeftOut: words.coveredTextLeftOut
        case .mergeMended: words.mergeMended
        case .repeatsShortened: words.repeatsShortened
        case .misplacedText: words.misplacedText
        case .formatScales: words.formatScales
        case .formatHides: words.formatHides
        case .formatReplaces: words.formatReplaces
        case .formatRounds: words.formatRounds
        case .raisedDigitKept: words.raisedDigitKept
        case .shownDiffers: words.shownDiffers
        case .struckKept: words.struckKept
        case .raggedRow: words.raggedRow
        case .separatorTaken: words.separatorTaken
        case .quoteKept: words.quoteKept
        case .columnsOfText: words.columnsOfText
        case .macrosIgnored: words.macrosIgnored
        case .hiddenSheet: words.hiddenSheet
        case .hiddenRow: words.hiddenRow
        case .hiddenColumn: words.hiddenColumn
        case .undecodable: words.undecodable
        case .encodingAssumed: words.encodingAssumed
        case .commentNotRead: words.commentNotRead
        case .pictureNotRead: words.pictureNotRead
        case .objectNotRead: words.objectNotRead
        case .chartNotRead: words.chartNotRead
        case .diagramNotRead: words.diagramNotRead
        case .embeddedDocumentNotRead: words.embeddedDocumentNotRead
        case .partNotRead: words.partNotRead
        case .externalNotOpened: words.externalNotOpened
        case .fieldWithoutResult: words.fieldWithoutResult
        case .formulaWithoutResult: words.formulaWithoutResult
        case .valueNotRead: words.valueNotRead
        case .repeatsNotRead: words.repeatsNotRead
        case .pageWithoutText: words.pageWithoutText
        }
    }
}
