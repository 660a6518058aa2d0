internal import Dossier

/// What a dossier would state if a person confirms a proposal, in the names that the dossier has.
enum ProposedPair: Hashable {
    case funding(line: String, task: String, title: String)
    case response(task: String, title: String, recommendation: String, elements: [String])
    case repetition(recommendation: String, earlier: String)

    /// The names of the two.
    var names: [String] {
        switch self {
        case .funding(let line, let task, _): [line, task]
        case .response(let task, _, let recommendation, _): [recommendation, task]
        case .repetition(let recommendation, let earlier): [recommendation, earlier]
        }
    }

    /// The word of the schema for what it would be.
    var fact: String {
        switch self {
        case .funding: "funds"
        case .response: "responds"
        case .repetition: "repeats"
        }
    }

    /// Why it is asked.
    var why: Question.Reason {
        switch self {
        case .funding: .mayFund
        case .response: .mayAnswer
        case .repetition: .mayRepeat
        }
    }

    /// The id of the question: the names alone, so that a new import of the same documents asks the same.
    var id: String { "\(fact)@\(names[0]):\(names[1])" }

    /// What may be answered: no; yes, or of a response how far and by what kind of act it answers.
    var candidates: [Candidate] {
        // Examples of an answer; all that may be one are too many to be listed with each.
        if case .response = self {
            let examples: [(Extent, Nature)] = [
                (.full, .legislation), (.partial, .legislation), (.full, .service), (.partial, .service),
                (.partial, .study),
            ]
            return [.no] + examples.map { .response($0, $1) }
        }
        return [.yes, .no]
    }

    /// What may be answered beside that.
    var others: [String] { Question.others(to: fact) }

    /// The judgement that an answer states, for `assessment.xml`; nil where it states none.
    func judgement(_ answer: String, _ reason: String?) -> StatedElement? {
        var fields: [String: FieldValue]
        switch self {
        case .funding(let line, let task, let title):
            guard answer == Candidate.yes.answer else { return nil }
            fields = ["line": .text(line), "task": .text(task), "title": .text(title)]
        case .response(let task, let title, let recommendation, let elements):
            let chosen = Candidate.responses.first { $0.answer == answer }
            guard case .response(let extent, let nature)? = chosen else { return nil }
            fields = [
                "task": .text(task), "title": .text(title), "recommendation": .text(recommendation),
                "extent": .text(extent.rawValue), "nature": .text(nature.rawValue),
            ]
            if !elements.isEmpty { fields["elementReferences"] = .names(elements) }
        case .repetition: return nil
        }
        fields["reason"] = reason.map(FieldValue.text)
        return StatedElement(fact == "funds" ? "funding" : "response", fields)
    }
}
