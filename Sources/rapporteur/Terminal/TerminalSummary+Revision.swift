import Audit
import CEL
import RulePack
import Texts

/// What the summary says of waivers and of an earlier revision.
extension TerminalSummary {
    /// The waived findings with their reasons, and the waivers that accept nothing.
    func printWaivers() {
        guard !result.waivers.isEmpty else { return }
        Console.print("")
        Console.print("\(words.revisions.waived(result.waivedFindings.count, language))")
        for finding in result.waivedFindings {
            guard let waiver = finding.waiver else { continue }
            let terms = words.revisions.terms(waiver.by, language.text(waiver.until))
            Console.print("      \(finding.rule), \(finding.subject)  \(Style.faint("\(waiver.reason) (\(terms))"))")
        }
        for outcome in result.waivers where outcome.effect != .applied {
            let aim = outcome.waiver.aim.text
            let text =
                outcome.effect == .expired
                ? words.revisions.expired(aim, language.text(outcome.waiver.until)) : words.revisions.unmatched(aim)
            Console.print(Style.yellow("  \(text)"))
        }
    }

    /// How many findings are new and persist, and which are resolved.
    func printBaseline(_ comparison: Comparison) {
        let revisions = words.revisions
        Console.print("")
        let (plan, dossier) = (comparison.counts(.plan), comparison.counts(.dossier))
        let measured = revisions.measured(
            against: comparison.old.title, comparison.old.revision, new: plan.new, persisting: plan.persisting,
            resolved: plan.resolved, language)
        Console.print("\(measured)")
        if dossier.new + dossier.persisting + dossier.resolved > 0 {
            let counted = revisions.ofDossier(
                new: dossier.new, persisting: dossier.persisting, resolved: dossier.resolved, language)
            Console.print("\(counted)")
        }
        for resolved in comparison.resolved {
            let gone = resolved.isGone ? " (\(revisions.gone))" : ""
            Console.print(
                "      \(Style.green("\(resolved.entry.title[language])"))  \(Style.faint("\(resolved.text)"))\(gone)")
        }
        if !comparison.undetermined.isEmpty {
            Console.print(Style.yellow("\(revisions.undetermined(comparison.undetermined.count, language))"))
        }
    }
}

extension Comparison.Resolved {
    fileprivate var text: String { "\(entry.rule), \(entry.about.text)" }
}

/// What a terminal says of waivers and revisions, in one language.
struct RevisionWords: Sendable {
    private let newForms: [String]
    private let waivedForms: [String]
    private let undeterminedForms: [String]
    private let templates: (terms: String, expired: String, unmatched: String)
    private let counts: (measured: String, revision: String, new: String, persisting: String, resolved: String)
    let gone: String
    private let dossier: String

    func new(_ count: Int, _ language: Language) -> String { phrase(count, newForms, language) }
    func waived(_ count: Int, _ language: Language) -> String { phrase(count, waivedForms, language) }
    func undetermined(_ count: Int, _ language: Language) -> String { phrase(count, undeterminedForms, language) }
    func terms(_ by: String, _ until: String) -> String { "\(by); \(templates.terms) \(until)" }
    func expired(_ aim: String, _ until: String) -> String { "\(templates.expired) \(until) (\(aim))" }
    func unmatched(_ aim: String) -> String { "\(templates.unmatched): \(aim)" }

    func measured(
        against title: String, _ revision: Int64?, new: Int, persisting: Int, resolved: Int, _ language: Language
    ) -> String {
        let number = revision.map { " (\(counts.revision) \($0))" } ?? ""
        return "\(counts.measured) \(title)\(number) – "
            + list(new: new, persisting: persisting, resolved: resolved, language)
    }

    /// The same of the findings about the dossier.
    func ofDossier(new: Int, persisting: Int, resolved: Int, _ language: Language) -> String {
        "\(dossier) – " + list(new: new, persisting: persisting, resolved: resolved, language)
    }

    private func list(new: Int, persisting: Int, resolved: Int, _ language: Language) -> String {
        [(counts.new, new), (counts.persisting, persisting), (counts.resolved, resolved)]
            .map { "\($0.0) \(language.text($0.1))" }.joined(separator: ", ")
    }

    private func phrase(_ count: Int, _ forms: [String], _ language: Language) -> String {
        "\(language.text(count)) \(language.plural(Int64(count), forms))"
    }

    static let english = RevisionWords(
        newForms: ["new", "new"],
        waivedForms: ["finding is accepted under a waiver:", "findings are accepted under waivers:"],
        undeterminedForms: [
            "earlier finding cannot be followed up, because its rule was not evaluated.",
            "earlier findings cannot be followed up, because their rules were not evaluated.",
        ],
        templates: ("until", "Waiver expired on", "Waiver that matches no finding"),
        counts: ("Against", "revision", "new:", "persisting:", "resolved:"),
        gone: "gone with its task or line", dossier: "About the dossier")

    static let slovenian = RevisionWords(
        newForms: ["nova", "novi", "nove", "novih"],
        waivedForms: [
            "ugotovitev je sprejeta z izjemo:", "ugotovitvi sta sprejeti z izjemo:",
            "ugotovitve so sprejete z izjemo:", "ugotovitev je sprejetih z izjemo:",
        ],
        undeterminedForms: [
            "prejšnji ugotovitvi ni mogoče slediti, ker njeno pravilo ni bilo uporabljeno.",
            "prejšnjima ugotovitvama ni mogoče slediti, ker njuni pravili nista bili uporabljeni.",
            "prejšnjim ugotovitvam ni mogoče slediti, ker njihova pravila niso bila uporabljena.",
            "prejšnjim ugotovitvam ni mogoče slediti, ker njihova pravila niso bila uporabljena.",
        ],
        templates: ("velja do:", "Izjema je potekla, zadnji dan:", "Izjema brez ustrezne ugotovitve"),
        counts: ("Glede na:", "različica", "nove:", "ponavljajoče se:", "odpravljene:"),
        gone: "odpadla z nalogo ali vrstico", dossier: "O gradivu")
}
