internal import CEL
internal import Dossier

/// Lets the more specific of two findings of one defect speak, as rules declare by `subsumes`.
enum Subsumption {
    static func apply(to findings: inout [LocatedFinding], _ store: DossierStore) {
        let explained = Set(findings.lazy.flatMap(\.explains).filter { !$0.within.isEmpty }.map(\.rule))
        guard !explained.isEmpty else { return }
        /// The findings of each rule that may be explained, by each record that they stand in.
        var inside: [String: [Record: [Int]]] = [:]
        for (index, finding) in findings.enumerated() where explained.contains(finding.finding.rule) {
            guard let place = finding.place else { continue }
            for record in store.surroundings(of: place) {
                inside[finding.finding.rule, default: [:]][record, default: []].append(index)
            }
        }
        for index in findings.indices {
            for (rule, within) in findings[index].explains {
                for record in within {
                    for other in inside[rule]?[record] ?? [] where other != index && findings[other].finding.isOpen {
                        findings[other].finding.status = .subsumed(by: findings[index].finding.fingerprint)
                    }
                }
            }
        }
    }
}
