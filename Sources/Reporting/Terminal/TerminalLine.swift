/// A line of text for a screen and how it is to be shown.
public struct TerminalLine: Hashable, Sendable {
    /// What a line is.
    public enum Role: Hashable, Sendable {
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
    public let role: Role
    /// The text, no wider than was asked.
    public let text: String
}
