internal import CEL
internal import Dossier
internal import RulePack

/// Lets the more specific of two findings of one defect speak, as rules declare by `subsumes`.
///
/// It never hides weight. A finding explains only what is not graver than itself, and what concerns the plan is not
/// explained by what concerns the dossier. Major findings explain another as far as their weight in the conclusion goes:
/// one by its nature material any other, those about money no more money than theirs together.
enum Subsumption {
    /// Lets findings explain others, but for those that were `withdrawn`, by their fingerprints: they explain nothing, and stay
    /// what they are.
    static func apply(to findings: inout [LocatedFinding], _ store: DossierStore, except withdrawn: Set<String>) {
        let explained = Set(findings.lazy.flatMap(\.explains).filter { !$0.within.isEmpty }.map(\.rule))
        guard !explained.isEmpty else { return }
        /// The findings of each rule that may be explained, by each record that they stand in.
        var inside: [String: [Record: [Int]]] = [:]
        for (index, finding) in findings.enumerated()
        where explained.contains(finding.finding.rule) && !withdrawn.contains(finding.finding.fingerprint) {
            guard let place = finding.place else { continue }
            for record in store.surroundings(of: place) {
                inside[finding.finding.rule, default: [:]][record, default: []].append(index)
            }
        }
        /// For each finding those that explain it, in their order.
        var explaining: [Int: [Int]] = [:]
        for index in findings.indices where !withdrawn.contains(findings[index].finding.fingerprint) {
            for (rule, within) in findings[index].explains {
                for other in Set(within.flatMap { inside[rule]?[$0] ?? [] }) where other != index {
                    if mayExplain(findings[index].finding, findings[other].finding),
                        explaining[other]?.last != index
                    {
                        explaining[other, default: []].append(index)
                    }
                }
            }
        }
        /// Which finding explains one that is explained.
        var explainer: [Int: Int] = [:]
        func isExplained(_ index: Int, by other: Int) -> Bool {
            sequence(first: index) { explainer[$0] }.contains(other)
        }
        for other in explaining.keys.sorted() {
            // Of findings that would explain one another the first speaks.
            let indices = explaining[other, default: []].filter { !isExplained($0, by: other) }
            guard let first = indices.first, outweigh(indices.map { findings[$0].finding }, findings[other].finding)
            else {
                continue
            }
            explainer[other] = first
            findings[other].finding.status = .subsumed(by: findings[first].finding.fingerprint)
        }
    }

    private static func mayExplain(_ finding: Finding, _ other: Finding) -> Bool {
        finding.severity >= other.severity && (finding.concerns == .plan || other.concerns == .dossier)
    }

    /// Whether findings together weigh at least as much in the conclusion as another.
    private static func outweigh(_ findings: [Finding], _ other: Finding) -> Bool {
        guard other.severity == .major, findings.allSatisfy({ $0.stake != nil }) else { return true }
        guard let stake = other.stake else { return false }
        let together = findings.compactMap(\.stake).reduce(Int128(0)) { $0 + Int128($1.minorUnits.magnitude) }
        return together >= Int128(stake.minorUnits.magnitude)
    }
}

extension Finding {
    /// Whether it is explained by one of some findings.
    package func isExplained(by fingerprints: Set<String>) -> Bool {
        if case .subsumed(let other) = status { fingerprints.contains(other) } else { false }
    }
}
