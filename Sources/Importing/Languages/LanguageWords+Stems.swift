extension LanguageWords {
    /// A word of a name without the ending that its case gives it; what is short, or has no such ending, stays whole.
    func stem(_ word: String) -> String { Self.stem(word, endings) }

    /// A word of running text without its ending.
    func textStem(_ word: String) -> String { Self.stem(word, textEndings.isEmpty ? endings : textEndings) }

    private static func stem(_ word: String, _ endings: [String]) -> String {
        guard word.utf8.count > 3, word.count > 3 else { return word }
        for ending in endings where word.hasSuffix(ending) && word.count - ending.count >= 3 {
            return String(word.dropLast(ending.count))
        }
        return word
    }
}
