package import Audit
package import CEL
package import Dossier
package import RulePack

/// Many audited dossiers side by side: countries, revisions, rules, recommendations and money.
package struct Overview: Sendable {
    /// What a rule found across dossiers.
    package struct RuleTotal: Sendable {
        /// The rule's id.
        package let rule: String
        /// How grave its findings are; of several packs that differ the gravest.
        package let severity: Severity
        /// Whether they are said of the plan, or of the dossier.
        package let concerns: Concern
        /// The dossiers in which findings stand, with their number, in the order of the entries.
        package let dossiers: [(entry: AuditedEntry, open: Int)]

        /// How many findings stand in all.
        package var open: Int { dossiers.reduce(0) { $0 + $1.open } }
    }

    /// How the recommendations of a monitor fare in a dossier.
    package struct Answers: Sendable {
        /// The dossier.
        package let entry: AuditedEntry
        /// The monitor's recommendations to it.
        package let recommendations: [AuditedEntry.Recommendation]

        /// How many have a status.
        package func count(_ status: AnswerStatus) -> Int { recommendations.count { $0.status == status } }
    }

    /// The dossiers by country, plan, day and revision; those that could not be audited are apart.
    package let audited: [AuditedEntry]
    /// Those that could not be audited, in the order in which they were read.
    package let failed: [AuditedEntry]

    /// The overview of some dossiers.
    package init(_ entries: [AuditedEntry]) {
        failed = entries.filter { $0.conclusion == nil }
        audited = entries.filter { $0.conclusion != nil }.sorted { $0.order < $1.order }
    }

    /// How many dossiers there are of each country, in the order of the countries' codes.
    package var countries: [(country: String, entries: ArraySlice<AuditedEntry>)] {
        var countries: [(String, ArraySlice<AuditedEntry>)] = []
        var start = audited.startIndex
        for index in audited.indices where audited[index].country != audited[start].country {
            countries.append((audited[start].country ?? "", audited[start..<index]))
            start = index
        }
        if start < audited.endIndex { countries.append((audited[start].country ?? "", audited[start...])) }
        return countries
    }

    /// How many dossiers came to each conclusion, of those that one came to.
    package var conclusions: [(conclusion: Conclusion, count: Int)] {
        Conclusion.allCases.compactMap { conclusion in
            let count = audited.count { $0.conclusion == conclusion }
            return count > 0 ? (conclusion, count) : nil
        }
    }

    /// What the rules found, the gravest first, and of those that are as grave what stands in the most dossiers.
    package var rules: [RuleTotal] {
        var dossiers: [String: [(entry: AuditedEntry, open: Int)]] = [:]
        var known: [String: (severity: Severity, concerns: Concern)] = [:]
        for entry in audited {
            for count in entry.rules {
                dossiers[count.rule, default: []].append((entry, count.open))
                let severity = max(count.severity, known[count.rule]?.severity ?? count.severity)
                known[count.rule] = (severity, count.concerns)
            }
        }
        return known.map { rule, what in
            RuleTotal(rule: rule, severity: what.severity, concerns: what.concerns, dossiers: dossiers[rule] ?? [])
        }.sorted { left, right in
            (right.severity, right.dossiers.count, right.open, left.rule)
                < (left.severity, left.dossiers.count, left.open, right.rule)
        }
    }

    /// The monitors in the order of their names, each with the dossiers that have recommendations of it.
    package var monitors: [(monitor: String, answers: [Answers])] {
        var monitors: [String: [Answers]] = [:]
        for entry in audited {
            let byMonitor = Dictionary(grouping: entry.recommendations ?? [], by: \.monitor)
            for (monitor, recommendations) in byMonitor {
                monitors[monitor, default: []].append(Answers(entry: entry, recommendations: recommendations))
            }
        }
        return monitors.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The hashes of the rules that were used: more than one means that dossiers were not measured alike.
    package var packs: Set<String> { Set(audited.compactMap(\.packHash)) }

    /// The first and the last day as of which dossiers were audited.
    package var days: (first: CalendarDate, last: CalendarDate)? {
        let days = audited.compactMap(\.asOf)
        guard let first = days.min(), let last = days.max() else { return nil }
        return (first, last)
    }
}

extension AuditedEntry {
    /// By country; then as a reader follows a country's plans: by day, number of revision and id.
    fileprivate var order: (String, Int64, Int64, String, String) {
        (country ?? "", Int64(asOf?.days ?? 0), revision ?? 0, id ?? "", path)
    }

    /// How many findings of a severity stand.
    package func open(_ severity: Severity) -> Int { counts[severity]?.open ?? 0 }
}
