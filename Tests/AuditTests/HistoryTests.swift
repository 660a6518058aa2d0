import Audit
import Dossier
import Foundation
import RulePack
import Testing

@Suite struct `A history of findings` {
    /// A revision whose tasks with these titles have a deadline that says nothing.
    private func edition(
        _ tasks: [(String, String)], vague: Set<String>, id: String = "x", adopted: String = "2025-01-15",
        only: Set<String> = [], country: String = "SI"
    ) throws -> Edition {
        var revision = TwoRevisions.Revision()
        (revision.id, revision.tasks) = (id, tasks)
        var xml = revision.xml.replacing("adopted=\"2025-01-15\"", with: "adopted=\"\(adopted)\"")
            .replacing("country=\"SI\"", with: "country=\"\(country)\"")
        for title in vague {
            let clear = """
                goal of \(title)<target value="1" unit="u"/></goal>
                <assignment><lead body="a"/><deadline kind="by" to="2026-03-31">then</deadline>
                """
            let changed = xml.replacing(
                clear,
                with: clear.replacing("kind=\"by\" to=\"2026-03-31\">then", with: "kind=\"ambiguous\">soon"))
            try #require(changed != xml)
            xml = changed
        }
        let store = try TwoRevisions.store(xml)
        var options = Auditor.Options()
        options.only = only
        return Edition(try Auditor(RulePack(folder: Package.rules), for: store).audit(options))
    }

    private func history(_ editions: [Edition]) -> History {
        var history = History(editions[0])
        for (old, new) in zip(editions, editions.dropFirst()) { history.append(Comparison(old, new)) }
        return history
    }

    /// The lives of findings about deadlines that say nothing.
    private func vague(_ history: History) -> [History.Life] {
        history.lives.filter { $0.rule == "deadline-ambiguous" }
    }

    private func states(_ life: History.Life) -> [History.State] { life.moments.map(\.state) }

    private let tasks = [("1.1", "Alpha"), ("1.2", "Beta"), ("1.3", "Gamma")]
    private let renumbered = [("1.1", "Gamma"), ("1.2", "Alpha"), ("1.3", "Beta")]

    @Test func `is one life while its task is numbered otherwise`() throws {
        let history = history([
            try edition(tasks, vague: ["Beta"]), try edition(renumbered, vague: ["Beta"]),
            try edition(tasks, vague: ["Beta"]),
        ])
        let life = try #require(vague(history).first)
        #expect(vague(history).count == 1)
        #expect(states(life) == [.open, .open, .open])
        #expect(life.moments.map(\.told.subject) == ["assignment 1.2/1", "assignment 1.3/1", "assignment 1.2/1"])
        #expect(life.moments.map(\.isChanged) == [false, false, false])
    }

    @Test func `goes on when a finding comes back under another number`() throws {
        let history = history([
            try edition(tasks, vague: ["Beta"]), try edition(renumbered, vague: []), try edition(tasks, vague: []),
            try edition(renumbered, vague: ["Beta"]),
        ])
        let life = try #require(vague(history).first)
        #expect(vague(history).count == 1)
        #expect(states(life) == [.open, .resolved, .resolved, .open])
        #expect(life.returns == 1 && life.revisions == 2 && life.last == 3)
        #expect(history.revisions.map(\.plan.returned) == [0, 0, 0, 1])
        #expect(history.revisions.map(\.plan.resolved)[1] == 1)
        #expect(history.revisions.map(\.plan.new).dropFirst().allSatisfy { $0 == 0 })
    }

    @Test func `does not take another finding under its number for its own`() throws {
        let history = history([
            try edition(tasks, vague: ["Beta"]), try edition(renumbered, vague: ["Alpha"]),
        ])
        #expect(vague(history).map(states) == [[.open, .resolved], [.open]])
        #expect(vague(history).map(\.first) == [0, 1])
    }

    @Test func `ends with its task, and what comes later with a task of that name is another`() throws {
        let without = [("1.1", "Alpha"), ("1.2", "Gamma")]
        let history = history([
            try edition(tasks, vague: ["Beta"]), try edition(without, vague: []), try edition(tasks, vague: ["Beta"]),
        ])
        #expect(vague(history).map(states) == [[.open, .gone, .gone], [.open]])
    }

    @Test func `is not lost where its rule was left out`() throws {
        let history = history([
            try edition(tasks, vague: ["Beta"]), try edition(renumbered, vague: ["Beta"], only: ["task-number-gap"]),
            try edition(tasks, vague: ["Beta"]),
        ])
        #expect(vague(history).map(states) == [[.open, .undetermined, .open]])
        #expect(history.revisions[1].plan.undetermined > 0 && history.revisions[1].plan.resolved == 0)
        #expect(history.revisions[2].plan.new == 0 && history.revisions[2].plan.returned == 0)
    }

    @Test func `knows on how many days a finding stood`() throws {
        let history = history([
            try edition(tasks, vague: ["Beta"], adopted: "2025-01-15"),
            try edition(tasks, vague: ["Beta"], adopted: "2025-01-25"),
            try edition(tasks, vague: [], adopted: "2025-02-14"), try edition(tasks, vague: [], adopted: "2025-03-31"),
        ])
        let life = try #require(vague(history).first)
        #expect(history.days(of: life) == 30)
    }

    @Test func `tells no times where a revision is earlier than the one before`() throws {
        let history = history([
            try edition(tasks, vague: ["Beta"], adopted: "2025-01-25"),
            try edition(tasks, vague: ["Beta"], adopted: "2025-01-15"),
        ])
        #expect(history.revisions.map(\.isReversed) == [false, true])
        let life = try #require(vague(history).first)
        #expect(history.days(of: life) == nil)
    }

    @Test func `says that a plan with no task in common is another one`() throws {
        let other = [("1.1", "Quite unlike"), ("1.2", "Anything before"), ("1.3", "In this place")]
        let history = history([try edition(tasks, vague: ["Beta"]), try edition(other, vague: ["Quite unlike"])])
        #expect(history.revisions.map(\.isOtherPlan) == [false, true])
        #expect(vague(history).map(states) == [[.open, .gone], [.open]])
        let abroad = self.history([
            try edition(tasks, vague: []), try edition(tasks, vague: [], country: "HR"),
        ])
        #expect(abroad.revisions[1].isOtherPlan)
    }

    @Test func `of the same revision again and again has nothing new, changed or resolved`() throws {
        let edition = try Edition(Package.slovenia)
        let history = history(Array(repeating: edition, count: 4))
        #expect(history.lives.count == edition.findings.count(where: \.stands))
        #expect(history.lives.allSatisfy { life in life.moments.count == 4 && life.moments.allSatisfy(\.state.stands) })
        for revision in history.revisions.dropFirst() {
            let tally = revision.plan
            let moved = tally.new + tally.returned + tally.changed + tally.resolved + tally.undetermined
            #expect(moved == 0)
            #expect(tally.open == history.revisions[0].plan.open)
        }
    }

    @Test func `counts what the comparisons of its revisions count`() throws {
        let inputs = Package.slovenia.deletingLastPathComponent()
        let editions = try ["slovenia-2023-2024", "slovenia-2023-2024-r2", "slovenia-2023-2024-r3"].map {
            try Edition(inputs.appending(path: $0))
        }
        let history = history(editions)
        for (index, pair) in zip(editions, editions.dropFirst()).enumerated() {
            let (comparison, revision) = (Comparison(pair.0, pair.1), history.revisions[index + 1])
            for concern in Concern.allCases {
                let (counts, tally) = (comparison.counts(concern), revision.tally(concern))
                #expect(counts.new == tally.new + tally.returned && counts.resolved == tally.resolved)
                #expect(comparison.changed.count { $0.new.concerns == concern } == tally.changed)
            }
        }
        let open = editions.map { edition in
            edition.findings.count { $0.status == "open" && $0.concerns == .plan }
        }
        #expect(history.revisions.map(\.plan.count) == open)
        #expect(history.revisions[1].plan.resolved > 0 && history.revisions[2].plan.new > 0)
    }

    @Test func `counts a finding with each ministry that it is addressed to`() throws {
        let edition = try Edition(Package.slovenia)
        let history = History(edition)
        for ministry in history.ministries {
            let own = edition.findings.filter { entry in
                entry.status == "open" && entry.concerns == .plan && entry.ministries.contains(ministry.label)
            }
            #expect(ministry.count(in: 0) == own.count && !own.isEmpty)
        }
        #expect(history.ministries.count > 5)
    }

    @Test func `does not call resolved what nobody can see without the part of a dossier that said it`() throws {
        func edition(without missing: String?) throws -> Edition {
            let folder = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            try FileManager.default.copyItem(at: Package.slovenia, to: folder)
            if let missing { try FileManager.default.removeItem(at: folder.appending(path: missing)) }
            let store = DossierStore()
            let auditor = try Auditor(RulePack(folder: Package.rules), for: store)
            try store.load(folder.path)
            return Edition(auditor.audit())
        }
        let (whole, without) = (try edition(without: nil), try edition(without: "assessment.xml"))
        let comparison = Comparison(whole, without)
        let judged: Set = ["recommendation-only-studied", "recommendation-partly-addressed", "recommendation-repeated"]
        #expect(comparison.undetermined.contains { judged.contains($0.rule) })
        #expect(!comparison.resolved.contains { judged.contains($0.entry.rule) })
        let history = history([whole, without, try edition(without: "assessment.xml")])
        for life in history.lives where judged.contains(life.rule) {
            #expect(states(life).dropFirst().allSatisfy { $0 == .undetermined }, "\(life.rule)")
        }
        #expect(Comparison(without, whole).resolved.isEmpty)
    }
}
