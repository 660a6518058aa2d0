internal import Dossier

extension Question {
    /// What the file is called in which questions are answered.
    package static let fileName = "answers.yaml"

    /// The fact by which the kind of a body is asked.
    static let kindOfBody = "body.kind"

    /// The fact by which the country of a document is asked that names another than the dossier's.
    static let countryOfDocument = "document.country"

    /// The words of the schema that answer any question about a fact, beside its candidates.
    static func others(to fact: String) -> [String] {
        switch fact {
        case kindOfBody: BodyKind.allCases.filter { $0 != .unknown }.map(\.rawValue)
        case "plan.country": Countries.codes
        case "column": Profile.Field.allCases.map(\.rawValue)
        case "responds": Candidate.responses.map(\.answer)
        default: []
        }
    }
}
