internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// What became of an earlier revision's findings, and which findings somebody accepts.
extension ReportWriter {
    /// How the audit compares with that of an earlier revision, where one was given.
    var sinceEarlier: Markup {
        guard let comparison = audit.comparison else { return .nothing }
        return .group([
            HTML.h3 { phrases.sinceEarlier }, HTML.p { measured(comparison) },
            comparison.undetermined.isEmpty
                ? .nothing : HTML.p { phrases.undetermined(comparison.undetermined.count) },
            comparison.resolved.isEmpty
                ? HTML.p { phrases.resolvedNone }
                : .group([
                    HTML.p(["class": "lead-in"]) { HTML.strong { phrases.resolvedFindings + ":" } },
                    HTML.ul { comparison.resolved.map(resolved) },
                ]),
        ])
    }

    /// How many findings are new, persist and are resolved.
    func measured(_ comparison: Comparison) -> String {
        let old = comparison.old
        let (plan, dossier) = (comparison.counts(.plan), comparison.counts(.dossier))
        return phrases.measured(
            against: phrases.revision(old.title, old.revision), asOf: day(old.asOf),
            new: plan.new, persisting: plan.persisting, resolved: plan.resolved)
            + (comparison.hasSameRules ? "" : " " + phrases.otherRules) + phrases.ofDossier(dossier)
    }

    private func resolved(_ resolved: Comparison.Resolved) -> Markup {
        HTML.li {
            resolved.entry.title[language] + ": "
            prose(resolved.entry.condition[language])
            if resolved.isGone { " (\(phrases.gone))" }
        }
    }

    /// A mark for a finding that the earlier revision did not have, or had otherwise.
    func newMark(_ finding: NumberedFinding) -> Markup {
        let mark: String
        switch finding.finding.baseline {
        case .new: mark = phrases.newMark
        case .changed: mark = phrases.changedMark
        case .persisting, nil: return .nothing
        }
        return .group([.text(" "), HTML.span(["class": "degree"]) { mark }])
    }

    /// What a changed finding said in the earlier revision.
    func was(_ finding: NumberedFinding) -> Markup {
        guard let was = finding.finding.was else { return .nothing }
        return HTML.div(["class": "under"]) { phrases.was(was.condition[language]) }
    }

    /// The findings that are accepted, each with its reason, and the waivers that accept nothing.
    var waivedFindings: Markup {
        guard !audit.waivers.isEmpty else { return .nothing }
        let waived = audit.waivedFindings
        let idle = audit.waivers.filter { $0.effect != .applied }
        return HTML.section(["class": "ministry", "aria-labelledby": "waived-title"]) {
            HTML.h3(["id": "waived-title"]) { phrases.waivedFindings }
            if !waived.isEmpty {
                HTML.p { phrases.waivedIntroduction(waived.count) }
                waivedTable(waived)
            }
            if !idle.isEmpty {
                HTML.p(["class": "lead-in"]) { HTML.strong { phrases.idleWaivers + ":" } }
                HTML.ul { idle.map { outcome in HTML.li { text(outcome) } } }
            }
        }
    }

    private func waivedTable(_ waived: [Finding]) -> Markup {
        var grid = Grid(
            phrases.waivedFindings,
            [
                .text(phrases.finding), .text(phrases.acceptedHeading), .text(phrases.reasonHeading),
                .text(phrases.placeHeading),
            ], region: phrases.scrollable(phrases.waivedFindings), isCaptionShown: false)
        for finding in waived {
            guard let waiver = finding.waiver else { continue }
            let title = audit.rules.first { $0.rule.id == finding.rule }?.rule.title[language] ?? finding.rule
            grid.append([
                .group([
                    .text(title + " "),
                    HTML.span(["class": "degree \(finding.severity.rawValue)"]) { phrases.severity(finding.severity) },
                    HTML.div(["class": "under"]) { prose(finding.condition[language]) },
                ]),
                .text(phrases.waivedBy(waiver.by, until: day(waiver.until))), .text(waiver.reason),
                .text(place(finding.location)),
            ])
        }
        return grid.markup
    }

    private func text(_ outcome: Waivers.Outcome) -> String {
        let aim = outcome.waiver.aim.text
        return switch outcome.effect {
        case .expired: phrases.expired(aim, day(outcome.waiver.until))
        case .otherPlan(let plan): phrases.ofOtherPlan(aim, plan)
        case .duplicate: phrases.duplicate(aim)
        case .applied, .unmatched: phrases.unmatched(aim)
        }
    }
}
