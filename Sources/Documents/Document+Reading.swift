internal import Texts

extension Document {
    /// Reads a document, whose kind is known by its content.
    ///
    /// Nothing outside `bytes` is opened or fetched, whatever they say.
    ///
    /// - Throws: `DocumentError`, which says what the file is and what to do.
    package init(reading bytes: [UInt8], limits: Limits = Limits()) throws(DocumentError) {
        guard bytes.count <= limits.file else { throw DocumentError(.limit(.file, limits.file)) }
        self =
            bytes.starts(with: [0x50, 0x4B])
            ? try Self.read(archive: bytes, limits) : try Self.read(plain: bytes, limits)
    }

    private static func read(archive bytes: [UInt8], _ limits: Limits) throws(DocumentError) -> Document {
        let archive = try Archive(bytes, limits)
        let (format, main) = try Recognition.format(of: archive, limits)
        switch format {
        case .docx: return try WordReader.read(archive, main: main, limits)
        case .odt: return try OpenDocumentReader.read(archive, main: main, limits)
        case .xlsx: return try WorkbookReader.read(archive, main: main, limits)
        case .ods: return try OpenDocumentReader.readSheets(archive, main: main, limits)
        default: throw DocumentError(.foreign(nil))
        }
    }

    private static func read(plain bytes: [UInt8], _ limits: Limits) throws(DocumentError) -> Document {
        switch try Recognition.format(of: bytes) {
        case .html: return try WebReader.read(bytes, limits)
        case .pdf: return try PDFReader.read(bytes, limits)
        case nil: return try PlainReader.read(bytes, limits)
        default: throw DocumentError(.foreign(nil))
        }
    }
}
