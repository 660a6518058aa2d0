internal import Audit
internal import Dossier

/// Bars that are elements of the page: their labels have the size of text at every width, on a phone as on paper.
enum Bars {
    /// A bar of parts beside each other, each as long as its share of `whole`; what is said of a part stands on it.
    static func stacked(_ parts: [(ink: Ink, count: Int, said: String)], of whole: Int) -> Markup {
        HTML.div(["class": "bar"]) {
            for part in parts where part.count > 0 {
                HTML.span([
                    "class": "ink-\(part.ink.rawValue)", "style": "width:\(share(part.count, of: whole))",
                    "role": "img",
                    "aria-label": part.said,
                ]) { String(part.count) }
            }
        }
    }

    /// One bar, which does not say how long it is: that stands beside it, for which a quarter of the width is left.
    static func single(_ ink: Ink, _ amount: Int64, of most: Int64) -> Markup {
        HTML.span([
            "class": "length ink-\(ink.rawValue)", "style": "width:\(share(Double(amount) * 0.75, of: Double(most)))",
        ])
    }

    /// The colours and what they mean.
    static func key(_ entries: [(ink: Ink, name: String)]) -> Markup {
        HTML.ul(["class": "key"]) {
            for entry in entries {
                HTML.li {
                    HTML.span(["class": "swatch ink-\(entry.ink.rawValue)", "aria-hidden": "true"])
                    entry.name
                }
            }
        }
    }

    /// A share in per cent with at most one decimal, as style sheets write it.
    static func share(_ part: some BinaryInteger, of whole: some BinaryInteger) -> String {
        share(Double(part), of: Double(whole))
    }

    private static func share(_ part: Double, of whole: Double) -> String {
        let tenths = whole == 0 ? 0 : Int((part / whole * 1000).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
    }
}

/// What bars are filled with; the style sheet has the colours.
enum Ink: String {
    case addressed, partly, studied, unaddressed, unknown
    case first, second, third, fourth
    case pale, dark, striped, open

    init(_ status: Coverage.Status) {
        switch status {
        case .addressed: self = .addressed
        case .partlyAddressed: self = .partly
        case .onlyStudied: self = .studied
        case .unaddressed: self = .unaddressed
        case .notAssessed: self = .unknown
        }
    }
}
