internal import CEL
internal import Texts

/// The sheet of a form on which somebody says who judges, and when, once for all judgements.
enum AssessorSheet {
    static let id = "assessor"
    /// The ids of its columns; that of what is judged is the key of its row too.
    static let (plan, name, date) = ("plan", "assessor", "date")

    /// The sheet about a subject, under a title for it, with what is known already.
    static func sheet(
        _ title: String, _ subject: String, _ assessor: String?, _ day: CalendarDate?, _ words: AssessmentFormPhrases
    ) -> FormSheet {
        var cells: [String: FormValue] = [plan: .text(subject)]
        cells[name] = .text(unlessBlank: assessor)
        cells[date] = day.map(FormValue.day)
        return FormSheet(
            id, title: words.assessorSheet, notes: [words.assessorNote],
            columns: [
                FormColumn(plan, title, width: 60, .shown),
                FormColumn(name, words.assessor, width: 36, .answer),
                FormColumn(date, words.date, width: 18, .answer, .day),
            ], rows: [FormRow(plan, cells)])
    }

    /// Who judges and when, as forms that came back say it last; nil where none says it.
    ///
    /// A row that says one of the two alone is told, and not taken.
    static func answer(_ reading: inout FormReading) -> (assessor: String, date: CalendarDate)? {
        var answer: (assessor: String, date: CalendarDate)?
        for row in reading.rows where row.sheet == id {
            if let assessor = row.text(name), let day = row.answers[date]?.day {
                answer = (assessor, day)
                continue
            }
            reading.refuse(row, at: row.text(name) == nil ? name : date) { phrases in
                row.answers.isEmpty ? phrases.emptied : phrases.missing(phrases.assessment.assessorAndDate)
            }
        }
        return answer
    }
}
