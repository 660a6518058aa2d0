extension Address {
    /// The address that a description in English is of, the number of a heading in its title; nil where it is of none.
    package init?(_ description: String) {
        var parts = description.components(by: ", ")[...]
        var steps: [Step] = []
        while let last = parts.last {
            if let step = Step(last) {
                steps.insert(step, at: 0)
                parts.removeLast()
            } else if let cell = Step(cell: parts.suffix(2)) {
                steps.insert(cell, at: 0)
                parts.removeLast(2)
            } else {
                break
            }
        }
        let path = parts.joined(separator: ", ")
        if steps.first?.isOfSheet == true, let sheet = Step(path) {
            // The name of a sheet may hold what stands between steps.
            self.init(steps: [sheet] + steps)
        } else {
            self.init(headings: Heading.path(path), steps: steps)
        }
        guard self.description == description else { return nil }
    }
}

extension Address.Heading {
    /// The headings that a path names. What parts them stands between quotation marks, for their titles may hold a stroke too.
    fileprivate static func path(_ words: String) -> [Address.Heading] {
        var titles: [String] = []
        for part in words.components(by: " / ") {
            if let last = titles.last, !(last.isQuotedTitle && part.hasPrefix("\"")) {
                titles[titles.count - 1] = "\(last) / \(part)"
            } else if !words.isEmpty {
                titles.append(part)
            }
        }
        return titles.enumerated().map { Address.Heading($1, level: $0 + 1) }
    }

    fileprivate init(_ description: String, level: Int) {
        var (words, occurrence) = (description, 1)
        if let open = words.lastIndex(of: "("), words.hasSuffix(")"),
            let number = Int(words[words.index(after: open)...].dropLast())
        {
            (words, occurrence) = (String(words[..<open].dropLast()), number)
        }
        self.init(level: level, number: nil, title: String(words.dropFirst().dropLast()), occurrence: occurrence)
    }
}

extension Address.Step {
    fileprivate var isOfSheet: Bool { if case .sheetCell = self { true } else { false } }

    /// The step that a description is of; nil of half a cell, and of anything else.
    fileprivate init?(_ description: String) {
        if description == "sheet" || description.hasPrefix("sheet \"") {
            self = .sheet(String(description.dropFirst("sheet \"".count).dropLast()))
            return
        }
        guard let blank = description.lastIndex(of: " ") else { return nil }
        let (kind, rest) = (description[..<blank], description[description.index(after: blank)...])
        if kind == "cell" {
            let letters = rest.prefix { ("A"..."Z").contains($0) }
            guard letters.count < 4, let row = Int(rest.dropFirst(letters.count)) else { return nil }
            let column = letters.unicodeScalars.reduce(0) { 26 * $0 + Int($1.value) - 64 }
            self = .sheetCell(row: row, column: column)
            return
        }
        guard let number = Int(rest) else { return nil }
        switch kind {
        case "paragraph": self = .paragraph(number)
        case "table": self = .table(number)
        case "footnote": self = .note(.footnote, number)
        case "endnote": self = .note(.endnote, number)
        case "text box": self = .textBox(number)
        case "header": self = .header(number)
        case "footer": self = .footer(number)
        case "page": self = .page(number)
        case "line": self = .line(number)
        default: return nil
        }
    }

    /// The cell that two parts of a description name: `row 3` and `column 1`.
    fileprivate init?(cell parts: ArraySlice<String>) {
        guard let first = parts.first, let last = parts.last, first.hasPrefix("row "), last.hasPrefix("column "),
            let row = Int(first.dropFirst("row ".count)), let column = Int(last.dropFirst("column ".count))
        else { return nil }
        self = .cell(row: row, column: column)
    }
}

extension String {
    /// Whether it ends as the description of a heading does, with a quotation mark or the number of those of the same title.
    fileprivate var isQuotedTitle: Bool {
        count > 1 && hasSuffix("\"") || hasSuffix(")") && contains("\" (")
    }

    /// The parts between separators.
    fileprivate func components(by separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
