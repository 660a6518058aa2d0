internal import Glibc
package import Texts

/// An input that is open for reading: a file, a pipe that somebody writes to, or a terminal.
///
/// Nothing that is named as an input keeps the program waiting or reading for ever: it is opened without waiting, a pipe
/// to which nobody writes is refused, and so is a device, which has no end.
package final class OpenInput: @unchecked Sendable {  // it is read by one thread at a time
    /// Why an input cannot be read.
    package enum Fault: Error, CustomStringConvertible {
        /// It is not there, or may not be opened; by the system's number.
        case missing(Int32)
        /// It is there and cannot be read; by the system's number.
        case unreadable(Int32)
        /// A device other than a terminal, such as `/dev/zero`.
        case device
        /// A pipe through which nothing comes.
        case silent

        /// The reason, as it stands behind a path.
        package var reason: Localized<String> {
            .said { phrases in
                switch self {
                case .missing(ENXIO): phrases.files.socket
                case .missing(let code), .unreadable(let code): phrases.files.system(SystemFault(code))
                case .device: phrases.files.device
                case .silent: phrases.files.silentPipe
                }
            }
        }

        /// The reason in English.
        package var description: String { reason[.en] }

        /// The failure to load what stands at `path`, of which `limit` bytes were to be read at most.
        package func failure(_ path: String, limit: Int? = nil) -> LoadFailure {
            switch self {
            case .unreadable(EFBIG):
                .unreadable(path: path, reason: limit.map { limit in .said { $0.files.larger(than: limit) } } ?? reason)
            case .missing(ENXIO): .unreadable(path: path, reason: reason)
            case .missing: .missing(path: path, reason: reason)
            case .unreadable, .device, .silent: .unreadable(path: path, reason: reason)
            }
        }
    }

    /// The file, by which it is known under any name.
    package let identity: FileIdentity
    private let state: stat
    private let descriptor: Int32
    private let isOwned: Bool
    private var silence: Silence

    /// Whether it is a mistake that nothing came before the end.
    private enum Silence {
        case none, unexpected
        /// For a while it was waited for.
        case expected
    }

    /// The number of `/dev/null`, which is empty.
    private static let nullDevice: dev_t = 1 << 8 | 3
    /// How long a pipe may be without anybody who writes to it.
    private static let patience: Int32 = 1000

    /// Opens what stands at `path`.
    package convenience init(_ path: String) throws(Fault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw .missing(errno) }
        try self.init(descriptor, isOwned: true)
    }

    /// What somebody else has opened and will close, such as standard input.
    package convenience init(descriptor: Int32) throws(Fault) { try self.init(descriptor, isOwned: false) }

    private init(_ descriptor: Int32, isOwned: Bool) throws(Fault) {
        var state = stat()
        let fault: Fault? = fstat(descriptor, &state) == 0 ? Self.fault(descriptor, state) : .unreadable(errno)
        if let fault {
            if isOwned { close(descriptor) }
            throw fault
        }
        (self.descriptor, self.isOwned, self.state) = (descriptor, isOwned, state)
        identity = FileIdentity(state)
        silence = state.st_mode & S_IFMT == S_IFIFO && isOwned ? .unexpected : .none
    }

    deinit { if isOwned { close(descriptor) } }

    private static func fault(_ descriptor: Int32, _ state: stat) -> Fault? {
        switch state.st_mode & S_IFMT {
        case S_IFDIR: .unreadable(EISDIR)
        case S_IFBLK: .device
        case S_IFCHR: isatty(descriptor) == 1 || state.st_rdev == nullDevice ? nil : .device
        default: nil
        }
    }

    /// Whether it can be read again, which a pipe cannot.
    package var isRegular: Bool { state.st_mode & S_IFMT == S_IFREG }

    /// How many bytes it had when it was opened; 0 of a pipe.
    package var size: Int { Int(state.st_size) }

    /// Whether the file is still what it was when it was opened.
    package var isUnchanged: Bool {
        var now = stat()
        return fstat(descriptor, &now) == 0 && now.st_size == state.st_size
            && now.st_mtim.tv_sec == state.st_mtim.tv_sec && now.st_mtim.tv_nsec == state.st_mtim.tv_nsec
    }

    /// Goes back to the beginning of a file.
    package func rewind() { lseek(descriptor, 0, SEEK_SET) }

    /// Reads again what stands from `offset` on: at most `count` bytes, fewer where it ends or cannot be read.
    package func read(_ buffer: UnsafeMutablePointer<UInt8>, _ count: Int, at offset: Int) -> Int {
        max(0, pread(descriptor, buffer, count, off_t(offset)))
    }

    /// Reads at most `count` bytes, as many as have come; 0 at the end.
    package func read(_ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) throws(Fault) -> Int {
        while true {
            let size = Glibc.read(descriptor, buffer, count)
            if size > 0 {
                silence = .none
                return size
            }
            if size == 0 {
                switch silence {
                case .none: return 0
                case .expected: throw .silent
                case .unexpected:
                    // Who writes may come a moment later than who reads.
                    silence = .expected
                    if !waits(Self.patience) { throw .silent }
                }
            } else if errno == EAGAIN, !isRegular {
                _ = waits(-1)
            } else if errno != EINTR {
                throw .unreadable(errno)
            }
        }
    }

    /// Waits until something has come, or nobody writes any more; false where neither happens in `milliseconds`.
    private func waits(_ milliseconds: Int32) -> Bool {
        var awaited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&awaited, 1, milliseconds) != 0
    }

    /// All bytes of what stands at `path`, if they are no more than `limit`.
    package static func bytes(_ path: String, limit: Int) throws(Fault) -> [UInt8] {
        let input = try OpenInput(path)
        guard input.state.st_size <= limit else { throw .unreadable(EFBIG) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(input.state.st_size))
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: chunkSize)
        defer { buffer.deallocate() }
        while case let count = try input.read(buffer, chunkSize), count > 0 {
            guard bytes.count + count <= limit else { throw .unreadable(EFBIG) }
            bytes.append(contentsOf: UnsafeBufferPointer(start: buffer, count: count))
        }
        return bytes
    }

    /// The bytes of what stands at `path`, as far as they are no more than `limit`.
    package static func beginning(of path: String, limit: Int) throws(Fault) -> [UInt8] {
        let input = try OpenInput(path)
        var bytes: [UInt8] = []
        let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: chunkSize)
        defer { buffer.deallocate() }
        while bytes.count < limit,
            case let count = try input.read(buffer, min(chunkSize, limit - bytes.count)), count > 0
        { bytes.append(contentsOf: UnsafeBufferPointer(start: buffer, count: count)) }
        return bytes
    }

    private static let chunkSize = 16_384
}

/// A file or folder, whatever its name: the device it is on and its number there.
package struct FileIdentity: Hashable, Sendable {
    private let device: UInt64
    private let number: UInt64

    /// What no file has: for what has not been opened yet.
    package static let none = FileIdentity(stat())

    init(_ state: stat) { (device, number) = (UInt64(state.st_dev), UInt64(state.st_ino)) }

    /// What stands at `path`, where a link leads to; nil where nothing does.
    package init?(_ path: String) {
        var state = stat()
        guard stat(path, &state) == 0 else { return nil }
        self.init(state)
    }

    /// What has a number on the device of another.
    package init(beside other: FileIdentity, number: UInt64) { (device, self.number) = (other.device, number) }
}
