internal import CEL
internal import Dossier

/// Lets the more specific of two findings of one defect speak, as rules declare by `subsumes`.
enum Subsumption {
    static func apply(to findings: inout [LocatedFinding], _ store: DossierStore) {
        var byRule: [String: [Int]] = [:]
        for (index, finding) in findings.enumerated() { byRule[finding.finding.rule, default: []].append(index) }
        for index in findings.indices {
            for (rule, within) in findings[index].explains where !within.isEmpty {
                let places = Set(within)
                for other in byRule[rule] ?? [] where other != index && findings[other].finding.isOpen {
                    guard let place = findings[other].place, store.isInside(place, places) else { continue }
                    findings[other].finding.status = .subsumed(by: findings[index].finding.fingerprint)
                }
            }
        }
    }
}
