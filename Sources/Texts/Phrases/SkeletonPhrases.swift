/// What the skeleton of a dossier explains to whoever fills it in, in one language.
package protocol SkeletonPhrases: Sendable {
    /// What a part of the skeleton is for, without two hyphens in a row: it stands in a comment of XML.
    func note(_ note: SkeletonNote) -> String
    /// The title of a plan that is yet to be filled in, for its years.
    func planTitle(_ years: String) -> String
    var annexTitle: String { get }
    /// Who judged, as long as nobody is named.
    var assessor: String { get }
}

/// A note of the skeleton.
package enum SkeletonNote: CaseIterable, Sendable {
    case plan, planDays, act, previous, duty, chapter, task, assignment, deadline, cost, links
    case annex, line, totals
    case recommendations, round, recommendation
    case bodies, body
    case assessment, funds, responds
}
