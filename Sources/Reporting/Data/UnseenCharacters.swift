internal import CEL

extension String {
    /// The text with what would not be seen made visible, such as `⟨U+202E⟩`; line breaks and tabs stay.
    var withUnseenShown: String {
        guard hasUnseenCharacters else { return self }
        var shown = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n", "\r", "\t": shown.unicodeScalars.append(scalar)
            case _ where scalar.isUnseen: shown += "⟨U+\(scalar.hexadecimal)⟩"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}
