/// The words of a paragraph, and the number that the word processor prints before them.
package struct Paragraph: Sendable, Hashable {
    /// The printed number or bullet; it is no part of the text.
    package let number: Number?
    /// The words.
    package let text: Text
    /// The name of the paragraph's style, as its maker wrote it.
    package let style: String?

    /// A paragraph that was read.
    package init(number: Number? = nil, text: Text, style: String? = nil) {
        self.number = number
        self.text = text
        self.style = style
    }

    /// A number that no hand typed. One that was typed stands in the text, as all that was typed does.
    package struct Number: Sendable, Hashable {
        /// As printed, with what surrounds it: `1.1`, `Cilj 2.`, `a)`, `•`.
        package let text: String
        /// Where it comes from.
        package let origin: Origin

        /// A number as printed.
        package init(text: String, origin: Origin) {
            self.text = text
            self.origin = origin
        }

        /// Where a number comes from.
        package enum Origin: String, Sendable {
            /// Counted by the reader, as a word processor counts.
            case computed
            /// Stored in the file by what wrote it.
            case stored
            /// A sign that is the same for every item.
            case bullet
        }
    }
}
