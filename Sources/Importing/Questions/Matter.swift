/// What a question or a remark is about.
package indirect enum Matter: Hashable, Sendable {
    case plan, annex
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
    /// The subject that a file of answers names; nil where it is named by words of the document alone.
    init?(_ description: String) {
        // Words of the document may hold the sign between the two of a pair.
        let parts = description.split(separator: " – ", omittingEmptySubsequences: false)
        for place in parts.indices.dropFirst().reversed() {
            if let one = Matter(single: parts[..<place].joined(separator: " – ")),
                let other = Matter(single: parts[place...].joined(separator: " – "))
            {
                self = .pair(one, other)
                return
            }
        }
        self.init(single: description)
    }

    private init?(single description: String) {
        if let whole = [Matter.plan, .annex].first(where: { $0.description == description }) {
            self = whole
            return
        }
        guard let blank = description.firstIndex(of: " ") else { return nil }
        let name = String(description[description.index(after: blank)...])
        switch description[..<blank] {
        case "task": self = .task(name)
        case "paragraph": self = .paragraph(name)
        case "chapter": self = .chapter(name)
        case "recommendation":
            let words = name.split(separator: " ").map(String.init)
            self = .recommendation(words.first ?? "", elements: Array(words.dropFirst()))
        case "line":
            guard let comma = name.lastIndex(of: ","), let year = Int(name[comma...].dropFirst(2)), year > 999 else {
                self = .line(name)
                return
            }
            self = .line(String(name[..<comma]), year: year)
        default: return nil
        }
        guard self.description == description else { return nil }
    }
}
