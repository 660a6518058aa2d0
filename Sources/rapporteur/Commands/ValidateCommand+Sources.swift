import Dossier
import Importing
import Platform

extension ValidateCommand {
    /// Compares the dossier that a store has loaded with the documents that it was made of, and tells what differs.
    ///
    /// - Returns: Findings where something differs.
    static func compare(_ store: DossierStore, _ dossier: String, with documents: [ImportedDocument]) throws
        -> ExitStatus
    {
        let comparison: SourceComparison
        do throws(LoadFailure) { comparison = try SourceComparison(store, documents) } catch {
            throw Failure.report(error)
        }
        for difference in comparison.differences { Console.print("\(words(difference, dossier, documents))") }
        for left in comparison.left {
            let language = left.language.map { " in \($0)" } ?? ""
            Console.print(
                "\(dossier): not compared: of the texts of \(left.part.file)\(language) (\(left.texts)) none stands in the documents; name those that have them with --source."
            )
        }
        Console.print(
            "\(dossier): compared texts \(comparison.texts), bodies \(comparison.bodies), numbers of tasks \(comparison.tasks), amounts \(comparison.amounts); differences \(comparison.differences.count)."
        )
        return comparison.differences.isEmpty ? .success : .findings
    }

    private static func words(
        _ difference: SourceComparison.Difference, _ dossier: String, _ documents: [ImportedDocument]
    ) -> String {
        func at(_ place: Place) -> String { "\(documents[place.document].name), \(place.address)" }
        switch difference {
        case .text(let text, let piece, let nearest):
            let place = "\(text.location.file):\(text.location.line):\(text.location.column)"
            let found = nearest.map { "nearest is “\($0.words)”, \(at($0.place))" } ?? "nothing there is like it"
            return "\(place): \(text.entity).\(text.field): “\(piece)” stands in no document; \(found)."
        case .task(let number, let title, let place):
            return "\(at(place)): the number \(number), “\(title)”, is no task of \(dossier), or one too few."
        case .amount(let amount, let year, let place):
            let of = year.map { " of \($0)" } ?? ""
            return "\(at(place)): the amount\(of) “\(amount)” does not stand in \(dossier), or not as often."
        }
    }
}
