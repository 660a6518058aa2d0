internal import CEL
package import Dossier
package import Texts

/// The form in which an analyst judges which line funds which task, and which task answers which recommendation.
///
/// A row stands for each judgement that the dossier has, and for each that may be one, with the reasons why it may.
package struct AssessmentForm: PartForm {
    package static let kind = Form.Kind.assessment
    package static let part = DossierPart.assessment

    let store: DossierStore
    let tasks: TaskLabels
    private let proposals: Proposals?
    /// The lines and recommendations by their ids.
    let lines: [String: Model.Line]
    let recommendations: [String: Model.Recommendation]

    /// The form about a loaded dossier; without proposals it asks about what stands there already, and what people add.
    package init(_ store: DossierStore, proposals: Proposals? = nil) {
        (self.store, self.proposals) = (store, proposals)
        tasks = TaskLabels(store)
        lines = Dictionary(store.lines.map { ($0.id, $0) }) { first, _ in first }
        recommendations = Dictionary(store.recommendations.map { ($0.id, $0) }) { first, _ in first }
    }

    // The ids of sheets and columns.
    static let (funding, responses) = ("funding", "responses")
    static let (line, task, recommendation, element) = ("line", "task", "recommendation", "element")
    static let (asked, grounds, decision, reason) = ("asked", "grounds", "decision", "reason")
    static let (extent, nature) = ("extent", "nature")
    static let (yes, no) = ("yes", "no")
    /// How many rows there are for judgements that nobody proposed.
    private static let spareRows = 20

    package func form(in language: Language, returned: ReturnedForm? = nil) -> Form {
        let words = language.phrases.forms.assessment
        let labels = AssessmentLabels(self, language)
        return Form(
            Self.kind, of: store.plan.id, in: language, title: words.title, subtitle: store.plan.title,
            introduction: words.introduction,
            sheets: [assessorSheet(words)]
                + (store.lines.isEmpty ? [] : [fundingSheet(labels, words, returned)])
                + (store.recommendations.isEmpty ? [] : [responseSheet(labels, words, returned)]))
    }

    private func assessorSheet(_ words: AssessmentFormPhrases) -> FormSheet {
        AssessorSheet.sheet(
            words.plan, store.plan.title, store.assessment?.assessor, store.assessment?.date, words)
    }

    // MARK: - Funding

    private func fundingSheet(
        _ labels: AssessmentLabels, _ words: AssessmentFormPhrases, _ returned: ReturnedForm?
    ) -> FormSheet {
        var rows: [FormRow] = []
        var known: Set<String> = []
        func add(_ line: Model.Line, _ task: Model.Task, _ cells: [String: FormValue]) {
            guard let name = tasks.name(of: task), known.insert("\(line.id) \(name)").inserted else { return }
            let about: [String: FormValue] = [Self.line: .text(line.id), Self.task: .text(name)]
            rows.append(FormRow("\(line.id) \(name)", about.merging(cells) { $1 }))
        }
        let proposed = Dictionary(grouping: proposals?.fundings ?? [], by: \.line)
        for line in store.lines {
            for funding in line.fundings {
                guard let task = funding.task else { continue }
                add(
                    line, task,
                    [Self.decision: .text(Self.yes), Self.reason: .text(unlessBlank: funding.reason)].compactMapValues(
                        \.self))
            }
            for proposal in proposed[line] ?? [] {
                add(line, proposal.task, [Self.grounds: .text(labels.grounds(proposal.grounds, proposal.strength))])
            }
        }
        let rest = store.lines.filter { line in !rows.contains { $0.cells[Self.line] == .text(line.id) } }.map(\.id)
        for key in returned?.keys(of: Self.funding) ?? [] where !known.contains(key) {
            let parts = key.split(separator: " ").map(String.init)
            guard parts.count == 2, let line = lines[parts[0]], let task = tasks.task(parts[1]) else { continue }
            add(line, task, [:])
        }
        return FormSheet(
            Self.funding, title: words.fundingSheet,
            notes: [words.fundingNote] + (rest.isEmpty ? [] : [labels.withoutRow(words.linesWithoutRow, rest)]),
            columns: [
                FormColumn(Self.line, words.line, width: 38, .subject, .choice(labels.lines), hint: words.lineHint),
                FormColumn(Self.task, words.task, width: 38, .subject, .choice(labels.tasks), hint: words.taskHint),
                FormColumn(Self.grounds, words.grounds, width: 40, .told),
                FormColumn(
                    Self.decision, words.decision, width: 10, .answer, .choice(labels.decisions),
                    hint: words.fundingHint),
                FormColumn(Self.reason, words.reason, width: 46, .answer, hint: words.reasonHint),
            ], rows: rows, spareRows: Self.spareRows,
            spareKey: { cells in
                guard let line = cells[Self.line]?.text, let task = cells[Self.task]?.text else { return nil }
                return "\(line) \(task)"
            })
    }

    // MARK: - Responses

    private func responseSheet(
        _ labels: AssessmentLabels, _ words: AssessmentFormPhrases, _ returned: ReturnedForm?
    ) -> FormSheet {
        var rows = ResponseRows(self, labels)
        let proposed = Dictionary(grouping: proposals?.responses ?? [], by: \.recommendation)
        for recommendation in store.recommendations {
            for response in recommendation.responses { rows.add(response) }
            for proposal in proposed[recommendation] ?? [] {
                let grounds = labels.grounds(proposal.grounds, proposal.strength)
                if proposal.elements.isEmpty {
                    rows.add(proposal.task, recommendation, [], [Self.grounds: .text(grounds)])
                }
                for element in proposal.elements {
                    rows.add(proposal.task, recommendation, [element.id], [Self.grounds: .text(grounds)])
                }
            }
        }
        let rest = store.recommendations.map(\.id).filter { id in
            !rows.rows.contains { $0.cells[Self.recommendation] == .text(id) }
        }
        for key in returned?.keys(of: Self.responses) ?? [] { rows.add(key) }
        return FormSheet(
            Self.responses, title: words.responseSheet,
            notes: [words.responseNote]
                + (rest.isEmpty ? [] : [labels.withoutRow(words.recommendationsWithoutRow, rest)]),
            columns: [
                FormColumn(
                    Self.recommendation, words.recommendation, width: 20, .subject, .choice(labels.recommendations),
                    hint: words.recommendationHint),
                FormColumn(
                    Self.element, words.element, width: 15, .subject, .choice(labels.elements), hint: words.elementHint),
                FormColumn(Self.asked, words.asked, width: 33, .told),
                FormColumn(Self.task, words.task, width: 25, .subject, .choice(labels.tasks), hint: words.taskHint),
                FormColumn(Self.grounds, words.grounds, width: 26, .told),
                FormColumn(
                    Self.decision, words.decision, width: 8, .answer, .choice(labels.decisions),
                    hint: words.responseHint),
                FormColumn(
                    Self.extent, words.extent, width: 11, .answer, .choice(labels.extents), hint: words.extentHint),
                FormColumn(
                    Self.nature, words.nature, width: 13, .answer, .choice(labels.natures), hint: words.natureHint),
                FormColumn(Self.reason, words.reason, width: 26, .answer, hint: words.reasonHint),
            ], rows: rows.rows, spareRows: Self.spareRows, spareKey: ResponseRows.key)
    }
}
