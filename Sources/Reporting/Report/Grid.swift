internal import CEL

/// A table with a caption, whose head repeats on every page.
///
/// On a narrow screen one with more than three columns becomes a list of its rows, each cell after its heading, so that
/// nobody has to scroll sideways.
struct Grid {
    /// A column: its heading, and how its cells stand.
    struct Column {
        let heading: Markup
        /// The heading as a narrow screen repeats it.
        let label: String?
        let kind: String?

        static func text(_ heading: String) -> Column { Column(heading: .text(heading), label: heading, kind: nil) }
        static func amount(_ heading: String) -> Column {
            Column(heading: .text(heading), label: heading, kind: "amount")
        }
        /// A column of marks under a heading that may stand upright.
        static func marks(_ heading: Markup) -> Column { Column(heading: heading, label: nil, kind: "mark") }
    }

    let title: String
    let columns: [Column]
    /// How screen readers call the part of the page that can be scrolled.
    let region: String
    let kind: String?
    var isCaptionShown = true
    /// How wide it is where that is more than paper has room for upright, as of a plan of many years.
    private var width: String? { kind == "matrix" || columns.count <= 13 ? nil : columns.count > 18 ? "wider" : "wide" }
    /// What a cell of each column stands in.
    private let frames: [Frame]
    private(set) var rows = Markup.nothing
    private(set) var totals = Markup.nothing

    init(_ title: String, _ columns: [Column], region: String, isCaptionShown: Bool = true, kind: String? = nil) {
        self.title = title
        self.columns = columns
        self.region = region
        self.isCaptionShown = isCaptionShown
        let isStacked = columns.count > 3 && columns.allSatisfy { $0.label != nil }
        self.kind = kind ?? (isStacked ? "stacked" : nil)
        frames = columns.enumerated().map { index, column in
            index == 0
                ? HTML.th.frame(["scope": "row", "class": column.kind])
                : HTML.td.frame(["class": column.kind, "data-label": isStacked ? column.label : nil])
        }
    }

    /// Appends a row whose first cell is its heading; `kind` is for the style sheet.
    mutating func append(_ cells: [Markup], id: String? = nil, kind: String? = nil) {
        rows.append(row(cells, id: id, kind: kind))
    }

    /// Appends a row of totals at the foot.
    mutating func appendTotal(_ cells: [Markup]) { totals.append(row(cells)) }

    private func row(_ cells: [Markup], id: String? = nil, kind: String? = nil) -> Markup {
        HTML.tr(["id": id, "class": kind]) { Markup.group(zip(frames, cells)) }
    }

    var markup: Markup {
        let names = [kind, width].compactMap(\.self)
        let name = names.isEmpty ? nil : names.joined(separator: " ")
        return HTML.div([
            "class": width == nil ? "scroll" : "scroll across", "role": "region", "aria-label": region, "tabindex": "0",
        ]) {
            HTML.table(["class": name]) {
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
