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
        ("chapter", 6), ("task", 45), ("goal", 58), ("assignment", 49), ("deadline", 49), ("line", 14), ("amount", 28),
    ])
    func `has as many of each as the plan`(type: String, count: Int) {
        #expect(store.all(type).count == count)
    }

    @Test(arguments: ["goal", "deadline", "participant", "implementer", "cost", "commitment", "dependency", "citation"])
    func `keeps every text verbatim`(type: String) {
        let texts = store.all(type).compactMap { $0.string("text") }
        #expect(!texts.isEmpty)
        for text in texts { #expect(isInSource(text)) }
    }

    @Test(arguments: [("title", 45), ("summary", 45), ("carriedOver", 3)])
    func `keeps titles, summaries and what is carried over verbatim`(field: String, count: Int) {
        let texts = store.all("task").compactMap { $0.string(field) }
        #expect(texts.count == count)
        for text in texts { #expect(isInSource(text)) }
    }

    @Test func `keeps the text of every recommendation verbatim`() {
        let texts = store.all("recommendationText")
        #expect(texts.count == 17)
        for text in texts { #expect(isInSource(text.string("text") ?? ""), "\(text)") }
    }

    @Test func `quotes the plan verbatim in every reason`() {
        for type in ["funding", "response"] {
            #expect(store.count(of: type) > 10)
            for judgement in store.all(type) {
                let reason = judgement.string("reason") ?? ""
                let quotations = reason.matches(of: /„([^“]*)“/).map { String($0.output.1) }
                #expect(!quotations.isEmpty, "\(judgement) quotes nothing")
                for quotation in quotations { #expect(isInSource(quotation), "\(judgement): \(quotation)") }
            }
        }
    }

    @Test func `has the source's amounts in the source's order`() throws {
        let annex = try #require(source.range(of: "Pregled financiranja projektov po posameznih ministrstvih za leti"))
        let printed = source[annex.upperBound...].matches(of: /([\d.]+)(?:,(\d\d))? ?€/).map { match in
            Int64(match.output.1.replacing(".", with: ""))! * 100 + (match.output.2.flatMap { Int64($0) } ?? 0)
        }
        var stated: [Int64] = []
        for line in store.all("line") {
            stated += line.records("amounts").compactMap { $0.money("value")?.minorUnits }
            stated.append(try #require(line.money("total")).minorUnits)
        }
        stated += store.all("yearTotal").compactMap { $0.money("value")?.minorUnits }
        stated.append(try #require(store.single("annex")?.money("grandTotal")).minorUnits)
        #expect(stated == printed)
    }

    @Test func `resolves every reference`() {
        let references = store.all("reference")
        #expect(references.count == 336)
        for reference in references { #expect(reference[field: "target"] != nil, "\(reference)") }
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
