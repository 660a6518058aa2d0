internal import Glibc

/// A file that appears whole or not at all: it is written beside its place and moved there in one step.
package struct OutputFile {
    package let path: String

    /// The file at `path`, which need not be there yet.
    package init(path: String) { self.path = path }

    /// Writes the file anew, unless it is one of `inputs`; what is no file, such as a pipe, is written to.
    package func replace(with bytes: [UInt8], sparing inputs: RunInputs? = nil) throws(OutputFailure) {
        if let inputs, let identity = FileIdentity(path), inputs.contains(identity) {
            throw OutputFailure(path: path, reason: "this run reads it; expected another file")
        }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            return try FileTree.write(bytes, through: path)
        }
        let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let temporary = "\(path[..<start]).\(path[start...]).\(getpid())"
        Interruption.change { _ = $0.files.insert(temporary) }
        defer { Interruption.change { _ = $0.files.remove(temporary) } }
        do throws(OutputFailure) {
            try FileTree.write(bytes, to: temporary)
            if rename(temporary, path) != 0 { throw OutputFailure(path) }
        } catch {
            Interruption.waitIfUnderWay()
            unlink(temporary)
            throw OutputFailure(path: path, reason: error.reason)
        }
    }
}
