/// Why a file is not well-formed XML.
package enum XMLFault: Sendable, Hashable {
    /// An end tag that is another element's than the one that is open, which begins on a line.
    case otherEndTag(String, open: String, line: Int)
    /// The start tag of an element, or an end tag, that no `>` ends.
    case openStartTag(String), openEndTag
    /// A `<` that no name follows, and an `&` that begins no reference.
    case nameless, bareAmpersand
    case referenceWithoutEnd
    case unknownEntity(String)
    case invalidReference
    case attributeTwice(String), attributeWithoutValue(String)
    /// A value without quotation marks, one that does not end, and one with a `<` in it.
    case unquotedValue, openValue, tagInValue
    case noBlankBetweenAttributes
    /// The prefix of an element or attribute.
    case undeclaredPrefix(String, of: String)
    /// `]]>` outside a section, and `--` inside a comment.
    case sectionEnd, doubleHyphen
    case openComment, openInstruction
    /// An XML declaration that is not right, or not at the beginning.
    case declaration, lateDeclaration
    case behindRoot
    /// A character that XML does not allow, by its number where that is known.
    case character(UInt32?)
    /// Anything else, in the words of libxml2, which are English.
    case other(String?)
}

extension UInt32 {
    /// The number of a character as Unicode writes it: at least four hexadecimal digits.
    var hexadecimal: String {
        let digits = String(self, radix: 16, uppercase: true)
        return String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
    }
}
