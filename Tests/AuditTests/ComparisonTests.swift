import Audit
import CEL
import Dossier
import Foundation
import RulePack
import Testing

@Suite struct `A comparison` {
    private func edition(_ folder: URL = Package.slovenia, only: Set<String> = []) throws -> Edition {
        try Edition(folder, only: only)
    }

    private func edition(changing file: String, _ change: (String) -> String) throws -> Edition {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rapporteur-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Package.slovenia, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: file)
        let text = try String(contentsOf: path, encoding: .utf8)
        let changed = change(text)
        try #require(changed != text)
        try changed.write(to: path, atomically: true, encoding: .utf8)
        return try edition(folder)
    }

    private func matches(_ yaml: String) throws -> Matches {
        let file = FileManager.default.temporaryDirectory.appending(path: "matches-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try yaml.write(to: file, atomically: true, encoding: .utf8)
        return try Matches(path: file.path)
    }

    private var second: URL { Package.slovenia.deletingLastPathComponent().appending(path: "slovenia-2023-2024-r2") }

    @Test func `of a revision with itself finds nothing`() throws {
        let comparison = Comparison(try edition(), try edition())
        #expect(comparison.newFindings.isEmpty && comparison.resolved.isEmpty && comparison.changes.isEmpty)
        #expect(comparison.persisting.count == comparison.new.findings.count { $0.stands })
        #expect(comparison.changed.map(\.new.about.text) == [])
    }

    @Test func `recognises renumbered tasks and keeps their findings`() throws {
        let comparison = Comparison(try edition(), try edition(second))
        let renumbered = comparison.taskChanges.filter(\.isRenumbered).map {
            "\($0.pair.old.number) \($0.pair.new.number) \($0.pair.basis.rawValue)"
        }
        #expect(
            renumbered == [
                "5.3 5.4 wording", "5.4 5.5 wording", "5.5 5.6 wording", "5.6 5.7 wording", "5.7 5.8 wording",
                "5.8 5.3 wording",
            ])
        #expect(comparison.tasks.added.isEmpty && comparison.tasks.removed.isEmpty)
        #expect(comparison.newFindings.map(\.rule) == ["funder-not-declared"])
        let resolved = comparison.resolved.map(\.entry.about.text)
        #expect(resolved.contains("task 1.1.3 · 2024 · ukom"))
        #expect(!resolved.contains { $0.contains("5.6") || $0.contains("5.7") })
    }

    @Test func `says by how many days a deadline is postponed`() throws {
        let comparison = Comparison(try edition(), try edition(second))
        let change = try #require(comparison.taskChanges.first { $0.pair.new.number == "5.2" })
        #expect(change.deadlines.map(\.days) == [182])
    }

    @Test func `gives each line's difference by year and the totals by ministry`() throws {
        let comparison = Comparison(try edition(), try edition(second))
        let line = try #require(comparison.lineChanges.first { $0.new?.id == "10" })
        #expect(line.amounts.map(\.year) == [2024])
        #expect(line.amounts.first?.difference?.description == "5000.00 EUR")
        let office = try #require(comparison.ministryChanges.first { $0.ministry == "ukom" })
        #expect(office.amounts.map { $0.difference?.description } == ["5000.00 EUR"])
        #expect(comparison.totalChanges.map { $0.difference?.description } == ["5000.00 EUR"])
    }

    @Test func `moves no money, task or line where a body only got another id`() throws {
        let old = TwoRevisions().old.xml
        let new = old.replacing("<body id=\"a\"", with: "<body id=\"min-a\"")
            .replacing("body=\"a\"", with: "body=\"min-a\"")
        func compare(_ new: String) throws -> Comparison {
            let editions = try [old, new].map { try TwoRevisions.edition(TwoRevisions.store($0)) }
            return Comparison(editions[0], editions[1])
        }
        let comparison = try compare(new)
        #expect(comparison.changes[.bodies].count == 1 && comparison.ministryChanges.isEmpty)
        #expect(comparison.taskChanges.isEmpty && comparison.lineChanges.isEmpty)
        // What has another amount goes by the id that the ministry has now, and what another body leads is told.
        let changed = try compare(
            new.replacing("<amount year=\"2025\">100</amount>", with: "<amount year=\"2025\">150</amount>")
                .replacing("<lead body=\"min-a\"/>", with: "<lead body=\"nk\"/>"))
        #expect(changed.ministryChanges.map { $0.ministry } == ["min-a"])
        #expect(changed.ministryChanges.first?.amounts.map { $0.difference?.description } == ["100.00 EUR"])
        #expect(changed.taskChanges.map(\.leadsLost) == [["a"], ["a"], ["a"]])
        #expect(changed.taskChanges.map(\.leadsGained) == [["nk"], ["nk"], ["nk"]])
    }

    @Test func `does not call resolved what was not evaluated`() throws {
        let comparison = Comparison(try edition(), try edition(second, only: ["several-leads"]))
        #expect(comparison.resolved.isEmpty)
        #expect(comparison.undetermined.count > 100)
    }

    /// The violating example of a rule, and the same without all elements that a pattern finds.
    private func example(_ path: String, without pattern: String) throws -> (whole: Edition, less: Edition) {
        let file = URL(filePath: Package.rules).appending(path: "\(path)/violating.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let less = text.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
        try #require(less != text)
        return (try Invented.edition(of: text), try Invented.edition(of: less))
    }

    @Test(arguments: [
        // What a field names stands in another part.
        ("budget/line-overspent", "line-overspent", "annex"),
        ("budget/stated-cost-mismatch", "stated-cost-mismatch", "annex"),
        // Programmes and judgements are what the annex and the assessment say.
        ("budget/share-incomplete", "share-incomplete", "annex"),
        ("recommendations/response-without-reason", "response-without-reason", "assessment"),
        ("recommendations/recommendation-unaddressed", "ambiguous-task-reference", "assessment"),
    ])
    func `does not call resolved what nobody can see without the part in which it stands`(
        path: String, rule: String, part: String
    ) throws {
        let (whole, less) = try example(path, without: "<\(part)\\b[\\s\\S]*</\(part)>")
        let comparison = Comparison(whole, less)
        #expect(comparison.undetermined.contains { $0.rule == rule })
        #expect(!comparison.resolved.contains { $0.entry.rule == rule })
        var history = History(whole)
        history.append(comparison)
        #expect(history.lives.filter { $0.rule == rule }.allSatisfy { $0.state == .undetermined })
    }

    @Test func `calls resolved what was mended though a part is gone that has nothing to do with it`() throws {
        let rule = "commitment-beyond-period"
        let pattern = "<annex\\b[\\s\\S]*</annex>|<(commitment|cost)\\b[^>]*(/>|>[^<]*</(commitment|cost)>)"
        let (whole, less) = try example("deadlines/\(rule)", without: pattern)
        let comparison = Comparison(whole, less)
        #expect(comparison.resolved.contains { $0.entry.rule == rule })
        #expect(comparison.undetermined.isEmpty)
    }

    @Test func `lets a file say that a task is another`() throws {
        let (old, new) = (try edition(), try edition(second))
        let matches = try matches("tasks:\n  - { old: '5.3', new: none }\n  - { old: '1.1.1', new: '5.4' }\n")
        try matches.check(old.dossier, new.dossier)
        let comparison = Comparison(old, new, matches: matches)
        #expect(comparison.tasks.removed.map(\.number) == ["5.3"])
        #expect(comparison.tasks.pairs.first { $0.old.number == "1.1.1" }?.basis == .stated)
        #expect(comparison.resolved.contains { $0.isGone && $0.entry.about.text.contains("5.3") })
    }

    @Test func `refuses a match of what is not there`() throws {
        let (old, new) = (try edition(), try edition(second))
        let matches = try matches("lines:\n  - { old: '99', new: '1' }\n")
        #expect { try matches.check(old.dossier, new.dossier) } throws: {
            "\($0)".contains(":2:12: The old revision has no line 99")
        }
    }

    @Test func `refuses to match two tasks with one`() throws {
        let (old, new) = (try edition(), try edition(second))
        let matches = try matches("tasks:\n  - { old: '5.1', new: '5.4' }\n  - { old: '5.2', new: '5.4' }\n")
        #expect { try matches.check(old.dossier, new.dossier) } throws: {
            "\($0)".contains(":3:24: The task 5.4 is matched already")
        }
    }

    @Test func `shows which recommendations a judgement gains or loses`() throws {
        let new = try edition(changing: "assessment.xml") {
            $0.replacing(
                "task=\"5.1\" recommendation=\"greta-2-27\" extent=\"partial\"",
                with: "task=\"5.1\" recommendation=\"greta-2-27\" extent=\"none\"")
        }
        let comparison = Comparison(try edition(), new)
        #expect(comparison.recommendationChanges.map { $0.recommendation?.id } == ["greta-2-27"])
        #expect(comparison.recommendationChanges.map { $0.new?.status } == [.unaddressed])
        #expect(comparison.newFindings.map(\.rule) == ["recommendation-unaddressed"])
        #expect(comparison.resolved.map(\.entry.rule) == ["recommendation-only-studied"])
    }

    @Test func `keeps the findings of a task whose title alone changed`() throws {
        let new = try edition(changing: "plan.xml") {
            $0.replacing("title=\"Spletna stran\"", with: "title=\"Skupno spletno mesto\"")
        }
        let comparison = Comparison(try edition(), new)
        #expect(comparison.taskChanges.map(\.isRenamed) == [true])
        #expect(comparison.taskChanges.map(\.pair.basis) == [.goals])
        #expect(comparison.newFindings.isEmpty && comparison.resolved.isEmpty)
    }

    /// A line whose declared total says more than its amounts.
    private func total(_ total: String) throws -> Edition {
        var dossier = Invented()
        dossier.annex = Invented.line("100", "100", more: "<total>\(total)</total>")
        return try dossier.edition()
    }

    @Test func `says of a finding whose stake or values are others that it changed`() throws {
        let comparison = Comparison(try total("200.01"), try total("1000200.00"))
        #expect(comparison.newFindings.isEmpty && comparison.resolved.isEmpty)
        let changed = try #require(comparison.changed.first)
        #expect(comparison.changed.count == 1 && changed.new.rule == "line-total-mismatch")
        #expect(changed.old.stake?.description == "0.01 EUR" && changed.new.stake?.description == "1000000.00 EUR")
        #expect(changed.hasGrown)
        #expect(comparison.grownCount(.major) == 1)
        let back = Comparison(try total("1000200.00"), try total("200.01"))
        #expect(back.changed.map(\.hasGrown) == [false] && back.grownCount(.major) == 0)
        // From too much to too little by the same: another finding of the same weight.
        #expect(Comparison(try total("150"), try total("250")).changed.map(\.hasGrown) == [false])
    }

    @Test(arguments: [
        // Numbers that stay with the places say what moved.
        ([("1.1", "Beta"), ("1.2", "Alpha"), ("1.3", "Gamma")], [String]()),
        ([("1.1", "Gamma"), ("1.2", "Alpha"), ("1.3", "Beta")], []),
        // Numbers that went along with the tasks, or are others altogether, do not.
        ([("1.3", "Gamma"), ("1.1", "Alpha"), ("1.2", "Beta")], ["Gamma"]),
        ([("7", "Gamma"), ("1.1", "Alpha"), ("1.2", "Beta")], ["Gamma"]),
        ([("1.4", "Alpha"), ("1.5", "Beta"), ("1.6", "Gamma")], []),
    ])
    func `tells the place of a task that moved unless its number says it`(
        tasks: [(String, String)], moved: [String]
    ) throws {
        var both = TwoRevisions()
        both.new.tasks = tasks
        let editions = try [both.old, both.new].map { try TwoRevisions.edition(TwoRevisions.store($0.xml)) }
        let groups = Comparison(editions[0], editions[1]).changes[.tasks]
        let found = groups.filter { group in group.changes.contains { $0.field == .order } }
        #expect(found.map { Model.Task(unchecked: $0.thing.record).title } == moved)
    }

    @Test func `takes no judgement of what is gone for one of what has its number now`() throws {
        var both = TwoRevisions()
        both.old.assessment = "<funds line=\"1\" task=\"1.1\"/><funds line=\"2\" task=\"1.2\"/>"
        both.new.tasks = [("1.1", "Epsilon"), ("1.3", "Beta")]
        both.new.lines = [("1", "hotline"), ("2", "shelter")]
        both.new.assessment = "<funds line=\"1\" task=\"1.1\"/><funds line=\"2\" task=\"1.3\"/>"
        let editions = try [both.old, both.new].map { try TwoRevisions.edition(TwoRevisions.store($0.xml)) }
        let changes = Comparison(editions[0], editions[1]).changes[.judgements].flatMap { Array($0.changes) }
        #expect(changes.map(\.kind) == [.removed, .added] || changes.map(\.kind) == [.added, .removed])
    }

    @Test func `says so where the old revision is the later one`() throws {
        #expect(Comparison(try edition(second), try edition()).isReversed)
        #expect(!Comparison(try edition(), try edition(second)).isReversed)
        #expect(!Comparison(try edition(), try edition()).isReversed)
    }

    @Test func `marks each finding of an audit as new or persisting`() throws {
        let old = try edition()
        let store = DossierStore()
        let auditor = try Auditor(RulePack(folder: Package.rules), for: store)
        try store.load(second.path)
        let measured = try auditor.audit().measured(against: old).result
        #expect(measured.findings.count > 100 && measured.findings.allSatisfy { $0.baseline != nil })
        #expect(measured.openFindings.filter { $0.baseline == .new }.map(\.rule) == ["funder-not-declared"])
    }
}
