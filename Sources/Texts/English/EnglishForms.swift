/// What forms say in English.
struct EnglishForms: FormPhrases, English {
    var aboutSheet: String { "About this form" }
    var plan: String { "Plan" }
    var howTo: [String] {
        [
            "Fill in the yellow cells; all others are locked. Where a cell offers a list, choose one of its words.",
            "A row that you leave as it is changes nothing. Write days as dates, as 30 June 2024, or as 2024-06-30.",
            "Rows may be sorted and columns widened or moved. Do not delete rows or sheets, not even hidden ones, and add none: "
                + "whoever reads the form would be told.",
            "Save the workbook as XLSX or ODS and send it back under any name.",
        ]
    }
    var sheets: String { "Sheets" }
    func sheet(_ title: String, rows: Int) -> String { "\(title): \(count(rows, "row", "rows"))" }
    var dayHint: String { "A day: a date, 30 June 2024 or 2024-06-30." }
    func amountHint(_ currency: String) -> String {
        currency.isEmpty ? "An amount, such as 45,000.00." : "An amount in \(currency), such as 45,000.00."
    }
    var choiceHint: String { "Choose from the list." }
    var choiceFault: String { "Please choose one of the words of the list." }
    var hintTitle: String { "To be filled in" }

    func place(_ sheet: String, cell: String?) -> String {
        cell.map { "sheet \(quoted(sheet)), cell \($0)" } ?? "sheet \(quoted(sheet))"
    }
    func place(_ sheet: String, cell: String?, of path: String) -> String { "\(path), \(place(sheet, cell: cell))" }
    func unreadable(_ words: String) -> String { "The file cannot be read as a workbook: \(words)" }
    func nothingReplied(_ dossier: String) -> String {
        "\(dossier): nobody has replied to a finding yet, so there is nothing to decide. `rapporteur clearing` asks those concerned, and `rapporteur forms read` takes their replies."
    }
    var noForm: String {
        "The file is no form of this program; expected a workbook that `rapporteur forms write` or `rapporteur clearing` made, with all its sheets."
    }
    func newerFormat(_ format: Int, known: Int) -> String {
        "The form is of format \(format), and this program knows those up to \(known); expected a form that it wrote, or a later program."
    }
    func otherDossier(_ id: String, expected: String) -> String {
        "The form is about the dossier \(quoted(id)); expected one about \(quoted(expected)). Nothing of it was taken."
    }
    func noSheet(_ title: String) -> String {
        "The sheet \(quoted(title)) is missing; what the dossier says there stays."
    }
    var sheetTwice: String { "The sheet stands twice in the workbook; only the first was read." }
    var strangeSheet: String { "The form has no such sheet; what stands in it was not read." }
    func noColumn(_ title: String, _ id: String, count: Int) -> String {
        count == 0
            ? "The column \(quoted(title)) is missing (its hidden name is \(id)); no row of the sheet was taken."
            : "There are \(count) columns of the hidden name \(id) (\(title)); expected one. No row of the sheet was taken."
    }
    func outside(_ words: String) -> String {
        "\(quoted(words)) stands in no column of the form and was not read; expected answers in its yellow cells."
    }
    var addedRow: String {
        "The row was added: it does not say what it is about, and was not taken. Expected answers in rows of the form."
    }
    func missingRow(_ name: String, of sheet: String) -> String {
        "sheet \(quoted(sheet)): The row about \(quoted(name)) is missing; what the dossier says of it stays."
    }
    func strangeKey(_ key: String) -> String {
        "The row bears the hidden key \(quoted(key)), which the form did not have; it was not taken."
    }
    func rowTwice(_ other: Int) -> String { "The row stands twice, here and in row \(other); neither was taken." }
    var altered: String { "What the row is about was changed; it was not taken." }
    func altered(_ column: String, was words: String) -> String {
        words.isEmpty
            ? "\(column): the cell was changed; it was empty. The row was not taken."
            : "\(column): the cell was changed; it said \(quoted(words)). The row was not taken."
    }
    var gone: String { "What the row is about is not in the dossier any more; the answer was not taken." }
    func changedMeanwhile(_ difference: (column: String, now: String)?) -> String {
        let now = difference.map { " (\($0.column): now \(quoted($0.now)))" } ?? ""
        return
            "The dossier was changed since the form was written\(now); the answer was not taken. Write the form anew."
    }
    var answeredMeanwhile: String {
        "The dossier was given another answer since the form was written; this one was not taken. Write the form anew."
    }
    var spareIncomplete: String {
        "The row does not say what it is about; expected a choice in each of the columns that ask it."
    }
    var spareOfKnown: String { "The form has a row about the same; expected the answer there. This row was not taken." }
    func contradicts(_ other: String) -> String {
        "The answer contradicts that of \(other); neither was taken."
    }
    func cell(_ fault: FormCellFault) -> String {
        switch fault {
        case .unknown(let text, let words):
            words.isEmpty
                ? "\(quoted(text)) cannot be chosen; the row was not taken."
                : "\(quoted(text)) is none of the words; expected \(few(words)). The row was not taken."
        case .noSuchDay(let text): "There is no day \(text). The row was not taken."
        case .noDay(let text):
            "\(quoted(text)) is no day; expected a date, or a text such as 30 June 2024 or 2024-06-30. The row was not taken."
        case .noAmount(let text):
            "\(quoted(text)) is no amount; expected one of nought or more, of at most two decimals, such as 45,000.00. The row was not taken."
        case .unwritable(let character):
            "The text has a character that no dossier can hold (\(character)); write it anew without that. The row was not taken."
        case .error(let text): "The cell holds the error \(text). The row was not taken."
        case .merged: "The cell is merged with others; expected a cell for each row. The row was not taken."
        }
    }
    /// At most twelve words, of which one may be meant.
    private func few(_ words: [String]) -> String {
        let shown = words.prefix(12).map(quoted)
        return words.count > 12 ? shown.joined(separator: ", ") + ", …" : oneOf(shown)
    }
    func notRead(_ kind: String, _ words: String, at place: String?) -> String {
        "\(place.map { "\($0): " } ?? "")\(kind)\(words.isEmpty ? "" : " (\(quoted(words)))"); nothing of it was taken."
    }
    func decidedTooEarly(_ day: String, replied: String) -> String {
        "\(day) is before the reply, which is of \(replied); expected that day or a later one"
    }
    func missing(_ column: String) -> String { "\(quoted(column)) is empty; the row was not taken." }
    var emptied: String { "The answer was deleted; what the dossier says stays." }
    func severalStand(_ count: Int) -> String {
        "The dossier says \(count) things of this; which of them is to be changed cannot be told. The row was not taken."
    }
    func notWritten(_ words: String) -> String { "The dossier cannot be written with these answers: \(words)" }
    var commentLost: String { "The comment that ends here stands before nothing that could keep it, and is gone." }
    func taken(_ count: Int, file: String) -> String { "\(file): \(self.count(count, "row", "rows")) taken" }
    var nothingTaken: String { "nothing was answered; the dossier is as it was" }
    func left(_ count: Int) -> String { "\(self.count(count, "matter", "matters")) not taken" }

    var reply: any ReplyFormPhrases { EnglishReplyForm() }
}
