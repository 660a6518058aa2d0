internal import CEL

/// A table with a caption, whose head repeats on every page and which can be scrolled sideways where it does not fit.
struct Grid {
    /// A column: its heading, and how its cells stand.
    struct Column {
        let heading: Markup
        let kind: String?

        static func text(_ heading: String) -> Column { Column(heading: .text(heading), kind: nil) }
        static func amount(_ heading: String) -> Column { Column(heading: .text(heading), kind: "amount") }
    }

    let title: String
    let columns: [Column]
    /// How screen readers call the part of the page that can be scrolled.
    let region: String
    var isCaptionShown = true
    /// What a cell of each column stands in.
    private let frames: [Frame]
    private(set) var rows = Markup.nothing
    private(set) var totals = Markup.nothing

    init(_ title: String, _ columns: [Column], region: String, isCaptionShown: Bool = true) {
        self.title = title
        self.columns = columns
        self.region = region
        self.isCaptionShown = isCaptionShown
        frames = columns.enumerated().map { index, column in
            index == 0
                ? HTML.th.frame(["scope": "row", "class": column.kind]) : HTML.td.frame(["class": column.kind])
        }
    }

    /// Appends a row whose first cell is its heading.
    mutating func append(_ cells: [Markup], id: String? = nil) { rows.append(row(cells, id: id)) }

    /// Appends a row of totals at the foot.
    mutating func appendTotal(_ cells: [Markup]) { totals.append(row(cells, id: nil)) }

    private func row(_ cells: [Markup], id: String?) -> Markup {
        HTML.tr(["id": id]) { Markup.group(zip(frames, cells)) }
    }

    var markup: Markup {
        HTML.div(["class": "scroll", "role": "region", "aria-label": region, "tabindex": "0"]) {
            HTML.table {
                HTML.caption(["class": isCaptionShown ? nil : "unseen"]) { title }
                HTML.thead {
                    HTML.tr {
                        for column in columns { HTML.th(["scope": "col", "class": column.kind]) { column.heading } }
                    }
                }
                HTML.tbody { rows }
                if !totals.isNothing { HTML.tfoot { totals } }
            }
        }
    }
}
