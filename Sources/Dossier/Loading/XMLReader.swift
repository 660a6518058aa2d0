internal import CEL
internal import CLibXML2
internal import Platform
internal import Texts
internal import Encodings

/// Reads files with libxml2's push parser and gives their elements and text to a `FactReader`.
///
/// No C type is known outside this file. A DOCTYPE stops the parser, so there are no entities to expand and nothing to
/// fetch. One parser serves all files: it keeps each name once, so that the reader knows names by their address.
final class XMLReader {
    private let reader: FactReader
    private let limits: DossierStore.Limits
    private let keepsComments: Bool
    private var handler = xmlSAXHandler()
    @exclusivity(unchecked) private var context: xmlParserCtxtPtr?
    @exclusivity(unchecked) private var isStopped = false

    /// Bytes of text since the last tag.
    @exclusivity(unchecked) private var textSize = 0

    /// A reader that gives comments too, where somebody wants to write them again.
    init(_ reader: FactReader, _ limits: DossierStore.Limits, keepsComments: Bool) {
        self.keepsComments = keepsComments
        self.reader = reader
        self.limits = limits
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startDocument = startDocument
        handler.startElementNs = startElement
        handler.endElementNs = endElement
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.internalSubset = internalSubset
        handler.reference = { _, _ in }
        if keepsComments { handler.comment = commentRead }
        handler.serror = structuredError
    }

    deinit { endParser() }

    /// Reads `file` into the reader, whose problems say what is wrong with it.
    func read(_ file: SourceFile) throws(LoadFailure) {
        isStopped = false
        textSize = 0
        var isEmpty = true
        // What libxml2 says outside a document, say of an encoding, is said of the document too, or else to the terminal.
        xmlSetStructuredErrorFunc(nil) { _, _ in }
        // A parser that met a mistake, or was left half way, may remember more than it should.
        defer { if isStopped || isEmpty || reader.hasProblems { endParser() } }
        do throws(LoadFailure) {
            try file.read(limit: min(limits.file, Int(UInt32.max))) { chunk in
                chunk.withMemoryRebound(to: CChar.self) { bytes in
                    if isEmpty {
                        isEmpty = false
                        begin(bytes)
                    } else {
                        parse(bytes)
                    }
                }
                return !isStopped
            }
        } catch {
            isStopped = true
            throw error
        }
        if let fault = file.fault {
            isStopped = true
            reader.report(at: fault.offset, fault.text)
        } else if isEmpty {
            reader.report(line: 1, column: 1) { $0.emptyFile }
        } else if !isStopped {
            parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
        }
    }

    private func parse(_ bytes: UnsafeBufferPointer<CChar>, isLast: Bool = false) {
        let code = xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
        guard !isStopped, let input = context?.pointee.input else { return }
        if code != XML_ERR_OK.rawValue, context?.pointee.wellFormed == 0 || isLast {
            refuse { $0.cannotBeDecoded }
        } else if let current = input.pointee.cur, let end = input.pointee.end, end - current > limits.tag {
            checkPending(Bytes(start: current, count: end - current))
        } else if reader.isFull {
            stop()
        }
    }

    /// Refuses a tag, comment, instruction or CDATA section of which too much is there: libxml2 waits for its end.
    private func checkPending(_ bytes: Bytes) {
        if bytes.starts(with: [0x3C, 0x21]) || bytes.starts(with: [0x3C, 0x3F]) || bytes[0] != 0x3C {
            guard bytes.count > limits.text else { return }
            refuse { $0.sectionTooLong(limits.text) }
        } else {
            refuse { $0.tagTooLong(limits.tag) }
        }
    }

    /// Refuses the file for what stands at the place that the parser has reached.
    private func refuse(_ say: (any LoadingPhrases) -> String) {
        if let window = Window(context) { reader.report(at: window.offset(window.current), say) }
        stop()
    }

    /// Begins a document with its first bytes, of which the parser tells the encoding.
    private func begin(_ bytes: UnsafeBufferPointer<CChar>) {
        let document = bytes.withMemoryRebound(to: UInt8.self) { DocumentKind($0) }
        if let document {
            reader.report(line: 1, column: 1) { $0.document(document) }
            isStopped = true
            return
        }
        let first = Int32(min(4, bytes.count))
        if context == nil {
            context = xmlCreatePushParserCtxt(
                &handler, Unmanaged.passUnretained(self).toOpaque(), bytes.baseAddress, first, nil)
        } else {
            xmlCtxtResetPush(context, bytes.baseAddress, first, nil, nil)
        }
        // Without NOENT, an `&amp;` in an attribute would be `&#38;`; there are no entities but the five.
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
        if bytes.count > first { parse(UnsafeBufferPointer(rebasing: bytes[Int(first)...])) }
    }

    private func endParser() {
        guard let context else { return }
        xmlFreeParserCtxt(context)
        self.context = nil
        reader.forgetNames()
    }

    // MARK: - What libxml2 calls

    /// What the parser holds of the file at present.
    private struct Window {
        let base: UnsafePointer<UInt8>
        let current: UnsafePointer<UInt8>
        /// The byte of the file at `base`.
        let start: UInt32

        @inline(__always) init?(_ context: xmlParserCtxtPtr?) {
            guard let input = context?.pointee.input, let current = input.pointee.cur, let base = input.pointee.base
            else { return nil }
            self.base = base
            self.current = current
            start = UInt32(truncatingIfNeeded: input.pointee.consumed)
        }

        @inline(__always) func offset(_ byte: UnsafePointer<UInt8>) -> UInt32 {
            start &+ UInt32(truncatingIfNeeded: byte - base)
        }

        /// The last `<` that has been read: it cannot stand within a tag.
        @inline(__always) var tag: UnsafePointer<UInt8> {
            findLast(0x3C, from: base, to: current) ?? base
        }
    }

    @inline(__always)
    fileprivate func start(
        _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, _ attributeCount: Int32,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let window = Window(context) else { return }
        guard reader.level < limits.depth else {
            return refuse { $0.tooDeep(limits.depth) }
        }
        textSize = 0
        let tag = window.tag
        if keepsComments { reader.endComments(at: window.offset(tag)) }
        reader.start(
            name, namespace,
            Attributes(
                count: Int(attributeCount), words: attributes, tag: tag, tagEnd: window.current,
                offset: window.offset(tag)),
            at: window.offset(tag), contentStart: window.offset(window.current) &+ 1)
    }

    @inline(__always)
    fileprivate func end() {
        textSize = 0
        reader.end()
    }

    @inline(__always)
    fileprivate func text(_ bytes: UnsafePointer<xmlChar>, _ count: Int32) {
        textSize &+= Int(count)
        guard textSize <= limits.text else {
            return refuse { $0.textTooLong(limits.text) }
        }
        reader.text(Bytes(start: bytes, count: Int(count))) {
            guard let window = Window(context) else { return 0 }
            // Text that needed decoding is in a buffer of its own, and then only its end is known.
            let isInWindow = bytes >= window.base && bytes <= window.current
            return window.offset(isInWindow ? bytes : max(window.base, window.current - Int(count)))
        }
    }

    fileprivate func comment(_ words: UnsafePointer<xmlChar>) {
        reader.comment(String(cString: words), line: Int(context?.pointee.input?.pointee.line ?? 0))
    }

    fileprivate func checkEncoding() {
        guard context?.pointee.input?.pointee.buf?.pointee.encoder != nil else { return }
        reader.report(line: 1, column: 1) { $0.notUTF8 }
        stop()
    }

    fileprivate func doctype() {
        if let input = context?.pointee.input {
            reader.report(
                line: Int(input.pointee.line), column: Int(input.pointee.col)
            ) { $0.doctype }
        }
        stop()
    }

    fileprivate func error(_ error: xmlErrorPtr) {
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

    private func stop() {
        isStopped = true
        xmlStopParser(context)
    }
}

@inline(__always)
private func withReader(_ userData: UnsafeMutableRawPointer?, _ body: (XMLReader) -> Void) {
    guard let userData else { return }
    Unmanaged<XMLReader>.fromOpaque(userData)._withUnsafeGuaranteedRef(body)
}

private let startDocument: startDocumentSAXFunc = { userData in withReader(userData) { $0.checkEncoding() } }

private let startElement: startElementNsSAX2Func = { userData, name, _, namespace, _, _, count, _, attributes in
    guard let name else { return }
    withReader(userData) { $0.start(name, namespace, count, attributes) }
}

private let endElement: endElementNsSAX2Func = { userData, _, _, _ in withReader(userData) { $0.end() } }

private let characters: charactersSAXFunc = { userData, bytes, count in
    guard let bytes else { return }
    withReader(userData) { $0.text(bytes, count) }
}

private let commentRead: commentSAXFunc = { userData, words in
    guard let words else { return }
    withReader(userData) { $0.comment(words) }
}

private let internalSubset: internalSubsetSAXFunc = { userData, _, _, _ in withReader(userData) { $0.doctype() } }

private let structuredError: xmlStructuredErrorFunc = { userData, error in
    guard let error else { return }
    withReader(userData) { $0.error(error) }
}
