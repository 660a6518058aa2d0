import Dossier
import Importing
import Platform
import Testing

/// The committed dossier of Slovenia is what its published document, its answers and its own readings make.
struct SlovenianPlanTests {
    private static let folder = repository + "/inputs/slovenia-2023-2024"

    @Test(arguments: [DossierPart.plan, .annex, .registry])
    func `the published document makes the committed file again`(part: DossierPart) throws {
        let store = DossierStore(monitors: try shippedMonitors.get())
        try store.load(Self.folder)
        let source = try OpenInput.bytes(Self.folder + "/source.docx", limit: 10_000_000)
        let made = try imported(
            source, as: "source.docx", answers: Answers(path: Self.folder + "/answers.yaml"), onto: store.stated())
        let written = try #require(made.written().first { $0.part == part }?.bytes)
        let committed = try OpenInput.bytes("\(Self.folder)/\(part.file)", limit: 10_000_000)
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: committed, as: UTF8.self))
        #expect(made.questions.allSatisfy { $0.answer != nil })
    }

    @Test func `without the earlier dossier the same tasks, goals, leads and days are read`() throws {
        let source = try OpenInput.bytes(Self.folder + "/source.docx", limit: 10_000_000)
        let alone = try imported(source, as: "source.docx")
        let store = DossierStore(monitors: try shippedMonitors.get())
        try store.load(Self.folder)
        let kept = try imported(source, as: "source.docx", onto: store.stated())
        #expect(alone.values("task", "number", "title") == kept.values("task", "number", "title"))
        #expect(alone.values("goal", "text") == kept.values("goal", "text"))
        #expect(
            alone.values("line", "activity", "code", "total", part: .annex)
                == kept.values("line", "activity", "code", "total", part: .annex))
        #expect(
            alone.values("amount", "year", "value", "none", part: .annex)
                == kept.values("amount", "year", "value", "none", part: .annex))
        let read = alone.values("deadline", "kind", "from", "to")
        let known = kept.values("deadline", "kind", "from", "to")
        #expect(read.count == known.count)
        // What is open alone is asked; all else is the same.
        #expect(zip(read, known).allSatisfy { $0 == $1 || $0.hasPrefix("ambiguous") })
    }
}
