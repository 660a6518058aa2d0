internal import CEL

/// Where the values of fields come from, said where each is declared, so that a finding can say on whose judgements it
/// rests.
extension RecordField.Origin {
    // Parts of a dossier.
    static let plan = Self.stated(by: "plan")
    static let annex = Self.stated(by: "annex")
    static let monitoring = Self.stated(by: "monitoring")
    static let registry = Self.stated(by: "registry")
    static let progress = Self.stated(by: "progress")
    // Judgements of an assessment.
    static let funding = Self.stated(by: "funding")
    static let response = Self.stated(by: "response")
    // What those concerned said of findings.
    static let reply = Self.stated(by: "reply")

    /// What follows from other fields, on ways from the record such as `task.fundings`.
    static func fields(_ ways: String...) -> Self { .derived(from: ways) }
}

enum Origins {
    /// Fields that say of another record what that record says.
    static func passedOn(_ fields: [RecordField], from owner: String = "owner") -> [RecordField] {
        fields.map { $0.with(.derived(from: [owner])) }
    }
}

extension DossierPart {
    /// The part in which stands what states the values of fields, as their origins call it; nil for the dossier as a whole.
    package init?(stating source: String) {
        switch source {
        case "funding", "response": self = .assessment
        case "reply": self = .clearing
        default: self.init(rawValue: source)
        }
    }

    /// The parts in which records of a type stand, of a derived type what they are made of; none where that is the dossier as a
    /// whole.
    package static func parts(of type: String) -> Set<DossierPart> {
        switch type {
        case "programme": return [.annex]
        case "promise", "undertaking": return [.plan]
        case "judgement": return [.assessment]
        // Every part names something.
        case "reference": return Set(allCases)
        default:
            let schema = Schema.current
            guard let position = schema.positions[type], let part = Self(stating: schema.source(of: position)) else {
                return []
            }
            return [part]
        }
    }
}

extension Schema {
    /// What somebody decided or said, by its entities.
    private static let judgements = ["funding", "response", "reply"]

    /// What states an entity: the judgement that it is or belongs to, or else the part of the dossier.
    func source(of entity: Int) -> String {
        let name = entities[entity].name
        if Self.judgements.contains(name) || isSingle(entity) { return name }
        return parents[entity].first.map { source(of: $0) } ?? name
    }
}
