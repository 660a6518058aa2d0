/// A running text as lines on pages: plain text, or what a program takes from a PDF.
struct PagedLines {
    struct Line {
        /// The page, from 0.
        let page: Int
        /// The line on its page, from 1; where there are no pages, in the text.
        let number: Int
        /// The words as they stand, without the blanks and the line end after them.
        let words: String
        /// The words without the blanks around them.
        let core: Substring
        /// Whether it is a running head or foot, or a page number.
        var isFurniture = false

        var isBlank: Bool { core.isEmpty }
    }

    private(set) var lines: [Line] = []
    /// The lines of each page.
    private(set) var pages: [Range<Int>] = []
    var isPaged: Bool { pages.count > 1 }

    /// Cuts a text at its line ends, whichever they are, and at its form feeds, each of which ends a page.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        var start = 0
        var firstLine = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || byte == 0x0D || byte == 0x0C {
                if byte != 0x0C || index > start { add(bytes[start..<index], onPageFrom: firstLine) }
                if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                start = index + 1
                if byte == 0x0C {
                    pages.append(firstLine..<lines.count)
                    firstLine = lines.count
                }
            }
            index += 1
        }
        if start < bytes.count { add(bytes[start...], onPageFrom: firstLine) }
        // After the last form feed nothing begins.
        if firstLine < lines.count || pages.isEmpty { pages.append(firstLine..<lines.count) }
        markRunningLines()
        markPageNumbers()
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>, onPageFrom first: Int) {
        var words = String(decoding: bytes, as: UTF8.self)
        while let last = words.unicodeScalars.last, Characters.isSpace(last) { words.unicodeScalars.removeLast() }
        let core = Substring(words.unicodeScalars.drop { Characters.isSpace($0) || Characters.isUnseen($0) })
        lines.append(Line(page: pages.count, number: lines.count - first + 1, words: words, core: core))
    }

    // MARK: - What stands at the edges of pages

    /// The lines at the top or bottom of a page that are not blank, the outermost first.
    private func edge(of page: Range<Int>, isTop: Bool) -> [Int] {
        let filled = page.lazy.filter { !lines[$0].isBlank }
        return isTop ? Array(filled.prefix(4)) : Array(page.reversed().lazy.filter { !lines[$0].isBlank }.prefix(4))
    }

    /// Lines at an edge that many pages have, alike but for a number that counts the pages, are running heads or feet.
    private mutating func markRunningLines() {
        guard pages.count >= 3 else { return }
        for isTop in [true, false] {
            var counts: [String: Int] = [:]
            for (number, page) in pages.enumerated() {
                let keys = Set(edge(of: page, isTop: isTop).flatMap { self.keys(lines[$0].core, page: number) })
                for key in keys { counts[key, default: 0] += 1 }
            }
            // Left and right pages may have heads of their own.
            let least = max(3, pages.count * 2 / 5)
            for (number, page) in pages.enumerated() {
                for index in edge(of: page, isTop: isTop) {
                    let isFrequent = keys(lines[index].core, page: number).contains { counts[$0, default: 0] >= least }
                    guard isFrequent else { break }
                    lines[index].isFurniture = true
                }
            }
        }
    }

    /// The line itself, and for each number in it the line with the number's distance to that of the page in its place.
    private func keys(_ line: Substring, page: Int) -> [String] {
        let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
        var keys = [parts.joined(separator: " ")]
        for (index, part) in parts.enumerated() {
            guard let number = Int(part.drop { !$0.isNumber }.prefix { $0.isNumber }), number < 1 << 32 else {
                continue
            }
            var others = parts
            others[index] = "\u{0}\(number - page)"
            keys.append(others.joined(separator: " "))
        }
        return keys
    }

    /// A number alone at the edge of a page, and in a text without pages one that counts pages (`1/1`, `- 3 -`).
    private mutating func markPageNumbers() {
        for page in pages {
            for isTop in [true, false] {
                for index in edge(of: page, isTop: isTop) where !lines[index].isFurniture {
                    let neighbour = index + (isTop ? 1 : -1)
                    let isAlone = !page.contains(neighbour) || lines[neighbour].isBlank || lines[neighbour].isFurniture
                    guard isAlone, isPageNumber(lines[index].core) else { break }
                    lines[index].isFurniture = true
                }
            }
        }
    }

    private func isPageNumber(_ words: Substring) -> Bool {
        guard words.utf8.count <= 16, words.contains(where: \.isNumber) else { return false }
        let signs: Set<Character> = ["-", "–", "—", "/", "|", " "]
        guard words.allSatisfy({ $0.isASCII && $0.isNumber || signs.contains($0) }) else { return false }
        return isPaged || words.contains("/") || words.first?.isNumber == false && words.last?.isNumber == false
    }
}
