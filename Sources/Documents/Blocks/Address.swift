/// Where something stands in a document, so that a person finds it again.
///
/// Paragraphs are counted under their heading, tables in the whole document, and both anew in each cell, note, box, header and
/// footer; blank paragraphs are not counted, what a table of contents lists is.
package struct Address: Sendable, Hashable {
    /// The headings over it, the outermost first; shared by all that stands under them.
    package let headings: [Heading]
    /// The way to it, from the document inwards.
    package let steps: [Step]

    /// An address of steps under headings.
    package init(headings: [Heading] = [], steps: [Step]) {
        self.headings = headings
        self.steps = steps
    }

    /// A step on the way to a place. All are counted from 1, as people count.
    package enum Step: Sendable, Hashable {
        case paragraph(Int)
        case table(Int)
        case cell(row: Int, column: Int)
        case note(Note.Kind, Int)
        case textBox(Int)
        case header(Int)
        case footer(Int)
        /// A sheet of a workbook, by its name; that of CSV has none.
        case sheet(String)
        /// A cell of a sheet, as people name it: row 4, column 2 is `B4`.
        case sheetCell(row: Int, column: Int)
        case page(Int)
        case line(Int)
    }

    /// A heading over a place.
    package struct Heading: Sendable, Hashable {
        /// Its level, from 1.
        package let level: Int
        /// Its number, where that was not typed.
        package let number: String?
        /// Its words.
        package let title: String
        /// The how manieth it is of those with the same words under the same headings, from 1.
        package let occurrence: Int

        /// A heading over a place.
        package init(level: Int, number: String?, title: String, occurrence: Int = 1) {
            self.level = level
            self.number = number
            self.title = title
            self.occurrence = occurrence
        }
    }

    /// The address one step further in.
    package func adding(_ step: Step) -> Address { Address(headings: headings, steps: steps + [step]) }

    /// The name of a column of a sheet, counted from 1: A, Z, AA.
    package static func columnName(_ column: Int) -> String {
        var name = ""
        var rest = column
        while rest > 0 {
            name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
            rest = (rest - 1) / 26
        }
        return name
    }
}

extension Address: CustomStringConvertible {
    /// The address in English: `"1 Preventiva" / "1.1 Splošna javnost", paragraph 2`; `table 2, row 3, column 1`;
    /// `sheet "Annex", cell B4`; `page 2, line 3`. A heading itself is its path alone. Only a paragraph of the document's
    /// own text needs its headings; all else is counted through.
    package var description: String {
        var parts: [String] = []
        let needsHeadings: Bool
        switch steps.first {
        case nil, .paragraph: needsHeadings = true
        default: needsHeadings = false
        }
        if needsHeadings, !headings.isEmpty {
            parts.append(headings.map(\.description).joined(separator: " / "))
        }
        parts += steps.map(\.description)
        return parts.joined(separator: ", ")
    }
}

extension Address.Heading: CustomStringConvertible {
    /// The heading in quotation marks, with its number: `"1 Preventiva"`.
    package var description: String {
        let words = [number, title].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        return "\"\(words)\"" + (occurrence > 1 ? " (\(occurrence))" : "")
    }
}

extension Address.Step: CustomStringConvertible {
    /// The step in English.
    package var description: String {
        switch self {
        case .paragraph(let number): "paragraph \(number)"
        case .table(let number): "table \(number)"
        case .cell(let row, let column): "row \(row), column \(column)"
        case .note(let kind, let number): "\(kind.rawValue) \(number)"
        case .textBox(let number): "text box \(number)"
        case .header(let number): "header \(number)"
        case .footer(let number): "footer \(number)"
        case .sheet(let name): name.isEmpty ? "sheet" : "sheet \"\(name)\""
        case .sheetCell(let row, let column): "cell \(Address.columnName(column))\(row)"
        case .page(let number): "page \(number)"
        case .line(let number): "line \(number)"
        }
    }
}

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
        let titles = path.isEmpty ? [] : path.components(by: " / ")
        self.init(headings: titles.enumerated().map { Heading($1, level: $0 + 1) }, steps: steps)
        guard self.description == description else { return nil }
    }
}

extension Address.Heading {
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
    /// The parts between separators.
    fileprivate func components(by separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
