internal import Audit
internal import Dossier
internal import RulePack
package import Texts

/// What a terminal says of an overview: how many dossiers, and which conclusions they came to.
package struct OverviewText {
    private let words: OverviewWords

    /// The text of an overview in a language.
    package init(_ overview: Overview, _ language: Language) { words = OverviewWords(overview, [:], language) }

    /// The lines.
    package var lines: [String] {
        words.summary
            + words.overview.conclusions.map { conclusion, count in
                "\(words.phrases.conclusion): \(words.conclusion(conclusion)) – \(words.language.text(count))"
            }
    }
}
