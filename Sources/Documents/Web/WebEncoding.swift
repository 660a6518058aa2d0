import Glibc
internal import Texts

/// Text of the web in UTF-8, whatever it was written in.
enum WebEncoding {
    struct Decoded {
        let bytes: [UInt8]
        /// The encoding that was taken although nothing states it.
        let assumed: String?
        /// How many places hold no text of the encoding.
        let undecodable: Int
    }

    /// Decodes a page by its mark of byte order, else what its declaration or `meta` says, else by the rule that
    /// holds for plain text: UTF-8 where it is that, an old encoding only where the bytes settle which.
    static func decode(_ bytes: [UInt8]) throws(DocumentError) -> Decoded {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try convert(bytes.dropFirst(2), "UTF-16LE", assumed: nil) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try convert(bytes.dropFirst(2), "UTF-16BE", assumed: nil) }
        if let declared = declared(bytes) {
            if declared == "UTF-8" { return utf8(bytes[...]) }
            return try convert(bytes[...], declared, assumed: nil)
        }
        if String(validating: bytes, as: UTF8.self) != nil { return utf8(bytes[...]) }
        let text = try DecodedText(bytes)
        return Decoded(bytes: Array(text.text.utf8), assumed: text.assumed, undecodable: text.isDamaged ? 1 : 0)
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>) -> Decoded {
        if String(validating: bytes, as: UTF8.self) != nil {
            return Decoded(bytes: Array(bytes), assumed: nil, undecodable: 0)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let count = text.unicodeScalars.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 1 : 0) }
        return Decoded(bytes: Array(text.utf8), assumed: nil, undecodable: count)
    }

    /// The encoding that the first bytes state, under the name that iconv knows.
    private static func declared(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
        if head.hasPrefix("<?xml"), let end = head.firstIndex(of: ">"),
            let name = value(after: "encoding=", in: head[..<end])
        {
            return known(name)
        }
        var rest = head[...]
        while let meta = rest.firstRange(of: "<meta") {
            let tag = rest[meta.upperBound...].prefix { $0 != ">" }
            if let name = value(after: "charset=", in: tag) { return known(name) }
            rest = rest[meta.upperBound...]
        }
        return nil
    }

    private static func value(after key: String, in text: Substring) -> String? {
        guard let range = text.firstRange(of: key) else { return nil }
        let quotes: Set<Character> = ["\"", "'", " "]
        let name = text[range.upperBound...].drop { quotes.contains($0) }.prefix {
            !quotes.contains($0) && $0 != ";" && $0 != "/"
        }
        return name.isEmpty ? nil : String(name)
    }

    /// Browsers read some names as the encoding of Windows that holds more.
    private static func known(_ name: String) -> String {
        switch name {
        case "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "unicode": return "UTF-8"
        case "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1": return "CP1252"
        case "iso-8859-9", "latin5": return "CP1254"
        case "x-sjis", "shift_jis": return "CP932"
        case "gb2312", "gbk": return "GB18030"
        default:
            for start in ["windows-", "x-cp"] where name.hasPrefix(start) { return "CP" + name.dropFirst(start.count) }
            return name
        }
    }

    private static func convert(_ bytes: ArraySlice<UInt8>, _ name: String, assumed: String?) throws(DocumentError)
        -> Decoded
    {
        guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }), let converter = iconv_open("UTF-8", name),
            Int(bitPattern: converter) != -1
        else { throw DocumentError(.foreign(.encoded(name))) }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        var result: [UInt8] = []
        result.reserveCapacity(source.count * 3 / 2)
        var undecodable = 0
        var piece = [CChar](repeating: 0, count: 64 << 10)
        source.withUnsafeMutableBufferPointer { source in
            var input = source.baseAddress
            var left = source.count
            while left > 0 {
                let failed = piece.withUnsafeMutableBufferPointer { piece in
                    var output = piece.baseAddress
                    var room = piece.count
                    let code = iconv(converter, &input, &left, &output, &room)
                    result += piece[..<(piece.count - room)].map { UInt8(bitPattern: $0) }
                    return code == .max && errno != E2BIG
                }
                guard failed, left > 0 else { continue }
                // One byte that is no text of the encoding does not end the reading.
                undecodable += 1
                result += [0xEF, 0xBF, 0xBD]
                input = input.map { $0 + 1 }
                left -= 1
            }
        }
        return Decoded(bytes: result, assumed: assumed, undecodable: undecodable)
    }
}
