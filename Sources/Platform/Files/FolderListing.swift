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
        defer { close(descriptor) }
        var state = stat()
        guard fstat(descriptor, &state) == 0 else { throw .unreadable(errno) }
        self.state = state
        identity = FileIdentity(state)
        changed = Double(state.st_ctim.tv_sec) + Double(state.st_ctim.tv_nsec) / 1e9
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.bufferSize, alignment: 8)
        defer { buffer.deallocate() }
        while case let size = getdents64(descriptor, buffer.baseAddress, buffer.count), size != 0 {
            guard size > 0 else { throw .unreadable(errno) }
            add(UnsafeRawBufferPointer(rebasing: buffer[..<size]), of: path)
        }
    }

    private static let bufferSize = 32_768

    /// Adds what the system says of several names at once: of each the number of its file in eight bytes, in eight more where
    /// the next stands, the length of all that is said of it in two, its kind in one, and then the name.
    private mutating func add(_ bytes: UnsafeRawBufferPointer, of path: String) {
        var rest = bytes
        while rest.count > 19 {
            let length = Int(rest.loadUnaligned(fromByteOffset: 16, as: UInt16.self))
            let name = String(decoding: rest[19..<length].prefix { $0 != 0 }, as: UTF8.self)
            if name != ".", name != ".." {
                let kind = Kind(rest[18]) ?? Kind("\(path)/\(name)")
                entries.append(Entry(name: name, kind: kind, number: rest.loadUnaligned(as: UInt64.self)))
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[length...])
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

/// Linux's call that lists a folder. Swift's Glibc leaves it out, since C shows it to GNU sources only.
@_silgen_name("getdents64") private func getdents64(
    _ folder: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int
) -> Int
