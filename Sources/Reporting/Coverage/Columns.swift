/// Columns of text as wide as their cells, of which one gives way where there is no room.
struct Columns {
    private let titles: [String]
    private var widths: [Int]

    /// Columns for `rows`; the one at `soft` is shortened as far as `width` needs.
    init(_ titles: [String], _ rows: [[String]], giving soft: Int, width: Int) {
        self.titles = titles
        widths = titles.indices.map { column in
            rows.reduce(titles[column].count) { max($0, $1[column].withUnseenShown.count) }
        }
        // Where that is not enough, the widest columns give way too, so that no line is wider than asked.
        var excess = widths.reduce(2 * (widths.count - 1), +) - width
        let given = min(max(0, excess), max(0, widths[soft] - 12))
        widths[soft] -= given
        excess -= given
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1 {
            widths[widest] -= 1
            excess -= 1
        }
    }

    /// The titles of the columns.
    var header: String { line(titles) }

    /// A row.
    func line(_ cells: [String]) -> String {
        let line = zip(cells, widths).map { Self.fit($0, $1) }.joined(separator: "  ")
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// A text of exactly `width` characters, shortened or filled up.
    static func fit(_ text: String, _ width: Int, right: Bool = false) -> String {
        let text = text.withUnseenShown.split(whereSeparator: \.isNewline).joined(separator: " ")
        if text.count > width { return String(text.prefix(max(0, width - 1))) + "…" }
        let padding = String(repeating: " ", count: width - text.count)
        return right ? padding + text : text + padding
    }
}

/// Text in lines.
enum Wrapping {
    /// The words of a text in lines of at most `width` characters; all begin with `indentation`, those after the first
    /// with it twice.
    static func lines(_ text: String, width: Int, indentation: String = "") -> [String] {
        var lines: [String] = []
        var line = indentation
        var isEmpty = true
        for word in text.withUnseenShown.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
            var word = Substring(word)
            if !isEmpty {
                if line.count + 1 + word.count <= width {
                    line += " " + word
                    continue
                }
                lines.append(line)
                line = indentation + indentation
            }
            while line.count + word.count > width {
                let room = max(1, width - line.count)
                lines.append(line + word.prefix(room))
                word = word.dropFirst(room)
                line = indentation + indentation
            }
            line += word
            isEmpty = false
        }
        return isEmpty ? lines : lines + [line]
    }
}
