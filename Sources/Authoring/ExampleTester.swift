internal import Texts
package import Audit
package import Dossier
package import Platform
package import RulePack

/// Runs rules on the examples that stand beside them.
package final class ExampleTester {
    private let store: DossierStore
    private let auditor: Auditor

    /// A tester of the rules of `pack` on examples that name `monitors`.
    ///
    /// - Throws: `LoadFailure` with every mistake in a rule's expressions.
    package init(_ pack: RulePack, _ monitors: Monitors) throws(LoadFailure) {
        store = DossierStore(monitors: monitors)
        auditor = try Auditor(pack, for: store)
    }

    /// What an example shows of its rule.
    package enum Failure: Sendable, CustomStringConvertible {
        /// Nothing: the example cannot be read.
        case unreadable(LoadFailure)
        /// Something that the rule does wrong, and where.
        case wrong(String)

        /// A line for each problem.
        package var description: String {
            switch self {
            case .unreadable(let failure): failure.description
            case .wrong(let text): text
            }
        }
    }

    /// What the examples of a rule show that it does wrong, and which cannot be read; none if it is right.
    package func failures(of rule: RuleSource) -> [Failure] {
        ["conforming.xml", "violating.xml"].flatMap { name in
            let path = "\(Self.folder(of: rule))/\(name)"
            do throws(LoadFailure) { return try mistakes(of: rule, on: path).map(Failure.wrong) } catch {
                return [.unreadable(error)]
            }
        }
    }

    /// The first finding that a rule's violating example gives, which shows readers how the rule reports; nil where there
    /// is no such example.
    ///
    /// - Throws: `LoadFailure` where there is one and it cannot be read.
    package func example(of rule: RuleSource) throws(LoadFailure) -> Finding? {
        let path = "\(Self.folder(of: rule))/violating.xml"
        guard FileIdentity(path) != nil else { return nil }
        try store.load(path)
        var options = Auditor.Options()
        options.only = [rule.id]
        return auditor.audit(options).result.findings.first
    }

    /// The definitions of the pack that readers of a rule need to know, in the pack's order.
    package func definitions(shownWith rule: RuleSource) -> [RulePack.Definition] {
        auditor.definitions(shownWith: rule)
    }

    private static func folder(of rule: RuleSource) -> String {
        rule.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    private func mistakes(of rule: RuleSource, on path: String) throws(LoadFailure) -> [String] {
        try store.load(path)
        var options = Auditor.Options()
        options.only = [rule.id]
        let result = auditor.audit(options).result
        let expected = path.hasSuffix("violating.xml") ? try Self.markedLines(of: path) : []
        var failures: [String] = []
        for outcome in result.rules where outcome.rule.id == rule.id {
            if let error = outcome.error { failures.append("\(path): the rule fails: \(error[.en])") }
        }
        let found = Set(result.findings.map(\.location.line))
        for line in expected.subtracting(found).sorted() {
            failures.append("\(path):\(line): marked as a violation and not reported")
        }
        for finding in result.findings where !expected.contains(finding.location.line) {
            failures.append("\(path):\(finding.location.line): reported and not marked: \(finding.condition[.en])")
        }
        if path.hasSuffix("violating.xml"), expected.isEmpty {
            failures.append("\(path): no line is marked <!-- violates -->")
        }
        return failures
    }

    /// The lines that carry `<!-- violates -->`.
    private static func markedLines(of path: String) throws(LoadFailure) -> Set<Int> {
        let bytes: [UInt8]
        do throws(OpenInput.Fault) { bytes = try OpenInput.bytes(path, limit: .max) } catch {
            throw error.failure(path)
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let mark = "<!-- violates -->"
        return Set(lines.indices.filter { String(decoding: lines[$0], as: UTF8.self).contains(mark) }.map { $0 + 1 })
    }
}
