/// What is said of the import of documents, in one language: what the page and the terminal say.
package protocol ImportPhrases: Grammar {
    // MARK: The page

    var title: StaticString { get }
    var skipToContent: String { get }
    var madeWith: String { get }
    var documents: String { get }
    var document: String { get }
    var format: String { get }
    var formats: ByFormat<String> { get }
    var profile: String { get }
    var languageOfDocument: String { get }
    /// The SHA-256 of a file.
    var fingerprint: String { get }
    var contents: String { get }
    /// That a part of the page can be scrolled sideways.
    func scrollable(_ title: String) -> String

    // MARK: Questions

    var questions: String { get }
    /// How questions are answered.
    var howToAnswer: String { get }
    var noQuestions: String { get }
    var answered: String { get }
    /// What may belong together, and how it is judged.
    var proposals: String { get }
    var howToJudge: String { get }
    var proposal: String { get }
    /// What speaks for a proposal.
    var grounds: String { get }
    /// How many proposals there are, which nobody must answer.
    func proposals(_ count: Int) -> String
    /// The question, by why it is asked, and the reason why it is open.
    var asked: ByReason<String> { get }
    var because: ByReason<String> { get }
    /// A question for which the document holds no answer.
    var withoutCandidates: String { get }
    var about: String { get }
    var words: String { get }
    var why: String { get }
    var candidates: String { get }
    /// Before the words of the schema that are answers too.
    var otherCandidates: String { get }
    var place: String { get }
    var idInAnswers: String { get }
    var answer: String { get }
    var reason: String { get }
    var question: String { get }
    /// What an answer chooses.
    var unknownLevel: String { get }
    var noRecommendation: String { get }
    var noCost: String { get }
    /// That a cell of an annex says that there is no money for something.
    var noMoney: String { get }
    /// That a cell of an annex states no amount.
    var noAmount: String { get }
    var isSo: String { get }
    var isNotSo: String { get }
    /// A cost that may be meant: an amount with how firm it is, each year or in all, in which years where they are stated.
    func cost(_ amount: String, isYearly: Bool, years: ClosedRange<Int>?) -> String
    /// What a column may hold.
    var columns: ByColumn<String> { get }
    /// Of a deadline: that it may be left open.
    var staysOpen: String { get }
    func timesAYear(_ count: Int) -> String
    func from(_ day: String) -> String
    func to(_ day: String) -> String
    func afterAdoption(_ span: String) -> String

    // MARK: What things are about

    func matter(_ matter: ByMatter) -> String

    // MARK: Remarks and notices

    var remarks: String { get }
    var remarksExplained: String { get }
    var noRemarks: String { get }
    /// What is remarked, as a heading, and what it is compared with.
    var remarkKinds: ByRemark<String> { get }
    /// Before what something is compared with; nil where nothing is.
    var remarkComparisons: ByRemark<String?> { get }
    var notices: String { get }
    var noticesExplained: String { get }
    var noticeKinds: ByNotice<String> { get }
    /// Before how a text read before.
    var before: String { get }
    /// Of a notice: that something is not in the document as it was read.
    var loss: String { get }

    // MARK: What was read

    func read(_ document: String) -> String
    var readExplained: String { get }
    var inDocument: String { get }
    var readAs: String { get }
    var leftOut: String { get }
    var leftOutReasons: ByLeftOut<String> { get }
    var usedAs: ByUse<String> { get }
    /// Stands for a text that is as long as the piece it is copied from.
    var asItStands: String { get }
    var byPhrase: String { get }
    func byAnswer(_ id: String) -> String
    var byProfile: String { get }
    var carried: String { get }
    var open: String { get }
    var derivations: ByDerivation<String> { get }
    func multiplied(_ digits: String, by unit: String) -> String
    var bodies: String { get }
    var bodiesExplained: String { get }
    var body: String { get }
    var kind: String { get }
    var abbreviation: String { get }
    var howKnown: String { get }
    var firstNamed: String { get }
    var withoutPlace: String { get }
    var withoutPlaceExplained: String { get }
    /// That parts of an earlier dossier, of which the documents say nothing, stand in files as they were.
    func standing(_ files: [String]) -> String
    var row: String { get }

    // MARK: Places

    func paragraph(_ number: Int) -> String
    func table(_ number: Int) -> String
    func cell(row: Int, column: Int) -> String
    func footnote(_ number: Int) -> String
    func endnote(_ number: Int) -> String
    func textBox(_ number: Int) -> String
    func header(_ number: Int) -> String
    func footer(_ number: Int) -> String
    /// A sheet of a workbook; that of CSV has no name.
    func sheet(_ name: String) -> String
    func cell(_ name: String) -> String
    func page(_ number: Int) -> String
    func line(_ number: Int) -> String

    // MARK: How it ends

    /// How many things of a kind were read, each with the forms of a counted noun.
    var things: (tasks: [String], lines: [String], recommendations: [String], bodies: [String]) { get }
    /// With which profile a document was read.
    func readWith(profile: String, language: String) -> String
    func facts(_ count: Int) -> String
    func openQuestions(_ count: Int, of all: Int) -> String
    func answerIn(_ path: String) -> String
    var nothingOpen: String { get }
    func look(at path: String) -> String
    func audit(_ folder: String) -> String
    func remarks(_ count: Int) -> String
    func notWritten(_ file: String) -> String
    func answeredBy(_ ids: [String]) -> String
    /// That nothing was taken from a document, since it names other countries than that of the dossier; whether that is still asked.
    func otherCountry(_ document: String, names others: [String], dossierOf country: String, isAsked: Bool) -> String
    /// A part of a dossier that stands in the folder and was not written.
    func stays(_ path: String) -> String

    // MARK: Why documents cannot be imported

    func noProfile(_ document: String, tried: [String]) -> String
    func severalProfiles(_ document: String, _ ids: [String]) -> String
    func nothingFound(_ document: String, profile: String) -> String
    func givenTwice(_ first: String, _ second: String) -> String
    func sameName(_ name: String) -> String
}

/// What a question or remark is about, as words are made of it.
package enum ByMatter: Sendable {
    case plan, annex
    case document(String)
    case task(String)
    case line(String, year: String?)
    case paragraph(String)
    case chapter(String)
    case heading(String)
    case body(String)
    case recommendation(String, elements: [String])
    case total(body: String?, year: String?)
}

/// What stands for each thing that a column may hold.
package typealias ByColumn<Word> = (
    chapter: Word, section: Word, objective: Word, task: Word, tasks: Word, number: Word, summary: Word, goals: Word,
    leads: Word, participants: Word, implementers: Word, funders: Word, bodies: Word, deadline: Word, costs: Word,
    source: Word, indicator: Word, indicatorValues: Word, ignored: Word, body: Word, activity: Word, code: Word,
    codeName: Word, codeAndName: Word, amount: Word, total: Word
)

/// What stands for each format of a document.
package typealias ByFormat<Word> = (
    docx: Word, odt: Word, html: Word, xlsx: Word, ods: Word, csv: Word, text: Word, pdf: Word
)

/// What stands for each reason why something is asked.
package typealias ByReason<Word> = (
    adoptionMissing: Word, amountUnreadable: Word, chapterWithoutHeading: Word, countryMissing: Word,
    countryOther: Word,
    currencyMissing: Word,
    deadlineWithoutPhrase: Word, kindUnknown: Word, periodMissing: Word, sourceUnknown: Word,
    strengthUnknown: Word, revisionUnknown: Word, abbreviationOfOneOrTwo: Word, amountInText: Word,
    columnWithoutLabel: Word, mayFund: Word, mayAnswer: Word, mayRepeat: Word
)

/// What stands for each kind of remark.
package typealias ByRemark<Word> = (
    hiddenRow: Word, otherSheet: Word, emptyAmount: Word, amountAsText: Word, noughtAsDash: Word, totalDiffers: Word,
    numbersSwapped: Word, continuedBlank: Word, continuedRow: Word, mergedAmount: Word, statesNoAmount: Word,
    unknownLabel: Word, trackedChange: Word, leftOutOfText: Word, shared: Word, notInAppendix: Word,
    onlyInAppendix: Word, otherParagraph: Word, amountInText: Word, repeats: Word, notKept: Word, annexNotKept: Word,
    skippedRow: Word, noteRow: Word, countryNotNamed: Word
)

/// What stands for each reason why something is left out.
package typealias ByLeftOut<Word> = (
    contents: Word, furniture: Word, note: Word, beforePlan: Word, afterPlan: Word, skipped: Word,
    repeatedHeader: Word, total: Word, hidden: Word, otherSheet: Word, otherTable: Word, otherCountry: Word,
    running: Word,
    ignoredColumn: Word, nothing: Word, statesNoAmount: Word, notARecommendation: Word, appendix: Word, unread: Word
)

/// What stands for each use of a piece of a document.
package typealias ByUse<Word> = (
    title: Word, adopted: Word, chapter: Word, section: Word, objective: Word, task: Word, number: Word, label: Word,
    header: Word, part: Word, summary: Word, goals: Word, bodies: Word, implementers: Word, deadline: Word,
    costs: Word, source: Word, indicator: Word, line: Word, total: Word, topic: Word, report: Word, round: Word,
    published: Word, replyDue: Word, recommendation: Word, element: Word
)

/// What stands for each way in which a value follows from others.
package typealias ByDerivation<Word> = (
    counted: Word, ofName: Word, ofCountryAndYears: Word, ofParagraph: Word, ofLanguage: Word, ofFirstSection: Word,
    ofPlan: Word, planAtHand: Word, withoutReport: Word, inflected: Word, coveringCell: Word, blankCell: Word,
    beside: Word, notSaid: Word
)

/// What stands for each kind of notice of the reader of documents.
package typealias ByNotice<Word> = (
    insertionAccepted: Word, deletionAccepted: Word, formattingAccepted: Word, paragraphsJoined: Word,
    rowDeletionAccepted: Word, rowInsertionAccepted: Word, cellDeletionAccepted: Word, cellInsertionAccepted: Word,
    cellMergeAccepted: Word, hiddenLeftOut: Word, struckLeftOut: Word, markLeftOut: Word, annotationLeftOut: Word,
    placeholderBlank: Word, numberComputed: Word, numberUncertain: Word, fieldResult: Word, formulaResult: Word,
    choiceTaken: Word, mathAsText: Word, symbolOfFont: Word, alternativeTaken: Word, textBoxMoved: Word,
    coveredTextLeftOut: Word, mergeMended: Word, repeatsShortened: Word, misplacedText: Word, formatScales: Word,
    formatHides: Word, formatReplaces: Word, formatRounds: Word, raisedDigitKept: Word, shownDiffers: Word,
    struckKept: Word, raggedRow: Word, separatorTaken: Word, quoteKept: Word, columnsOfText: Word,
    macrosIgnored: Word, hiddenSheet: Word, hiddenRow: Word, hiddenColumn: Word, undecodable: Word,
    encodingAssumed: Word, commentNotRead: Word, pictureNotRead: Word, objectNotRead: Word, chartNotRead: Word,
    diagramNotRead: Word, embeddedDocumentNotRead: Word, partNotRead: Word, externalNotOpened: Word,
    fieldWithoutResult: Word, formulaWithoutResult: Word, valueNotRead: Word, repeatsNotRead: Word,
    pageWithoutText: Word
)
