internal import Audit
internal import CEL
internal import Dossier
internal import RulePack
internal import Texts

/// The conclusion and a summary of one page.
extension ReportWriter {
    var conclusionAndSummary: Markup {
        .group([
            conclusionBox, .group(summaryTexts.map { text in HTML.p { text } }), sinceEarlier, gravest, doFirst,
            HTML.p { phrases.readOn(findings: Part.findings.number, advice: Part.advice.number) },
        ])
    }

    private var conclusionBox: Markup {
        let grounds = audit.grounds
        let addressees = grounds.addressees.map { $0.short[language] }
        let share = language.percent(basisPoints: audit.pack.value(of: .materiality))
        // Where no conclusion is expressed, nothing is its ground.
        let isExpressed = ![.notDrawn, .disclaimer].contains(audit.conclusion)
        return HTML.div(["class": "conclusion"]) {
            HTML.p(["class": "verdict"]) { verdict }
            HTML.p { audit.conclusion.pick(phrases.conclusionsExplained(material: grounds.materialFindings)) }
            scope
            if isExpressed {
                HTML.p { phrases.grounds(material: grounds.materialFindings, addressees: addressees) }
                HTML.p(["class": "small"]) {
                    phrases.thresholds(
                        grounds.threshold.map { language.text($0) }, share, pervasiveFrom: Int(grounds.pervasiveFrom))
                }
            }
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
        guard !limitations.isEmpty else { return .nothing }
        return .group([
            HTML.p(["class": "lead-in"]) { HTML.strong { phrases.scope + ":" } },
            HTML.ul { limitations.map { limitation in HTML.li { limitation.sentence(language) } } },
        ])
    }

    private var summaryTexts: [String] {
        let quality = audit.count(.dossier)
        let findings = phrases.summaryOfFindings(
            major: audit.count(.major), minor: audit.count(.minor), observations: audit.count(.observation))
        return [
            quality > 0 ? "\(findings) \(phrases.summaryOfQuality(quality, part: Part.quality.number))" : findings,
            coverageText, taskText,
            moneyText,
        ]
    }

    private var coverageText: String {
        let counts = Coverage.Status.allCases.reversed().map { ($0, coverage.count($0)) }
        var text = phrases.summaryOfCoverage(monitors: monitors, total: coverage.items.count, counts)
        let unaddressed = coverage.unaddressedElements
        if !unaddressed.isEmpty { text += " " + phrases.summaryOfElements(unaddressed.map(\.key)) }
        let repeated = coverage.items.filter { !$0.repeats.isEmpty }
        if !repeated.isEmpty {
            text +=
                " "
                + phrases.summaryOfRepeats(
                    repeated: repeated.count,
                    open: isAssessed ? repeated.count { $0.status != .addressed } : nil)
        }
        return text
    }

    private var taskText: String {
        let assignments = store.assignments
        let kinds = assignments.map { $0.deadline?.kind }
        let counts = DeadlineKind.allCases.map { kind in (kind, kinds.count { $0 == kind }) }
        let texts = phrases.summaryOfTasks(
            tasks: store.tasks.count, goals: store.goals.count, assignments: assignments.count)
        guard !assignments.isEmpty else { return texts }
        return texts + " "
            + phrases.summaryOfDeadlines(counts.filter { $0.1 > 0 }, without: kinds.count { $0 == nil })
    }

    private var moneyText: String {
        guard reconciliation.annex != nil else { return language.phrases.budget.noAnnex }
        var texts = [
            phrases.summaryOfMoney(
                total: money(reconciliation.grandTotal.computed), lines: reconciliation.lines.count,
                ministries: reconciliation.namesBodies
                    ? reconciliation.ministries.count { !$0.key.isEmpty } : nil),
            phrases.summaryOfSums(
                agreeing: comparedSums.count { $0.agrees }, differing: comparedSums.count { !$0.agrees }),
        ]
        if reconciliation.areSourcesComplete {
            let words = language.phrases.budget
            let sources = reconciliation.sources.compactMap { source in
                reconciliation.share(of: source).map { share in
                    (words.source(source.key), money(source.total.computed), language.percent(basisPoints: share))
                }
            }
            if !sources.isEmpty { texts.append(phrases.summaryOfSources(sources)) }
        }
        if store.assessment != nil {
            texts.append(
                phrases.summaryOfFunded(tasks: store.tasks.count { !$0.lines.isEmpty }, all: store.tasks.count))
        }
        return texts.joined(separator: " ")
    }

    /// Every declared total beside its sum: lines, bodies, years and the whole.
    var comparedSums: [Reconciliation.Sum] {
        let sums =
            reconciliation.lines.map(\.total) + reconciliation.bodyTotals.map(\.sum)
            + reconciliation.yearTotals.map(\.sum) + reconciliation.sourceTotals.map(\.sum)
            + [reconciliation.grandTotal]
        return sums.filter { $0.declared != nil }
    }

    /// How many kinds of major findings the summary shows; more would not fit its page.
    private static let shownKinds = 9

    /// How many kinds of recommendations it shows.
    private static let shownRecommendations = 5

    /// The kinds of major findings, the most frequent first.
    private var majors: [RollUp] {
        planRollUps.filter { $0.outcome.severity == .major }.enumerated()
            .sorted { ($1.element.findings.count, $0.offset) < ($0.element.findings.count, $1.offset) }.map(\.element)
    }

    private var doFirst: Markup {
        guard !majors.isEmpty else { return .nothing }
        return .group([
            HTML.h3 { phrases.doFirst },
            HTML.ol {
                for rollUp in majors.prefix(Self.shownRecommendations) {
                    HTML.li {
                        prose(rollUp.findings[0].finding.recommendation[language])
                        if rollUp.findings.count > 1 {
                            " " + phrases.furtherCases(rollUp.findings.count - 1)
                        }
                    }
                }
            },
        ])
    }

    private var gravest: Markup {
        guard !majors.isEmpty else { return HTML.p { phrases.gravestNone } }
        var grid = Grid(
            phrases.gravest, [.text(phrases.finding), .amount(phrases.countHeading), .text(phrases.addressee)],
            region: phrases.scrollable(phrases.gravest))
        for rollUp in majors.prefix(Self.shownKinds) {
            let addressees = rollUp.findings.addressees
            grid.append([
                .text(rollUp.rule.title[language]), .text(language.text(rollUp.findings.count)),
                addressees.isEmpty ? .text("–") : .text(language.list(addressees.map { $0.short[language] })),
            ])
        }
        guard majors.count > Self.shownKinds else { return grid.markup }
        return .group([
            grid.markup, HTML.p { phrases.more(majors.count - Self.shownKinds, part: Part.findings.number) },
        ])
    }
}

extension Limitation {
    /// The limitation with a capital letter.
    func clause(_ language: Language) -> String { language.grammar.capitalised(text[language]) }

    /// The limitation as a sentence.
    func sentence(_ language: Language) -> String { clause(language) + "." }
}
