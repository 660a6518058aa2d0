internal import Audit
package import CEL
package import Importing
internal import Texts

/// A form as a workbook.
///
/// Its first sheet explains it, its tables follow, and two hidden sheets hold what the program needs when it comes back and
/// the words to choose from.
package struct FormWorkbook {
    private let form: Form
    private let currency: Currency
    private let day: CalendarDate?
    private let words: any FormPhrases

    /// The workbook of a form, whose amounts are in a currency; `day` is what it says of when it was made,
    /// and the first that files know, where there is none.
    package init(_ form: Form, currency: Currency, createdOn day: CalendarDate?) {
        (self.form, self.currency, self.day) = (form, currency, day)
        words = form.language.phrases.forms
    }

    /// The bytes of the workbook: the same form always gives the same.
    package func bytes() throws -> [UInt8] {
        let workbook = try Workbook()
        workbook.describe(
            title: "\(form.title): \(form.subtitle)", author: "\(Tool.name) \(Tool.version)",
            createdOnDay: Int64(day?.days ?? 0))
        try explain(workbook)
        var lists = FormLists()
        for sheet in form.sheets {
            try FormTable(form, sheet, currency).write(try prepared(workbook, sheet.title), &lists)
        }
        let record = try workbook.sheet(FormRecord.sheet)
        record.hide()
        record.protect()
        for line in FormRecord.lines(of: form) { try record.append(line.map { Cell.text($0) }) }
        try lists.write(try workbook.sheet(FormRecord.listSheet))
        return try workbook.close()
    }

    private func prepared(_ workbook: Workbook, _ name: String) throws(WorkbookFailure) -> Sheet {
        let sheet = try workbook.sheet(name)
        sheet.numbers = form.language.numberFormats(currency)
        sheet.setFooter("\(form.title) · \(form.dossier)", page: form.language.phrases.budget.page)
        sheet.protect()
        return sheet
    }

    private func explain(_ workbook: Workbook) throws(WorkbookFailure) {
        let sheet = try prepared(workbook, words.aboutSheet)
        let wrapped = CellStyle(isWrapped: true)
        try sheet.layOut([SheetColumn(title: "", width: 110, isWrapped: true)])
        func line(_ text: String, _ style: CellStyle) throws(WorkbookFailure) {
            try sheet.append(styled: [(.text(text), style)])
        }
        try line(form.title, CellStyle(isTitle: true, isWrapped: true))
        try line("\(form.subtitle) (\(form.dossier))", CellStyle(isFaint: true, isWrapped: true))
        for paragraph in form.introduction + words.howTo {
            try sheet.line("")
            try line(paragraph, wrapped)
        }
        try sheet.line("")
        try line(words.sheets, CellStyle(isBold: true))
        for table in form.sheets {
            try line(words.sheet(table.title, rows: table.rows.count + table.spareRows), wrapped)
        }
    }
}

/// The words that are offered, each list once: a column for each on a hidden sheet.
struct FormLists {
    private var lists: [[String]] = []
    private var places: [[String]: Int] = [:]

    /// The cells in which some words stand.
    mutating func cells(of words: [String]) -> String {
        let place = places[words] ?? lists.count
        if place == lists.count {
            places[words] = place
            lists.append(words)
        }
        let column = Sheet.letters(place)
        return "'\(FormRecord.listSheet)'!$\(column)$1:$\(column)$\(words.count)"
    }

    func write(_ sheet: Sheet) throws(WorkbookFailure) {
        sheet.hide()
        sheet.protect()
        for row in 0..<(lists.map(\.count).max() ?? 0) {
            try sheet.append(lists.map { row < $0.count ? .text($0[row]) : .blank })
        }
    }
}
