internal import CEL
internal import CLibXML2
internal import Encodings
internal import Texts

/// What libxml2 refuses, and what is refused of what it would read.
extension XMLReader {
    func checkEncoding() {
        guard context?.pointee.input?.pointee.buf?.pointee.encoder != nil else { return }
        reader.report(line: 1, column: 1) { $0.notUTF8 }
        stop()
    }

    func doctype() {
        if let input = context?.pointee.input {
            reader.report(
                line: Int(input.pointee.line), column: Int(input.pointee.col)
            ) { $0.doctype }
        }
        stop()
    }

    func error(_ error: xmlErrorPtr) {
        guard !isStopped, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        reader.report(
            line: max(1, Int(error.pointee.line)), column: max(1, Int(error.pointee.int2)),
            text(of: error))
        stop()
    }

    private func text(of error: xmlErrorPtr) -> Localized<String> {
        switch xmlParserErrors(UInt32(error.pointee.code)) {
        case XML_ERR_DOCUMENT_EMPTY: return .said { $0.loading.notXML }
        case XML_ERR_DOCUMENT_END where !reader.hasBegun: return .said { $0.loading.noElement }
        case XML_ERR_DOCUMENT_END:
            if let open = reader.innermost?.name { return .said { $0.loading.endsOpen(open) } }
        case XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHAR:
            if let mistake = mistakenEncoding {
                let likely = mistake.charset.map { $0.rawValue.lowercased() }
                let like = likely.map { (name: $0, command: FileEncoding.command(from: $0, reader.path)) }
                return .said { $0.loading.notUTF8(mistake.byte, like: like) }
            }
            if error.pointee.code == XML_ERR_INVALID_ENCODING.rawValue { return .said { $0.loading.notUTF8FromHere } }
        case XML_WAR_NS_URI:
            let found = error.pointee.str1.map { String(cString: $0) }?.trimmedWhiteSpace
            if found == Schema.namespace { return .said { $0.loading.namespaceWithBlanks(Schema.namespace) } }
        default: break
        }
        let fault = fault(error)
        return .said { $0.loading.notWellFormed(fault) }
    }

    /// What libxml2 found, by its number; the names come with it.
    private func fault(_ error: xmlErrorPtr) -> XMLFault {
        func name(_ text: UnsafeMutablePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
        let (first, second, number) = (error.pointee.str1, error.pointee.str2, error.pointee.int1)
        switch xmlParserErrors(UInt32(error.pointee.code)) {
        case XML_ERR_TAG_NAME_MISMATCH: return .otherEndTag(name(second), open: name(first), line: Int(number))
        case XML_ERR_GT_REQUIRED: return first == nil ? .openEndTag : .openStartTag(name(first))
        case XML_ERR_NAME_REQUIRED where isBehind("&"): return .bareAmpersand
        case XML_ERR_NAME_REQUIRED where isBehind("<"): return .nameless
        case XML_ERR_ENTITYREF_SEMICOL_MISSING: return .referenceWithoutEnd
        case XML_ERR_UNDECLARED_ENTITY: return .unknownEntity(name(first))
        case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF:
            return .invalidReference
        case XML_ERR_ATTRIBUTE_REDEFINED:
            return .attributeTwice(
                [first, second].compactMap { $0.map { String(cString: $0) } }.joined(separator: ":"))
        case XML_NS_ERR_ATTRIBUTE_REDEFINED: return .attributeTwice(name(first))
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return .attributeWithoutValue(name(first))
        case XML_ERR_ATTRIBUTE_NOT_STARTED: return .unquotedValue
        case XML_ERR_ATTRIBUTE_NOT_FINISHED: return .openValue
        case XML_ERR_LT_IN_ATTRIBUTE: return .tagInValue
        case XML_ERR_SPACE_REQUIRED: return .noBlankBetweenAttributes
        case XML_NS_ERR_UNDEFINED_NAMESPACE: return .undeclaredPrefix(name(first), of: name(second))
        case XML_ERR_MISPLACED_CDATA_END: return .sectionEnd
        case XML_ERR_HYPHEN_IN_COMMENT: return .doubleHyphen
        case XML_ERR_COMMENT_NOT_FINISHED: return .openComment
        case XML_ERR_PI_NOT_FINISHED: return .openInstruction
        case XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_VERSION_MISSING, XML_ERR_UNKNOWN_VERSION: return .declaration
        case XML_ERR_RESERVED_XML_NAME: return .lateDeclaration
        case XML_ERR_DOCUMENT_END: return .behindRoot
        case XML_ERR_INVALID_CHAR: return .character(character(number))
        default:
            return .other(error.pointee.message.map { String(String(cString: $0).prefix { $0 != "\n" }) })
        }
    }

    /// The number of a character: the one that libxml2 tells, or that of the control that the parser has reached.
    private func character(_ number: Int32) -> UInt32? {
        if number > 0 { return number <= 0x10FFFF ? UInt32(number) : nil }
        guard let input = context?.pointee.input, let now = input.pointee.cur, now < input.pointee.end, now[0] < 0x20
        else { return nil }
        return UInt32(now[0])
    }

    /// Whether a sign stands right before the place that the parser has reached.
    private func isBehind(_ sign: Unicode.Scalar) -> Bool {
        guard let input = context?.pointee.input, let base = input.pointee.base, let now = input.pointee.cur,
            now > base
        else { return false }
        return now[-1] == UInt8(ascii: sign)
    }

    /// What is wrong with the bytes that the parser has reached, if they are no UTF-8.
    private var mistakenEncoding: MistakenEncoding? {
        guard let input = context?.pointee.input, let window = Window(context), let end = input.pointee.end else {
            return nil
        }
        return MistakenEncoding(Bytes(start: window.base, count: end - window.base), at: window.current - window.base)
    }
}
