import Foundation
import RulePack
import Texts

/// A pack of one rule that a test writes.
enum WrittenPack {
    /// Reads the pack whose rule has `keys` beside its id and severity, and `condition` in English.
    static func load(_ keys: String, condition: String = "x", parameters: String = "") throws -> RulePack {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pack-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = folder.appending(path: "structure/rule")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let rule = """
            id: rule
            severity: minor
            \(keys)
            """
        try rule.write(to: place.appending(path: "rule.yaml"), atomically: true, encoding: .utf8)
        let yaml = "id: test\nversion: 1.0.0\n" + (parameters.isEmpty ? "" : "parameters:\n\(parameters)")
        try yaml.write(to: folder.appending(path: "pack.yaml"), atomically: true, encoding: .utf8)
        let names = parameters.split(separator: "\n").compactMap { $0.split(separator: ":").first }
        let meanings = "parameters:\n" + names.map { "\($0): x\n" }.joined()
        for language in Language.allCases {
            let condition = language == .en ? condition : "x"
            let texts = "title: x\ncriterion: x\nsource: x\ncondition: \"\(condition)\"\neffect: x\nrecommendation: x\n"
            try texts.write(
                to: place.appending(path: "rule.\(language.rawValue).yaml"), atomically: true, encoding: .utf8)
            guard !names.isEmpty else { continue }
            try meanings.write(
                to: folder.appending(path: "pack.\(language.rawValue).yaml"), atomically: true, encoding: .utf8)
        }
        return try RulePack(folder: folder.path)
    }
}
