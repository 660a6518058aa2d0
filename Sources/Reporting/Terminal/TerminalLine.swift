/// A line of text for a screen and how it is to be shown.
package struct TerminalLine: Hashable, Sendable {
    /// What a line is.
    package enum Role: Hashable, Sendable {
        /// A heading of a part, or what the lines below belong to.
        case heading
        /// The names of columns, and what explains.
        case header
        /// Anything else.
        case text
        /// What is wrong or missing.
        case alarming
    }

    /// The role.
    package let role: Role
    /// The text, no wider than was asked.
    package let text: String
}
