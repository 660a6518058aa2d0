internal import CEL
package import Dossier
package import RulePack

/// A ministry, office or other body that findings are addressed to, with all of them; a body counts with its ministry.
package struct AddressedMinistry: Sendable {
    /// The ministry.
    package let body: Model.Body
    /// Its findings by rule.
    package let rollUps: [RollUp]
    /// How many tasks it leads.
    package let tasks: Int

    /// How many findings of a severity it has.
    package func count(_ severity: Severity) -> Int {
        rollUps.filter { $0.outcome.severity == severity }.reduce(0) { $0 + $1.findings.count }
    }

    /// Those that findings are addressed to, in the order of the register.
    static func all(_ findings: [NumberedFinding], _ rules: [RuleOutcome], _ store: DossierStore) -> [AddressedMinistry]
    {
        let bodies = Dictionary(
            store.bodies.map { (store.reference(to: $0), $0) }, uniquingKeysWith: { first, _ in first })
        var byMinistry: [Model.Body: [NumberedFinding]] = [:]
        for finding in findings {
            let ministries = finding.finding.addressees.compactMap { bodies[$0.reference]?.ministry }
            for ministry in ministries.distinct { byMinistry[ministry, default: []].append(finding) }
        }
        var led: [Model.Body: Int] = [:]
        for task in store.tasks {
            let ministries = task.leads.compactMap { $0.body?.ministry }
            for ministry in ministries.distinct { led[ministry, default: 0] += 1 }
        }
        return byMinistry.sorted { $0.key.record.row < $1.key.record.row }.map { ministry, findings in
            AddressedMinistry(body: ministry, rollUps: RollUp.all(findings, rules), tasks: led[ministry] ?? 0)
        }
    }
}

/// The ministries of the bodies that findings are addressed to, each labelled once; a body without one stands for itself.
final class MinistryLabels {
    private let store: DossierStore
    private lazy var ministries: [String: Model.Body] = Dictionary(
        store.bodies.map { ($0.id, $0.ministry) }, uniquingKeysWith: { first, _ in first })
    private let labels: BodyLabels

    init(_ store: DossierStore) { (self.store, labels) = (store, BodyLabels(store)) }

    /// The ministries of bodies with these ids, each once.
    func labels(of ids: [String]) -> [BodyLabel] {
        ids.compactMap { ministries[$0] }.distinct.map(labels.label(of:))
    }
}
