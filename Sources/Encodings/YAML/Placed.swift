package import Platform

/// A piece of a file and where it stands.
package struct Placed<Content: Sendable>: Sendable {
    /// What stands there.
    package let content: Content
    /// The line, from 1.
    package let line: Int
    /// The column, from 1.
    package let column: Int

    /// A piece at a place.
    package init(_ content: Content, line: Int, column: Int) {
        self.content = content
        self.line = line
        self.column = column
    }
}

extension Placed {
    /// What is wrong with the piece of a file.
    package func problem(_ path: String, _ message: String) -> Problem {
        Problem(path: path, line: line, column: column, message: message)
    }
}
