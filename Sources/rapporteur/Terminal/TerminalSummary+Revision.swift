import Audit
import CEL
import Dossier
import RulePack
import Texts

/// What the summary says of waivers and of an earlier revision.
extension TerminalSummary {
    /// The waived findings with their reasons, and the waivers that accept nothing.
    mutating func printWaivers() {
        guard !result.waivers.isEmpty else { return }
        out.print("")
        out.print("\(words.waived(result.waivedFindings.count))")
        for finding in result.waivedFindings {
            guard let waiver = finding.waiver else { continue }
            let terms = words.terms(waiver.by, language.text(waiver.until))
            out.print("      \(finding.rule), \(finding.subject)  \(Style.faint("\(waiver.reason) (\(terms))"))")
        }
        for outcome in result.waivers {
            if let complaint = outcome.complaint(language) { out.print(Style.yellow("  \(complaint)")) }
        }
    }

    /// How many findings are new and persist, and which are resolved.
    mutating func printBaseline(_ comparison: Comparison) {
        out.print("")
        let (plan, dossier) = (comparison.counts(.plan), comparison.counts(.dossier))
        func changed(_ concern: Concern) -> Int { comparison.changed.count { $0.new.concerns == concern } }
        let counts = words.counts(
            new: plan.new, persisting: plan.persisting, changed: changed(.plan), resolved: plan.resolved)
        out.print("\(words.measured(against: comparison.old.title, comparison.old.revision, counts))")
        printResolved(comparison, .plan)
        if dossier.new + dossier.persisting + dossier.resolved > 0 {
            let counts = words.counts(
                new: dossier.new, persisting: dossier.persisting, changed: changed(.dossier),
                resolved: dossier.resolved)
            out.print("\(words.ofDossier(counts))")
            printResolved(comparison, .dossier)
        }
        if !comparison.undetermined.isEmpty {
            out.print(Style.yellow("\(words.undetermined(comparison.undetermined.count))"))
        }
    }

    /// What is resolved of the findings that concern the plan, or the dossier.
    private mutating func printResolved(_ comparison: Comparison, _ concern: Concern) {
        for resolved in comparison.resolved where resolved.entry.concerns == concern {
            let gone = resolved.isGone ? " (\(words.gone))" : ""
            out.print(
                "      \(Style.green("\(resolved.entry.title[language])"))  \(Style.faint("\(resolved.text)"))\(gone)")
        }
    }
}

extension Comparison.Resolved {
    fileprivate var text: String { "\(entry.rule), \(entry.about.text)" }
}
