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
        let words = error.pointee.message.map { String(String(cString: $0).prefix { $0 != "\n" }) }
        return .said { $0.loading.notWellFormed(words ?? $0.loading.undescribed) }
    }

    /// What is wrong with the bytes that the parser has reached, if they are no UTF-8.
    private var mistakenEncoding: MistakenEncoding? {
        guard let input = context?.pointee.input, let window = Window(context), let end = input.pointee.end else {
            return nil
        }
        return MistakenEncoding(Bytes(start: window.base, count: end - window.base), at: window.current - window.base)
    }
}
