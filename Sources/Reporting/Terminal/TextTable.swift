internal import CEL
internal import Encodings

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
    /// The cells one after the other in one run of bytes: where each ends, and how many characters it has.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var lengths: [Int32] = []
    private var natural: [Int]

    init(_ columns: [Column]) {
        self.columns = columns
        natural = columns.map(\.title.count)
    }

    var isEmpty: Bool { ends.isEmpty }

    /// Adds a row; cells that are missing at its end are empty.
    mutating func append(_ cells: [String]) {
        for column in columns.indices {
            let start = bytes.count
            if column < cells.count { bytes.append(cells[column], substituting: { $0 < 0x20 ? " " : nil }) }
            let length = Self.characters(in: bytes[start...])
            ends.append(bytes.count)
            lengths.append(Int32(clamping: length))
            natural[column] = max(natural[column], length)
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
        func add(_ text: ArraySlice<UInt8>, length: Int, _ column: Int) {
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
        for column in shown {
            let title = Array(columns[column].title.utf8)
            add(title[...], length: columns[column].title.count, column)
        }
        give()
        for row in stride(from: 0, to: ends.count, by: columns.count) {
            for column in shown {
                let cell = row + column
                add(bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]], length: Int(lengths[cell]), column)
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

    /// How many characters there are; what is ASCII alone need not be put together.
    private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.allSatisfy { $0 < 0x80 } ? bytes.count : String(decoding: bytes, as: UTF8.self).count
    }

    /// A text of exactly `width` characters, shortened or filled up.
    static func fit(_ text: String, _ width: Int, isRight: Bool = false) -> String {
        let text = text.withUnseenShown.split(whereSeparator: \.isNewline).joined(separator: " ")
        if text.count > width { return String(text.prefix(max(0, width - 1))) + "…" }
        let padding = String(repeating: " ", count: width - text.count)
        return isRight ? padding + text : text + padding
    }
}
