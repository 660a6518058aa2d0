internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// What each ministry provides in each year, as bars.
extension ReportWriter {
    private static let inks: [Ink] = [.first, .second, .third, .fourth]

    var fundingChart: Markup {
        let ministries = reconciliation.ministries
        let years = reconciliation.years
        let most = ministries.flatMap { $0.byYear.compactMap { $0.sum?.minorUnits } }.max() ?? 0
        guard most > 0, !years.isEmpty else { return .nothing }
        let (left, right, bar) = (170.0, 580.0, 18.0)
        let step = bar * Double(years.count) + 14
        let currency = reconciliation.grandTotal.computed.currency.description
        var drawing = Drawing(
            id: "funding-chart", title: phrases.fundingChart, description: phrases.fundingChartExplained(currency),
            region: phrases.scrollable(phrases.fundingChart), width: 700,
            height: Int(step * Double(ministries.count)) + 6)
        for (position, ministry) in ministries.enumerated() {
            let top = Double(position) * step + 4
            drawing.text(
                chartName(of: ministry), x: left - 10, y: top + bar * Double(years.count) / 2 + 4, anchor: .end)
            for (index, (_, sum)) in ministry.byYear.enumerated() {
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
        return drawing.figure(fundingByYear(isCaptionShown: false), label: phrases.dataBehind, key: key)
    }

    /// A name short enough to stand beside a bar.
    private func chartName(of ministry: Reconciliation.Group) -> String {
        let name = ministry.body.map { language.text(.record($0)) } ?? ministry.key
        return name.count <= 26 ? name : String(name.prefix(25)) + "…"
    }

    private func fundingByYear(isCaptionShown: Bool) -> Markup {
        var grid = Grid(
            phrases.fundingChart,
            [.text(phrases.ministryHeading)] + reconciliation.years.map { .amount(String($0)) },
            region: phrases.scrollable(phrases.fundingChart), isCaptionShown: isCaptionShown)
        for ministry in reconciliation.ministries {
            grid.append([name(of: ministry)] + ministry.byYear.map { .text(money($0.sum)) })
        }
        return grid.markup
    }
}
