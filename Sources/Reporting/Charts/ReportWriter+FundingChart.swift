internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// What each ministry, or source of funds, provides in each year, as bars.
extension ReportWriter {
    private static let inks: [Ink] = [.first, .second, .third, .fourth]

    /// By ministry, where lines name any, and by source, where all lines say where their money comes from.
    var fundingCharts: Markup {
        let currency = reconciliation.grandTotal.computed.currency.description
        let words = language.phrases.budget
        let ministries = BarGroups(
            id: "funding-chart", title: phrases.fundingChart, explained: phrases.fundingChartExplained(currency),
            heading: phrases.ministryHeading, groups: reconciliation.ministries.filter { !$0.key.isEmpty },
            label: { $0.body.map { self.language.text(.record($0)) } ?? $0.key }, name: name(of:))
        let sources = BarGroups(
            id: "source-chart", title: phrases.sourceChart, explained: phrases.sourceChartExplained(currency),
            heading: words.source, groups: reconciliation.areSourcesComplete ? reconciliation.sources : [],
            label: { words.source($0.key) }, name: { .text(words.source($0.key)) })
        return .group([chart(ministries), chart(sources)])
    }

    /// Groups of lines that are shown as bars, and what they are called.
    private struct BarGroups {
        let id: String
        let title: String
        let explained: String
        let heading: String
        let groups: [Reconciliation.Group]
        /// What stands beside a bar, and what in the table.
        let label: (Reconciliation.Group) -> String
        let name: (Reconciliation.Group) -> Markup
    }

    private func chart(_ bars: BarGroups) -> Markup {
        let years = reconciliation.years
        let most = bars.groups.flatMap { $0.byYear.compactMap { $0.sum?.minorUnits } }.max() ?? 0
        guard most > 0, !years.isEmpty else { return .nothing }
        let (left, right, bar) = (170.0, 580.0, 18.0)
        let step = bar * Double(years.count) + 14
        var drawing = Drawing(
            id: bars.id, title: bars.title, description: bars.explained,
            region: phrases.scrollable(bars.title), width: 700, height: Int(step * Double(bars.groups.count)) + 6)
        for (position, group) in bars.groups.enumerated() {
            let top = Double(position) * step + 4
            drawing.text(
                shortened(bars.label(group)), x: left - 10, y: top + bar * Double(years.count) / 2 + 4, anchor: .end)
            for (index, (_, sum)) in group.byYear.enumerated() {
                let y = top + Double(index) * bar
                let width = (right - left) * Double(max(0, sum?.minorUnits ?? 0)) / Double(most)
                if let sum, sum.minorUnits > 0 {
                    drawing.rectangle(
                        x: left, y: y, width: width, height: bar - 3, fill: Self.inks[index % Self.inks.count])
                }
                drawing.text(money(sum), x: left + width + 6, y: y + 12)
            }
        }
        let key = years.enumerated().map { (Self.inks[$0 % Self.inks.count], String($1)) }
        return drawing.figure(byYear(bars), label: phrases.dataBehind, key: key)
    }

    /// A name short enough to stand beside a bar.
    private func shortened(_ name: String) -> String { name.count <= 26 ? name : String(name.prefix(25)) + "…" }

    private func byYear(_ bars: BarGroups) -> Markup {
        var grid = Grid(
            bars.title, [.text(bars.heading)] + reconciliation.years.map { .amount(String($0)) },
            region: phrases.scrollable(bars.title), isCaptionShown: false)
        for group in bars.groups {
            grid.append([bars.name(group)] + group.byYear.map { .text(money($0.sum)) })
        }
        return grid.markup
    }
}
