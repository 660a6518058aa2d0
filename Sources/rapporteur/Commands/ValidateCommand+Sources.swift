import Dossier
import Importing
import Platform
import Texts

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
        let phrases = Console.language.phrases.usage
        for difference in comparison.differences { Console.print("\(words(difference, dossier, documents))") }
        for left in comparison.left {
            let words = phrases.notCompared(left.texts, of: left.part.file, in: left.language)
            Console.print("\(dossier): \(words)")
        }
        let words = phrases.compared(
            texts: comparison.texts, bodies: comparison.bodies, tasks: comparison.tasks, amounts: comparison.amounts,
            differences: comparison.differences.count)
        Console.print("\(dossier): \(words)")
        return comparison.differences.isEmpty ? .success : .findings
    }

    private static func words(
        _ difference: SourceComparison.Difference, _ dossier: String, _ documents: [ImportedDocument]
    ) -> String {
        let phrases = Console.language.phrases
        func at(_ place: Place) -> String {
            "\(documents[place.document].name), \(place.address.words(phrases.imports))"
        }
        switch difference {
        case .text(let text, let piece, let nearest):
            let said = phrases.usage.textNotFound(
                "\(text.entity).\(text.field)", piece, nearest: nearest.map { ($0.words, at($0.place)) })
            return "\(text.location.file):\(text.location.line):\(text.location.column): \(said)"
        case .task(let number, let title, let place):
            return "\(at(place)): \(phrases.usage.taskNotFound(number, title, in: dossier))"
        case .amount(let amount, let year, let place):
            return "\(at(place)): \(phrases.usage.amountNotFound(amount, of: year.map { "\($0)" }, in: dossier))"
        }
    }
}
