internal import Glibc

/// What a folder holds, as the system lists it.
package struct FolderListing {
    /// A name in a folder.
    package struct Entry: Sendable {
        /// The name.
        package let name: String
        /// What it names, itself and not what a link leads to.
        package let kind: Kind
        /// The number of the file on the folder's device.
        package let number: UInt64
    }

    /// What a name may stand for.
    package enum Kind: Sendable {
        case file
        case folder
        case link
        case other
    }

    /// The folder itself.
    package let identity: FileIdentity
    /// When the folder was last changed or moved, in seconds of the wall clock.
    package let changed: Double
    /// What it holds, in no order.
    package private(set) var entries: [Entry] = []
    private let state: stat

    /// Lists the folder at `path`; a link there is followed or, if that is not wanted, no folder.
    ///
    /// - Throws: `OpenInput.Fault` where there is no folder, or none that may be listed.
    package init(_ path: String, followingLinks: Bool) throws(OpenInput.Fault) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
        let descriptor = open(path, flags)
        guard descriptor >= 0 else { throw .missing(errno) }
        var state = stat()
        guard fstat(descriptor, &state) == 0, let directory = fdopendir(descriptor) else {
            let code = errno
            close(descriptor)
            throw .unreadable(code)
        }
        defer { closedir(directory) }
        self.state = state
        identity = FileIdentity(state)
        changed = Double(state.st_ctim.tv_sec) + Double(state.st_ctim.tv_nsec) / 1e9
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let kind = Kind(entry.pointee.d_type) ?? Kind("\(path)/\(name)")
            entries.append(Entry(name: name, kind: kind, number: UInt64(entry.pointee.d_ino)))
        }
    }

    /// Whether the folder now stands at `path`, and nothing has come into it or gone since it was listed.
    package func stands(at path: String) -> Bool {
        var now = stat()
        return lstat(path, &now) == 0 && FileIdentity(now) == identity
            && now.st_mtim.tv_sec == state.st_mtim.tv_sec && now.st_mtim.tv_nsec == state.st_mtim.tv_nsec
    }
}

extension FolderListing.Kind {
    /// What the listing says; nil where the file system leaves it open.
    fileprivate init?(_ type: UInt8) {
        switch Int(type) {
        case Int(DT_REG): self = .file
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .link
        case Int(DT_UNKNOWN): return nil
        default: self = .other
        }
    }

    /// What stands at `path`.
    fileprivate init(_ path: String) {
        var state = stat()
        guard lstat(path, &state) == 0 else {
            self = .other
            return
        }
        self =
            switch state.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
    }
}
