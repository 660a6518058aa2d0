/// What `findings.sarif` says beside the findings in Slovenian.
struct SlovenianSARIF: SARIFPhrases, Slovenian {
    var criterion: String { "Merilo" }
    var criterionSource: String { "Vir merila" }
    var effect: String { "Posledica" }
    func see(_ element: String) -> String { "Glejte tudi: \(element)." }
    func notEvaluated(_ words: String) -> String { "Pravila ni bilo mogoče uporabiti: \(words)" }
    var root: String { "Koren repozitorija ali mapa, od katere so poimenovane datoteke." }
}
