/// What a terminal says of commands, in one language: that one cannot be carried out as it stands, with the next step, and how
/// it ended.
package protocol UsagePhrases: Grammar {
    /// What stands before a mistake in the arguments.
    var error: String { get }
    /// Where more is said of a command.
    func help(_ command: String) -> String
    /// A name that may have been meant.
    func meant(_ names: [String]) -> String
    func noCommand(_ name: String) -> String
    /// Of a path that stands where a command should.
    func pathAsCommand(_ path: String) -> String

    var dossierNotNamed: String { get }
    /// Of more documents or dossiers than an option takes.
    func oneDocument(_ count: Int, with option: String) -> String
    func oneDossier(_ count: Int, with option: String) -> String
    func noDay(_ text: String, of option: String) -> String
    func noCountry(_ code: String) -> String
    func endsBeforeBeginning(_ from: String, _ to: String) -> String
    func tooManyYears(_ years: Int) -> String
    func noProfile(_ id: String) -> String
    /// All that may be named, where they are few.
    func profiles(_ ids: [String]) -> String
    var listsProfiles: String { get }
    func noProfileID(_ id: String) -> String
    var listNotAlone: String { get }
    var matchesAlone: String { get }
    var noOutputFolder: String { get }
    /// Of a command that writes nowhere unless it is told where.
    var outputNotNamed: String { get }
    func noFolder(_ path: String) -> String
    /// Where the bodies stand that may be named.
    var listsBodies: String { get }
    func noRule(_ id: String) -> String
    var listsRules: String { get }
    func noOutput(_ name: String, known: [String]) -> String
    func noMinistry(_ name: String) -> String
    /// Of a day by which to reply that is before the day of asking.
    func dueTooEarly(_ due: String, asked: String) -> String
    func noBody(_ name: String) -> String
    func severalBodies(_ name: String, _ ids: [String]) -> String
    /// All that may be named, where they are few.
    func linesHave(_ names: [String]) -> String
    func noRound(_ number: Int64, known: [String]) -> String
    func noMonitor(_ name: String, known: [String]) -> String
    func noUrgency(_ name: String, known: [String]) -> String
    var matrixOfTable: String { get }
    var excelOfCSV: String { get }
    var auditsNotNamed: String { get }
    var standardInputTwice: String { get }
    func auditedAlready(_ path: String) -> String
    func noDossier(_ path: String) -> String
    func severalFiles(_ names: [String]) -> String
    var jobs: String { get }
    var expressionNotNamed: String { get }
    func ruleName(_ name: String) -> String
    var noRulesFolder: String { get }

    // How a command ended.
    /// That files of a dossier were begun, and what to do next.
    func begun(_ folder: String, _ files: [String]) -> String
    var valid: String { get }
    /// That a text of the dossier stands in none of its documents; `nearest` is what is most like it, and where that stands.
    func textNotFound(_ field: String, _ text: String, nearest: (text: String, place: String)?) -> String
    func taskNotFound(_ number: String, _ title: String, in dossier: String) -> String
    func amountNotFound(_ amount: String, of year: String?, in dossier: String) -> String
    /// That none of the texts of a file, or of those in a language, stands in the documents.
    func notCompared(_ texts: Int, of file: String, in language: String?) -> String
    func compared(texts: Int, bodies: Int, tasks: Int, amounts: Int, differences: Int) -> String
    func rulesRight(_ count: Int) -> String
    func rulesTested(_ count: Int, failures: Int) -> String
    /// More than programs that read the file take or show.
    func manyResults(_ count: Int, shown: Int, taken: Int) -> String
}
