package import Audit
internal import CEL
internal import Importing
internal import Dossier
internal import Glibc
internal import Platform
internal import Reporting
package import Texts

/// The letters in which those concerned are asked about findings, the forms in which they reply, and the folder in which they are put.
package struct ClearingLetters {
    private let audited: AuditedDossier
    private let form: ReplyForm
    private let dates: Clearing.Dates
    private let languages: [Language]
    private let isPrinted: Bool

    /// Letters in these languages, printed as PDF too or not; forms are in the first.
    package init(
        _ audited: AuditedDossier, _ clearing: Clearing, _ dates: Clearing.Dates, _ languages: [Language],
        isPrinted: Bool
    ) {
        form = ReplyForm(audited, clearing, dates)
        (self.audited, self.dates, self.languages, self.isPrinted) = (audited, dates, languages, isPrinted)
    }

    /// Writes what goes to each of those who are asked: all of it, or nothing.
    ///
    /// Nothing that is there is replaced: replies may have been filled in in it.
    ///
    /// - Returns: The names of the files of each, in its order.
    package func write(_ inquiries: [Clearing.Inquiry], to folder: String) throws -> [[String]] {
        let place = FileTree.fixed(folder)
        let workspace = Workspace(in: FileTree.parent(of: place))
        defer { workspace.remove() }
        let printer = PDFPrinter(asOf: audited.result.asOf, workspace: workspace)
        let written = try inquiries.map { try files(of: $0, printer) }
        let all = written.flatMap(\.self)
        if all.isEmpty { return [] }
        for file in all where access("\(place)/\(file.name)", F_OK) == 0 {
            throw OutputFailure(path: "\(folder)/\(file.name)", reason: .said { $0.files.holdsReplies })
        }
        let output = OutputFolder(path: place)
        if access(place, F_OK) == 0 {
            try output.put(all, sparing: RunInputs([]))
        } else {
            try output.create(with: all)
        }
        return written.map { $0.map(\.name) }
    }

    private func files(
        of inquiry: Clearing.Inquiry, _ printer: PDFPrinter
    ) throws -> [(name: String, bytes: [UInt8])] {
        let letters = try languages.flatMap { language in
            let letter = ClearingLetter(audited, inquiry, dates, language)
            let page = letter.page
            return [(name: letter.name, bytes: page)]
                + (isPrinted ? [(name: letter.printedName, bytes: try printer.pdf(of: page))] : [])
        }
        let form = form.form(for: inquiry.body.id, in: languages[0])
        let workbook = FormWorkbook(
            form, currency: .none, createdOn: dates.asked ?? audited.result.asOf)
        return letters + [(name: ClearingLetter.form(for: inquiry), bytes: try workbook.bytes())]
    }
}
