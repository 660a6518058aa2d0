import Audit
import Dossier
import Foundation
import RulePack
import Testing

/// The real plan, and the real plan with one defect more.
@Suite struct `The audit of the Slovenian plan` {
    private let pack: RulePack

    init() throws { pack = try RulePack(folder: Package.rules) }

    private func findings(_ folder: URL) throws -> [Finding] {
        let store = DossierStore()
        let auditor = try Auditor(pack, for: store)
        try store.load(folder.path)
        return auditor.audit().result.openFindings
    }

    /// The findings that a change of one file adds, and those that it takes away.
    private func difference(
        _ file: String, _ old: String, _ new: String
    ) throws -> (added: [Finding], removed: [Finding]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rapporteur-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Package.slovenia, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: file)
        let text = try String(contentsOf: path, encoding: .utf8)
        try #require(text.components(separatedBy: old).count == 2, "the text to change must stand once")
        try text.replacing(old, with: new).write(to: path, atomically: true, encoding: .utf8)
        let before = try findings(Package.slovenia)
        let after = try findings(folder)
        let known = Set(before.map(\.fingerprint))
        let remaining = Set(after.map(\.fingerprint))
        return (after.filter { !known.contains($0.fingerprint) }, before.filter { !remaining.contains($0.fingerprint) })
    }

    private func line(of text: String, in file: String) throws -> Int {
        let source = try String(contentsOf: Package.slovenia.appending(path: file), encoding: .utf8)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0.contains(text) }) + 1
    }

    @Test func `finds a cent off in a declared total of a year`() throws {
        let (added, removed) = try difference("annex.xml", ">258000.00</year-total>", ">258000.01</year-total>")
        #expect(added.map(\.rule) == ["year-total-mismatch"])
        #expect(try added.first?.location.line == line(of: ">258000.00</year-total>", in: "annex.xml"))
        #expect(removed.isEmpty)
    }

    @Test func `finds a cent off in the grand total`() throws {
        let (added, removed) = try difference("annex.xml", ">521000.00</grand-total>", ">520999.99</grand-total>")
        #expect(added.map(\.rule) == ["grand-total-mismatch"])
        #expect(removed.isEmpty)
    }

    @Test func `finds a cent off in an amount where it does not add up`() throws {
        let (added, removed) = try difference(
            "annex.xml", "<amount year=\"2023\">24000.00</amount>", "<amount year=\"2023\">24000.01</amount>")
        #expect(added.map(\.rule) == ["line-total-mismatch", "year-total-mismatch"])
        #expect(removed.isEmpty)
    }

    @Test func `finds a funder's year that is removed`() throws {
        let (added, removed) = try difference(
            "annex.xml", "<amount year=\"2023\">24000.00</amount>", "<amount year=\"2023\" none=\"true\"/>")
        #expect(added.map(\.rule) == ["funder-without-line", "line-total-mismatch", "year-total-mismatch"])
        #expect(added.first?.subject == "task 3.5 · 2023 · mz")
        #expect(added.first?.location.file == "plan.xml")
        #expect(removed.isEmpty)
    }

    @Test func `finds a recommendation whose only answer is removed`() throws {
        let (added, removed) = try difference(
            "assessment.xml", "task=\"5.1\" recommendation=\"greta-2-27\" extent=\"partial\"",
            "task=\"5.1\" recommendation=\"greta-2-27\" extent=\"none\"")
        #expect(added.map(\.rule) == ["recommendation-unaddressed"])
        #expect(added.first?.subject == "recommendation greta-2-27")
        #expect(try added.first?.location.line == line(of: "id=\"greta-2-27\"", in: "recommendations.xml"))
        #expect(removed.map(\.rule) == ["recommendation-only-studied"])
    }

    @Test func `has no rule that fails`() throws {
        let store = DossierStore()
        let auditor = try Auditor(pack, for: store)
        try store.load(Package.slovenia.path)
        let result = auditor.audit().result
        #expect(result.rules.filter { $0.verdict == .failed }.map(\.rule.id) == [])
        #expect(Set(result.findings.map(\.fingerprint)).count == result.findings.count)
    }
}
