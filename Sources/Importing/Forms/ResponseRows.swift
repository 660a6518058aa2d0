internal import CEL
internal import Dossier
internal import Texts

/// The rows about responses: each for a task, a recommendation, and all or some of its elements.
struct ResponseRows {
    private let form: AssessmentForm
    private let labels: AssessmentLabels
    private(set) var rows: [FormRow] = []
    private var known: Set<String> = []

    init(_ form: AssessmentForm, _ labels: AssessmentLabels) { (self.form, self.labels) = (form, labels) }

    /// The key of a row about a task, a recommendation and its elements.
    static func key(_ task: String, _ recommendation: String, _ elements: [String]) -> String {
        ([task, recommendation] + elements).joined(separator: " ")
    }

    /// The key of the row that cells of a spare row would be; an element says its recommendation too.
    static func key(_ cells: [String: FormValue]) -> String? {
        guard let task = cells[AssessmentForm.task]?.text,
            let recommendation = cells[AssessmentForm.recommendation]?.text
        else { return nil }
        let element = cells[AssessmentForm.element]?.text?.split(separator: " ").map(String.init) ?? []
        guard element.isEmpty || element.first == recommendation else { return nil }
        return key(task, recommendation, Array(element.dropFirst()))
    }

    /// A row about a judgement that stands in the dossier.
    mutating func add(_ response: Model.Response) {
        guard let task = response.task, let recommendation = response.recommendation else { return }
        let isNo = response.extent == .nothing
        var cells: [String: FormValue] = [AssessmentForm.decision: .text(isNo ? AssessmentForm.no : AssessmentForm.yes)]
        if !isNo { cells[AssessmentForm.extent] = .text(response.extent.rawValue) }
        // A no that names no kind of act is kept as another, since the schema asks for one.
        if !isNo || response.nature != .other { cells[AssessmentForm.nature] = .text(response.nature.rawValue) }
        cells[AssessmentForm.reason] = .text(unlessBlank: response.reason)
        add(task, recommendation, response.elementReferences.map(\.elementRef), cells)
    }

    /// A row of a form that came back, if what it is about is there and no row is about it yet.
    mutating func add(_ key: String) {
        let parts = key.split(separator: " ").map(String.init)
        guard parts.count >= 2, let task = form.tasks.task(parts[0]),
            let recommendation = form.recommendations[parts[1]],
            parts.dropFirst(2).allSatisfy({ id in recommendation.elements.contains { $0.id == id } })
        else { return }
        add(task, recommendation, Array(parts.dropFirst(2)), [:])
    }

    mutating func add(
        _ task: Model.Task, _ recommendation: Model.Recommendation, _ elements: [String], _ cells: [String: FormValue]
    ) {
        guard let name = form.tasks.name(of: task) else { return }
        let key = Self.key(name, recommendation.id, elements)
        guard known.insert(key).inserted else { return }
        var about: [String: FormValue] = [
            AssessmentForm.task: .text(name), AssessmentForm.recommendation: .text(recommendation.id),
            AssessmentForm.asked: .text(labels.asked(recommendation, elements)),
        ]
        var choices: [String: [FormChoice]] = [:]
        if !elements.isEmpty {
            let value = ([recommendation.id] + elements).joined(separator: " ")
            about[AssessmentForm.element] = .text(value)
            choices[AssessmentForm.element] = [FormChoice(value, elements.joined(separator: ", "))]
        }
        rows.append(FormRow(key, about.merging(cells) { $1 }, choices: choices))
    }
}
