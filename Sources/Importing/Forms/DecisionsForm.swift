internal import CEL
package import Dossier
package import Texts

/// The form in which a rapporteur decides what becomes of the findings that bodies have replied to.
package struct DecisionsForm: PartForm {
    package static let kind = Form.Kind.decisions
    package static let part = DossierPart.clearing

    private let store: DossierStore
    private let findings: [Model.Reply: Finding]

    /// A finding as whoever decides reads it.
    package struct Finding: Sendable {
        /// What the rule says is wrong.
        package let title: Localized<String>
        /// What is.
        package let condition: Localized<String>

        /// A finding by what its rule says and what is.
        package init(title: Localized<String>, condition: Localized<String>) {
            (self.title, self.condition) = (title, condition)
        }
    }

    /// The form about a loaded dossier; `findings` are those of its audit that its replies mean.
    package init(_ store: DossierStore, findings: [Model.Reply: Finding] = [:]) {
        (self.store, self.findings) = (store, findings)
    }

    // The ids of the sheet and its columns.
    private static let replies = "replies"
    private static let (body, finding, position) = ("body", "finding", "position")
    private static let (text, measures, evidence) = ("text", "measures", "evidence")
    private static let (decision, date, by, reason) = ("decision", "date", "by", "reason")

    package func form(in language: Language, returned: ReturnedForm? = nil) -> Form {
        let words = language.phrases.forms.decisions
        let replies = language.phrases.replies
        let decisions = DecisionPosition.allCases.map { FormChoice($0.rawValue, $0.pick(replies.decisions)) }
        var known: Set<String> = []
        let rows = store.replies.compactMap { reply -> FormRow? in
            let key = Self.key(reply.bodyRef, reply.fingerprint, reply.carriedFrom)
            guard known.insert(key).inserted else { return nil }
            let name = reply.body.map { language.text($0) } ?? reply.bodyRef
            let finding = findings[reply].map { "\($0.title[language])\n\($0.condition[language])" }
            var cells: [String: FormValue] = [
                Self.body: .text(reply.carriedFrom.map { "\(name) (\($0))" } ?? name),
                Self.finding: .text(finding ?? "\(reply.rule): \(reply.subject)"),
                Self.position: .text(reply.position.pick(replies.positions)),
            ]
            cells[Self.text] = .text(unlessBlank: reply.text)
            cells[Self.measures] = .text(
                unlessBlank: reply.measures.map { measure in
                    [measure.text, measure.due.map { language.text($0) }].compactMap(\.self).joined(separator: " – ")
                }.joined(separator: "; "))
            cells[Self.evidence] = .text(unlessBlank: reply.evidence.map(\.text).joined(separator: "; "))
            if let decision = reply.decision {
                cells[Self.decision] = .text(decision.position.rawValue)
                cells[Self.date] = .day(decision.date)
                cells[Self.by] = .text(unlessBlank: decision.by)
                cells[Self.reason] = .text(unlessBlank: decision.reason)
            }
            return FormRow(key, cells)
        }
        return Form(
            Self.kind, of: store.plan.id, in: language, title: words.title, subtitle: store.plan.title,
            introduction: words.introduction,
            sheets: [
                FormSheet(
                    Self.replies, title: words.repliesSheet, notes: [words.repliesNote],
                    columns: [
                        FormColumn(Self.body, words.body, width: 12, .shown),
                        FormColumn(Self.finding, words.finding, width: 32, .told),
                        FormColumn(Self.position, words.position, width: 10, .shown),
                        FormColumn(Self.text, words.text, width: 26, .shown),
                        FormColumn(Self.measures, words.measures, width: 18, .shown),
                        FormColumn(Self.evidence, words.evidence, width: 15, .shown),
                        FormColumn(Self.decision, words.decision, width: 12, .answer, .choice(decisions)),
                        FormColumn(Self.date, words.date, width: 11, .answer, .day),
                        FormColumn(Self.by, words.by, width: 14, .answer),
                        FormColumn(Self.reason, words.reason, width: 24, .answer, hint: words.reasonHint),
                    ], rows: rows)
            ])
    }

    /// What a reply is told from others by: who replied to which finding, of which revision where that is an earlier one.
    private static func key(_ body: String, _ fingerprint: String, _ carriedFrom: String?) -> String {
        [body, fingerprint, carriedFrom].compactMap(\.self).joined(separator: " ")
    }

    package func put(_ reading: inout FormReading, into part: inout StatedElement?) -> Int {
        guard var root = part else { return 0 }
        var taken = 0
        for row in reading.rows {
            let required = [Self.decision, Self.date, Self.by, Self.reason]
            if let missing = required.first(where: { row.answers[$0] == nil }) {
                reading.refuse(row, at: missing) { phrases in
                    row.answers.isEmpty
                        ? phrases.emptied : phrases.missing(Self.title(of: missing, phrases.decisions))
                }
                continue
            }
            let standing = root.children.indices.filter { index in
                let fields = root.children[index].fields
                return Self.key(
                    fields["body"]?.written ?? "", fields["fingerprint"]?.written ?? "", fields["carriedFrom"]?.written)
                    == row.key
            }
            guard standing.count == 1, let position = row.text(Self.decision), let date = row.answers[Self.date]?.day,
                let by = row.text(Self.by), let reason = row.text(Self.reason)
            else {
                reading.refuse(row) { $0.severalStand(standing.count) }
                continue
            }
            var reply = root.children[standing[0]]
            if case .day(let replied)? = reply.fields["date"], date < replied {
                reading.refuse(row, at: Self.date) {
                    $0.decidedTooEarly(
                        $0.date(year: date.year, month: date.month, day: date.day),
                        replied: $0.date(year: replied.year, month: replied.month, day: replied.day))
                }
                continue
            }
            let fields: [String: FieldValue] = [
                "position": .text(position), "date": .day(date), "by": .text(by), "reason": .text(reason),
            ]
            if let place = reply.children.firstIndex(where: { $0.entity == "decision" }) {
                reply.children[place].fields.merge(fields) { $1 }
            } else {
                reply.children.append(StatedElement("decision", fields))
            }
            root.children[standing[0]] = reply
            taken += 1
        }
        if taken > 0 { part = root }
        return taken
    }

    private static func title(of column: String, _ words: DecisionsFormPhrases) -> String {
        switch column {
        case date: words.date
        case by: words.by
        case reason: words.reason
        default: words.decision
        }
    }
}
