import Foundation

/// Small dossiers and rules, with which the program is quick.
extension Program {
    /// Writes a dossier of one file whose plan has this id and title.
    func write(dossier name: String, id: String, title: String = "Plan") throws -> URL {
        let example = Self.package.appending(path: "rules/budget/line-total-mismatch/violating.xml")
        let text = try String(contentsOf: example, encoding: .utf8)
            .replacing("\"xx-2025-2026\"", with: "\"\(id)\"")
            .replacing("National Action Plan against Trafficking in Human Beings", with: title)
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file
    }

    /// Writes `count` dossiers, `in/001.xml` and so on with the ids `p001` and so on, and says their paths in this folder.
    func writePortfolio(_ count: Int) throws -> [String] {
        try (1...count).map { number in
            let digits = String(1000 + number).dropFirst()
            _ = try write(dossier: "in/\(digits).xml", id: "p\(digits)")
            return "in/\(digits).xml"
        }
    }

    /// Writes a file whose second line is no dossier's.
    func writeBroken(_ name: String) throws {
        let text = "<?xml version=\"1.0\"?>\n<!DOCTYPE dossier>\n<dossier xmlns=\"urn:rapporteur:1\"/>\n"
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }

    /// Copies a pack with these rules alone, as `<category>/<id>`, to `rules`.
    func writeRules(_ rules: String...) throws {
        let pack = folder.appending(path: "rules")
        try FileManager.default.createDirectory(at: pack, withIntermediateDirectories: true)
        for name in ["pack.yaml", "pack.en.yaml", "pack.sl.yaml"]
        where !FileManager.default.fileExists(atPath: pack.appending(path: name).path) {
            try FileManager.default.copyItem(
                at: Self.package.appending(path: "rules/\(name)"), to: pack.appending(path: name))
        }
        for rule in rules {
            let copy = pack.appending(path: rule)
            try FileManager.default.createDirectory(
                at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: Self.package.appending(path: "rules/\(rule)"), to: copy)
        }
    }

    /// The bytes of a file in this folder.
    func bytes(_ path: String) throws -> Data { try Data(contentsOf: folder.appending(path: path)) }

    /// The names in a folder in this one, hidden ones too.
    func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
    }
}
