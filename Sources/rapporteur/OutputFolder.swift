import Glibc

/// A folder of outputs that appears whole or not at all.
///
/// The files are written in a workspace and moved into place in one step, so that whoever reads the folder sees one run's
/// outputs, and a run that fails leaves those of the one before.
struct OutputFolder {
    let path: String

    /// Writes all files and moves them into place.
    func replace(with files: [(name: String, bytes: [UInt8])], by workspace: Workspace) throws(OutputFailure) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let prepared = "\(try workspace.path())/\(name)"
        do throws(OutputFailure) {
            guard mkdir(prepared, 0o777) == 0 else { throw OutputFailure(prepared) }
            for file in files { try FileTree.write(file.bytes, to: "\(prepared)/\(file.name)") }
            if try Self.move(prepared, to: path) { remove(prepared, files.map(\.name)) }
        } catch {
            Interruption.waitIfUnderWay()
            FileTree.remove(prepared)
            throw error
        }
    }

    /// Writes files beside those that the folder holds; each appears whole or not at all.
    func put(_ files: [(name: String, bytes: [UInt8])]) throws(OutputFailure) {
        try FileTree.create(path)
        for file in files { try OutputFile(path: "\(path)/\(file.name)").replace(with: file.bytes) }
    }

    /// Puts `new` in the place of `old`; true if what stood there is now in the place of `new`.
    private static func move(_ new: String, to old: String) throws(OutputFailure) -> Bool {
        if renameat2(AT_FDCWD, new, AT_FDCWD, old, withoutReplacing) == 0 { return false }
        if errno == EEXIST { try checkFolder(old) }
        if errno == EEXIST, renameat2(AT_FDCWD, new, AT_FDCWD, old, exchanging) == 0 { return true }
        guard [EINVAL, ENOSYS, EEXIST].contains(errno) else { throw OutputFailure(old) }
        return try moveInSteps(new, to: old)
    }

    /// Refuses to remove what no audit has written, such as a file or a link to another place.
    private static func checkFolder(_ path: String) throws(OutputFailure) {
        let code = errno
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
            throw OutputFailure(path: path, reason: "not a folder")
        }
        errno = code
    }

    /// What `move` does where the file system cannot: the old folder steps aside for a moment, in which no signal ends
    /// the program; if it is killed in that moment, `restore` brings the folder back.
    private static func moveInSteps(_ new: String, to old: String) throws(OutputFailure) -> Bool {
        try Interruption.change { _ throws(OutputFailure) in
            let aside = "\(FileTree.parent(of: new))/\(asideMark)\(new.split(separator: "/").last ?? "")"
            let isReplaced = rename(old, aside) == 0
            guard isReplaced || errno == ENOENT else { throw OutputFailure(old) }
            guard rename(new, old) == 0 else {
                let failure = OutputFailure(old)
                if isReplaced { _ = rename(aside, old) }
                throw failure
            }
            return isReplaced && rename(aside, new) == 0
        }
    }

    /// Brings back the outputs that a killed run had moved aside and not replaced.
    static func restore(from workspace: String, to output: String) {
        for name in FileTree.names(in: workspace) where name.hasPrefix(asideMark) {
            let place = "\(output)/\(name.dropFirst(asideMark.count))"
            if access(place, F_OK) != 0 { _ = rename("\(workspace)/\(name)", place) }
        }
    }

    /// Removes a folder that most probably holds these files and no others.
    private func remove(_ folder: String, _ names: [String]) {
        for name in names { unlink("\(folder)/\(name)") }
        if rmdir(folder) != 0 { FileTree.remove(folder) }
    }
}

/// How the name of a folder that was moved aside begins; no dossier's id does.
private let asideMark = ".previous."

/// Linux's call that moves a path without replacing another, or exchanges two, in one step. Swift's Glibc leaves it out,
/// since C shows it to GNU sources only.
@_silgen_name("renameat2") private func renameat2(
    _ oldFolder: Int32, _ oldPath: UnsafePointer<CChar>, _ newFolder: Int32, _ newPath: UnsafePointer<CChar>,
    _ flags: UInt32
) -> Int32

private let withoutReplacing: UInt32 = 1
private let exchanging: UInt32 = 2
