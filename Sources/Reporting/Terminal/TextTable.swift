internal import Encodings
internal import CEL

/// A table of text in columns of fixed width, for screens.
///
/// Columns of words give way first: they are shortened down to their least width; then columns that may go are left out;
/// then the widest give way, whatever they hold.
struct TextTable {
    struct Column {
        let title: String
        var isAmount = false
        /// The least width of words that may be shortened; nil for a column that keeps its width.
        var least: Int?
        /// Columns with a rank are left out where there is no room, the highest rank first.
        var rank: Int?
    }

    private let columns: [Column]
    private var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    var isEmpty: Bool { rows.isEmpty }

    /// Adds a row; cells that are missing at its end are empty.
    mutating func append(_ cells: [String]) {
        let missing = Array(repeating: "", count: columns.count - cells.count)
        rows.append(cells.map(\.withUnseenShown) + missing)
    }

    /// The lines of the table, none wider than `width`; the first is the header.
    func lines(width: Int) -> [String] {
        var shown = Array(columns.indices)
        var widths = natural
        while true {
            shrink(&widths, shown, to: width)
            let least = shown.reduce(0) { $0 + widths[$1] } + 2 * (shown.count - 1)
            guard least > width else { break }
            guard let rank = shown.compactMap({ columns[$0].rank }).max() else {
                shrink(&widths, shown, to: width, isLast: true)
                break
            }
            shown.removeAll { columns[$0].rank == rank }
            widths = natural
        }
        return ([columns.map(\.title)] + rows).map { row in
            let line = shown.map { Self.fit(row[$0], widths[$0], isRight: columns[$0].isAmount) }.joined(
                separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed().prefix(width))
        }
    }

    private var natural: [Int] {
        columns.indices.map { column in
            rows.reduce(columns[column].title.count) { max($0, $1[column].count) }
        }
    }

    /// Takes the excess from the widest columns of words, as far as they give way; at last from all columns.
    private func shrink(_ widths: inout [Int], _ shown: [Int], to width: Int, isLast: Bool = false) {
        var excess = shown.reduce(0) { $0 + widths[$1] } + 2 * (shown.count - 1) - width
        while excess > 0 {
            let soft = shown.filter { column in
                isLast ? widths[column] > 1 : columns[column].least.map { widths[column] > $0 } ?? false
            }
            guard let widest = soft.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }

    /// A text of exactly `width` characters, shortened or filled up.
    static func fit(_ text: String, _ width: Int, isRight: Bool = false) -> String {
        let text = text.withUnseenShown.split(whereSeparator: \.isNewline).joined(separator: " ")
        if text.count > width { return String(text.prefix(max(0, width - 1))) + "…" }
        let padding = String(repeating: " ", count: width - text.count)
        return isRight ? padding + text : text + padding
    }
}
