import Documents
import Dossier
import Importing
import Platform
import Testing

/// The profiles of the repository.
let shippedProfiles = Result { try Profiles(folders: [repository + "/profiles"]) }

/// The root of the repository, which these tests stand two folders below.
let repository = String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined())

/// The monitors of the repository.
let shippedMonitors = Result { try Monitors(folders: [repository + "/monitors"]) }

/// An import of one document with a shipped profile.
func imported(
    _ text: String, as name: String = "plan.html", profile: String? = nil, answers: Answers = .none,
    onto earlier: StatedDossier? = nil
) throws -> Import {
    try imported(Array(text.utf8), as: name, profile: profile, answers: answers, onto: earlier)
}

/// An import of the bytes of one document with a shipped profile.
func imported(
    _ bytes: [UInt8], as name: String, profile: String? = nil, answers: Answers = .none,
    onto earlier: StatedDossier? = nil
) throws -> Import {
    try Import(
        [ImportedDocument(name: name, bytes: bytes)], profiles: shippedProfiles.get(), monitors: shippedMonitors.get(),
        profile: profile, answers: answers, onto: earlier)
}

/// A plan of one row in the English table of five columns.
func planOfOneRow(
    bodies: String = "MoI", deadline: String = "2027", costs: String = "", header: String = "Budget (EUR)"
) -> String {
    """
    <h1>National Action Plan 2026–2028</h1>
    <p>Objective 1: Prevention</p>
    <table><tr><th>Activities</th><th>Responsible agencies</th><th>Timelines</th><th>Indicators</th><th>\(header)</th></tr>
    <tr><td>1.1 Campaign</td><td>\(bodies)</td><td>\(deadline)</td><td>Campaign run</td><td>\(costs)</td></tr></table>
    """
}

extension Import {
    /// The elements of a kind, wherever they stand in a part.
    func elements(_ entity: String, in part: DossierPart = .plan) -> [Draft] {
        func all(_ draft: Draft) -> [Draft] { draft.children.flatMap { ($0.entity == entity ? [$0] : []) + all($0) } }
        return roots[part].map(all) ?? []
    }

    /// What fields of the elements of a kind state, with a blank between.
    func values(_ entity: String, _ fields: String..., part: DossierPart = .plan) -> [String] {
        elements(entity, in: part).map { element in
            fields.compactMap { name in element.fields.first { $0.name == name }?.fact.value.written }.joined(
                separator: " ")
        }
    }

    /// What is asked, by fact.
    func asked(_ fact: String) -> [Question] { questions.filter { $0.fact == fact && $0.answer == nil } }
}
