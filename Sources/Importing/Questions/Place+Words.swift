package import Documents
package import Texts

// Where something stands in a document, and what is asked about, in the words of a language.

extension Address {
    /// The address as people of a language find it.
    package func words(_ phrases: any ImportPhrases) -> String {
        var parts: [String] = []
        // All but the paragraphs of the running text are counted through the document.
        let isCounted = if let first = steps.first, case .paragraph = first { false } else { !steps.isEmpty }
        if !isCounted, !headings.isEmpty {
            parts.append(headings.map { $0.words(phrases) }.joined(separator: " / "))
        }
        return (parts + steps.map { $0.words(phrases) }).joined(separator: ", ")
    }
}

extension Address.Heading {
    fileprivate func words(_ phrases: any ImportPhrases) -> String {
        let words = [number, title].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        return phrases.quoted(words) + (occurrence > 1 ? " (\(occurrence))" : "")
    }
}

extension Address.Step {
    fileprivate func words(_ phrases: any ImportPhrases) -> String {
        switch self {
        case .paragraph(let number): phrases.paragraph(number)
        case .table(let number): phrases.table(number)
        case .cell(let row, let column): phrases.cell(row: row, column: column)
        case .note(.footnote, let number): phrases.footnote(number)
        case .note(.endnote, let number): phrases.endnote(number)
        case .textBox(let number): phrases.textBox(number)
        case .header(let number): phrases.header(number)
        case .footer(let number): phrases.footer(number)
        case .sheet(let name): phrases.sheet(name)
        case .sheetCell(let row, let column): phrases.cell("\(Address.columnName(column))\(row)")
        case .page(let number): phrases.page(number)
        case .line(let number): phrases.line(number)
        }
    }
}

extension Matter {
    /// The subject in the words of a language.
    package func words(_ phrases: any ImportPhrases) -> String {
        if case .pair(let one, let other) = self { return "\(one.words(phrases)) – \(other.words(phrases))" }
        return phrases.matter(one)
    }

    private var one: ByMatter {
        switch self {
        case .pair(let one, _): one.one
        case .recommendation(let id, let elements): .recommendation(id, elements: elements)
        case .plan: .plan
        case .annex: .annex
        case .document(let name): .document(name)
        case .task(let name): .task(name)
        case .line(let name, let year): .line(name, year: year.map { String($0) })
        case .paragraph(let number): .paragraph(number)
        case .chapter(let number): .chapter(number)
        case .heading(let title): .heading(title)
        case .body(let name): .body(name)
        case .total(let body, let year): .total(body: body, year: year.map { String($0) })
        }
    }
}
