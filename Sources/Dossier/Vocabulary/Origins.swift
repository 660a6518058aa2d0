internal import CEL

/// Where the values of each field come from: which part of a dossier states them, which judgement they are, or from what
/// they follow.
///
/// What is stated follows from the schema. What is derived is declared here, field by field, so that a finding can say on
/// whose judgements it rests.
struct Origins {
    private let schema: Schema

    /// The judgements of an assessment, by their entities.
    static let judgements = ["funding", "response"]

    init(_ schema: Schema) { self.schema = schema }

    /// What states an entity: the judgement that it is or belongs to, or else the part of the dossier.
    func source(of entity: Int) -> String {
        let name = schema.entities[entity].name
        if Self.judgements.contains(name) || schema.isSingle(entity) { return name }
        return schema.parents[entity].first.map { source(of: $0) } ?? name
    }

    /// The fields with their origins: those that the schema declares are stated where their entity is, the others as
    /// declared here.
    func stated(_ fields: [RecordField], of entity: Int) -> [RecordField] {
        fields.map { $0.with(.stated(by: source(of: entity))) }
    }

    /// The derived fields of an entity with their origins.
    static func derived(_ fields: [RecordField], of entity: String) -> [RecordField] {
        fields.map { field in (origins[entity]?[field.name]).map(field.with) ?? field }
    }

    /// Fields that say of another record what that record says.
    static func passedOn(_ fields: [RecordField], from owner: String = "owner") -> [RecordField] {
        fields.map { $0.with(.derived(from: [owner])) }
    }

    private static let origins: [String: [String: RecordField.Origin]] = [
        "plan": ["years": .derived(from: ["start", "end"]), "coordinator": registry, "statesAmounts": annex],
        "task": [
            "position": plan, "ordinal": plan, "hasOwnNumber": plan, "previous": plan, "sequence": plan,
            "highestBefore": plan, "ministry": .derived(from: ["leads"]), "ministries": .derived(from: ["leads"]),
            "leads": plan, "funders": plan, "deadlines": plan, "fundings": .stated(by: "funding"),
            "responses": .stated(by: "response"), "statuses": progress, "lines": .derived(from: ["fundings"]),
            "amounts": .derived(from: ["fundings"]), "promises": .derived(from: ["costs"]),
            "due": .derived(from: ["deadlines"]), "completion": .derived(from: ["deadlines"]),
            "firstDue": .derived(from: ["deadlines"]),
        ],
        "assignment": ["ordinal": plan, "goals": plan, "ministry": .derived(from: ["leads"])],
        "goal": ["assignments": plan, "ministry": .derived(from: ["assignments.leads"])],
        "funder": ["lines": .derived(from: ["task.fundings"])],
        "deadline": ["years": .derived(from: ["from", "to"]), "firstDue": .derived(from: ["kind", "from", "to"])],
        "cost": [
            "firstYear": .derived(from: ["from"]), "lastYear": .derived(from: ["to"]),
            "years": .derived(from: ["from", "to", "task.deadlines"]),
        ],
        "annex": ["programmes": annex],
        "line": [
            "position": annex, "rank": .derived(from: ["id"]), "tasks": .derived(from: ["fundings"]),
            "fundings": .stated(by: "funding"),
            "spendings": progress, "ministry": .derived(from: ["body"]),
        ],
        "amount": ["none": .derived(from: ["value"]), "previous": annex],
        "recommendation": [
            "responses": .stated(by: "response"), "answers": .derived(from: ["responses"]), "citations": plan,
            "asked": .derived(from: ["asks", "elements"]), "tasks": .derived(from: ["responses"]),
            "status": .derived(from: ["responses"]), "answerable": .derived(from: ["addressees.body"]),
        ],
        "element": [
            "asks": monitoring, "responses": .stated(by: "response"), "answers": .derived(from: ["responses"]),
            "status": .derived(from: ["responses"]),
        ],
        "body": [
            "ministry": registry, "lines": annex, "allLines": annex, "allAmounts": annex, "leads": plan,
            "funders": plan, "above": registry, "heirs": registry, "forebears": registry, "payers": registry,
            "answering": registry,
        ],
        "funding": ["isReasoned": .stated(by: "funding")],
        "response": ["isReasoned": .stated(by: "response"), "isAnswer": .stated(by: "response")],
        "programme": ["name": annex, "shares": annex, "amounts": annex],
        "promise": [
            "task": plan, "ministry": .derived(from: ["costs"]), "from": .derived(from: ["costs"]),
            "to": .derived(from: ["costs"]), "value": .derived(from: ["costs"]), "bound": .derived(from: ["costs"]),
            "approximate": .derived(from: ["costs"]),
            "isPartial": .derived(from: ["costs"]), "isOpen": .derived(from: ["task.fundings"]), "costs": plan,
            "amounts": .derived(from: ["task.fundings"]), "lines": .derived(from: ["task.fundings"]),
            "pool": .derived(from: ["task.fundings"]), "poolAmounts": .derived(from: ["task.fundings"]),
        ],
    ]

    private static let plan = RecordField.Origin.stated(by: "plan")
    private static let annex = RecordField.Origin.stated(by: "annex")
    private static let monitoring = RecordField.Origin.stated(by: "monitoring")
    private static let registry = RecordField.Origin.stated(by: "registry")
    private static let progress = RecordField.Origin.stated(by: "progress")
}
