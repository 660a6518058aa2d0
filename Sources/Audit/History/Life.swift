package import CEL
internal import Dossier
package import RulePack
package import Texts

extension History {
    /// What became of a finding in one revision after the other, whatever numbers its task had there.
    package struct Life: Sendable {
        /// The rule's id.
        package let rule: String
        /// The position of the first revision that had it.
        package let first: Int
        /// What it was in each revision, from the first that had it to the newest.
        package internal(set) var moments: [Moment]
        /// What it is about in the keys of the newest revision; nil once that is gone.
        var subject: Subject?
        /// To whom it is addressed, as positions in the history's ministries; empty for what concerns the dossier.
        package internal(set) var ministries: [Int] = []

        /// What it is in the newest revision.
        package var state: State { moments.last?.state ?? .open }
        /// What the last revision that had it says.
        package var told: Told { moments.last { $0.state.isThere }?.told ?? moments[0].told }
        /// What it was in a revision; nil before it came.
        package func moment(in revision: Int) -> Moment? { revision < first ? nil : moments[revision - first] }
        /// The position of the last revision that had it.
        package var last: Int { first + (moments.lastIndex { $0.state.isThere } ?? 0) }
        /// How many revisions had it.
        package var revisions: Int { moments.count { $0.state.isThere } }
        /// What those concerned replied to it in one revision or another, and the position of that.
        package var replies: [(revision: Int, reply: Reply)] {
            moments.enumerated().filter { $1.state.isThere }.flatMap { index, moment in
                moment.told.replies.map { (first + index, $0) }
            }
        }
        /// How often it came back after it was resolved.
        package var returns: Int { moments.count(where: \.isReturn) }
        /// Whether it was not always explained by another.
        package var isTold: Bool { moments.contains { $0.state.isTold } }
    }

    /// What a finding is in one revision.
    package struct Moment: Sendable {
        /// Whether it is there, and counts.
        package let state: State
        /// What is said of it there; of a revision that does not have it what the last one said that did.
        package let told: Told
        /// Whether the stake, or a value that decided, is another than in the revision before.
        package var isChanged = false
        /// Whether the revision before did not have it, but an earlier one did.
        package var isReturn = false
    }

    /// What a revision says of a finding; an object, since most say the same as the one before.
    package final class Told: Sendable {
        /// What the rule says is wrong.
        package let title: Localized<String>
        /// How grave it is.
        package let severity: Severity
        /// Whether it is said of the plan, or of the dossier alone.
        package let concerns: Concern
        /// What it is about.
        package let subject: String
        /// The hash of rule and subject.
        package let fingerprint: String
        /// What is.
        package let condition: Localized<String>
        /// The money at stake.
        package let stake: Money?
        /// The ministries, and other bodies without one, that it is addressed to.
        package let ministries: [BodyLabel]
        /// What those concerned replied to it.
        package let replies: [Reply]

        init(_ entry: Edition.Entry) {
            (title, severity, concerns) = (entry.title, entry.severity, entry.concerns)
            (subject, fingerprint, condition) = (entry.about.text, entry.fingerprint, entry.condition)
            (stake, ministries, replies) = (entry.stake, entry.ministries, entry.replies)
        }

        /// Whether another revision says the same; the fingerprint is that of rule and subject.
        func says(_ entry: Edition.Entry) -> Bool {
            fingerprint == entry.fingerprint && severity == entry.severity && concerns == entry.concerns
                && stake == entry.stake && ministries == entry.ministries && condition == entry.condition
                && title == entry.title && replies == entry.replies
        }
    }

    /// Whether a revision has a finding, and whether it counts there.
    package enum State: String, CaseIterable, Sendable {
        /// It stands.
        case open
        /// It stands, and somebody accepts it for a time.
        case waived
        /// It was taken out when those concerned had been heard.
        case withdrawn
        /// It is there, and another finding explains it.
        case subsumed
        /// Nobody knows: its rule was not applied to all of the revision.
        case undetermined
        /// The revision does not have it.
        case resolved
        /// The revision does not have what it was about.
        case gone

        init(_ entry: Edition.Entry) { self = Self(rawValue: entry.status) ?? .open }

        /// Whether it is read as a finding.
        package var stands: Bool { self == .open || self == .waived }
        /// Whether the revision has it.
        package var isThere: Bool { stands || self == .withdrawn || self == .subsumed }
        /// Whether it is told of: no other finding explains it.
        package var isTold: Bool { stands || self == .withdrawn }
        /// Whether the revision does not have it.
        package var isOver: Bool { self == .resolved || self == .gone }
    }
}
