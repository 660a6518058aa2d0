import Audit
import Dossier
import Foundation
import RulePack
import Testing

/// Less evidence never buys a better verdict.
@Suite struct `Of less evidence` {
    /// Every dossier of the project: the real plans, the seeded ones and the examples of the rules.
    static func everyDossier() throws -> [URL] {
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        let seeded = try files(in: fixtures).filter { $0.pathExtension == "xml" }
        let plans = try files(in: Package.root.appending(path: "inputs")).filter(\.hasDirectoryPath)
        let examples = try files(in: URL(filePath: Package.rules)).filter(\.hasDirectoryPath).flatMap(files)
            .flatMap { [$0.appending(path: "conforming.xml"), $0.appending(path: "violating.xml")] }
        return try plans + beside() + seeded + examples
    }

    /// Plans that may lie beside the repository.
    private static func beside() throws -> [URL] {
        let folder = Package.root.appending(path: "../shared/plans")
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try files(in: folder).filter(\.hasDirectoryPath)
    }

    private static func files(in folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.path < $1.path }
    }

    private let store = DossierStore()
    private let auditor: Auditor
    private let rules: [String]
    private let dossiers: [URL]

    init() throws {
        dossiers = try Self.everyDossier()
        let pack = try RulePack(folder: Package.rules)
        auditor = try Auditor(pack, for: store)
        rules = pack.rules.map(\.id)
    }

    /// How bad a conclusion is; nil where it is no verdict.
    private func rank(_ conclusion: Conclusion) -> Int? {
        [Conclusion.unmodified, .qualified, .adverse].firstIndex(of: conclusion)
    }

    /// The dossier as one file, so that parts can be taken out of it.
    private func text(of dossier: URL) throws -> String {
        guard dossier.hasDirectoryPath else { return try String(contentsOf: dossier, encoding: .utf8) }
        let parts = try Self.files(in: dossier).filter { $0.pathExtension == "xml" }.map {
            try String(contentsOf: $0, encoding: .utf8).replacing(/<\?xml[^>]*\?>/, with: "")
        }
        return "<dossier xmlns=\"urn:rapporteur:1\">\(parts.joined())</dossier>"
    }

    private func conclusion(_ xml: String, skip: Set<String> = []) throws -> Conclusion {
        let file = FileManager.default.temporaryDirectory.appending(path: "less-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try xml.write(to: file, atomically: true, encoding: .utf8)
        try store.load(file.path)
        var options = Auditor.Options()
        options.skip = skip
        return auditor.audit(options).result.conclusion
    }

    private static func without(_ element: String, _ xml: String) -> String {
        // What is taken away is an element with all in it; a comment may hold tags and means nothing.
        let patterns = ["<!--[\\s\\S]*?-->", "<\(element)\\b[^>]*?(/>|>[\\s\\S]*?</\(element)>)"]
        return patterns.reduce(xml) { $0.replacingOccurrences(of: $1, with: "", options: .regularExpression) }
    }

    @Test func `there are many dossiers to take it from`() {
        #expect(dossiers.count > 120)
        #expect(dossiers.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
    }

    @Test func `comes no better verdict`() throws {
        let compared = try dossiers.enumerated().reduce(0) { try $0 + comesNoBetterVerdict($1.element, at: $1.offset) }
        #expect(compared > 0)
    }

    /// How many verdicts there were to compare with one of less evidence.
    private func comesNoBetterVerdict(_ dossier: URL, at position: Int) throws -> Int {
        var compared = 0
        let whole = try text(of: dossier)
        let verdict = try conclusion(whole)
        let withoutRecommendations = Self.without("round", whole)
        for less in [Self.without("assessment", whole), withoutRecommendations] {
            guard let before = rank(verdict), let after = rank(try conclusion(less)) else { continue }
            #expect(after >= before, "\(dossier.path)")
            compared += 1
        }
        // Each dossier loses another rule.
        #expect(try conclusion(whole, skip: [rules[position % rules.count]]) == .notDrawn, "\(dossier.path)")
        return compared
    }

    @Test func `about money comes no unmodified verdict`() throws {
        for dossier in dossiers {
            let amounts = ["line", "grand-total", "year-total", "body-total"]
            let annex = try amounts.reduce(text(of: dossier)) { Self.without($1, $0) }
            #expect(try conclusion(annex) != .unmodified, "\(dossier.path)")
            #expect(try conclusion(Self.without("cost", annex)) != .unmodified, "\(dossier.path)")
        }
    }

    /// What each complete dossier comes to. That there is none, or that it is disclaimed, follows from its scope alone.
    @Test func `nothing but a row of the table makes a conclusion no verdict`() throws {
        for dossier in dossiers {
            try store.load(dossier.path)
            let result = auditor.audit().result
            let parts = Set(result.scope.map(\.part))
            let follows =
                switch result.conclusion {
                case .notDrawn: false
                case .disclaimer: !parts.isDisjoint(with: [.rules, .plan, .recommendations, .assessment])
                case .unmodified:
                    parts.isSubset(of: [.progress]) && result.grounds.materialFindings == 0
                case .qualified: result.grounds.materialFindings > 0 || parts.contains(.budget)
                case .adverse: result.grounds.addressees.count >= 3 && !parts.contains(.plan)
                }
            #expect(follows, "\(dossier.path): \(result.conclusion)")
        }
    }

    @Test(arguments: [
        ("inputs/slovenia-2023-2024", Conclusion.qualified),
        ("Tests/AuditTests/Fixtures/clean-be-2021-2025.xml", .unmodified),
        ("Tests/AuditTests/Fixtures/clean-cz-2024-26.xml", .unmodified),
        ("Tests/AuditTests/Fixtures/clean-fi-2026.xml", .unmodified),
        ("Tests/AuditTests/Fixtures/clean-mt-2024-2026.xml", .unmodified),
        ("Tests/AuditTests/Fixtures/every-rule.xml", .adverse),
    ])
    func `there is none in what each complete dossier comes to`(_ path: String, _ conclusion: Conclusion) throws {
        try store.load(Package.root.appending(path: path).path)
        #expect(auditor.audit().result.conclusion == conclusion)
    }
}
