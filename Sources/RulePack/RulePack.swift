internal import Crypto
public import Dossier
internal import Glibc

/// A parameter of a pack, such as a threshold.
public struct Parameter: Sendable {
    /// What kind of number it is.
    public enum Kind: String, Sendable {
        /// Per cent; rules see basis points.
        case percent
        /// A plain number.
        case count
    }

    /// The name, as rules write it after `pack.`.
    public let name: String
    /// What kind of number it is.
    public let kind: Kind
    /// The value as rules see it: basis points for per cent.
    public let value: Int64
    /// What it decides.
    public let meaning: Localized<String>
}

/// The rules of a folder and what they have in common.
public struct RulePack: Sendable {
    /// The pack's id.
    public let id: String
    /// The pack's version.
    public let version: String
    /// The parameters, in the order of the file.
    public let parameters: [Parameter]
    /// Severities that the pack sets instead of the rules' own, by rule.
    public let severityOverrides: [String: Severity]
    /// The rules, by category and id in the pack's order.
    public let rules: [RuleSource]
    /// The SHA-256 over the names and bytes of all files read, in hexadecimal digits.
    public let sha256: String

    /// The categories, in the order in which people read them.
    public static let categories = ["structure", "responsibility", "deadlines", "budget", "recommendations"]

    /// Reads the pack in `folder`: `pack.yaml` and `<category>/<rule>/rule.yaml`.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - fileSize: Bytes that a file may have.
    ///   - threads: On how many threads to work.
    /// - Throws: `PackFailure` with every problem found.
    public init(folder: String, fileSize: Int = 1_000_000, threads: Int = 1) throws(PackFailure) {
        var hasher = SHA256()
        func read(_ name: String) throws(PackFailure) -> String {
            let path = "\(folder)/\(name)"
            guard let bytes = RulePack.bytes(path, limit: fileSize) else {
                throw .unreadable(path, errno, limit: fileSize)
            }
            hasher.update(data: Array(name.utf8) + [0])
            hasher.update(data: bytes)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .invalid([
                    Problem(path: path, line: 1, column: 1, message: "The file is not in UTF-8; expected UTF-8.")
                ])
            }
            return text
        }
        let text = try read("pack.yaml")
        var files: [(category: String, folder: String, path: String, text: String)] = []
        for category in RulePack.folders(in: folder) {
            for id in RulePack.folders(in: "\(folder)/\(category)") {
                let name = "\(category)/\(id)/rule.yaml"
                files.append((category, id, "\(folder)/\(name)", try read(name)))
            }
        }
        var problems: [Problem] = []
        var rules: [RuleSource] = []
        let overrides: [(rule: String, severity: Placed<Severity>)]
        for read in Worker.results(of: files.count, threads: threads, share: 8, { file, _ in Self.rule(files[file]) }) {
            do throws(Problem) { rules.append(try read.get()) } catch { problems.append(error) }
        }
        do throws(Problem) {
            let header = try Header(yaml: text, path: "\(folder)/pack.yaml")
            (id, version, parameters) = (header.id, header.version, header.parameters)
            overrides = header.overrides
        } catch {
            throw .invalid([error] + problems)
        }
        severityOverrides = Dictionary(overrides.map { ($0.rule, $0.severity.content) }, uniquingKeysWith: { $1 })
        let known = Set(rules.map(\.id))
        for (rule, severity) in overrides where !known.contains(rule) {
            problems.append(
                Problem(
                    path: "\(folder)/pack.yaml", line: severity.line, column: severity.column,
                    message: "There is no rule \(rule); expected the id of a rule of this pack."))
        }
        for rule in rules {
            for entry in rule.subsumes where !known.contains(entry.rule.content) {
                problems.append(
                    Problem(
                        path: rule.path, line: entry.rule.line, column: entry.rule.column,
                        message: "There is no rule \(entry.rule.content); expected the id of a rule of this pack."))
            }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        self.rules = rules
        sha256 = hasher.finalize().hexadecimal
    }

    private static func rule(
        _ file: (category: String, folder: String, path: String, text: String)
    ) -> Result<RuleSource, Problem> {
        do throws(Problem) {
            return .success(
                try RuleSource(yaml: file.text, path: file.path, category: file.category, folder: file.folder))
        } catch {
            return .failure(error)
        }
    }

    /// The severity of a rule in this pack.
    public func severity(of rule: RuleSource) -> Severity { severityOverrides[rule.id] ?? rule.severity }

    /// The value of a parameter, as rules see it.
    public func value(of parameter: String) -> Int64? { parameters.first { $0.name == parameter }?.value }

    /// The folders in a folder: known categories first, in their order, then by name.
    private static func folders(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            var status = stat()
            if !name.hasPrefix("."), stat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
                names.append(name)
            }
        }
        func rank(_ name: String) -> Int { categories.firstIndex(of: name) ?? categories.count }
        return names.sorted { (rank($0), $0) < (rank($1), $1) }
    }

    /// The bytes of a file, or nil where it cannot be read or has more than `limit`; `errno` then says why.
    package static func bytes(_ path: String, limit: Int = .max) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16_384) { buffer in
            var bytes: [UInt8] = []
            while true {
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0 && errno == EINTR { continue }
                guard count >= 0 else { return nil }
                if count == 0 { return bytes }
                bytes += buffer[..<count]
                if bytes.count > limit {
                    errno = EFBIG
                    return nil
                }
            }
        }
    }
}

/// Why a pack could not be read.
public enum PackFailure: Error, CustomStringConvertible {
    /// A file that a pack must have is not there.
    case missing(path: String, reason: String)
    /// The files are there and wrong.
    case invalid([Problem])

    fileprivate static func unreadable(_ path: String, _ code: CInt, limit: Int) -> PackFailure {
        let message =
            switch code {
            case EISDIR: "This is a folder; expected a file."
            case EFBIG: "The file is larger than \(limit) bytes; expected a smaller one."
            case ENOENT, ENOTDIR: ""
            default: "The file cannot be read: \(String(cString: strerror(code)).lowercased())."
            }
        return message.isEmpty
            ? .missing(path: path, reason: "no such file; a rule pack needs it")
            : .invalid([Problem(path: path, line: 0, column: 0, message: message)])
    }

    /// Every problem on a line of its own.
    public var description: String {
        switch self {
        case .missing(let path, let reason): "\(path): \(reason)"
        case .invalid(let problems): problems.map(\.description).joined(separator: "\n")
        }
    }
}
