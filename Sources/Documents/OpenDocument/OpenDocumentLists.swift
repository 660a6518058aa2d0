/// How far the lists of an OpenDocument text have counted.
///
/// OpenDocument 1.3 part 3, 5.3 and 19.880 (`text:continue-list`, `text:continue-numbering`, `text:start-value`).
struct OpenDocumentLists {
    /// Where a list stands: the counts of its levels, from 1.
    private var counts: [String: [Int: Int]] = [:]
    private var lastOfStyle: [String: String] = [:]
    private var aliases: [String: String] = [:]
    private var unnamed = 0

    /// Begins an outermost list, and gives the key under which it counts.
    mutating func begin(_ element: XMLNode, style: String?) -> String {
        unnamed += 1
        let id = element[.xmlId] ?? "unnamed \(unnamed)"
        var key = id
        if let earlier = element[.textContinueList] {
            key = aliases[earlier] ?? earlier
        } else if element[.textContinueNumbering] == "true", let earlier = lastOfStyle[style ?? ""] {
            key = earlier
        } else {
            counts[key] = nil
        }
        aliases[id] = key
        lastOfStyle[style ?? ""] = key
        return key
    }

    /// Counts an item, and gives its number as printed.
    mutating func next(
        _ key: String, level: Int, in style: OpenDocumentStyles.ListStyle, startingAt start: Int? = nil
    ) -> (number: Paragraph.Number?, isUncertain: Bool) {
        guard level <= 10, let definition = style[level] else { return (nil, false) }
        var counts = counts[key] ?? [:]
        counts[level] = start ?? counts[level].map { $0 &+ 1 } ?? definition.start
        for below in counts.keys where below > level { counts[below] = nil }
        var isUncertain = false
        for above in 1..<max(1, level) where counts[above] == nil {
            counts[above] = style[above]?.start ?? 1
            isUncertain = isUncertain || definition.displayLevels > level - above
        }
        self.counts[key] = counts
        if let bullet = definition.bullet { return (Paragraph.Number(text: bullet, origin: .bullet), false) }
        let text: String
        if let pattern = definition.pattern {
            text = Self.fill(pattern) { Self.text($0, counts, style, &isUncertain) }
        } else {
            let first = max(1, level - definition.displayLevels + 1)
            let parts = (first...level).map { Self.text($0, counts, style, &isUncertain) }.filter { !$0.isEmpty }
            text =
                definition.style == CounterStyle.none
                ? "" : definition.prefix + parts.joined(separator: ".") + definition.suffix
        }
        return (text.isEmpty ? nil : Paragraph.Number(text: text, origin: .computed), isUncertain)
    }

    private static func text(
        _ level: Int, _ counts: [Int: Int], _ style: OpenDocumentStyles.ListStyle, _ isUncertain: inout Bool
    ) -> String {
        guard let definition = style[level], definition.bullet == nil else { return "" }
        if definition.style == nil { isUncertain = true }
        return (definition.style ?? .decimal).text(counts[level] ?? definition.start)
    }

    /// Replaces `%1%` and its like by the numbers of the levels.
    private static func fill(_ pattern: String, _ value: (Int) -> String) -> String {
        let parts = pattern.split(separator: "%", omittingEmptySubsequences: false)
        var text = ""
        for (index, part) in parts.enumerated() {
            if index % 2 == 1, let level = Int(part), index < parts.count - 1 {
                text += value(level)
            } else {
                text += part
            }
        }
        return text
    }
}
