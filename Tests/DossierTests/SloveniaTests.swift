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
        text.split(separator: " […] ").allSatisfy { source.contains(Self.folded(String($0))) }
    }

    @Test(arguments: [
        (Entity.chapter, 6), (.task, 45), (.goal, 58), (.assignment, 49), (.deadline, 49), (.line, 14), (.amount, 28),
    ])
    func `has as many of each as the plan`(entity: Entity, count: Int) {
        #expect(store.type(of: entity).records.count == count)
    }

    @Test func `keeps every text verbatim`() {
        func check<One: ModelRecord>(_ records: Records<One>, _ text: (One) -> String?) {
            for record in records { #expect(text(record).map(isInSource) ?? true, "\(record)") }
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
        for task in store.tasks {
            for text in [task.title, task.summary, task.carriedOver].compactMap(\.self) {
                #expect(isInSource(text), "\(task): \(text)")
            }
        }
    }

    @Test func `keeps the text of every recommendation verbatim`() {
        for text in store.recommendationTexts { #expect(isInSource(text.text), "\(text)") }
    }

    @Test func `quotes the plan verbatim in every reason`() {
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
        for reference in store.references { #expect(reference.target != nil, "\(reference)") }
    }

    @Test func `has a source beside it that nobody changed`() throws {
        let shared = Corpus.package.appending(path: "../shared/source/akcijski-nacrt-2023-2024.txt")
        guard let original = try? Data(contentsOf: shared) else { return }
        let copy = try Data(contentsOf: Corpus.package.appending(path: "inputs/slovenia-2023-2024/source.txt"))
        #expect(copy == original)
    }
}
