package import Texts

/// What is wrong with an input, where, and what was expected.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, as it was named to the loader.
    package let path: String
    /// The line, from 1; 0 where the whole file is meant.
    package let line: Int
    /// The column in Unicode scalars, from 1; 0 where the whole file is meant.
    package let column: Int
    /// What is wrong, and what was expected.
    package let text: Localized<String>
    /// What stands at the place, on lines of its own; nil where the text says it.
    package let excerpt: String?

    /// A problem at a place of a file.
    package init(path: String, line: Int, column: Int, text: Localized<String>, excerpt: String? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.text = text
        self.excerpt = excerpt
    }

    /// A problem that only those meet who write rules or programs, and which is told in English alone.
    package init(path: String, line: Int, column: Int, message: String, excerpt: String? = nil) {
        self.init(path: path, line: line, column: column, text: .untranslated(message), excerpt: excerpt)
    }

    /// What is wrong, in English: what programs read.
    package var message: String { text[.en] }

    /// `file:line:column: text`, as editors and compilers print it.
    package func headline(_ language: Language) -> String {
        line > 0 ? "\(path):\(line):\(column): \(text[language])" : "\(path): \(text[language])"
    }

    /// The headline, and below it what stands at the place, in English.
    package var description: String {
        let headline = headline(.en)
        return excerpt.map { "\(headline)\n\($0)" } ?? headline
    }
}
