import Audit
import Dossier
import Foundation
import Reporting
import RulePack
import Testing

/// A dossier that was audited with a few rules, and what came of it.
struct Audited {
    let dossier: AuditedDossier
    var result: AuditResult { dossier.result }
    var store: DossierStore { dossier.dossier }

    /// Audits a dossier of one file, written to a folder that is gone afterwards.
    init(_ dossier: String, rules: [Rule] = Rule.all) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "reporting-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try Rule.write(rules, to: folder)
        try dossier.write(to: folder.appending(path: "dossier.xml"), atomically: true, encoding: .utf8)
        try self.init(folder.appending(path: "dossier.xml").path, rules: folder.path)
    }

    /// Audits the dossier at `path` with the pack in `rules`.
    init(_ path: String, rules: String) throws {
        let store = DossierStore(monitors: try Package.monitors)
        let auditor = try Auditor(RulePack(folder: rules), for: store)
        try store.load(path)
        dossier = auditor.audit()
    }

    /// An output's text; where it cannot be made, the test fails.
    func text(_ output: any Output) -> String {
        do {
            return String(decoding: try output.render(dossier), as: UTF8.self)
        } catch {
            Issue.record(error)
            return ""
        }
    }
}

/// The folders of this package.
enum Package {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let rules = root.appending(path: "rules").path
    /// What is known of monitors.
    static var monitors: Monitors {
        get throws { try Monitors(folders: [root.appending(path: "monitors").path]) }
    }
    static let slovenia = root.appending(path: "inputs/slovenia-2023-2024").path
}

/// A rule that a test writes.
struct Rule {
    let id: String
    let category: String
    let yaml: String
    let en: String
    let sl: String

    static let all = [lineTotal, goalWithoutTarget]

    static let lineTotal = Rule(
        id: "line-total", category: "budget",
        yaml: """
            id: line-total
            severity: major
            for: [line in annex.lines]
            when: has(line.total)
            let: { sum: "line.amounts.filter(a, has(a.value)).map(a, a.value).sum()" }
            require: line.total == sum
            addressee: line.ministry
            stake: line.total
            """,
        en: """
            title: A total is wrong
            criterion: Totals are sums.
            source: Arithmetic
            condition: "Line {line.id} (“{line.activity}”) declares {line.total} and adds up to {sum}."
            effect: The total misleads.
            recommendation: "Correct line {line.id}."
            """,
        sl: """
            title: Skupni znesek je napačen
            criterion: Skupni zneski so vsote.
            source: Računstvo
            condition: "Vrstica {line.id} (»{line.activity}«) navaja {line.total}, vsota je {sum}."
            effect: Skupni znesek zavaja.
            recommendation: "Popravite vrstico {line.id}."
            """)

    static let goalWithoutTarget = Rule(
        id: "goal-without-target", category: "structure",
        yaml: """
            id: goal-without-target
            severity: observation
            for: [goal in goals]
            require: size(goal.targets) > 0
            group: goal.task.chapter
            addressee: "has(goal.task.ministry) ? [goal.task.ministry] : []"
            """,
        en: """
            title: A goal cannot be measured
            criterion: Goals state numbers.
            source: Practice
            condition: "Goal {goal.number} of task {goal.task.number} states no number that could be measured."
            effect: Nobody can tell.
            recommendation: "Set a number for goal {goal.number} of task {goal.task.number} of the plan."
            """,
        sl: """
            title: Cilja ni mogoče izmeriti
            criterion: Cilji navajajo številke.
            source: Praksa
            condition: "Cilj {goal.number} naloge {goal.task.number} ne navaja številke, ki bi jo bilo mogoče izmeriti."
            effect: Nihče ne ve.
            recommendation: "Za cilj {goal.number} naloge {goal.task.number} v načrtu določite številko."
            """)

    /// A rule that cannot be evaluated: it divides by nothing.
    static let failing = Rule(
        id: "failing", category: "structure",
        yaml: """
            id: failing
            severity: minor
            for: [task in tasks]
            require: 1 / (task.ordinal - task.ordinal) > 0
            """,
        en: """
            title: A rule that fails
            criterion: Nothing.
            source: None
            condition: Nothing.
            effect: Nothing.
            recommendation: Nothing.
            """,
        sl: """
            title: Pravilo, ki ne uspe
            criterion: Nič.
            source: Brez
            condition: Nič.
            effect: Nič.
            recommendation: Nič.
            """)

    static func write(_ rules: [Rule], to folder: URL) throws {
        for rule in rules {
            let place = folder.appending(path: "\(rule.category)/\(rule.id)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (name, text) in [("rule", rule.yaml), ("rule.en", rule.en), ("rule.sl", rule.sl)] {
                try text.write(to: place.appending(path: "\(name).yaml"), atomically: true, encoding: .utf8)
            }
        }
        let pack = """
            id: test
            version: "1"
            parameters:
              materiality: { type: percent, value: 1 }
              pervasiveMinistries: { type: count, value: 3 }
            """
        let en = "parameters: { materiality: Share., pervasiveMinistries: Number. }"
        let sl = "parameters: { materiality: Delež., pervasiveMinistries: Število. }"
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in [("pack", pack), ("pack.en", en), ("pack.sl", sl)] {
            try text.write(to: folder.appending(path: "\(name).yaml"), atomically: true, encoding: .utf8)
        }
    }
}

/// A small dossier, in which a test can put its own words.
struct SmallDossier {
    var title = "Mali načrt"
    var activity = "Varna hiša"
    var topic = "Odškodnina"
    var reason = "Ker načrt to pravi."
    var name = "Ministrstvo za primere"
    var goals = 1
    var total = "3.00"
    var language: String? = "sl"
    var progress = ""
    var assessment = true

    var xml: String {
        let goals = (0..<goals).map { "<goal number=\"\($0 + 1)\">Cilj</goal>" }.joined()
        let funds = "<funds line=\"1\" task=\"1.1\"><reason>\(reason)</reason></funds>"
        let judgements =
            "<assessment plan=\"small\" assessor=\"\(name)\" date=\"2024-02-01\">\(funds)\(responses)</assessment>"
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <dossier xmlns="urn:rapporteur:1">
            <plan id="small" country="SI" title="\(title)" start="2023-01-01" end="2024-12-31"\(language.map { " xml:lang=\"\($0)\"" } ?? "")>
            <chapter number="1" title="\(title)"><task number="1.1" title="\(title)"><summary>\(reason)</summary>\(goals)
            <assignment><lead body="mp"/><deadline kind="by" to="2024-06-30">\(reason)</deadline></assignment></task></chapter></plan>
            <annex plan="small" currency="EUR" title="\(title)"><year>2023</year><year>2024</year>
            <line id="1" body="mp" activity="\(activity)" code="\(activity)"><amount year="2023">1.00</amount><amount year="2024">1.50</amount><total>\(total)</total></line>
            <year-total year="2023">1.00</year-total><year-total year="2024">1.50</year-total><grand-total>2.50</grand-total></annex>
            <recommendations country="SI" monitor="GRETA"><round number="1"><recommendation id="r1" urgency="unknown" topic="\(topic)">
            <text xml:lang="sl">\(reason)</text><element id="a">\(reason)</element><element id="b">Drugo</element></recommendation></round></recommendations>
            <bodies><body id="mp" kind="ministry" abbreviation="MP"><name xml:lang="sl">\(name)</name></body></bodies>
            \(assessment ? judgements : "")\(progress)
            </dossier>
            """
    }

    var responses =
        "<responds task=\"1.1\" recommendation=\"r1\" extent=\"full\" nature=\"service\" elements=\"a\"><reason>Tako.</reason></responds>"
}
