internal import Glibc

/// The folder from which files are named to those who have all of it before them: editors, and hosts of repositories.
package struct SourceRoot: Sendable {
    private let folder: String

    /// The folder at `path`; nil where there is none.
    package init?(_ path: String) {
        guard let folder = Self.real(path) else { return nil }
        self.folder = folder
    }

    /// The root for the file or folder at `path`: that of the git work tree it stands in, or else the current folder, or where
    /// it does not stand in that either, its own folder.
    package init?(around path: String) {
        guard let real = Self.real(path) else { return nil }
        var status = stat()
        let isFolder = stat(real, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        let own = isFolder ? real : FileTree.parent(of: real)
        var folder = own
        while FileIdentity("\(folder)/.git") == nil {
            guard folder != "/" else {
                let here = SourceRoot(".")
                self =
                    here.flatMap { $0.path(of: own) != nil || $0.folder == own ? $0 : nil } ?? SourceRoot(folder: own)
                return
            }
            folder = FileTree.parent(of: folder)
        }
        self.folder = folder
    }

    private init(folder: String) { self.folder = folder }

    /// The path of what stands at `path` from the root on; nil where it stands elsewhere.
    package func path(of path: String) -> String? {
        let start = folder == "/" ? "/" : folder + "/"
        return Self.absolute(path).flatMap { $0.hasPrefix(start) ? String($0.dropFirst(start.count)) : nil }
    }

    /// The path of what stands at `path`, from `/` on and without links to folders; nil where its folder is not there.
    package static func absolute(_ path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        guard name != ".", name != "..", !name.isEmpty, let parent = real(FileTree.parent(of: path)) else {
            return real(path)
        }
        return parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
