import Audit
import Dossier
import Foundation
import RulePack
import Testing

/// A comparison of a dossier with itself under other numbers and in another order.
@Suite(.serialized) struct `A revision that only numbers and orders otherwise` {
    /// Two stores that one dossier after the other is loaded into.
    private let sides: [(store: DossierStore, auditor: Auditor)]

    init() throws {
        let pack = try RulePack(folder: Package.rules)
        sides = try (0..<2).map { _ in
            let store = DossierStore()
            return (store, try Auditor(pack, for: store))
        }
    }

    /// A number of a task is a property of its place in the plan, so that gaps come and go with numbers; and a reply that
    /// nobody carried means a finding under the number that it had, so that under another nobody knows whether it stands.
    private static let aboutNumbers: Set = ["task-number-gap", "reply-measure-overdue"]

    private static func dossiers() throws -> [String] {
        let rules = [
            "budget/duplicate-line", "budget/code-name-conflict", "budget/code-shared-between-bodies",
            "structure/duplicate-task-number", "responsibility/assignment-without-lead", "budget/stated-cost-mismatch",
            "recommendations/citation-imprecise", "deadlines/deadline-before-dependency",
            "structure/dangling-goal-reference", "responsibility/unknown-body", "budget/share-mismatch",
        ].map { rule -> String in
            let folders = ["budget", "responsibility", "deadlines", "recommendations", "structure"]
            let name = rule.split(separator: "/")[1]
            let folder = folders.first {
                FileManager.default.fileExists(atPath: "\(Package.rules)/\($0)/\(name)/violating.xml")
            }
            return "rules/\(folder ?? "")/\(name)/violating.xml"
        }
        return [
            "inputs/slovenia-2023-2024", "inputs/slovenia-2023-2024-r3", "Tests/AuditTests/Fixtures/every-rule.xml",
        ]
            + rules
    }

    private func load(_ side: Int, _ path: String) throws -> Edition {
        try sides[side].store.load(path)
        return Edition(sides[side].auditor.audit())
    }

    /// Compares what stands at `path` with what `change` makes of it.
    private func compare(_ path: String, _ change: (inout StatedDossier) -> Void) throws -> (
        there: Comparison, back: Comparison
    ) {
        let old = try load(0, Package.root.appending(path: path).path)
        var stated = try sides[0].store.stated()
        stated.isOneFile = true
        change(&stated)
        guard case .file(let bytes) = try stated.written() else { preconditionFailure("One file was asked for.") }
        let file = FileManager.default.temporaryDirectory.appending(path: "followed-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let new = try load(1, file.path)
        return (Comparison(old, new), Comparison(new, old))
    }

    private func expectNothingNew(_ comparison: Comparison, _ comment: Comment) {
        func text(_ entry: Edition.Entry) -> String { "\(entry.rule) \(entry.about.text)" }
        func isMeant(_ entry: Edition.Entry) -> Bool { !Self.aboutNumbers.contains(entry.rule) }
        #expect(comparison.newFindings.filter(isMeant).map(text) == [], comment)
        #expect(comparison.resolved.map(\.entry).filter(isMeant).map(text) == [], comment)
        #expect(
            comparison.changed.filter { isMeant($0.new) }.map {
                "\(text($0.new)): \($0.old.evidence) \($0.new.evidence)"
            } == [],
            comment)
    }

    /// Numbers and ids of every form, each once.
    private static func names(_ count: Int, _ random: inout Seeded) -> [String] {
        let forms: [(Int) -> String] = [
            { "\($0)" }, { "\($0)/2" }, { "2/\($0)" }, { "II.\($0)" }, { "\($0)·1" }, { "#\($0)" }, { "III/(a)/\($0)" },
            { "\($0)." }, { "x–\($0)" },
        ]
        return (1...max(1, count)).map { number in forms[Int.random(in: 0..<forms.count, using: &random)](number) }
            .shuffled(using: &random)
    }

    @Test(arguments: try dossiers()) func `has the same findings`(path: String) throws {
        var random = Seeded(state: 2026)
        for round in 0..<3 {
            let (there, back) = try compare(path) { dossier in
                let own = dossier.names(of: "task").distinct
                let tasks = round == 0 ? own.shuffled(using: &random) : Self.names(own.count, &random)
                let ids = dossier.names(of: "line").distinct
                let lines = round == 0 ? ids.shuffled(using: &random) : Self.names(ids.count, &random)
                dossier.rename([
                    "task": Dictionary(uniqueKeysWithValues: zip(own, tasks)),
                    "line": Dictionary(uniqueKeysWithValues: zip(ids, lines)),
                ])
                if round > 0 {
                    dossier.shuffle(["task", "chapter", "line", "assignment", "citation", "lead", "funder"], &random)
                }
            }
            expectNothingNew(there, "\(path), round \(round)")
            expectNothingNew(back, "\(path), back, round \(round)")
        }
    }

    private static func rules() throws -> [String] {
        let folders = FileManager.default
        return try folders.contentsOfDirectory(atPath: Package.rules).filter { !$0.hasSuffix(".yaml") }.flatMap {
            category in
            try folders.contentsOfDirectory(atPath: "\(Package.rules)/\(category)").map {
                "rules/\(category)/\($0)/violating.xml"
            }
        }.sorted()
    }

    @Test func `has the findings of every rule under numbers and ids that begin otherwise`() throws {
        for path in try Self.rules() {
            let (there, back) = try compare(path) { dossier in
                let tasks = Dictionary(
                    dossier.names(of: "task").map { ($0, "7\($0)") }, uniquingKeysWith: { first, _ in first })
                let lines = Dictionary(
                    dossier.names(of: "line").map { ($0, "L\($0)") }, uniquingKeysWith: { first, _ in first })
                dossier.rename(["task": tasks, "line": lines])
            }
            for comparison in [there, back] {
                let rule = String(path.split(separator: "/")[2])
                expectNothingNew(comparison, "\(rule)")
                #expect(
                    comparison.persisting.contains { $0.new.rule == rule } || Self.aboutNumbers.contains(rule),
                    "\(rule)")
            }
        }
    }

    @Test func `neither keeps nor mends what was promised about a finding that its reply no longer means`() throws {
        let rule = "reply-measure-overdue"
        let (there, _) = try compare("rules/deadlines/\(rule)/violating.xml") { dossier in
            dossier.rename([
                "task": Dictionary(
                    dossier.names(of: "task").map { ($0, "7\($0)") }, uniquingKeysWith: { first, _ in first })
            ])
        }
        #expect(there.resolved.allSatisfy { $0.entry.rule != rule })
        #expect(there.undetermined.count { $0.rule == rule } == 3)
        #expect(there.persisting.count { $0.new.rule == rule } == 1)
    }

    @Test(arguments: try dossiers()) func `is the same as itself`(path: String) throws {
        let (there, _) = try compare(path) { _ in }
        expectNothingNew(there, "\(path)")
        #expect(there.changes.isEmpty && there.undetermined.isEmpty)
    }

    @Test func `has new findings where the other order has resolved ones, or knows nothing of them`() throws {
        let old = try load(0, Package.slovenia.path)
        let new = try load(
            1, Package.slovenia.deletingLastPathComponent().appending(path: "slovenia-2023-2024-r3").path)
        let (there, back) = (Comparison(old, new), Comparison(new, old))
        #expect(
            there.newFindings.map(\.fingerprint).sorted()
                == (back.resolved.map(\.entry) + back.undetermined).map(\.fingerprint).sorted())
        #expect(there.resolved.map(\.entry.fingerprint) == back.newFindings.map(\.fingerprint))
        #expect(there.changed.map(\.new.fingerprint).sorted() == back.changed.map(\.old.fingerprint).sorted())
        #expect(!there.newFindings.isEmpty && !there.resolved.isEmpty && !back.undetermined.isEmpty)
    }
}

extension StatedDossier {
    private func all(_ entity: String, in element: StatedElement) -> [StatedElement] {
        (element.entity == entity ? [element] : []) + element.children.flatMap { all(entity, in: $0) }
    }

    /// The numbers or ids of an entity, in order.
    fileprivate func names(of entity: String) -> [String] {
        DossierPart.allCases.compactMap { parts[$0] }.flatMap { all(entity, in: $0) }.compactMap { element in
            guard case .text(let name)? = element.fields[entity == "task" ? "number" : "id"] else { return nil }
            return name
        }
    }

    /// Gives things other numbers or ids, and what names them too.
    fileprivate mutating func rename(_ names: [String: [String: String]]) {
        func renamed(_ element: StatedElement) -> StatedElement {
            var element = element
            let field = element.entity == "task" ? "number" : "id"
            if let own = names[element.entity], case .text(let name)? = element.fields[field] {
                element.fields[field] = .text(own[name] ?? name)
            }
            element.children = element.children.map(renamed)
            return element
        }
        for (part, root) in parts {
            let followed = root.renamingReferences { entity, name in
                if let new = names[entity]?[name] { return new }
                // A path ends in the number of its task.
                let number = names[entity]?.first { name.hasSuffix("/\($0.key)") }
                return number.map { name.dropLast($0.key.count) + $0.value } ?? name
            }.element
            parts[part] = followed.map(renamed)
        }
    }

    /// Puts the elements of some entities into another order, each among those that it stands beside.
    fileprivate mutating func shuffle(_ entities: [String], _ random: inout Seeded) {
        func shuffled(_ element: StatedElement, _ random: inout Seeded) -> StatedElement {
            var element = element
            for index in element.children.indices {
                element.children[index] = shuffled(element.children[index], &random)
            }
            for entity in entities {
                let places = element.children.indices.filter { element.children[$0].entity == entity }
                let moved = places.map { element.children[$0] }.shuffled(using: &random)
                for (place, child) in zip(places, moved) { element.children[place] = child }
            }
            return element
        }
        for part in DossierPart.allCases { if let root = parts[part] { parts[part] = shuffled(root, &random) } }
    }
}
