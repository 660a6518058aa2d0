/// What is said, in one language, of what may belong together.
package protocol ProposalPhrases: Grammar {
    /// How much a proposal has for itself that the dossier does not name.
    var strengths: (likely: String, possible: String) { get }
    /// What speaks for a proposal.
    func ground(_ ground: ProposalGround) -> GroundWords
}

/// What speaks for a proposal, as words are made of it.
package enum ProposalGround: Sendable {
    /// A sentence that names what is proposed, and the printed page on which it stands.
    case citation(String, page: String?)
    /// Words that name the round of what is proposed, and nothing of it.
    case round(String, page: String?)
    /// An amount that both state, as the language writes it.
    case amount(String)
    /// Words that stand in both.
    case words([String])
    /// A body that has the one and leads the other or pays for it, in these years.
    case payer(String, years: [String])
}

/// What a language says of a ground, around the words of the dossier, which may be of another language.
package struct GroundWords: Sendable {
    package let before: String
    /// The words of the dossier; empty where there are none.
    package let verbatim: String
    package let after: String

    /// All of it.
    package var text: String { before + verbatim + after }

    init(_ before: String = "", verbatim: String = "", _ after: String = "") {
        (self.before, self.verbatim, self.after) = (before, verbatim, after)
    }
}
