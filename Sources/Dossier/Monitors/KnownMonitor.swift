internal import Encodings
internal import Platform
package import Texts

/// What is known of a monitor: one who watches how a country keeps what it promised, and how strongly it asks.
package struct KnownMonitor: Sendable {
    /// A degree of urgency.
    package struct Level: Sendable {
        /// The word that a dossier states as `urgency`.
        package let id: String
        /// What the monitor does: `urges`.
        package let name: Localized<String>
        /// The words in which it asks that strongly.
        package let verbs: [Words]

        /// The word of the monitor's own language.
        package var original: String { verbs.first?.words.first ?? name[.en] }
    }

    /// Words of one language.
    package struct Words: Sendable {
        /// The code of the language, which need not be one that the program speaks.
        package let language: String
        /// The words; there is one at least.
        package let words: [String]
    }

    /// The id, by which its file is called.
    package let id: String
    /// By what names it goes.
    package let names: [Words]
    /// What outputs call it, on its own.
    package let name: Localized<String>
    /// What outputs call it within a sentence.
    package let called: Localized<String>
    /// Its degrees, the strongest first.
    package internal(set) var levels: [Level]
    /// Words in which it asks without telling how strongly.
    package let undetermined: [Words]
    /// Words in which it asks for nothing.
    package let other: [Words]
    /// What its rounds are about, in their order.
    package let rounds: [(number: Int64, theme: Localized<String>)]
    /// The monitor whose degrees it has, instead of its own.
    let levelsOf: Placed<String>?
    /// The file that states it.
    let path: String

    /// What a round is about, where that is known.
    package func theme(ofRound number: Int64?) -> Localized<String>? { rounds.first { $0.number == number }?.theme }
}
