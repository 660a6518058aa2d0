internal import CEL
internal import Glibc

/// The attributes of a start tag, where the parser holds them.
struct Attributes {
    let count: Int
    /// Five words for each: name, prefix, namespace, and where the value begins and ends.
    let words: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let tag: UnsafePointer<UInt8>
    let tagEnd: UnsafePointer<UInt8>
    /// The byte of the file at which the tag begins.
    let offset: UInt32

    @inline(__always) subscript(index: Int) -> Attribute {
        guard let words, let name = words[index * 5] else {
            preconditionFailure("The parser gives every attribute a name.")
        }
        let start = words[index * 5 + 3]
        let count = start.flatMap { start in words[index * 5 + 4].map { $0 - start } } ?? 0
        return Attribute(
            name: name, prefix: words[index * 5 + 1], namespace: words[index * 5 + 2],
            value: Bytes(start: start, count: count), tag: self)
    }
}

/// An attribute of a start tag.
struct Attribute {
    let name: UnsafePointer<UInt8>
    let prefix: UnsafePointer<UInt8>?
    let namespace: UnsafePointer<UInt8>?
    let value: Bytes
    fileprivate let tag: Attributes

    fileprivate init(
        name: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?, value: Bytes,
        tag: Attributes
    ) {
        self.name = name
        self.prefix = prefix
        self.namespace = namespace
        self.value = value
        self.tag = tag
    }

    /// The byte of the file at which the value begins, where the parser left it in place.
    var offset: UInt32? { value.baseAddress.flatMap(offset) }

    private func offset(_ byte: UnsafePointer<UInt8>) -> UInt32? {
        byte >= tag.tag && byte <= tag.tagEnd ? tag.offset + UInt32(byte - tag.tag) : nil
    }

    /// Where the file has a part of the value word by word; nil where it is written otherwise, with references.
    func span(of part: Bytes) -> TextSpan? {
        guard let base = part.baseAddress, !part.contains(0x26), !part.contains(0x3C)
        else { return nil }
        var start = offset(base)
        if start == nil, let found = find(part, in: Bytes(start: tag.tag, count: tag.tagEnd - tag.tag)) {
            start = offset(found)
        }
        return start.map { TextSpan(start: $0, count: UInt32(part.count), isInArena: false) }
    }

    var isLanguage: Bool { printedName == "xml:lang" }

    var isSchemaLocation: Bool {
        namespace.map { String(cString: $0) } == "http://www.w3.org/2001/XMLSchema-instance"
            && ["schemaLocation", "noNamespaceSchemaLocation"].contains(String(cString: name))
    }

    /// The name with its prefix, as it was written.
    var printedName: String { (prefix.map { String(cString: $0) + ":" } ?? "") + String(cString: name) }
}
