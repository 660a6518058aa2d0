internal import CEL
internal import Glibc

/// The attributes of a start tag: their names are the parser's, their values the file's own bytes where the parser has them in
/// the tag.
struct Attributes {
    let count: Int
    /// Five words for each: name, prefix, namespace, and where the value begins and ends.
    let words: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let tag: UnsafePointer<UInt8>
    let tagEnd: UnsafePointer<UInt8>
    /// The tag as the parser has it.
    let parsed: UnsafePointer<UInt8>
    /// The byte of the file at which the tag begins.
    let offset: UInt32

    @inline(__always) subscript(index: Int) -> Attribute {
        Attribute(
            name: name(index), prefix: word(index, 1), namespace: word(index, 2), value: value(index), tag: self)
    }

    @inline(__always) func name(_ index: Int) -> UnsafePointer<UInt8> {
        guard let name = word(index, 0) else { preconditionFailure("The parser gives every attribute a name.") }
        return name
    }

    @inline(__always) func hasPrefix(_ index: Int) -> Bool { word(index, 1) != nil }

    @inline(__always) func value(_ index: Int) -> Bytes {
        guard let start = word(index, 3), let end = word(index, 4) else { return Bytes(start: nil, count: 0) }
        return Bytes(start: isInTag(start) ? tag + (start - parsed) : start, count: end - start)
    }

    /// Whether the parser has a value as it stands in the tag, and not in memory of its own.
    @inline(__always) private func isInTag(_ value: UnsafePointer<UInt8>) -> Bool {
        value >= parsed && value - parsed <= tagEnd - tag
    }

    /// Whether a byte is in a value that the parser has in memory of its own.
    @inline(__always) func hold(_ byte: UInt8) -> Bool {
        for index in 0..<count {
            guard let start = word(index, 3), let end = word(index, 4), !isInTag(start) else { continue }
            if memchr(start, Int32(byte), end - start) != nil { return true }
        }
        return false
    }

    @inline(__always) private func word(_ index: Int, _ position: Int) -> UnsafePointer<UInt8>? {
        words.flatMap { $0[index &* 5 &+ position] }
    }

    /// The byte of the file at which the value of the attribute of a name without prefix begins.
    fileprivate func valueOffset(_ name: UnsafePointer<UInt8>) -> UInt32? {
        let length = strlen(name)
        var byte = tag
        while byte < tagEnd {
            guard byte.pointee == 0x22 || byte.pointee == 0x27 else {
                byte += 1
                continue
            }
            var nameEnd = byte
            while nameEnd > tag, nameEnd[-1] == 0x3D || Lexical.isSpace(nameEnd[-1]) { nameEnd -= 1 }
            if nameEnd - tag > length, memcmp(nameEnd - length, name, length) == 0,
                Lexical.isSpace(nameEnd[-length - 1])
            {
                return offset + UInt32(byte - tag) + 1
            }
            let mark = byte.pointee
            repeat { byte += 1 } while byte < tagEnd && byte.pointee != mark
            byte += 1
        }
        return nil
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

    /// Where the file has the value.
    var place: TextPlace {
        guard let start = offset ?? tag.valueOffset(name) else {
            preconditionFailure("An attribute stands in its tag.")
        }
        return TextPlace(byte: start)
    }

    var isLanguage: Bool { printedName == "xml:lang" }

    var isSchemaLocation: Bool {
        namespace.map { String(cString: $0) } == "http://www.w3.org/2001/XMLSchema-instance"
            && ["schemaLocation", "noNamespaceSchemaLocation"].contains(String(cString: name))
    }

    /// The name with its prefix, as it was written.
    var printedName: String { (prefix.map { String(cString: $0) + ":" } ?? "") + String(cString: name) }
}
