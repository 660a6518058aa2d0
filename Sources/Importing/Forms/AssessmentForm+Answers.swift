package import Dossier
internal import Texts

extension AssessmentForm {
    package func put(_ reading: inout FormReading, into part: inout StatedElement?) -> Int {
        var root = part ?? StatedElement("assessment", ["plan": .text(store.plan.id)])
        if part == nil, let language = reading.rows.first?.language {
            root.fields["language"] = .text(language.rawValue)
        }
        var taken = 0
        if let answer = AssessorSheet.answer(&reading) {
            root.fields["assessor"] = .text(answer.assessor)
            root.fields["date"] = .day(answer.date)
            taken += 1
        }
        guard root.fields["assessor"] != nil else {
            for row in reading.rows { reading.refuse(row) { $0.assessment.noAssessor } }
            return 0
        }
        var unkept: [AnsweredRow] = []
        for row in reading.rows where row.sheet != AssessorSheet.id {
            guard let decision = row.text(Self.decision) else {
                let isEmptied = row.row?.cells[Self.decision] != nil
                reading.refuse(row, at: Self.decision) { isEmptied ? $0.emptied : $0.missing($0.assessment.decision) }
                continue
            }
            let judgement = Judgement(self, row, isYes: decision == Self.yes)
            guard judgement.put(&root, &reading) else { continue }
            taken += 1
            if row.sheet == Self.funding, decision == Self.no, row.text(Self.reason) != nil { unkept.append(row) }
        }
        if let first = unkept.first {
            reading.remark(first, at: Self.reason) { $0.noIsNotKept(more: unkept.count - 1) }
        }
        if taken > 0 { part = root }
        return taken
    }
}

/// One answer about a judgement, and what it changes.
private struct Judgement {
    private let form: AssessmentForm
    private let row: AnsweredRow
    private let isYes: Bool
    private let parts: [String]

    init(_ form: AssessmentForm, _ row: AnsweredRow, isYes: Bool) {
        (self.form, self.row, self.isYes) = (form, row, isYes)
        parts = row.key.split(separator: " ").map(String.init)
    }

    /// Whether something was put there.
    func put(_ root: inout StatedElement, _ reading: inout FormReading) -> Bool {
        row.sheet == AssessmentForm.funding ? putFunding(&root, &reading) : putResponse(&root, &reading)
    }

    private func putFunding(_ root: inout StatedElement, _ reading: inout FormReading) -> Bool {
        guard parts.count == 2, let task = form.tasks.task(parts[1]) else { return false }
        guard
            let place = place(
                in: root, &reading,
                where: { element in
                    element.entity == "funding" && element.fields["line"] == .text(parts[0])
                        && element.fields["task"].flatMap { form.tasks.task($0.written) } == task
                })
        else { return false }
        guard isYes else {
            // The assessment says what a line pays for, and has no place for what it does not.
            if place < root.children.count { root.children.remove(at: place) }
            return true
        }
        if place == root.children.count {
            root.children.append(
                StatedElement(
                    "funding", ["line": .text(parts[0]), "task": .text(parts[1]), "title": .text(task.title)]))
        }
        root.children[place].fields["reason"] = row.text(AssessmentForm.reason).map(FieldValue.text)
        return true
    }

    private func putResponse(_ root: inout StatedElement, _ reading: inout FormReading) -> Bool {
        guard parts.count >= 2, let task = form.tasks.task(parts[0]) else { return false }
        let elements = Array(parts.dropFirst(2))
        if isYes, let missing = [AssessmentForm.extent, AssessmentForm.nature].first(where: { row.text($0) == nil }) {
            reading.refuse(row, at: missing) {
                $0.missing(missing == AssessmentForm.extent ? $0.assessment.extent : $0.assessment.nature)
            }
            return false
        }
        if !isYes, row.text(AssessmentForm.extent) != nil {
            reading.refuse(row, at: AssessmentForm.extent) { $0.assessment.noWithExtent }
            return false
        }
        guard
            let place = place(
                in: root, &reading,
                where: { element in
                    let named: [String] =
                        if case .names(let names)? = element.fields["elementReferences"] { names } else { [] }
                    return element.entity == "response" && element.fields["recommendation"] == .text(parts[1])
                        && element.fields["task"].flatMap { form.tasks.task($0.written) } == task && named == elements
                })
        else { return false }
        if place == root.children.count {
            var fields: [String: FieldValue] = [
                "task": .text(parts[0]), "title": .text(task.title), "recommendation": .text(parts[1]),
            ]
            if !elements.isEmpty { fields["elementReferences"] = .names(elements) }
            root.children.append(StatedElement("response", fields))
        }
        let extent = isYes ? row.text(AssessmentForm.extent) : Extent.nothing.rawValue
        // What does not answer is of no kind; the schema asks for one.
        let nature = row.text(AssessmentForm.nature) ?? Nature.other.rawValue
        root.children[place].fields["extent"] = extent.map(FieldValue.text)
        root.children[place].fields["nature"] = .text(nature)
        root.children[place].fields["reason"] = row.text(AssessmentForm.reason).map(FieldValue.text)
        return true
    }

    /// Where the judgement stands among the others, or behind them all; nil, and told, where it stands several times.
    private func place(
        in root: StatedElement, _ reading: inout FormReading, where isIt: (StatedElement) -> Bool
    ) -> Int? {
        let places = root.children.indices.filter { isIt(root.children[$0]) }
        guard places.count < 2 else {
            reading.refuse(row) { $0.severalStand(places.count) }
            return nil
        }
        return places.first ?? root.children.count
    }
}
