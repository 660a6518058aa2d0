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
