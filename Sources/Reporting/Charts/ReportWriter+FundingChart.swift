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
        let words = language.phrases.budget
        let ministries = reconciliation.ministries.filter { !$0.key.isEmpty }
        let sources = reconciliation.areSourcesComplete ? reconciliation.sources : []
        return .group([
            chart(phrases.fundingChart, ministries) { $0.body.map(short) ?? .text($0.key) },
            chart(phrases.sourceChart, sources) { .text(words.source($0.key)) },
        ])
    }

    private func chart(
        _ title: String, _ groups: [Reconciliation.Group], called name: (Reconciliation.Group) -> Markup
    ) -> Markup {
        let years = reconciliation.years
        let most = groups.flatMap { $0.byYear.compactMap { $0.sum?.minorUnits } }.max() ?? 0
        guard most > 0, !years.isEmpty else { return .nothing }
        return HTML.figure(["class": "chart"]) {
            HTML.figcaption { title }
            Bars.key(years.enumerated().map { (Self.inks[$0 % Self.inks.count], String($1)) })
            HTML.dl(["class": "bars"]) {
                for group in groups {
                    HTML.div {
                        HTML.dt { name(group) }
                        HTML.dd {
                            for (index, (_, sum)) in group.byYear.enumerated() {
                                HTML.div(["class": "measured"]) {
                                    Bars.single(
                                        Self.inks[index % Self.inks.count], max(0, sum?.minorUnits ?? 0), of: most)
                                    HTML.span { money(sum) }
                                }
                            }
                        }
                    }
                }
            }
            HTML.p(["class": "not-examined"]) { store.progress == nil ? phrases.plannedOnly : "" }
        }
    }
}
