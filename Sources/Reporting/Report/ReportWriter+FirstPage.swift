internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The first page: what is said of the plan as a whole and on what grounds, what to do first, and four figures.
extension ReportWriter {
    func cover(_ kicker: StaticString) -> Markup { cover("\(kicker)") }

    func cover(_ kicker: String) -> Markup {
        HTML.header(["class": "cover"]) {
            HTML.p(["class": "kicker"]) { kicker }
            // A title of a paragraph leaves no room for what is to be read first.
            HTML.h1(["class": store.plan.title.count > 160 ? "long" : nil]) { verbatim(store.plan.title) }
            HTML.p(["class": "facts-line"]) {
                let facts = [
                    phrases.country(named: store.plan.country),
                    phrases.span(day(store.plan.start), day(store.plan.end)),
                    phrases.adoption(of: store.plan).map { "\(phrases.adopted): \($0)" },
                    "\(phrases.asOf): \(day(audit.asOf))",
                ]
                facts.compactMap(\.self).joined(separator: " · ")
            }
            if audit.isIncomplete { incompleteness }
        }
    }

    private var incompleteness: Markup {
        HTML.div(["class": "warning", "role": "note"]) {
            HTML.p { HTML.strong { phrases.incomplete } }
            HTML.p { phrases.incompleteExplained }
            HTML.ul {
                for outcome in audit.rules where outcome.verdict == .failed {
                    HTML.li { HTML.a(["href": "#\(anchor(rule: outcome.rule.id))"]) { outcome.rule.title[language] } }
                }
            }
        }
    }

    var firstPage: Markup {
        HTML.section(["id": "conclusion", "class": "first", "aria-labelledby": "conclusion-title"]) {
            conclusionBox
            figures
            if let comparison = audit.comparison { HTML.p { measured(comparison) } }
            measures { rollUp in
                HTML.a(["href": "#\(anchor(kind: rollUp))"]) {
                    phrases.count(rollUp.outcome.severity, rollUp.findings.count)
                }
            }
        }
    }

    var conclusionBox: Markup {
        let grounds = audit.grounds
        let addressees = grounds.addressees.map { $0.short[language] }
        // Where no conclusion is expressed, nothing is its ground.
        let isExpressed = ![.notDrawn, .disclaimer].contains(audit.conclusion)
        return HTML.div(["class": "conclusion"]) {
            HTML.h2(["id": "conclusion-title", "class": "verdict"]) { verdict }
            HTML.p { audit.conclusion.pick(phrases.conclusionsExplained(material: grounds.materialFindings)) }
            if isExpressed { HTML.p { phrases.grounds(material: grounds.materialFindings, addressees: addressees) } }
            scope
        }
    }

    /// The conclusion; where none is drawn, why.
    private var verdict: String {
        guard audit.conclusion == .notDrawn, let reason = audit.scope.first(where: { $0.part == .rules }) else {
            return phrases.conclusion(audit.conclusion)
        }
        return reason.clause(language)
    }

    /// What was not examined, but for what the verdict says.
    private var scope: Markup {
        let limitations = audit.scope.filter { $0.part != .rules || audit.conclusion != .notDrawn }
        guard let first = limitations.first else { return .nothing }
        if limitations.count == 1 { return labelled(phrases.scope, .text(first.sentence(language))) }
        return .group([
            HTML.p(["class": "lead-in"]) { HTML.strong { phrases.scope + ":" } },
            HTML.ul { limitations.map { limitation in HTML.li { limitation.sentence(language) } } },
        ])
    }

    // MARK: - Four figures

    var figures: Markup {
        HTML.ul(["class": "figures", "aria-label": phrases.keyFigures]) {
            findingsFigure
            recommendationsFigure
            moneyFigure
            tasksFigure
        }
    }

    /// How many characters of a figure's size a column has room for on paper.
    private static let roomOfFigure = 13

    private func figure(_ value: String, _ label: String, _ note: String) -> Markup {
        HTML.li {
            HTML.strong(["class": value.count > Self.roomOfFigure ? "long" : nil]) { value }
            " "
            HTML.span(["class": "figure-label"]) { label }
            if !note.isEmpty {
                " "
                HTML.span(["class": "figure-note"]) { note }
            }
        }
    }

    private var findingsFigure: Markup {
        figure(
            language.text(audit.count(.major)), phrases.majorFigure(audit.count(.major)),
            phrases.majorFigureNote(minor: audit.count(.minor), observations: audit.count(.observation)))
    }

    private var recommendationsFigure: Markup {
        let all = coverage.items.count
        if all == 0 { return figure("0", phrases.notAssessedFigure(0), phrases.noRecommendations) }
        if coverage.count(.notAssessed) == all {
            return figure(language.text(all), phrases.notAssessedFigure(all), phrases.notAssessedNote)
        }
        let others = Coverage.Status.allCases.reversed().filter { $0 != .addressed && coverage.count($0) > 0 }
        return figure(
            phrases.some(coverage.count(.addressed), of: all), phrases.answeredFigure(of: all),
            phrases.answeredFigureNote(
                others.map { phrases.count(coverage.count($0), $0.pick(phrases.statusForms)) },
                unaddressedElements: coverage.unaddressedElements.count))
    }

    private var moneyFigure: Markup {
        guard reconciliation.annex != nil else { return figure("–", phrases.noMoneyFigure, "") }
        let sums = comparedSums
        return figure(
            money(reconciliation.grandTotal.computed), phrases.moneyFigure,
            phrases.moneyFigureNote(agreeing: sums.count { $0.agrees }, differing: sums.count { !$0.agrees }))
    }

    private var tasksFigure: Markup {
        let all = store.tasks.count
        let note = phrases.tasksFigureNote(
            assignments: store.assignments.count, without: store.assignments.count { $0.deadline == nil })
        guard reconciliation.isAssessed else { return figure(language.text(all), phrases.tasksFigure(all), note) }
        let funded = store.tasks.count { !$0.lines.isEmpty }
        return figure(phrases.some(funded, of: all), phrases.fundedFigure(of: all), note)
    }

    /// Every declared total beside its sum: lines, bodies, years and the whole.
    var comparedSums: [Reconciliation.Sum] {
        let sums =
            reconciliation.lines.map(\.total) + reconciliation.bodyTotals.map(\.sum)
            + reconciliation.yearTotals.map(\.sum) + reconciliation.sourceTotals.map(\.sum)
            + [reconciliation.grandTotal]
        return sums.filter { $0.declared != nil }
    }

    // MARK: - What to do first

    /// How many measures the first page names.
    private static let shownMeasures = 5

    /// What the gravest kinds of findings recommend, of those that are as grave the most frequent first; `reference` says on
    /// how many findings a measure rests.
    func measures(_ reference: (RollUp) -> Markup) -> Markup {
        let first = kinds.enumerated().sorted { left, right in
            let (own, other) = (left.element, right.element)
            if own.outcome.severity != other.outcome.severity { return own.outcome.severity > other.outcome.severity }
            return (other.findings.count, left.offset) < (own.findings.count, right.offset)
        }
        guard !first.isEmpty else { return HTML.p { phrases.noFindings } }
        let shown = first.prefix(Self.shownMeasures)
        let areOfMany = shown.contains { _, rollUp in
            let measure = rollUp.recommendations[0][language]
            return rollUp.findings.contains { $0.finding.recommendation[language] != measure }
        }
        return .group([
            HTML.h3 { phrases.doFirst },
            HTML.ol(["class": "measures"]) {
                for (_, rollUp) in shown {
                    HTML.li {
                        prose(rollUp.recommendations[0][language])
                        let addressees = rollUp.findings.addressees
                        " "
                        HTML.span(["class": "source"]) {
                            "("
                            reference(rollUp)
                            if !addressees.isEmpty { "; " + short(addressees) }
                            ")"
                        }
                    }
                }
            },
            areOfMany ? HTML.p(["class": "small"]) { phrases.firstOfEach } : .nothing,
        ])
    }

    /// A few of several bodies.
    private func short(_ bodies: [BodyLabel]) -> String {
        bodies.count <= 3
            ? language.list(bodies.map { $0.short[language] })
            : bodies.prefix(2).map { $0.short[language] }.joined(separator: ", ") + phrases.andOthers(bodies.count - 2)
    }
}

extension Limitation {
    /// The limitation with a capital letter.
    func clause(_ language: Language) -> String { language.grammar.capitalised(text[language]) }

    /// The limitation as a sentence.
    func sentence(_ language: Language) -> String { clause(language) + "." }
}
