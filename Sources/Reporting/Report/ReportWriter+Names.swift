internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// Words of the dossier as they stand in the report: each in its own language.
extension ReportWriter {
    /// A text of the plan.
    func verbatim(_ text: String?) -> Markup { verbatim(text, language: foreign) }

    /// A text of the dossier in a language that it states; nil for the report's own.
    func verbatim(_ text: String?, language stated: String?) -> Markup {
        guard let text, !text.isEmpty else { return .nothing }
        guard let stated, stated != language.rawValue else { return .text(text) }
        return span(["lang": stated]) { text }
    }

    /// A text of a rule, in which what stands in the report's quotation marks is quoted from the plan.
    func prose(_ text: String) -> Markup {
        guard let foreign else { return .text(text) }
        let marks: (Unicode.Scalar, Unicode.Scalar) = language == .sl ? ("»", "«") : ("“", "”")
        var pieces: [Markup] = []
        var rest = text.unicodeScalars[...]
        while let open = rest.firstIndex(of: marks.0),
            let close = rest[open...].firstIndex(of: marks.1)
        {
            let start = rest.index(after: open)
            pieces.append(.text(String(Substring(rest[..<start]))))
            pieces.append(span(["lang": foreign]) { String(Substring(rest[start..<close])) })
            rest = rest[close...]
        }
        pieces.append(.text(String(Substring(rest))))
        return .group(pieces)
    }

    /// A quotation of the plan in the quotation marks of the report's language.
    func quotation(_ text: String?) -> Markup {
        guard let text, !text.isEmpty else { return .nothing }
        return .group([
            .text(language == .sl ? "»" : "“"), verbatim(text), .text(language == .sl ? "«" : "”"),
        ])
    }

    /// The abbreviation of a body, or else its name.
    func short(_ body: Record) -> Markup {
        if let abbreviation = body.string("abbreviation") { return .text(abbreviation) }
        return name(body)
    }

    /// The name of a body.
    func name(_ body: Record) -> Markup {
        let names = body.records("names")
        let own = names.first { $0.string("language") == language.rawValue } ?? names.first
        return verbatim(language.bodyName(body), language: own?.string("language"))
    }

    /// Several pieces with commas and an `and`.
    func list(_ pieces: [Markup]) -> Markup {
        var list: [Markup] = []
        for (index, piece) in pieces.enumerated() {
            if index > 0 {
                let isLast = index == pieces.count - 1
                list.append(.text(isLast ? (language == .sl ? " in " : " and ") : ", "))
            }
            list.append(piece)
        }
        return .group(list)
    }

    func money(_ amount: Money?) -> String { amount.map { language.text($0) } ?? "–" }

    func day(_ date: CalendarDate?) -> String { date.map { language.text($0) } ?? "" }

    // MARK: - The assessment

    var assessor: String { store.single("assessment")?.string("assessor") ?? "" }
    var assessed: String { day(store.single("assessment")?.date("date")) }

    // MARK: - Places in the report

    func anchor(task: Record) -> String { "task-\(task.row + 1)" }
    func anchor(recommendation: Record) -> String { "recommendation-\(recommendation.row + 1)" }
    func anchor(rule: String) -> String { "rule-\(rule)" }

    func link(task: Record) -> Markup { a(["href": "#\(anchor(task: task))"]) { task.key } }

    /// A label in bold and what it names, as a paragraph.
    func labelled(_ label: String, _ content: Markup, class name: String? = nil) -> Markup {
        p(["class": name]) {
            strong { label + ":" }
            " "
            content
        }
    }
}
