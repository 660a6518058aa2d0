internal import CEL
internal import Dossier

/// A round of an earlier dossier that was read again, of which is kept what its report does not say: ids, addressees, repetitions
/// and, where the words are the same, texts in other languages.
struct EarlierRound {
    private let old: StatedElement
    private let run: Run

    init(_ old: StatedElement, _ run: Run) { (self.old, self.run) = (old, run) }

    /// Keeps in a round that was read what the earlier one states, and remarks what of it cannot be kept.
    func keep(in round: Draft) {
        fill(round, from: old, but: ["statedMonitor"])
        let (read, before) = (round.children("recommendation"), old.children("recommendation"))
        let language = read.first?.children("recommendationText").first?.text("language")
        let found = EarlierPairs(
            read.map { ($0.text("paragraph"), $0.children("recommendationText").first?.text("text")) },
            before.map { ($0.text("paragraph"), Self.text($0, in: language)) })
        for pair in found.pairs {
            keep(before[pair.earlier], in: read[pair.read], isChanged: pair.isChanged, language)
        }
        for lost in found.left.map({ before[$0] }) {
            lose(lost, lost.children("recommendationText").first?.text("text") ?? "")
        }
    }

    /// The text of an earlier recommendation in a language; one that names no language may be in any.
    private static func text(_ recommendation: StatedElement, in language: String?) -> String? {
        let texts = recommendation.children("recommendationText")
        return (texts.first { $0.text("language") == language } ?? texts.first { $0.text("language") == nil })?
            .text("text")
    }

    private func keep(_ old: StatedElement, in recommendation: Draft, isChanged: Bool, _ language: String?) {
        if let id = old.text("id") { recommendation.set("id", .text(id), .carried) }
        // What was read from other words need not be so of these.
        if !isChanged, recommendation.text("urgency") == KnownMonitor.unknownLevel, let urgency = old.text("urgency") {
            if urgency != KnownMonitor.unknownLevel { recommendation.set("urgency", .text(urgency), .carried) }
        }
        fill(recommendation, from: old, but: isChanged ? ["verb", "asks"] : [])
        for text in old.children("recommendationText") where ![language, nil].contains(text.text("language")) {
            if isChanged {
                lose(old, text.text("text") ?? "")
            } else {
                recommendation.children.append(Draft(carrying: text))
            }
        }
        for entity in ["repeat", "addressee"] {
            recommendation.children += old.children(entity).map { Draft(carrying: $0) }
        }
        keepElements(old, in: recommendation, isTranslated: Self.text(old, in: language) == nil)
    }

    private func keepElements(_ old: StatedElement, in recommendation: Draft, isTranslated: Bool) {
        let (read, before) = (recommendation.children("element"), old.children("element"))
        let found = EarlierPairs(
            read.map { ($0.text("id"), $0.text("text")) },
            before.map { ($0.text("id"), isTranslated ? nil : $0.text("text")) })
        for pair in found.pairs {
            if let id = before[pair.earlier].text("id") { read[pair.read].set("id", .text(id), .carried) }
            fill(read[pair.read], from: before[pair.earlier], but: pair.isChanged ? ["statedAsks"] : [])
        }
        read.giveNewIDs(besides: before, how: .derived(.counted))
        let text = Wording(recommendation.children("recommendationText").first?.text("text") ?? "").key
        for lost in found.left.map({ before[$0] }) {
            let words = lost.text("text") ?? ""
            if text.contains(Wording(words).key) {
                recommendation.children.append(Draft(carrying: lost))
            } else {
                lose(old, words)
            }
        }
    }

    private func lose(_ recommendation: StatedElement, _ text: String) {
        run.remark(.notKept, at: nil, recommendation.text("id") ?? "", text)
    }

    /// Gives an element what it does not state and the earlier one did; the page is that of the earlier report.
    private func fill(_ draft: Draft, from old: StatedElement, but left: Set<String>) {
        for (name, value) in old.fields.sorted(by: { $0.key < $1.key })
        where draft.value(name) == nil && name != "page" && !left.contains(name) {
            draft.set(name, value, .carried)
        }
    }
}
