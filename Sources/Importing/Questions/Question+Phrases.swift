package import Texts

extension Question.Reason {
    /// What stands for this reason.
    package func pick<Word>(_ words: ByReason<Word>) -> Word {
        switch self {
        case .adoptionMissing: words.adoptionMissing
        case .amountUnreadable: words.amountUnreadable
        case .chapterWithoutHeading: words.chapterWithoutHeading
        case .countryMissing: words.countryMissing
        case .countryOther: words.countryOther
        case .currencyMissing: words.currencyMissing
        case .deadlineWithoutPhrase: words.deadlineWithoutPhrase
        case .kindUnknown: words.kindUnknown
        case .periodMissing: words.periodMissing
        case .sourceUnknown: words.sourceUnknown
        case .strengthUnknown: words.strengthUnknown
        case .revisionUnknown: words.revisionUnknown
        case .abbreviationOfOneOrTwo: words.abbreviationOfOneOrTwo
        case .amountInText: words.amountInText
        case .columnWithoutLabel: words.columnWithoutLabel
        case .mayFund: words.mayFund
        case .mayAnswer: words.mayAnswer
        case .mayRepeat: words.mayRepeat
        }
    }
}
