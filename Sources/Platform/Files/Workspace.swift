internal import Glibc
internal import Texts
internal import Synchronization

/// The hidden folder in which a run prepares its outputs, on the file system of the folder they go to.
///
/// It is `<output>/.rapporteur/run-<run>` and made when it is first needed. A lock on it, which the system releases when the
/// program ends in whatever way, tells a run that lives from one that was killed; what the latter left is removed by the
/// next run that makes one beside it.
package final class Workspace: Sendable {
    /// The folder of outputs.
    package let output: String
    /// The name of the run, which no other has.
    package let run = String(UInt64.random(in: .min ... .max), radix: 36)
    private let made = Mutex<(path: String, lock: Int32)?>(nil)

    package init(in output: String) { self.output = output.isEmpty ? "." : output }

    /// How the name of a run's folder begins; what else stands beside it is somebody else's.
    private static let mark = "run-"

    /// A file in a run's folder by which others know that it is one, and not somebody's own.
    private static let sign = ".workspace"

    private var home: String { "\(output)/.rapporteur" }

    /// The folder.
    package func path() throws(OutputFailure) -> String {
        try made.withLock { made throws(OutputFailure) in
            if let made { return made.path }
            let path = "\(home)/\(Self.mark)\(run)"
            let lock = try Interruption.change { duties throws(OutputFailure) in
                let lock = try make(path)
                duties.folders.append(path)
                return lock
            }
            made = (path, lock)
            sweep()
            return path
        }
    }

    /// Removes the folder at the end of the run.
    package func remove() {
        made.withLock { made in
            guard let (path, lock) = made else { return }
            made = nil
            Interruption.change { duties in
                FileTree.remove(path)
                // A signal that came before this would leave the empty folder behind.
                rmdir(home)
                duties.folders.removeAll { $0 == path }
            }
            close(lock)
        }
    }

    /// Makes and locks the folder; another run that ends, or clears up, may remove either meanwhile.
    private func make(_ path: String) throws(OutputFailure) -> Int32 {
        try FileTree.create(output)
        for _ in 0..<100 {
            guard mkdir(home, 0o777) == 0 || errno == EEXIST else { throw OutputFailure(home) }
            // What killed runs left is removed from here, and never from where a link leads.
            var status = stat()
            if lstat(home, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
                throw OutputFailure(path: home, reason: .said { $0.files.notFolder })
            }
            guard mkdir(path, 0o777) == 0 else {
                if errno == ENOENT { continue }
                throw OutputFailure(path)
            }
            let lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if lock >= 0 {
                // A file system without locks keeps what a killed run left.
                let isLocked = flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
                if isLocked && Self.isSame(lock, path) {
                    try FileTree.write([], to: "\(path)/\(Self.sign)")
                    return lock
                }
                close(lock)
            }
        }
        throw OutputFailure(path: path, reason: .said { $0.files.removedByAnother })
    }

    private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
        var (opened, named) = (stat(), stat())
        return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
    }

    /// Removes what killed runs left, and nothing that no run made.
    private func sweep() {
        for name in FileTree.names(in: home) where name.hasPrefix(Self.mark) && name != Self.mark + run {
            let path = "\(home)/\(name)"
            let lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard lock >= 0 else { continue }
            defer { close(lock) }
            guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { continue }
            guard faccessat(lock, Self.sign, F_OK, AT_SYMLINK_NOFOLLOW) == 0 else {
                // A run that was killed before it signed its folder left it empty.
                rmdir(path)
                continue
            }
            OutputFolder.restore(from: path, to: output)
            FileTree.remove(path)
        }
    }
}
