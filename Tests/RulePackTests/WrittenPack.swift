import Foundation
import RulePack

/// A pack of one rule that a test writes.
enum WrittenPack {
    /// Reads the pack whose rule has `keys` beside its id, severity and texts.
    static func load(_ keys: String, condition: String = "x", parameters: String = "") throws -> RulePack {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pack-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = folder.appending(path: "structure/rule")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let rule = """
            id: rule
            severity: minor
            \(keys)
            title: { en: x, sl: x }
            criterion: { en: x, sl: x, source: { en: x, sl: x } }
            condition: { en: "\(condition)", sl: x }
            effect: { en: x, sl: x }
            recommendation: { en: x, sl: x }
            """
        try rule.write(to: place.appending(path: "rule.yaml"), atomically: true, encoding: .utf8)
        let yaml = "id: test\nversion: 1.0.0\n" + (parameters.isEmpty ? "" : "parameters:\n\(parameters)")
        try yaml.write(to: folder.appending(path: "pack.yaml"), atomically: true, encoding: .utf8)
        return try RulePack(folder: folder.path)
    }
}
