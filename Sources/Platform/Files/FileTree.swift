internal import Glibc
package import Texts

/// Why outputs could not be written.
package struct OutputFailure: Error, CustomStringConvertible {
    package let path: String
    package let reason: Localized<String>
    /// How the program ends.
    package let status: ExitStatus

    /// What the system's last call says of `path`.
    package init(_ path: String) { self.init(path: path, reason: .system(errno)) }

    package init(path: String, reason: Localized<String>, status: ExitStatus = .unwritable) {
        (self.path, self.reason, self.status) = (path, reason, status)
    }

    /// What is wrong: it concerns the whole file.
    package var problem: Problem { Problem(path: path, line: 0, column: 0, text: reason) }

    package var description: String { problem.description }
}

/// Folders and files where outputs are written.
package enum FileTree {
    /// A path that means the same whatever becomes of the current folder: outputs may be put in the place of the folder in
    /// which the program was started, and what `..` means from there is then another.
    package static func fixed(_ path: String) -> String {
        guard !path.hasPrefix("/"), path.split(separator: "/").contains(".."), let folder = getcwd(nil, 0) else {
            return path
        }
        defer { free(folder) }
        return "\(String(cString: folder))/\(path)"
    }

    /// Makes a folder and those it stands in, where they are missing.
    package static func create(_ path: String) throws(OutputFailure) {
        if mkdir(path, 0o777) == 0 { return }
        if errno == ENOENT {
            try create(parent(of: path))
            if mkdir(path, 0o777) == 0 { return }
        }
        guard errno == EEXIST else { throw OutputFailure(path) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw OutputFailure(path) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw OutputFailure(path: path, reason: .said { $0.files.notFolder })
        }
    }

    /// The folder in which a path stands.
    package static func parent(of path: String) -> String {
        var parts = path[...]
        while parts.last == "/" { parts.removeLast() }
        guard let slash = parts.lastIndex(of: "/") else { return "." }
        return slash == parts.startIndex ? "/" : String(parts[..<slash])
    }

    /// Writes a file that is not there yet.
    package static func write(_ bytes: [UInt8], to path: String) throws(OutputFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputFailure(path) }
        try write(bytes, closing: descriptor, path)
    }

    /// Writes to what is there and is no file, such as a pipe or a device.
    package static func write(_ bytes: [UInt8], through path: String) throws(OutputFailure) {
        // A pipe that nobody reads is refused rather than waited for.
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0 else { throw OutputFailure(path) }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        try write(bytes, closing: descriptor, path)
    }

    private static func write(_ bytes: [UInt8], closing descriptor: Int32, _ path: String) throws(OutputFailure) {
        do throws(OutputFailure) { try write(bytes, to: descriptor, path) } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw OutputFailure(path) }
    }

    /// Writes to an open file, which stays open.
    static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(OutputFailure) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw OutputFailure(path) }
            written += count
        }
    }

    /// Removes a file, or a folder with all that is in it.
    package static func remove(_ path: String) {
        for name in names(in: path) { remove("\(path)/\(name)") }
        if rmdir(path) != 0 { unlink(path) }
    }

    /// The names of what a folder holds; none where it is no folder.
    package static func names(in path: String) -> [String] {
        (try? FolderListing(path, followingLinks: false))?.entries.map(\.name) ?? []
    }
}
