internal import Glibc
internal import Texts

/// A folder of outputs that appears whole or not at all.
///
/// The files are written in a workspace and moved into place in one step, so that whoever reads the folder sees one run's
/// outputs, and a run that fails leaves those of the one before.
package struct OutputFolder {
    package let path: String

    /// The folder at `path`, which need not be there yet.
    package init(path: String) { self.path = path }

    /// Writes all files and moves them into place.
    ///
    /// - Parameters:
    ///   - files: The files.
    ///   - workspace: Where they are written first.
    ///   - examine: Refuses to replace what stands there; asked again where somebody changes that meanwhile.
    /// - Throws: `OutputFailure`; what stood there stays.
    package func replace(
        with files: [(name: String, content: OutputContent)], by workspace: Workspace,
        examining examine: (FolderListing) throws(OutputFailure) -> Void
    ) throws(OutputFailure) {
        var standing = try listing(path)
        if let standing { try examine(standing) }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let prepared = "\(try workspace.path())/\(name)"
        do throws(OutputFailure) {
            guard mkdir(prepared, 0o777) == 0 else { throw OutputFailure(prepared) }
            for file in files { try file.content.put(at: "\(prepared)/\(file.name)") }
            var tries = 0
            while try !move(prepared, replacing: standing) {
                tries += 1
                if tries == 100 {
                    throw OutputFailure(path: path, reason: .said { $0.files.changedByAnother })
                }
                standing = try listing(path)
                if let standing { try examine(standing) }
            }
        } catch {
            Interruption.waitIfUnderWay()
            FileTree.remove(prepared)
            throw error
        }
        // What stood there is now where the new outputs were.
        guard let standing else { return }
        for entry in standing.entries { unlink("\(prepared)/\(entry.name)") }
        if rmdir(prepared) != 0 { FileTree.remove(prepared) }
    }

    /// Writes files beside those that the folder holds, and in the place of none of `inputs`: all of them, each whole, or none.
    package func put(_ files: [(name: String, bytes: [UInt8])], sparing inputs: RunInputs) throws(OutputFailure) {
        try FileTree.create(path)
        let placed = files.map { (file: OutputFile(path: "\(path)/\($0.name)"), bytes: $0.bytes) }
        try OutputFile.replace(placed, sparing: inputs)
    }

    /// Makes the folder with files in it, which appear together.
    package func create(with files: [(name: String, bytes: [UInt8])]) throws(OutputFailure) {
        let parent = FileTree.parent(of: path)
        let prepared = "\(parent)/.\(path.split(separator: "/").last ?? "").\(getpid())"
        try FileTree.create(parent)
        Interruption.change { $0.folders.append(prepared) }
        defer { Interruption.change { duties in duties.folders.removeAll { $0 == prepared } } }
        do throws(OutputFailure) {
            guard mkdir(prepared, 0o777) == 0 else { throw OutputFailure(prepared) }
            for file in files {
                try FileTree.create(FileTree.parent(of: "\(prepared)/\(file.name)"))
                try FileTree.write(file.bytes, to: "\(prepared)/\(file.name)")
            }
            guard access(path, F_OK) != 0 else { throw OutputFailure(path: path, reason: .system(EEXIST)) }
            guard rename(prepared, path) == 0 else { throw OutputFailure(path) }
        } catch {
            Interruption.waitIfUnderWay()
            FileTree.remove(prepared)
            throw error
        }
    }

    /// What the folder at `path` holds; nil where there is none.
    private func listing(_ path: String) throws(OutputFailure) -> FolderListing? {
        do throws(OpenInput.Fault) { return try FolderListing(path, followingLinks: false) } catch {
            switch error {
            case .missing(ENOENT): return nil
            // A file, or a link to another place.
            case .missing(ENOTDIR), .missing(ELOOP):
                throw OutputFailure(path: path, reason: .said { $0.files.notFolder })
            default: throw OutputFailure(path: path, reason: error.reason)
            }
        }
    }

    /// Puts `new` in this place, and what was examined in the place of `new`; false, with nothing moved, where something
    /// else stands here by now.
    private func move(_ new: String, replacing standing: FolderListing?) throws(OutputFailure) -> Bool {
        guard let standing else {
            if renameat2(AT_FDCWD, new, AT_FDCWD, path, withoutReplacing) == 0 { return true }
            if errno == EEXIST { return false }
            guard errno == EINVAL || errno == ENOSYS else { throw OutputFailure(path) }
            return try moveInSteps(new, replacing: nil)
        }
        guard renameat2(AT_FDCWD, new, AT_FDCWD, path, exchanging) == 0 else {
            if errno == ENOENT { return false }
            guard errno == EINVAL || errno == ENOSYS else { throw OutputFailure(path) }
            return try moveInSteps(new, replacing: standing)
        }
        if standing.stands(at: new) { return true }
        _ = renameat2(AT_FDCWD, new, AT_FDCWD, path, exchanging)
        return false
    }

    /// What `move` does where the file system cannot: the old folder steps aside for a moment, in which no signal ends
    /// the program; if it is killed in that moment, `restore` brings the folder back.
    private func moveInSteps(_ new: String, replacing standing: FolderListing?) throws(OutputFailure) -> Bool {
        try Interruption.change { _ throws(OutputFailure) in
            let aside = "\(FileTree.parent(of: new))/\(asideMark)\(new.split(separator: "/").last ?? "")"
            let isReplaced = standing != nil && rename(path, aside) == 0
            guard isReplaced || standing == nil else {
                if errno == ENOENT { return false }
                throw OutputFailure(path)
            }
            if let standing, !standing.stands(at: aside) {
                _ = rename(aside, path)
                return false
            }
            guard rename(new, path) == 0 else {
                let (failure, isTaken) = (OutputFailure(path), errno == EEXIST || errno == ENOTEMPTY)
                if isReplaced { _ = rename(aside, path) }
                if isTaken { return false }
                throw failure
            }
            if isReplaced { _ = rename(aside, new) }
            return true
        }
    }

    /// Brings back the outputs that a killed run had moved aside and not replaced.
    package static func restore(from workspace: String, to output: String) {
        for name in FileTree.names(in: workspace) where name.hasPrefix(asideMark) {
            let place = "\(output)/\(name.dropFirst(asideMark.count))"
            if access(place, F_OK) != 0 { _ = rename("\(workspace)/\(name)", place) }
        }
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
