internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// What the workbook of findings, and a screen, says of the replies to a finding.
struct ReplyCells {
    private let language: Language
    private var words: any ReplyPhrases { language.phrases.replies }

    init(_ language: Language) { self.language = language }

    static func columns(_ language: Language, _ text: (String, Double) -> SheetColumn) -> [SheetColumn] {
        let words = language.phrases.replies
        func right(_ title: String, _ width: Double) -> SheetColumn {
            SheetColumn(title: title, width: width, isRight: true)
        }
        return [
            text(words.reply, 44), text(words.measures, 36), right(words.nextMeasure, 16), text(words.evidence, 28),
            text(words.decision, 36), text(words.withdrawnBy, 18), text(words.withdrawnBecause, 36),
            right(words.withdrawnOn, 14),
        ]
    }

    func cells(_ finding: Finding) -> [Cell] {
        let (replies, withdrawal) = (finding.replies, finding.withdrawal?.decision)
        let measures = replies.flatMap(\.measures)
        func lines(_ texts: [String]) -> Cell { .text(texts.joined(separator: "\n")) }
        return [
            lines(replies.map(said)), lines(measures.map(measure)), measures.nextDue.map(Cell.day) ?? .blank,
            lines(replies.flatMap(\.evidence)), lines(replies.compactMap(\.decision).map(decided)),
            .text(withdrawal?.by ?? ""), .text(withdrawal?.reason ?? ""),
            withdrawal.map { .day($0.date) } ?? .blank,
        ]
    }

    /// A reply as it stands in lines of text: what the body says, what it promises, and what was decided.
    func lines(_ reply: Reply) -> [String] {
        ["\(words.reply): \(said(reply))"] + reply.measures.map { "\(words.measure): \(measure($0))" }
            + [reply.decision].compactMap { $0 }.map { "\(words.decision): \(decided($0))" }
    }

    /// Whose reply it is, whether the body agrees, and what it says.
    private func said(_ reply: Reply) -> String {
        let terms = words.terms(by: reply.by, day: language.text(reply.date), isLate: reply.isLate)
        let position = "\(reply.bodyName[language]) \(reply.position.pick(words.positions)) (\(terms))"
        return reply.text.map { "\(position): \($0)" } ?? position
    }

    private func measure(_ measure: Reply.Measure) -> String {
        "\(measure.text) (\(measure.terms(language)))"
    }

    private func decided(_ decision: Reply.Decision) -> String {
        "\(decision.terms(language)): \(decision.reason)"
    }
}

extension Reply.Measure {
    /// By when it is to be done, when it was, and how far it is.
    func terms(_ language: Language) -> String {
        let words = language.phrases.replies
        return words.measureTerms(
            due: due.map { language.text($0) }, done: done.map { language.text($0) },
            state: state.pick(words.measureStates))
    }
}

extension Reply.Decision {
    /// What was decided, by whom and when.
    func terms(_ language: Language) -> String {
        let words = language.phrases.replies
        return words.decided(position.pick(words.decisions), by: by, day: language.text(date))
    }
}
