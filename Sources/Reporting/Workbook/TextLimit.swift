internal import Encodings
internal import Texts

/// What a cell of a spreadsheet holds of a text.
struct TextLimit: Sendable {
    /// How many units of UTF-16 a cell may hold.
    static let most = 32_767

    /// What stands at the end of a text that was cut, with the length of the whole.
    let mark: @Sendable (Int) -> String

    /// What is not seen is shown; what is longer than a cell holds is cut, and says so at its end.
    func fit(_ text: String) -> String {
        let text = text.withUnseenShown
        // A unit takes up a byte at least.
        guard text.utf8.count > Self.most, text.utf16.count > Self.most else { return text }
        let mark = mark(text.utf16.count)
        var room = Self.most - mark.utf16.count
        var kept = text[...].prefix(0)
        for index in text.indices {
            let next = text.index(after: index)
            room -= text[index..<next].utf16.count
            if room < 0 { break }
            kept = text[..<next]
        }
        return kept + mark
    }
}

extension Language {
    /// The limit of texts of which `file` has the whole.
    func textLimit(whole file: String) -> TextLimit {
        let words = phrases.tables
        return TextLimit { words.cut($0, whole: file) }
    }
}
