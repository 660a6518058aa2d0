/// What the table of coverage says besides the phrases that it shares with the report.
package protocol CoveragePhrases: Grammar, SharedPhrases {
    var round: String { get }
    var paragraph: String { get }
    var urgency: String { get }
    var repeats: String { get }
    var elements: String { get }
    var due: String { get }
    var lead: String { get }
    var money: String { get }
    var nature: String { get }
    var legend: String { get }
    var monitor: String { get }
    /// That nobody has recorded how strongly the monitor asks, as short as a column wants it.
    var unknownUrgency: String { get }
    func shown(_ count: Int, of all: Int) -> String
    /// That the monitor's verb is not known of so many recommendations, which a filter by urgency therefore hides.
    func unrecordedUrgency(_ count: Int, of all: Int) -> String
    var notAssessed: String { get }
    /// A part that no task answers.
    func unaddressed(_ element: String, _ text: String) -> String
    /// Where the plan names a recommendation nobody has assessed.
    func cited(_ tasks: [String], isInIntroduction: Bool) -> String
    var elementsExplained: String { get }
    var repeatsExplained: String { get }
    var leadExplained: String { get }
    var dueExplained: String { get }
}
