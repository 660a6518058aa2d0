/// What is said of changes of anything that a dossier can state: how things and fields are called, and how a change reads.
///
/// Names stand in the nominative, as labels and before colons, so that nothing need be inflected.
package protocol ChangePhrases: Grammar {
    /// How each entity (`task`) and each field (`task.title`) of the schema is called. A field that the name of the thing says
    /// already, such as the amount of an amount, is empty.
    var schemaNames: [String: String] { get }
    /// How the words of closed sets are called that no other output speaks of: `Asks.study`.
    var closedWords: [String: String] { get }

    /// The headings of what changed.
    var changeSections: ByChangeSection<String> { get }
    /// The language of a text, the field that every element may have.
    var languageName: String { get }
    /// The language of a whole dossier in one file.
    var dossierLanguage: String { get }
    /// The place of a thing among its like.
    var placeInOrder: String { get }
    /// What something stands in.
    var placeName: String { get }
    /// Stands for a value that is not there.
    var notStated: String { get }
    /// Stands for a text that is there and blank.
    var blank: String { get }
    /// Said of a thing that only the later revision has.
    var added: String { get }
    /// Said of a thing that only the earlier revision has.
    var removed: String { get }
    /// Said on a screen of more things than anybody reads there, with the file that says all.
    func namedOnly(saidIn file: String) -> String
    /// Before how many more were added and removed than a screen names.
    var notNamed: String { get }
    /// By how many days a day is later; earlier where negative.
    func days(_ later: Int) -> String
    /// The forms of what a span of time is made of, in the nominative: years, months and days.
    var spans: (years: [String], months: [String], days: [String]) { get }
    /// Said before what a long text was.
    var before: String { get }
    /// Said before what a long text is.
    var now: String { get }

    /// Said where the revision that is called the later one is the earlier one by its day or number.
    var isReversed: String { get }
    var changedFindings: String { get }
    /// How many of the findings that persist have changed.
    func changed(_ count: Int) -> String
    /// What was and is at stake.
    func stake(from old: String, to new: String) -> String
    /// Called the total of the whole annex.
    var allLines: String { get }
    var byCodeChanged: String { get }
    var byProgrammeChanged: String { get }
}

/// What stands for each part of what changed.
package typealias ByChangeSection<Word> = (
    money: Word, tasks: Word, recommendations: Word, bodies: Word, judgements: Word, progress: Word, replies: Word,
    plan: Word
)
