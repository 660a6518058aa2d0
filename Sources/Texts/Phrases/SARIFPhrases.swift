/// What `findings.sarif` says beside the findings, in one language.
package protocol SARIFPhrases: Grammar {
    var criterion: String { get }
    var criterionSource: String { get }
    var effect: String { get }
    /// Of another place that a finding compares.
    func see(_ element: String) -> String
    /// `words` are those of the program, in English.
    func notEvaluated(_ words: String) -> String
    /// What the paths of files are relative to.
    var root: String { get }
}
