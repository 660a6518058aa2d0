internal import CEL
internal import CLibXML2
internal import Glibc
internal import Platform
internal import Texts

/// Reads files with libxml2's push parser and gives their elements and text to a `FactReader`.
///
/// No C type is known outside this type. A DOCTYPE stops the parser, so there are no entities to expand and nothing to
/// fetch. One parser serves all files: it keeps each name once, so that the reader knows names by their address.
final class XMLReader {
    let reader: FactReader
    private let limits: DossierStore.Limits
    private let keepsComments: Bool
    /// Whether files are masked at all.
    private let isMasking: Bool
    private let mask = Mask(chunkSize: SourceFile.chunkSize)
    private var handler = xmlSAXHandler()
    @exclusivity(unchecked) private(set) var context: xmlParserCtxtPtr?
    @exclusivity(unchecked) private(set) var isStopped = false

    /// Whether the parser reads a masked copy.
    @exclusivity(unchecked) private var isMasked = false
    /// Whether a masked copy may not say the same as the file.
    @exclusivity(unchecked) private var isDoubtful = false
    /// The chunk that is being read, behind all before it that the parser still has, and which byte of the file it begins with.
    @exclusivity(unchecked) private var chunk: UnsafePointer<UInt8>?
    @exclusivity(unchecked) private var chunkStart = 0

    /// Bytes of text since the last tag.
    @exclusivity(unchecked) private var textSize = 0

    /// A reader that gives comments too, where somebody wants to write them again.
    init(_ reader: FactReader, _ limits: DossierStore.Limits, keepsComments: Bool, isMasking: Bool) {
        (self.reader, self.limits, self.keepsComments) = (reader, limits, keepsComments)
        // Of a comment there are only the parser's own bytes.
        self.isMasking = isMasking && !keepsComments
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
    ///
    /// The parser is given a copy without characters beyond ASCII, through which it goes twice as fast, and the reader the
    /// file's own bytes. Where that may not be the same, as wherever anything is wrong, the file is read again as it is.
    func read(_ file: SourceFile) throws(LoadFailure) {
        if isMasking {
            isMasked = true
            try parse(file)
            if !isDoubtful && !reader.found.isAnyInFile { return }
            reader.beginAgain()
        }
        isMasked = false
        try parse(file)
    }

    private func parse(_ file: SourceFile) throws(LoadFailure) {
        (isStopped, isDoubtful, textSize, chunkStart) = (false, false, 0, 0)
        mask.begin()
        var isEmpty = true
        // What libxml2 says outside a document, say of an encoding, is said of the document too, or else to the terminal.
        xmlSetStructuredErrorFunc(nil) { _, _ in }
        // A parser that met a mistake, or was left half way, may remember more than it should.
        defer { if isStopped || isEmpty || reader.found.isAnyInFile { endParser() } }
        do throws(LoadFailure) {
            try file.read(limit: min(limits.file, Int(UInt32.max))) { chunk in
                self.chunk = chunk.baseAddress
                if !chunk.isEmpty {
                    parse(chunk, isFirst: isEmpty)
                    isEmpty = false
                } else if isEmpty {
                    reader.report(line: 1, column: 1) { $0.emptyFile }
                } else {
                    parseEnd()
                }
                chunkStart += chunk.count
                return isStopped ? nil : Window(context).map { Int($0.offset($0.current)) } ?? chunkStart
            }
        } catch {
            isStopped = true
            throw error
        }
        if let fault = file.fault {
            isStopped = true
            reader.report(at: fault.offset, fault.text)
        }
    }

    private func parse(_ chunk: Bytes, isFirst: Bool) {
        let bytes = isMasked ? mask.copy(chunk, isFirst: isFirst) : chunk
        if isMasked && !mask.isSound { return doubt() }
        bytes.withMemoryRebound(to: CChar.self) { isFirst ? begin($0) : parse($0) }
    }

    private func parseEnd() {
        if isMasked && !mask.isWhole { return doubt() }
        parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
    }

    private func parse(_ bytes: UnsafeBufferPointer<CChar>, isLast: Bool = false) {
        let code = xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
        guard !isStopped, let input = context?.pointee.input else { return }
        if code != XML_ERR_OK.rawValue, context?.pointee.wellFormed == 0 || isLast {
            refuse { $0.cannotBeDecoded }
        } else if let current = input.pointee.cur, let end = input.pointee.end, end - current > limits.tag {
            checkPending(Bytes(start: current, count: end - current))
        } else if reader.found.isFull {
            stop()
        }
    }

    /// Ends the reading of a masked file that may have to be read otherwise.
    private func doubt() {
        isDoubtful = true
        stop()
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
    struct Window {
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
        let parsed = window.tag
        let offset = window.offset(parsed)
        guard let tag = original(offset) else { return }
        if keepsComments { reader.endComments(at: offset) }
        let attributes = Attributes(
            count: Int(attributeCount), words: attributes, tag: tag, tagEnd: tag + (window.current - parsed),
            parsed: parsed, offset: offset)
        if isMasked, attributes.hold(Mask.byte) { return doubt() }
        reader.start(name, namespace, attributes, at: offset, contentStart: window.offset(window.current) &+ 1)
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
        guard let window = Window(context) else { return }
        // Text that needed decoding is in a buffer of its own, and then only its end is known.
        let isInWindow = bytes >= window.base && bytes <= window.current
        let start = isInWindow ? bytes : max(window.base, window.current - Int(count))
        let text = isInWindow ? original(window.offset(bytes)) ?? bytes : bytes
        if isMasked, !isInWindow, memchr(text, Int32(Mask.byte), Int(count)) != nil { return doubt() }
        reader.text(Bytes(start: text, count: Int(count)), at: window.offset(start))
    }

    fileprivate func comment(_ words: UnsafePointer<xmlChar>) {
        reader.comment(String(cString: words), line: Int(context?.pointee.input?.pointee.line ?? 0))
    }

    /// A byte of the file, where it is in memory as it is.
    @inline(__always) private func original(_ offset: UInt32) -> UnsafePointer<UInt8>? {
        chunk.map { $0 + (Int(offset) - chunkStart) }
    }

    func stop() {
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
