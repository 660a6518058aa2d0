internal import Importing
internal import Texts

extension ImportPage {
    /// The proposals that nobody has answered, with their positions among the questions.
    var proposed: [(offset: Int, element: Question)] {
        made.questions.enumerated().filter { $0.element.isProposal && $0.element.answer == nil }
    }

    var proposals: Markup {
        let byReason = Dictionary(grouping: proposed, by: \.element.why)
        return .group(
            [HTML.p(["class": "lead"]) { phrases.howToJudge }]
                + Question.Reason.allCases.compactMap { reason in byReason[reason].map { proposals($0, reason) } })
    }

    /// The proposals of a kind, with what speaks for each.
    private func proposals(_ proposals: [(offset: Int, element: Question)], _ reason: Question.Reason) -> Markup {
        let title = reason.pick(phrases.asked)
        var grid = grid(
            title,
            [.text(phrases.proposal), .text(phrases.grounds), .text(phrases.place), .text(phrases.idInAnswers)])
        for (offset, question) in proposals {
            grid.append(
                [
                    .text(words.matter(question.about)),
                    HTML.ul { question.grounds.map { one in HTML.li { ground(one) } } },
                    question.at.map(link) ?? .nothing, HTML.code { question.id },
                ], id: "q\(offset + 1)")
        }
        return HTML.article(["class": "question"]) {
            HTML.h3 { heading(title, proposals.count) }
            HTML.dl { reasonAndCandidates(proposals[0].element) }
            grid.markup
        }
    }

    /// What speaks for a proposal; words of the dossier are marked with their language.
    private func ground(_ ground: StatedGround) -> Markup {
        let words = ground.words(language.phrases.proposals)
        let said = words.verbatim.isEmpty ? Markup.nothing : verbatim(words.verbatim, from: 0)
        return .group([.text(words.before), said, .text(words.after)])
    }
}
