package import CEL
internal import Crypto
internal import Encodings

/// What stands in a cell of a form.
package enum FormValue: Hashable, Sendable {
    /// A text, or the value of a word that was chosen.
    case text(String)
    case day(CalendarDate)
    /// Money in hundredths.
    case amount(Int64)

    /// A text; nil where nothing would stand there.
    package static func text(unlessBlank text: String?) -> FormValue? {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return .text(text)
    }

    /// The text, where it is one.
    package var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The day, where it is one.
    package var day: CalendarDate? { if case .day(let day) = self { day } else { nil } }
    /// The amount in hundredths, where it is one.
    package var amount: Int64? { if case .amount(let amount) = self { amount } else { nil } }

    /// How many units of UTF-16 of a text a cell gets: what is only read, no more than a row can show.
    private static let (most, mostShown) = (32_000, 1500)

    /// The text that a cell shows, with what is not seen made visible, and cut where it is longer than a cell holds.
    package static func cellText(_ text: String, isAnswered: Bool) -> String {
        let (text, most) = (text.withUnseenShown, isAnswered ? most : mostShown)
        guard text.utf8.count > most, text.utf16.count > most else { return text }
        var (kept, room) = ("", most - 1)
        for character in text {
            room -= character.utf16.count
            if room < 0 { break }
            kept.append(character)
        }
        return kept + "…"
    }
}

extension FormRow {
    /// What is shown of it, as one short text that is another one where a key or a shown text is.
    package func mark(_ columns: [FormColumn]) -> String {
        let isSpare = FormSheet.isSpare(key)
        return Self.digest([key] + columns.filter { $0.isMarked(inSpare: isSpare) }.map(shown))
    }

    /// What a cell shows that nobody fills in, in the form in which two are compared.
    func shown(in column: FormColumn) -> String {
        column.canonical(cells[column.id].map { said($0, column) }, isAnswered: false)
    }

    /// What stands in a cell for a value: for one of several words, the word.
    package func said(_ value: FormValue, _ column: FormColumn) -> FormValue {
        guard let text = value.text, let choice = choices(in: column)?.first(where: { $0.value == text }) else {
            return value
        }
        return .text(choice.label)
    }

    /// What is answered in it, as one short text that is another one where an answer is.
    package func answerMark(_ columns: [FormColumn]) -> String {
        let isSpare = FormSheet.isSpare(key)
        let answered = columns.filter { $0.isAnswered(inSpare: isSpare) }
        return Self.digest(answered.map { $0.canonical(cells[$0.id], isAnswered: true) })
    }

    /// Whether anything is answered in it.
    package func isAnswered(_ columns: [FormColumn]) -> Bool {
        answerMark(columns) != FormRow(key).answerMark(columns)
    }

    private static func digest(_ parts: [String]) -> String {
        var hash = SHA256()
        for part in parts { hash.update(data: Array("\(part.utf8.count):\(part)".utf8)) }
        return hash.finalize().prefix(8).hexadecimal
    }
}

extension FormColumn {
    /// A value in the form in which two are compared: white space counts as programs leave it, one blank for each run.
    func canonical(_ value: FormValue?, isAnswered: Bool) -> String {
        switch value {
        case nil: ""
        case .day(let day): day.description
        case .amount(let amount): String(amount)
        case .text(let text): FormValue.cellText(text, isAnswered: isAnswered).folded
        }
    }
}

extension String {
    /// The words with one blank between them, whatever white space stood there.
    var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
