/// What the form says in which a body replies to findings, in one language.
package protocol ReplyFormPhrases: Grammar {
    var title: String { get }
    var introduction: [String] { get }
    /// By when the form is to come back.
    func due(_ day: String) -> String
    var senderSheet: String { get }
    var senderNote: String { get }
    var body: String { get }
    var by: String { get }
    var byHint: String { get }
    var date: String { get }
    var findingsSheet: String { get }
    var findingsNotes: [String] { get }
    var number: String { get }
    var finding: String { get }
    var condition: String { get }
    var recommendation: String { get }
    var position: String { get }
    var text: String { get }
    /// A measure by its number.
    func measure(_ number: Int) -> String
    /// The day of a measure by its number.
    func due(_ number: Int) -> String
    var evidence: String { get }
    var evidenceHint: String { get }

    // What is wrong with a form that came back.
    var noSender: String { get }
    var dayWithoutMeasure: String { get }
}
