/// What is said in Slovenian of what may belong together.
struct SlovenianProposals: ProposalPhrases, Slovenian {
    var strengths: (likely: String, possible: String) { (likely: "Verjetno", possible: "Mogoče") }
    func ground(_ ground: ProposalGround) -> GroundWords {
        switch ground {
        case .citation(let sentence, let page):
            GroundWords("gradivo to navaja: ", verbatim: quoted(sentence), place(page))
        case .round(let words, let page):
            GroundWords("navaja krog: ", verbatim: quoted(words), place(page))
        case .amount(let amount): GroundWords("oboje navaja znesek \(amount)")
        case .words(let words):
            GroundWords(
                form(words.count, "skupna beseda", "skupni besedi", "skupne besede", "skupne besede") + ": ",
                verbatim: words.joined(separator: ", "))
        case .payer(let body, let years):
            GroundWords(
                verbatim: body,
                " ima vrstico priloge in je nosilec ali financer naloge (\(years.joined(separator: ", ")))")
        }
    }

    private func place(_ page: String?) -> String { page.map { " (stran \($0))" } ?? "" }
}
