/// One mistake in an expression: where it is, what is wrong, what would fit.
public struct Diagnostic: Error, Hashable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// The column in Unicode code points, counted from 1.
    public let column: Int
    /// How many code points are at fault, at least 1.
    public let length: Int
    /// What is wrong, in a sentence without a full stop.
    public let message: String
    /// What would fit, or nil if that cannot be said.
    public let expected: String?
    /// The line of the source that is at fault.
    public let excerpt: String
}

/// All mistakes that were found in one expression, at least one.
public struct Diagnostics: Error, Hashable, Sendable {
    /// The mistakes in the order of the source.
    public let list: [Diagnostic]
}

extension Diagnostic: CustomStringConvertible {
    /// `line:column: error: message`, the line of the source and a caret under what is wrong.
    public var description: String {
        let caret =
            excerpt.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
            + "^" + String(repeating: "~", count: max(0, length - 1))
        let hint = expected.map { ", expected \($0)" } ?? ""
        return "\(line):\(column): error: \(message)\(hint)\n    \(excerpt)\n    \(caret)"
    }
}

extension Diagnostics: CustomStringConvertible {
    /// Every mistake with its excerpt.
    public var description: String { list.map(\.description).joined(separator: "\n") }
}

/// Where in the UTF-8 of its source an expression stands.
struct SourceRange: Hashable, Sendable {
    var start: Int32
    var end: Int32
}

/// A text that is parsed, with what is needed to point into it.
struct Source: Sendable {
    /// The text and, on lines after it, the bodies of the macros that it uses, with their arguments.
    private(set) var text: String
    /// The uses of macros, in the order of their bodies in the text.
    private(set) var uses: [MacroUse] = []

    init(text: String) { self.text = text }

    /// Adds the body of a macro that is used at `range`, with arguments in the place of parameters.
    mutating func add(_ body: String, usedAt range: SourceRange, isPrimary: Bool) {
        let start = Int32(text.utf8.count + 1)
        text += "\n" + body
        uses.append(
            MacroUse(
                range: range, body: SourceRange(start: start, end: Int32(text.utf8.count)), needsParentheses: !isPrimary
            ))
    }

    /// Whether a piece of the text, if it is the use of a macro, can stand anywhere with the body in its place.
    func isPrimary(_ range: SourceRange) -> Bool {
        uses.last { $0.range == range }.map { !$0.needsParentheses } ?? true
    }

    /// Takes note that what the macro used at `range` asks for is asked for beside it.
    mutating func splice(useAt range: SourceRange) {
        if let last = uses.lastIndex(where: { $0.range == range }) { uses[last].needsParentheses = false }
    }

    /// The innermost use of a macro whose body a piece of the text belongs to.
    func use(of range: SourceRange) -> MacroUse? {
        guard let use = uses.last(where: { $0.body.start <= range.start }), range.end <= use.body.end else {
            return nil
        }
        return use
    }

    /// Whether brackets or commas are all that is beside a piece of the text.
    private func standsAlone(_ range: SourceRange) -> Bool {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: Int(range.start))
        let end = utf8.index(utf8.startIndex, offsetBy: Int(range.end))
        func isAny(of brackets: String, _ byte: UInt8?) -> Bool { byte.map(brackets.utf8.contains) ?? true }
        return isAny(of: "([{,", utf8[..<start].reversed().first { $0 > 32 })
            && isAny(of: ")]},", utf8[end...].first { $0 > 32 })
    }

    /// A piece of the text with the bodies of macros in the place of their uses.
    func expanded(_ range: SourceRange) -> String {
        guard uses.contains(where: { range.start <= $0.range.start && $0.range.end <= range.end }) else {
            return slice(range)
        }
        var (result, position) = ("", range.start)
        // Of uses within uses, and of one whose body stands twice, the first is the whole.
        let inner = uses.filter { range.start <= $0.range.start && $0.range.end <= range.end }
            .sorted { ($0.range.start, -$0.range.end, $0.body.start) < ($1.range.start, -$1.range.end, $1.body.start) }
        for use in inner where position <= use.range.start {
            let body = expanded(use.body)
            result += slice(SourceRange(start: position, end: use.range.start))
            result += use.needsParentheses && !standsAlone(use.range) ? "(\(body))" : body
            position = use.range.end
        }
        return result + slice(SourceRange(start: position, end: range.end))
    }

    func slice(_ range: SourceRange) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: Int(range.start), limitedBy: utf8.endIndex) ?? utf8.endIndex
        let end = utf8.index(utf8.startIndex, offsetBy: Int(range.end), limitedBy: utf8.endIndex) ?? utf8.endIndex
        return String(decoding: utf8[start..<max(start, end)], as: UTF8.self)
    }

    func diagnostic(_ range: SourceRange, _ message: String, expected: String? = nil) -> Diagnostic {
        let bytes = Array(text.utf8)
        let start = min(Int(range.start), bytes.count)
        var line = 1
        var lineStart = 0
        for position in 0..<start where bytes[position] == 10 {
            line += 1
            lineStart = position + 1
        }
        var lineEnd = start
        while lineEnd < bytes.count, bytes[lineEnd] != 10, bytes[lineEnd] != 13 { lineEnd += 1 }
        // A line of a generated expression may be a megabyte long: show what surrounds the mistake.
        let first = max(lineStart, start - 200)
        let last = min(lineEnd, start + 200)
        let before = String(decoding: bytes[lineStart..<start], as: UTF8.self).unicodeScalars.count
        let shown = String(decoding: bytes[(first == lineStart ? first : start)..<last], as: UTF8.self)
        let marked = bytes[start..<max(start, min(Int(range.end), lineEnd))]
        let length = max(1, marked.count { $0 & 0xC0 != 0x80 })
        return Diagnostic(
            line: line, column: before + 1, length: min(length, 200), message: message, expected: expected,
            excerpt: first == lineStart ? shown : String(repeating: " ", count: min(before, 200)) + shown)
    }
}

/// A use of a macro in a text.
struct MacroUse: Sendable {
    /// Where it stands.
    let range: SourceRange
    /// Where its body stands, with the arguments of this use.
    let body: SourceRange
    /// Whether the body cannot stand in the place of the use without parentheses.
    fileprivate(set) var needsParentheses: Bool
}

extension Collection<String> {
    /// The name that is most like `name`, if any is like it at all.
    package func nearest(to name: String) -> String? {
        let lowered = name.lowercased()
        var best: (name: String, distance: Int)?
        for candidate in self {
            let distance = editDistance(lowered, candidate.lowercased())
            let isPart = lowered.utf8.count > 2 && candidate.lowercased().contains(lowered)
            guard distance <= Swift.max(1, name.utf8.count / 3) || isPart else { continue }
            if best.map({ (distance, candidate) < ($0.distance, $0.name) }) ?? true { best = (candidate, distance) }
        }
        return best?.name
    }
}

/// How many insertions, deletions, replacements and swaps of neighbours turn one text into the other, of which only the first
/// 64 bytes count.
package func editDistance(_ left: String, _ right: String) -> Int {
    var (left, right) = (left, right)
    return left.withUTF8 { a in right.withUTF8 { b in editDistance(a.prefix(64), b.prefix(64)) } }
}

private func editDistance(_ a: Slice<UnsafeBufferPointer<UInt8>>, _ b: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    // What both begin and end with costs nothing, and of keys that is most.
    var (a, b) = (a, b)
    while let first = a.first, first == b.first { (a, b) = (a.dropFirst(), b.dropFirst()) }
    while let last = a.last, last == b.last { (a, b) = (a.dropLast(), b.dropLast()) }
    if a.isEmpty || b.isEmpty { return Swift.max(a.count, b.count) }
    let (left, right) = (UnsafeBufferPointer(rebasing: a), UnsafeBufferPointer(rebasing: b))
    let width = right.count + 1
    // The row that is filled and the two before it.
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
        for j in 0..<width { rows[j] = j }
        for i in 1...left.count {
            let (row, above, higher) = (i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width)
            rows[row] = i
            for j in 1..<width {
                let isSame = left[i - 1] == right[j - 1]
                var cost = Swift.min(rows[above + j] + 1, rows[row + j - 1] + 1, rows[above + j - 1] + (isSame ? 0 : 1))
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    cost = Swift.min(cost, rows[higher + j - 2] + 1)
                }
                rows[row + j] = cost
            }
        }
        return rows[left.count % 3 * width + right.count]
    }
}
