/// What is wrong with an input, where, and what was expected.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, as it was named to the loader.
    package let path: String
    /// The line, from 1; 0 where the whole file is meant.
    package let line: Int
    /// The column in Unicode scalars, from 1; 0 where the whole file is meant.
    package let column: Int
    /// What is wrong, and what was expected.
    package let message: String
    /// What stands at the place, on lines of its own; nil where the message says it.
    package let excerpt: String?

    /// A problem at a place of a file.
    package init(path: String, line: Int, column: Int, message: String, excerpt: String? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.excerpt = excerpt
    }

    /// `file:line:column: message`, as editors and compilers print it.
    package var headline: String {
        line > 0 ? "\(path):\(line):\(column): \(message)" : "\(path): \(message)"
    }

    /// The headline, and below it what stands at the place.
    package var description: String { excerpt.map { "\(headline)\n\($0)" } ?? headline }
}
