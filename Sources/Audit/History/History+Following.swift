internal import CEL
internal import Dossier
internal import RulePack

extension History {
    /// The history that begins with a revision.
    package init(_ first: Edition) {
        (revisions, all, ministries, current) = ([Revision(first)], [], [], [:])
        parts = first.parts
        for entry in first.findings {
            let life = begin(entry)
            count(entry, of: life)
        }
        renameMinistries(as: first)
    }

    /// Goes on to the next revision, which was compared with the newest one.
    ///
    /// What the comparison knows again goes on. What was resolved, or could not be followed, is followed into the numbers of
    /// each later revision all the same, so that it is known when it comes back. Once what it was about is gone, it has ended:
    /// what comes later is another finding.
    package mutating func append(_ comparison: Comparison) {
        let (edition, position) = (comparison.new, revisions.count)
        revisions.append(Revision(edition, after: comparison))
        var follower = ReferenceFollower(comparison.correspondence)
        for index in ministries.indices {
            ministries[index].reference = ministries[index].reference.flatMap { follower.follow($0) }
            ministries[index].open.append([:])
        }
        let before = current
        current = [:]
        var waiting = waiting(besides: before, &follower)
        for entry in edition.findings {
            let life: Int
            if let known = comparison.known[entry.fingerprint], let own = before[known.old.fingerprint] {
                extend(own, by: entry, isChanged: known.isChanged)
                life = own
            } else if let own = waiting[FindingIdentity(entry.rule, entry.about)]?.popLast() {
                extend(own, by: entry, isChanged: false)
                life = own
            } else {
                life = begin(entry)
            }
            count(entry, of: life)
        }
        for own in before.values where all[own].first + all[own].moments.count == position {
            all[own].subject = all[own].subject?.followed(by: &follower)
        }
        for index in all.indices where all[index].first + all[index].moments.count == position {
            end(index, in: edition)
        }
        parts.formUnion(edition.parts)
        renameMinistries(as: edition)
    }

    /// The findings that the revision before did not have, in the numbers of the newest, by what they are; of equal ones the
    /// first comes last.
    private mutating func waiting(
        besides known: [String: Int], _ follower: inout ReferenceFollower
    ) -> [FindingIdentity: [Int]] {
        let isThere = Set(known.values)
        var waiting: [FindingIdentity: [Int]] = [:]
        for index in all.indices.reversed() where !isThere.contains(index) {
            all[index].subject = all[index].subject?.followed(by: &follower)
            guard let subject = all[index].subject else { continue }
            waiting[FindingIdentity(all[index].rule, subject), default: []].append(index)
        }
        return waiting
    }

    private mutating func begin(_ entry: Edition.Entry) -> Int {
        let moment = Moment(state: State(entry), told: Told(entry))
        all.append(Life(rule: entry.rule, first: revisions.count - 1, moments: [moment], subject: entry.about))
        current[entry.fingerprint] = all.count - 1
        return all.count - 1
    }

    private mutating func extend(_ index: Int, by entry: Edition.Entry, isChanged: Bool) {
        let (before, told) = (all[index].state, all[index].told)
        all[index].moments.append(
            Moment(
                state: State(entry), told: told.says(entry) ? told : Told(entry), isChanged: isChanged,
                isReturn: before.isOver))
        all[index].subject = entry.about
        current[entry.fingerprint] = index
    }

    /// Says what became of a finding that the newest revision does not have.
    private mutating func end(_ index: Int, in edition: Edition) {
        let (life, newest) = (all[index], revisions.count - 1)
        let state: State =
            life.state.isOver
            ? life.state
            // What it was about may be missing with a whole part of the dossier, too.
            : !edition.settles(life.rule, since: parts) ? .undetermined : life.subject == nil ? .gone : .resolved
        all[index].moments.append(Moment(state: state, told: life.told))
        change(life.told.concerns, in: newest) { tally in
            // What could not be followed a while may have been resolved then or now.
            if state.isOver, life.state.stands || life.state == .undetermined && life.isTold { tally.resolved += 1 }
            if state == .undetermined, life.isTold { tally.undetermined += 1 }
        }
    }

    /// Counts a finding that the newest revision has.
    private mutating func count(_ entry: Edition.Entry, of index: Int) {
        let (life, newest) = (all[index], revisions.count - 1)
        guard let moment = life.moments.last, moment.state.isTold else { return }
        change(entry.concerns, in: newest) { tally in
            switch moment.state {
            case .open: tally.open[entry.severity, default: 0] += 1
            case .waived: tally.waived += 1
            default: tally.withdrawn += 1
            }
            // What was withdrawn is no finding any more.
            guard moment.state.stands else { return }
            if life.moments.count == 1 { tally.new += 1 }
            if moment.isReturn { tally.returned += 1 }
            if moment.isChanged { tally.changed += 1 }
        }
        guard entry.concerns == .plan else { return }
        let addressed = entry.ministries.map { ministry($0) }
        all[index].ministries = addressed
        guard moment.state == .open else { return }
        for position in addressed { ministries[position].open[newest][entry.severity, default: 0] += 1 }
    }

    private mutating func change(_ concern: Concern, in revision: Int, _ change: (inout Tally) -> Void) {
        if concern == .plan { change(&revisions[revision].plan) } else { change(&revisions[revision].dossier) }
    }

    /// The position of a ministry of the newest revision.
    private mutating func ministry(_ label: BodyLabel) -> Int {
        if let known = ministries.firstIndex(where: { $0.reference == label.reference }) {
            return known
        }
        ministries.append(
            Ministry(label: label, reference: label.reference, open: revisions.map { _ in [:] }))
        return ministries.count - 1
    }

    /// Calls ministries as the newest revision does.
    private mutating func renameMinistries(as edition: Edition) {
        let labels = Dictionary(
            edition.findings.flatMap(\.ministries).map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
        for index in ministries.indices {
            if let label = ministries[index].reference.flatMap({ labels[$0] }) { ministries[index].label = label }
        }
    }
}

extension History.Revision {
    fileprivate init(_ edition: Edition, after comparison: Comparison? = nil) {
        (id, title, language, number) = (edition.id, edition.title, edition.language, edition.revision)
        (asOf, assessment) = (edition.asOf, edition.assessment)
        (conclusion, scope, failedRules) = (edition.conclusion, edition.scope, edition.failedRules)
        isReversed = comparison?.isReversed ?? false
        isOtherPlan = comparison?.isOfOtherPlan ?? false
        hasOtherRules = comparison.map { !$0.hasSameRules } ?? false
    }
}
