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
