internal import CEL
internal import Dossier

/// The rounds of an earlier dossier beside those that were read: they stay, and one that was read again is replaced.
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
            EarlierRound(old, run).keep(in: round)
            return round
        }
        root.children += added
        tellApart(in: root)
        return root
    }

    /// What tells a monitor from others, by one of its names.
    private func monitor(_ name: String?) -> String { name.map { monitors[$0]?.id ?? $0 } ?? "" }

    /// Whether a report is of a round: of the same monitor and number; where one lacks it, of the same symbol; where both lack
    /// both, published on the same day. Two of which nothing is known are two.
    private func isSame(_ round: Draft, _ old: StatedElement) -> Bool {
        let own = earlier.text("monitor")
        guard monitor(round.text("statedMonitor") ?? own) == monitor(old.text("statedMonitor") ?? own) else {
            return false
        }
        if let number = round.value("number"), let other = old.fields["number"] { return number == other }
        if let symbol = round.text("report"), let other = old.text("report") {
            return Wording(symbol).key == Wording(other).key
        }
        return round.value("published") != nil
            && ["number", "report", "published"].allSatisfy { round.value($0) == old.fields[$0] }
    }

    /// Gives recommendations that were read other ids than those that the earlier dossier has.
    private func tellApart(in root: Draft) {
        let earlier = earlier.children("round").flatMap { $0.children("recommendation") }
        root.children("round").flatMap { $0.children("recommendation") }.giveNewIDs(
            besides: earlier, how: .derived(.ofParagraph))
    }
}

extension [Draft] {
    /// Gives those whose ids were not kept others than all earlier elements had, since what was judged names them by their ids.
    func giveNewIDs(besides earlier: [StatedElement], how: Fact.How) {
        func isCarried(_ draft: Draft) -> Bool { draft.fields.contains { $0.name == "id" && $0.fact.how == .carried } }
        var taken = Set(earlier.compactMap { $0.text("id") })
        for draft in self where !isCarried(draft) {
            guard let own = draft.text("id") else { continue }
            var id = own
            var number = 2
            while !taken.insert(id).inserted {
                id = "\(own)-\(number)"
                number += 1
            }
            if id != own { draft.set("id", .text(id), how) }
        }
    }
}
