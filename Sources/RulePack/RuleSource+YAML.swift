internal import Dossier

extension RuleSource {
    static let keys =
        "id, severity, for, when, let, require, at, related, subject, group, addressee, stake, subsumes, title, criterion, condition, effect or recommendation"

    static func clause(_ clause: Placed<String>, _ path: String) throws(Problem) -> (
        name: String, list: Placed<String>
    ) {
        let text = clause.content
        guard let separator = text.firstRange(of: " in "),
            text[..<separator.lowerBound].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
        else {
            throw Problem(
                path: path, line: clause.line, column: clause.column,
                message: "The clause is \"\(text)\"; expected a name, the word in and a list, such as `task in tasks`.")
        }
        let offset = text.distance(from: text.startIndex, to: separator.upperBound)
        return (
            String(text[..<separator.lowerBound]),
            Placed(String(text[separator.upperBound...]), line: clause.line, column: clause.column + offset)
        )
    }

    static func placed(_ mapping: inout YAMLReader.Mapping) throws(Problem) -> Localized<Placed<String>> {
        Localized(en: try mapping.text("en"), sl: try mapping.text("sl"))
    }

    static func localized(_ mapping: YAMLReader.Mapping) throws(Problem) -> Localized<Placed<String>> {
        var mapping = mapping
        let texts = try placed(&mapping)
        try mapping.finish(expected: "en or sl")
        return texts
    }
}

extension String {
    /// The first place where `text` stands.
    fileprivate func firstRange(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
