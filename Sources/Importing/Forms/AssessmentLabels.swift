internal import CEL
internal import Dossier
internal import Texts

/// How a form about judgements calls what is judged.
struct AssessmentLabels {
    let language: Language
    let lines: [FormChoice]
    let tasks: [FormChoice]
    let recommendations: [FormChoice]
    /// The elements of all recommendations, each with its recommendation: `greta-2-23 a`.
    let elements: [FormChoice]
    let decisions: [FormChoice]
    let extents: [FormChoice]
    let natures: [FormChoice]
    private let phrases: any ProposalPhrases

    init(_ form: AssessmentForm, _ language: Language) {
        self.language = language
        phrases = language.phrases.proposals
        let report = language.phrases.report
        lines = form.store.lines.map { FormChoice($0.id, Self.short([$0.id, Self.name($0, language)])) }
        tasks = form.tasks.named.map { FormChoice($0.name, Self.short([$0.name, $0.task.title])) }
        recommendations = form.store.recommendations.map { recommendation in
            FormChoice(recommendation.id, Self.short([recommendation.id, Self.topic(recommendation, language)]))
        }
        elements = form.store.recommendations.flatMap { recommendation in
            recommendation.elements.map { element in
                FormChoice(
                    "\(recommendation.id) \(element.id)",
                    Self.short(["\(recommendation.id) \(element.id)", element.text]))
            }
        }
        decisions = [
            FormChoice(AssessmentForm.yes, language.grammar.yes), FormChoice(AssessmentForm.no, language.grammar.no),
        ]
        extents = [Extent.full, .partial].map { FormChoice($0.rawValue, $0.pick(report.extents)) }
        natures = Nature.allCases.map { FormChoice($0.rawValue, $0.pick(report.natures)) }
    }

    /// Whose a line is and what for.
    private static func name(_ line: Model.Line, _ language: Language) -> String {
        let body = line.body.map { language.text($0) } ?? line.bodyRef
        let amounts = line.amounts.compactMap { amount in amount.value.map { "\(amount.year): \(language.text($0))" } }
        return [
            body, line.activity.isEmpty ? nil : line.activity, amounts.isEmpty ? nil : amounts.joined(separator: ", "),
        ]
        .compactMap(\.self).joined(separator: " · ")
    }

    /// What a recommendation is about: its topic, or else how it begins.
    private static func topic(_ recommendation: Model.Recommendation, _ language: Language) -> String {
        recommendation.topic ?? text(recommendation, language)
    }

    private static func text(_ recommendation: Model.Recommendation, _ language: Language) -> String {
        language.lookup(in: recommendation.texts, tag: \.language)?.text ?? ""
    }

    /// What a recommendation, or elements of it, ask; the beginning of what is long.
    func asked(_ recommendation: Model.Recommendation, _ elements: [String]) -> String {
        let named = recommendation.elements.filter { elements.contains($0.id) }.map(\.text)
        let words = named.isEmpty ? Self.text(recommendation, language) : named.joined(separator: " · ")
        return Self.cut(words, 320)
    }

    /// Parts as a label that a list can show.
    private static func short(_ parts: [String]) -> String {
        cut(parts.filter { !$0.isEmpty }.joined(separator: " · "), 180)
    }

    private static func cut(_ text: String, _ most: Int) -> String {
        let text = text.folded
        return text.count > most ? text.prefix(most - 1) + "…" : text
    }

    /// Why something is proposed, and how much it has for itself.
    func grounds(_ grounds: [Ground], _ strength: Strength) -> String {
        let words = grounds.map { ground in
            switch ground {
            case .citation(let sentence, let place):
                phrases.ground(.citation(Self.cut(sentence, 240), page: place.page)).text
            case .round(let words, let place): phrases.ground(.round(Self.cut(words, 240), page: place.page)).text
            case .amount(let money): phrases.ground(.amount(language.text(money))).text
            case .words(let words, _): phrases.ground(.words(words)).text
            case .payer(let body, let years):
                phrases.ground(.payer(language.text(body), years: years.map { String($0) })).text
            }
        }.joined(separator: "; ")
        return switch strength {
        // That it is named stands among the grounds, before all others.
        case .named: phrases.capitalised(words)
        case .likely: "\(phrases.strengths.likely): \(words)"
        case .possible: "\(phrases.strengths.possible): \(words)"
        }
    }

    /// Names of what no row stands for, after a phrase; the first of many.
    func withoutRow(_ phrase: String, _ names: [String]) -> String {
        let shown = names.prefix(25)
        return "\(phrase) \(shown.joined(separator: ", "))"
            + (names.count > shown.count ? " … (\(language.text(names.count)))" : "")
    }
}
