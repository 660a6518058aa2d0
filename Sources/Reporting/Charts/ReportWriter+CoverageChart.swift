internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// How far the recommendations are addressed, by round and by urgency.
extension ReportWriter {
    private typealias Bar = (group: String, name: String, counts: [(Coverage.Status, Int)])

    private static var statuses: [Coverage.Status] { Coverage.Status.allCases.reversed() }

    var coverageChart: Markup {
        guard !coverage.items.isEmpty else { return .nothing }
        let bars = coverageBars
        let groups = bars.map(\.group).distinct
        let most = bars.map { $0.counts.reduce(0) { $0 + $1.1 } }.max() ?? 1
        let (left, right, step) = (190.0, 660.0, 30.0)
        let height = Double(bars.count) * step + Double(groups.count) * 26 + 6
        let title = phrases.coverageChart(monitors: monitors)
        var drawing = Drawing(
            id: "coverage-chart", title: title,
            description: bars.map { phrases.coverageBar("\($0.group), \($0.name)", $0.counts) }.joined(separator: " "),
            region: phrases.scrollable(title), width: 700, height: Int(height))
        var y = 0.0
        for group in groups {
            drawing.text(group, x: 0, y: y + 17, size: 12)
            y += 26
            for bar in bars where bar.group == group {
                drawing.text(bar.name, x: left - 8, y: y + 15, anchor: .end)
                var x = left
                for (status, count) in bar.counts where count > 0 {
                    let width = (right - left) * Double(count) / Double(most)
                    drawing.rectangle(x: x, y: y, width: width, height: 22, fill: Ink(status))
                    drawing.text(String(count), x: x + width / 2, y: y + 15, anchor: .middle, on: Ink(status))
                    x += width
                }
                y += step
            }
        }
        let used = Self.statuses.filter { coverage.count($0) > 0 }
        return drawing.figure(
            coverageTable(bars), label: phrases.dataBehind, key: used.map { (Ink($0), phrases.status($0)) })
    }

    private func coverageTable(_ bars: [Bar]) -> Markup {
        let statuses = Self.statuses.filter { coverage.count($0) > 0 }
        let title = phrases.coverageChart(monitors: monitors)
        var grid = Grid(
            title,
            [.text(phrases.group)] + statuses.map { .amount(phrases.status($0)) } + [.amount(phrases.total)],
            region: phrases.scrollable(title), isCaptionShown: false)
        for bar in bars {
            let counts = statuses.map { status in bar.counts.first { $0.0 == status }?.1 ?? 0 }
            grid.append(
                [.text("\(bar.group): \(bar.name)")] + counts.map { .text(language.text($0)) }
                    + [.text(language.text(counts.reduce(0, +)))])
        }
        return grid.markup
    }

    private var coverageBars: [Bar] {
        let rounds = coverage.items.map { Model.Recommendation($0.recommendation).round }.distinct
        let byRound = rounds.map { round in
            bar(phrases.byRound, named(phrases.round(round.number.map { String($0) }), store.monitor(of: round))) {
                Model.Recommendation($0.recommendation).round == round
            }
        }
        let byUrgency = store.recommendingMonitors.flatMap { monitor in
            store.levels(of: monitor).map { urgency in
                bar(phrases.byUrgency, named(phrases.urgency(urgency, of: monitor, language), monitor)) {
                    let recommendation = Model.Recommendation($0.recommendation)
                    return recommendation.urgency == urgency && store.monitor(of: recommendation.round).id == monitor.id
                }
            }
        }
        return byRound + byUrgency.filter { $0.counts.contains { $0.1 > 0 } }
    }

    /// A bar's name, with whose it is where that may be asked.
    private func named(_ name: String, _ monitor: NamedMonitor) -> String {
        isOfSeveralMonitors ? "\(monitor.name(language)): \(name)" : name
    }

    private func bar(_ group: String, _ name: String, _ isIn: (Coverage.Item) -> Bool) -> Bar {
        let items = coverage.items.filter(isIn)
        return (group, name, Self.statuses.map { status in (status, items.count { $0.status == status }) })
    }
}
