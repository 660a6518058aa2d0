package import CEL
package import Dossier
package import RulePack

/// Whom an audit asks about its findings before they are final, and about which.
///
/// Asked are ministries, and bodies without one, about the findings of the plan that stand and are addressed to them; a body
/// is asked with its ministry.
package struct Clearing: Sendable {
    /// Those who are asked, in the order of the register.
    package let inquiries: [Inquiry]
    /// The findings of the plan that are addressed to nobody.
    package let unaddressed: [NumberedFinding]
    /// The ministries and government offices that no finding is addressed to, in the order of the register.
    package let unasked: [Model.Body]

    /// What one of them is asked about.
    package struct Inquiry: Sendable {
        /// Who is asked.
        package let body: Model.Body
        /// The findings by rule, the gravest first.
        package let kinds: [RollUp]
        /// The findings in the order in which they are put to it.
        package let findings: [NumberedFinding]
        /// The fingerprints of those that others are asked about too.
        package let shared: Set<String>

        /// How many findings of a severity there are.
        package func count(_ severity: Severity) -> Int { findings.count { $0.finding.severity == severity } }
    }

    /// When those concerned are asked, and by when they are to reply; nil where that is left open.
    package struct Dates: Hashable, Sendable {
        package let asked: CalendarDate?
        package let due: CalendarDate?

        /// The day of asking and the last day of replying.
        package init(asked: CalendarDate?, due: CalendarDate?) { (self.asked, self.due) = (asked, due) }
    }

    /// What an audit asks.
    package init(_ audited: AuditedDossier) {
        var addressees: [Int: Int] = [:]
        let ministries = audited.addressedMinistries
        for ministry in ministries {
            for finding in ministry.rollUps.flatMap(\.findings) { addressees[finding.number, default: 0] += 1 }
        }
        inquiries = ministries.map { ministry in
            let kinds = Severity.allCases.reversed().flatMap { severity in
                ministry.rollUps.filter { $0.outcome.severity == severity }
            }
            let findings = kinds.flatMap(\.findings)
            let shared = findings.filter { addressees[$0.number, default: 0] > 1 }.map(\.finding.fingerprint)
            return Inquiry(body: ministry.body, kinds: kinds, findings: findings, shared: Set(shared))
        }
        unaddressed = audited.findings.filter { $0.finding.concerns == .plan && addressees[$0.number] == nil }
        let asked = Set(ministries.map(\.body))
        unasked = audited.dossier.bodies.filter { body in
            body.ministry == body && [.ministry, .governmentOffice].contains(body.kind) && !asked.contains(body)
        }
    }
}
