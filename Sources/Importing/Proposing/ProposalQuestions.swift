internal import CEL
internal import Documents
internal import Dossier
internal import Platform

/// Asks a person about what is proposed.
struct ProposalQuestions {
    let dossier: DossierStore
    let answers: Answers
    private(set) var questions: [Question] = []
    private(set) var pairs: [ProposedPair] = []
    private let places: [String: Place]
    private let lines: [String: Model.Line]

    init(_ dossier: DossierStore, _ made: Import, _ profiles: Profiles, _ answers: Answers) throws(LoadFailure) {
        (self.dossier, self.answers) = (dossier, answers)
        lines = Dictionary(dossier.lines.map { ($0.id, $0) }) { first, _ in first }
        var places: [String: Place] = [:]
        for line in made.roots[.annex]?.children("line") ?? [] { places["line \(line.text("id") ?? "")"] = line.place }
        for round in made.roots[.monitoring]?.children("round") ?? [] {
            for draft in round.children("recommendation") {
                places["recommendation \(draft.text("id") ?? "")"] = draft.place
            }
        }
        self.places = places
        let proposals = try Proposals(dossier, profiles)
        // Of what somebody has judged nothing more is asked, unless the answers at hand are those in which it was begun.
        for one in proposals.fundings {
            let pair = Self.pair(one.line, one.task)
            if one.line.fundings.isEmpty || answers.ids.contains(pair.id) { ask(pair, one.grounds) }
        }
        for one in proposals.responses {
            let pair = Self.pair(one.task, one.recommendation, one.elements)
            if one.recommendation.responses.isEmpty || answers.ids.contains(pair.id) { ask(pair, one.grounds) }
        }
        for one in proposals.repeats {
            ask(.repetition(recommendation: one.recommendation.id, earlier: one.earlier.id), one.grounds)
        }
        keepAnswered()
    }

    private static func pair(_ line: Model.Line, _ task: Model.Task) -> ProposedPair {
        .funding(line: line.id, task: task.label, title: task.title)
    }

    private static func pair(
        _ task: Model.Task, _ recommendation: Model.Recommendation, _ elements: [Model.Element]
    ) -> ProposedPair {
        // All elements are none in particular.
        let isWhole = elements.count == recommendation.elements.count
        return .response(
            task: task.label, title: task.title, recommendation: recommendation.id,
            elements: isWhole ? [] : elements.map(\.id))
    }

    private mutating func ask(_ pair: ProposedPair, _ grounds: [Ground]) {
        let stated = grounds.map(StatedGround.init)
        let answer = answers[pair.id].flatMap { given in
            pair.candidates.map(\.answer).contains(given.answer) || pair.others.contains(given.answer) ? given : nil
        }
        let place = place(pair)
        questions.append(
            Question(
                id: pair.id, fact: pair.fact, about: matter(pair), place: place?.address.description ?? "",
                text: stated.map(\.text).joined(separator: " · "), why: pair.why, candidates: pair.candidates,
                mayBeOther: pair.others, answer: answer?.answer, reason: answer?.reason, at: place, grounds: stated))
        pairs.append(pair)
    }

    /// Answers stay, whether or not what they answer is still proposed, as long as the dossier has both.
    private mutating func keepAnswered() {
        let asked = Set(questions.map(\.id))
        let given = answers.of(facts: ["funds", "responds", "repeats"]).filter { !asked.contains($0.id) }
        guard !given.isEmpty else { return }
        let tasks = Dictionary(dossier.tasks.map { ($0.label, $0) }) { first, _ in first }
        let recommendations = Dictionary(dossier.recommendations.map { ($0.id, $0) }) { first, _ in first }
        for (id, fact) in given {
            let names = id.dropFirst(fact.count + 1)
            for colon in names.indices where names[colon] == ":" {
                let (one, other) = (String(names[..<colon]), String(names[names.index(after: colon)...]))
                switch fact {
                case "funds":
                    if let line = lines[one], let task = tasks[other] { ask(Self.pair(line, task), []) }
                case "responds":
                    if let recommendation = recommendations[one], let task = tasks[other] {
                        ask(Self.pair(task, recommendation, []), [])
                    }
                default:
                    if recommendations[one] != nil, recommendations[other] != nil {
                        ask(.repetition(recommendation: one, earlier: other), [])
                    }
                }
            }
        }
    }

    private func place(_ pair: ProposedPair) -> Place? {
        if case .funding(let line, _, _) = pair { return places["line \(line)"] }
        return places["recommendation \(pair.names[0])"]
    }

    private func matter(_ pair: ProposedPair) -> Matter {
        switch pair {
        case .funding(let line, let task, let title):
            .pair(.line(words(ofLine: line)), .task("\(task) \(title)"))
        case .response(let task, let title, let recommendation, let elements):
            .pair(.recommendation(recommendation, elements: elements), .task("\(task) \(title)"))
        case .repetition(let recommendation, let earlier):
            .pair(.recommendation(recommendation, elements: []), .recommendation(earlier, elements: []))
        }
    }

    private func words(ofLine id: String) -> String {
        let line = lines[id]
        let words = [line?.activity, line?.code].compactMap(\.self).filter { !$0.isEmpty }
        return ([id] + words).joined(separator: " ")
    }
}

extension StatedGround {
    init(_ ground: Ground) {
        self =
            switch ground {
            case .citation(let words, _): .citation(words)
            case .round(let words, _): .round(words)
            case .amount(let money): .amount(money)
            case .words(let words, _): .words(words)
            case .payer(let body, let years): .payer(body.names.first?.text ?? body.id, years: years.map(String.init))
            }
    }
}
