internal import Texts

/// What a file is, by its content alone.
enum Recognition {
    /// The kind of the file, or an error that says what it is and what to do.
    static func format(of bytes: [UInt8]) throws(DocumentError) -> Document.Format? {
        guard !bytes.isEmpty else { throw DocumentError(.emptyFile) }
        if bytes.starts(with: [0x25, 0x50, 0x44, 0x46, 0x2D]) { return .pdf }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw compound(bytes) }
        if let what = foreign(bytes) { throw DocumentError(.foreign(what)) }
        if bytes.starts(with: Array("{\\rtf".utf8)) { throw DocumentError(.foreign(.rtf)) }
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        if head.hasPrefix("MIME-Version:") || head.contains("\nMIME-Version:") || head.contains("multipart/related") {
            throw DocumentError(.foreign(.webArchive))
        }
        if head.contains("progid=\"Word.Document\"") || head.contains("schemas.microsoft.com/office/2006/xmlPackage") {
            throw DocumentError(.foreign(.flatWord))
        }
        if head.contains("progid=\"Excel.Sheet\"") {
            throw DocumentError(.foreign(.flatExcel))
        }
        if head.contains("urn:oasis:names:tc:opendocument:xmlns:office:1.0") {
            throw DocumentError(.foreign(.flatOpenDocument))
        }
        if isHTML(bytes) { return .html }
        if let root = rootOfXML(bytes) { throw xml(root, head) }
        return nil
    }

    /// The kind of document that an archive holds.
    static func format(of archive: Archive, _ limits: Limits) throws(DocumentError) -> (Document.Format, main: String) {
        if archive.contains("[Content_Types].xml") || archive.contains("_rels/.rels") {
            let main = try Relationships(of: "", in: archive, limits).first(ofType: "officeDocument")?.target
            for (part, format) in [
                (main ?? "word/document.xml", Document.Format.docx), (main ?? "xl/workbook.xml", .xlsx),
            ]
            where archive.contains(part) {
                switch try rootName(of: part, in: archive) {
                case .wDocument: return (.docx, part)
                case .xWorkbook: return (.xlsx, part)
                default: if main == nil { return (format, part) }
                }
            }
            if main?.contains("ppt/") ?? false {
                throw DocumentError(.foreign(.powerPoint))
            }
            if let main, !archive.contains(main) { throw DocumentError(.missingPart, part: main) }
            if archive.contains("xl/workbook.bin") {
                throw DocumentError(.foreign(.binaryExcel))
            }
            throw DocumentError(.missingPart, part: main ?? "word/document.xml")
        }
        if archive.contains("mimetype") || archive.contains("META-INF/manifest.xml") {
            return (try openDocument(archive, limits), "content.xml")
        }
        if archive.names.contains(where: { $0.hasSuffix(".iwa") || $0.hasPrefix("Index/") }) {
            throw DocumentError(.foreign(.iWork))
        }
        throw DocumentError(.foreign(.zip(Array(archive.names.prefix(3)))))
    }

    private static func openDocument(_ archive: Archive, _ limits: Limits) throws(DocumentError) -> Document.Format {
        var type = ""
        if archive.contains("mimetype") {
            type = String(decoding: try archive.bytes(of: "mimetype", atMost: 256), as: UTF8.self)
        }
        if archive.contains("META-INF/manifest.xml"),
            let manifest = try XMLTreeBuilder.read("META-INF/manifest.xml", of: archive, limits).root
        {
            if manifest.contains(.manifestEncryptionData) { throw DocumentError(.encrypted) }
            if type.isEmpty {
                let whole = manifest.children.first { $0.name == .manifestFileEntry && $0[.manifestFullPath] == "/" }
                type = whole?[.manifestMediaType] ?? ""
            }
        }
        guard archive.contains("content.xml") else { throw DocumentError(.missingPart, part: "content.xml") }
        if type.contains("opendocument.text") { return .odt }
        if type.contains("opendocument.spreadsheet") { return .ods }
        if type.contains("opendocument.presentation") {
            throw DocumentError(.foreign(.openPresentation))
        }
        if type.contains("epub") { throw DocumentError(.foreign(.epub)) }
        throw DocumentError(.foreign(.openDocument(type: type)))
    }

    /// The root of a part, by its first bytes: a document is not read twice for it.
    private static func rootName(of part: String, in archive: Archive) throws(DocumentError) -> Name? {
        let head = try archive.bytes(of: part, atMost: 1).filter { $0 != 0 }
        var rest = head[...]
        while let start = rest.firstIndex(of: 0x3C), start + 1 < rest.endIndex {
            rest = rest[(start + 1)...]
            // Declarations, comments and instructions may stand before.
            if rest.starts(with: Array("!--".utf8)) {
                let end = rest.indices.first { rest[$0...].starts(with: Array("-->".utf8)) }
                rest = rest[(end ?? rest.endIndex)...]
                continue
            }
            guard let first = rest.first, first != 0x3F, first != 0x21 else { continue }
            let name = rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
            switch String(decoding: name.split(separator: 0x3A).last ?? name, as: UTF8.self) {
            case "document": return .wDocument
            case "workbook": return .xWorkbook
            default: return nil
            }
        }
        return nil
    }

    private static func foreign(_ bytes: [UInt8]) -> ForeignFile? {
        let kinds: [([UInt8], ForeignFile)] = [
            ([0x89, 0x50, 0x4E, 0x47], .picture("PNG")), ([0xFF, 0xD8, 0xFF], .picture("JPEG")),
            ([0x47, 0x49, 0x46, 0x38], .picture("GIF")), ([0x49, 0x49, 0x2A, 0x00], .picture("TIFF")),
            ([0x4D, 0x4D, 0x00, 0x2A], .picture("TIFF")), ([0x1F, 0x8B], .archive("GZIP")),
            ([0x37, 0x7A, 0xBC, 0xAF], .archive("7z")), ([0x52, 0x61, 0x72, 0x21], .archive("RAR")),
            ([0x7F, 0x45, 0x4C, 0x46], .program),
        ]
        return kinds.first { bytes.starts(with: $0.0) }?.1
    }

    /// An old binary document, or a new one behind a password: both are in Microsoft's container, which names its streams in UTF-16.
    private static func compound(_ bytes: [UInt8]) -> DocumentError {
        func names(_ stream: String) -> Bool {
            let wanted: [UInt8] = stream.utf8.flatMap { [$0, 0] } + [0, 0]
            guard let first = wanted.first else { return false }
            var index = 0
            while index + wanted.count <= bytes.count {
                if bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) { return true }
                index += 2
            }
            return false
        }
        if names("EncryptedPackage") { return DocumentError(.encrypted) }
        if names("WordDocument") {
            return DocumentError(.foreign(.oldWord))
        }
        if names("Workbook") || names("Book") {
            return DocumentError(.foreign(.oldExcel))
        }
        if names("PowerPoint Document") {
            return DocumentError(.foreign(.oldPowerPoint))
        }
        return DocumentError(.foreign(.oldOffice))
    }

    /// What an XML file that is no document here is.
    private static func xml(_ root: String, _ head: String) -> DocumentError {
        if head.contains("schemas.microsoft.com/office/word/2003/wordml") {
            return DocumentError(.foreign(.flatWord))
        }
        if head.contains("urn:schemas-microsoft-com:office:spreadsheet") {
            return DocumentError(.foreign(.flatExcel))
        }
        return DocumentError(.foreign(.xml(root: root)))
    }

    /// The name of the root where a text is XML: it says so at its beginning, or ends with the element that it begins with.
    private static func rootOfXML(_ bytes: [UInt8]) -> String? {
        let text = opening(bytes)
        guard text.rest.hasPrefix("<") else { return text.isDeclared ? "?" : nil }
        let name = text.rest.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        if text.isDeclared { return String(name) }
        guard let first = name.first, first.isLetter || first == "_", name.count <= 128 else { return nil }
        let end = String(decoding: bytes.suffix(1024).filter { $0 != 0 }, as: UTF8.self).filter { !$0.isWhitespace }
        let isAlone = text.rest.firstIndex(of: ">").map {
            text.rest[text.rest.index(after: $0)...].allSatisfy(\.isWhitespace)
        }
        return end.hasSuffix("</\(name)>") || end.hasSuffix("/>") && isAlone ?? false ? String(name) : nil
    }

    /// The beginning of a text after what may stand before its first element, and whether it declares itself to be XML.
    private static func opening(_ bytes: [UInt8]) -> (rest: Substring, isDeclared: Bool) {
        var head = bytes.prefix(16 << 10).filter { $0 != 0 }[...]
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { head = head.dropFirst(2) }
        var text = String(decoding: head, as: UTF8.self)[...].drop { $0.isWhitespace }
        let isDeclared = text.hasPrefix("<?xml")
        while true {
            if text.hasPrefix("<?"), let end = text.firstRange(of: "?>") {
                text = text[end.upperBound...].drop { $0.isWhitespace }
            } else if text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") {
                text = text[end.upperBound...].drop { $0.isWhitespace }
            } else if isDeclared, text.hasPrefix("<!"), let end = text.firstIndex(of: ">") {
                text = text[text.index(after: end)...].drop { $0.isWhitespace }
            } else {
                return (text, isDeclared)
            }
        }
    }

    /// Whether a text begins as pages of the web do, or holds their elements early.
    private static func isHTML(_ bytes: [UInt8]) -> Bool {
        var head = bytes.prefix(16 << 10).filter { $0 != 0 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { head = head.dropFirst(2) }
        var text = String(decoding: head, as: UTF8.self)[...].drop { $0.isWhitespace }
        // A declaration and comments may stand before.
        while true {
            if text.hasPrefix("<?xml"), let end = text.firstIndex(of: ">") {
                text = text[text.index(after: end)...].drop { $0.isWhitespace }
            } else if text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") {
                text = text[end.upperBound...].drop { $0.isWhitespace }
            } else {
                break
            }
        }
        guard text.hasPrefix("<") else { return false }
        let tags = [
            "!doctype html", "html", "head", "body", "meta", "title", "table", "div", "p", "h1", "h2", "h3", "ul", "ol",
        ]
        return tags.contains { tag in
            guard text.dropFirst().hasPrefix(tag) else { return false }
            let next = text.dropFirst(tag.count + 1).first
            return next == nil || !(next?.isLetter ?? false)
        }
    }
}
