internal import CLibXML2
internal import Texts

/// Makes a tree of what libxml2 reads: strict XML, or HTML as it is written.
///
/// The only file that knows libxml2. Nothing is fetched, no entity but the predefined ones (and in HTML those of the language) is
/// known, and a DOCTYPE in XML ends the reading.
final class XMLTreeBuilder {
    private let tree: XMLTree
    private let limits: Limits
    private let isHTML: Bool
    private var handler = xmlSAXHandler()
    @exclusivity(unchecked) private var context: xmlParserCtxtPtr?
    @exclusivity(unchecked) private var open: [Int] = []
    /// Whether nothing but text came since the last text, so that it goes on.
    @exclusivity(unchecked) private var isInText = false
    @exclusivity(unchecked) private var failure: DocumentError?
    /// The names that were met, by where the parser keeps their local part and their namespace.
    @exclusivity(unchecked) private var names: [NameKey: Name] = [:]

    private struct NameKey: Hashable {
        let local: UnsafePointer<xmlChar>
        let namespace: UnsafePointer<xmlChar>?
    }

    /// Reads a part of an archive.
    static func read(_ part: String, of archive: Archive, _ limits: Limits) throws(DocumentError) -> XMLTree {
        let builder = XMLTreeBuilder(part, limits, isHTML: false)
        try archive.read(part) { (piece) throws(DocumentError) in
            builder.parse(piece)
            return builder.failure == nil
        }
        return try builder.finish()
    }

    /// Reads a whole file or part that is in memory; HTML must be in UTF-8.
    static func read(_ bytes: [UInt8], part: String?, isHTML: Bool = false, _ limits: Limits) throws(DocumentError)
        -> XMLTree
    {
        let builder = XMLTreeBuilder(part, limits, isHTML: isHTML)
        bytes.withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count, builder.failure == nil {
                let end = Swift.min(bytes.count, start + 64 << 10)
                builder.parse(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
                start = end
            }
        }
        return try builder.finish()
    }

    private init(_ part: String?, _ limits: Limits, isHTML: Bool) {
        tree = XMLTree(part: part)
        self.limits = limits
        self.isHTML = isHTML
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        if isHTML {
            // Words may stand before and after the element that should hold them all.
            _ = begin(.htmlHtml, attributes: 0)
            handler.startElement = startPlainElement
            handler.endElement = endPlainElement
        } else {
            handler.initialized = UInt32(XML_SAX2_MAGIC)
            handler.startElementNs = startElement
            handler.endElementNs = endElement
            handler.internalSubset = internalSubset
            handler.reference = { _, _ in }
            handler.serror = structuredError
        }
    }

    deinit {
        guard let context else { return }
        if isHTML { htmlFreeParserCtxt(context) } else { xmlFreeParserCtxt(context) }
    }

    private func parse(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
        let count = Int32(bytes.count)
        if context != nil {
            feed(start, count, isLast: false)
        } else {
            // What libxml2 says outside a document would go to the terminal.
            xmlSetStructuredErrorFunc(nil) { _, _ in }
            let data = Unmanaged.passUnretained(self).toOpaque()
            let first = Swift.min(4, count)
            if isHTML {
                context = htmlCreatePushParserCtxt(&handler, data, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
                htmlCtxtUseOptions(
                    context,
                    Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
                        | Int32(HTML_PARSE_RECOVER.rawValue)
                        | Int32(HTML_PARSE_IGNORE_ENC.rawValue))
                feed(start, count, isLast: false)
            } else {
                context = xmlCreatePushParserCtxt(&handler, data, start, first, nil)
                // Without NOENT, an `&amp;` in an attribute would be `&#38;`; there are no entities but the five.
                xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
                feed(start + Int(first), count - first, isLast: false)
            }
        }
    }

    private func feed(_ start: UnsafePointer<CChar>?, _ count: Int32, isLast: Bool) {
        guard failure == nil, count > 0 || isLast else { return }
        if isHTML {
            htmlParseChunk(context, start, count, isLast ? 1 : 0)
        } else {
            let code = xmlParseChunk(context, start, count, isLast ? 1 : 0)
            if code != XML_ERR_OK.rawValue, failure == nil, context?.pointee.wellFormed == 0 {
                fail(.invalid(.undecodable))
            }
            checkPending()
        }
    }

    /// Refuses a tag with more attributes than are allowed before libxml2 compares each with each.
    private func checkPending() {
        guard failure == nil, let input = context?.pointee.input, let start = input.pointee.cur,
            let end = input.pointee.end,
            end - start > 64 << 10, start[0] == 0x3C
        else { return }
        let count = UnsafeBufferPointer(start: start, count: end - start).reduce(0) { $0 + ($1 == 0x3D ? 1 : 0) }
        if count > limits.attributes { fail(.limit(.attributes, limits.attributes)) }
    }

    private func finish() throws(DocumentError) -> XMLTree {
        if context != nil { feed(nil, 0, isLast: true) }
        if let failure { throw failure }
        while !open.isEmpty { end() }
        guard !tree.items.isEmpty else { throw DocumentError(.invalid(.empty), part: tree.part) }
        return tree
    }

    // MARK: - What libxml2 calls

    private var line: Int32 { context?.pointee.input?.pointee.line ?? 0 }

    private func fail(_ reason: DocumentError.Reason, line: Int? = nil) {
        guard failure == nil else { return }
        failure = DocumentError(reason, part: tree.part, line: line ?? Int(self.line))
        xmlStopParser(context)
    }

    private func name(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Name {
        let key = NameKey(local: local, namespace: namespace)
        if let name = names[key] { return name }
        let text = String(cString: local)
        let name = Name(local: isHTML ? text.lowercased() : text, namespace: namespace.map { String(cString: $0) })
        names[key] = name
        return name
    }

    private func begin(_ name: Name, attributes: Int) -> Bool {
        guard failure == nil else { return false }
        guard open.count < limits.depth else {
            fail(.limit(.depth, limits.depth))
            return false
        }
        guard attributes <= limits.attributes else {
            fail(.limit(.attributes, limits.attributes))
            return false
        }
        guard tree.items.count < limits.nodes, tree.characters.count < Int(Int32.max) - 64 << 20 else {
            fail(.limit(.nodes, limits.nodes))
            return false
        }
        isInText = false
        open.append(tree.items.count)
        tree.items.append(
            XMLTree.Item(name: name, end: -1, start: Int32(tree.attributes.count), count: 0, line: line))
        return true
    }

    private func add(_ name: Name, _ value: UnsafeBufferPointer<xmlChar>) {
        guard name != .unknown, let element = open.last else { return }
        tree.attributes.append(
            XMLTree.Attribute(name: name, start: Int32(tree.characters.count), count: Int32(value.count)))
        tree.characters += value
        tree.items[element].count += 1
    }

    fileprivate func start(
        _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard begin(name(local, namespace), attributes: count), let attributes else { return }
        for index in 0..<count {
            guard let local = attributes[5 * index], let value = attributes[5 * index + 3],
                let end = attributes[5 * index + 4]
            else { continue }
            add(name(local, attributes[5 * index + 2]), UnsafeBufferPointer(start: value, count: end - value))
        }
    }

    fileprivate func startPlain(
        _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        var count = 0
        while let attributes, attributes[2 * count] != nil { count += 1 }
        guard begin(self.name(name, nil), attributes: count), let attributes else { return }
        for index in 0..<count {
            guard let local = attributes[2 * index] else { continue }
            let value = attributes[2 * index + 1]
            let size = value.map { pointer in
                var size = 0
                while pointer[size] != 0 { size += 1 }
                return size
            }
            add(self.name(local, nil), UnsafeBufferPointer(start: value, count: size ?? 0))
        }
    }

    fileprivate func end() {
        guard let element = open.popLast() else { return }
        isInText = false
        tree.items[element].end = Int32(tree.items.count)
    }

    /// Text comes in pieces, and comments or sections may stand between: it is one text all the same.
    fileprivate func text(_ bytes: UnsafePointer<xmlChar>, _ count: Int32) {
        guard failure == nil, !open.isEmpty else { return }
        let piece = UnsafeBufferPointer(start: bytes, count: Int(count))
        if isInText {
            tree.items[tree.items.count - 1].count += count
        } else {
            isInText = true
            tree.items.append(
                XMLTree.Item(
                    name: .characters, end: Int32(tree.items.count + 1), start: Int32(tree.characters.count),
                    count: count,
                    line: line))
        }
        tree.characters += piece
    }

    fileprivate func doctype() { fail(.doctype) }

    fileprivate func error(_ error: xmlErrorPtr) {
        guard error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let message = error.pointee.message.map { String(cString: $0) } ?? "it is not well-formed"
        fail(.malformed(String(message.prefix { $0 != "\n" })), line: Int(error.pointee.line))
    }
}

private func withBuilder(_ userData: UnsafeMutableRawPointer?, _ body: (XMLTreeBuilder) -> Void) {
    guard let userData else { return }
    body(Unmanaged<XMLTreeBuilder>.fromOpaque(userData).takeUnretainedValue())
}

private let startElement: startElementNsSAX2Func = { userData, name, _, namespace, _, _, count, _, attributes in
    guard let name else { return }
    withBuilder(userData) { $0.start(name, namespace, Int(count), attributes) }
}

private let endElement: endElementNsSAX2Func = { userData, _, _, _ in withBuilder(userData) { $0.end() } }

private let startPlainElement: startElementSAXFunc = { userData, name, attributes in
    guard let name else { return }
    withBuilder(userData) { $0.startPlain(name, attributes) }
}

private let endPlainElement: endElementSAXFunc = { userData, _ in withBuilder(userData) { $0.end() } }

private let characters: charactersSAXFunc = { userData, bytes, count in
    guard let bytes else { return }
    withBuilder(userData) { $0.text(bytes, count) }
}

private let internalSubset: internalSubsetSAXFunc = { userData, _, _, _ in withBuilder(userData) { $0.doctype() } }

private let structuredError: xmlStructuredErrorFunc = { userData, error in
    guard let error else { return }
    withBuilder(userData) { $0.error(error) }
}
