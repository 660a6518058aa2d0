/// What is said in English of what may belong together.
struct EnglishProposals: ProposalPhrases, English {
    var strengths: (likely: String, possible: String) { (likely: "Likely", possible: "Possible") }
    func ground(_ ground: ProposalGround) -> GroundWords {
        switch ground {
        case .citation(let sentence, let page):
            GroundWords("the dossier names it: ", verbatim: quoted(sentence), place(page))
        case .round(let words, let page):
            GroundWords("its round is named: ", verbatim: quoted(words), place(page))
        case .amount(let amount): GroundWords("both state \(amount)")
        case .words(let words):
            GroundWords(
                form(words.count, "word of both", "words of both") + ": ", verbatim: words.joined(separator: ", "))
        case .payer(let body, let years):
            GroundWords(
                verbatim: body, " has the line, and leads the task or pays for it (\(years.joined(separator: ", ")))")
        }
    }

    private func place(_ page: String?) -> String { page.map { " (page \($0))" } ?? "" }
}
