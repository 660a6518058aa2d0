import Dossier
import Foundation
import Importing
import Testing

/// What is proposed for Slovenia's plan, whose judgements an analyst made by hand and without proposals.
struct ProposalQualityTests {
    private struct Measure {
        /// How many were judged, proposed, and proposed as they were judged.
        let judged: Int
        let proposed: Int
        let right: Int
        /// For how many lines or recommendations the first proposal is right.
        let firstRight: Int

        init(_ pairs: [[String]], _ judged: Set<[String]>) {
            var seen: Set<String> = []
            (self.judged, proposed) = (judged.count, pairs.count)
            right = pairs.count { judged.contains($0) }
            firstRight = pairs.count { seen.insert($0[0]).inserted && judged.contains($0) }
        }
    }

    /// The dossier as it was made, and as it is without what was judged.
    private func stores() throws -> (judged: DossierStore, bare: DossierStore) {
        let from = URL(filePath: repository + "/inputs/slovenia-2023-2024")
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for part in [DossierPart.plan, .annex, .registry, .monitoring] {
            let text = try String(contentsOf: from.appending(path: part.file), encoding: .utf8)
            let bare = text.replacing(/<repeats recommendation="[^"]*"\/>/, with: "")
            try Data(bare.utf8).write(to: folder.appending(path: part.file))
        }
        let (judged, bare) = (
            DossierStore(monitors: try shippedMonitors.get()), DossierStore(monitors: try shippedMonitors.get())
        )
        try judged.load(from.path)
        try bare.load(folder.path)
        return (judged, bare)
    }

    @Test func `most of what was judged by hand is proposed`() throws {
        let (judged, bare) = try stores()
        let proposals = try proposed(by: bare)
        let funds = Measure(
            proposals.fundings.map { [$0.line.id, $0.task.number] },
            Set(judged.fundings.map { [$0.lineRef, $0.taskRef] }))
        #expect(funds.firstRight >= 11 && funds.right >= 15 && funds.proposed <= 30, "\(funds)")
        let answers = Measure(
            proposals.responses.map { [$0.recommendation.id, $0.task.number] },
            Set(judged.responses.map { [$0.recommendationRef, $0.taskRef] }))
        #expect(answers.firstRight >= 13 && answers.right >= 22 && answers.proposed <= 46, "\(answers)")
        let repeats = Measure(
            proposals.repeats.map { [$0.recommendation.id, $0.earlier.id] },
            Set(judged.repeats.map { [$0.recommendation.id, $0.targetRef] }))
        #expect(repeats.right == 4 && repeats.proposed == 4, "\(repeats)")
    }

    @Test func `the same dossier gives the same proposals`() throws {
        let (one, other) = (try stores().bare, try stores().bare)
        func words(_ store: DossierStore) throws -> [String] {
            let proposals = try proposed(by: store)
            return proposals.fundings.map { "\($0.line.id) \($0.task.number) \($0.grounds)" }
                + proposals.responses.map { "\($0.recommendation.id) \($0.task.number) \($0.grounds)" }
        }
        #expect(try words(one) == words(other))
    }
}
