package import CEL
internal import Dossier
package import RulePack
internal import Texts

/// How the findings of a plan came, stood and went over its revisions, the oldest first.
///
/// It grows by one comparison after the other and keeps nothing of the dossiers, so that memory holds those of two revisions
/// at a time, however many there are.
package struct History: Sendable {
    /// The revisions, in the order in which they were given.
    package internal(set) var revisions: [Revision]
    /// All findings, those that others always explained among them, in the order in which they came.
    var all: [Life]
    /// Those that findings of the plan were addressed to, in the order in which they first were.
    package internal(set) var ministries: [Ministry]
    /// What the findings of the newest revision are in this history, by their fingerprints there.
    var current: [String: Int]
    /// The parts of a dossier that any revision so far had.
    var parts: Set<DossierPart>

    /// A revision as far as a history tells of it.
    package struct Revision: Sendable {
        /// The plan's id.
        package let id: String
        /// The plan's title.
        package let title: String
        /// The language of the plan's text; nil where it is not stated.
        package let language: String?
        /// The number of the revision.
        package let number: Int64?
        /// The day as of which it was audited.
        package let asOf: CalendarDate
        /// Whose assessment was used and of which day; nil without one.
        package let assessment: AssessmentSource?
        /// What was said of the whole.
        package let conclusion: Conclusion
        /// What was not examined.
        package let scope: [Limitation]
        /// The rules that failed.
        package let failedRules: [FailedRule]
        /// Whether it is earlier than the one before, by its adoption, or else its number or day.
        package let isReversed: Bool
        /// Whether it is a plan that has no task in common with the one before, or is of another country.
        package let isOtherPlan: Bool
        /// Whether it was audited with other rules than the one before.
        package let hasOtherRules: Bool
        /// The counts of the findings of the plan.
        package internal(set) var plan = Tally()
        /// The counts of the findings of the dossier.
        package internal(set) var dossier = Tally()

        /// The counts of the findings of the plan, or of the dossier.
        package func tally(_ concern: Concern) -> Tally { concern == .plan ? plan : dossier }
    }

    /// How many findings of a revision there are of each sort.
    package struct Tally: Sendable {
        /// Those that stand and count.
        package internal(set) var open: [Severity: Int] = [:]
        /// Those that somebody accepts.
        package internal(set) var waived = 0
        /// Those that were withdrawn when those concerned had been heard.
        package internal(set) var withdrawn = 0
        /// Those that no revision before had.
        package internal(set) var new = 0
        /// Those that the revision before did not have, and an earlier one did.
        package internal(set) var returned = 0
        /// Those that the revision before had too, with another stake or another value that decided.
        package internal(set) var changed = 0
        /// Those of the revision before that this one does not have.
        package internal(set) var resolved = 0
        /// Those of earlier revisions that cannot be followed here, because their rule was not applied to all.
        package internal(set) var undetermined = 0

        /// All that stand and count.
        package var count: Int { open.values.reduce(0, +) }
    }

    /// A ministry, or a body without one, and how many findings of the plan stood that were addressed to it.
    package struct Ministry: Sendable {
        /// How it is called in the newest revision that names it.
        package internal(set) var label: BodyLabel
        /// Which body of the newest revision it is; nil of one that is there no more.
        var reference: Reference?
        /// By revision and severity.
        package internal(set) var open: [[Severity: Int]]

        /// How many stood in a revision.
        package func count(in revision: Int) -> Int { open[revision].values.reduce(0, +) }
    }

    /// The findings that others do not always explain, in the order in which they came.
    package var lives: [Life] { all.filter(\.isTold) }

    /// Whether a rule failed in a revision, so that findings may be missing.
    package var isIncomplete: Bool { revisions.contains { !$0.failedRules.isEmpty } }

    /// Whether each revision is later than the one before, so that times can be told.
    package var isInOrder: Bool { !revisions.contains(where: \.isReversed) }

    /// On how many days a finding is known to have stood: from the day of each revision that had it to that of the next; nil
    /// where revisions stand in the wrong order.
    package func days(of life: Life) -> Int? {
        guard isInOrder else { return nil }
        return life.moments.indices.dropLast().reduce(0) { days, index in
            guard life.moments[index].state.isThere else { return days }
            let position = life.first + index
            return days + max(0, Int(revisions[position + 1].asOf.days) - Int(revisions[position].asOf.days))
        }
    }
}
