import Audit
import Dossier
import Foundation
import RulePack
import Testing

@Suite struct `A rule about a pair of lines` {
    private func fingerprints(of rule: String, in xml: String) throws -> [String: String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "moved-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try xml.write(to: file, atomically: true, encoding: .utf8)
        let store = DossierStore()
        let auditor = try Auditor(RulePack(folder: Package.rules), for: store)
        try store.load(file.path)
        let findings = auditor.audit().result.findings.filter { $0.rule == rule }
        return Dictionary(uniqueKeysWithValues: findings.map { ($0.fingerprint, $0.subject) })
    }

    @Test(arguments: ["duplicate-line", "code-name-conflict", "code-shared-between-bodies"])
    func `finds the same pairs wherever the lines stand`(rule: String) throws {
        let path = URL(filePath: Package.rules).appending(path: "budget/\(rule)/violating.xml")
        let xml = try String(contentsOf: path, encoding: .utf8)
        let lines = xml.matches(of: /<line [^>]*?(?:\/>|>[\s\S]*?<\/line>)/).map { String($0.output) }
        try #require(lines.count > 2)
        var moved = xml
        for (position, line) in lines.enumerated() {
            moved = moved.replacingOccurrences(of: line, with: "<!-- place \(position) -->")
        }
        for (position, line) in lines.reversed().enumerated() {
            moved = moved.replacingOccurrences(of: "<!-- place \(position) -->", with: line)
        }
        try #require(moved != xml)
        let before = try fingerprints(of: rule, in: xml)
        #expect(!before.isEmpty)
        #expect(try fingerprints(of: rule, in: moved) == before)
    }
}
