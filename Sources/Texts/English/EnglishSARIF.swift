/// What `findings.sarif` says beside the findings in English.
struct EnglishSARIF: SARIFPhrases, English {
    var criterion: String { "Criterion" }
    var criterionSource: String { "Source of the criterion" }
    var effect: String { "Effect" }
    func see(_ element: String) -> String { "See this \(element)." }
    func notEvaluated(_ words: String) -> String { "The rule could not be evaluated: \(words)" }
    var root: String { "The root of the repository, or the folder from which files are named." }
}
