package import CEL
internal import Dossier
internal import RulePack
package import Texts

/// What those concerned replied to the findings of an audit.
package struct Replies: Sendable {
    /// The day on which they were asked.
    package let asked: CalendarDate?
    /// The day by which they were to reply.
    package let due: CalendarDate?
    /// The replies, in the order of the file.
    package private(set) var entries: [Reply]

    /// Whether those concerned were asked about this revision, or replied to it.
    package var areOfThisRevision: Bool { asked != nil || due != nil || entries.contains { $0.carriedFrom == nil } }

    /// Those made to an earlier revision, of which this one shows what became.
    package var followedUp: [Reply] { entries.filter { $0.carriedFrom != nil } }

    /// Those that reply to no finding, or to one that the body replied to before.
    package var idle: [Reply] { entries.filter { $0.effect == .unmatched || $0.effect == .duplicate } }

    /// Hears the replies of a dossier to what was found: each finding has those that mean it, and what was withdrawn after one
    /// no longer stands. Nil where the dossier has none.
    ///
    /// Of several decisions on a finding the last counts; where those of one day differ, the finding stands. What other
    /// findings explain is not read as a finding, and so nobody replies to it.
    init?(
        to findings: inout [LocatedFinding], _ store: DossierStore, on day: CalendarDate, rules: [RuleOutcome]
    ) {
        guard let clearing = store.clearing else { return nil }
        (asked, due) = (clearing.asked, clearing.due)
        let positions = Dictionary(
            findings.enumerated().map { ($1.finding.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
        let outcomes = Dictionary(rules.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
        var (entries, seen): ([Reply], Set<[String]>) = ([], [])
        /// The finding that each reply means, and the replies to each.
        var meant: [Int?] = []
        var decided: [Int: [Reply]] = [:]
        for stated in store.replies {
            var reply = Reply(stated, store, on: day)
            let found = positions[reply.fingerprint].flatMap { position in
                reply.means(findings[position].finding) ? position : nil
            }
            let position = found.flatMap { findings[$0].finding.isOpen ? $0 : nil }
            if let position {
                let isFirst = seen.insert([reply.bodyID, reply.fingerprint, reply.carriedFrom ?? ""]).inserted
                reply.effect = !isFirst ? .duplicate : reply.carriedFrom == nil ? .applied : .persisting
                if isFirst, reply.decision != nil { decided[position, default: []].append(reply) }
            } else if found != nil, reply.carriedFrom != nil {
                // What another finding explains now is no less wrong for that.
                reply.effect = .persisting
            } else if reply.carriedFrom != nil {
                reply.effect = outcomes[reply.rule]?.isSettled ?? false ? .resolved : .undetermined
            } else {
                reply.near = reply.nearMiss(among: findings.map(\.finding), rules.map(\.rule.id))
            }
            meant.append(position)
            entries.append(reply)
        }
        let withdrawing = decided.compactMapValues { Self.withdrawing($0)?.reference }
        for (index, position) in meant.enumerated() {
            let deciding = position.flatMap { withdrawing[$0] }
            // To what this revision's own replies are given is taken to stand where nobody asked whether it does.
            let isUnasked = entries[index].carriedFrom == nil && outcomes[entries[index].rule]?.verdict == .skipped
            entries[index].settleMeasures(
                isWithdrawn: deciding != nil,
                knowsFinding: isUnasked || [.applied, .persisting, .duplicate].contains(entries[index].effect))
            guard let position else { continue }
            if deciding == entries[index].reference { findings[position].finding.status = .withdrawn(entries[index]) }
            switch entries[index].effect {
            case .applied: findings[position].finding.replies.append(entries[index])
            case .persisting where deciding != nil: entries[index].effect = .withdrawn
            default: break
            }
        }
        self.entries = entries
    }

    /// The measures of which nobody can say that they are overdue, though their day is past: what they were to mend is withdrawn
    /// or resolved, or may be, which is the value. What a body replied twice it promises once.
    func needless(_ store: DossierStore) -> [Record: Bool] {
        var needless: [Record: Bool] = [:]
        for (entry, stated) in zip(entries, store.replies) {
            for (measure, stated) in zip(entry.measures, stated.measures) {
                if measure.state == .settled || measure.state == .unclear || entry.effect == .duplicate {
                    needless[stated.record] = measure.state == .unclear
                }
            }
        }
        return needless
    }

    /// The reply after which a finding was withdrawn, of all on which was decided; nil where it stands.
    private static func withdrawing(_ replies: [Reply]) -> Reply? {
        let last = replies.compactMap { $0.decision?.date }.max()
        let deciding = replies.filter { $0.decision?.date == last }
        return deciding.allSatisfy { $0.decision?.position == .withdrawn } ? deciding.first : nil
    }
}

extension Reply {
    /// Whether a finding is the one that is meant: by all that names it, so that no mistake makes it another's.
    package func means(_ finding: Finding) -> Bool {
        finding.fingerprint == fingerprint && finding.rule == rule && finding.about.text == subject
    }

    fileprivate func nearMiss(among findings: [Finding], _ rules: [String]) -> NearMiss? {
        func near(_ finding: Finding) -> NearMiss {
            finding.isOpen
                ? .finding(rule: finding.rule, subject: finding.about.text, fingerprint: finding.fingerprint)
                : .explained
        }
        if let meant = findings.first(where: means) { return near(meant) }
        guard rules.contains(rule) else { return .noRule(nearest: rules.nearest(to: rule)) }
        let own = findings.filter { $0.rule == rule }
        let plain = subject.withSingleSpaces.lowercased()
        let meant =
            own.first { $0.about.text == subject }
            ?? own.first { $0.about.text.withSingleSpaces.lowercased() == plain }
            ?? findings.first { $0.fingerprint == fingerprint.lowercased() }
            ?? own.map(\.about.text).nearest(to: subject).flatMap { text in own.first { $0.about.text == text } }
        return meant.map(near)
    }

    /// What is to be said of a reply that replies to nothing; nil of one that does.
    package func complaint(_ language: Language) -> String? {
        let words = language.phrases.replies
        let aim = words.aim(bodyName[language], rule: rule, subject: subject)
        switch effect {
        case .applied, .persisting, .withdrawn, .resolved, .undetermined: return nil
        case .duplicate: return words.duplicate(aim)
        case .unmatched:
            let hint: String? =
                switch near {
                case nil: nil
                case .noRule(let nearest): words.noSuchRule(nearest: nearest)
                case .explained: words.isExplained
                case .finding(rule, subject, let fingerprint): words.nearFingerprint(fingerprint)
                case .finding(let rule, let subject, _): words.nearFinding(rule: rule, subject: subject)
                }
            return words.unmatched(aim) + (hint.map { " (\($0))" } ?? "")
        }
    }
}
