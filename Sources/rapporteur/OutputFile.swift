import Glibc

/// A file that appears whole or not at all: it is written beside its place and moved there in one step.
struct OutputFile {
    let path: String

    /// Writes the file anew.
    func replace(with bytes: [UInt8]) throws(OutputFailure) {
        let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let temporary = "\(path[..<start]).\(path[start...]).\(getpid())"
        Interruption.change { _ = $0.files.insert(temporary) }
        defer { Interruption.change { _ = $0.files.remove(temporary) } }
        unlink(temporary)
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
