internal import Texts
internal import Audit
internal import CEL
internal import Dossier
internal import RulePack

/// What is said of the plan as a document, of mandate, sources and method, and of the limits of all that.
extension ReportWriter {
    var method: Markup {
        let share = language.percent(basisPoints: audit.pack.value(of: .materiality))
        let grounds = audit.grounds
        return .group([
            facts,
            .group(phrases.mandate(monitors: monitors, hasAnnex: store.annex != nil).map { text in HTML.p { text } }),
            HTML.h3 { phrases.sources }, HTML.ul { sources.map { source in HTML.li { source } } },
            HTML.h3 { phrases.method },
            .group(approach.map { text in HTML.p { text } }),
            HTML.p {
                phrases.thresholds(
                    grounds.threshold.map { language.text($0) }, share, pervasiveFrom: Int(grounds.pervasiveFrom))
            },
            HTML.h3 { phrases.limitsHeading },
            HTML.ul { phrases.limits(documents: Part.documents.number).map { text in HTML.li { text } } },
        ])
    }

    /// What the plan says of itself, and what the audit was made with.
    private var facts: Markup {
        HTML.dl(["class": "facts"]) {
            if let revision = store.plan.revision { fact(phrases.revision, .text(String(revision))) }
            if let adopted = phrases.adoption(of: store.plan) { fact(phrases.adopted, .text(adopted)) }
            if let act = store.plan.act { fact(phrases.act, describe(act)) }
            if let previous = store.plan.predecessor { fact(phrases.previousPlan, describe(previous)) }
            if store.assessment != nil { fact(phrases.judgement, .text(phrases.judgedBy(assessor, assessed))) }
            fact(phrases.madeWith, .text("\(Tool.name) \(Tool.version)"))
        }
    }

    private func fact(_ label: String, _ content: Markup) -> Markup {
        HTML.div {
            HTML.dt { label }
            HTML.dd { content }
        }
    }

    /// An act by its kind, number, day and place of publication, and its words.
    private func describe(_ act: Model.Act) -> Markup {
        let name = [act.kind, act.number].compactMap(\.self).joined(separator: " ")
        let parts =
            [verbatim(name), .text(day(act.date)), verbatim(act.gazette)]
            + [.text(act.amendedOn.map { phrases.amended(day($0)) } ?? "")]
        let words = quotation(act.text)
        return .group([separated(parts), words.isNothing ? .nothing : HTML.div(["class": "under"]) { words }])
    }

    private func describe(_ previous: Model.Predecessor) -> Markup {
        separated([
            verbatim(previous.title), .text(previous.id ?? ""),
            .text(previous.end.map { phrases.lastDay(day($0)) } ?? ""),
        ])
    }

    private var sources: [String] {
        var sources = [
            phrases.planSource(
                chapters: store.chapters.count, tasks: store.tasks.count, goals: store.goals.count,
                assignments: store.assignments.count),
            store.annex == nil
                ? language.phrases.budget.noAnnex
                : phrases.annexSource(lines: store.lines.count, years: store.annexYears.map { String($0.year) }),
            phrases.monitoringSource(
                monitors: monitors, recommendations: store.recommendations.count, elements: store.elements.count,
                rounds: store.rounds.count),
            phrases.bodiesSource(store.bodies.count),
        ]
        if store.assessment != nil {
            sources.append(
                phrases.assessmentSource(
                    assessor, assessed, fundings: store.fundings.count, responses: store.responses.count))
        } else {
            sources.append(phrases.noAssessment)
        }
        if let date = store.progress?.asOf {
            sources.append(phrases.progressSource(day(date)))
        } else {
            sources.append(phrases.noProgress)
        }
        return sources
    }

    private var approach: [String] {
        let skipped = audit.rules.count { $0.verdict == .skipped }
        var texts = [phrases.rulesApplied(audit.rules.count - skipped, skipped: skipped), phrases.severities]
        let subsumed = audit.subsumedCount
        if subsumed > 0 { texts.append(phrases.subsumed(subsumed)) }
        if store.assessment != nil { texts.append(phrases.judgements) }
        return texts
    }

    // MARK: - Documents and parameters

    var documents: Markup {
        var grid = Grid(
            phrases.documents, [.text(phrases.file), .text("SHA-256")], region: phrases.scrollable(phrases.documents),
            isCaptionShown: false)
        for file in audit.files {
            grid.append([.text(file.name), HTML.span(["class": "hash"]) { file.sha256 }])
        }
        let parts = audit.pack.parts.map { "\($0.id), \(phrases.version) \($0.version)" }.joined(separator: "; ")
        grid.append([
            .text("\(phrases.rulePack): \(parts)"), HTML.span(["class": "hash"]) { audit.pack.sha256 },
        ])
        return .group([grid.markup, parameters])
    }

    private var parameters: Markup {
        guard !audit.pack.parameters.isEmpty else { return .nothing }
        var grid = Grid(
            phrases.parameters, [.text(phrases.parameter), .amount(phrases.value)],
            region: phrases.scrollable(phrases.parameters))
        for parameter in audit.pack.parameters {
            let value =
                parameter.kind == .percent
                ? language.percent(basisPoints: parameter.value) : language.text(Int(parameter.value))
            grid.append([
                .text(parameter.meaning[language]),
                .text(parameter.isDefault ? "\(value) (\(phrases.byDefault))" : value),
            ])
        }
        return grid.markup
    }
}
