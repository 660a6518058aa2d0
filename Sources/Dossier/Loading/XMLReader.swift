internal import CEL
internal import CLibXML2

/// Reads files with libxml2's push parser and gives their elements and text to a `FactReader`.
///
/// No C type is known outside this file. A DOCTYPE stops the parser, so there are no entities to expand and nothing to
/// fetch.
final class XMLReader {
    private let reader: FactReader
    private var handler = xmlSAXHandler()
    private var context: xmlParserCtxtPtr?
    private var isStopped = false

    init(_ reader: FactReader) {
        self.reader = reader
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = startElement
        handler.endElementNs = endElement
        handler.characters = characters
        handler.cdataBlock = characters
        handler.internalSubset = internalSubset
        handler.reference = { _, _ in }
        handler.serror = structuredError
    }

    /// Reads `file` into the reader, whose problems say what is wrong with it.
    func read(_ file: SourceFile) throws(LoadFailure) {
        isStopped = false
        let userData = Unmanaged.passUnretained(self).toOpaque()
        defer {
            if let context { xmlFreeParserCtxt(context) }
            context = nil
        }
        try file.read { chunk in
            chunk.withMemoryRebound(to: CChar.self) { bytes in
                if context == nil {
                    let first = min(4, bytes.count)
                    context = xmlCreatePushParserCtxt(&handler, userData, bytes.baseAddress, Int32(first), nil)
                    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
                    if let base = bytes.baseAddress, bytes.count > first {
                        xmlParseChunk(context, base + first, Int32(bytes.count - first), 0)
                    }
                } else {
                    xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), 0)
                }
            }
            return !isStopped
        }
        if !isStopped {
            if let context {
                xmlParseChunk(context, nil, 0, 1)
            } else {
                reader.report(line: 1, column: 1, "The file is empty; expected an XML document.")
            }
        }
    }

    // MARK: - What libxml2 calls

    fileprivate func start(
        _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, _ attributeCount: Int32,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let input = context?.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else {
            return
        }
        if input.pointee.buf?.pointee.encoder != nil {
            reader.report(line: 1, column: 1, "The file is not in UTF-8; expected UTF-8.")
            return stop()
        }
        var tag = current
        while tag > base, tag.pointee != 0x3C { tag -= 1 }
        let consumed = UInt32(truncatingIfNeeded: input.pointee.consumed)
        reader.start(name, namespace, at: consumed + UInt32(tag - base))
        for index in 0..<Int(attributeCount) {
            let attribute = attributes.map { $0 + index * 5 }
            guard let attribute, let name = attribute[0], let start = attribute[3], let end = attribute[4] else {
                continue
            }
            let isInBuffer = start >= base && start <= current
            reader.attribute(
                name, prefix: attribute[1], namespace: attribute[2], value: Bytes(start: start, count: end - start),
                at: isInBuffer ? consumed + UInt32(start - base) : nil)
        }
        reader.endOfStartTag()
    }

    fileprivate func end() { reader.end() }

    fileprivate func text(_ bytes: UnsafePointer<xmlChar>, _ count: Int32) {
        guard let input = context?.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else {
            return
        }
        let consumed = UInt32(truncatingIfNeeded: input.pointee.consumed)
        // Text that needed decoding is in a buffer of its own, and then only its end is known.
        let start = bytes >= base && bytes <= current ? bytes - base : max(0, current - base - Int(count))
        reader.text(Bytes(start: bytes, count: Int(count)), at: consumed + UInt32(start))
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
        var message = error.pointee.message.map { String(cString: $0) } ?? "The document is not well-formed."
        while message.last?.isWhitespace == true { message.removeLast() }
        let unclosed = reader.innermost.map {
            error.pointee.code == XML_ERR_DOCUMENT_END.rawValue ? " while <\($0)> is open" : ""
        }
        reader.report(
            line: max(1, Int(error.pointee.line)), column: max(1, Int(error.pointee.int2)),
            "The XML is not well-formed: \(message)\(unclosed ?? ""); expected well-formed XML.")
        stop()
    }

    private func stop() {
        isStopped = true
        xmlStopParser(context)
    }
}

private func reader(_ userData: UnsafeMutableRawPointer?) -> XMLReader? {
    userData.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
}

private let startElement: startElementNsSAX2Func = { userData, name, _, namespace, _, _, count, _, attributes in
    guard let name else { return }
    reader(userData)?.start(name, namespace, count, attributes)
}

private let endElement: endElementNsSAX2Func = { userData, _, _, _ in reader(userData)?.end() }

private let characters: charactersSAXFunc = { userData, bytes, count in
    guard let bytes else { return }
    reader(userData)?.text(bytes, count)
}

private let internalSubset: internalSubsetSAXFunc = { userData, _, _, _ in reader(userData)?.doctype() }

private let structuredError: xmlStructuredErrorFunc = { userData, error in
    guard let error else { return }
    reader(userData)?.error(error)
}
