internal import CEL
internal import Dossier
internal import Texts

/// The rounds of monitoring: whose they are, what they rest on, and to whom the country is to report on them.
extension ReportWriter {
    var roundTable: Markup {
        guard !store.rounds.isEmpty else { return .nothing }
        var grid = Grid(
            phrases.rounds,
            [
                .text(phrases.monitorHeading), .text(phrases.roundHeading), .text(phrases.themeHeading),
                .text(phrases.reportHeading), .text(phrases.publishedHeading), .text(phrases.basisHeading),
                .text(phrases.reportingHeading), .amount(phrases.heldHeading),
            ], region: phrases.scrollable(phrases.rounds))
        for round in store.rounds {
            let monitor = store.monitor(of: round)
            grid.append([
                .text(monitor.name(language)), .text(number(round)),
                .text(monitor.known?.theme(ofRound: round.number)?[language] ?? "–"), .text(round.report ?? "–"),
                .text(round.published.map(day) ?? "–"), .text(round.follows.map(name) ?? "–"),
                .text(reporting(on: round) ?? "–"), .text(language.text(round.recommendations.count)),
            ])
        }
        return grid.markup
    }

    /// By when, and to whom, the country is to report on a round.
    func reporting(on round: Model.Round) -> String? {
        guard let reporting = round.reporting, let due = reporting.replyDue else { return nil }
        return phrases.reporting(day(due), to: store.monitor(of: reporting).called(language))
    }

    private func number(_ round: Model.Round) -> String { round.number.map { String($0) } ?? "–" }

    private func name(_ round: Model.Round) -> String {
        "\(store.monitor(of: round).name(language)), \(phrases.round(round.number.map { String($0) }))"
    }
}
