import Audit
import CEL
import Dossier
import Encodings
import Foundation
import Platform
import RulePack
import Testing

/// The program's own pack against one in which every definition is written out where it is used.
@Suite struct `A pack with definitions` {
    private static let dossiers =
        ["inputs/slovenia-2023-2024", "inputs/slovenia-2023-2024-r3", "Tests/AuditTests/Fixtures/every-rule.xml"]
        + ["funder-without-line", "code-name-conflict", "amount-missing", "duplicate-line", "stated-cost-mismatch"]
        .map { "rules/budget/\($0)/violating.xml" }

    @Test func `finds what it finds when they are written out`() throws {
        let pack = try RulePack(folder: Package.rules)
        let folder = FileManager.default.temporaryDirectory.appending(path: "written-out-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try WrittenOut(pack).write(to: folder)
        let writtenOut = try RulePack(folder: folder.path)
        #expect(writtenOut.definitions.isEmpty && pack.definitions.count > 20)
        for dossier in Self.dossiers {
            let path = Package.root.appending(path: dossier).path
            let found = try Self.findings(pack, path)
            let expected = try Self.findings(writtenOut, path)
            #expect(!found.isEmpty && found.count == expected.count)
            for (finding, other) in zip(found, expected) { #expect(finding == other) }
        }
    }

    /// All that the findings of a dossier say.
    private static func findings(_ pack: RulePack, _ path: String) throws -> [[String]] {
        let store = DossierStore()
        let auditor = try Auditor(pack, for: store)
        try store.load(path)
        return auditor.audit().result.findings.map { finding in
            let said: [Any?] = [
                finding.rule, finding.severity, finding.concerns, finding.group?.key, finding.subject,
                finding.addressees.map(\.id), finding.fingerprint, finding.condition, finding.recommendation,
                finding.location, finding.related, finding.stake, finding.restsOn.map(\.key), finding.status,
            ]
            return said.map { "\($0 ?? "")" } + finding.evidence.map(text)
        }
    }

    /// A part of the evidence, but for white space and parentheses in expressions.
    private static func text(_ evidence: Evidence) -> String {
        var text = "\(evidence.expression) = \(evidence.value)"
        if let search = evidence.search {
            text += "\(search.examined) \(search.matched) \(search.key?.description ?? "")"
            for candidate in search.candidates { text += "\(candidate.element) \(candidate.reasons)" }
        }
        return text.filter { !$0.isWhitespace && !"()".contains($0) }
    }
}

/// A pack whose definitions are written out in the expressions of its rules, as a person would do by hand.
private struct WrittenOut {
    private let pack: RulePack

    init(_ pack: RulePack) { self.pack = pack }

    func write(to folder: URL) throws {
        try FileManager.default.copyItem(atPath: Package.rules, toPath: folder.path)
        try replace(["let"], in: folder.appending(path: "pack.yaml"), with: "")
        for rule in pack.rules {
            let file = folder.appending(path: "\(rule.category)/\(rule.id)/rule.yaml")
            try replace(Self.keys, in: file, with: expressions(of: rule))
        }
    }

    private static let keys: Set = [
        "concerns", "for", "when", "let", "require", "at", "related", "subject", "group", "addressee", "stake",
        "subsumes",
    ]

    /// Leaves keys out of a YAML file, with what is indented below them, and adds others.
    private func replace(_ keys: Set<String>, in file: URL, with other: String) throws {
        var (kept, isKept) = ("", true)
        for line in try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if line.first?.isLetter == true { isKept = !keys.contains(String(line.prefix { $0 != ":" })) }
            if isKept { kept += line + "\n" }
        }
        try (kept + other).write(to: file, atomically: true, encoding: .utf8)
    }

    private func expressions(of rule: RuleSource) throws -> String {
        var text = rule.concerns == .dossier ? "concerns: dossier\n" : ""
        func add(_ key: String, _ expression: Placed<String>?) throws {
            if let expression { text += "\(key): \(try writtenOut(expression.content))\n" }
        }
        func add(_ key: String, _ expressions: [Placed<String>]?) throws {
            guard let expressions, !expressions.isEmpty else { return }
            text += "\(key): [\(try expressions.map { try writtenOut($0.content) }.joined(separator: ", "))]\n"
        }
        if let dossier = rule.concernsDossier { text += "concerns: { dossier: \(try writtenOut(dossier.content)) }\n" }
        let clauses = rule.clauses.map { Placed("\($0.name) in \($0.list.content)", line: 0, column: 0) }
        try add("for", clauses)
        try add("when", rule.when)
        if !rule.lets.isEmpty { text += "let:\n" }
        for (name, expression) in rule.lets { try add("  \(name)", expression) }
        try add("require", rule.require)
        try add("at", rule.at)
        try add("related", rule.related)
        try add("subject", rule.subject)
        try add("group", rule.group)
        try add("addressee", rule.addressee)
        try add("stake", rule.stake)
        if !rule.subsumes.isEmpty { text += "subsumes:\n" }
        for entry in rule.subsumes {
            text += "  - { rule: \(entry.rule.content), on: \(try writtenOut(entry.on.content)) }\n"
        }
        return text
    }

    /// An expression without definitions, in quotation marks.
    private func writtenOut(_ expression: String) throws -> String {
        // A definition may use those before it, so the last is written out first.
        let text = try pack.definitions.reversed().reduce(expression, writtenOut)
        return String(decoding: try JSONEncoder().encode(text), as: UTF8.self).replacing("\\/", with: "/")
    }

    private func writtenOut(_ text: String, _ definition: RulePack.Definition) throws -> String {
        let name = definition.name.content
        var (result, rest) = ("", text[...])
        while let range = rest.firstRange(of: name) {
            let before = (result + rest[..<range.lowerBound]).last ?? " "
            let after = range.upperBound < rest.endIndex ? rest[range.upperBound] : " "
            let isUse =
                !Self.isOfName(before) && before != "." && !Self.isOfName(after)
                && (after == "(") == !definition.parameters.isEmpty
            result += rest[..<range.lowerBound]
            rest = rest[range.upperBound...]
            guard isUse else {
                result += name
                continue
            }
            let arguments = definition.parameters.isEmpty ? [] : try Self.arguments(&rest)
            let body = Self.body(of: definition, arguments)
            result += Self.standsAlone(body, result, rest) ? body : "(\(body))"
        }
        return result + rest
    }

    /// Whether an expression needs no parentheses between what stands before and after it.
    private static func standsAlone(_ body: String, _ before: String, _ after: Substring) -> Bool {
        let isConjunction = !body.contains("?") && !body.contains("||")
        let left = before.last { !$0.isWhitespace } ?? "("
        let right = after.first { !$0.isWhitespace } ?? ")"
        return "([,".contains(left) && ")],".contains(right)
            || isConjunction && "([,&".contains(left) && ")],&".contains(right)
    }

    /// The arguments of a call, whose name a text has before its rest; the rest then begins after it.
    private static func arguments(_ rest: inout Substring) throws -> [String] {
        var (arguments, depth) = ([""], 0)
        while let character = rest.popFirst() {
            if "([".contains(character) { depth += 1 }
            if ")]".contains(character) { depth -= 1 }
            if depth == 0 { return arguments }
            if depth == 1, character == "," {
                arguments.append("")
            } else {
                arguments[arguments.count - 1].append(character)
            }
        }
        throw CocoaError(.formatting)
    }

    private static func body(of definition: RulePack.Definition, _ arguments: [String]) -> String {
        let names = definition.parameters.map(\.name.content)
        // The parenthesis with which the arguments begin is the first one's.
        let values = Dictionary(uniqueKeysWithValues: zip(names, arguments.map { $0.trimmingPrefix("(") }))
        var (result, word) = ("", "")
        for character in definition.expression.content + " " {
            if isOfName(character) {
                word.append(character)
                continue
            }
            let value = result.last == "." ? nil : values[word]
            result += value.map { $0.trimmingCharacters(in: .whitespaces) } ?? word
            word = ""
            result.append(character)
        }
        return String(result.dropLast())
    }

    private static func isOfName(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
