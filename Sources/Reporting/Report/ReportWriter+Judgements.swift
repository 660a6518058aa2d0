internal import Texts
internal import Audit
internal import CEL
internal import Dossier

/// Whose judgement a finding rests on, and why it was so judged.
extension ReportWriter {
    /// What the findings of a rule rest on, whichever of them do.
    func judgements(behind rollUp: RollUp) -> Markup {
        let grounds = rollUp.findings.flatMap(\.finding.judgements).distinct
        return .group(
            Finding.Ground.Kind.allCases.map { kind in
                let own = grounds.filter { $0.kind == kind }
                return own.isEmpty ? .nothing : judgements(kind, rollUp.isRepetition ? [] : own)
            })
    }

    private func judgements(_ kind: Finding.Ground.Kind, _ grounds: [Finding.Ground]) -> Markup {
        switch kind {
        case .response:
            let text = phrases.restsOnAnswers(assessor, assessed, recommendations: Part.recommendations.number)
            return labelled(phrases.judgement, .text(text), class: "judgement")
        case .funding:
            let reasons = grounds.compactMap { ground in
                if case .judgement(let funding) = ground.decision { fundings[funding] } else { nil }
            }
            return .group([
                labelled(phrases.judgement, .text(phrases.restsOnFunding(assessor, assessed)), class: "judgement"),
                reasons.isEmpty ? .nothing : HTML.ul(["class": "judgement"]) { reasons.map(reason) },
            ])
        // What is accepted is listed on its own.
        case .waiver: return .nothing
        }
    }

    private func reason(_ funding: Model.Funding) -> Markup {
        HTML.li {
            phrases.funds(line: funding.lineRef, task: funding.taskRef)
            " "
            quotation(funding.reason)
        }
    }

    /// The judgements that one finding rests on, in the annex of evidence.
    func grounds(of finding: NumberedFinding) -> Markup {
        let judgements = finding.finding.judgements
        return .group(
            judgements.prefix(Self.shownGrounds).map { ground in HTML.div(["class": "under"]) { phrases.ground(ground) }
            }
                + (judgements.count > Self.shownGrounds ? [HTML.div(["class": "under"]) { "…" }] : []))
    }

    /// How many judgements the annex shows of a finding; `findings.json` has all.
    private static let shownGrounds = 12
}
