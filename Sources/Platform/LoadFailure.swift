/// Why something that was named, such as a dossier or a pack of rules, could not be loaded.
package enum LoadFailure: Error, CustomStringConvertible {
    /// A file that must be there is not, or may not be read.
    case missing(path: String, reason: String)
    /// A file was there but could not be read to its end.
    case unreadable(path: String, reason: String)
    /// The files were read and are not what they should be.
    case invalid([Problem])

    /// Every problem on a line of its own.
    package var description: String { lines.joined(separator: "\n") }

    /// Every problem.
    package var lines: [String] {
        switch self {
        case .missing(let path, let reason): ["\(path): \(reason)"]
        case .unreadable(let path, let reason): ["\(path): \(reason)"]
        case .invalid(let problems): problems.map(\.description)
        }
    }
}
