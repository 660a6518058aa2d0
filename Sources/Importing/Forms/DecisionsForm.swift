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
        let keys = Keys(store.replies.map { [$0.bodyRef, $0.fingerprint, $0.carriedFrom] })
        var heard: Set<[String?]> = []
        let rows = zip(store.replies, keys.all).map { reply, key -> FormRow in
            // Who has replied several times says from when each reply is.
            let terms =
                keys.isShared(key) ? replies.terms(by: reply.by, day: language.text(reply.date), isLate: false) : nil
            let body =
                [reply.body.map { language.text($0) } ?? reply.bodyRef]
                + [reply.carriedFrom, terms].compactMap { $0.map { "(\($0))" } }
            let finding =
                findings[reply].map { "\($0.title[language])\n\($0.condition[language])" }
                ?? "\(reply.rule): \(reply.subject)"
            let isFirst = heard.insert(
                [reply.bodyRef, reply.rule, reply.subject, reply.fingerprint, reply.carriedFrom]
            ).inserted
            var cells: [String: FormValue] = [
                Self.body: .text(body.joined(separator: " ")),
                Self.finding: .text(isFirst ? finding : "\(finding)\n\(words.notHeard)"),
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
            return FormRow(key.text, cells)
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

    /// What replies are told from one another by, in the order of the file: who replied to which finding, of which revision where
    /// that is an earlier one; and of several by one body to one fingerprint, which of them it is.
    private struct Keys {
        struct Key: Hashable {
            let parts: [String]
            let number: Int
            /// Names have no white space, so that the number is no name of a revision.
            var text: String { (parts + (number == 1 ? [] : ["again", String(number)])).joined(separator: " ") }
        }

        private(set) var all: [Key] = []
        private var counts: [[String]: Int] = [:]

        init(_ replies: [[String?]]) {
            for reply in replies {
                let parts = reply.compactMap(\.self)
                counts[parts, default: 0] += 1
                all.append(Key(parts: parts, number: counts[parts] ?? 1))
            }
        }

        /// Whether another reply is told from it by its number alone.
        func isShared(_ key: Key) -> Bool { counts[key.parts] != 1 }
    }

    package func put(_ reading: inout FormReading, into part: inout StatedElement?) -> Int {
        guard var root = part else { return 0 }
        var taken = 0
        let replies = root.children.indices.filter { root.children[$0].entity == "reply" }
        let keys = Keys(
            replies.map { place in
                ["body", "fingerprint", "carriedFrom"].map { root.children[place].fields[$0]?.written }
            })
        let places = Dictionary(uniqueKeysWithValues: zip(keys.all.map(\.text), replies))
        for row in reading.rows {
            let required = [Self.decision, Self.date, Self.by, Self.reason]
            if let missing = required.first(where: { row.answers[$0] == nil }) {
                reading.refuse(row, at: missing) { phrases in
                    row.answers.isEmpty
                        ? phrases.emptied : phrases.missing(Self.title(of: missing, phrases.decisions))
                }
                continue
            }
            guard let place = places[row.key], let position = row.text(Self.decision),
                let date = row.answers[Self.date]?.day,
                let by = row.text(Self.by), let reason = row.text(Self.reason)
            else {
                reading.refuse(row) { $0.gone }
                continue
            }
            var reply = root.children[place]
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
            if let decision = reply.children.firstIndex(where: { $0.entity == "decision" }) {
                reply.children[decision].fields.merge(fields) { $1 }
            } else {
                reply.children.append(StatedElement("decision", fields))
            }
            root.children[place] = reply
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
