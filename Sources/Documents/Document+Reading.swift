extension Document {
    /// Reads a document, whose kind is known by its content.
    ///
    /// Nothing outside `bytes` is opened or fetched, whatever they say.
    ///
    /// - Throws: `DocumentError`, which says what the file is and what to do.
    public init(reading bytes: [UInt8], limits: Limits = Limits()) throws(DocumentError) {
        guard bytes.count <= limits.file else { throw DocumentError(.limit(.file, limits.file)) }
        if bytes.starts(with: [0x50, 0x4B]) {
            let archive = try Archive(bytes, limits)
            let (format, main) = try Recognition.format(of: archive, limits)
            switch format {
            case .xlsx: self = try WorkbookReader.read(archive, main: main, limits)
            default: throw DocumentError(.notRecognised("\(format.rawValue) (\(main))"))
            }
        }
        switch try Recognition.format(of: bytes) {
        default: throw DocumentError(.notRecognised(nil))
        }
    }
}
