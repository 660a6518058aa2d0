/// An encoding of text in which a byte is a character.
package enum Charset: String, CaseIterable, Sendable {
    case windows1250 = "WINDOWS-1250"
    case windows1251 = "WINDOWS-1251"
    case windows1252 = "WINDOWS-1252"
    case iso8859_1 = "ISO-8859-1"
    case iso8859_2 = "ISO-8859-2"
    case iso8859_5 = "ISO-8859-5"
}
