internal import Documents
package import Platform
package import Texts

/// A form that came back: what it is and what stands in its sheets, before anything is compared with a dossier.
package struct ReturnedForm: Sendable {
    /// The file.
    package let path: String
    package let kind: Form.Kind
    /// The id of the plan of the dossier that it was written for.
    package let dossier: String
    /// The body that was asked, where it is a form for one.
    package let body: String?
    package let language: Language
    /// The sheets that people see or could see, but for those of the program.
    let sheets: [Sheet]
    /// What the form said of each row when it was written, by sheet and key.
    let written: [String: [String: Marks]]
    /// The keys of each sheet in the order in which they were written.
    let order: [String: [String]]
    /// The keys of the rows that a sheet had when it was written, but for spare ones.
    package func keys(of sheet: String) -> [String] { (order[sheet] ?? []).filter { !FormSheet.isSpare($0) } }

    /// What the workbook holds that is not read.
    let notices: [Notice]

    /// What tells whether a row was changed.
    struct Marks: Hashable, Sendable {
        let shown: String
        let answered: String
    }

    /// The form that a file is.
    ///
    /// - Throws: `LoadFailure`, where it is not there, is no workbook, or is no form that this program knows.
    package init(path: String) throws(LoadFailure) {
        let limits = Limits()
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: limits.file) } catch {
            throw error.failure(path, limit: limits.file)
        }
        try self.init(path: path, bytes: bytes)
    }

    /// The form whose bytes these are.
    ///
    /// - Throws: `LoadFailure`, where they are no workbook, or no form that this program knows.
    package init(path: String, bytes: [UInt8]) throws(LoadFailure) {
        func refuse(_ say: (any FormPhrases) -> String) -> LoadFailure {
            .invalid([Problem(path: path, line: 0, column: 0, text: .said { say($0.forms) })])
        }
        let document: Document
        do throws(DocumentError) { document = try Document(reading: bytes) } catch {
            let text = Localized { $0.phrases.forms.unreadable(error.text[$0]) }
            throw .invalid([Problem(path: path, line: 0, column: 0, text: text)])
        }
        let all = document.blocks.compactMap { if case .sheet(let sheet) = $0.content { sheet } else { nil } }
        // Whoever copies a sheet may give it another name; what stands in its first cell says what it is.
        guard let record = all.first(where: { Self.text($0, 0, 0) == FormRecord.signature }) else {
            throw refuse { $0.noForm }
        }
        guard let format = Int(Self.text(record, 0, 1)) else { throw refuse { $0.noForm } }
        guard format <= Form.format else { throw refuse { $0.newerFormat(format, known: Form.format) } }
        var entries: [FormRecord.Entry: String] = [:]
        var written: [String: [String: Marks]] = [:]
        var order: [String: [String]] = [:]
        for row in 1...max(1, record.cells.last?.row ?? 0) {
            let cells = (0..<5).map { Self.text(record, row, $0) }
            guard let entry = FormRecord.Entry(rawValue: cells[0]) else { continue }
            if entry == .row {
                order[cells[1], default: []].append(cells[2])
                written[cells[1], default: [:]][cells[2]] = Marks(shown: cells[3], answered: cells[4])
            } else {
                entries[entry] = cells[1]
            }
        }
        guard let kind = entries[.kind].flatMap(Form.Kind.init), let dossier = entries[.dossier],
            let language = entries[.language].flatMap(Language.init)
        else { throw refuse { $0.noForm } }
        (self.path, self.kind, self.dossier, self.language) = (path, kind, dossier, language)
        (self.written, self.order) = (written, order)
        body = entries[.body]
        sheets = all.filter { sheet in
            sheet != record && sheet.name != FormRecord.listSheet
        }
        notices = document.notices.filter { $0.kind.isLoss }
    }

    private static func text(_ sheet: Sheet, _ row: Int, _ column: Int) -> String {
        guard let cell = sheet[row, column] else { return "" }
        // A key of digits may have become a number on the way.
        return switch cell.value {
        case .text(let text): text.verbatim
        case .number(let digits): digits
        default: cell.shown
        }
    }
}

/// A cell of a form that came back, for whoever must tell of it.
package struct FormPlace: Hashable, Sendable {
    /// The file.
    package let path: String
    /// The name of the sheet, as it stands on its tab.
    package let sheet: String
    /// The row and column from 0; nil where a whole sheet is meant.
    package let cell: Cell?

    /// A cell.
    package struct Cell: Hashable, Sendable {
        package let row: Int
        package let column: Int
    }

    /// The cell as spreadsheets name it: `B4`.
    var cellName: String? { cell.map { "\(Address.columnName($0.column + 1))\($0.row + 1)" } }

    /// What is wrong there.
    package func problem(_ say: (any FormPhrases) -> String) -> Problem {
        Problem(
            path: path, line: 0, column: 0,
            text: .said { "\($0.forms.place(sheet, cell: cellName)): \(say($0.forms))" })
    }
}
