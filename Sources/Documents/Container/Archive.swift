internal import CLibZip
internal import Texts

/// The parts of an archive in memory, read by name; nothing is unpacked but what is asked for.
///
/// The only file that knows libzip. Names are compared as OPC says: without case, a leading slash or backslashes.
final class Archive {
    private let handle: OpaquePointer
    private let limits: Limits
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var entries: [String: Entry] = [:]
    /// The names, as the archive has them and in its order.
    private(set) var names: [String] = []
    private var expanded = 0

    private struct Entry {
        let index: UInt64
        let name: String
        let size: Int
        let packedSize: Int
        let isEncrypted: Bool
    }

    /// Opens the archive that `content` is.
    init(_ content: [UInt8], _ limits: Limits) throws(DocumentError) {
        if let fault = zip_fault() {
            throw DocumentError(.libraryMissing(name: "libzip", fault: String(cString: fault)))
        }
        self.limits = limits
        // libzip reads from the buffer as long as the archive is open.
        bytes = .allocate(capacity: content.count)
        _ = bytes.initialize(fromContentsOf: content)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
            bytes.deallocate()
            throw DocumentError(.damaged(String(cString: zip_error_strerror(&error))))
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            bytes.deallocate()
            let isTruncated = [ZIP_ER_NOZIP, ZIP_ER_EOF, ZIP_ER_SEEK, ZIP_ER_READ].contains(error.zip_err)
            throw DocumentError(isTruncated ? .truncated : .damaged(String(cString: zip_error_strerror(&error))))
        }
        self.handle = handle
        try list()
    }

    deinit {
        zip_discard(handle)
        bytes.deallocate()
    }

    private func list() throws(DocumentError) {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.entries else { throw DocumentError(.limit(.entries, limits.entries)) }
        for index in 0..<UInt64(max(0, count)) {
            var status = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &status) == 0, let named = status.name else {
                throw DocumentError(.damaged(String(cString: zip_error_strerror(zip_get_error(handle)))))
            }
            let name = String(cString: named)
            guard !name.hasSuffix("/") else { continue }
            let entry = Entry(
                index: index, name: name, size: Int(clamping: status.size), packedSize: Int(clamping: status.comp_size),
                isEncrypted: status.encryption_method != ZIP_EM_NONE)
            guard entries.updateValue(entry, forKey: Self.key(name)) == nil else {
                throw DocumentError(.duplicateEntry, part: name)
            }
            names.append(name)
        }
    }

    private static func key(_ name: String) -> String {
        String(decoding: name.utf8.drop { $0 == 0x2F || $0 == 0x5C }.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
            .lowercased()
    }

    /// Whether there is a part of this name.
    func contains(_ name: String) -> Bool { entries[Self.key(name)] != nil }

    /// Gives a part to `body` in pieces, until that says `false`.
    func read(_ name: String, _ body: (UnsafeRawBufferPointer) throws(DocumentError) -> Bool) throws(DocumentError) {
        guard let entry = entries[Self.key(name)] else { throw DocumentError(.missingPart, part: name) }
        guard !entry.isEncrypted else { throw DocumentError(.encrypted, part: entry.name) }
        try check(entry, size: entry.size)
        guard let file = zip_fopen_index(handle, entry.index, 0) else { throw failure(zip_get_error(handle), entry) }
        defer { zip_fclose(file) }
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { piece.deallocate() }
        var size = 0
        while true {
            let count = zip_fread(file, piece.baseAddress, UInt64(piece.count))
            guard count >= 0 else { throw failure(zip_file_get_error(file), entry) }
            guard count > 0 else { break }
            size += Int(count)
            // What the archive says of a part need not be so.
            try check(entry, size: size)
            expanded += Int(count)
            guard expanded <= limits.expansion else { throw DocumentError(.limit(.expansion, limits.expansion)) }
            guard try body(UnsafeRawBufferPointer(rebasing: piece[..<Int(count)])) else { break }
        }
    }

    /// The bytes of a part, for small ones.
    func bytes(of name: String, atMost count: Int = .max) throws(DocumentError) -> [UInt8] {
        var result: [UInt8] = []
        try read(name) { (piece) throws(DocumentError) in
            result += piece
            return result.count < count
        }
        return result
    }

    private func check(_ entry: Entry, size: Int) throws(DocumentError) {
        guard size <= limits.part else { throw DocumentError(.limit(.part, limits.part), part: entry.name) }
        guard size <= 1 << 20 || size / max(1, entry.packedSize) <= limits.expansionRatio else {
            throw DocumentError(.limit(.expansionRatio, limits.expansionRatio), part: entry.name)
        }
    }

    private func failure(_ error: UnsafeMutablePointer<zip_error_t>, _ entry: Entry) -> DocumentError {
        switch error.pointee.zip_err {
        case ZIP_ER_NOPASSWD, ZIP_ER_ENCRNOTSUPP, ZIP_ER_WRONGPASSWD: return DocumentError(.encrypted, part: entry.name)
        case ZIP_ER_EOF: return DocumentError(.truncated, part: entry.name)
        default: return DocumentError(.damaged(String(cString: zip_error_strerror(error))), part: entry.name)
        }
    }
}
