internal import Glibc

/// A program that reads one file for us: no shell, nothing inherited but what it is given, bounded in time and output.
struct ChildProcess {
    /// The program by its whole path, and its arguments.
    let arguments: [String]
    /// Bytes that it may write.
    let outputLimit: Int
    /// Seconds that it may take.
    let seconds: Int

    struct Result {
        let output: [UInt8]
        /// The first of what it said on its standard error.
        let message: String
        /// Its exit code; nil where a signal ended it.
        let code: Int32?
    }

    enum Failure: Error, Equatable {
        /// The system could not run it; with the number of what it says.
        case system(Int32)
        case tooMuchOutput
        case tooSlow

        fileprivate static var last: Failure { .system(errno) }
    }

    /// Looks for a program: the one that a variable names by its whole path, or the first on the PATH, where only whole paths
    /// count, not the folder that happens to be the current one.
    static func find(_ name: String, variable: String, environment: (String) -> String?) -> String? {
        if let named = environment(variable), !named.isEmpty {
            return named.hasPrefix("/") && isProgram(named) ? named : nil
        }
        let folders = (environment("PATH") ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        return folders.lazy.map { "\($0)/\(name)" }.first(where: isProgram)
    }

    private static func isProgram(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }

    /// The value of an environment variable.
    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Runs the program with `input` as its standard input.
    func run(_ input: [UInt8]) throws(Failure) -> Result {
        let file = try Self.unnamedFile(input)
        defer { close(file) }
        var (output, message) = ([Int32](repeating: -1, count: 2), [Int32](repeating: -1, count: 2))
        guard pipe(&output) == 0 else { throw .last }
        guard pipe(&message) == 0 else {
            for end in output { close(end) }
            throw .last
        }
        for end in output + message { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var process = pid_t()
        let code = spawn(&process, [file, output[1], message[1]])
        close(output[1])
        close(message[1])
        defer {
            close(output[0])
            close(message[0])
        }
        guard code == 0 else { throw .system(code) }
        let texts: (output: [UInt8], message: [UInt8])
        do throws(Failure) { texts = try read(output[0], message[0]) } catch {
            kill(-process, SIGKILL)
            _ = Self.wait(process)
            throw error
        }
        let status = Self.wait(process)
        let words = String(decoding: texts.message, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
        return Result(output: texts.output, message: words, code: status & 0x7F == 0 ? status >> 8 & 0xFF : nil)
    }

    /// A file without a name that holds the bytes: the program reads from it in its own time.
    private static func unnamedFile(_ bytes: [UInt8]) throws(Failure) -> Int32 {
        let folder = environment("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        var template = Array("\(folder)/rapporteur-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw .last }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(template)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let failure = Failure.last
                close(file)
                throw failure
            }
            written += count
        }
        lseek(file, 0, SEEK_SET)
        return file
    }

    private func spawn(_ process: inout pid_t, _ descriptors: [Int32]) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in descriptors.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that whatever it starts ends with it; no signal blocked, whatever this program blocks.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
        let kept = ["LD_LIBRARY_PATH", "HOME"].compactMap { name in Self.environment(name).map { "\(name)=\($0)" } }
        var words = arguments.map { strdup($0) } + [nil]
        var settings = (kept + ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]).map { strdup($0) } + [nil]
        defer { for pointer in words + settings { free(pointer) } }
        guard let program = words[0] else { return ENOMEM }
        return posix_spawn(&process, program, &actions, &attributes, &words, &settings)
    }

    /// Reads both outputs until they end.
    private func read(_ output: Int32, _ message: Int32) throws(Failure) -> (output: [UInt8], message: [UInt8]) {
        var texts: [[UInt8]] = [[], []]
        var open = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: message, events: Int16(POLLIN), revents: 0),
        ]
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        let end = Self.now + Double(seconds)
        while open.contains(where: { $0.fd >= 0 }) {
            let left = end - Self.now
            guard left > 0 else { throw .tooSlow }
            guard poll(&open, 2, Int32(min(left * 1000 + 1, 1_000_000))) >= 0 || errno == EINTR else { throw .last }
            for index in open.indices where open[index].revents != 0 {
                let count = Glibc.read(open[index].fd, &piece, piece.count)
                if count < 0, errno == EINTR { continue }
                open[index].revents = 0
                if count <= 0 {
                    open[index].fd = -1
                } else if index == 0 {
                    texts[0] += piece[..<count]
                    guard texts[0].count <= outputLimit else { throw .tooMuchOutput }
                } else if texts[1].count < 4096 {
                    texts[1] += piece[..<count]
                }
            }
        }
        return (texts[0], texts[1])
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func wait(_ process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
