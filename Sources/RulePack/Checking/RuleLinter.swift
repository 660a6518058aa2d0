internal import CEL
internal import Dossier
internal import Encodings
package import Platform

/// Finds what is wrong with rules beyond their types: what may fail on a dossier, what nothing uses, what takes too long.
package struct RuleLinter {
    /// Every problem of the pack's rules, those of their types included.
    package static func problems(of pack: RulePack) -> [Problem] {
        let store = DossierStore()
        let globals = CompiledPack.Globals(of: pack, store)
        var parameters: Set<String> = []
        var definitions: Set<String> = []
        let problems =
            globals.problems
            + pack.rules.flatMap { rule in
                let compiler = RuleCompiler(rule, severity: rule.severity, globals.environment, .none)
                guard compiler.compile() != nil else { return compiler.problems }
                parameters.formUnion(compiler.parameters)
                definitions.formUnion(compiler.definitions())
                // What uses a wrong definition is not known to be right.
                return globals.problems.isEmpty ? RuleLinter(rule, compiler).problems : []
            }
        // What a rule reads is known of right rules only.
        guard problems.isEmpty else { return problems }
        return CompiledPack.unused(pack, definitions: definitions) + CompiledPack.unused(pack, parameters)
    }

    private let rule: RuleSource
    private let parts: [RuleCompiler.CheckedPart]
    private let environment: Environment

    private init(_ rule: RuleSource, _ compiler: RuleCompiler) {
        self.rule = rule
        parts = compiler.parts
        environment = compiler.environment
    }

    private var problems: [Problem] { unguarded + unused + scanning }

    private func problem(_ part: RuleCompiler.CheckedPart, _ message: String, _ diagnostic: Diagnostic?) -> Problem {
        return Problem(
            path: part.path, line: part.source.line, column: part.source.column, message: message,
            excerpt: diagnostic?.markedExcerpt)
    }

    /// Reads of optional fields that nothing guards: on a dossier that lacks the field the rule would fail.
    private var unguarded: [Problem] {
        let ranges = parts.compactMap { part -> (variable: Variable, list: CheckedExpression)? in
            if case .clause(let variable) = part.role { (variable, part.checked) } else { nil }
        }
        let when = parts.filter { $0.role == .when }.map(\.checked)
        // What is said of a finding is evaluated only where the requirement does not hold.
        let failing = negated(rule.require).map { when + [$0] } ?? when
        return parts.flatMap { part -> [Problem] in
            let guards: [CheckedExpression]
            var known = ranges
            switch part.role {
            case .when: guards = []
            case .require: guards = when
            case .finding: guards = failing
            case .clause(let variable):
                guards = []
                known = Array(ranges.prefix { $0.variable != variable })
            case .definition, .lenient: return []
            }
            return part.checked.unguardedReads(assuming: guards, ranges: known).map { read in
                let place = read.definition.map { ", in \($0)," } ?? ""
                return problem(
                    part,
                    "\(read.expression)\(place) is read where it may be absent; expected has(\(read.guardPath)) before it.",
                    read.diagnostic)
            }
        }
    }

    private func negated(_ expression: Placed<String>) -> CheckedExpression? {
        do throws(Diagnostics) {
            return try environment.check(environment.parse("!(\(expression.content))"))
        } catch {
            return nil
        }
    }

    /// Names that no expression uses.
    private var unused: [Problem] {
        let used = parts.reduce(into: Set<String>()) { $0.formUnion($1.checked.references) }
        return parts.compactMap { part in
            switch part.role {
            case .definition(let name) where !used.contains(name):
                problem(part, "Nothing uses \(name); expected a use of it, or no such name.", nil)
            default: nil
            }
        }
    }

    /// Macros that look through a whole list for every binding.
    private var scanning: [Problem] {
        parts.flatMap { part in
            part.checked.scans.filter(\.usesOuterVariables).map { scan in
                problem(
                    part, "\(scan.diagnostic.message); expected \(scan.diagnostic.expected ?? "an equality").",
                    scan.diagnostic)
            }
        }
    }
}
