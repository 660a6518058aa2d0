internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// How far the recommendations are addressed: all, by round, by urgency and by their elements.
extension ReportWriter {
    private typealias Bar = (name: String, counts: [(status: Coverage.Status, count: Int)])

    private static var statuses: [Coverage.Status] { Coverage.Status.allCases.reversed() }

    /// A bar for each group of recommendations, and what none of them shows.
    var coverageChart: Markup { coverageChart(coverageBars) }

    /// The same for all recommendations and all elements alone.
    var shortCoverageChart: Markup { coverageChart([allBar, elementBar].compactMap(\.self)) }

    private func coverageChart(_ bars: [Bar]) -> Markup {
        guard !coverage.items.isEmpty else { return .nothing }
        let used = Self.statuses.filter { status in
            bars.contains { bar in bar.counts.contains { $0.status == status && $0.count > 0 } }
        }
        return HTML.figure(["class": "chart"]) {
            HTML.figcaption { phrases.coverageChart(monitors: monitors) }
            Bars.key(used.map { (Ink($0), phrases.status($0)) })
            HTML.dl(["class": "bars"]) {
                for bar in bars {
                    HTML.div {
                        HTML.dt { bar.name }
                        HTML.dd {
                            Bars.stacked(
                                bar.counts.map { (Ink($0.status), $0.count, phrases.counted($0.status, $0.count)) },
                                of: bar.counts.reduce(0) { $0 + $1.count })
                        }
                    }
                }
            }
            HTML.p(["class": "not-examined"]) { coverageNotExamined }
        }
    }

    /// What recommendations the chart can say nothing of.
    var coverageNotExamined: String {
        let isOnlyCited = coverage.items.allSatisfy { !$0.citations.isEmpty }
        return isOnlyCited ? phrases.onlyCited(monitors: monitors) : phrases.onlyHeld(monitors: monitors)
    }

    private var coverageBars: [Bar] {
        // Each recommendation is counted once for its round and once for its urgency, however many of these there are.
        var byRound: [Model.Round: [Coverage.Item]] = [:]
        var byUrgency: [String: [String: [Coverage.Item]]] = [:]
        var rounds: [Model.Round] = []
        for item in coverage.items {
            let recommendation = Model.Recommendation(item.recommendation)
            let round = recommendation.round
            if byRound[round] == nil { rounds.append(round) }
            byRound[round, default: []].append(item)
            byUrgency[store.monitor(of: round).id, default: [:]][recommendation.urgency, default: []].append(item)
        }
        let ofRounds = rounds.map { round in
            bar(
                named(phrases.round(round.number.map { String($0) }), store.monitor(of: round)),
                byRound[round] ?? [])
        }
        let ofUrgencies = store.recommendingMonitors.flatMap { monitor in
            store.levels(of: monitor).compactMap { urgency -> Bar? in
                guard let items = byUrgency[monitor.id]?[urgency] else { return nil }
                return bar(named(phrases.urgency(urgency, of: monitor, language), monitor), items)
            }
        }
        // One bar that says the same as that for all says nothing.
        return [allBar] + (ofRounds.count > 1 ? ofRounds : []) + (ofUrgencies.count > 1 ? ofUrgencies : [])
            + [elementBar].compactMap(\.self)
    }

    private var allBar: Bar { bar(phrases.allRecommendations, coverage.items) }

    /// The elements of all recommendations, each with a status of its own; nil where there are none.
    private var elementBar: Bar? {
        let elements = coverage.items.flatMap(\.elements)
        guard !elements.isEmpty else { return nil }
        return (phrases.allElements, Self.statuses.map { status in (status, elements.count { $0.status == status }) })
    }

    /// A bar's name, with whose it is where that may be asked.
    private func named(_ name: String, _ monitor: NamedMonitor) -> String {
        isOfSeveralMonitors ? "\(monitor.name(language)): \(name)" : name
    }

    private func bar(_ name: String, _ items: [Coverage.Item]) -> Bar {
        (name, Self.statuses.map { status in (status, items.count { $0.status == status }) })
    }
}
