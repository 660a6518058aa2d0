package import Dossier
package import Platform
internal import Texts

/// What forms that came back change in a dossier.
package struct FormIntake: Sendable {
    /// The files to write, by their names in the dossier's folder; where the dossier is one file, that one, without a name.
    package private(set) var files: [(name: String, bytes: [UInt8])] = []
    /// How many answers were taken into each file.
    package private(set) var taken: [(file: String, count: Int)] = []
    /// What was not taken, each at its sheet and cell.
    package private(set) var problems: [Problem] = []
    /// What was taken and should be known all the same.
    package private(set) var remarks: [Problem] = []
    /// Whether some of the forms are about another dossier.
    package private(set) var isOfOthers = false

    /// Nothing.
    package init() {}

    /// Whether nothing was answered that the dossier does not have, and nothing is to be told.
    package var isEmpty: Bool { files.isEmpty && problems.isEmpty && remarks.isEmpty }

    /// What `returned` change in the dossier that `store` has loaded; `forms` are those of the kinds that came back.
    ///
    /// What stands in the dossier and in no form stays. Nothing is written where nothing was answered.
    /// - Throws: `LoadFailure` if a file of the dossier was changed since it was read.
    package init(
        _ returned: [ReturnedForm], _ forms: [any PartForm], in store: DossierStore
    ) throws(LoadFailure) {
        let own = own(returned, of: store.plan.id)
        var stated = try store.stated()
        var changed: [DossierPart] = []
        for form in forms {
            let kind = type(of: form).kind
            let readings = own.filter { $0.kind == kind }.map {
                $0.reading(beside: form.form(in: $0.language, returned: $0))
            }
            guard !readings.isEmpty else { continue }
            var reading = FormReading(readings)
            let part = type(of: form).part
            var root = stated.parts[part]
            let count = form.put(&reading, into: &root)
            problems += reading.problems
            remarks += reading.remarks
            guard count > 0, root != stated.parts[part] else { continue }
            stated.parts[part] = root
            problems += store.looseComments(in: part).map { path, line in
                Problem(path: path, line: line, column: 1, text: .said { $0.forms.commentLost })
            }
            changed.append(part)
            taken.append((part.file, count))
        }
        guard !changed.isEmpty else { return }
        do throws(WritingFailure) { files = try Self.files(stated, changed) } catch {
            let words = "\(error)"
            throw .invalid([
                Problem(
                    path: own.first?.path ?? "", line: 0, column: 0, text: .said { $0.forms.notWritten(words) })
            ])
        }
    }

    /// What forms that came back answer of the questions of a file.
    package init(_ returned: [ReturnedForm], _ form: AnswersForm, file: String) {
        var reading = FormReading(
            own(returned, of: form.subject).map { $0.reading(beside: form.form(in: $0.language)) })
        let answered = form.answered(&reading)
        problems += reading.problems
        guard let answered else { return }
        files = [(file, answered.bytes)]
        taken = [(file, answered.count)]
    }

    /// The forms that are about something; others are told.
    private mutating func own(_ returned: [ReturnedForm], of subject: String) -> [ReturnedForm] {
        for form in returned where form.dossier != subject {
            isOfOthers = true
            problems.append(
                Problem(
                    path: form.path, line: 0, column: 0,
                    text: .said { $0.forms.otherDossier(form.dossier, expected: subject) }))
        }
        return returned.filter { $0.dossier == subject }
    }

    /// What two kinds of forms change together.
    package func joined(_ other: FormIntake) -> FormIntake {
        var all = self
        all.files += other.files
        all.taken += other.taken
        all.problems += other.problems
        all.remarks += other.remarks
        all.isOfOthers = isOfOthers || other.isOfOthers
        return all
    }

    private static func files(
        _ stated: StatedDossier, _ changed: [DossierPart]
    ) throws(WritingFailure) -> [(name: String, bytes: [UInt8])] {
        if stated.isOneFile, case .file(let bytes) = try stated.written() { return [("", bytes)] }
        var files: [(name: String, bytes: [UInt8])] = []
        for part in changed {
            if let root = stated.parts[part] { files.append((part.file, try root.written(as: part))) }
        }
        return files
    }
}
