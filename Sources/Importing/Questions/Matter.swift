/// What a question or a remark is about.
package indirect enum Matter: Hashable, Sendable {
    case plan, annex
    /// A document, by its name.
    case document(String)
    /// A task, by its number and title.
    case task(String)
    /// A line of the annex, by its words and code; one year of it, where a year is given.
    case line(String, year: Int? = nil)
    /// A paragraph of a report, by its number.
    case paragraph(String)
    /// A chapter, by its number.
    case chapter(String)
    /// A heading, by its title.
    case heading(String)
    /// A body, by its name.
    case body(String)
    /// A recommendation, by its id, or some of its elements.
    case recommendation(String, elements: [String])
    /// Two that may belong together.
    case pair(Matter, Matter)
    /// A printed total: of a body or of all, of a year or of all.
    case total(body: String?, year: Int?)
}

extension Matter: CustomStringConvertible {
    /// The subject as the file of answers names it: `task 1.1 Spletna stran`.
    package var description: String {
        func words(_ parts: String?...) -> String {
            parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        }
        return switch self {
        case .plan: "plan"
        case .annex: "annex"
        case .document(let name): words("document", name)
        case .task(let name): words("task", name)
        case .line(let name, nil): words("line", name)
        case .line(let name, let year?): "\(words("line", name)), \(year)"
        case .paragraph(let number): words("paragraph", number)
        case .chapter(let number): words("chapter", number)
        case .heading(let title), .body(let title): title
        case .recommendation(let id, let elements): words("recommendation", id, elements.joined(separator: " "))
        case .pair(let one, let other): "\(one) – \(other)"
        case .total(let body, let year): words("total", body, year.map(String.init))
        }
    }
}

extension Matter {
    /// The subject that a question of a file of answers names; nil where it names none.
    ///
    /// What is asked says what is asked about: a body and a heading are named by words of the document alone, and two only
    /// where it is asked whether they belong together.
    init?(_ entry: QuestionFile.Entry) {
        guard !entry.about.isEmpty else { return nil }
        switch entry.fact {
        case Question.kindOfBody: self = .body(entry.about)
        case "column": self = .heading(entry.about)
        case "funds", "responds", "repeats":
            // Words of the document may hold the sign between the two; the question's id has their names.
            let pairs = Self.pairs(entry.about)
            guard let pair = pairs.first(where: { $0.other.isTask(namedIn: entry.id) }) ?? pairs.first else {
                return nil
            }
            self = .pair(pair.one, pair.other)
        default: self.init(single: entry.about, mayBeOfYear: entry.fact == "amount")
        }
    }

    /// The two that words may name, in every way to read them.
    private static func pairs(_ words: String) -> [(one: Matter, other: Matter)] {
        let parts = words.split(separator: " – ", omittingEmptySubsequences: false)
        return parts.indices.dropFirst().compactMap { place in
            guard let one = Matter(single: parts[..<place].joined(separator: " – ")),
                let other = Matter(single: parts[place...].joined(separator: " – "))
            else { return nil }
            return (one, other)
        }
    }

    /// Whether it is the task whose number an id ends in.
    private func isTask(namedIn id: String) -> Bool {
        guard case .task(let name) = self else { return false }
        return id.indices.contains { id[$0] == ":" && name.hasPrefix(id[id.index(after: $0)...] + " ") }
    }

    private init?(single description: String, mayBeOfYear: Bool = false) {
        if let whole = [Matter.plan, .annex].first(where: { $0.description == description }) {
            self = whole
            return
        }
        guard let blank = description.firstIndex(of: " ") else { return nil }
        let name = String(description[description.index(after: blank)...])
        switch description[..<blank] {
        case "document": self = .document(name)
        case "task": self = .task(name)
        case "paragraph": self = .paragraph(name)
        case "chapter": self = .chapter(name)
        case "recommendation":
            let words = name.split(separator: " ").map(String.init)
            self = .recommendation(words.first ?? "", elements: Array(words.dropFirst()))
        case "line":
            if mayBeOfYear, let comma = name.lastIndex(of: ","), let year = Int(name[comma...].dropFirst(2)), year > 999
            {
                self = .line(String(name[..<comma]), year: year)
            } else {
                self = .line(name)
            }
        default: return nil
        }
        guard self.description == description else { return nil }
    }
}
