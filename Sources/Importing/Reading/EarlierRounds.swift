internal import CEL
internal import Dossier

/// The rounds of an earlier dossier beside those that were read: they stay, and one that was read again is replaced.
///
/// Of a round that was read again is kept what its report does not say: ids, addressees, repetitions and texts in other languages.
struct EarlierRounds {
    private let earlier: StatedElement
    private let monitors: Monitors
    private let run: Run

    /// The rounds of the root of `recommendations.xml`.
    init(_ earlier: StatedElement, _ monitors: Monitors, _ run: Run) {
        (self.earlier, self.monitors, self.run) = (earlier, monitors, run)
    }

    /// The root with the rounds of the earlier dossier, in their order, and behind them those that are new.
    func joined(with read: Draft) -> Draft {
        let root = Draft(carrying: earlier)
        let own = monitor(earlier.text("monitor"))
        var added = read.children("round")
        for round in added {
            let name = round.text("statedMonitor") ?? read.text("monitor") ?? ""
            if monitor(name) == own {
                round.remove("statedMonitor")
            } else if round.value("statedMonitor") == nil {
                round.set("statedMonitor", .text(name), .profile)
            }
        }
        root.children = zip(earlier.children, root.children).map { old, carried in
            guard old.entity == "round", let index = added.firstIndex(where: { isSame($0, old) }) else {
                return carried
            }
            let round = added.remove(at: index)
            keep(old, in: round)
            return round
        }
        root.children += added
        tellApart(in: root)
        return root
    }

    /// What tells a monitor from others, by one of its names.
    private func monitor(_ name: String?) -> String { name.map { monitors[$0]?.id ?? $0 } ?? "" }

    /// Whether a report is of a round: of the same monitor and number; where one lacks it, of the same symbol; where both lack
    /// both, published on the same day.
    private func isSame(_ round: Draft, _ old: StatedElement) -> Bool {
        let own = earlier.text("monitor")
        guard monitor(round.text("statedMonitor") ?? own) == monitor(old.text("statedMonitor") ?? own) else {
            return false
        }
        if let number = round.value("number"), let other = old.fields["number"] { return number == other }
        if let symbol = round.text("report"), let other = old.text("report") {
            return Wording(symbol).key == Wording(other).key
        }
        return ["number", "report", "published"].allSatisfy { round.value($0) == old.fields[$0] }
    }

    // MARK: - What is kept

    private func keep(_ old: StatedElement, in round: Draft) {
        fill(round, from: old, but: ["statedMonitor"])
        var left = old.children("recommendation")
        let paragraphs = Dictionary(grouping: round.children("recommendation")) { $0.text("paragraph") }
        for recommendation in round.children("recommendation") {
            let texts = Set(recommendation.children("recommendationText").map { Wording($0.text("text") ?? "").key })
            let paragraph = recommendation.text("paragraph")
            let same = left.filter { $0.text("paragraph") == paragraph }
            let isOnly = paragraph != nil && paragraphs[paragraph]?.count == 1 && same.count == 1
            let found = left.firstIndex { one in
                isOnly && one.text("paragraph") == paragraph
                    || one.children("recommendationText").contains {
                        texts.contains(Wording($0.text("text") ?? "").key)
                    }
            }
            guard let found else { continue }
            keepRecommendation(left.remove(at: found), in: recommendation)
        }
        for lost in left {
            run.remark(
                .notKept, at: nil, lost.text("id") ?? "",
                lost.children("recommendationText").first?.text("text") ?? "")
        }
    }

    private func keepRecommendation(_ old: StatedElement, in recommendation: Draft) {
        if let id = old.text("id") { recommendation.set("id", .text(id), .carried) }
        if recommendation.text("urgency") == KnownMonitor.unknownLevel, let urgency = old.text("urgency"),
            urgency != KnownMonitor.unknownLevel
        {
            recommendation.set("urgency", .text(urgency), .carried)
        }
        fill(recommendation, from: old, but: [])
        let languages = recommendation.children("recommendationText").map { $0.text("language") }
        recommendation.children += old.children.filter { child in
            ["repeat", "addressee"].contains(child.entity)
                || child.entity == "recommendationText" && !languages.contains(child.text("language"))
        }.map { Draft(carrying: $0) }
        let elements = recommendation.children("element")
        guard elements.count == old.children("element").count else { return }
        for (element, before) in zip(elements, old.children("element")) { fill(element, from: before, but: ["text"]) }
    }

    /// Gives an element what it does not state and the earlier one did.
    private func fill(_ draft: Draft, from old: StatedElement, but left: Set<String>) {
        for (name, value) in old.fields.sorted(by: { $0.key < $1.key })
        where draft.value(name) == nil && !left.contains(name) {
            draft.set(name, value, .carried)
        }
    }

    /// Gives recommendations that were read other ids than those that the earlier dossier has.
    private func tellApart(in root: Draft) {
        let recommendations = root.children("round").flatMap { $0.children("recommendation") }
        func isCarried(_ draft: Draft) -> Bool { draft.fields.contains { $0.name == "id" && $0.fact.how == .carried } }
        var taken = Set(recommendations.filter(isCarried).compactMap { $0.text("id") })
        for recommendation in recommendations where !isCarried(recommendation) {
            let own = recommendation.text("id") ?? ""
            var id = own
            var number = 2
            while !taken.insert(id).inserted {
                id = "\(own)-\(number)"
                number += 1
            }
            recommendation.set("id", .text(id), .derived(.ofParagraph))
        }
    }
}
