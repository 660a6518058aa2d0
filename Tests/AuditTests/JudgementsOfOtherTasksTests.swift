import Audit
import Dossier
import Foundation
import RulePack
import Testing
import Texts

@Suite struct `A judgement of another task` {
    private func funds(_ task: String, line: String = "1", reason: String? = "r", title: String? = nil) -> String {
        let title = title.map { " title=\"\($0)\"" } ?? ""
        return
            "<funds line=\"\(line)\" task=\"\(task)\"\(title)>\(reason.map { "<reason>\($0)</reason>" } ?? "")</funds>"
    }

    private func responds(_ task: String, extent: String = "full", reason: String = "r", title: String? = nil) -> String
    {
        let title = title.map { " title=\"\($0)\"" } ?? ""
        return """
            <responds task="\(task)"\(title) recommendation="r1" extent="\(extent)" nature="service"><reason>\(reason)</reason>\
            </responds>
            """
    }

    /// The first two tasks change their numbers.
    private var swapped: TwoRevisions {
        var both = TwoRevisions()
        both.new.tasks = [("1.1", "Beta"), ("1.2", "Alpha"), ("1.3", "Gamma")]
        return both
    }

    private func found(_ result: AuditResult) -> [String] {
        result.findings.filter { $0.rule == "judgement-of-another-task" }.map(\.subject)
    }

    private func found(_ revisions: TwoRevisions, old: String, new: String) throws -> [String] {
        var revisions = revisions
        (revisions.old.assessment, revisions.new.assessment) = (old, new)
        return found(try revisions.audit())
    }

    @Test func `is found where the numbers were swapped and the assessment stayed`() throws {
        var both = swapped
        both.old.assessment = funds("1.1") + responds("1.2")
        both.new.assessment = both.old.assessment
        let result = try both.audit()
        #expect(found(result) == ["funding 1 · 1.1", "response 1.2 · r1"])
        let finding = try #require(result.findings.first { $0.rule == "judgement-of-another-task" })
        #expect(finding.severity == .major && finding.concerns == .dossier && finding.baseline == .new)
        #expect(
            finding.condition[.en]
                == "The assessment of funding names task 1.1, “Beta”, but this was judged of the task that is now 1.2, “Alpha”: the earlier revision says the same of the same number."
        )
        #expect(
            finding.condition[.sl]
                == "Presoja financiranja navaja nalogo 1.1 »Beta«, vendar odločitev velja za nalogo, ki ima zdaj številko 1.2, »Alfa«: prejšnja različica navaja isto pri isti številki."
                .replacing("Alfa", with: "Alpha"))
        #expect(finding.restsOn.map(\.kind) == [.funding])
    }

    @Test func `is no ground for a conclusion, and one carried is`() throws {
        var both = swapped
        both.old.assessment = funds("1.1") + funds("1.3", line: "2") + responds("1.2")
        both.new.assessment = both.old.assessment
        let result = try both.audit()
        #expect(result.conclusion == .disclaimer)
        #expect(
            result.scope.filter { $0.part == .assessment }.map(\.text[.en]) == [
                "2\u{A0}judgements of the assessment were made of other tasks than those they name: nothing can be concluded from the assessment"
            ])
        both.new.assessment = funds("1.2") + funds("1.3", line: "2") + responds("1.1")
        let carried = try both.audit()
        #expect(found(carried) == [] && carried.conclusion != .disclaimer)
        #expect(carried.scope.filter { $0.part == .assessment }.isEmpty)
    }

    @Test func `is not known without an earlier revision`() throws {
        var both = swapped
        both.new.assessment = funds("1.1")
        #expect(found(try both.audit(isAgainst: false)) == [])
    }

    @Test func `is none where it was made anew`() throws {
        #expect(try found(swapped, old: funds("1.1"), new: funds("1.1", reason: "another")) == [])
        #expect(try found(swapped, old: funds("1.1"), new: funds("1.1", title: "Beta")) == [])
        #expect(try found(swapped, old: funds("1.1"), new: funds("1.1", line: "2")) == [])
        #expect(try found(swapped, old: funds("1.1"), new: funds("1.3")) == [])
    }

    @Test func `is one with the old title, and with none where there was one`() throws {
        #expect(try found(swapped, old: funds("1.1"), new: funds("1.1", title: "Alpha")) == ["funding 1 · 1.1"])
        let dropped = try found(swapped, old: funds("1.1", title: "Alpha"), new: funds("1.1"))
        #expect(dropped == ["funding 1 · 1.1"])
    }

    @Test func `without a reason is the same as one with an empty reason`() throws {
        #expect(
            try found(swapped, old: funds("1.1", reason: nil), new: funds("1.1", reason: "")) == ["funding 1 · 1.1"])
    }

    @Test func `is none where both tasks have the same judgement`() throws {
        let same = funds("1.1") + funds("1.2")
        #expect(try found(swapped, old: same, new: same) == [])
        let other = responds("1.1", extent: "full") + responds("1.2", extent: "partial")
        #expect(try found(swapped, old: other, new: other) == ["response 1.1 · r1", "response 1.2 · r1"])
    }

    @Test func `is found where the task is gone and another has its number`() throws {
        var both = TwoRevisions()
        both.new.tasks = [("1.1", "Beta"), ("1.2", "Gamma")]
        both.old.assessment = funds("1.1") + funds("1.2", line: "2")
        both.new.assessment = both.old.assessment
        let result = try both.audit()
        #expect(found(result) == ["funding 1 · 1.1", "funding 2 · 1.2"])
        let finding = try #require(result.findings.first { $0.rule == "judgement-of-another-task" })
        #expect(finding.condition[.en].contains("but this was judged of a task that is gone, “Alpha”:"))
    }

    @Test func `is not called so where nobody knows whether the task is another`() throws {
        var both = TwoRevisions()
        both.new.tasks = [("1.1", "Rewritten"), ("1.3", "Beta"), ("1.2", "Gamma")]
        both.old.assessment = funds("1.1")
        both.new.assessment = both.old.assessment
        #expect(found(try both.audit()) == [])
    }

    @Test func `follows a line that has another id`() throws {
        var both = swapped
        both.new.lines = [("7", "posters"), ("1", "shelter")]
        // What the carried judgement of Beta says of shelter, at the number that Alpha had.
        both.old.assessment = funds("1.1", line: "1") + funds("1.2", line: "2")
        both.new.assessment = funds("1.2", line: "7") + funds("1.1", line: "1")
        #expect(found(try both.audit()) == [])
        both.new.assessment = funds("1.1", line: "1")
        both.old.assessment = funds("1.1", line: "1")
        #expect(found(try both.audit()) == ["funding 1 · 1.1"])
    }

    @Test func `may be an entry of the progress report`() throws {
        func task(_ number: String, _ status: String, on day: String? = nil, note: String = "") -> String {
            "<task number=\"\(number)\" status=\"\(status)\"\(day.map { " on=\"\($0)\"" } ?? "")>\(note)</task>"
        }
        func found(_ old: String, _ new: String) throws -> [String] {
            var both = swapped
            (both.old.progress, both.new.progress) = (old, new)
            return self.found(try both.audit())
        }
        let done = task("1.1", "completed", on: "2025-01-31")
        #expect(try found(done, done) == ["taskStatus 1.1"])
        #expect(try found(done, task("1.2", "completed", on: "2025-01-31")) == [])
        #expect(try found(done, task("1.1", "completed", on: "2025-02-01")) == [])
        let noted = task("1.1", "in-progress", note: "two of three")
        #expect(try found(noted, noted) == ["taskStatus 1.1"])
        let begun = task("1.1", "in-progress") + task("1.2", "not-started")
        #expect(try found(begun, begun) == ["taskStatus 1.1", "taskStatus 1.2"])
    }

    @Test func `of a progress report of another day needs a day or a note of its own`() throws {
        var both = swapped
        both.old.progress = "<task number=\"1.1\" status=\"in-progress\"/>"
        let new = both.new.xml.replacing("</dossier>", with: "")
        let report =
            "<progress plan=\"x-1\" as-of=\"2025-06-01\"><task number=\"1.1\" status=\"in-progress\"/></progress>"
        let store = try TwoRevisions.store(new + report + "</dossier>")
        let edition = try TwoRevisions.edition(TwoRevisions.store(both.old.xml))
        #expect(try EarlierEdition(edition, before: store, matches: nil).succession.misplaced().isEmpty)
    }

    @Test func `is found by its title alone`() throws {
        var both = TwoRevisions()
        both.new.assessment = funds("1.1", title: "Beta") + funds("1.2", line: "2", title: "Elsewhere")
        let result = try both.audit(isAgainst: false)
        #expect(found(result) == ["funding 1 · 1.1", "funding 2 · 1.2"])
        // Whether a title that no task has is an old one of the same task is not known.
        #expect(
            result.scope.contains { $0.text[.en].hasPrefix("1\u{A0}judgement of the assessment was made of another") })
        both.new.assessment = funds("1.2", line: "2", title: "Elsewhere")
        #expect(!(try both.audit(isAgainst: false)).scope.contains { $0.part == .assessment })
    }

    @Test func `is found where numbers begin anew and a path now leads to another task`() throws {
        var both = TwoRevisions()
        both.old.tasks = [("I/1", "Alpha"), ("I/2", "Beta"), ("II/1", "Gamma"), ("II/2", "Delta")]
        both.new.tasks = [("I/1", "Delta"), ("I/2", "Beta"), ("II/1", "Gamma"), ("II/2", "Alpha")]
        both.old.assessment = funds("I/1") + funds("I/2", line: "2") + responds("II/2")
        both.new.assessment = both.old.assessment
        let result = try both.audit()
        #expect(found(result) == ["funding 1 · I/1", "response II/2 · r1"])
        #expect(result.conclusion == .disclaimer)
        let finding = try #require(result.findings.first { $0.rule == "judgement-of-another-task" })
        #expect(finding.condition[.en].contains("of the task that is now II/2, “Alpha”"))
        #expect(finding.recommendation[.sl].contains("po vsem sodeč je to naloga II/2"))
        both.new.assessment = funds("II/2") + funds("I/2", line: "2") + responds("I/1")
        #expect(found(try both.audit()) == [])
    }

    @Test func `is found by its title alone where numbers begin anew`() throws {
        var both = TwoRevisions()
        both.new.tasks = [("I/1", "Alpha"), ("I/2", "Beta"), ("II/1", "Gamma")]
        both.new.assessment = funds("I/1", title: "Gamma") + funds("II/1", line: "2", title: "Gamma")
        let result = try both.audit(isAgainst: false)
        #expect(found(result) == ["funding 1 · I/1"])
        #expect(result.scope.contains { $0.part == .assessment })
    }

    @Test func `is forgotten when another dossier is loaded`() throws {
        var both = swapped
        both.old.assessment = funds("1.1")
        both.new.assessment = both.old.assessment
        let store = try TwoRevisions.store(both.new.xml)
        let edition = try TwoRevisions.edition(TwoRevisions.store(both.old.xml))
        store.note(try EarlierEdition(edition, before: store, matches: nil).succession.misplaced())
        #expect(store.misplacedJudgements == 1)
        let file = FileManager.default.temporaryDirectory.appending(path: "again-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try both.new.xml.write(to: file, atomically: true, encoding: .utf8)
        try store.load(file.path)
        #expect(store.misplacedJudgements == 0)
    }
}
