internal import Glibc
internal import Texts

/// A file that appears whole or not at all: it is written beside its place and moved there in one step.
package struct OutputFile {
    package let path: String

    /// The file at `path`, which need not be there yet.
    package init(path: String) { self.path = path }

    /// Writes the file anew, unless it is one of `inputs`; what is no file, such as a pipe, is written to.
    package func replace(with bytes: [UInt8], sparing inputs: RunInputs? = nil) throws(OutputFailure) {
        try Self.replace([(self, bytes)], sparing: inputs)
    }

    /// Writes files anew, either all of them or none.
    static func replace(
        _ files: [(file: OutputFile, bytes: [UInt8])], sparing inputs: RunInputs?
    ) throws(OutputFailure) {
        for (file, _) in files { try file.check(sparing: inputs) }
        let temporaries = files.map(\.file.temporary)
        Interruption.change { $0.files.formUnion(temporaries) }
        defer { Interruption.change { $0.files.subtract(temporaries) } }
        do throws(OutputFailure) {
            for (file, bytes) in files where !file.isStream {
                do throws(OutputFailure) { try FileTree.write(bytes, to: file.temporary) } catch {
                    throw OutputFailure(path: file.path, reason: error.reason)
                }
            }
            for (file, bytes) in files {
                if file.isStream {
                    try FileTree.write(bytes, through: file.path)
                } else if rename(file.temporary, file.path) != 0 {
                    throw OutputFailure(file.path)
                }
            }
        } catch {
            Interruption.waitIfUnderWay()
            temporaries.forEach { unlink($0) }
            throw error
        }
    }

    /// Refuses what must not or cannot be replaced.
    private func check(sparing inputs: RunInputs?) throws(OutputFailure) {
        if let inputs, let identity = FileIdentity(path), inputs.contains(identity) {
            throw OutputFailure(path: path, reason: .said { $0.files.isInput })
        }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            errno = EISDIR
            throw OutputFailure(path)
        }
    }

    /// Whether a file stands there already.
    package var isThere: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether what stands there is no file.
    private var isStream: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    }

    /// Where the file is written before it is moved.
    private var temporary: String {
        let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return "\(path[..<start]).\(path[start...]).\(getpid())"
    }
}
