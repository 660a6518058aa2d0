import Foundation

/// The folders of this package.
enum Package {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let rules = root.appending(path: "rules").path
    static let slovenia = root.appending(path: "inputs/slovenia-2023-2024")
}
