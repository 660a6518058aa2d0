internal import CEL

/// What is written how in a language: months and days, numbers, what deadlines say, what bodies are called.
package final class LanguageWords: @unchecked Sendable {  // nothing changes it once its file has been read
    /// The tag of the language, as `xml:lang` has it.
    package var tag = ""
    /// Its name in English.
    package var name = ""
    /// For each month the words for it, as beginnings.
    var months: [[Phrase]] = []
    /// How a quarter and a half of a year are written, with `{quarter}`, `{half}`; the year follows or stands in it.
    var quarters: [Phrase] = []
    var halves: [Phrase] = []
    /// Words that may stand before a time (`u`, `leta`) and after it (`godine`, `г.`).
    var beforeTimes: [Phrase] = []
    var afterTimes: [Phrase] = []
    /// Words for small numbers.
    var counts: [String: Int] = [:]
    /// Whether a month stands before its day in digits.
    var isMonthFirst = false
    /// Whether `05/06/2027` may be of May and of June.
    var isSlashDoubtful = false
    /// Words for units of time: `month*`.
    var timeUnits: [Phrase] = []
    /// How numbers are written, where a profile does not say.
    var numbers = NumberStyle()
    /// Words for what an amount is counted in.
    var units: [(phrase: Phrase, factor: Int)] = []
    /// Words for currencies, by their code.
    var currencies: [(phrase: Phrase, code: String)] = []
    var perYear: [Phrase] = []
    var inTotal: [Phrase] = []
    /// Words that make an amount one of several: `per person`, `each`.
    var rates: [Phrase] = []
    /// Words that begin or end rows of totals of a part, which are never those of all.
    var subtotals: [Phrase] = []
    var atLeast: [Phrase] = []
    var about: [Phrase] = []
    var atMost: [Phrase] = []
    /// Words before the first year of a span without an end: `from`.
    var since: [Phrase] = []
    /// What deadlines say, kind by kind.
    var deadlines: [DeadlinePhrase] = []
    /// Words between a number or day and what it is of (`of`), and between the ends of a span (`to`).
    var of: [Phrase] = []
    var to: [Phrase] = []
    /// Words that stand for one who was named in the sentence before: `it`.
    var pronouns: [Phrase] = []
    /// Words that join bodies: `and`.
    var conjunctions: [String] = []
    /// Words that say, in parentheses after a body, what it does.
    var inParentheses: [(field: Profile.Field, phrases: [Phrase])] = []
    /// How words begin that go on with the body before them: `which`, `selected by`.
    var continues: [Phrase] = []
    /// Words by which a body is known to be one, with its kind.
    var bodyHeads: [(phrase: Phrase, kind: String)] = []
    /// Words before a name that are no part of it: `the`.
    var articles: [String] = []
    /// Endings that a word of a name may have instead of another.
    var endings: [String] = []
    /// Endings of words in running text, where they are others than those of names.
    var textEndings: [String] = []
    /// Sources of funds, by the word of the format.
    var sources: [(phrase: Phrase, source: String)] = []
    /// How a period is written in a title.
    var periods: [Phrase] = []
    /// Names of countries, by their code.
    var countries: [(phrase: Phrase, code: String)] = []
    /// What says nothing: a dash, `n/a`.
    var nothing: [Phrase] = []

    init() {}

    /// What a phrase of a deadline means.
    struct DeadlinePhrase: Sendable {
        let phrase: Phrase
        let meaning: DeadlineMeaning
    }
}
