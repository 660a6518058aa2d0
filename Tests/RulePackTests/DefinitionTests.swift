import CEL
import Dossier
import Foundation
import Platform
import Testing
import Texts

@testable import RulePack

/// What the rules of a pack share.
@Suite struct `The definitions of a pack` {
    /// The problems of a pack with definitions and one rule.
    private func problems(
        _ definitions: String, clause: String = "task in tasks", when: String = "true", _ lets: String = "",
        require: String = "true", addressee: String = "[]", condition: String = "x"
    ) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "definitions-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["first", "second"] {
            let place = folder.appending(path: "structure/\(name)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            let rule = """
                id: \(name)
                severity: minor
                for: ['\(clause)']
                when: '\(when)'
                \(lets.isEmpty ? "" : "let:\n  \(lets)")
                require: '\(require)'
                addressee: '\(addressee)'
                """
            let texts = "title: x\ncriterion: x\nsource: x\ncondition: '\(condition)'\neffect: x\nrecommendation: x\n"
            for language in Language.allCases {
                try texts.write(
                    to: place.appending(path: "rule.\(language.rawValue).yaml"), atomically: true, encoding: .utf8)
            }
            try rule.write(to: place.appending(path: "rule.yaml"), atomically: true, encoding: .utf8)
        }
        try "id: test\nversion: 1.0.0\nlet:\n\(definitions)".write(
            to: folder.appending(path: "pack.yaml"), atomically: true, encoding: .utf8)
        let pack = try RulePack(folder: folder.path)
        return RuleLinter.problems(of: pack).map {
            "\($0.path.dropFirst(folder.path.count + 1)):\($0.line):\($0.column): \($0.message)"
        }
    }

    private let answerable =
        "  answerable: { of: { one: [task, line] }, is: 'has(one.ministry) ? one.ministry : plan.coordinator' }\n"

    @Test func `may be used wherever a rule has an expression`() throws {
        let definitions =
            answerable + "  due: { of: task, is: 'has(task.due) ? [task.due] : []' }\n  foremost: tasks[0]\n"
        #expect(
            try problems(
                definitions, clause: "task in tasks.filter(t, t != foremost)", when: "due(task).size() > 0",
                "dates: due(task)", require: "due(task) == dates", addressee: "answerable(task)",
                condition: "{due(task)} {foremost.number}") == [])
    }

    @Test func `that are wrong are told once, where they stand`() throws {
        let wrong = "  due: { of: task, is: task.duee }\n"
        let found = try problems(
            wrong, clause: "day in due(tasks[0])", when: "due(tasks[0])", "dates: due(tasks[0])",
            require: "due(tasks[0]) && dates", addressee: "due(tasks[0])", condition: "{due(tasks[0]).size()}")
        #expect(found == ["pack.yaml:4:24: task has no field 'duee', expected 'due'"], "\(found)")
    }

    @Test func `that are wrong leave other mistakes of rules to be told`() throws {
        let found = try problems(
            "  due: { of: task, is: task.duee }\n", require: "due(task).nothing && task.numbr == 1")
        #expect(found.count == 3 && found[0].hasPrefix("pack.yaml:4:24") && found[1].contains("numbr"), "\(found)")
    }

    @Test func `that nothing uses are found`() throws {
        let message = "expected a use of it, or no such definition."
        #expect(
            try problems("  one: plan.start\n  two: one + 1\n  three: plan.end\n", when: "three > asOf") == [
                "pack.yaml:4:3: Nothing uses the definition one; \(message)",
                "pack.yaml:5:3: Nothing uses the definition two; \(message)",
            ])
    }

    @Test func `that others use are used`() throws {
        #expect(try problems("  one: plan.start\n  two: one + 1\n", when: "two > asOf") == [])
    }

    @Test func `are guarded where they are used`() throws {
        let due = "  yearOf: { of: task, is: task.due.year() }\n"
        #expect(try problems(due, when: "has(task.due)", require: "yearOf(task) > 1") == [])
        let read = "task.due, in yearOf(task), is read where it may be absent; expected has(task.due) before it."
        #expect(
            try problems(due, require: "yearOf(task) > 1") == [
                "structure/first/rule.yaml:6:10: \(read)", "structure/second/rule.yaml:6:10: \(read)",
            ])
    }

    @Test func `are searched by an index or found to scan where they are used`() throws {
        let numbered = "  same: { of: { one: task, other: task }, is: one.number == other.number }\n"
        let near = "  near: { of: { one: task, other: task }, is: one.position < other.position }\n"
        #expect(try problems(numbered, require: "!tasks.exists(t, same(t, task) && t.position < 1)") == [])
        let found = try problems(near, require: "!tasks.exists(t, near(t, task))")
        #expect(found.count == 2 && found[0].contains("looks through all of 'tasks'"), "\(found)")
    }

    @Test func `keep their names to themselves`() throws {
        let message = "The name foremost is that of a definition of the pack; expected another name."
        let foremost = "  foremost: tasks[0]\n"
        #expect(
            try problems(foremost, clause: "foremost in tasks").contains("structure/first/rule.yaml:3:19: \(message)"))
        #expect(
            try problems(foremost, "foremost: tasks[1]", require: "foremost == task").contains(
                "structure/first/rule.yaml:6:13: \(message)"))
    }

    @Test func `may read parameters of the pack`() throws {
        #expect(try problems("  most: pack.leadConcentrationFrom\n", when: "tasks.size() < most") == [])
    }
}
