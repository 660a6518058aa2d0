internal import CEL
internal import Encodings

/// A table of text in columns of fixed width, for screens.
///
/// Columns of words give way first: they are shortened down to their least width; then columns that may go are left out;
/// then the widest give way, whatever they hold. Its rows are made twice, to measure and to give them, so that a table of
/// a hundred thousand rows is never held.
struct TextTable {
    /// Makes the rows, each given to what it is called with; cells that are missing at a row's end are empty.
    typealias Rows = (_ add: ([String]) -> Void) -> Void

    struct Column {
        let title: String
        var isAmount = false
        /// The least width of words that may be shortened; nil for a column that keeps its width.
        var least: Int?
        /// Columns with a rank are left out where there is no room, the highest rank first.
        var rank: Int?
    }

    private let columns: [Column]
    private let rows: Rows
    private let natural: [Int]
    let isEmpty: Bool

    init(_ columns: [Column], rows: @escaping Rows) {
        var natural = columns.map(\.title.count)
        var isEmpty = true
        var cell: [UInt8] = []
        rows { cells in
            isEmpty = false
            for (column, text) in zip(columns.indices, cells) {
                natural[column] = max(natural[column], Self.replace(&cell, text))
            }
        }
        (self.columns, self.rows, self.natural, self.isEmpty) = (columns, rows, natural, isEmpty)
    }

    /// The table with further rows.
    func followed(by more: @escaping Rows) -> TextTable {
        TextTable(columns) { add in
            rows(add)
            more(add)
        }
    }

    /// The lines of the table, none wider than `width`; the first is the header.
    func lines(width: Int) -> [String] {
        var lines: [String] = []
        forEachLine(width: width) { lines.append($0) }
        return lines
    }

    /// Gives the lines of the table, none wider than `width`, one by one; the first is the header.
    func forEachLine(width: Int, _ body: (String) -> Void) {
        let (shown, widths) = layout(width)
        var line: [UInt8] = []
        func give() {
            while line.last == UInt8(ascii: " ") { line.removeLast() }
            let text = String(decoding: line, as: UTF8.self)
            body(line.count > width && text.count > width ? String(text.prefix(width)) : text)
            line.removeAll(keepingCapacity: true)
        }
        func add(_ text: [UInt8], length: Int, _ column: Int) {
            if column != shown.first { line += [0x20, 0x20] }
            let blanks = widths[column] - length
            if blanks >= 0 {
                if columns[column].isAmount { line.append(contentsOf: repeatElement(0x20, count: blanks)) }
                line += text
                if !columns[column].isAmount { line.append(contentsOf: repeatElement(0x20, count: blanks)) }
            } else {
                line += String(decoding: text, as: UTF8.self).prefix(max(0, widths[column] - 1)).utf8
                line += "…".utf8
            }
        }
        for column in shown { add(Array(columns[column].title.utf8), length: columns[column].title.count, column) }
        give()
        var cell: [UInt8] = []
        rows { cells in
            for column in shown {
                let length = Self.replace(&cell, column < cells.count ? cells[column] : "")
                add(cell, length: length, column)
            }
            give()
        }
    }

    /// Which columns are shown, and how wide each is.
    private func layout(_ width: Int) -> (shown: [Int], widths: [Int]) {
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
        return (shown, widths)
    }

    /// Takes the excess from the widest columns of words, as far as they give way; at last from all columns.
    private func shrink(_ widths: inout [Int], _ shown: [Int], to width: Int, isLast: Bool = false) {
        var excess = shown.reduce(0) { $0 + widths[$1] } + 2 * (shown.count - 1) - width
        while excess > 0 {
            let soft = shown.filter { column in
                isLast ? widths[column] > 1 : columns[column].least.map { widths[column] > $0 } ?? false
            }
            guard let widest = soft.max(by: { widths[$0] < widths[$1] }) else { return }
            // Down to the next widest at once.
            let next = soft.map { widths[$0] }.filter { $0 < widths[widest] }.max() ?? 0
            let floor = isLast ? 1 : columns[widest].least ?? 1
            let alike = soft.count { widths[$0] == widths[widest] }
            let step = alike > 1 ? 1 : min(excess, max(1, widths[widest] - max(next, floor)))
            widths[widest] -= step
            excess -= step
        }
    }

    /// Puts a text, as one line, in the place of what a cell held, and gives the number of its characters; what is ASCII
    /// alone need not be put together.
    private static func replace(_ cell: inout [UInt8], _ text: String) -> Int {
        cell.removeAll(keepingCapacity: true)
        cell.append(text, substituting: { $0 < 0x20 ? " " : nil })
        return cell.allSatisfy { $0 < 0x80 } ? cell.count : String(decoding: cell, as: UTF8.self).count
    }

    /// A text of exactly `width` characters, shortened or filled up.
    static func fit(_ text: String, _ width: Int, isRight: Bool = false) -> String {
        let text = text.withUnseenShown.split(whereSeparator: \.isNewline).joined(separator: " ")
        if text.count > width { return String(text.prefix(max(0, width - 1))) + "…" }
        let padding = String(repeating: " ", count: width - text.count)
        return isRight ? padding + text : text + padding
    }
}
