import Audit
import Dossier
import Foundation
import RulePack
import Testing

/// Which task or line of an old revision is which of a new one.
@Suite struct `What two revisions plan is paired` {
    private let pack: InventedPack

    init() throws { pack = try InventedPack(["rule": "severity: minor\nfor: [task in tasks]\nrequire: true"]) }

    private func edition(_ dossier: Invented) throws -> Edition {
        try Invented.edition(of: dossier.xml, rules: pack.folder)
    }

    /// A dossier of tasks, each as its number, title and goal.
    private func tasks(_ tasks: [(number: String, title: String, goal: String)]) -> Invented {
        var dossier = Invented()
        dossier.assessment = nil
        dossier.plan =
            "<chapter number=\"1\" title=\"C\">"
            + tasks.map { number, title, goal in
                let goal = goal.isEmpty ? "" : "<goal number=\"1\">\(goal)</goal>"
                return "<task number=\"\(number)\" title=\"\(title)\">\(goal)</task>"
            }.joined()
            + "</chapter>"
        return dossier
    }

    private typealias Task = (number: String, title: String, goal: String)

    /// The pairs of two lists of tasks as `old new basis`, then what is removed and added.
    private func pairs(_ old: [Task], _ new: [Task], _ matches: Matches? = nil) throws -> [String] {
        let pairing = try Comparison(edition(tasks(old)), edition(tasks(new)), matches: matches).tasks
        return pairing.pairs.map { "\($0.old.number) \($0.new.number) \($0.basis.rawValue)" }
            + pairing.removed.map { "- \($0.number)" } + pairing.added.map { "+ \($0.number)" }
    }

    @Test func `by number and title first`() throws {
        #expect(try pairs([("1", "A", "g")], [("1", "A", "h")]) == ["1 1 same"])
    }

    @Test func `by title where the number is another`() throws {
        #expect(
            try pairs([("1", "A", "g"), ("2", "B", "h")], [("1", "B", "h"), ("2", "A", "g")]) == [
                "1 2 wording", "2 1 wording",
            ])
    }

    @Test func `by goals where number and title are others`() throws {
        #expect(try pairs([("1", "A", "the same goal")], [("2", "B", "the same goal")]) == ["1 2 goals"])
    }

    @Test func `by the words of the title where only case and signs are others, and the number too`() throws {
        #expect(
            try pairs(
                [("1", "Hotline for victims open day and night", ""), ("2", "Shelter “Dom”", "g")],
                [("1", "Shelter »dom«", "h"), ("3", "Hotline for victims, open day and night", "i")]) == [
                    "1 3 wording", "2 1 wording",
                ])
        // What has a choice decides nothing, and a digit is a word.
        #expect(try pairs([("1", "A: b", "")], [("2", "A, b", ""), ("3", "A – b", "")]) == ["- 1", "+ 2", "+ 3"])
        #expect(try pairs([("1", "Round 1.", "")], [("2", "Round 2.", "")]) == ["- 1", "+ 2"])
    }

    @Test func `by likeness where the number is the same and more than half of the words are`() throws {
        // Four words of six, and three of six.
        #expect(try pairs([("1", "one two", "three four v")], [("1", "one two x", "three four")]) == ["1 1 likeness"])
        #expect(try pairs([("1", "one two x", "three")], [("1", "one two y", "three z")]) == ["- 1", "+ 1"])
    }

    @Test func `by title and goals where several have one title`() throws {
        let old: [Task] = [("1", "Training", "one"), ("2", "Training", "two")]
        #expect(
            try pairs(old, [("1", "Training", "two"), ("2", "Training", "one")]) == ["1 2 wording", "2 1 wording"])
        // Of what is left the title decides, also where a side has no goals.
        #expect(try pairs(old, [("1", "Training", ""), ("2", "Training", "one")]) == ["1 2 wording", "2 1 wording"])
        #expect(try pairs(old, [("2", "Training", ""), ("1", "Training", "")]) == ["1 1 same", "2 2 same"])
    }

    @Test func `by likeness of titles alone where a side has no goals`() throws {
        let (old, new) = (
            "develop and adopt the strategy 2017–2021", "consult on, co-ordinate and adopt the strategy 2017–2021"
        )
        #expect(try pairs([("1", old, "a goal of some words")], [("1", new, "")]) == ["1 1 likeness"])
        #expect(try pairs([("1", old, "")], [("1", new, "a goal of some words")]) == ["1 1 likeness"])
        #expect(try pairs([("1", old, "")], [("1", new, "")]) == ["1 1 likeness"])
        #expect(try pairs([("1", old, "")], [("2", new, "")]) == ["- 1", "+ 2"])
    }

    @Test func `by no words that a whole plan has in common`() throws {
        let subjects = ["judges", "prosecutors", "inspectors", "consuls", "teachers", "nurses", "drivers", "clerks"]
        func plan(_ first: String) -> [Task] {
            [("1", "Training of \(first) on trafficking in human beings", "")]
                + subjects.enumerated().map { ("\($0 + 2)", "Training of \($1) on trafficking in human beings", "") }
        }
        #expect(try pairs(plan("mayors"), plan("hoteliers")).filter { $0.hasSuffix(" 1") } == ["- 1", "+ 1"])
    }

    /// The pairs of a measure of each of two plans, whose periods begin and end so.
    private func measures(
        _ old: String, _ new: String, from: (String, String) = ("2025-01-01", "2025-12-31"),
        to: (String, String) = ("2026-01-01", "2026-12-31")
    ) throws -> [String] {
        let editions = try [(old, from), (new, to)].map { task, period in
            var dossier = Invented()
            (dossier.assessment, dossier.progress) = (nil, nil)
            dossier.plan = task
            let xml = dossier.xml.replacing("start=\"2025-01-01\"", with: "start=\"\(period.0)\"")
                .replacing("end=\"2026-12-31\"", with: "end=\"\(period.1)\"")
                .replacing("adopted=\"2025-01-01\"", with: "adopted=\"\(period.0)\"")
            return try Invented.edition(of: xml, rules: pack.folder)
        }
        let pairing = Comparison(editions[0], editions[1]).tasks
        return pairing.pairs.map { "\($0.old.number) \($0.new.number) \($0.basis.rawValue)" }
            + pairing.removed.map { "- \($0.number)" } + pairing.added.map { "+ \($0.number)" }
    }

    @Test func `by number and heading in yearly programmes, whatever the words`() throws {
        func measure(_ title: String, number: String = "2.1.3", lead: String? = "a", heading: String = "Prosecution")
            -> String
        {
            let lead = lead.map { "<assignment><lead body=\"\($0)\"/></assignment>" } ?? ""
            return """
                <chapter number="2" title="\(heading)"><task number="\(number)" title="\(title)">\(lead)</task></chapter>
                """
        }
        let (old, other) = ("Carry out seminars for magistrates", "Train judges and clerks")
        #expect(try measures(measure(old), measure(other)) == ["2.1.3 2.1.3 number"])
        #expect(try measures(measure(old, lead: nil), measure(other)) == ["2.1.3 2.1.3 number"])
        for next in [
            measure(other, lead: "b"), measure(other, heading: "Protection"), measure(other, number: "2.1.4"),
        ] {
            #expect(try measures(measure(old), next).count == 2)
        }
        let (year, next) = (("2025-01-01", "2025-12-31"), ("2026-01-01", "2026-12-31"))
        #expect(try measures(measure(old), measure(other), from: next, to: year) == ["2.1.3 2.1.3 number"])
        // Not in plans of more than a year, in a revision of one programme, and in a part of its year.
        for period in [("2026-01-01", "2027-01-03"), year, ("2025-02-01", "2025-11-30"), ("2025-01-01", "2025-06-30")] {
            #expect(try measures(measure(old), measure(other), to: period).count == 2, "\(period)")
        }
    }

    @Test func `by nothing that leaves a choice`() throws {
        #expect(
            try pairs([("1", "A", "g1"), ("2", "A", "g2")], [("3", "A", "g3"), ("4", "A", "g4")])
                == ["- 1", "- 2", "+ 3", "+ 4"])
        // Where the title leaves a choice, the goals may decide.
        #expect(
            try pairs([("1", "A", "g1"), ("2", "A", "g2")], [("3", "A", "g2"), ("4", "A", "g1")])
                == ["1 4 wording", "2 3 wording"])
    }

    @Test func `by what a file says before all else, also that something is gone`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "matches-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try "tasks:\n  - { old: '1', new: '2' }\n  - { old: '2', new: none }\n".write(
            to: file, atomically: true, encoding: .utf8)
        let tasks: [Task] = [("1", "A", "g"), ("2", "B", "h")]
        #expect(try pairs(tasks, tasks, Matches(path: file.path)) == ["1 2 stated", "- 2", "+ 1"])
    }

    @Test func `by a file that names tasks of restarting numbers by path, and refuses a number of several`() throws {
        func store(_ first: String, _ second: String) throws -> DossierStore {
            var dossier = Invented()
            dossier.plan = """
                <chapter number="I" title="C"><task number="1" title="\(first)"/></chapter>
                <chapter number="II" title="D"><task number="1" title="\(second)"/></chapter>
                """
            (dossier.assessment, dossier.progress) = (nil, nil)
            let file = FileManager.default.temporaryDirectory.appending(path: "paths-\(UUID().uuidString).xml")
            defer { try? FileManager.default.removeItem(at: file) }
            try dossier.xml.write(to: file, atomically: true, encoding: .utf8)
            let store = DossierStore()
            try store.load(file.path)
            return store
        }
        let (old, new) = (try store("Alpha", "Beta"), try store("Gamma", "Delta"))
        func matches(_ text: String) throws -> Matches {
            let file = FileManager.default.temporaryDirectory.appending(path: "matches-\(UUID().uuidString).yaml")
            defer { try? FileManager.default.removeItem(at: file) }
            try "tasks:\n  - \(text)\n".write(to: file, atomically: true, encoding: .utf8)
            return try Matches(path: file.path)
        }
        let paired = try Succession(old, new, matches: matches("{ old: 'I/1', new: 'II/1' }")).tasks.pairs
        #expect(paired.filter { $0.basis == .stated }.map { [$0.old.title, $0.new.title] } == [["Alpha", "Delta"]])
        #expect { try matches("{ old: '1', new: 'II/1' }").check(old, new) } throws: {
            "\($0)".contains(":2:12: The old revision has several tasks 1; expected an id, or a path such as I/1.")
        }
    }

    @Test func `whatever the order in which the plan has it`() throws {
        let tasks: [Task] = (1...9).map { ("\($0)", "T\($0)", "g\($0)") }
        #expect(try pairs(tasks, tasks.reversed()) == (1...9).map { "\($0) \($0) same" })
    }

    /// The pairs of lines as `old new basis`, then what is removed and added.
    private func pairs(lines old: String, _ new: String, bodies: (String, String) = ("", "")) throws -> [String] {
        let editions = try [(old, bodies.0), (new, bodies.1)].map { lines, bodies in
            var dossier = Invented()
            dossier.assessment = nil
            (dossier.annex, dossier.bodies) = (lines, bodies)
            return try edition(dossier)
        }
        let pairing = Comparison(editions[0], editions[1]).lines
        return pairing.pairs.map { "\($0.old.id) \($0.new.id) \($0.basis.rawValue)" }
            + pairing.removed.map { "- \($0.id)" } + pairing.added.map { "+ \($0.id)" }
    }

    private func line(_ id: String, _ activity: String, body: String = "a", code: String? = "7") -> String {
        "<line id=\"\(id)\" body=\"\(body)\" activity=\"\(activity)\"\(code.map { " code=\"\($0)\"" } ?? "")/>"
    }

    @Test func `and so are lines, by id and wording, wording, and id with activity or body and code`() throws {
        #expect(try pairs(lines: line("1", "x"), line("1", "x")) == ["1 1 same"])
        #expect(
            try pairs(lines: line("1", "x") + line("2", "y"), line("1", "y") + line("2", "x")) == [
                "1 2 wording", "2 1 wording",
            ])
        #expect(try pairs(lines: line("1", "x"), line("1", "x", body: "b", code: "8")) == ["1 1 likeness"])
        #expect(try pairs(lines: line("1", "x"), line("1", "y")) == ["1 1 likeness"])
        #expect(try pairs(lines: line("1", "x"), line("1", "y", body: "b")) == ["- 1", "+ 1"])
        #expect(try pairs(lines: line("1", "x", code: nil), line("1", "y", code: nil)) == ["- 1", "+ 1"])
        #expect(try pairs(lines: line("1", "x"), line("2", "y")) == ["- 1", "+ 2"])
    }

    @Test func `and so are lines under another id whose body has another id, or has ended`() throws {
        let (old, moved) = (line("1", "x", body: "d"), line("1", "z", code: "9") + line("2", "x", body: "e"))
        #expect(try pairs(lines: old, moved) == ["- 1", "+ 1", "+ 2"])
        let renamed = try pairs(lines: old, moved, bodies: (Self.body("d", "D"), Self.body("e", "D")))
        #expect(renamed == ["1 2 wording", "+ 1"])
        let ended = Self.body("d", "D", more: "<successor body=\"e\"/>") + Self.body("e", "E")
        #expect(try pairs(lines: old, moved, bodies: (ended, ended)) == ["1 2 wording", "+ 1"])
        #expect(try pairs(lines: old, moved, bodies: (ended, Self.body("e", "E"))) == ["1 2 wording", "+ 1"])
        let another = Self.body("d", "D") + Self.body("e", "E")
        #expect(try pairs(lines: old, moved, bodies: (another, another)) == ["- 1", "+ 1", "+ 2"])
        let twice = moved + line("3", "x", body: "e")
        #expect(try pairs(lines: old, twice, bodies: (ended, ended)) == ["- 1", "+ 1", "+ 2", "+ 3"])
    }

    private static func body(_ id: String, _ name: String, more: String = "") -> String {
        "<body id=\"\(id)\" kind=\"ministry\"><name>\(name)</name>\(more)</body>"
    }
}
