/// The words of a paragraph, and the number that the word processor prints before them.
public struct Paragraph: Sendable, Hashable {
    /// The printed number or bullet; it is no part of the text.
    public let number: Number?
    /// The words.
    public let text: Text
    /// The name of the paragraph's style, as its maker wrote it.
    public let style: String?

    /// A paragraph that was read.
    public init(number: Number? = nil, text: Text, style: String? = nil) {
        self.number = number
        self.text = text
        self.style = style
    }

    /// A number that no hand typed. One that was typed stands in the text, as all that was typed does.
    public struct Number: Sendable, Hashable {
        /// As printed, with what surrounds it: `1.1`, `Cilj 2.`, `a)`, `•`.
        public let text: String
        /// Where it comes from.
        public let origin: Origin

        /// A number as printed.
        public init(text: String, origin: Origin) {
            self.text = text
            self.origin = origin
        }

        /// Where a number comes from.
        public enum Origin: String, Sendable {
            /// Counted by the reader, as a word processor counts.
            case computed
            /// Stored in the file by what wrote it.
            case stored
            /// A sign that is the same for every item.
            case bullet
        }
    }
}
