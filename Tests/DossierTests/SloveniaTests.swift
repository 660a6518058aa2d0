import CEL
import Dossier
import Foundation
import Testing

/// The transcription of Slovenia's plan against the text that it transcribes.
@Suite struct `The transcription of the Slovenian plan` {
    private let store: DossierStore
    private let source: String

    init() throws {
        let folder = Corpus.package.appending(path: "inputs/slovenia-2023-2024")
        store = DossierStore()
        try store.load(folder.path)
        source = Self.folded(
            try String(contentsOf: folder.appending(path: "source.txt"), encoding: .utf8)
                .replacing(/\[footnoteRef:\d+\]|\[\d+:[^\]]*\]|\[bookmark:[^\]]*\]/, with: ""))
    }

    private static func folded(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func isInSource(_ text: String) -> Bool {
        let parts = text.split(separator: " […] ").map { Self.folded(String($0)) }
        return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && source.contains($0) }
    }

    @Test(arguments: [
        (Entity.chapter, 6), (.task, 45), (.goal, 58), (.assignment, 49), (.deadline, 49), (.line, 14), (.amount, 28),
    ])
    func `has as many of each as the plan`(entity: Entity, count: Int) {
        #expect(store.type(of: entity).records.count == count)
    }

    @Test func `keeps every text verbatim`() {
        func check<One: ModelRecord>(_ records: Records<One>, _ text: (One) -> String?) {
            let texts = records.compactMap(text)
            #expect(!texts.isEmpty, "\(One.entity)")
            for text in texts { #expect(isInSource(text), "\(One.entity)") }
        }
        check(store.goals, \.text)
        check(store.deadlines, \.text)
        check(store.participants, \.text)
        check(store.implementers, \.text)
        check(store.costs, \.text)
        check(store.commitments, \.text)
        check(store.dependencies, \.text)
        check(store.citations, \.text)
    }

    @Test func `keeps titles, summaries and what is carried over verbatim`() {
        let texts = [
            store.tasks.map(\.title), store.tasks.compactMap(\.summary), store.tasks.compactMap(\.carriedOver),
        ]
        #expect(texts.map(\.count) == [45, 45, 3])
        for text in texts.joined() { #expect(isInSource(text)) }
    }

    @Test func `keeps the text of every recommendation verbatim`() {
        #expect(store.recommendationTexts.count == 17)
        for text in store.recommendationTexts { #expect(isInSource(text.text), "\(text)") }
    }

    @Test func `quotes the plan verbatim in every reason`() {
        #expect(store.fundings.count > 10 && store.responses.count > 10)
        for judgement in store.judgements {
            let reason = judgement.reason ?? ""
            let quotations = reason.matches(of: /„([^“]*)“/).map { String($0.output.1) }
            #expect(!quotations.isEmpty, "\(judgement) quotes nothing")
            for quotation in quotations { #expect(isInSource(quotation), "\(judgement): \(quotation)") }
        }
    }

    @Test func `has the source's amounts in the source's order`() throws {
        let annex = try #require(source.range(of: "Pregled financiranja projektov po posameznih ministrstvih za leti"))
        let printed = source[annex.upperBound...].matches(of: /([\d.]+)(?:,(\d\d))? ?€/).map { match in
            Int64(match.output.1.replacing(".", with: ""))! * 100 + (match.output.2.flatMap { Int64($0) } ?? 0)
        }
        var stated: [Int64] = []
        for line in store.lines {
            stated += line.amounts.compactMap { $0.value?.minorUnits }
            stated.append(try #require(line.total).minorUnits)
        }
        stated += store.yearTotals.map(\.value.minorUnits)
        stated.append(try #require(store.annex?.grandTotal).minorUnits)
        #expect(stated == printed)
    }

    @Test func `resolves every reference`() {
        #expect(store.references.count == 337)
        for reference in store.references { #expect(reference.target != nil, "\(reference)") }
    }

    private static let original = Corpus.package.appending(path: "../shared/source/akcijski-nacrt-2023-2024.txt")

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: original.path), "the source is not beside the repository"))
    func `has a source in it that nobody changed`() throws {
        let original = try Data(contentsOf: Self.original)
        let copy = try Data(contentsOf: Corpus.package.appending(path: "inputs/slovenia-2023-2024/source.txt"))
        #expect(copy == original)
    }
}
