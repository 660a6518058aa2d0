/// What forms say, in one language: to whoever fills one in, and of what is wrong with one that came back.
package protocol FormPhrases: Grammar, SharedPhrases {
    // MARK: - In every form

    /// The name of the first sheet.
    var aboutSheet: String { get }
    /// What is before the plan that a form is about.
    var plan: String { get }
    /// How to fill in a form and send it back; a paragraph each.
    var howTo: [String] { get }
    /// Before the list of sheets.
    var sheets: String { get }
    /// A sheet and how many rows it asks about.
    func sheet(_ title: String, rows: Int) -> String
    /// What is told of a cell for a day.
    var dayHint: String { get }
    /// What is told of a cell for an amount.
    func amountHint(_ currency: String) -> String
    /// What is told of a cell with words to choose from.
    var choiceHint: String { get }
    /// Said by a spreadsheet where something else is written than may be chosen.
    var choiceFault: String { get }
    /// The title above hints and faults.
    var hintTitle: String { get }

    // MARK: - A form that came back

    /// A sheet, or a cell of it.
    func place(_ sheet: String, cell: String?) -> String
    /// A cell of another file.
    func place(_ sheet: String, cell: String?, of path: String) -> String
    func unreadable(_ words: String) -> String
    var noForm: String { get }
    /// Of a dossier about which decisions are to be asked: nobody has replied to anything.
    func nothingReplied(_ dossier: String) -> String
    func newerFormat(_ format: Int, known: Int) -> String
    func otherDossier(_ id: String, expected: String) -> String
    func noSheet(_ title: String) -> String
    var sheetTwice: String { get }
    var strangeSheet: String { get }
    func noColumn(_ title: String, _ id: String, count: Int) -> String
    func outside(_ words: String) -> String
    var addedRow: String { get }
    func missingRow(_ name: String, of sheet: String) -> String
    func strangeKey(_ key: String) -> String
    func rowTwice(_ other: Int) -> String
    var altered: String { get }
    func altered(_ column: String, was words: String) -> String
    var gone: String { get }
    /// `difference` is the name of a column and what the dossier says in it now.
    func changedMeanwhile(_ difference: (column: String, now: String)?) -> String
    var answeredMeanwhile: String { get }
    var spareIncomplete: String { get }
    var spareOfKnown: String { get }
    /// `other` is the place of the row that says something else.
    func contradicts(_ other: String) -> String
    func cell(_ fault: FormCellFault) -> String
    /// Something in a workbook that is not read: what it is, what stands in it, and where.
    func notRead(_ kind: String, _ words: String, at place: String?) -> String
    /// An answer without which the others of the row cannot be taken.
    func missing(_ column: String) -> String
    /// Of a decision that is dated before the reply.
    func decidedTooEarly(_ day: String, replied: String) -> String
    /// A row that was answered, and in which nothing stands any more.
    var emptied: String { get }
    /// Said where the dossier says several things of what a row is about.
    func severalStand(_ count: Int) -> String
    func notWritten(_ words: String) -> String
    var commentLost: String { get }
    /// How many rows were taken, and how many not.
    func taken(_ count: Int, file: String) -> String
    var nothingTaken: String { get }
    func left(_ count: Int) -> String

    // MARK: - Each form

    var progress: ProgressFormPhrases { get }

    var reply: any ReplyFormPhrases { get }
    var assessment: AssessmentFormPhrases { get }
    /// That the reason of a no to a line and a task is not kept, in a row and so many more.
    func noIsNotKept(more: Int) -> String
    var answers: AnswersFormPhrases { get }
    var decisions: DecisionsFormPhrases { get }
}

/// What a form about progress says.
package struct ProgressFormPhrases: Sendable {
    package let title: String
    package let introduction: [String]
    package let reportSheet: String
    package let reportNote: String
    package let matter: String
    package let asOf: String
    package let answer: String
    package let tasksSheet: String
    package let tasksNote: String
    package let number: String
    package let task: String
    package let leads: String
    package let deadline: String
    package let status: String
    package let on: String
    package let note: String
    package let spendingSheet: String
    package let spendingNote: String
    package let line: String
    package let body: String
    package let activity: String
    package let year: String
    package let planned: String
    package let spent: String
    /// Said where a report says nothing of the day to which it holds.
    package let noDay: String
}

/// Why a cell does not hold what its column asks for.
package enum FormCellFault: Error, Sendable {
    /// None of the words; with those that are.
    case unknown(String, [String])
    /// What is written as a day, and there is none.
    case noSuchDay(String)
    case noDay(String)
    case noAmount(String)
    /// A text with a character that no XML has; with its number.
    case unwritable(String)
    /// An error of a formula.
    case error(String)
    /// It covers several cells, so that nobody can say for which it stands.
    case merged
}
