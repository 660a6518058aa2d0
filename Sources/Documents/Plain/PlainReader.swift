/// Reads files without a format of their own: CSV and plain text, whichever their content shows.
enum PlainReader {
    /// The document of the bytes.
    static func read(_ bytes: [UInt8], _ limits: Limits) throws(DocumentError) -> Document {
        let decoded = try DecodedText(bytes)
        var composer = Composer(limits)
        if let encoding = decoded.assumed { try composer.tellOfDocument(.encodingAssumed, encoding) }
        if decoded.isDamaged { try composer.tellOfDocument(.undecodable, "") }
        let text = Array(decoded.text.utf8)
        if let syntax = FieldSyntax(text) { return try CSVReader.read(text, syntax, composer, limits) }
        var reader = PlainTextReader(decoded.text, composer)
        return try reader.read(.text)
    }
}
