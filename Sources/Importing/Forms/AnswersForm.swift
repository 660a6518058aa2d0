internal import Documents
package import Dossier
package import Texts

/// The form in which people answer what an import left open.
package struct AnswersForm: Sendable {
    private let file: QuestionFile
    private let path: String
    private let monitors: Monitors

    /// The form about the questions of a file; the levels of the monitors are among its answers.
    package init(_ file: QuestionFile, path: String, monitors: Monitors) {
        (self.file, self.path, self.monitors) = (file, path, monitors)
    }

    // The ids of the sheet and its columns.
    private static let questions = "questions"
    private static let (about, asked, words, place) = ("about", "asked", "words", "place")
    private static let (answer, reason) = ("answer", "reason")

    /// What the form is about: the first document that was read, by its name and what is in it.
    package var subject: String {
        file.documents.first.map { "\($0.name) \($0.sha256.prefix(12))" } ?? path
    }

    /// The form as the file would have it written now.
    package func form(in language: Language) -> Form {
        let words = language.phrases.forms.answers
        let imports = language.phrases.imports
        return Form(
            .answers, of: subject, in: language, title: words.title,
            subtitle: file.documents.map(\.name).joined(separator: ", "), introduction: words.introduction,
            sheets: (file.asksWhoJudges ? [assessorSheet(language.phrases.forms)] : []) + [
                FormSheet(
                    Self.questions, title: words.questionsSheet, notes: [words.questionsNote],
                    columns: [
                        FormColumn(Self.about, words.about, width: 26, .shown),
                        FormColumn(Self.asked, words.asked, width: 34, .told),
                        FormColumn(Self.words, words.words, width: 34, .shown),
                        FormColumn(Self.place, words.place, width: 20, .shown),
                        FormColumn(Self.answer, words.answer, width: 30, .answer, .choice([])),
                        FormColumn(Self.reason, words.reason, width: 30, .answer),
                    ],
                    rows: file.entries.map { entry in
                        var cells: [String: FormValue] = [:]
                        cells[Self.about] = .text(
                            unlessBlank: Matter(entry)?.words(imports) ?? entry.about)
                        if let why = Question.Reason(rawValue: entry.why) {
                            cells[Self.asked] = .text("\(why.pick(imports.asked)) \(why.pick(imports.because))")
                        }
                        cells[Self.words] = .text(unlessBlank: entry.text)
                        cells[Self.place] = .text(
                            unlessBlank: Address(entry.place)?.words(imports) ?? entry.place)
                        cells[Self.answer] = .text(unlessBlank: entry.answer)
                        cells[Self.reason] = .text(unlessBlank: entry.reason)
                        return FormRow(
                            entry.id, cells, choices: [Self.answer: choices(of: entry, language)])
                    })
            ])
    }

    private func assessorSheet(_ words: any FormPhrases) -> FormSheet {
        AssessorSheet.sheet(
            words.answers.documents, file.documents.map(\.name).joined(separator: ", "), file.assessor, file.date,
            words.assessment)
    }

    /// What may be answered: the candidates, the words of the schema that are answers too, and what was answered.
    private func choices(of entry: QuestionFile.Entry, _ language: Language) -> [FormChoice] {
        var values = entry.candidates
        for other in Question.others(to: entry.fact) + [entry.answer] where !other.isEmpty && !values.contains(other) {
            values.append(other)
        }
        let words = values.map { value in
            switch Candidate(value, to: entry.fact, monitors) {
            case .yes: language.grammar.yes
            case .no: language.grammar.no
            case let chosen: chosen?.meaning(in: language) ?? value
            }
        }
        let counts = Dictionary(grouping: words) { $0 }.mapValues(\.count)
        return zip(values, words).map { value, word in
            FormChoice(value, counts[word] == 1 ? word : value)
        }
    }

    /// The file with the answers of forms that came back, and how many there are; nil where there are none.
    package func answered(_ reading: inout FormReading) -> (bytes: [UInt8], count: Int)? {
        var (file, count) = (file, 0)
        if let answer = AssessorSheet.answer(&reading) {
            (file.assessor, file.date) = (answer.assessor, answer.date)
            count += 1
        }
        for row in reading.rows where row.sheet == Self.questions {
            guard let place = file.entries.firstIndex(where: { $0.id == row.key }) else { continue }
            guard let answer = row.text(Self.answer) else {
                reading.refuse(row, at: Self.answer) { phrases in
                    row.answers.isEmpty || !self.file.entries[place].answer.isEmpty
                        ? phrases.emptied : phrases.missing(phrases.answers.answer)
                }
                continue
            }
            guard file.assessor != nil && file.date != nil || !file.entries[place].isJudged(by: answer) else {
                reading.refuse(row, at: Self.answer) { $0.assessment.noAssessor }
                continue
            }
            file.entries[place].answer = answer
            file.entries[place].reason = row.text(Self.reason) ?? ""
            count += 1
        }
        return count > 0 ? (file.bytes, count) : nil
    }
}

extension QuestionFile.Entry {
    /// Whether an answer to it becomes a judgement, for which somebody must answer.
    fileprivate func isJudged(by answer: String) -> Bool {
        answer != Candidate.no.answer && Question.Reason(rawValue: why)?.isJudged == true
    }
}
