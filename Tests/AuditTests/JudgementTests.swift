import Audit
import CEL
import Foundation
import RulePack
import Testing

/// On whose judgements findings rest.
@Suite struct `A finding rests on` {
    /// The grounds of the findings of one rule of an invented pack, each as its kind and key.
    private func grounds(_ rule: String, _ dossier: Invented = Invented()) throws -> [[String]] {
        let pack = try InventedPack(["rule": "severity: minor\n" + rule])
        let result = try dossier.audited(rules: pack.folder)
        #expect(result.rules.map(\.error) == [nil])
        return result.findings.map { $0.restsOn.map { "\($0.kind.rawValue) \($0.key)" } }
    }

    @Test func `the judgements that were read for it, and no others`() throws {
        #expect(
            try grounds("for: [task in tasks]\nrequire: task.lines.size() > 1")
                == [["funding 1 · 1.1"], ["funding task 1.2"], ["funding task 1.3"]])
    }

    @Test func `who judged, and when`() throws {
        let pack = try InventedPack(["rule": "severity: minor\nfor: [response in responses]\nrequire: false"])
        let ground = try #require(try Invented().audited(rules: pack.folder).findings.first?.restsOn.first)
        #expect(ground.by == "A" && ground.date?.description == "2025-02-01" && ground.key == "1.1 · r1")
    }

    @Test(arguments: [
        "for: [task in tasks]\nrequire: task.lines.size() == 0",
        "for: [t in tasks]\nrequire: t.lines.size() == 0",
        "for: [t in tasks]\nlet: { money: t.lines }\nrequire: money.size() == 0",
        "for: [t in tasks]\nlet: { own: t, money: own.lines }\nwhen: money.size() > 0\nrequire: own.number == ''",
        "for: [task in tasks, line in task.lines]\nrequire: false",
        "for: [t in tasks]\nrequire: \"!fundings.exists(f, has(f.task) && f.task == t)\"",
        "for: [t in tasks]\nlet: { found: \"fundings.filter(f, has(f.task) && f.task == t)\" }\nrequire: found.size() == 0",
        "for: [line in annex.lines]\nrequire: line.tasks.size() == 0",
        "for: [judgement in judgements]\nwhen: judgement.kind == 'funds'\nrequire: judgement.reason == ''",
    ])
    func `the same judgement, however the rule names what it reads`(_ rule: String) throws {
        #expect(try grounds(rule) == [["funding 1 · 1.1"]])
    }

    @Test(arguments: [
        (3, "for: [task in tasks]\nrequire: task.title == 'the assessment of responses, task.lines and answers'"),
        (
            3,
            "for: [task in tasks]\nlet: { lines: task.goals, answers: task.number }\nrequire: lines.size() > 1 || answers == ''"
        ),
        (
            1,
            "for: [reference in lineReferences]\nrequire: reference.text == 'fundings'\nwhen: reference.element != 'funds'"
        ),
    ])
    func `no judgement because of a name or a word`(_ findings: Int, _ rule: String) throws {
        var dossier = Invented()
        dossier.progress = "<spending line=\"1\" year=\"2025\" amount=\"1.00\"/>"
        #expect(try grounds(rule, dossier) == Array(repeating: [], count: findings))
    }

    @Test func `judgements of several kinds`() throws {
        let rule = "for: [r in recommendations]\nrequire: r.answers.exists(a, has(a.task) && a.task.amounts.size() > 9)"
        #expect(try grounds(rule) == [["response 1.1 · r1", "funding 1 · 1.1"]])
    }

    @Test func `the assessment, where it was searched for a judgement and none is there`() throws {
        var dossier = Invented()
        dossier.assessment = ""
        #expect(
            try grounds(
                "for: [r in recommendations]\nrequire: responses.exists(x, x.recommendationRef == r.id)", dossier)
                == [["response assessment x-1"]])
    }

    @Test func `nothing but the documents without an assessment`() throws {
        var dossier = Invented()
        dossier.assessment = nil
        #expect(try grounds("for: [task in tasks]\nrequire: task.lines.size() > 1", dossier) == [[], [], []])
    }

    @Test func `a judgement only where the reference that names nothing is of one`() throws {
        var dossier = Invented()
        dossier.plan = dossier.plan.replacing(
            "</assignment></task></chapter>", with: "</assignment><refers-to task=\"8\"/></task></chapter>")
        dossier.assessment = (dossier.assessment ?? "") + "<funds line=\"1\" task=\"9\"><reason>r</reason></funds>"
        let findings = try dossier.audited().findings.filter { $0.rule == "dangling-task-reference" }
        #expect(findings.map(\.concerns) == [.plan, .dossier])
        #expect(findings.map { $0.restsOn.map(\.key) } == [[], ["1 · 9"]])
    }

    @Test func `the waiver under which it is accepted`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "waivers-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try "waivers:\n  - rule: rule\n    subject: task 1.2\n    by: MP\n    reason: r\n    until: 2026-01-01\n".write(
            to: file, atomically: true, encoding: .utf8)
        var options = Auditor.Options()
        options.waivers = try Waivers(path: file.path)
        let pack = try InventedPack(["rule": "severity: minor\nfor: [task in tasks]\nrequire: task.lines.size() > 1"])
        let findings = try Invented().audited(rules: pack.folder, options).findings
        #expect(findings.map { $0.restsOn.map(\.kind) } == [[.funding], [.funding, .waiver], [.funding]])
        #expect(findings[1].restsOn.last?.key == "rule, task 1.2" && findings[1].restsOn.last?.by == "MP")
    }
}
