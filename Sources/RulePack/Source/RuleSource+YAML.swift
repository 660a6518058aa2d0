internal import Dossier
internal import Encodings
internal import Platform

extension RuleSource {
    static let keys = [
        "id", "severity", "concerns", "for", "when", "let", "require", "at", "related", "subject", "group", "addressee",
        "stake", "subsumes",
    ]

    /// `concerns: plan`, `concerns: dossier`, or a mapping that says by an expression which findings concern the dossier.
    static func concerns(
        _ root: inout YAMLReader.Mapping, _ path: String
    ) throws(Problem) -> (rule: Concern, dossier: Placed<String>?) {
        if var mapping = try root.mappingIfAny("concerns") {
            let dossier = try mapping.text("dossier")
            try mapping.finish(expected: ["dossier"])
            return (.plan, dossier)
        }
        guard let text = try root.optionalText("concerns") else { return (.plan, nil) }
        guard let concern = Concern(rawValue: text.content) else {
            throw Problem(
                path: path, line: text.line, column: text.column,
                message:
                    "concerns is \"\(text.content)\"; expected plan, dossier, or a mapping such as `dossier: EXPRESSION`."
            )
        }
        return (concern, nil)
    }

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
}
