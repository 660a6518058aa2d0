/// What is said when those concerned are asked about findings, in one language: the letter, and the terminal.
package protocol ClearingPhrases: Grammar, SharedPhrases {
    // MARK: - The letter

    /// What the letter is.
    var title: StaticString { get }
    /// The number under which the sender keeps it.
    var reference: String { get }
    var date: String { get }
    var addressee: String { get }
    var due: String { get }
    var subject: String { get }
    /// What the letter is about: the findings about a plan, by its title.
    func about(_ plan: String) -> String
    var salutation: String { get }
    /// How many findings about a plan are addressed to whoever reads it, as of which day.
    func found(_ count: Int, plan: String, asOf: String) -> String
    /// How many of them there are of each severity.
    func ofThese(_ counts: [String]) -> String
    /// Why they are asked, and what becomes of what they say.
    var request: String { get }
    var asked: String { get }
    /// What is asked about each finding; a line each.
    var questions: [String] { get }
    /// How to reply, with the name of the form, and by when; nil where that is left open.
    func reply(in form: String, by day: String?) -> String
    var closing: String { get }
    var signature: String { get }
    var findings: String { get }
    /// What kinds of findings say once for all of them.
    var findingsExplained: String { get }
    /// A finding by its number in the letter.
    func finding(_ number: Int) -> String
    /// That others are asked about a finding too.
    var alsoOthers: String { get }
    var place: String { get }
    var stake: String { get }

    // MARK: - The terminal

    /// That a body is asked about so many findings, with the names of the files.
    func letter(to body: String, findings: Int, files: [String]) -> String
    /// Bodies to whom nothing is addressed.
    func notAsked(_ bodies: [String]) -> String
    /// That nothing is addressed to the body that was named.
    func nothing(for body: String) -> String
    /// Before findings that are addressed to nobody, with their number.
    func unaddressed(_ count: Int) -> String
    /// That nobody is asked.
    var nobody: String { get }
    var dateOpen: String { get }
    var dueOpen: String { get }
}
