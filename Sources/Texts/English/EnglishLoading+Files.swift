/// What is said in English of files that cannot be read as characters, or as XML.
extension EnglishLoading {
    func encoding(_ name: String, known: [String], command: String) -> String {
        "The file is in \(name); expected \(oneOf(known)). \(mending(command))"
    }
    func encoding(utf16Declaring name: String, known: [String], command: String) -> String {
        "The file is in UTF-16 and says that it is in \(name); expected \(oneOf(known)). \(mending(command))"
    }
    private func mending(_ command: String) -> String {
        "This mends it, with encoding=\"UTF-8\" written in its first line: \(command)"
    }
    func utf8(declaring name: String) -> String {
        "The file says that it is in \(name), but it is in UTF-8; expected encoding=\"UTF-8\" in its first line."
    }
    func noCharacter(_ byte: String, of encoding: String) -> String {
        "The byte \(byte) is no character of \(encoding); expected the encoding that the file is in."
    }
    func halfCharacter(_ unit: String) -> String { "The half character \(unit) stands alone; expected UTF-16." }
    var endsWithinCharacter: String { "The file ends within a character; expected UTF-16." }
    var cannotBeDecoded: String { "The file cannot be decoded; expected UTF-8." }
    func notUTF8(_ byte: String, like: (name: String, command: String)?) -> String {
        let next = like.map {
            " It looks like \($0.name): write encoding=\"\($0.name)\" in the first line, or convert the file: \($0.command)"
        }
        return "The byte \(byte) is not UTF-8, though the file says so or says nothing; expected UTF-8.\(next ?? "")"
    }
    var notUTF8FromHere: String { "The file is not in UTF-8 from here on; expected UTF-8." }
    var notUTF8: String { "The file is not in UTF-8; expected UTF-8." }

    func notWellFormed(_ fault: XMLFault) -> String { "The XML is not well-formed: \(words(fault))." }
    private func words(_ fault: XMLFault) -> String {
        switch fault {
        case .otherEndTag(let name, let open, let line):
            "</\(name)> ends another element than the one that is open since line \(line); expected </\(open)>"
        case .openStartTag(let name): "the start tag of <\(name)> does not end; expected '>'"
        case .openEndTag: "an end tag does not end; expected '>'"
        case .nameless: "no name follows '<'; expected one, or &lt; where the sign is part of a text"
        case .bareAmpersand: "no name follows '&'; expected &amp; where the sign is part of a text"
        case .referenceWithoutEnd:
            "a reference with '&' does not end; expected ';', or &amp; where the sign is part of a text"
        case .unknownEntity(let name):
            "the entity &\(name); is not defined; expected one of &amp; &lt; &gt; &quot; &apos;, or the character itself"
        case .invalidReference: "a reference with '&#' names no number; expected one, such as &#382;"
        case .attributeTwice(let name): "the attribute \(name) stands twice; expected it once"
        case .attributeWithoutValue(let name): "the attribute \(name) has no value; expected \(name)=\"…\""
        case .unquotedValue: "the value of an attribute has no quotation mark; expected \" or '"
        case .openValue: "the value of an attribute does not end; expected its quotation mark"
        case .tagInValue:
            "'<' stands in the value of an attribute; expected a quotation mark before it, or &lt; where it is part of the value"
        case .noBlankBetweenAttributes:
            "what stands behind an attribute is none; expected a blank and an attribute, or '>'"
        case .undeclaredPrefix(let prefix, let name):
            "the prefix of \(prefix):\(name) is not declared; expected xmlns:\(prefix), or no prefix"
        case .sectionEnd: "']]>' stands in a text; expected ]]&gt;"
        case .doubleHyphen: "'--' stands in a comment; expected one hyphen, or the comment's end, '-->'"
        case .openComment: "a comment does not end; expected '-->'"
        case .openInstruction: "a processing instruction does not end; expected '?>'"
        case .declaration: "the XML declaration is not right; expected <?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        case .lateDeclaration: "an XML declaration stands further down; expected it at the very beginning of the file"
        case .behindRoot: "something stands behind the end of the root element; expected nothing"
        case .character(let number?): "XML does not allow the character U+\(number.hexadecimal); expected none"
        case .character(nil): "a character stands here, or a reference to one, that XML does not allow; expected none"
        case .other(let words): (words.map { "libxml2 says \(quoted($0)); " } ?? "") + "expected well-formed XML"
        }
    }
}
