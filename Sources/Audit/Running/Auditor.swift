package import CEL
internal import Crypto
package import Dossier
package import Platform
package import RulePack

/// Runs a pack on the dossiers of one store.
package final class Auditor {
    /// Which rules to run, and as of when.
    package struct Options: Sendable {
        /// The rules to run; empty for all.
        package var only: Set<String> = []
        /// The rules not to run.
        package var skip: Set<String> = []
        /// The day that decides what is overdue; nil for the progress file's, or else the adoption's.
        package var asOf: CalendarDate?
        /// The findings that somebody accepts.
        package var waivers: Waivers?
        /// The earlier revision that the dossier is measured against; nil for none.
        package var earlier: EarlierEdition?

        /// All rules, as of the dossier's own day.
        package init() {}

        fileprivate func asks(for rule: String) -> Bool {
            (only.isEmpty || only.contains(rule)) && !skip.contains(rule)
        }
    }

    private let pack: CompiledPack
    private let plans: [RulePlan]
    private let store: DossierStore
    private let threads: Int

    /// An auditor of the dossiers that `store` will hold, on up to `threads` threads.
    ///
    /// - Throws: `LoadFailure` with every mistake in a rule's expressions.
    package init(_ pack: RulePack, for store: DossierStore, threads: Int = 1) throws(LoadFailure) {
        self.pack = try CompiledPack(pack, for: store, threads: threads)
        plans = self.pack.rules.map { RulePlan($0, store.schema) }
        self.store = store
        self.threads = threads
    }

    /// The definitions that a rule's readers need to know, in the order of the pack.
    package func definitions(shownWith rule: RuleSource) -> [RulePack.Definition] {
        pack.definitions(shownWith: rule)
    }

    /// Audits the dossier that the store holds now.
    package func audit(_ options: Options = Options()) -> AuditedDossier {
        let audited = AuditedDossier(result(options), store)
        return options.earlier.map { audited.measured(against: $0) } ?? audited
    }

    private func result(_ options: Options) -> AuditResult {
        // The indexes of a large dossier are a large part of its memory, and reports need none.
        defer { pack.forget() }
        let asOf = options.asOf ?? Self.asOf(store)
        store.note(options.earlier?.succession.misplaced() ?? [:])
        let share = 8
        let frames = pack.frames(Worker.threads(for: plans.count, upTo: threads, share: share), asOf: asOf)
        let answering = frames.map { _ in Answering(store, asOf: asOf) }
        let runs = Worker.results(of: plans.count, threads: frames.count, share: share) { position, thread in
            var run = RuleRun(plans[position], frames[thread], store, answering[thread])
            if options.asks(for: plans[position].rule.source.id) { run.execute() } else { run.skip() }
            return run.result
        }
        var outcomes = runs.map(\.outcome)
        var located = runs.flatMap(\.findings)
        // Before waivers, since what is withdrawn needs none.
        let replies = hear(&located, on: asOf, &outcomes)
        let waivers =
            options.waivers?.apply(
                to: &located, on: asOf, of: store, after: options.earlier,
                rules: outcomes.map(\.rule.id)) ?? []
        let findings = located.map(\.finding)
        // Findings stand in the order of the rules.
        var position = 0
        for index in outcomes.indices {
            let start = position
            while position < findings.count, findings[position].rule == outcomes[index].rule.id { position += 1 }
            outcomes[index].settle(with: findings[start..<position])
            if outcomes[index].verdict == .notApplicable { outcomes[index].dependsOn = plans[index].dependsOn }
        }
        let scope = Limitation.all(store, outcomes)
        let (conclusion, grounds) = Conclusion.of(findings, in: store, scope: scope, pack: pack.pack)
        return AuditResult(
            pack: pack.pack, files: store.files, asOf: asOf, conclusion: conclusion, grounds: grounds, scope: scope,
            rules: outcomes, findings: findings, waivers: waivers,
            replies: replies)
    }

    /// Lets findings explain others, and hears what was replied to those that none explains.
    ///
    /// What is withdrawn explains nothing any more, and what so comes to light may have been replied to itself; what promises
    /// are no longer needed for is no finding, and nothing that its rule applies to. Each round takes out or withdraws more, and
    /// there is no other without that.
    private func hear(
        _ located: inout [LocatedFinding], on day: CalendarDate, _ outcomes: inout [RuleOutcome]
    ) -> Replies? {
        var withdrawn: Set<String> = []
        while true {
            Subsumption.apply(to: &located, store, except: withdrawn)
            guard let replies = Replies(to: &located, store, on: day, rules: outcomes) else { return nil }
            let needless = replies.needless(store)
            let left = located.compactMap { found in
                found.place.flatMap { needless[$0] }.map { (rule: found.finding.rule, isUnclear: $0) }
            }
            if !left.isEmpty {
                located.removeAll { $0.place.map { needless[$0] != nil } ?? false }
                for index in outcomes.indices {
                    let ofRule = left.filter { $0.rule == outcomes[index].rule.id }
                    outcomes[index].examined -= ofRule.count
                    outcomes[index].excluded += ofRule.count
                    outcomes[index].unclear += ofRule.count(where: \.isUnclear)
                }
            }
            let now = Set(located.lazy.map(\.finding).filter { $0.withdrawal != nil }.map(\.fingerprint))
            if left.isEmpty, !located.contains(where: { $0.finding.isExplained(by: now) }) { return replies }
            withdrawn.formUnion(now)
            for index in located.indices {
                located[index].finding.status = .open
                located[index].finding.replies = []
            }
        }
    }

    /// The day as of which a dossier speaks: that of its progress, or else of the plan's adoption, or else of its start.
    package static func asOf(_ store: DossierStore) -> CalendarDate {
        if let date = store.progress?.asOf { return date }
        return store.plan.adopted ?? store.plan.start
    }
}

extension RuleOutcome {
    /// Counts the violations that stand among the rule's findings and draws the verdict.
    mutating func settle(with findings: ArraySlice<Finding>) {
        guard verdict != .skipped else { return }
        violations = findings.count(where: \.isOpen)
        waived = findings.count { $0.waiver != nil }
        withdrawn = findings.count { $0.withdrawal != nil }
        if error != nil {
            verdict = .failed
        } else if !findings.isEmpty {
            verdict = violations + waived > 0 ? .violated : .satisfied
        } else {
            verdict = examined == 0 ? .notApplicable : .satisfied
        }
    }
}
