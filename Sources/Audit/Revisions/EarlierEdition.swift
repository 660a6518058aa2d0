package import Dossier
package import Platform

/// An earlier revision as it was audited, beside a later dossier.
package struct EarlierEdition: Sendable {
    /// The earlier revision.
    package let edition: Edition
    /// Which thing of it is which of the later dossier.
    package let succession: Succession

    /// An earlier revision beside the dossier that `new` holds now.
    ///
    /// - Throws: `LoadFailure` where the file of matches names what the revisions do not have.
    package init(_ edition: Edition, before new: DossierStore, matches: Matches?) throws(LoadFailure) {
        self.init(edition, try Succession(edition.dossier, new, matches: matches))
    }

    init(_ edition: Edition, _ succession: Succession) { (self.edition, self.succession) = (edition, succession) }
}

/// A finding, as far as it is to be told from others and known again.
protocol KnownFinding {
    var rule: String { get }
    var about: Subject { get }
    var fingerprint: String { get }
}

extension Finding: KnownFinding {}
extension Edition.Entry: KnownFinding {}

extension EarlierEdition {
    /// Which findings of the later revision are which of the earlier one.
    struct Known {
        /// The findings of the earlier revision that those of the later one are, by the fingerprints of these.
        fileprivate(set) var entries: [String: Edition.Entry] = [:]
        /// What each finding of the earlier revision is about, in the keys of the later one; nil of what is gone.
        let subjects: [Subject?]
        /// Whether the later revision has each finding of the earlier one.
        fileprivate(set) var isKnown: [Bool]
        /// The fingerprints of findings about a group whose members are others now, and whether some of them came.
        fileprivate(set) var regrouped: [String: Bool] = [:]
    }

    /// Knows findings of the later revision again, which stand in the order of the audit.
    func known(_ findings: [some KnownFinding]) -> Known {
        var follower = ReferenceFollower(succession.correspondence)
        return known(findings, following: &follower)
    }

    /// The same with a follower that knows already, or will be asked again, where much leads.
    func known(_ findings: [some KnownFinding], following follower: inout ReferenceFollower) -> Known {
        let subjects = edition.findings.map { $0.about.followed(by: &follower) }
        var known = Known(subjects: subjects, isKnown: Array(repeating: false, count: subjects.count))
        // Findings of one rule about the same are told apart by their order.
        var unmatched: [FindingIdentity: [Int]] = [:]
        for index in edition.findings.indices.reversed() {
            guard let subject = subjects[index] else { continue }
            unmatched[FindingIdentity(edition.findings[index].rule, subject), default: []].append(index)
        }
        for finding in findings {
            guard let index = unmatched[FindingIdentity(finding.rule, finding.about)]?.popLast() else { continue }
            known.entries[finding.fingerprint] = edition.findings[index]
            known.isKnown[index] = true
        }
        return known
    }

    /// Knows findings of the later revision again, those about a group too, such as lines that share a code, of whose members
    /// some came or went and at least two stayed together: of several the one with the most.
    func knownWithGroups(_ findings: [some KnownFinding], following follower: inout ReferenceFollower) -> Known {
        var known = known(findings, following: &follower)
        var groups: [FindingIdentity: [Int]] = [:]
        for (old, entry) in edition.findings.enumerated() where !known.isKnown[old] {
            for case let member? in entry.about.members.map({ follower.follow($0) }) {
                groups[FindingIdentity(entry.rule, Subject(parts: [.thing(member)])), default: []].append(old)
            }
        }
        if groups.isEmpty { return known }
        var overlaps: [(shared: Int, old: Int, new: Int)] = []
        for (new, finding) in findings.enumerated() where known.entries[finding.fingerprint] == nil {
            var shared: [Int: Int] = [:]
            for member in finding.about.members {
                let olds = groups[FindingIdentity(finding.rule, Subject(parts: [.thing(member)]))] ?? []
                for old in olds { shared[old, default: 0] += 1 }
            }
            overlaps += shared.filter { $0.value > 1 }.map { ($0.value, $0.key, new) }
        }
        for (shared, old, new) in overlaps.sorted(by: { ($1.shared, $0.old, $0.new) < ($0.shared, $1.old, $1.new) }) {
            let finding = findings[new]
            guard !known.isKnown[old], known.entries[finding.fingerprint] == nil else { continue }
            known.entries[finding.fingerprint] = edition.findings[old]
            known.isKnown[old] = true
            known.regrouped[finding.fingerprint] = finding.about.members.count > shared
        }
        return known
    }

}

/// What a finding is, whatever else of the same it is told apart from.
struct FindingIdentity: Hashable {
    let rule: String
    let subject: String
    /// Which of the tasks of one number are meant.
    let numbers: [Int]

    init(_ rule: String, _ subject: Subject) {
        self.rule = rule
        self.subject = Subject(parts: subject.parts).text
        numbers = subject.parts.flatMap { $0.keys.map(\.number) }
    }
}

extension Subject {
    /// The subject in the keys of a later revision; nil where it names something that is gone.
    func followed(by follower: inout ReferenceFollower) -> Subject? {
        var followed: [Part] = []
        for part in parts {
            guard let part = part.map({ follower.follow($0) }) else { return nil }
            followed.append(part)
        }
        return Subject(parts: followed, ordinal: ordinal)
    }

    /// The things that it is about as a group; none where it is about one, or something else tells it from others as well.
    fileprivate var members: [Reference] {
        guard parts.count == 1, case .list(let parts) = parts[0] else { return [] }
        return parts.compactMap { if case .thing(let member) = $0 { member } else { nil } }
    }
}
