package import CEL
package import Dossier
package import Texts

/// The form in which a body says to each finding that is addressed to it what it thinks and will do.
package struct ReplyForm: PartForm {
    package static let kind = Form.Kind.reply
    package static let part = DossierPart.clearing

    /// A finding that a body is asked about.
    package struct Question: Sendable {
        /// The id of the body.
        package let body: String
        /// The number of the finding in the letter to the body.
        package let number: Int
        /// The rule.
        package let rule: String
        /// What the finding is about, as the audit writes it.
        package let subject: String
        /// The hash of rule and subject.
        package let fingerprint: String
        /// What the rule says is wrong.
        package let title: Localized<String>
        /// What is.
        package let condition: Localized<String>
        /// What should be done.
        package let recommendation: Localized<String>

        /// A finding as it is put to a body.
        package init(
            to body: String, number: Int, rule: String, subject: String, fingerprint: String, title: Localized<String>,
            condition: Localized<String>, recommendation: Localized<String>
        ) {
            (self.body, self.number, self.rule, self.subject) = (body, number, rule, subject)
            (self.fingerprint, self.title, self.condition) = (fingerprint, title, condition)
            self.recommendation = recommendation
        }

        /// The key of its row: several bodies may be asked about one finding.
        fileprivate var key: String { "\(body)/\(fingerprint)" }
    }

    let store: DossierStore
    private let questions: [Question]
    private let dates: Dates

    /// The forms about findings of a loaded dossier; `asked` and `due` are what the letters say, or nil.
    package init(_ store: DossierStore, _ questions: [Question], asked: CalendarDate? = nil, due: CalendarDate? = nil) {
        (self.store, self.questions) = (store, questions)
        dates = Dates(asked: asked, due: due)
    }

    // The ids of sheets and columns.
    static let (sender, findings) = ("sender", "findings")
    static let (body, by, date) = ("body", "by", "date")
    static let (number, title, condition, recommendation) = ("number", "title", "condition", "recommendation")
    static let (position, text, evidence) = ("position", "text", "evidence")
    /// The columns of the measures that a reply may promise, and of their days.
    static let measures = (1...3).map { (text: "measure-\($0)", due: "due-\($0)") }

    /// The days of a letter, as the key of a row keeps them for the way back.
    struct Dates {
        let asked: CalendarDate?
        let due: CalendarDate?

        init(asked: CalendarDate?, due: CalendarDate?) { (self.asked, self.due) = (asked, due) }

        /// The days in the key of the row in which a body says who replies.
        init?(key: String) {
            let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3 else { return nil }
            (asked, due) = (CalendarDate(parts[1]), CalendarDate(parts[2]))
        }

        func key(for body: String) -> String { "\(body)/\(asked?.description ?? "")/\(due?.description ?? "")" }
    }

    /// The form that goes with the letters to a body.
    package func form(for body: String, in language: Language) -> Form {
        form(for: body, in: language, sender: dates.key(for: body))
    }

    package func form(in language: Language, returned: ReturnedForm?) -> Form {
        let body = returned?.body ?? questions.first?.body ?? ""
        // The days are those of the letter with which the form went out.
        return form(
            for: body, in: language, sender: returned?.keys(of: Self.sender).first ?? dates.key(for: body))
    }

    private func form(for id: String, in language: Language, sender: String) -> Form {
        let words = language.phrases.forms.reply
        let name = store.body(id).map { language.bodyName($0) } ?? id
        let due = Dates(key: sender)?.due
        return Form(
            Self.kind, of: store.plan.id, body: id, in: language, title: words.title, subtitle: store.plan.title,
            introduction: words.introduction + (due.map { [words.due(language.text($0))] } ?? []),
            sheets: [senderSheet(name, sender, words), findingsSheet(id, language, words)])
    }

    private func senderSheet(_ name: String, _ key: String, _ words: any ReplyFormPhrases) -> FormSheet {
        FormSheet(
            Self.sender, title: words.senderSheet, notes: [words.senderNote],
            columns: [
                FormColumn(Self.body, words.body, width: 50, .told),
                FormColumn(Self.by, words.by, width: 40, .answer, hint: words.byHint),
                FormColumn(Self.date, words.date, width: 18, .answer, .day),
            ], rows: [FormRow(key, [Self.body: .text(name)])])
    }

    private func findingsSheet(_ body: String, _ language: Language, _ words: any ReplyFormPhrases) -> FormSheet {
        let positions = language.phrases.replies.positions
        let choices = ReplyPosition.allCases.map { FormChoice($0.rawValue, $0.pick(positions)) }
        let standing = Dictionary(
            store.replies.filter { $0.bodyRef == body && $0.carriedFrom == nil }.map { ($0.fingerprint, $0) },
            uniquingKeysWith: { first, _ in first })
        return FormSheet(
            Self.findings, title: words.findingsSheet, notes: words.findingsNotes,
            columns: [
                FormColumn(Self.number, words.number, width: 8, .told),
                FormColumn(Self.title, words.finding, width: 26, .told),
                FormColumn(Self.condition, words.condition, width: 52, .shown),
                FormColumn(Self.recommendation, words.recommendation, width: 40, .told),
                FormColumn(Self.position, words.position, width: 18, .answer, .choice(choices)),
                FormColumn(Self.text, words.text, width: 48, .answer),
            ]
                + Self.measures.enumerated().flatMap { index, measure in
                    [
                        FormColumn(measure.text, words.measure(index + 1), width: 36, .answer),
                        FormColumn(measure.due, words.due(index + 1), width: 16, .answer, .day),
                    ]
                } + [FormColumn(Self.evidence, words.evidence, width: 36, .answer, hint: words.evidenceHint)],
            rows: questions.filter { $0.body == body }.map { question in
                var cells: [String: FormValue] = [
                    Self.number: .text(String(question.number)), Self.title: .text(question.title[language]),
                    Self.condition: .text(question.condition[language]),
                    Self.recommendation: .text(question.recommendation[language]),
                ]
                if let reply = standing[question.fingerprint] { cells.merge(answers(reply)) { $1 } }
                return FormRow(question.key, cells)
            })
    }

    /// What stands in the dossier already.
    private func answers(_ reply: Model.Reply) -> [String: FormValue] {
        var cells: [String: FormValue] = [Self.position: .text(reply.position.rawValue)]
        cells[Self.text] = .text(unlessBlank: reply.text)
        for (columns, measure) in zip(Self.measures, reply.measures) {
            cells[columns.text] = .text(unlessBlank: measure.text)
            cells[columns.due] = measure.due.map(FormValue.day)
        }
        cells[Self.evidence] = .text(unlessBlank: reply.evidence.map(\.text).joined(separator: "\n"))
        return cells
    }

    /// The question that a row answers.
    func question(_ key: String) -> Question? { questions.first { $0.key == key } }
}
