package import CEL

/// Why something is proposed, in the words of the dossier: a ground that outlives it.
package enum StatedGround: Hashable, Sendable {
    /// A sentence that names it.
    case citation(String)
    /// A sentence that names its round.
    case round(String)
    /// The same amount.
    case amount(Money)
    /// The words that stand in both.
    case words([String])
    /// The body that pays and leads, and the years.
    case payer(String, years: [String])

    /// What it says, in no language but that of the documents.
    package var text: String {
        switch self {
        case .citation(let words), .round(let words): words
        case .amount(let money): money.description
        case .words(let words): words.joined(separator: ", ")
        case .payer(let body, let years): ([body] + years).joined(separator: ", ")
        }
    }

    /// What it is called in `import.json`.
    package var kind: String {
        switch self {
        case .citation: "citation"
        case .round: "round"
        case .amount: "amount"
        case .words: "words"
        case .payer: "payer"
        }
    }
}
