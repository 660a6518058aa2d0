internal import CEL
internal import Dossier
internal import Encodings
package import Platform
internal import Texts

extension Waivers {
    /// A file of some waivers in the numbers of a plan.
    private init(_ entries: [Waiver], of plan: String, like file: Waivers) {
        (path, self.entries) = (file.path, entries)
        self.plan = Placed(plan, line: 0, column: 0)
    }

    /// Refuses a file that says that it is written in the numbers of another plan.
    package func check(areOf plan: String) throws(LoadFailure) {
        guard let stated = self.plan, stated.content != plan else { return }
        throw .invalid([
            Problem(
                path: path, line: stated.line, column: stated.column,
                text: .said { $0.inputs.waiversOf(stated.content, expected: plan) })
        ])
    }

    /// The waivers of an earlier revision's findings in the numbers of the revision that was audited, and those that mean
    /// nothing there.
    ///
    /// A waiver means the finding of the earlier revision that has its subject or fingerprint; what it means now is that
    /// finding in the later revision, or where nothing is wrong there any more, what that would be.
    package func carried(
        from earlier: EarlierEdition, to later: Edition
    ) -> (waivers: Waivers, left: [Problem]) {
        let (old, now) = (TitledTasks(earlier.edition.dossier), TitledTasks(later.dossier))
        let known = earlier.known(later.findings)
        var subjects = known.subjects
        let positions = Dictionary(
            earlier.edition.findings.enumerated().map { ($1.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
        for finding in later.findings {
            if let entry = known.entries[finding.fingerprint], let position = positions[entry.fingerprint] {
                subjects[position] = finding.about
            }
        }
        var (carried, left) = ([Waiver](), [Problem]())
        for waiver in entries {
            guard let position = earlier.edition.findings.firstIndex(where: { waiver.means($0, old) }) else {
                left.append(problem(waiver) { $0.noSuchOldFinding })
                continue
            }
            let entry = earlier.edition.findings[position]
            guard let subject = subjects[position] else {
                left.append(problem(waiver) { $0.subjectGone })
                continue
            }
            let title = waiver.title.map { old.title($0, of: entry.about, in: now, of: subject) }
            carried.append(waiver.written(for: entry.rule, subject, title, of: later.dossier.plan.id))
        }
        return (Waivers(carried, of: later.dossier.plan.id, like: self), left)
    }

    private func problem(_ waiver: Waiver, _ reason: (any InputPhrases) -> String) -> Problem {
        Problem(
            path: path, line: waiver.line, column: 1,
            text: .said { $0.inputs.waiverNotCarried(waiver.aim.text, reason($0.inputs)) })
    }

    /// The file as YAML.
    package var written: [UInt8] {
        let stated: [(key: String, value: YAMLWriter.Value)] = plan.map { [("plan", .text($0.content))] } ?? []
        return YAMLWriter.file(.mapping(stated + [("waivers", .list(entries.map(\.written)))]))
    }
}

extension Waiver {
    /// The same waiver of what a rule says of another subject.
    fileprivate func written(for rule: String, _ subject: Subject, _ title: String?, of plan: String) -> Waiver {
        let aim: Aim =
            switch aim {
            case .fingerprint: .fingerprint(subject.fingerprint(of: rule))
            case .subject: .subject(rule: rule, subject: subject.text)
            }
        return Waiver(plan: plan, aim: aim, title: title, by: by, reason: reason, until: until, line: line)
    }

    fileprivate var written: YAMLWriter.Value {
        var entries: [(key: String, value: String)] =
            switch aim {
            case .fingerprint(let fingerprint): [("fingerprint", fingerprint)]
            case .subject(let rule, let subject): [("rule", rule), ("subject", subject)]
            }
        if let title { entries.append(("title", title)) }
        entries += [("by", by), ("reason", reason), ("until", until.description)]
        return .mapping(entries.map { ($0.key, .text($0.value)) })
    }
}

extension TitledTasks {
    /// The title that the task of a subject has now, for the one that it had.
    fileprivate func title(_ title: String, of old: Subject, in now: TitledTasks, of new: Subject) -> String {
        let (before, after) = (of(old), now.of(new))
        guard before.count == after.count, let position = before.firstIndex(of: title) else { return title }
        return after[position]
    }
}
