/// What is wrong with an input, where, and what was expected.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, as it was named to the loader.
    public let path: String
    /// The line, from 1; 0 where the whole file is meant.
    public let line: Int
    /// The column in Unicode scalars, from 1; 0 where the whole file is meant.
    public let column: Int
    /// What is wrong, and what was expected.
    public let message: String

    /// A problem at a place of a file.
    public init(path: String, line: Int, column: Int, message: String) {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
    }

    /// `file:line:column: message`, as editors and compilers print it.
    public var description: String {
        line > 0 ? "\(path):\(line):\(column): \(message)" : "\(path): \(message)"
    }
}

/// Why a dossier could not be loaded.
public enum LoadFailure: Error, CustomStringConvertible {
    /// A file that must be there is not, or may not be read.
    case missing(path: String, reason: String)
    /// A file was there but could not be read to its end.
    case unreadable(path: String, reason: String)
    /// The files were read and are not a dossier.
    case invalid([Problem])

    /// Every problem on a line of its own.
    public var description: String { lines.joined(separator: "\n") }

    /// Every problem.
    package var lines: [String] {
        switch self {
        case .missing(let path, let reason): ["\(path): \(reason)"]
        case .unreadable(let path, let reason): ["\(path): \(reason)"]
        case .invalid(let problems): problems.map(\.description)
        }
    }
}
