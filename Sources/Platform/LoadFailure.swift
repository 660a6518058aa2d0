package import Texts

/// Why something that was named, such as a dossier or a pack of rules, could not be loaded.
package enum LoadFailure: Error, CustomStringConvertible {
    /// A file that must be there is not, or may not be read.
    case missing(path: String, reason: Localized<String>)
    /// A file was there but could not be read to its end.
    case unreadable(path: String, reason: Localized<String>)
    /// The files were read and are not what they should be.
    case invalid([Problem])

    /// Every problem; one of a whole file stands at none of its lines.
    package var problems: [Problem] {
        switch self {
        case .missing(let path, let reason), .unreadable(let path, let reason):
            [Problem(path: path, line: 0, column: 0, text: reason)]
        case .invalid(let problems): problems
        }
    }

    /// Every problem in English, on a line of its own.
    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
