internal import Texts
import Audit
import CEL
import Dossier
import Foundation
import RulePack
import Testing
import Texts

/// An audit says of a dossier that was written anew what it says of the first.
@Suite struct `The audit of a rewritten dossier` {
    private let store = DossierStore()
    private let auditor: Auditor

    init() throws { auditor = try Auditor(RulePack(folder: Package.rules), for: store) }

    /// All that is found in what the store holds, but for places, and the conclusion.
    private func findings() -> [String] {
        let result = auditor.audit().result
        return result.findings.map { finding in
            let evidence = finding.evidence.map { "\($0.expression) = \($0.value) \($0.search.map { "\($0)" } ?? "")" }
            let who = finding.addressees.map(\.id) + finding.restsOn.map { "\($0.kind) \($0.key) \($0.by)" }
            return
                "\(finding.rule) \(finding.fingerprint) \(finding.subject) \(finding.severity) \(finding.concerns) \(finding.status.word) "
                + "\(finding.condition[.sl]) | \(finding.condition[.en]) | \(finding.recommendation[.en]) | \(evidence) | \(who) | "
                + "\(finding.stake?.description ?? "-")"
        }.sorted() + ["\(result.conclusion)"]
    }

    private func rewrite() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "rewritten-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        switch try store.written() {
        case .file(let bytes): try Data(bytes).write(to: place)
        case .folder(let parts):
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (part, bytes) in parts { try Data(bytes).write(to: place.appending(path: part.file)) }
        }
        try store.load(place.path)
    }

    @Test func `finds what it found before, in every dossier of the project`() throws {
        var count = 0
        for dossier in try `Of less evidence`.everyDossier() {
            try store.load(dossier.path)
            let before = findings()
            try rewrite()
            let after = findings()
            #expect(before == after, "\(dossier.path)")
            count += before.count
        }
        #expect(count > 500)
    }

    @Test func `finds what it found before, in random money`() throws {
        var count = 0
        for seed: UInt64 in 0..<60 {
            try RandomPlan(seed: seed).dossier.load(into: store)
            let before = findings()
            try rewrite()
            let after = findings()
            #expect(before == after, "seed \(seed)")
            count += before.count
        }
        #expect(count > 60)
    }
}
