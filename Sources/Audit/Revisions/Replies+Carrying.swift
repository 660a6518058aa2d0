internal import CEL
package import Dossier
package import Platform
internal import RulePack
internal import Texts

extension Replies {
    /// The replies to an earlier revision's findings, for those of the revision that was audited, and those that could not be carried.
    ///
    /// A reply means the finding of the earlier revision that has its rule, subject and fingerprint; what it means now is that
    /// finding in the later revision, or where nothing is wrong there any more, what that would be. It says from which revision it
    /// was carried first. When they were asked and by when they were to reply holds for the earlier revision alone.
    ///
    /// - Returns: The root of the part; nil where the earlier revision has no replies.
    /// - Throws: `LoadFailure` if a file was changed since it was read.
    package static func carried(
        from earlier: EarlierEdition, to audited: AuditedDossier
    ) throws(LoadFailure) -> (root: StatedElement?, left: [Problem]) {
        let old = earlier.edition.dossier
        guard var root = try old.stated().parts[.clearing] else { return (nil, []) }
        let (known, plan) = (earlier.known(audited.result.findings), audited.dossier.plan.id)
        let positions = Dictionary(
            earlier.edition.findings.enumerated().map { ($1.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
        var subjects = known.subjects
        for finding in audited.result.findings {
            if let entry = known.entries[finding.fingerprint], let position = positions[entry.fingerprint] {
                subjects[position] = finding.about
            }
        }
        let now = Set(audited.result.findings.map(\.fingerprint))
        var (children, left) = ([StatedElement](), [Problem]())
        // The copy has the replies in the order in which they were loaded.
        for (var element, reply) in zip(root.children, old.replies) {
            func leave(_ reason: Localized<String>) { left.append(old.problem(reply, reason)) }
            guard let position = positions[reply.fingerprint],
                reply.means(earlier.edition.findings[position])
            else {
                leave(.said { $0.inputs.noSuchOldFinding })
                continue
            }
            guard let subject = subjects[position] else {
                leave(.said { $0.inputs.subjectGone })
                continue
            }
            if let body = reply.body {
                guard let now = earlier.succession.correspondence.new(of: body) else {
                    leave(.said { $0.inputs.bodyGone(body.id) })
                    continue
                }
                element.fields["body"] = .text(now.id)
            }
            element.fields["subject"] = .text(subject.text)
            element.fields["fingerprint"] = .text(subject.fingerprint(of: reply.rule))
            element.fields["carriedFrom"] = .text(reply.carriedFrom ?? old.plan.id)
            let isSettled = audited.result.rules.contains { $0.rule.id == reply.rule && $0.isSettled }
            let persists = now.contains(subject.fingerprint(of: reply.rule))
            element.fields["resolved"] = !persists && isSettled ? .day(audited.result.asOf) : nil
            children.append(element)
        }
        root.children = children
        root.fields["plan"] = .text(plan)
        (root.fields["asked"], root.fields["due"]) = (nil, nil)
        return (root, left)
    }
}

extension Model.Reply {
    /// Whether a finding is the one that is meant: by all that names it, so that no mistake makes it another's.
    func means(_ finding: some KnownFinding) -> Bool {
        finding.fingerprint == fingerprint && finding.rule == rule && finding.about.text == subject
    }
}

extension DossierStore {
    /// That a reply was not carried, at its place.
    fileprivate func problem(_ reply: Model.Reply, _ reason: Localized<String>) -> Problem {
        let place = location(of: reply.record)
        return Problem(
            path: files.first { $0.name == place.file }?.path ?? place.file, line: place.line, column: place.column,
            text: Localized { $0.phrases.inputs.notCarried(place.element, reason[$0]) })
    }
}
