internal import CEL
internal import Documents
internal import Importing
internal import Texts

// What an import tells apart, each with the word of a language that stands for it.

extension StatedGround {
    /// What a language says of it.
    func words(_ phrases: any ProposalPhrases) -> GroundWords {
        switch self {
        case .citation(let sentence): phrases.ground(.citation(sentence, page: nil))
        case .round(let words): phrases.ground(.round(words, page: nil))
        case .amount(let money):
            phrases.ground(
                .amount(phrases.amount(minorUnits: money.minorUnits, currency: money.currency.description)))
        case .words(let words): phrases.ground(.words(words))
        case .payer(let body, let years): phrases.ground(.payer(body, years: years))
        }
    }
}

extension Remark.Kind {
    func pick<Word>(_ words: ByRemark<Word>) -> Word {
        switch self {
        case .hiddenRow: words.hiddenRow
        case .otherSheet: words.otherSheet
        case .emptyAmount: words.emptyAmount
        case .amountAsText: words.amountAsText
        case .noughtAsDash: words.noughtAsDash
        case .totalDiffers: words.totalDiffers
        case .numbersSwapped: words.numbersSwapped
        case .continuedBlank: words.continuedBlank
        case .continuedRow: words.continuedRow
        case .mergedAmount: words.mergedAmount
        case .statesNoAmount: words.statesNoAmount
        case .unknownLabel: words.unknownLabel
        case .trackedChange: words.trackedChange
        case .leftOutOfText: words.leftOutOfText
        case .shared: words.shared
        case .notInAppendix: words.notInAppendix
        case .onlyInAppendix: words.onlyInAppendix
        case .otherParagraph: words.otherParagraph
        case .amountInText: words.amountInText
        case .repeats: words.repeats
        case .notKept: words.notKept
        case .annexNotKept: words.annexNotKept
        case .skippedRow: words.skippedRow
        case .countryNotNamed: words.countryNotNamed
        case .noteRow: words.noteRow
        }
    }
}

extension LeftOut {
    func pick<Word>(_ words: ByLeftOut<Word>) -> Word {
        switch self {
        case .contents: words.contents
        case .furniture: words.furniture
        case .note: words.note
        case .beforePlan: words.beforePlan
        case .afterPlan: words.afterPlan
        case .skipped: words.skipped
        case .repeatedHeader: words.repeatedHeader
        case .total: words.total
        case .hidden: words.hidden
        case .otherSheet: words.otherSheet
        case .otherTable: words.otherTable
        case .otherCountry: words.otherCountry
        case .running: words.running
        case .ignoredColumn: words.ignoredColumn
        case .nothing: words.nothing
        case .statesNoAmount: words.statesNoAmount
        case .notARecommendation: words.notARecommendation
        case .appendix: words.appendix
        case .unread: words.unread
        }
    }
}

extension Use.What {
    func pick<Word>(_ words: ByUse<Word>) -> Word {
        switch self {
        case .title: words.title
        case .adopted: words.adopted
        case .chapter: words.chapter
        case .section: words.section
        case .objective: words.objective
        case .task: words.task
        case .number: words.number
        case .label: words.label
        case .header: words.header
        case .part: words.part
        case .summary: words.summary
        case .goals: words.goals
        case .bodies: words.bodies
        case .implementers: words.implementers
        case .deadline: words.deadline
        case .costs: words.costs
        case .source: words.source
        case .indicator: words.indicator
        case .line: words.line
        case .total: words.total
        case .topic: words.topic
        case .report: words.report
        case .round: words.round
        case .published: words.published
        case .replyDue: words.replyDue
        case .recommendation: words.recommendation
        case .element: words.element
        }
    }
}

extension Document.Format {
    func pick<Word>(_ words: ByFormat<Word>) -> Word {
        switch self {
        case .docx: words.docx
        case .odt: words.odt
        case .html: words.html
        case .xlsx: words.xlsx
        case .ods: words.ods
        case .csv: words.csv
        case .text: words.text
        case .pdf: words.pdf
        }
    }
}

extension Derivation {
    /// What it is called in `import.json`.
    var key: String {
        switch self {
        case .counted: "counted"
        case .ofName: "of-name"
        case .ofCountryAndYears: "of-country-and-years"
        case .ofParagraph: "of-paragraph"
        case .ofLanguage: "of-language"
        case .ofFirstSection: "of-first-section"
        case .ofPlan: "of-plan"
        case .planAtHand: "plan-at-hand"
        case .withoutReport: "without-report"
        case .inflected: "inflected"
        case .coveringCell: "covering-cell"
        case .blankCell: "blank-cell"
        case .beside: "beside"
        case .notSaid: "not-said"
        case .multiplied: "multiplied"
        }
    }

    /// What a language says of it.
    func words(_ phrases: any ImportPhrases) -> String {
        let words = phrases.derivations
        return switch self {
        case .counted: words.counted
        case .ofName: words.ofName
        case .ofCountryAndYears: words.ofCountryAndYears
        case .ofParagraph: words.ofParagraph
        case .ofLanguage: words.ofLanguage
        case .ofFirstSection: words.ofFirstSection
        case .ofPlan: words.ofPlan
        case .planAtHand: words.planAtHand
        case .withoutReport: words.withoutReport
        case .inflected: words.inflected
        case .coveringCell: words.coveringCell
        case .blankCell: words.blankCell
        case .beside: words.beside
        case .notSaid: words.notSaid
        case .multiplied(let digits, let unit): phrases.multiplied(digits, by: phrases.text(unit))
        }
    }
}
