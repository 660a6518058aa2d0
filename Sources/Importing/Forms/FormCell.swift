internal import CEL
internal import Documents
internal import Dossier
internal import Encodings
internal import Texts

/// Reads what stands in a cell as what its column holds, in the language of the form.
struct FormCell {
    let language: Language

    /// The value of a cell; nil where it is blank.
    func value(_ cell: Sheet.Cell?, _ column: FormColumn, _ choices: [FormChoice]?) throws(FormCellFault) -> FormValue?
    {
        guard let cell, cell.value != .blank else { return nil }
        if cell.rowSpan > 1 || cell.columnSpan > 1 { throw .merged }
        if case .error(let error) = cell.value { throw .error(error) }
        let words: String
        if case .text(let text) = cell.value { words = text.verbatim } else { words = cell.shown }
        let text = words.folded
        if text.isEmpty { return nil }
        switch column.kind {
        case .text:
            if let character = words.characterBeyondXML { throw .unwritable("U+\(character.hexadecimal)") }
            return .text(words)
        case .choice: return .text(try choice(cell, text, choices ?? []))
        case .day: return .day(try day(cell, text))
        case .amount: return .amount(try amount(cell, text))
        }
    }

    private func choice(_ cell: Sheet.Cell, _ text: String, _ choices: [FormChoice]) throws(FormCellFault) -> String {
        var said = [text.lowercased()]
        if case .number(let digits) = cell.value { said.append(digits) }
        let fitting = choices.filter { said.contains($0.label.folded.lowercased()) }
        // Two things of one name cannot be told apart.
        guard let first = fitting.first, Set(fitting.map(\.value)).count == 1 else {
            throw .unknown(text, choices.map(\.label))
        }
        return first.value
    }

    private func day(_ cell: Sheet.Cell, _ text: String) throws(FormCellFault) -> CalendarDate {
        switch cell.value {
        case .date(let iso):
            // A day with a time is more than was asked, and no day.
            guard let day = CalendarDate(iso) else { throw .noDay(text) }
            return day
        case .text:
            guard let (year, month, day) = WrittenDay.parts(of: text, language) else { throw .noDay(text) }
            guard let date = CalendarDate(year: year, month: month, day: day) else { throw .noSuchDay(text) }
            return date
        default: throw .noDay(text)
        }
    }

    private func amount(_ cell: Sheet.Cell, _ text: String) throws(FormCellFault) -> Int64 {
        let digits: String? =
            switch cell.value {
            case .number(let number): number
            case .text: WrittenAmount.digits(of: text, language)
            default: nil
            }
        guard let amount = digits.flatMap(StoredNumber.hundredths), amount >= 0, FieldValue.isHeld(amount) else {
            throw .noAmount(text)
        }
        return amount
    }
}

/// A day as people write it.
private enum WrittenDay {
    /// The year, month and day of `2024-06-30`, or of the ways of a language, whether or not there is such a day; nil for
    /// anything else, such as `30/6/24`.
    static func parts(of text: String, _ language: Language) -> (Int, Int, Int)? {
        let runs = text.split { !("0"..."9").contains($0) }
        let numbers = runs.compactMap { Int($0) }
        guard numbers.count == runs.count else { return nil }
        if runs.map(\.count) == [4, 2, 2], signs(text) == "--" { return (numbers[0], numbers[1], numbers[2]) }
        if runs.count == 3, runs[2].count == 4,
            let model = language.grammar.numericDate(year: numbers[2], month: numbers[1], day: numbers[0]),
            signs(model) == signs(text)
        {
            return (numbers[2], numbers[1], numbers[0])
        }
        guard runs.count == 2, runs[1].count == 4 else { return nil }
        let month = (1...12).first {
            language.date(year: numbers[1], month: $0, day: numbers[0]).folded.lowercased() == text.lowercased()
        }
        return month.map { (numbers[1], $0, numbers[0]) }
    }

    private static func signs(_ text: String) -> String {
        text.filter { !$0.isWhitespace && !("0"..."9").contains($0) }
    }
}

/// An amount as people write it.
private enum WrittenAmount {
    /// The digits of an amount in the way of a language, a point before the fraction: `45.000,00` is `45000.00` in Slovenian.
    /// Thousands are set apart all or none; nil for anything else.
    static func digits(of text: String, _ language: Language) -> String? {
        let grammar = language.grammar
        let halves = text.split(separator: grammar.decimalMark, omittingEmptySubsequences: false)
        let groups = halves[0].split(
            separator: Character(UnicodeScalar(grammar.groupMark)), omittingEmptySubsequences: false)
        guard halves.count <= 2, (halves + groups).allSatisfy({ !$0.isEmpty }),
            (groups + halves.dropFirst()).allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }),
            groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined() + halves.dropFirst().map { ".\($0)" }.joined()
    }
}
