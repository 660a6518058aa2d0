internal import CEL
internal import CLibXML2
internal import Platform

/// Reads files with libxml2's push parser and gives their elements and text to a `FactReader`.
///
/// No C type is known outside this file. A DOCTYPE stops the parser, so there are no entities to expand and nothing to
/// fetch. One parser serves all files: it keeps each name once, so that the reader knows names by their address.
final class XMLReader {
    private let reader: FactReader
    private let limits: DossierStore.Limits
    private var handler = xmlSAXHandler()
    @exclusivity(unchecked) private var context: xmlParserCtxtPtr?
    @exclusivity(unchecked) private var isStopped = false

    /// Bytes of text since the last tag.
    @exclusivity(unchecked) private var textSize = 0

    init(_ reader: FactReader, _ limits: DossierStore.Limits) {
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
            reader.report(at: fault.offset, fault.message)
        } else if isEmpty {
            reader.report(line: 1, column: 1, "The file is empty; expected an XML document.")
        } else if !isStopped {
            parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
        }
    }

    private func parse(_ bytes: UnsafeBufferPointer<CChar>, isLast: Bool = false) {
        let code = xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
        guard !isStopped, let input = context?.pointee.input else { return }
        if code != XML_ERR_OK.rawValue, context?.pointee.wellFormed == 0 || isLast {
            refuse("The file cannot be decoded; expected UTF-8.")
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
            refuse("A comment or section is longer than \(limits.text) bytes; expected a shorter one.")
        } else {
            refuse("A tag is longer than \(limits.tag) bytes; expected a shorter one.")
        }
    }

    /// Refuses the file for what stands at the place that the parser has reached.
    private func refuse(_ message: String) {
        if let window = Window(context) { reader.report(at: window.offset(window.current), message) }
        stop()
    }

    /// Begins a document with its first bytes, of which the parser tells the encoding.
    private func begin(_ bytes: UnsafeBufferPointer<CChar>) {
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
            return refuse("The elements are nested too deeply; expected at most \(limits.depth) inside one another.")
        }
        textSize = 0
        let tag = window.tag
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
            return refuse("A text is longer than \(limits.text) bytes; expected a shorter one.")
        }
        reader.text(Bytes(start: bytes, count: Int(count))) {
            guard let window = Window(context) else { return 0 }
            // Text that needed decoding is in a buffer of its own, and then only its end is known.
            let isInWindow = bytes >= window.base && bytes <= window.current
            return window.offset(isInWindow ? bytes : max(window.base, window.current - Int(count)))
        }
    }

    fileprivate func checkEncoding() {
        guard context?.pointee.input?.pointee.buf?.pointee.encoder != nil else { return }
        reader.report(line: 1, column: 1, "The file is not in UTF-8; expected UTF-8.")
        stop()
    }

    fileprivate func doctype() {
        if let input = context?.pointee.input {
            reader.report(
                line: Int(input.pointee.line), column: Int(input.pointee.col),
                "A DOCTYPE is not allowed; expected the root element.")
        }
        stop()
    }

    fileprivate func error(_ error: xmlErrorPtr) {
        guard !isStopped, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        reader.report(
            line: max(1, Int(error.pointee.line)), column: max(1, Int(error.pointee.int2)),
            Self.message(of: error, reader))
        stop()
    }

    private static func message(of error: xmlErrorPtr, _ reader: FactReader) -> String {
        switch xmlParserErrors(UInt32(error.pointee.code)) {
        case XML_ERR_DOCUMENT_EMPTY: return "The file does not begin with XML; expected the root element."
        case XML_ERR_DOCUMENT_END where !reader.hasBegun: return "The file has no element; expected the root element."
        case XML_ERR_DOCUMENT_END:
            if let open = reader.innermost?.name {
                return "The file ends while <\(open)> is open; expected </\(open)>."
            }
        case XML_ERR_INVALID_ENCODING: return "The file is not in UTF-8 from here on; expected UTF-8."
        default: break
        }
        let message = error.pointee.message.map { String(cString: $0) } ?? "The document is not well-formed."
        let line = message.prefix { $0 != "\n" }
        return "The XML is not well-formed: \(line); expected well-formed XML."
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

private let internalSubset: internalSubsetSAXFunc = { userData, _, _, _ in withReader(userData) { $0.doctype() } }

private let structuredError: xmlStructuredErrorFunc = { userData, error in
    guard let error else { return }
    withReader(userData) { $0.error(error) }
}
