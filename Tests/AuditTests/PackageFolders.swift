import Dossier
import Foundation

/// The folders of this package.
enum Package {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let rules = root.appending(path: "rules").path
    /// What is known of monitors.
    static var monitors: Monitors {
        get throws { try Monitors(folders: [root.appending(path: "monitors").path]) }
    }
    static let slovenia = root.appending(path: "inputs/slovenia-2023-2024")
}
