internal import Texts
internal import Audit
internal import RulePack

/// The rapporteur's recommendations, addressed and in the order of their priority.
extension ReportWriter {
    var advice: Markup {
        guard !planRollUps.isEmpty else { return HTML.p { phrases.noFindings } }
        var number = 0
        let groups: [Markup] = Severity.allCases.reversed().compactMap { severity in
            let rollUps = planRollUps.filter { $0.outcome.severity == severity }
            guard !rollUps.isEmpty else { return nil }
            let items = rollUps.map { rollUp in
                number += 1
                return advice(rollUp, number)
            }
            return .group([HTML.h3 { phrases.priority(severity) }, .group(items)])
        }
        return .group([HTML.p { phrases.adviceIntroduction }, .group(groups)])
    }

    private func advice(_ rollUp: RollUp, _ number: Int) -> Markup {
        let addressees = rollUp.findings.addressees
        return HTML.div(["class": "advice"]) {
            HTML.h4 { "\(number). \(rollUp.rule.title[language])" }
            recommended(by: rollUp)
            HTML.p(["class": "facts-line"]) {
                "\(phrases.addressee): "
                addressees.isEmpty ? "–" : language.list(addressees.map { $0.short[language] })
                " · \(phrases.basis): "
                HTML.a(["href": "#evidence-\(rollUp.rule.id)"]) {
                    phrases.count(rollUp.outcome.severity, rollUp.findings.count)
                }
            }
        }
    }
}
