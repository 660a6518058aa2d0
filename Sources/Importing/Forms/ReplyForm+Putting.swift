internal import CEL
package import Dossier
internal import Texts

extension ReplyForm {
    package func put(_ reading: inout FormReading, into part: inout StatedElement?) -> Int {
        var root = part ?? StatedElement("clearing", ["plan": .text(store.plan.id)])
        var taken = 0
        // Who replies for a body, and when, is said once in its form.
        let senders = Dictionary(
            reading.rows.filter { $0.sheet == Self.sender }.map { (Self.asked($0.key), $0) },
            uniquingKeysWith: { first, _ in first })
        for row in reading.rows where row.sheet == Self.findings {
            guard let question = question(row.key) else { continue }
            guard let sender = senders[question.body], let by = sender.text(Self.by),
                let date = sender.answers[Self.date]?.day
            else {
                reading.refuse(row) { $0.reply.noSender }
                continue
            }
            guard put(row, question, by: by, date, &root, &reading) else { continue }
            note(Dates(key: sender.key), &root)
            taken += 1
        }
        if taken > 0 { part = root }
        return taken
    }

    /// The body in the key of a row.
    private static func asked(_ key: String) -> String { String(key.prefix { $0 != "/" }) }

    /// Notes when they were asked; of several rounds the last.
    private func note(_ dates: Dates?, _ root: inout StatedElement) {
        if let asked = dates?.asked, Self.isLater(asked, root.fields["asked"]) { root.fields["asked"] = .day(asked) }
        if let due = dates?.due, Self.isLater(due, root.fields["due"]) { root.fields["due"] = .day(due) }
    }

    private static func isLater(_ day: CalendarDate, _ standing: FieldValue?) -> Bool {
        if case .day(let other)? = standing { day > other } else { true }
    }

    private func put(
        _ row: AnsweredRow, _ question: Question, by: String, _ date: CalendarDate, _ root: inout StatedElement,
        _ reading: inout FormReading
    ) -> Bool {
        let standing = root.children.indices.filter {
            let fields = root.children[$0].fields
            return root.children[$0].entity == "reply" && fields["body"] == .text(question.body)
                && fields["fingerprint"] == .text(question.fingerprint) && fields["carriedFrom"] == nil
        }
        guard standing.count < 2 else {
            reading.refuse(row) { $0.severalStand(standing.count) }
            return false
        }
        guard let position = row.text(Self.position) else {
            reading.refuse(row, at: Self.position) {
                row.answers.isEmpty ? $0.emptied : $0.missing($0.reply.position)
            }
            return false
        }
        let before = standing.first.map { root.children[$0] }
        var reply = before ?? StatedElement("reply", ["body": .text(question.body)])
        guard let measures = measures(row, before: before, &reading) else { return false }
        reply.fields.merge([
            "rule": .text(question.rule), "subject": .text(question.subject),
            "fingerprint": .text(question.fingerprint), "position": .text(position), "date": .day(date),
            "by": .text(by),
        ]) { $1 }
        reply.fields["text"] = row.text(Self.text).map(FieldValue.text)
        let proofs = (row.text(Self.evidence) ?? "").split(whereSeparator: \.isNewline).map(String.init).filter {
            $0.contains { !$0.isWhitespace }
        }
        reply.children =
            measures + proofs.map { StatedElement("proof", ["text": .text($0)]) }
            + reply.children.filter { $0.entity == "decision" }
        if let place = standing.first { root.children[place] = reply } else { root.children.append(reply) }
        return true
    }

    /// The measures of a row; nil where a day has no measure. One that stands in the dossier keeps what is known of its end,
    /// and those that the form has no room for stay.
    private func measures(
        _ row: AnsweredRow, before: StatedElement?, _ reading: inout FormReading
    ) -> [StatedElement]? {
        let standing = before?.children.filter { $0.entity == "measure" } ?? []
        var measures: [StatedElement] = []
        for columns in Self.measures {
            let due = row.answers[columns.due]?.day
            guard let text = row.text(columns.text) else {
                guard due == nil else {
                    reading.refuse(row, at: columns.text) { $0.reply.dayWithoutMeasure }
                    return nil
                }
                continue
            }
            var measure = standing.first { $0.fields["text"] == .text(text) } ?? StatedElement("measure")
            measure.fields["text"] = .text(text)
            measure.fields["due"] = due.map(FieldValue.day)
            measures.append(measure)
        }
        return measures + standing.dropFirst(Self.measures.count)
    }
}
