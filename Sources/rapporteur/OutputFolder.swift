import Glibc

/// A folder of outputs that appears whole or not at all.
///
/// The files are written beside the target and moved into its place in one step, so that whoever reads the folder sees
/// one run's outputs, and a run that fails leaves those of the one before.
struct OutputFolder {
    /// Why outputs could not be written.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let reason: String

        var description: String { "\(path): \(reason)" }
    }

    let path: String

    /// Writes all files and moves them into place.
    func replace(with files: [(name: String, bytes: [UInt8])]) throws(Failure) {
        let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        try Self.create(parent.isEmpty ? "." : parent)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let temporary = "\(parent.isEmpty ? "." : parent)/.\(name).\(getpid())"
        Self.remove(temporary)
        try Self.create(temporary)
        do throws(Failure) {
            for file in files { try Self.write(file.bytes, to: "\(temporary)/\(file.name)") }
            try Self.exchange(temporary, path)
        } catch {
            Self.remove(temporary)
            throw error
        }
    }

    /// Writes files beside those that the folder holds; each appears whole or not at all.
    func put(_ files: [(name: String, bytes: [UInt8])]) throws(Failure) {
        try Self.create(path)
        for file in files {
            let temporary = "\(path)/.\(file.name).\(getpid())"
            Self.remove(temporary)
            try Self.write(file.bytes, to: temporary)
            guard rename(temporary, "\(path)/\(file.name)") == 0 else {
                let failure = Self.failure("\(path)/\(file.name)")
                Self.remove(temporary)
                throw failure
            }
        }
    }

    private static func create(_ path: String) throws(Failure) {
        var built = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            built += (built.isEmpty || built.hasSuffix("/") ? "" : "/") + part
            if mkdir(built, 0o777) != 0 && errno != EEXIST { throw failure(built) }
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(path: path, reason: "not a folder") }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure(path) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                let failure = failure(path)
                close(descriptor)
                throw failure
            }
            written += count
        }
        guard close(descriptor) == 0 else { throw failure(path) }
    }

    /// Puts `new` in the place of `old`, which is removed.
    private static func exchange(_ new: String, _ old: String) throws(Failure) {
        var status = stat()
        guard stat(old, &status) == 0 else {
            if rename(new, old) != 0 { throw failure(old) }
            return
        }
        if renameat2(AT_FDCWD, new, AT_FDCWD, old, exchanging) == 0 {
            remove(new)
            return
        }
        // A file system that cannot exchange two folders: the old one steps aside for a moment.
        let aside = new + ".old"
        guard rename(old, aside) == 0 else { throw failure(old) }
        guard rename(new, old) == 0 else {
            let failure = failure(old)
            _ = rename(aside, old)
            throw failure
        }
        remove(aside)
    }

    private static func remove(_ path: String) {
        guard let directory = opendir(path) else {
            unlink(path)
            return
        }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { remove("\(path)/\(name)") }
        }
        closedir(directory)
        rmdir(path)
    }

    static func failure(_ path: String) -> Failure {
        Failure(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
}

/// Linux's call that exchanges two paths in one step. Swift's Glibc leaves it out, since C shows it to GNU sources only.
@_silgen_name("renameat2") private func renameat2(
    _ oldFolder: Int32, _ oldPath: UnsafePointer<CChar>, _ newFolder: Int32, _ newPath: UnsafePointer<CChar>,
    _ flags: UInt32
) -> Int32

private let exchanging: UInt32 = 2
