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
            store.all("body").map { (store.reference(to: $0), $0) }, uniquingKeysWith: { first, _ in first })
        var byMinistry: [Record: [NumberedFinding]] = [:]
        for finding in findings {
            let ministries = finding.finding.addressees.compactMap { bodies[$0.reference] }.map {
                $0.record("ministry") ?? $0
            }
            for ministry in ministries.distinct { byMinistry[ministry, default: []].append(finding) }
        }
        var led: [Record: Int] = [:]
        for task in store.all("task") {
            let ministries = task.records("leads").compactMap { $0.record("body")?.record("ministry") }
            for ministry in ministries.distinct { led[ministry, default: 0] += 1 }
        }
        return byMinistry.sorted { $0.key.row < $1.key.row }.map { ministry, findings in
            AddressedMinistry(
                body: Model.Body(ministry), rollUps: RollUp.all(findings, rules), tasks: led[ministry] ?? 0)
        }
    }
}
