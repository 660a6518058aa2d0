import Audit
import CEL
import Dossier
import RulePack
import Texts

/// What the summary says of waivers and of an earlier revision.
extension TerminalSummary {
    /// The waived findings with their reasons, and the waivers that accept nothing.
    func printWaivers() {
        guard !result.waivers.isEmpty else { return }
        Console.print("")
        Console.print("\(words.waived(result.waivedFindings.count))")
        for finding in result.waivedFindings {
            guard let waiver = finding.waiver else { continue }
            let terms = words.terms(waiver.by, language.text(waiver.until))
            Console.print("      \(finding.rule), \(finding.subject)  \(Style.faint("\(waiver.reason) (\(terms))"))")
        }
        for outcome in result.waivers {
            if let complaint = outcome.complaint(language) { Console.print(Style.yellow("  \(complaint)")) }
        }
    }

    /// How many findings are new and persist, and which are resolved.
    func printBaseline(_ comparison: Comparison) {
        Console.print("")
        let (plan, dossier) = (comparison.counts(.plan), comparison.counts(.dossier))
        func changed(_ concern: Concern) -> Int { comparison.changed.count { $0.new.concerns == concern } }
        let counts = words.counts(
            new: plan.new, persisting: plan.persisting, changed: changed(.plan), resolved: plan.resolved)
        Console.print("\(words.measured(against: comparison.old.title, comparison.old.revision, counts))")
        if dossier.new + dossier.persisting + dossier.resolved > 0 {
            let counts = words.counts(
                new: dossier.new, persisting: dossier.persisting, changed: changed(.dossier),
                resolved: dossier.resolved)
            Console.print("\(words.ofDossier(counts))")
        }
        for resolved in comparison.resolved {
            let gone = resolved.isGone ? " (\(words.gone))" : ""
            Console.print(
                "      \(Style.green("\(resolved.entry.title[language])"))  \(Style.faint("\(resolved.text)"))\(gone)")
        }
        if !comparison.undetermined.isEmpty {
            Console.print(Style.yellow("\(words.undetermined(comparison.undetermined.count))"))
        }
    }
}

extension Comparison.Resolved {
    fileprivate var text: String { "\(entry.rule), \(entry.about.text)" }
}
