import CLibZip
import Synchronization
import Testing

/// Archives made in memory for tests.
enum ArchiveWriter {
    /// libzip is asked by one test at a time: it says nothing of being used by several threads at once.
    private static let lock = Mutex(())

    /// An archive of parts, in their order.
    static func archive(_ parts: [(name: String, content: String)]) throws -> [UInt8] {
        try lock.withLock { _ in try write(parts) }
    }

    private static func write(_ parts: [(name: String, content: String)]) throws -> [UInt8] {
        var error = zip_error_t()
        zip_error_init(&error)
        let source = try #require(zip_source_buffer_create(nil, 0, 0, &error))
        let archive = try #require(
            zip_open_from_source(source, ZIP_TRUNCATE, &error), "\(String(cString: zip_error_strerror(&error)))")
        // What closing writes is read from the source afterwards.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        // libzip reads the contents when it closes the archive.
        let buffers = parts.map { part in
            let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, part.content.utf8.count))
            _ = buffer.update(fromContentsOf: part.content.utf8)
            return buffer
        }
        defer { buffers.forEach { $0.deallocate() } }
        for (part, buffer) in zip(parts, buffers) {
            let content = zip_source_buffer(archive, buffer.baseAddress, UInt64(part.content.utf8.count), 0)
            try #require(zip_file_add(archive, part.name, content, ZIP_FL_ENC_UTF_8) >= 0)
        }
        try #require(zip_close(archive) == 0)
        try #require(zip_source_open(source) == 0)
        defer { zip_source_close(source) }
        var status = zip_stat_t()
        try #require(zip_source_stat(source, &status) == 0)
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        try #require(zip_source_read(source, &bytes, UInt64(bytes.count)) == Int64(bytes.count))
        return bytes
    }
}
